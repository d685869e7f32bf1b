import { type Gate, isJudging, type ProgrammeModel, type Select, type Stage } from '#libs/models';
import type { SimulationParameters } from './simulation-parameters.rules.js';

/** What a simulation had to assume because the model does not say it. */
export type AssumptionKind =
  | 'challenges'
  | 'duration'
  | 'cap'
  | 'threshold'
  | 'budget'
  | 'reviewers'
  | 'amountFromMaximum'
  | 'amountUnknown';

export interface Assumption {
  /** Null for the programme as a whole. */
  readonly stageId: string | null;
  readonly kind: AssumptionKind;
}

/** Lowest, likeliest, highest. */
export type Spread = readonly [number, number, number];

export type Notes = (stageId: string | null, kind: AssumptionKind) => void;

/** A gate with everything resolved to numbers. `Infinity` is no cap, `-Infinity` no threshold. */
export interface GatePlan {
  readonly isUntilSpent: boolean;
  readonly isPerChallenge: boolean;
  readonly maxPerChallenge: number;
  readonly maxPerProgramme: number;
  /** Share of the candidates that is taken where there is no cap at all; 1 where a cap or a threshold limits. */
  readonly share: number;
  readonly min: number;
  readonly threshold: number;
  readonly perCategory: number;
  readonly budget: number;
  readonly ask: Spread;
  readonly maxPerTeam: number;
  readonly reserve: number;
  readonly underfilled: 'goOn' | 'cancel' | 'reopen';
  readonly formalCriteria: number;
  /** Thresholds of single criteria, in points. */
  readonly criterionThresholds: readonly number[];
  readonly reviewers: number;
  readonly pool: number;
  readonly load: number;
  readonly hoursEach: number;
  readonly isJudging: boolean;
  /** Standstill and appeal window, whichever is longer. */
  readonly waitWeeks: number;
  readonly canBeAppealed: boolean;
  /** Somebody selected has yet to take the place. */
  readonly leadsOn: boolean;
}

/** Hours of one reviewer for one candidate; see the parameter `reviewHours`. */
const HOURS: Readonly<Record<Gate['mode'], number>> = {
  eligibility: 0.5,
  paper: 1.5,
  interview: 1,
  pitch: 0.75,
  demo: 1.5,
  deliverableReview: 3,
};

export interface GateContext {
  readonly model: ProgrammeModel;
  readonly parameters: SimulationParameters;
  readonly note: Notes;
  readonly places: number;
}

export function gateOf(stage: Stage, gate: Gate, next: readonly Stage[], context: GateContext): GatePlan {
  const { parameters, note } = context;
  const { select, criteria = [], reviewers, scale } = gate;
  const points = (value: number) => (scale ? ((value - scale.min) / (scale.max - scale.min)) * 100 : value);
  const threshold = thresholdOf(stage, gate, context);
  const caps = capsOf(stage, select, next, context);
  const isCapped = Math.min(caps.maxPerChallenge, caps.maxPerProgramme) < Number.POSITIVE_INFINITY;
  const money = budgetOf(stage, select, next, context);
  const isSpending = select.rule === 'thresholdUntilBudget';
  const isLimited = isCapped || (isSpending ? money.budget < Number.POSITIVE_INFINITY : threshold > 0);
  const isFormal = gate.mode === 'eligibility';
  if (!isLimited && !isFormal) note(stage.id, 'cap');
  if (!reviewers?.perSubmission) note(stage.id, 'reviewers');
  return {
    isUntilSpent: isSpending,
    isPerChallenge: select.per === 'challenge' && stage.funnel === 'teams',
    ...caps,
    ...money,
    share: isLimited || isFormal ? 1 : parameters.takenWithoutCap,
    min: select.min ?? 0,
    threshold,
    perCategory: (select.rule === 'portfolio' && select.perCategory) || Number.POSITIVE_INFINITY,
    maxPerTeam: stage.intake?.maxSelectionsPerTeam ?? Number.POSITIVE_INFINITY,
    reserve: gate.reserve ?? 0,
    underfilled: gate.underfilled ?? 'goOn',
    formalCriteria: criteria.filter(({ kind }) => kind === 'passFail').length + (isFormal ? 1 : 0),
    criterionThresholds: criteria.flatMap((each) =>
      each.kind === 'scored' && each.threshold !== undefined ? [points(each.threshold)] : [],
    ),
    reviewers: reviewers?.perSubmission || (isFormal ? 1 : parameters.reviewers),
    pool: reviewers?.pool ?? 0,
    load: reviewers?.maximumLoad || parameters.maximumLoad,
    hoursEach: HOURS[gate.mode] * parameters.reviewHours,
    isJudging: isJudging(stage),
    waitWeeks: Math.max(gate.standstillDays ?? 0, gate.appeal?.days ?? 0) / 7,
    canBeAppealed: gate.appeal !== undefined,
    leadsOn: next.length > 0,
  };
}

const NEEDS_BAR: ReadonlySet<Select['rule']> = new Set([
  'allAboveThreshold',
  'discretion',
  'thresholdThenTopN',
  'thresholdUntilBudget',
]);

function thresholdOf(
  stage: Stage,
  { threshold, select, mode }: Gate,
  { parameters, note }: GateContext,
): number {
  if (threshold !== undefined) return threshold;
  if (!NEEDS_BAR.has(select.rule) || mode === 'eligibility') return Number.NEGATIVE_INFINITY;
  note(stage.id, 'threshold');
  return parameters.bar;
}

/** The caps of the rule and of the stages that it leads to. A round of challenges has its places. */
function capsOf(
  stage: Stage,
  { rule, per, max }: Select,
  next: readonly Stage[],
  { places }: GateContext,
): Pick<GatePlan, 'maxPerChallenge' | 'maxPerProgramme'> {
  const least = (of: 'challenge' | 'programme', exact: boolean): number =>
    Math.min(
      ...next.flatMap(({ admits }) => {
        const cap = admits?.per === of ? (exact ? admits.max : (admits.max ?? admits.typical)) : undefined;
        return cap ? [cap] : [];
      }),
    );
  const own = rule === 'singleWinner' ? 1 : max || Number.POSITIVE_INFINITY;
  if (stage.funnel === 'challenges')
    return {
      maxPerChallenge: Number.POSITIVE_INFINITY,
      maxPerProgramme: per === 'programme' && own < Number.POSITIVE_INFINITY ? own : places,
    };
  const ofChallenge = Math.min(
    per === 'challenge' ? own : Number.POSITIVE_INFINITY,
    least('challenge', own < Number.POSITIVE_INFINITY),
  );
  const ofProgramme = Math.min(
    per === 'programme' ? own : Number.POSITIVE_INFINITY,
    least('programme', own < Number.POSITIVE_INFINITY),
  );
  return { maxPerChallenge: ofChallenge, maxPerProgramme: ofProgramme };
}

/** What may be spent, and what each asks for: the money of the next stage. */
function budgetOf(
  stage: Stage,
  { rule, budget }: Select,
  next: readonly Stage[],
  { model, parameters, note }: GateContext,
): Pick<GatePlan, 'budget' | 'ask'> {
  const pot = budget ?? model.envelope;
  const none = { budget: Number.POSITIVE_INFINITY, ask: [0, 0, 0] as const };
  if (rule !== 'thresholdUntilBudget') return none;
  const ask = next
    .flatMap(({ money = [] }) => money)
    .find(({ amount, currency, per }) => amount && per === 'team' && currency === pot?.currency)?.amount;
  if (pot && ask) return { budget: pot.amount, ask: spreadOf(ask, parameters) };
  note(stage.id, 'budget');
  return none;
}

/** A range as three numbers. Where only the largest is known the parameter `leastOfMaximum` gives the smallest. */
export function spreadOf(
  { min, typical, max }: { min?: number; typical?: number; max?: number },
  { leastOfMaximum }: SimulationParameters,
): Spread {
  if (typical !== undefined) return [min ?? typical, typical, max ?? typical];
  if (min !== undefined) return [min, (min + (max ?? min)) / 2, max ?? min];
  const most = max ?? 0;
  return [most * leastOfMaximum, (most * (1 + leastOfMaximum)) / 2, most];
}
