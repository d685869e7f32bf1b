import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

/** The first page of a person who is signed in. */
export const deskRoutes = (api: Api): RouteObject[] => [
  page(api, 'desk', () => import('./desk.page.tsx'), { areas: ['desk'], guarded: true }),
];
