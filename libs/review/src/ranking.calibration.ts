import { krippendorffAlpha } from './agreement.calibration.js';
import { disagreements } from './disagreement.calibration.js';
import { calibrate, type Rating } from './model.calibration.js';
import { type Comparability, comparabilityOf } from './parts.calibration.js';
import { isScored, type WeightedCriterion } from './ranking.scoring.js';
import { nextReviews, rankIntervals } from './ranks.calibration.js';

/** A counted review with who gave it. */
export interface ReviewToCalibrate {
  readonly submissionId: string;
  readonly reviewerId: string;
  readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
  /** It only shows how its reviewer scores: it is part of the model, and not of the raw score. */
  readonly isAnchor?: boolean;
}

/** What scores say without the leniency of those who happened to give them; of 100. Beside the raw ones, never instead. */
export interface RankingCalibration extends Comparability {
  readonly variance: { readonly item: number; readonly reviewer: number; readonly noise: number };
  /** Krippendorff's α of the weighted scores; null where nothing can be compared. */
  readonly alpha: number | null;
  /** The same criterion by criterion, in their order, with how many scores stand behind it. */
  readonly criterionAlphas: readonly {
    readonly criterionId: string;
    readonly alpha: number | null;
    readonly ratings: number;
  }[];
  readonly rows: readonly {
    readonly submissionId: string;
    readonly raw: number;
    readonly calibrated: number;
    readonly low: number;
    readonly high: number;
    readonly rank: number;
    readonly bestRank: number;
    readonly worstRank: number;
    readonly isDisputed: boolean;
  }[];
  /** The most lenient first, without names. */
  readonly leniencies: readonly {
    readonly reviews: number;
    readonly bias: number;
    readonly deviation: number;
  }[];
  /** Submissions for which one more review helps most. */
  readonly nextReviews: readonly string[];
}

/** Of 100, as great a difference as two points of a scale from 1 to 5 with four steps. */
const DISPUTED_RANGE = 50;

/** @returns null without reviews */
export function calibrateRanking(
  criteria: readonly WeightedCriterion[],
  reviews: readonly ReviewToCalibrate[],
  awards: number,
): RankingCalibration | null {
  if (reviews.length === 0) return null;
  const ratings = reviews.map(
    (review): Rating => ({
      item: review.submissionId,
      reviewer: review.reviewerId,
      score: weightedScore(criteria, review),
    }),
  );
  const model = calibrate(ratings);
  const rawScores = rawOf(ratings.filter((_, at) => !reviews[at]?.isAnchor));
  const intervals = rankIntervals(model);
  const disputed = new Set(disagreements(ratings, model, DISPUTED_RANGE).map(({ item }) => item));
  const rows = model.items.map(({ item, raw, calibrated, low, high }, index) => {
    const { rank, best: bestRank, worst: worstRank } = intervals[index]!;
    const isDisputed = disputed.has(item);
    return {
      submissionId: item,
      raw: rawScores.get(item) ?? raw,
      calibrated,
      low,
      high,
      rank,
      bestRank,
      worstRank,
      isDisputed,
    };
  });
  return {
    ...comparabilityOf(ratings),
    variance: model.variance,
    alpha: krippendorffAlpha(ratings),
    criterionAlphas: criteria.map(({ id }) => {
      const own = reviews.flatMap(({ submissionId, scores }) =>
        scores
          .filter(({ criterionId }) => criterionId === id)
          .map(({ score }) => ({ item: submissionId, score })),
      );
      return { criterionId: id, alpha: krippendorffAlpha(own), ratings: own.length };
    }),
    rows: rows.sort((a, b) => a.rank - b.rank || (a.submissionId < b.submissionId ? -1 : 1)),
    leniencies: model.reviewers
      .map(({ reviews: count, bias, deviation }) => ({ reviews: count, bias, deviation }))
      .sort((a, b) => b.bias - a.bias),
    nextReviews: nextReviews(intervals, awards),
  };
}

/** Plain means by item. */
function rawOf(ratings: readonly Rating[]): ReadonlyMap<string, number> {
  const byItem = new Map<string, number[]>();
  for (const { item, score } of ratings) byItem.set(item, [...(byItem.get(item) ?? []), score]);
  return new Map(
    [...byItem].map(([item, scores]) => [item, scores.reduce((sum, own) => sum + own, 0) / scores.length]),
  );
}

/** Σ weight × (score − scaleMin) ÷ (scaleMax − scaleMin), as the ranking has it, for one review. */
function weightedScore(
  criteria: readonly WeightedCriterion[],
  { submissionId, scores }: ReviewToCalibrate,
): number {
  return criteria.filter(isScored).reduce((sum, { id, weight, scaleMin, scaleMax }) => {
    const found = scores.find((one) => one.criterionId === id);
    if (!found) throw new RangeError(`a counted review of ${submissionId} lacks ${id}`);
    return sum + (weight * (found.score - scaleMin)) / (scaleMax - scaleMin);
  }, 0);
}

/** Decimals in which calibrated scores are compared and kept: as many as exact sums have. */
const DECIMALS = 6;

/** What a ranking needs of a calibration: every score on the scale of the raw ones. */
export const calibratedScores = ({ rows }: Pick<RankingCalibration, 'rows'>): ReadonlyMap<string, number> =>
  new Map(
    rows.map(({ submissionId, calibrated }) => [
      submissionId,
      // Drawn towards the mean and freed of leniency, a score can come to lie just beyond what can be given.
      Number(Math.min(100, Math.max(0, calibrated)).toFixed(DECIMALS)),
    ]),
  );
