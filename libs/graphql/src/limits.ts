import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** What one request may ask for. Written in docs/api-guide.md; refused requests get TOO_COMPLEX. */
export const LIMITS = { depth: 12, aliases: 30, directives: 9, tokens: 2_000, cost: 20_000 } as const;

/** Limits on the shape of a request, checked before anything runs. `__typename` counts like any other alias. */
export function requestLimits(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const protection = new ApolloArmor({
    maxDepth: { n: LIMITS.depth },
    maxAliases: { n: LIMITS.aliases, allowList: [] },
    maxDirectives: { n: LIMITS.directives },
    maxTokens: { n: LIMITS.tokens },
    costLimit: {
      maxCost: LIMITS.cost,
      objectCost: 2,
      scalarCost: 1,
      depthCostFactor: 1.3,
      ignoreIntrospection: true,
    },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return {
    // Apollo ships two copies of its types (CommonJS and ESM); at run time the plugins are the same.
    plugins: protection.plugins as unknown as ApolloServerPlugin[],
    validationRules: [...protection.validationRules] as ValidationRule[],
  };
}
