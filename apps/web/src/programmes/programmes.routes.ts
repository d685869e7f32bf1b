import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';
import { page } from '#web/app/page.tsx';

const open = { areas: ['programmes'] } as const;
const guarded = { ...open, guarded: true } as const;

/** What programme managers do: models, programmes, assignment, calibration, decisions. The library is for everybody. */
export const programmesRoutes = (api: Api): RouteObject[] => [
  page(api, 'models', () => import('./models.page.tsx'), open),
  page(api, 'models/compare', () => import('./compare.page.tsx'), open),
  page(api, 'models/advice', () => import('./advice.page.tsx'), open),
  page(api, 'models/:slug', () => import('./model.page.tsx'), open),
  page(api, 'models/:slug/edit', () => import('./model-edit.page.tsx'), guarded),
  page(api, 'models/:slug/simulation', () => import('./simulation.page.tsx'), guarded),
  page(api, 'programmes', () => import('./programmes.page.tsx'), guarded),
  page(api, 'programmes/new', () => import('./new-programme.page.tsx'), guarded),
  page(api, 'programmes/:id', () => import('./programme.page.tsx'), guarded),
  page(api, 'programmes/:id/challenges/:number', () => import('./preparation.page.tsx'), guarded),
  page(api, 'programmes/:id/challenges/:number/assignment', () => import('./assignment.page.tsx'), guarded),
  page(api, 'programmes/:id/challenges/:number/scores', () => import('./scores.page.tsx'), guarded),
  page(api, 'programmes/:id/challenges/:number/interviews', () => import('./interviews.page.tsx'), guarded),
  page(api, 'programmes/:id/challenges/:number/decision', () => import('./decision.page.tsx'), guarded),
];
