import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const OPTIONS = { areas: ['ministry'], guarded: true } as const;

/** What ministries and intermediaries do: challenges, questions, decisions. */
export const ministryRoutes = (api: Api): RouteObject[] => [
  page(api, 'ministry', () => import('./ministry.page.tsx'), OPTIONS),
  page(api, 'ministry/new', () => import('./new-challenge.page.tsx'), OPTIONS),
  page(api, 'ministry/challenges/:id', () => import('./challenge.page.tsx'), OPTIONS),
  page(api, 'ministry/challenges/:id/help', () => import('./help.page.tsx'), OPTIONS),
  page(api, 'ministry/challenges/:id/approval', () => import('./approval.page.tsx'), OPTIONS),
  page(api, 'ministry/challenges/:id/versions', () => import('./versions.page.tsx'), OPTIONS),
  page(api, 'ministry/challenges/:id/questions', () => import('./questions.page.tsx'), OPTIONS),
  page(api, 'ministry/challenges/:id/startups', () => import('./startups.page.tsx'), OPTIONS),
  page(api, 'ministry/challenges/:id/decision', () => import('./decision.page.tsx'), OPTIONS),
];
