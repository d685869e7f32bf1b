import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

/** What everybody may read. */
export const publicRoutes = (api: Api): RouteObject[] => [
  page(api, '', () => import('./home.page.tsx'), { areas: ['public'] }),
];
