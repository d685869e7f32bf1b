import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const OWN = { areas: ['startup'], guarded: true } as const;

/** What a start-up does: passport, matches, applications, submissions. */
export const startupRoutes = (api: Api): RouteObject[] => [
  page(api, 'startup', () => import('./startup.page.tsx'), OWN),
  page(api, 'startup/passport', () => import('./passport.page.tsx'), OWN),
  page(api, 'startup/solutions', () => import('./solutions.page.tsx'), OWN),
  page(api, 'startup/solutions/:id', () => import('./solution.page.tsx'), OWN),
  page(api, 'startup/submissions', () => import('./submissions.page.tsx'), OWN),
  page(api, 'startup/submissions/:id', () => import('./submission.page.tsx'), OWN),
  page(api, 'startup/submissions/:id/receipt', () => import('./receipt.page.tsx'), OWN),
  page(api, 'startup/apply/:number', () => import('./apply/apply.page.tsx'), OWN),
  page(api, 'startup/apply/:number/preview', () => import('./apply/preview.page.tsx'), OWN),
  page(api, 'startup/apply/:number/check', () => import('./apply/check.page.tsx'), OWN),
  page(api, 'startup/apply/:number/:step', () => import('./apply/step.page.tsx'), OWN),
];
