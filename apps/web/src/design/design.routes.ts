import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

/** The living page of the design system. */
export const designRoutes = (api: Api): RouteObject[] => [
  page(api, 'design', () => import('./design.page.tsx'), {
    areas: ['design'],
    source: 'src/design/design.page.tsx',
  }),
];
