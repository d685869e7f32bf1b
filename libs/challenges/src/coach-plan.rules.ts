import type { CriterionContent, KpiContent } from './challenge-content.rules.js';
import {
  advice,
  blocker,
  type CoachedContent,
  type Finding,
  isWritten,
  spansIn,
  versionsOf,
  wordsNamed,
} from './coach-finding.rules.js';
import { LEXICON } from './coach-lexicon.rules.js';
import { isPlaceholder } from './coach-wording.rules.js';

const DAY_MS = 86_400_000;
/** A figure that is due later than this after the closing is no measure of a pilot. */
const KPI_HORIZON_DAYS = 3 * 366;
/** A window in which a small firm can answer. Directive 2014/24/EU gives tenders 30 to 35 days; design contests less. */
const WINDOW_DAYS = 21;
/** Per cent above which one criterion decides alone. */
const DOMINANT_WEIGHT = 60;
/** Readiness at which a product is already sold: nothing is left to be tried. */
const FINISHED_TRL = 9;
/** Money, in any of the platform's currencies, with which nobody changes something in a whole country. */
const SMALL_BUDGET = 100_000;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const later = (instant: Date, days: number): string => dayOf(new Date(instant.getTime() + days * DAY_MS));

/** Baseline, unit, target, date and source, and a target that is an effect. */
export const coachKpis = (content: CoachedContent): Finding[] =>
  content.kpis.length === 0
    ? [blocker('KPIS', 'coach.kpis_missing', ['kpis'])]
    : content.kpis.flatMap((kpi, index) => coachKpi(kpi, content.closesAt, ['kpis', String(index)]));

function coachKpi(kpi: KpiContent, closesAt: Date | null, path: readonly string[]): Finding[] {
  const check = (isBroken: boolean, code: string, field: string) =>
    isBroken ? [blocker('KPIS', code, [...path, field])] : [];
  const { baseline, target, unit, dueOn, source } = kpi;
  const isDay = DAY.test(dueOn);
  return [
    ...check(baseline === null, 'coach.kpi_without_baseline', 'baseline'),
    ...check(isPlaceholder(unit) && !/\p{S}|%/u.test(unit), 'coach.kpi_without_unit', 'unit'),
    ...check(baseline !== null && target === baseline, 'coach.kpi_target_is_baseline', 'target'),
    ...check(!isDay, 'coach.kpi_without_date', 'dueOn'),
    ...check(isDay && closesAt !== null && dueOn < dayOf(closesAt), 'coach.kpi_due_too_early', 'dueOn'),
    ...check(
      isDay && closesAt !== null && dueOn > later(closesAt, KPI_HORIZON_DAYS),
      'coach.kpi_due_too_late',
      'dueOn',
    ),
    ...check(isPlaceholder(source), 'coach.kpi_without_source', 'source'),
    ...versionsOf(kpi.name).flatMap(({ locale, text }) => {
      const counted = spansIn(text, LEXICON.output);
      return counted.length > 0
        ? [advice('KPIS', 'coach.kpi_counts_output', [...path, 'name', locale], 1, wordsNamed(counted))]
        : [];
    }),
  ];
}

/** Weights that sum to 100, each criterion explained, none alone decisive. */
export function coachCriteria({ criteria }: CoachedContent): Finding[] {
  if (criteria.length === 0) return [blocker('CRITERIA', 'coach.criteria_missing', ['criteria'])];
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return [
    ...(sum === 100
      ? []
      : [blocker('CRITERIA', 'coach.criteria_weights', ['criteria'], { params: { sum } })]),
    ...criteria.flatMap((criterion, index) => coachCriterion(criterion, ['criteria', String(index)])),
  ];
}

function coachCriterion({ weight, description }: CriterionContent, path: readonly string[]): Finding[] {
  return [
    ...(isWritten(description)
      ? []
      : [advice('CRITERIA', 'coach.criterion_unexplained', [...path, 'description'], 1)]),
    ...(weight > DOMINANT_WEIGHT
      ? [advice('CRITERIA', 'coach.criterion_dominates', [...path, 'weight'], 1, { params: { weight } })]
      : []),
  ];
}

/** Money for the pilot, and where the money for more would come from. */
export function coachBudget({ budget, exitToProcurement, framing }: CoachedContent): Finding[] {
  const needsSource = exitToProcurement !== 'NONE_PLANNED' && !isWritten(framing.scaleUpSource);
  return [
    ...(budget === null ? [blocker('BUDGET', 'coach.budget_missing', ['budget'])] : []),
    ...(budget !== null && budget.amount <= 0
      ? [blocker('BUDGET', 'coach.budget_zero', ['budget', 'amount'])]
      : []),
    ...(needsSource
      ? [blocker('BUDGET', 'coach.scale_up_source_missing', ['framing', 'scaleUpSource'])]
      : []),
  ];
}

/** How a success would be bought, and by which right. */
export function coachExit({ exitToProcurement: exit, framing }: CoachedContent): Finding[] {
  if (exit === null) return [blocker('EXIT', 'coach.exit_missing', ['exitToProcurement'])];
  if (exit === 'NONE_PLANNED') return [advice('EXIT', 'coach.exit_none_planned', ['exitToProcurement'], 1)];
  if (isWritten(framing.exitLegalBasis)) return [];
  const path = ['framing', 'exitLegalBasis'];
  // An exemption without its ground is none.
  return exit === 'EXEMPTION'
    ? [blocker('EXIT', 'coach.exemption_without_ground', path)]
    : [advice('EXIT', 'coach.exit_without_basis', path, 1)];
}

/** Questions close within the window, the decision follows it, the pilot follows the decision. */
export function coachTimeline({ opensAt, closesAt, framing }: CoachedContent): Finding[] {
  const { questionsCloseOn, decisionOn, pilotStartsOn } = framing.timeline;
  const at = (field: string) => ['framing', 'timeline', field];
  const check = (isBroken: boolean, code: string, field: string) =>
    isBroken ? [blocker('TIMELINE', code, at(field))] : [];
  const opens = opensAt && dayOf(opensAt);
  const closes = closesAt && dayOf(closesAt);
  const days = opensAt && closesAt ? (closesAt.getTime() - opensAt.getTime()) / DAY_MS : WINDOW_DAYS;
  return [
    ...check(!questionsCloseOn, 'coach.questions_close_missing', 'questionsCloseOn'),
    ...check(!decisionOn, 'coach.decision_day_missing', 'decisionOn'),
    ...check(isOutside(questionsCloseOn, opens, closes), 'coach.questions_close_outside', 'questionsCloseOn'),
    ...check(isBefore(decisionOn, closes), 'coach.decision_too_early', 'decisionOn'),
    ...check(isBefore(pilotStartsOn, decisionOn), 'coach.pilot_too_early', 'pilotStartsOn'),
    ...(days < WINDOW_DAYS
      ? [
          advice('TIMELINE', 'coach.window_short', ['closesAt'], 1, {
            params: { days: Math.floor(days), needed: WINDOW_DAYS },
          }),
        ]
      : []),
  ];
}

const isBefore = (day: string | null, other: string | null): boolean =>
  day !== null && other !== null && day < other;

const isOutside = (day: string | null, from: string | null, to: string | null): boolean =>
  isBefore(day, from) || (day !== null && to !== null && day > to);

/** What a solution must respect, without prescribing it; and a scope that the money can reach. */
export function coachConstraints(content: CoachedContent): Finding[] {
  const { constraints, minimumTrl, budget } = content;
  const missing = isWritten(constraints)
    ? []
    : [advice('CONSTRAINTS', 'coach.constraints_missing', ['constraints'], 2)];
  const finished =
    minimumTrl !== null && minimumTrl >= FINISHED_TRL
      ? [advice('CONSTRAINTS', 'coach.only_finished_products', ['minimumTrl'], 1)]
      : [];
  const prescribed = versionsOf(constraints).flatMap(({ locale, text }) => {
    const words = spansIn(text, LEXICON.obligation);
    const path = ['constraints', locale];
    return words.length > 0
      ? [advice('CONSTRAINTS', 'coach.solution_prescribed', path, 1, wordsNamed(words))]
      : [];
  });
  const isSmall = budget !== null && budget.amount > 0 && budget.amount < SMALL_BUDGET;
  const tooFar = isSmall
    ? (['desiredOutcome', 'constraints'] as const).flatMap((field) =>
        versionsOf(content[field]).flatMap(({ locale, text }) => {
          const words = spansIn(text, LEXICON.nationwide);
          const path = [field, locale];
          return words.length > 0
            ? [advice('CONSTRAINTS', 'coach.budget_scope', path, 1, wordsNamed(words))]
            : [];
        }),
      )
    : [];
  return [...missing, ...finished, ...prescribed, ...tooFar];
}
