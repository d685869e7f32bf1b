import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const OPTIONS = { areas: ['administration'], guarded: true } as const;

/** People, organisations, jobs, audit. */
export const administrationRoutes = (api: Api): RouteObject[] => [
  page(api, 'administration', () => import('./overview.page.tsx'), OPTIONS),
  page(api, 'administration/organisations', () => import('./organisations.page.tsx'), OPTIONS),
  page(api, 'administration/organisations/new', () => import('./new-organisation.page.tsx'), OPTIONS),
  page(api, 'administration/organisations/:id', () => import('./organisation.page.tsx'), OPTIONS),
  page(api, 'administration/jobs', () => import('./jobs.page.tsx'), OPTIONS),
  page(api, 'administration/audit', () => import('./audit.page.tsx'), OPTIONS),
  page(api, 'administration/search', () => import('./search.page.tsx'), OPTIONS),
  page(api, 'administration/ownership', () => import('./ownership.page.tsx'), OPTIONS),
  page(api, 'administration/reviewers', () => import('./reviewers.page.tsx'), OPTIONS),
];
