import type { RouteObject } from 'react-router';
import type { Api } from '#web/api/api.ts';

/** What ministries and intermediaries do: challenges, questions, decisions. */
export const ministryRoutes = (_api: Api): RouteObject[] => [];
