import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';

/** What programme managers do: models, programmes, assignment, calibration, decisions. */
export const programmesRoutes = (_api: Api): RouteObject[] => [];
