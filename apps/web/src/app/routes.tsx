import type { RouteObject } from 'react-router';
import { administrationRoutes } from '#web/administration/administration.routes.ts';
import type { Api } from '#web/api/api.ts';
import { designRoutes } from '#web/design/design.routes.ts';
import { deskRoutes } from '#web/desk/desk.routes.ts';
import { ministryRoutes } from '#web/ministry/ministry.routes.ts';
import { pilotsRoutes } from '#web/pilots/pilots.routes.ts';
import { programmesRoutes } from '#web/programmes/programmes.routes.ts';
import { publicRoutes } from '#web/public/public.routes.ts';
import { reviewRoutes } from '#web/review/review.routes.ts';
import { sessionRoutes } from '#web/session/session.routes.ts';
import { startupRoutes } from '#web/startup/startup.routes.ts';
import { Broken, BrokenFrame } from './broken.tsx';
import { Frame } from './frame.tsx';
import { notFound } from './page.tsx';

/** Every address of the portal. All begin with a language; the language is fixed until another document is loaded. */
export function routesOf(api: Api): RouteObject[] {
  return [
    {
      path: `/${api.locale}`,
      Component: Frame,
      ErrorBoundary: BrokenFrame,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: Broken,
          children: [
            ...publicRoutes(api),
            ...designRoutes(api),
            ...startupRoutes(api),
            ...ministryRoutes(api),
            ...reviewRoutes(api),
            ...programmesRoutes(api),
            ...pilotsRoutes(api),
            ...administrationRoutes(api),
            ...deskRoutes(api),
            ...sessionRoutes(api),
            { path: '*', loader: notFound, Component: Broken },
          ],
        },
      ],
    },
  ];
}
