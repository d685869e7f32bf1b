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
  /** Absent in decisions from before there were other kinds: scored. */
  readonly kind?: 'SCORED' | 'PASS_FAIL' | 'INFORMATIVE';
  /** Whole percent; the weights of a challenge sum to 100. */
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** On the scale: a mean below it fails the submission. */
  readonly threshold?: number | null;
}

/** Whether scores by the criterion count with its weight. */
export const isScored = ({ kind }: Pick<WeightedCriterion, 'kind'>): boolean =>
  (kind ?? 'SCORED') === 'SCORED';

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

/** Scores without the leniency of those who gave them. */
export interface CalibratedScores {
  /** By submission, 0 to 100, for each that has a review. */
  readonly scores: ReadonlyMap<string, number>;
  /** Whether the ranks and the minimum go by them; otherwise they only stand beside the raw ones. */
  readonly decide: boolean;
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
  /** The score without the leniency of its reviewers, 0 to 100. Null without any review. */
  readonly calibrated: number | null;
  readonly criterionMeans: readonly CriterionMean[];
  /** Highest less lowest weighted score of a single reviewer: great disagreement should be talked about. */
  readonly spread: number | null;
  readonly reviewCount: number;
  /** Criteria that it fails: below their threshold, or not met for most reviewers. */
  readonly failedCriteria: readonly string[];
  /** It has a score, not one below the minimum, and fails no criterion. */
  readonly isPassing: boolean;
  /** It passes and stands before the cut, with nobody equal beyond it. */
  readonly isAboveCut: boolean;
  /** It shares its rank with others, and the cut runs through them: a person decides. */
  readonly isAtCut: boolean;
}

interface Scored {
  readonly submissionId: string;
  /** What the rank goes by. */
  readonly total: Fraction | null;
  readonly row: Pick<
    RankedSubmission,
    'score' | 'calibrated' | 'criterionMeans' | 'spread' | 'reviewCount' | 'failedCriteria'
  >;
}

/**
 * The ranked table of a challenge. Score = Σ weight × (mean − scaleMin) ÷ (scaleMax − scaleMin): 0 when every reviewer
 * gave the lowest mark everywhere, 100 when the highest. Each criterion is measured on its own scale, so that a longer
 * scale has no hidden weight. All sums are exact; equals share a rank and are listed by id, which says nothing about
 * them.
 * Only scored criteria have a weight; those that decide fail a submission, and those that inform do nothing.
 * @param submissionIds all submissions of the challenge, also those without a review: these come last.
 * @param calibrated stands beside the raw scores, and takes their place where it was chosen to decide.
 */
export function rank(
  criteria: readonly WeightedCriterion[],
  submissionIds: readonly string[],
  reviews: readonly CountedReview[],
  rules: RankingRules,
  calibrated: CalibratedScores = { scores: new Map(), decide: false },
): RankedSubmission[] {
  const scored = submissionIds.map((id) =>
    scoreOf(
      criteria,
      id,
      reviews.filter((review) => review.submissionId === id),
      calibrated,
    ),
  );
  const minimum = rules.minimumPassingScore === null ? null : fraction(rules.minimumPassingScore);
  const passes = ({ total, row }: Scored) =>
    total !== null && row.failedCriteria.length === 0 && (minimum === null || compare(total, minimum) >= 0);
  const passing = scored.filter(passes);
  return scored
    .sort((a, b) => descending(a.total, b.total) || a.submissionId.localeCompare(b.submissionId))
    .map((own) => {
      const before = scored.filter(({ total }) => descending(total, own.total) < 0).length;
      return {
        submissionId: own.submissionId,
        rank: own.total && before + 1,
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
  calibrated: CalibratedScores,
): Scored {
  if (reviews.length === 0) return { submissionId, total: null, row: UNREVIEWED };
  const means = criteria.map((criterion) => {
    const scores = reviews.map((review) => scoreIn(review, criterion.id));
    return { criterionId: criterion.id, mean: mean(scores), spread: rangeOf(scores) };
  });
  const singles = reviews.map((review) => singleOf(criteria, review));
  const raw = weightedSum(
    criteria,
    means.map((criterion) => criterion.mean),
  );
  const withoutLeniency = calibrated.scores.get(submissionId) ?? null;
  if (calibrated.decide && withoutLeniency === null)
    throw new RangeError(`${submissionId} was reviewed and has no calibrated score`);
  return {
    submissionId,
    total: calibrated.decide && withoutLeniency !== null ? fraction(withoutLeniency) : raw,
    row: {
      score: toNumber(raw),
      calibrated: withoutLeniency,
      failedCriteria: criteria
        .filter((own, at) => isFailed(own, means[at]?.mean ?? ZERO))
        .map(({ id }) => id),
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

const UNREVIEWED: Scored['row'] = {
  score: null,
  calibrated: null,
  criterionMeans: [],
  spread: null,
  reviewCount: 0,
  failedCriteria: [],
};

/** What the majority does not find met fails, and so does a draw: as at the gates of a programme. */
const isFailed = ({ kind, threshold }: WeightedCriterion, value: Fraction): boolean =>
  kind === 'PASS_FAIL'
    ? compare(value, fraction(0.5)) <= 0
    : typeof threshold === 'number' && compare(value, fraction(threshold)) < 0;

function scoreIn(review: CountedReview, criterionId: string): Fraction {
  const found = review.scores.find((score) => score.criterionId === criterionId);
  if (!found) throw new RangeError(`a counted review of ${review.submissionId} lacks ${criterionId}`);
  return fraction(found.score);
}

function singleOf(criteria: readonly WeightedCriterion[], review: CountedReview): Fraction {
  return weightedSum(
    criteria,
    criteria.map(({ id }) => scoreIn(review, id)),
  );
}

/**
 * What one review alone comes to, 0 to 100, by the weights and scales of {@link rank}.
 * @throws RangeError when it lacks a score.
 */
export const reviewScore = (criteria: readonly WeightedCriterion[], review: CountedReview): number =>
  toNumber(singleOf(criteria, review));

function weightedSum(criteria: readonly WeightedCriterion[], values: readonly Fraction[]): Fraction {
  return criteria
    .map((criterion, index) =>
      isScored(criterion)
        ? multiply(fraction(criterion.weight), shareOfScale(values[index] ?? ZERO, criterion))
        : ZERO,
    )
    .reduce(add, ZERO);
}

/** 0 at the lower end of the scale, 1 at the upper. */
const shareOfScale = (value: Fraction, { scaleMin, scaleMax }: WeightedCriterion): Fraction =>
  divide(subtract(value, fraction(scaleMin)), subtract(fraction(scaleMax), fraction(scaleMin)));
