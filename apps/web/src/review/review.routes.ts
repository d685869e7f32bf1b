import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const OPTIONS = { areas: ['review'], guarded: true } as const;

/** What reviewers do: conflicts, queue, scores. */
export const reviewRoutes = (api: Api): RouteObject[] => [
  page(api, 'review', () => import('./queue.page.tsx'), OPTIONS),
  page(api, 'review/register', () => import('./register.page.tsx'), OPTIONS),
  page(api, 'review/profile', () => import('./profile.page.tsx'), OPTIONS),
  page(api, 'review/wishes/:challenge', () => import('./wishes.page.tsx'), OPTIONS),
  page(api, 'review/demo-day/:challenge', () => import('./demo-day.page.tsx'), OPTIONS),
  page(api, 'review/:alias', () => import('./task.page.tsx'), OPTIONS),
  page(api, 'judging/:id', () => import('./judging.page.tsx'), OPTIONS),
];
