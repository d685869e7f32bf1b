import type { ApolloServerOptions, BaseContext } from '@apollo/server';

type Cache = NonNullable<
  Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>['cache']
>;

/**
 * Operations that were written when the portal was built, in the place where Apollo looks for persisted queries. Visitors
 * cannot add to it: a hash that is not in it is answered with `PERSISTED_QUERY_NOT_FOUND`, whoever sends a text with it.
 */
export function knownDocuments(documents: ReadonlyMap<string, string>): Cache {
  return {
    get: async (key) => documents.get(key.replace(/^apq:/, '')),
    set: async () => undefined,
    delete: async () => undefined,
  };
}
