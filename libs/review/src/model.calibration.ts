/** One score by one reviewer, on whatever scale: a criterion's, or the weighted score. */
export interface Rating {
  readonly reviewer: string;
  readonly item: string;
  readonly score: number;
}

export interface Calibrated {
  /** What scores vary by: true quality, the leniency of reviewers, and chance. */
  readonly variance: { readonly item: number; readonly reviewer: number; readonly noise: number };
  readonly mean: number;
  /** In the order in which they first appear. */
  readonly items: readonly CalibratedItem[];
  readonly reviewers: readonly ReviewerBias[];
}

export interface CalibratedItem {
  readonly item: string;
  readonly reviews: number;
  /** Plain mean of its scores. */
  readonly raw: number;
  /** The score without the leniency of those who happened to give it, drawn towards the mean the fewer there are. */
  readonly calibrated: number;
  /** Standard deviation of what is not known about `calibrated`. */
  readonly deviation: number;
  /** Range in which the true score lies with a chance of 80 %. */
  readonly low: number;
  readonly high: number;
}

export interface ReviewerBias {
  readonly reviewer: string;
  readonly reviews: number;
  /** Plain mean of the scores that the reviewer gave. */
  readonly raw: number;
  /** By how much the reviewer scores higher than others would: negative for a strict one. */
  readonly bias: number;
  /** How far the reviewer spreads the scores: above 1 for one who uses more of the scale than others. */
  readonly stretch: number;
  /** Standard deviation of what is not known about `bias`. */
  readonly deviation: number;
}

/** The 90th percentile of the normal distribution: 80 % lie within this many deviations. */
export const EIGHTY_PERCENT = 1.2815515655446004;

const SWEEPS = 200;
const CLOSE_ENOUGH = 1e-5;
/** A share of the variance below which an effect counts as absent. */
const LEAST_VARIANCE = 1e-9;

/**
 * The mixed model y = μ + stretch × quality + leniency + noise, by empirical Bayes: effects are drawn towards 0 (the
 * stretch towards 1) as far as their variances say, and the variances are estimated from the same scores (best linear
 * unbiased prediction; Henderson, Best Linear Unbiased Estimation and Prediction, Biometrics 1975). Some reviewers use
 * the whole scale and some its middle: the stretch is what is left of that. Where reviewers hardly differ it comes down
 * to shrunken means. Compare items only within one connected part, see `partsOf`. Where all scores are alike, or there
 * is one alone, intervals have no width: that is no certainty, see `comparabilityOf`.
 * @throws RangeError without ratings, or for a score that is no number.
 */
export function calibrate(ratings: readonly Rating[]): Calibrated {
  const table = indexed(ratings);
  const state = startOf(table);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = state.variance;
    sweepOnce(table, state);
    const { variance } = state;
    const moved = Math.abs(variance.item - before.item) + Math.abs(variance.reviewer - before.reviewer);
    if (moved <= CLOSE_ENOUGH * (variance.item + variance.reviewer + variance.noise)) break;
  }
  return resultOf(table, state);
}

interface Table {
  readonly items: readonly string[];
  readonly reviewers: readonly string[];
  readonly item: Int32Array;
  readonly reviewer: Int32Array;
  readonly score: Float64Array;
  readonly perItem: Int32Array;
  readonly perReviewer: Int32Array;
}

interface Variances {
  readonly item: number;
  readonly reviewer: number;
  readonly stretch: number;
  readonly noise: number;
}

interface State {
  mean: number;
  readonly quality: Effect;
  readonly bias: Effect;
  /** Less 1. */
  readonly stretch: Effect;
  variance: Variances;
}

/** Values of one kind, and the variance of what is not known about each. */
interface Effect {
  readonly value: Float64Array;
  readonly unknown: Float64Array;
}

function indexed(ratings: readonly Rating[]): Table {
  if (ratings.length === 0) throw new RangeError('there are no ratings');
  const items = new Map<string, number>();
  const reviewers = new Map<string, number>();
  const place = (map: Map<string, number>, key: string): number => {
    const known = map.get(key) ?? map.size;
    map.set(key, known);
    return known;
  };
  const item = Int32Array.from(ratings, (rating) => place(items, rating.item));
  const reviewer = Int32Array.from(ratings, (rating) => place(reviewers, rating.reviewer));
  const score = Float64Array.from(ratings, (rating) => {
    if (!Number.isFinite(rating.score)) throw new RangeError(`the score of ${rating.item} is no number`);
    return rating.score;
  });
  return {
    items: [...items.keys()],
    reviewers: [...reviewers.keys()],
    item,
    reviewer,
    score,
    perItem: counted(item, items.size),
    perReviewer: counted(reviewer, reviewers.size),
  };
}

function counted(places: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const place of places) counts[place] = (counts[place] as number) + 1;
  return counts;
}

function startOf({ items, reviewers, score }: Table): State {
  const mean = score.reduce((sum, value) => sum + value, 0) / score.length;
  const spread = score.reduce((sum, value) => sum + (value - mean) ** 2, 0) / score.length;
  const none = (size: number): Effect => ({ value: new Float64Array(size), unknown: new Float64Array(size) });
  return {
    mean,
    quality: none(items.length),
    bias: none(reviewers.length),
    stretch: none(reviewers.length),
    // Any start that is not 0 leads to the same end.
    variance: { item: spread / 2, reviewer: spread / 8, stretch: 0.05, noise: spread / 2 },
  };
}

/** Estimates every effect once, given the others, and then the variances. */
function sweepOnce(table: Table, state: State): void {
  const { item, reviewer, score } = table;
  const { quality, bias, stretch, variance } = state;
  const total = variance.item + variance.reviewer + variance.noise;
  if (total === 0) return;
  const q = (at: number) => quality.value[item[at] as number] as number;
  const b = (at: number) => bias.value[reviewer[at] as number] as number;
  const s = (at: number) => 1 + (stretch.value[reviewer[at] as number] as number);
  const y = (at: number) => (score[at] as number) - state.mean;
  const square = (at: number) => q(at) ** 2 + (quality.unknown[item[at] as number] as number);
  const { noise } = variance;
  estimate(
    quality,
    item,
    noise / variance.item,
    noise,
    (at) => s(at) ** 2,
    (at) => s(at) * (y(at) - b(at)),
  );
  estimate(
    bias,
    reviewer,
    noise / variance.reviewer,
    noise,
    () => 1,
    (at) => y(at) - s(at) * q(at),
  );
  estimate(
    stretch,
    reviewer,
    noise / variance.stretch,
    noise,
    square,
    (at) => (y(at) - b(at)) * q(at) - square(at),
  );
  let left = 0;
  let squares = 0;
  for (let at = 0; at < score.length; at++) left += (score[at] as number) - s(at) * q(at) - b(at);
  state.mean = left / score.length;
  for (let at = 0; at < score.length; at++)
    squares +=
      (y(at) - s(at) * q(at) - b(at)) ** 2 +
      s(at) ** 2 * (quality.unknown[item[at] as number] as number) +
      (bias.unknown[reviewer[at] as number] as number);
  const least = total * LEAST_VARIANCE;
  state.variance = {
    item: Math.max(least, meanSquare(quality)),
    reviewer: Math.max(least, meanSquare(bias)),
    stretch: Math.max(LEAST_VARIANCE, meanSquare(stretch)),
    noise: Math.max(least, squares / score.length),
  };
}

/** Each effect as the weighted mean of what its scores leave over, drawn towards 0 by `pull`. */
function estimate(
  { value, unknown }: Effect,
  places: Int32Array,
  pull: number,
  noise: number,
  weight: (at: number) => number,
  left: (at: number) => number,
): void {
  const weights = new Float64Array(value.length).fill(pull);
  const sums = new Float64Array(value.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    weights[place] = (weights[place] as number) + weight(at);
    sums[place] = (sums[place] as number) + left(at);
  }
  for (let place = 0; place < value.length; place++) {
    value[place] = (sums[place] as number) / (weights[place] as number);
    unknown[place] = noise / (weights[place] as number);
  }
}

const meanSquare = ({ value, unknown }: Effect): number =>
  value.reduce((sum, own, place) => sum + own ** 2 + (unknown[place] as number), 0) / value.length;

function resultOf(table: Table, { mean, quality, bias, stretch, variance }: State): Calibrated {
  const { items, reviewers, item, reviewer, score, perItem, perReviewer } = table;
  const rawOfItem = new Float64Array(items.length);
  const rawOfReviewer = new Float64Array(reviewers.length);
  // Scores that are all alike say nothing of how scores vary: then there is nothing to draw anything towards.
  const pull = variance.item === 0 ? 0 : variance.noise / variance.item;
  // What is not known about the reviewers adds to what is not known about the item.
  const borrowed = new Float64Array(items.length);
  for (let at = 0; at < score.length; at++) {
    const [i, r] = [item[at] as number, reviewer[at] as number];
    rawOfItem[i] = (rawOfItem[i] as number) + (score[at] as number) / (perItem[i] as number);
    rawOfReviewer[r] = (rawOfReviewer[r] as number) + (score[at] as number) / (perReviewer[r] as number);
    borrowed[i] = (borrowed[i] as number) + (bias.unknown[r] as number);
  }
  return {
    variance: { item: variance.item, reviewer: variance.reviewer, noise: variance.noise },
    mean,
    items: items.map((name, i) => {
      const reviews = perItem[i] as number;
      const own = quality.unknown[i] as number;
      const deviation = Math.sqrt(own + (borrowed[i] as number) / (reviews + pull) ** 2);
      const calibrated = mean + (quality.value[i] as number);
      const reach = EIGHTY_PERCENT * deviation;
      const raw = rawOfItem[i] as number;
      return {
        item: name,
        reviews,
        raw,
        calibrated,
        deviation,
        low: calibrated - reach,
        high: calibrated + reach,
      };
    }),
    reviewers: reviewers.map((name, r) => ({
      reviewer: name,
      reviews: perReviewer[r] as number,
      raw: rawOfReviewer[r] as number,
      bias: bias.value[r] as number,
      stretch: 1 + (stretch.value[r] as number),
      deviation: Math.sqrt(bias.unknown[r] as number),
    })),
  };
}
