import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  mean,
  multiply,
  subtract,
  toNumber,
  type Violation,
  ZERO,
} from '#libs/kernel';
import type { Gate } from '#libs/models';
import {
  type Levelling,
  modelled,
  type Review,
  type ReviewerSpread,
  rescaled,
  spreadsOf,
} from './level-scores.scoring.js';

/** One score as a gate takes it, wherever it comes from: a panel's sheet or a blind review. */
export interface GateScore {
  readonly candidateId: string;
  readonly criterionId: string;
  readonly reviewerId: string;
  /** On the criterion's scale; for pass/fail criteria 1 (met) or 0. */
  readonly score: number;
}

/** A criterion with all that is needed to score by it. */
export interface GateCriterion {
  readonly id: string;
  readonly kind: 'scored' | 'passFail' | 'informative';
  /** Percent; the weights of the scored ones sum to 100. */
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** On the scale: a mean below it fails the candidate. */
  readonly threshold: number | null;
}

/** What the scores of one candidate come to. */
export interface CandidateScore {
  readonly candidateId: string;
  /** Weighted, 0 to 100, and a little beyond when reviewers are levelled; null when a scored criterion has no score. */
  readonly total: Fraction | null;
  /** Criteria that the candidate fails: not met by the majority, or below their threshold. */
  readonly failed: readonly string[];
}

type Aggregate = NonNullable<Gate['aggregate']>;

/** The scale of a gate that names none: 0 to 5, as the evaluation forms of Horizon Europe have it. */
export const DEFAULT_SCALE = { min: 0, max: 5, step: 0.5 } as const;

/** How many scores `trimmedMean` leaves out at each end: one, when at least three remain. */
const TRIM = 1;
const REMAIN = 3;

/**
 * The criteria of a gate on its scale. Without published weights all scored criteria weigh alike: 100 ÷ n each,
 * exactly, because the weights are only ever compared with each other.
 */
export function criteriaOf(gate: Pick<Gate, 'criteria' | 'scale'>): GateCriterion[] {
  const { min, max } = gate.scale ?? DEFAULT_SCALE;
  const criteria = gate.criteria ?? [];
  return criteria.map(({ id, kind, weight, threshold }) => ({
    id,
    kind,
    weight: weight ?? (criteria.some((other) => other.weight !== undefined) ? 0 : 1),
    scaleMin: kind === 'passFail' ? 0 : min,
    scaleMax: kind === 'passFail' ? 1 : max,
    threshold: threshold ?? null,
  }));
}

/**
 * Scores of each candidate, exactly: equal is equal, whatever the order of the summands.
 * total = 100 × Σ weight × (value − scaleMin) ÷ (scaleMax − scaleMin) ÷ Σ weight, where value aggregates the
 * reviewers' scores of the criterion (`consensus` is one agreed score, so its mean). With `rankSum` only the order in
 * which each reviewer sees the candidates counts: see {@link bordaTotals}. Otherwise `levelling` makes strict and lenient
 * reviewers comparable: see {@link levelledTotals}. Whether a criterion is failed is seen in the scores as they were given.
 */
export function scoreCandidates(
  candidateIds: readonly string[],
  criteria: readonly GateCriterion[],
  scores: readonly GateScore[],
  aggregate: Aggregate = 'mean',
  levelling: Levelling = 'none',
): CandidateScore[] {
  const given = new Map<string, Fraction[]>();
  for (const { candidateId, criterionId, score } of scores) {
    const key = JSON.stringify([candidateId, criterionId]);
    given.set(key, [...(given.get(key) ?? []), fraction(score)]);
  }
  const scored = candidateIds.map((candidateId) =>
    scoreOf(
      candidateId,
      criteria,
      (criterion) => given.get(JSON.stringify([candidateId, criterion.id])) ?? [],
      aggregate,
    ),
  );
  const isLevelled = levelling !== 'none' && criteria.some(({ kind }) => kind === 'scored');
  if (aggregate !== 'rankSum' && !isLevelled) return scored;
  const totals =
    aggregate === 'rankSum'
      ? bordaTotals(candidateIds, criteria, scores)
      : levelledTotals(reviewsOf(candidateIds, criteria, scores), aggregate, levelling);
  return scored.map((own) => ({ ...own, total: own.total && (totals.get(own.candidateId) ?? null) }));
}

/**
 * Mean over the reviewers of 100 × (n − rank) ÷ (n − 1), where rank is the candidate's place among the n that the
 * reviewer scored by the weighted mean, equals sharing the mean of their places (de Borda 1781). A reviewer who saw
 * one candidate only says nothing about an order, and counts for 100.
 */
function bordaTotals(
  candidateIds: readonly string[],
  criteria: readonly GateCriterion[],
  scores: readonly GateScore[],
): Map<string, Fraction> {
  const points = new Map<string, Fraction[]>();
  for (const reviewerId of new Set(scores.map((score) => score.reviewerId))) {
    const own = scores.filter((score) => score.reviewerId === reviewerId);
    const ranked = scoreCandidates(candidateIds, criteria, own).flatMap(({ candidateId, total }) =>
      total ? [{ candidateId, total }] : [],
    );
    for (const { candidateId, total } of ranked) {
      const better = ranked.filter((other) => compare(other.total, total) > 0).length;
      const equal = ranked.filter((other) => compare(other.total, total) === 0).length;
      const below = fraction(2 * (ranked.length - better) - equal - 1);
      const share = ranked.length === 1 ? fraction(1) : divide(below, fraction(2 * (ranked.length - 1)));
      points.set(candidateId, [...(points.get(candidateId) ?? []), multiply(fraction(100), share)]);
    }
  }
  return new Map([...points].map(([candidateId, values]) => [candidateId, mean(values)]));
}

/** Complete reviews, each with its weighted total. */
function reviewsOf(
  candidateIds: readonly string[],
  criteria: readonly GateCriterion[],
  scores: readonly GateScore[],
): Review[] {
  return [...new Set(scores.map(({ reviewerId }) => reviewerId))].flatMap((reviewerId) => {
    const own = scores.filter((score) => score.reviewerId === reviewerId);
    return scoreCandidates(candidateIds, criteria, own).flatMap(({ candidateId, total }) =>
      total ? [{ candidateId, reviewerId, total: toNumber(total) }] : [],
    );
  });
}

/**
 * Totals of reviewers made comparable, to six decimals, so that equals stay equal: by the mean and spread of each
 * reviewer and then aggregated, or by a mixed model, which is its own mean.
 */
function levelledTotals(
  reviews: readonly Review[],
  aggregate: Aggregate,
  levelling: Levelling,
): Map<string, Fraction> {
  if (levelling === 'mixedModel')
    return new Map([...modelled(reviews)].map(([candidateId, total]) => [candidateId, fraction(total)]));
  const totals = new Map<string, Fraction[]>();
  for (const { candidateId, total } of rescaled(reviews))
    totals.set(candidateId, [...(totals.get(candidateId) ?? []), fraction(total)]);
  return new Map(
    [...totals].map(([candidateId, own]) => [candidateId, fraction(toNumber(aggregated(own, aggregate)))]),
  );
}

/** How reviewers were levelled: for whoever reads a decision later. */
export interface LevellingRecord {
  readonly by: Levelling;
  /** Totals of 100 before and after. */
  readonly candidates: readonly {
    readonly candidateId: string;
    readonly raw: number | null;
    readonly total: number | null;
  }[];
  readonly reviewers: readonly ReviewerSpread[];
}

/** What levelling changes at a gate; undefined where it does not level. */
export function levellingOf(
  { aggregate, normalise = 'none' }: Pick<Gate, 'aggregate' | 'normalise'>,
  candidateIds: readonly string[],
  criteria: readonly GateCriterion[],
  scores: readonly GateScore[],
): LevellingRecord | undefined {
  if (normalise === 'none' || aggregate === 'rankSum') return undefined;
  const raw = scoreCandidates(candidateIds, criteria, scores, aggregate);
  const levelled = scoreCandidates(candidateIds, criteria, scores, aggregate, normalise);
  const numberOf = (total: Fraction | null | undefined) => (total ? toNumber(total) : null);
  return {
    by: normalise,
    candidates: levelled.map(({ candidateId, total }, index) => ({
      candidateId,
      raw: numberOf(raw[index]?.total),
      total: numberOf(total),
    })),
    reviewers: spreadsOf(reviewsOf(candidateIds, criteria, scores)),
  };
}

function scoreOf(
  candidateId: string,
  criteria: readonly GateCriterion[],
  given: (criterion: GateCriterion) => readonly Fraction[],
  aggregate: Aggregate,
): CandidateScore {
  let [sum, weights, isComplete] = [ZERO, ZERO, true];
  const failed: string[] = [];
  for (const criterion of criteria) {
    const values = given(criterion);
    if (criterion.kind === 'informative') continue;
    const value = values.length > 0 ? aggregated(values, aggregate) : null;
    if (value === null) isComplete = false;
    else if (isFailed(criterion, value)) failed.push(criterion.id);
    if (criterion.kind !== 'scored' || value === null) continue;
    sum = add(sum, multiply(fraction(criterion.weight), shareOfScale(value, criterion)));
    weights = add(weights, fraction(criterion.weight));
  }
  if (!isComplete) return { candidateId, total: null, failed };
  // Nothing is scored: all stand alike, and people choose among them.
  if (compare(weights, ZERO) === 0) return { candidateId, total: ZERO, failed };
  return { candidateId, total: divide(multiply(fraction(100), sum), weights), failed };
}

/** Pass/fail is decided by the majority of the reviewers; a draw fails. */
const isFailed = ({ kind, threshold }: GateCriterion, value: Fraction): boolean =>
  kind === 'passFail'
    ? compare(value, fraction(0.5)) <= 0
    : threshold !== null && compare(value, fraction(threshold)) < 0;

function aggregated(values: readonly Fraction[], aggregate: Aggregate): Fraction {
  const sorted = [...values].sort(compare);
  if (aggregate === 'median') {
    const middle = sorted.length >> 1;
    return mean(
      sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(middle - 1, middle + 1),
    );
  }
  if (aggregate === 'trimmedMean' && sorted.length >= REMAIN + 2 * TRIM)
    return mean(sorted.slice(TRIM, -TRIM));
  return mean(sorted);
}

const shareOfScale = (value: Fraction, { scaleMin, scaleMax }: GateCriterion): Fraction =>
  divide(subtract(value, fraction(scaleMin)), subtract(fraction(scaleMax), fraction(scaleMin)));

/** Off the steps of its scale by less than this counts as on it: 0.1 has no exact binary form. */
const TOLERANCE = 1e-9;

/** What speaks against a score: an unknown candidate or criterion, or a value that is not on the scale. */
export function checkScores(
  gate: Pick<Gate, 'scale'>,
  criteria: readonly GateCriterion[],
  candidateIds: readonly string[],
  scores: readonly Pick<GateScore, 'candidateId' | 'criterionId' | 'score'>[],
): Violation[] {
  const { step } = gate.scale ?? DEFAULT_SCALE;
  return scores.flatMap(({ candidateId, criterionId, score }, index): Violation[] => {
    const path = ['scores', String(index)];
    if (!candidateIds.includes(candidateId))
      return [{ code: 'input.unknown_id', path: [...path, 'candidateId'] }];
    const criterion = criteria.find(({ id }) => id === criterionId);
    if (!criterion) return [{ code: 'input.unknown_id', path: [...path, 'criterionId'] }];
    const { scaleMin: min, scaleMax: max, kind } = criterion;
    const stride = kind === 'passFail' ? 1 : step;
    const steps = (score - min) / stride;
    if (score >= min && score <= max && Math.abs(steps - Math.round(steps)) < TOLERANCE) return [];
    return [
      { code: 'gate.score_outside_scale', path: [...path, 'score'], params: { min, max, step: stride } },
    ];
  });
}
