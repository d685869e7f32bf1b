import type { Violation } from '#libs/kernel';
import type { Weights } from './refit.scoring.js';

/**
 * The weight under which a part of a score falls: its own, or that of the text, which stands first. Parts of the text are
 * weighed against each other by the search.
 */
export const weightOfFeature = (feature: string, shipped: Weights): string =>
  Object.hasOwn(shipped, feature) ? feature : (Object.keys(shipped)[0] ?? feature);

/** How far a suggestion met each weighted part, from the addends of its score and the weights that made it. */
export function valuesOf(
  contributions: Readonly<Record<string, number>>,
  weights: Weights,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [feature, contribution] of Object.entries(contributions)) {
    const part = weightOfFeature(feature, weights);
    const weight = weights[part] ?? 0;
    if (weight > 0) values[part] = (values[part] ?? 0) + contribution / weight;
  }
  return values;
}

/** Everything that speaks against weights: each part of the shipped ones has one, none is below 0, they sum to 1. */
export function checkWeights(weights: Weights, shipped: Weights): Violation[] {
  const path = ['weights'];
  const violations: Violation[] = [];
  const unknown = Object.keys(weights).filter((part) => !Object.hasOwn(shipped, part));
  const missing = Object.keys(shipped).filter((part) => !Object.hasOwn(weights, part));
  for (const part of [...unknown, ...missing])
    violations.push({ code: 'matching.weights_parts', path, params: { part } });
  const values = Object.values(weights);
  const sum = values.reduce((total, weight) => total + weight, 0);
  if (values.some((weight) => weight < 0) || Math.abs(sum - 1) > 1e-6)
    violations.push({
      code: 'matching.weights_sum',
      path,
      params: { sum: Math.round(sum * 1_000_000) / 1_000_000 },
    });
  return violations;
}
