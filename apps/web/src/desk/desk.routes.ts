import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';

/** The first page of a person who is signed in. */
export const deskRoutes = (_api: Api): RouteObject[] => [];
