import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';

/** What reviewers do: conflicts, queue, scores. */
export const reviewRoutes = (_api: Api): RouteObject[] => [];
