import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const areas = ['public'] as const;

/** What everybody may read. */
export const publicRoutes = (api: Api): RouteObject[] => [
  page(api, '', () => import('./home.page.tsx'), { areas, source: 'src/public/home.page.tsx' }),
  page(api, 'challenges', () => import('./challenges.page.tsx'), {
    areas,
    source: 'src/public/challenges.page.tsx',
  }),
  page(api, 'challenges/:number', () => import('./challenge.page.tsx'), {
    areas,
    source: 'src/public/challenge.page.tsx',
  }),
  page(api, 'search', () => import('./search.page.tsx'), { areas, source: 'src/public/search.page.tsx' }),
  page(api, 'results', () => import('./results.page.tsx'), { areas, source: 'src/public/results.page.tsx' }),
  page(api, 'p/:code', () => import('./programme.page.tsx'), {
    areas,
    source: 'src/public/programme.page.tsx',
  }),
  page(api, 'accessibility', () => import('./accessibility.page.tsx'), {
    areas,
    source: 'src/public/accessibility.page.tsx',
  }),
];
