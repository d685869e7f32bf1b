import type { Flow } from './flow.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import type { PreparedProblem } from './problem.assignment.js';
import type { Pair } from './solve.assignment.js';

export const PAIR_REASONS = [
  'CHOSEN',
  'CHOSEN_BY_HAND',
  'NOT_POSSIBLE',
  'BETTER_FOR_OTHERS',
  'OTHERS_FIT_BETTER',
  'AS_GOOD_AS_CHOSEN',
] as const;

/** Why a reviewer has, or has not, a submission. All figures in the units of the affinities. */
export interface PairExplanation {
  readonly reason: (typeof PAIR_REASONS)[number];
  /** How well the reviewer fits the submission; null where the pair is not possible. */
  readonly affinity: number | null;
  /** What one more review by this reviewer would be worth elsewhere: 0 as long as there is room. */
  readonly price: number;
  /** What a reviewer had to offer above the price to be taken for this submission. */
  readonly threshold: number;
  /** Affinity less price less threshold: above 0 it is chosen for certain, below 0 never; null where not possible. */
  readonly margin: number | null;
}

/**
 * Explains a pair from the prices of the optimum (complementary slackness): a pair is chosen only where affinity ≥
 * price + threshold. Below the threshold the reviewer would not be taken even if the time cost nothing; above it, the
 * price says that the time is worth more elsewhere. Whoever forces the pair loses at least the margin.
 */
export function explainPair(
  { network, rows, columns, forced }: PreparedProblem,
  flow: Flow,
  pair: Pair,
): PairExplanation {
  const row = rows.indexOf(pair.submission);
  const column = columns.indexOf(pair.reviewer);
  const at = row * network.columns + column;
  const node = row * network.groups.length + (network.groupOf[column] as number);
  const price = (flow.price[column] as number) / SCALE;
  const threshold = (flow.threshold[node] as number) / SCALE;
  const isForced = forced.some((one) => one[0] === row && one[1] === column);
  const value = network.weight[at] as number;
  if (isForced) return { reason: 'CHOSEN_BY_HAND', affinity: null, price, threshold, margin: null };
  if (value === NEVER) return { reason: 'NOT_POSSIBLE', affinity: null, price, threshold, margin: null };
  const affinity = value / SCALE;
  const margin = (value - (flow.price[column] as number) - (flow.threshold[node] as number)) / SCALE;
  const isChosen = (flow.amount[at] as number) > 0;
  return { reason: reasonOf(isChosen, { affinity, price, threshold }), affinity, price, threshold, margin };
}

function reasonOf(
  isChosen: boolean,
  { affinity, price, threshold }: { affinity: number; price: number; threshold: number },
): PairExplanation['reason'] {
  if (isChosen) return 'CHOSEN';
  if (affinity < threshold) return 'OTHERS_FIT_BETTER';
  return price > 0 ? 'BETTER_FOR_OTHERS' : 'AS_GOOD_AS_CHOSEN';
}
