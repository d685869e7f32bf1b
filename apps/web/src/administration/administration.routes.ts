import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';

/** People, organisations, jobs, audit. */
export const administrationRoutes = (_api: Api): RouteObject[] => [];
