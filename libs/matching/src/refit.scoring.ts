import { fitLogistic, probabilityOf } from './logistic.scoring.js';

/** A suggestion of which it is known what became of it. */
export interface Observation {
  /** When it was shown, in milliseconds since 1970. */
  readonly at: number;
  /** How far it met each weighted part, about 0 to 1. */
  readonly values: Readonly<Record<string, number>>;
  /** Whether the start-up applied, or was chosen. */
  readonly isPositive: boolean;
}

export type Weights = Readonly<Record<string, number>>;

/** How well weights tell good suggestions from others, on later data than they were fitted to. */
export interface RefitEvaluation {
  readonly trained: number;
  readonly tested: number;
  /** Among the tested. */
  readonly positives: number;
  /** Chance that a good suggestion scores higher than another, 0 to 1; 0.5 is chance. */
  readonly auc: { readonly current: number; readonly proposed: number };
  /** Mean −log of the probability given to what happened, below is better; both scores calibrated on the training data. */
  readonly logLoss: { readonly current: number; readonly proposed: number };
}

export type RefitOutcome =
  | { readonly isEnough: true; readonly weights: Weights; readonly evaluation: RefitEvaluation }
  | {
      readonly isEnough: false;
      readonly positives: number;
      readonly negatives: number;
      readonly needed: number;
    };

/** The earlier four fifths train, the later fifth tests: a random split would let the future explain the past. */
const TRAINING_SHARE = 0.8;
/** Cases of the rarer kind for each coefficient (P. Peduzzi et al., "A simulation study of the number of events per variable in logistic regression analysis", 1996). */
const EVENTS_PER_WEIGHT = 10;
/** The weight of a prior belief that a part does not matter, in the units of the likelihood. */
const RIDGE = 1;

/**
 * Fits weights to outcomes. A part that speaks against success gets 0 and not less: a weight below zero would be a reason
 * that subtracts. Nothing is adopted here.
 */
export function refit(observations: readonly Observation[], current: Weights): RefitOutcome {
  const parts = Object.keys(current);
  const sorted = [...observations].sort((one, other) => one.at - other.at);
  const cut = Math.floor(sorted.length * TRAINING_SHARE);
  const [training, test] = [sorted.slice(0, cut), sorted.slice(cut)];
  const positives = training.filter(({ isPositive }) => isPositive).length;
  const negatives = training.length - positives;
  const needed = EVENTS_PER_WEIGHT * parts.length;
  const isOneSided = new Set(test.map(({ isPositive }) => isPositive)).size < 2;
  const fitted = Math.min(positives, negatives) < needed ? undefined : fitWeights(training, parts);
  if (!fitted || isOneSided) return { isEnough: false, positives, negatives, needed };
  return { isEnough: true, weights: fitted, evaluation: evaluate(training, test, current, fitted) };
}

/** Undefined when nothing speaks for success. */
function fitWeights(training: readonly Observation[], parts: readonly string[]): Weights | undefined {
  const rows = training.map(({ values }) => parts.map((part) => values[part] ?? 0));
  const { coefficients } = fitLogistic(
    rows,
    training.map(({ isPositive }) => isPositive),
    RIDGE,
  );
  const useful = coefficients.map((value) => Math.max(0, value));
  const total = useful.reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  return Object.fromEntries(parts.map((part, index) => [part, (useful[index] ?? 0) / total]));
}

function evaluate(
  training: readonly Observation[],
  test: readonly Observation[],
  current: Weights,
  proposed: Weights,
): RefitEvaluation {
  return {
    trained: training.length,
    tested: test.length,
    positives: test.filter(({ isPositive }) => isPositive).length,
    auc: { current: areaUnderCurve(test, current), proposed: areaUnderCurve(test, proposed) },
    logLoss: { current: logLoss(training, test, current), proposed: logLoss(training, test, proposed) },
  };
}

export const scoreBy = ({ values }: Observation, weights: Weights): number =>
  Object.entries(weights).reduce((sum, [part, weight]) => sum + weight * (values[part] ?? 0), 0);

/** Mann–Whitney's U by ranks, ties counted half. */
export function areaUnderCurve(test: readonly Observation[], weights: Weights): number {
  const scored = test
    .map((observation) => ({ score: scoreBy(observation, weights), isPositive: observation.isPositive }))
    .sort((one, other) => one.score - other.score);
  const positives = scored.filter(({ isPositive }) => isPositive).length;
  const negatives = scored.length - positives;
  let ranks = 0;
  for (let start = 0; start < scored.length; ) {
    let end = start;
    while (end < scored.length && scored[end]?.score === scored[start]?.score) end++;
    const tied = scored.slice(start, end).filter(({ isPositive }) => isPositive).length;
    ranks += (tied * (start + 1 + end)) / 2;
    start = end;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

function logLoss(training: readonly Observation[], test: readonly Observation[], weights: Weights): number {
  const rows = (observations: readonly Observation[]) =>
    observations.map((observation) => [scoreBy(observation, weights)]);
  const outcomes = training.map(({ isPositive }) => isPositive);
  const model = fitLogistic(rows(training), outcomes, RIDGE);
  const losses = rows(test).map((row, index) => {
    const p = probabilityOf(model, row);
    return -Math.log(Math.max(1e-15, test[index]?.isPositive ? p : 1 - p));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
