const BINS = 10;
/** Half a case in each empty bin, so that the logarithm exists. */
const SMOOTHING = 0.5;
/** Fewer scores say nothing about a distribution. */
export const LEAST_SCORES = 50;

/**
 * How far the scores of one time have moved from those of another: the population stability index
 * Σ (pᵢ − qᵢ) · ln(pᵢ / qᵢ) over ten equal bins from 0 to 1 (N. Siddiqi, "Credit Risk Scorecards", 2006, whose rule of
 * thumb is: below 0.1 stable, above 0.25 moved).
 * @returns 0 or more; null when one of the two has fewer than fifty scores.
 */
export function populationStability(now: readonly number[], before: readonly number[]): number | null {
  if (now.length < LEAST_SCORES || before.length < LEAST_SCORES) return null;
  const [p, q] = [sharesOf(now), sharesOf(before)];
  return p.reduce((sum, share, bin) => sum + (share - (q[bin] ?? 0)) * Math.log(share / (q[bin] ?? 1)), 0);
}

function sharesOf(scores: readonly number[]): number[] {
  const counts = new Array<number>(BINS).fill(SMOOTHING);
  for (const score of scores) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(score * BINS)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const total = scores.length + SMOOTHING * BINS;
  return counts.map((count) => count / total);
}
