import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const OPTIONS = { areas: ['pilots'], guarded: true } as const;

/** Pilots, for both sides and their reviewers. */
export const pilotsRoutes = (api: Api): RouteObject[] => [
  page(api, 'pilots', () => import('./pilots.page.tsx'), OPTIONS),
  page(api, 'pilots/:id', () => import('./plan.page.tsx'), OPTIONS),
  page(api, 'pilots/:id/milestones', () => import('./milestones.page.tsx'), OPTIONS),
  page(api, 'pilots/:id/figures', () => import('./figures.page.tsx'), OPTIONS),
  page(api, 'pilots/:id/reports', () => import('./reports.page.tsx'), OPTIONS),
  page(api, 'pilots/:id/changes', () => import('./changes.page.tsx'), OPTIONS),
  page(api, 'pilots/:id/review', () => import('./review.page.tsx'), OPTIONS),
];
