import type { GateCriterion } from '#libs/engine';
import type { Locale, LocalizedText } from '#libs/i18n';
import type { Result, Violation } from '#libs/kernel';
import { ok, refuse } from '#libs/kernel';

/** What one level of a scale means, so that two reviewers mean the same by it. */
export interface Anchor {
  /** A value of the criterion's scale. */
  readonly score: number;
  readonly description: LocalizedText;
}

export type CriterionKindName = 'SCORED' | 'PASS_FAIL' | 'INFORMATIVE';

/** What a criterion says besides its name, weight and scale. */
export interface CriterionRubric {
  readonly kind: CriterionKindName;
  /** On the scale: a mean below it fails the submission, whatever its other scores. Null: no such bar. */
  readonly threshold: number | null;
  readonly anchors: readonly Anchor[];
  /** Characters that a rationale needs at least; null: as the programme says. */
  readonly minimumRationale: number | null;
}

/** A criterion on its scale. What was written before rubrics had these parts is scored and has none of them. */
export interface RubricCriterion extends Partial<CriterionRubric> {
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Whole per cent; 0 for what is not scored. */
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly scaleStep: number;
}

/** Steps such as 0.1 have no exact binary form. */
const TOLERANCE = 1e-9;

/** The rubric of a criterion with everything that it leaves out. */
export const wholeRubric = ({ kind, threshold, anchors, minimumRationale }: Partial<CriterionRubric>) => ({
  kind: kind ?? ('SCORED' as const),
  threshold: threshold ?? null,
  anchors: anchors ?? [],
  minimumRationale: minimumRationale ?? null,
});

/** What is certainly wrong with the rubric of the criterion at a place of the list. */
export function checkRubric(criterion: RubricCriterion, index: number): Violation[] {
  const path = ['criteria', String(index)];
  const { kind, threshold, anchors } = wholeRubric(criterion);
  const { weight, scaleMin, scaleMax, scaleStep } = criterion;
  const violations: Violation[] = [];
  if ((kind === 'SCORED') !== weight > 0)
    violations.push({ code: 'challenge.criterion_weight', path: [...path, 'weight'] });
  if (kind === 'PASS_FAIL' && (scaleMin !== 0 || scaleMax !== 1 || scaleStep !== 1))
    violations.push({ code: 'challenge.criterion_pass_fail_scale', path: [...path, 'scaleMax'] });
  if (threshold !== null && (kind !== 'SCORED' || threshold <= scaleMin || threshold > scaleMax))
    violations.push({ code: 'challenge.criterion_threshold', path: [...path, 'threshold'] });
  const seen = new Set<number>();
  anchors.forEach(({ score }, place) => {
    const at = [...path, 'anchors', String(place), 'score'];
    if (!isOnSteps(criterion, score)) violations.push({ code: 'challenge.anchor_outside_scale', path: at });
    else if (seen.has(score)) violations.push({ code: 'challenge.anchor_repeated', path: at });
    seen.add(score);
  });
  return violations;
}

function isOnSteps({ scaleMin, scaleMax, scaleStep }: RubricCriterion, score: number): boolean {
  const steps = (score - scaleMin) / scaleStep;
  return score >= scaleMin && score <= scaleMax && Math.abs(steps - Math.round(steps)) < TOLERANCE;
}

/** Every anchor in the language that counts; only before a challenge is approved. */
export const checkAnchors = (
  { anchors = [] }: Partial<CriterionRubric>,
  language: Locale,
  index: number,
): Violation[] =>
  anchors.flatMap(({ description }, place) =>
    description[language]?.trim()
      ? []
      : [
          {
            code: 'text.original_missing',
            path: ['criteria', String(index), 'anchors', String(place), 'description', language],
            params: { language },
          },
        ],
  );

/** What an addendum says about one criterion; what it does not name stays. */
export interface CriterionAddendum extends Partial<RubricCriterion> {
  readonly criterionId: string;
}

/** In these states nobody has decided by the rubric yet, and start-ups can read what changes. */
const AMENDABLE: readonly string[] = ['PUBLISHED', 'CLOSED', 'IN_EVALUATION'];
const DRAFTED: readonly string[] = ['DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED'];

/** A rubric is frozen at the publication; until the decision an addendum with a reason can still change it. */
export function mayAmendRubric(state: string): Result<true> {
  if (AMENDABLE.includes(state)) return ok(true);
  return DRAFTED.includes(state)
    ? refuse({ code: 'challenge.wrong_state', params: { state, act: 'amendRubric' } })
    : refuse({ code: 'challenge.rubric_frozen' });
}

/** The criteria after an addendum. @throws nothing: unknown ids and repeated ones come back as violations. */
export function amendedCriteria<C extends RubricCriterion & { readonly id: string }>(
  criteria: readonly C[],
  addenda: readonly CriterionAddendum[],
): Result<C[]> {
  const known = new Set(criteria.map(({ id }) => id));
  const seen = new Set<string>();
  const violations = addenda.flatMap(({ criterionId }, index): Violation[] => {
    const path = ['criteria', String(index), 'criterionId'];
    if (!known.has(criterionId)) return [{ code: 'input.unknown_id', path }];
    if (seen.has(criterionId)) return [{ code: 'challenge.criterion_repeated', path }];
    seen.add(criterionId);
    return [];
  });
  if (violations.length > 0) return refuse(...violations);
  return ok(
    criteria.map((criterion) => {
      const { criterionId: _id, ...changes } = addenda.find(
        ({ criterionId }) => criterionId === criterion.id,
      ) ?? {
        criterionId: '',
      };
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      return { ...criterion, ...Object.fromEntries(given) };
    }),
  );
}

/** Parts of a criterion without which a score that was given means something else. A weight or a bar is none of them. */
const MEANING = [
  'name',
  'description',
  'kind',
  'scaleMin',
  'scaleMax',
  'scaleStep',
  'anchors',
  'minimumRationale',
] as const;

/** Ids of the criteria whose scores have to be given anew. */
export const affectedCriteria = <C extends RubricCriterion & { readonly id: string }>(
  before: readonly C[],
  after: readonly C[],
): string[] =>
  before
    .filter((old) => {
      const now = after.find(({ id }) => id === old.id);
      return now && MEANING.some((part) => meaningOf(old[part]) !== meaningOf(now[part]));
    })
    .map(({ id }) => id);

/** Equal for equal values, whatever the order in which a text names its languages. */
function meaningOf(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const GATE_KINDS = { SCORED: 'scored', PASS_FAIL: 'passFail', INFORMATIVE: 'informative' } as const;

/** The criteria as a gate of a programme takes them. */
export const gateCriteriaOf = (
  criteria: readonly (RubricCriterion & { readonly id: string })[],
): GateCriterion[] =>
  criteria.map(({ id, weight, scaleMin, scaleMax, kind, threshold }) => ({
    id,
    kind: GATE_KINDS[kind ?? 'SCORED'],
    weight,
    scaleMin,
    scaleMax,
    threshold: threshold ?? null,
  }));
