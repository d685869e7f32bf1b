import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';

/** Pilots, for both sides and their reviewers. */
export const pilotsRoutes = (_api: Api): RouteObject[] => [];
