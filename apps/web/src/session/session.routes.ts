import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

/** Coming in, and what is one's own. */
export const sessionRoutes = (api: Api): RouteObject[] => [
  page(api, 'sign-in', () => import('./sign-in.page.tsx'), { areas: [] }),
  page(api, 'register', () => import('./register.page.tsx'), { areas: ['desk'] }),
  page(api, 'join', () => import('./join.page.tsx'), { areas: ['desk'] }),
  page(api, 'account', () => import('./account.page.tsx'), { areas: ['desk'], guarded: true }),
];
