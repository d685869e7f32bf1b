import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  mean,
  multiply,
  rangeOf,
  subtract,
  toNumber,
  ZERO,
} from '#libs/kernel';

export interface WeightedCriterion {
  readonly id: string;
  /** Whole percent; the weights of a challenge sum to 100. */
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}

/** A submitted review that counts: a score for each criterion. */
export interface CountedReview {
  readonly submissionId: string;
  readonly scores: readonly { readonly criterionId: string; readonly score: number }[];
}

export interface RankingRules {
  /** How many submissions can be awarded: the cut. */
  readonly awards: number;
  /** Of 100; null when there is no threshold. */
  readonly minimumPassingScore: number | null;
}

export interface CriterionMean {
  readonly criterionId: string;
  /** Mean of the reviewers' scores, on the criterion's own scale. */
  readonly mean: number;
  /** Highest less lowest score. */
  readonly spread: number;
}

export interface RankedSubmission {
  readonly submissionId: string;
  /** Shared by equals: 1, 2, 2, 4. Null without any review. */
  readonly rank: number | null;
  /** Weighted mean of the criterion means, 0 to 100. Null without any review. */
  readonly score: number | null;
  readonly criterionMeans: readonly CriterionMean[];
  /** Highest less lowest weighted score of a single reviewer: great disagreement should be talked about. */
  readonly spread: number | null;
  readonly reviewCount: number;
  /** It has a score, and not one below the minimum. */
  readonly isPassing: boolean;
  /** It passes and stands before the cut, with nobody equal beyond it. */
  readonly isAboveCut: boolean;
  /** It shares its rank with others, and the cut runs through them: a person decides. */
  readonly isAtCut: boolean;
}

interface Scored {
  readonly submissionId: string;
  readonly total: Fraction | null;
  readonly row: Pick<RankedSubmission, 'criterionMeans' | 'spread' | 'reviewCount'>;
}

/**
 * The ranked table of a challenge. Score = Σ weight × (mean − scaleMin) ÷ (scaleMax − scaleMin): 0 when every reviewer
 * gave the lowest mark everywhere, 100 when the highest. Each criterion is measured on its own scale, so that a longer
 * scale has no hidden weight. All sums are exact; equals share a rank and are listed by id, which says nothing about
 * them.
 * @param submissionIds all submissions of the challenge, also those without a review: these come last.
 */
export function rank(
  criteria: readonly WeightedCriterion[],
  submissionIds: readonly string[],
  reviews: readonly CountedReview[],
  rules: RankingRules,
): RankedSubmission[] {
  const scored = submissionIds.map((id) =>
    scoreOf(
      criteria,
      id,
      reviews.filter((review) => review.submissionId === id),
    ),
  );
  const minimum = rules.minimumPassingScore === null ? null : fraction(rules.minimumPassingScore);
  const passes = ({ total }: Scored) => total !== null && (minimum === null || compare(total, minimum) >= 0);
  const passing = scored.filter(passes);
  return scored
    .sort((a, b) => descending(a.total, b.total) || a.submissionId.localeCompare(b.submissionId))
    .map((own) => {
      const before = scored.filter(({ total }) => descending(total, own.total) < 0).length;
      return {
        submissionId: own.submissionId,
        rank: own.total && before + 1,
        score: own.total && toNumber(own.total),
        ...own.row,
        isPassing: passes(own),
        ...standing(own, passes(own) ? passing : [], rules.awards),
      };
    });
}

/** Where the submission stands among those that pass, which the cut counts. */
function standing(own: Scored, passing: readonly Scored[], awards: number) {
  if (passing.length === 0) return { isAboveCut: false, isAtCut: false };
  const better = passing.filter(({ total }) => descending(total, own.total) < 0).length;
  const equal = passing.filter(({ total }) => descending(total, own.total) === 0).length;
  return {
    isAboveCut: better + equal <= awards,
    isAtCut: better < awards && better + equal > awards,
  };
}

/** Greatest first, nothing last. */
function descending(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compare(b, a);
}

function scoreOf(
  criteria: readonly WeightedCriterion[],
  submissionId: string,
  reviews: readonly CountedReview[],
): Scored {
  if (reviews.length === 0)
    return { submissionId, total: null, row: { criterionMeans: [], spread: null, reviewCount: 0 } };
  const means = criteria.map((criterion) => {
    const scores = reviews.map((review) => scoreIn(review, criterion.id));
    return { criterionId: criterion.id, mean: mean(scores), spread: rangeOf(scores) };
  });
  const singles = reviews.map((review) =>
    weightedSum(
      criteria,
      criteria.map(({ id }) => scoreIn(review, id)),
    ),
  );
  return {
    submissionId,
    total: weightedSum(
      criteria,
      means.map((criterion) => criterion.mean),
    ),
    row: {
      criterionMeans: means.map((criterion) => ({
        criterionId: criterion.criterionId,
        mean: toNumber(criterion.mean),
        spread: toNumber(criterion.spread),
      })),
      spread: toNumber(rangeOf(singles)),
      reviewCount: reviews.length,
    },
  };
}

function scoreIn(review: CountedReview, criterionId: string): Fraction {
  const found = review.scores.find((score) => score.criterionId === criterionId);
  if (!found) throw new RangeError(`a counted review of ${review.submissionId} lacks ${criterionId}`);
  return fraction(found.score);
}

function weightedSum(criteria: readonly WeightedCriterion[], values: readonly Fraction[]): Fraction {
  return criteria
    .map((criterion, index) =>
      multiply(fraction(criterion.weight), shareOfScale(values[index] ?? ZERO, criterion)),
    )
    .reduce(add, ZERO);
}

/** 0 at the lower end of the scale, 1 at the upper. */
const shareOfScale = (value: Fraction, { scaleMin, scaleMax }: WeightedCriterion): Fraction =>
  divide(subtract(value, fraction(scaleMin)), subtract(fraction(scaleMax), fraction(scaleMin)));
