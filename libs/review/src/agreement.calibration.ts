import type { Rating } from './model.calibration.js';

/**
 * Krippendorff's α for scores on a scale of equal steps: 1 when all reviewers of an item always agree, 0 when they
 * agree no more than chance would have it, below 0 when less. Items with a single score do not count. Null when there
 * is nothing to compare, or when all scores are equal.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
export function krippendorffAlpha(ratings: readonly Pick<Rating, 'item' | 'score'>[]): number | null {
  const byItem = new Map<string, number[]>();
  for (const { item, score } of ratings) byItem.set(item, [...(byItem.get(item) ?? []), score]);
  const units = [...byItem.values()].filter((scores) => scores.length > 1);
  const all = units.flat();
  if (all.length === 0) return null;
  // The sum of squared differences over all ordered pairs of n values is 2 (n Σx² − (Σx)²).
  const observed = units.reduce((sum, scores) => sum + squaredDifferences(scores) / (scores.length - 1), 0);
  const expected = squaredDifferences(all) / (all.length - 1);
  return expected === 0 ? null : 1 - observed / expected;
}

function squaredDifferences(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
