import type { Gate } from '#libs/models';

/** How scores of strict and lenient reviewers are made comparable: the model's `normalise`. */
export type Levelling = NonNullable<Gate['normalise']>;

/** What one reviewer thinks of one candidate, all criteria together: 0 to 100. */
export interface Review {
  readonly candidateId: string;
  readonly reviewerId: string;
  readonly total: number;
}

/** The mean of a reviewer's reviews, and how far they lie apart. */
export interface ReviewerSpread {
  readonly reviewerId: string;
  readonly reviews: number;
  readonly mean: number;
  /** Standard deviation of the reviews that were given (÷ n); 0 when they are all equal. */
  readonly deviation: number;
}

const SWEEPS = 500;
/** The share of the spread below which nothing moves any more; far below the six decimals that count. */
const CLOSE_ENOUGH = 1e-12;
/** The share of the spread below which a variance counts as none. */
const LEAST_VARIANCE = 1e-9;

/** Each reviewer with the mean and spread of what they gave, in the order of their ids. */
export function spreadsOf(reviews: readonly Review[]): ReviewerSpread[] {
  const ids = [...new Set(reviews.map(({ reviewerId }) => reviewerId))].sort();
  return ids.map((reviewerId) => {
    const own = reviews.filter((review) => review.reviewerId === reviewerId).map(({ total }) => total);
    return { reviewerId, reviews: own.length, mean: meanOf(own), deviation: deviationOf(own) };
  });
}

/**
 * Every review moved and stretched so that all reviewers have one mean and one spread, those of all reviews:
 * M + S × (total − m) ÷ s. A reviewer who gave everybody the same says nothing about an order, and counts for M. A total
 * may come to lie outside 0 to 100. What it costs where reviewers saw unlike candidates: docs/review-quality.md.
 */
export function rescaled(reviews: readonly Review[]): Review[] {
  const totals = reviews.map(({ total }) => total);
  const [mean, deviation] = [meanOf(totals), deviationOf(totals)];
  const spreads = new Map(spreadsOf(reviews).map((own) => [own.reviewerId, own]));
  return reviews.map((review) => {
    const own = spreads.get(review.reviewerId);
    const stretch = own && own.deviation > 0 ? deviation / own.deviation : 0;
    return { ...review, total: mean + stretch * (review.total - (own?.mean ?? mean)) };
  });
}

interface Effects {
  mean: number;
  readonly quality: Map<string, Effect>;
  readonly leniency: Map<string, Effect>;
  variance: { readonly quality: number; readonly leniency: number; readonly noise: number };
}

/** A value, and the variance of what is not known about it. */
interface Effect {
  readonly value: number;
  readonly unknown: number;
}

/**
 * What each candidate would get from an average reviewer: μ + quality in the mixed model
 * total = μ + quality + leniency + noise. Effects are drawn towards 0 as far as their variances say, and the variances
 * are estimated from the same reviews (Henderson, Best Linear Unbiased Estimation and Prediction, Biometrics 1975; the
 * variances by expectation and maximisation, Dempster, Laird and Rubin 1977). Where all reviews are equal, their mean.
 */
export function modelled(reviews: readonly Review[]): ReadonlyMap<string, number> {
  const totals = reviews.map(({ total }) => total);
  const spread = deviationOf(totals) ** 2;
  const none = (ids: readonly string[]) =>
    new Map([...new Set(ids)].sort().map((id): [string, Effect] => [id, { value: 0, unknown: 0 }]));
  const effects: Effects = {
    mean: meanOf(totals),
    quality: none(reviews.map(({ candidateId }) => candidateId)),
    leniency: none(reviews.map(({ reviewerId }) => reviewerId)),
    variance: { quality: spread / 2, leniency: spread / 8, noise: spread / 2 },
  };
  for (let sweep = 0, moved = spread; sweep < SWEEPS && moved > CLOSE_ENOUGH * spread; sweep++)
    moved = sweepOnce(reviews, effects, spread * LEAST_VARIANCE);
  return new Map([...effects.quality].map(([id, { value }]) => [id, effects.mean + value]));
}

/** Estimates every effect once, given the others, and then the variances. @returns by how much these moved. */
function sweepOnce(reviews: readonly Review[], effects: Effects, least: number): number {
  const { quality, leniency, variance: before } = effects;
  const q = ({ candidateId }: Review) => quality.get(candidateId)?.value ?? 0;
  const l = ({ reviewerId }: Review) => leniency.get(reviewerId)?.value ?? 0;
  estimate(
    quality,
    reviews,
    ({ candidateId }) => candidateId,
    before.quality,
    before.noise,
    (own) => own.total - effects.mean - l(own),
  );
  estimate(
    leniency,
    reviews,
    ({ reviewerId }) => reviewerId,
    before.leniency,
    before.noise,
    (own) => own.total - effects.mean - q(own),
  );
  effects.mean = meanOf(reviews.map((own) => own.total - q(own) - l(own)));
  const squares = reviews.map((own) => {
    const unknown =
      (quality.get(own.candidateId)?.unknown ?? 0) + (leniency.get(own.reviewerId)?.unknown ?? 0);
    return (own.total - effects.mean - q(own) - l(own)) ** 2 + unknown;
  });
  effects.variance = {
    quality: Math.max(least, meanSquare(quality)),
    leniency: Math.max(least, meanSquare(leniency)),
    noise: Math.max(least, meanOf(squares)),
  };
  return (['quality', 'leniency', 'noise'] as const).reduce(
    (sum, part) => sum + Math.abs(effects.variance[part] - before[part]),
    0,
  );
}

/** Each effect as the mean of what its reviews leave over, drawn towards 0. */
function estimate(
  effect: Map<string, Effect>,
  reviews: readonly Review[],
  idOf: (review: Review) => string,
  variance: number,
  noise: number,
  left: (review: Review) => number,
): void {
  for (const id of effect.keys()) {
    const own = reviews.filter((review) => idOf(review) === id).map(left);
    const weight = own.length + noise / variance;
    effect.set(id, { value: own.reduce((sum, one) => sum + one, 0) / weight, unknown: noise / weight });
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

const meanSquare = (effect: ReadonlyMap<string, Effect>): number =>
  meanOf([...effect.values()].map(({ value, unknown }) => value ** 2 + unknown));
