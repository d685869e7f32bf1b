/** A submission that became a pilot: how it was scored, and what became of it. */
export interface ScoredPilot {
  /** Review score of the submission, 0 to 100. */
  readonly score: number;
  /** How well it did, on any scale: the greater the better. */
  readonly result: number;
}

export interface Prediction {
  readonly pairs: number;
  /** Spearman's rank correlation, −1 to 1. Null when there are too few pairs, or all are equal. */
  readonly correlation: number | null;
  /** 95 % interval of the correlation. */
  readonly low: number | null;
  readonly high: number | null;
  /** What can be said: too few pairs, no clear relation (the interval holds 0), or a relation. */
  readonly verdict: 'TOO_FEW' | 'UNCLEAR' | 'POSITIVE' | 'NEGATIVE';
}

/**
 * Below this, nothing is said. With ten pairs the 95 % interval of a correlation of 0 still reaches from −0.66 to 0.66;
 * with fewer any number would be read as more than it is.
 */
export const LEAST_PAIRS = 10;

/** The 97.5th percentile of the normal distribution. */
const NORMAL_975 = 1.959963984540054;

/**
 * Whether review scores predict how pilots do. The interval is Fisher's transform with the standard error for ranks
 * √((1 + ρ²/2) ÷ (n − 3)) (Bonett and Wright, Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations, Psychometrika 65, 2000). Only awarded submissions become pilots: the range of scores is cut off, and the
 * true relation over all submissions is likely stronger than the one that is seen.
 * @param spent pairs that say nothing on their own because means were estimated from them, see {@link withinGroups}
 */
export function predictionOf(pairs: readonly ScoredPilot[], spent = 0): Prediction {
  const none = { pairs: pairs.length, correlation: null, low: null, high: null };
  if (pairs.length - spent < LEAST_PAIRS) return { ...none, verdict: 'TOO_FEW' };
  const correlation = spearman(
    pairs.map(({ score }) => score),
    pairs.map(({ result }) => result),
  );
  if (correlation === null) return { ...none, verdict: 'UNCLEAR' };
  const [low, high] = intervalOf(correlation, pairs.length - spent);
  const verdict = low > 0 ? 'POSITIVE' : high < 0 ? 'NEGATIVE' : 'UNCLEAR';
  return { pairs: pairs.length, correlation, low, high, verdict };
}

/**
 * The same pairs as differences from the means of their group, so that a strict jury or an easy programme counts for
 * nothing. Groups of one say nothing and are left out. Each group spends one pair, beyond the first.
 */
export function withinGroups(pairs: readonly (ScoredPilot & { readonly group: string })[]): {
  readonly pairs: readonly ScoredPilot[];
  readonly spent: number;
} {
  const groups = new Map<string, ScoredPilot[]>();
  for (const pair of pairs) groups.set(pair.group, [...(groups.get(pair.group) ?? []), pair]);
  const several = [...groups.values()].filter((group) => group.length > 1);
  const centred = several.flatMap((group) => {
    const score = meanOf(group.map((pair) => pair.score));
    const result = meanOf(group.map((pair) => pair.result));
    return group.map((pair) => ({ score: pair.score - score, result: pair.result - result }));
  });
  return { pairs: centred, spent: Math.max(0, several.length - 1) };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function intervalOf(correlation: number, pairs: number): [number, number] {
  // Perfect ranks say that no pair disagreed so far, not that none ever will: the transform needs a little room.
  const bound = 1 - 1 / (2 * pairs);
  const seen = Math.min(bound, Math.max(-bound, correlation));
  const reach = NORMAL_975 * Math.sqrt((1 + seen ** 2 / 2) / (pairs - 3));
  const [low, high] = [Math.tanh(Math.atanh(seen) - reach), Math.tanh(Math.atanh(seen) + reach)];
  return [Math.min(low, correlation), Math.max(high, correlation)];
}

/** Spearman's rank correlation with mean ranks for equals. Null when one side does not vary, or without two values. */
export function spearman(one: readonly number[], other: readonly number[]): number | null {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (a.length + 1) / 2;
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [fromA, fromB] = [(a[at] ?? 0) - middle, (b[at] ?? 0) - middle];
    product += fromA * fromB;
    squaresA += fromA ** 2;
    squaresB += fromB ** 2;
  }
  return squaresA === 0 || squaresB === 0 ? null : product / Math.sqrt(squaresA * squaresB);
}

/** Ranks from 1 for the smallest; equals share the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end++;
    for (let at = start; at <= end; at++) ranks[order[at] ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
