import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ParseOptions, ValidationRule } from 'graphql';

/** What one request may ask for. Written in docs/api-guide.md; refused requests get TOO_COMPLEX. */
export const LIMITS = { depth: 12, aliases: 30, directives: 9, tokens: 2_000, cost: 20_000 } as const;

/** Limits on the shape of a request, checked before anything runs. `__typename` counts like any other alias. */
export function requestLimits(): {
  plugins: ApolloServerPlugin[];
  validationRules: ValidationRule[];
  parseOptions: ParseOptions;
} {
  const protection = new ApolloArmor({
    maxDepth: { n: LIMITS.depth },
    maxAliases: { n: LIMITS.aliases, allowList: [] },
    maxDirectives: { n: LIMITS.directives },
    // Its parser would throw before Apollo's own error handling: any slip of syntax would answer 500.
    maxTokens: { enabled: false },
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
    parseOptions: { maxTokens: LIMITS.tokens },
  };
}
