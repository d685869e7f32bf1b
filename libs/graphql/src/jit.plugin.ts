import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { formatError } from './faults.js';
import type { RequestContext } from './request-context.js';

const MAX_COMPILED = 500;
/** Documents that were asked once are only remembered, by their hash. */
const MAX_ASKED_ONCE = 5_000;

/**
 * Runs queries as compiled functions (half the CPU of graphql-js here), from the second time they are asked: to compile
 * a document costs more than to run it a few times, and whoever sends a new one with each request should not make the
 * server pay for that. `responseForOperation` bypasses Apollo's `formatError`, so errors are formatted in this file: an
 * unexpected error must never be shown. Mutations keep graphql-js: they must run one after the other.
 */
export function jitPlugin(): ApolloServerPlugin<RequestContext> {
  const compiledOf = compiler();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({
          operation,
          operationName,
          queryHash,
          schema,
          document,
          contextValue,
          request,
          response,
        }) {
          if (operation.operation !== 'query' || queryHash === undefined) return null;
          const query = compiledOf(queryHash, schema, document, operationName);
          if (!query) return null;
          const result = await query.query(undefined, contextValue, request.variables ?? {});
          const errors = result.errors?.map((error): GraphQLFormattedError => {
            const code = error.extensions?.code ?? (error.path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT');
            const { message, locations, path } = error;
            return formatError(
              { message, locations, path, extensions: { ...error.extensions, code } },
              error,
            );
          });
          // As without compilation: what could not begin, for its variables do not fit, is a bad request without data.
          const hasBegun = result.data !== undefined;
          if (!hasBegun) response.http.status = 400;
          const singleResult = { ...(hasBegun ? { data: result.data } : {}), ...(errors ? { errors } : {}) };
          return { http: response.http, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** @returns the compiled query, or nothing when graphql-js has to run it: the first time, and what cannot be compiled. */
function compiler() {
  const compiled = new LRUCache<string, CompiledQuery>({ max: MAX_COMPILED });
  const askedOnce = new LRUCache<string, true>({ max: MAX_ASKED_ONCE });
  return (
    hash: string,
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: string | null,
  ): CompiledQuery | null => {
    const key = `${hash}:${operation ?? ''}`;
    const known = compiled.get(key);
    if (known) return known;
    if (!askedOnce.has(key)) {
      askedOnce.set(key, true);
      return null;
    }
    const result = compileQuery(schema, document, operation ?? undefined);
    if (!isCompiledQuery(result)) return null;
    compiled.set(key, result as CompiledQuery);
    return result as CompiledQuery;
  };
}
