import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const areas = ['public'] as const;

/** What everybody may read. */
export const publicRoutes = (api: Api): RouteObject[] => [
  page(api, '', () => import('./home.page.tsx'), { areas }),
  page(api, 'challenges', () => import('./challenges.page.tsx'), { areas }),
  page(api, 'challenges/:number', () => import('./challenge.page.tsx'), { areas }),
  page(api, 'search', () => import('./search.page.tsx'), { areas }),
  page(api, 'results', () => import('./results.page.tsx'), { areas }),
];
