import { disagreements } from './disagreement.calibration.js';
import { calibrate, type Rating } from './model.calibration.js';
import { randomFrom } from './rounding.assignment.js';

/** How well scores are predicted and repeated, with and without calibration. */
export interface CalibrationEvaluation {
  readonly reviews: number;
  readonly reviewers: number;
  readonly items: number;
  readonly variance: { readonly item: number; readonly reviewer: number; readonly noise: number };
  /** Root mean square error of reviews that were held out, ten folds. */
  readonly rmse: { readonly mean: number; readonly model: number };
  /** Rank correlation between the scores of two random halves of the reviewers, mean of thirty splits. */
  readonly splitHalf: { readonly mean: number; readonly zscore: number; readonly model: number };
  /** Items about which reviewers disagree. */
  readonly flagged: number;
}

const FOLDS = 10;
const SPLITS = 30;

/** Measures the model on real scores. The same ratings always give the same figures. */
export function evaluateCalibration(
  ratings: readonly Rating[],
  progress?: (done: number, total: number) => void,
): CalibrationEvaluation {
  const random = randomFrom(20);
  const all = calibrate(ratings);
  progress?.(1, 1 + FOLDS + SPLITS);
  const rmse = heldOut(ratings, random, (done) => progress?.(1 + done, 1 + FOLDS + SPLITS));
  const splitHalf = halves(ratings, random, (done) => progress?.(1 + FOLDS + done, 1 + FOLDS + SPLITS));
  return {
    reviews: ratings.length,
    reviewers: all.reviewers.length,
    items: all.items.length,
    variance: all.variance,
    rmse,
    splitHalf,
    flagged: disagreements(ratings, all).length,
  };
}

function heldOut(ratings: readonly Rating[], random: () => number, progress: (done: number) => void) {
  const order = shuffled(ratings, random);
  const scores = ratings.map(({ score }) => score);
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  let [mean, model] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = order.filter((_, index) => index % FOLDS === fold);
    const rest = order.filter((_, index) => index % FOLDS !== fold);
    if (rest.length === 0 || held.length === 0) continue;
    const known = calibrate(rest);
    const items = new Map(known.items.map((one) => [one.item, one]));
    const reviewers = new Map(known.reviewers.map((one) => [one.reviewer, one]));
    const overall = rest.reduce((sum, { score }) => sum + score, 0) / rest.length;
    for (const { item, reviewer, score } of held) {
      const own = items.get(item);
      mean += (score - (own?.raw ?? overall)) ** 2;
      const quality = (own?.calibrated ?? known.mean) - known.mean;
      const { bias, stretch } = reviewers.get(reviewer) ?? { bias: 0, stretch: 1 };
      // Nobody can score beyond the scale.
      const expected = Math.min(most, Math.max(least, known.mean + stretch * quality + bias));
      model += (score - expected) ** 2;
    }
    progress(fold + 1);
  }
  return { mean: Math.sqrt(mean / ratings.length), model: Math.sqrt(model / ratings.length) };
}

function halves(ratings: readonly Rating[], random: () => number, progress: (done: number) => void) {
  const reviewers = [...new Set(ratings.map(({ reviewer }) => reviewer))];
  const sums = { mean: 0, zscore: 0, model: 0 };
  let counted = 0;
  for (let split = 0; split < SPLITS; split++) {
    const first = new Set(shuffled(reviewers, random).slice(0, Math.floor(reviewers.length / 2)));
    const [one, two] = [true, false].map((isFirst) =>
      ratings.filter(({ reviewer }) => first.has(reviewer) === isFirst),
    ) as [Rating[], Rating[]];
    const by = (score: (half: readonly Rating[]) => ReadonlyMap<string, number>): number => {
      const [a, b] = [score(one), score(two)];
      const shared = [...a.keys()].filter((item) => b.has(item));
      return spearman(
        shared.map((item) => a.get(item) as number),
        shared.map((item) => b.get(item) as number),
      );
    };
    const found = { mean: by(means), zscore: by((half) => means(standardised(half))), model: by(modelled) };
    progress(split + 1);
    if (!Object.values(found).every(Number.isFinite)) continue;
    counted++;
    sums.mean += found.mean;
    sums.zscore += found.zscore;
    sums.model += found.model;
  }
  return { mean: sums.mean / counted, zscore: sums.zscore / counted, model: sums.model / counted };
}

function means(ratings: readonly Rating[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { item, score } of ratings) {
    const known = sums.get(item) ?? { sum: 0, count: 0 };
    sums.set(item, { sum: known.sum + score, count: known.count + 1 });
  }
  return new Map([...sums].map(([item, { sum, count }]) => [item, sum / count]));
}

/** What others do: each reviewer's scores less their mean, by their deviation. */
function standardised(ratings: readonly Rating[]): Rating[] {
  const byReviewer = new Map<string, number[]>();
  for (const { reviewer, score } of ratings)
    byReviewer.set(reviewer, [...(byReviewer.get(reviewer) ?? []), score]);
  const scale = new Map(
    [...byReviewer].map(([reviewer, scores]) => {
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
      return [reviewer, { mean, deviation: Math.sqrt(variance) || 1 }];
    }),
  );
  return ratings.map((rating) => {
    const { mean, deviation } = scale.get(rating.reviewer)!;
    return { ...rating, score: (rating.score - mean) / deviation };
  });
}

const modelled = (ratings: readonly Rating[]): ReadonlyMap<string, number> =>
  ratings.length === 0
    ? new Map()
    : new Map(calibrate(ratings).items.map(({ item, calibrated }) => [item, calibrated]));

/** Spearman's rank correlation; equals share the mean of their ranks. NaN below two values, or when one side is all equal. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [sharedRanks(a), sharedRanks(b)];
  const mean = (a.length + 1) / 2;
  let [product, left, right] = [0, 0, 0];
  for (let at = 0; at < x.length; at++) {
    const [dx, dy] = [(x[at] as number) - mean, (y[at] as number) - mean];
    product += dx * dy;
    left += dx * dx;
    right += dy * dy;
  }
  return product / Math.sqrt(left * right);
}

function sharedRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let at = from; at < to; at++) ranks[order[at] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
