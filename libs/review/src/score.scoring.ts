import type { Violation } from '#libs/kernel';

/** The scale of one criterion: `scaleMin`, `scaleMin + scaleStep`, … up to `scaleMax`. */
export interface Scale {
  readonly id: string;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly scaleStep: number;
  /** Characters that its rationale needs; null or absent: as the programme says. */
  readonly minimumRationale?: number | null;
}

/** What a reviewer writes about one criterion; without a score as long as it is a draft. */
export interface ScoreGiven {
  readonly criterionId: string;
  readonly score?: number | null;
  readonly rationale: string;
}

/** Steps such as 0.1 have no exact binary form: a score counts as on a step when it is off by less than this. */
const TOLERANCE = 1e-9;

/** Whether the score is one of the values of the scale. */
export function isOnScale(scale: Omit<Scale, 'id'>, score: number): boolean {
  if (!Number.isFinite(score) || score < scale.scaleMin || score > scale.scaleMax) return false;
  const steps = (score - scale.scaleMin) / scale.scaleStep;
  return Math.abs(steps - Math.round(steps)) < TOLERANCE;
}

/** What speaks against keeping these scores as a draft: a wrong criterion, one twice, a score off its scale. */
export function checkDraft(scales: readonly Scale[], given: readonly ScoreGiven[]): Violation[] {
  const byId = new Map(scales.map((scale) => [scale.id, scale]));
  const seen = new Set<string>();
  return given.flatMap(({ criterionId, score }, index) => {
    const path = ['scores', String(index)];
    const scale = byId.get(criterionId);
    if (!scale) return [{ code: 'input.unknown_id', path: [...path, 'criterionId'] }];
    if (seen.has(criterionId)) return [{ code: 'review.criterion_repeated', path: [...path, 'criterionId'] }];
    seen.add(criterionId);
    return score === undefined || score === null ? [] : checkScore(scale, score, [...path, 'score']);
  });
}

function checkScore(scale: Omit<Scale, 'id'>, score: number, path: readonly string[]): Violation[] {
  if (isOnScale(scale, score)) return [];
  const { scaleMin: min, scaleMax: max, scaleStep: step } = scale;
  return [{ code: 'review.score_outside_scale', path, params: { min, max, step } }];
}

/**
 * What speaks against submitting: everything of {@link checkDraft}, and each criterion without a score or without a
 * rationale of at least `minimumRationale` characters, or of as many as the criterion itself demands.
 */
export function checkReview(
  scales: readonly Scale[],
  given: readonly ScoreGiven[],
  minimumRationale: number,
): Violation[] {
  const scored = new Set(given.map((score) => score.criterionId));
  const demands = new Map(scales.map((scale) => [scale.id, scale.minimumRationale]));
  const absent = scales.flatMap((scale, index) =>
    scored.has(scale.id)
      ? []
      : [{ code: 'review.criterion_missing', path: ['scores'], params: { position: index + 1 } }],
  );
  const incomplete = given.flatMap(({ criterionId, score, rationale }, index) => {
    const path = ['scores', String(index)];
    const violations: Violation[] = [];
    if (score === undefined || score === null)
      violations.push({ code: 'review.score_missing', path: [...path, 'score'] });
    const needed = demands.get(criterionId) ?? minimumRationale;
    violations.push(...checkRationale(rationale, needed, [...path, 'rationale']));
    return violations;
  });
  return [...checkDraft(scales, given), ...incomplete, ...absent];
}

/** A score without a reason cannot be explained to the one who was scored. At least one character is always needed. */
export function checkRationale(rationale: string, minimum: number, path: readonly string[]): Violation[] {
  const needed = Math.max(1, minimum);
  return rationale.trim().length >= needed
    ? []
    : [{ code: 'review.rationale_missing', path, params: { min: needed } }];
}

/** How far a review has come: criteria with a score and a rationale that would be accepted, of all. */
export function progressOf(
  scales: readonly Scale[],
  given: readonly ScoreGiven[],
  minimumRationale: number,
): { readonly done: number; readonly total: number } {
  const done = scales.filter((scale) => {
    const own = given.find((score) => score.criterionId === scale.id);
    return own !== undefined && checkReview([scale], [own], minimumRationale).length === 0;
  });
  return { done: done.length, total: scales.length };
}

/** Whether two reviews say the same, whatever the order of their criteria. */
export const isSameReview = (before: readonly ScoreGiven[], after: readonly ScoreGiven[]): boolean =>
  before.length === after.length &&
  after.every(({ criterionId, score, rationale }) =>
    before.some(
      (old) =>
        old.criterionId === criterionId &&
        (old.score ?? null) === (score ?? null) &&
        old.rationale === rationale,
    ),
  );
