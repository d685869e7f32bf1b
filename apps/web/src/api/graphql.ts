import { initGraphQLTada } from 'gql.tada';
import type {} from './generated/documents.d.ts';
import type { introspection } from './generated/schema.d.ts';

/** Types operations by the schema of the API. Operations live in files named `*.documents.ts`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Date: string; JSON: unknown; ID: string };
}>();

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
