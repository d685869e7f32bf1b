import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { formatError } from './faults.js';
import type { RequestContext } from './request-context.js';

const MAX_COMPILED = 500;

/**
 * Runs queries as compiled functions (half the CPU of graphql-js here). `responseForOperation` bypasses Apollo's
 * `formatError`, so errors are formatted in this file: an unexpected error must never be shown. Mutations keep
 * graphql-js: they must run one after the other.
 */
export function jitPlugin(): ApolloServerPlugin<RequestContext> {
  const compiled = new LRUCache<string, CompiledQuery>({ max: MAX_COMPILED });
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
          if (operation.operation !== 'query') return null;
          const key = `${queryHash}:${operationName ?? ''}`;
          let query = compiled.get(key);
          if (!query) {
            const result = compileQuery(schema, document, operationName ?? undefined);
            if (!isCompiledQuery(result)) return null;
            query = result as CompiledQuery;
            compiled.set(key, query);
          }
          const result = await query.query(undefined, contextValue, request.variables ?? {});
          const errors = result.errors?.map((error): GraphQLFormattedError => {
            const code = error.extensions?.code ?? (error.path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT');
            const { message, locations, path } = error;
            return formatError(
              { message, locations, path, extensions: { ...error.extensions, code } },
              error,
            );
          });
          const singleResult = { data: result.data, ...(errors ? { errors } : {}) };
          return { http: response.http, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}
