import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';

/** What a start-up does: passport, matches, submissions. */
export const startupRoutes = (_api: Api): RouteObject[] => [];
