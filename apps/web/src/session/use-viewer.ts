import { useQuery } from '@tanstack/react-query';
import type { ResultOf } from '#web/api/graphql.ts';
import { useApi } from '#web/api/use-api.ts';
import { viewerDocument } from './session.documents.ts';

export type Viewer = NonNullable<ResultOf<typeof viewerDocument>['viewer']>;
export type Role = Viewer['memberships'][number]['role'];

/** Who is signed in; undefined until it is known, and on the server, which writes pages for nobody in particular. */
export function useViewer(): Viewer | null | undefined {
  const { data } = useQuery({
    ...useApi().options(viewerDocument, {}),
    enabled: typeof window !== 'undefined',
  });
  return data?.viewer;
}

export const holds = (viewer: Viewer | null | undefined, ...roles: readonly Role[]): boolean =>
  viewer?.memberships.some(({ role }) => roles.includes(role)) ?? false;
