import {
  durationOf,
  isEvent,
  type Money,
  middleOf,
  type ProgrammeModel,
  type Stage,
  stageGraph,
} from '#libs/models';
import {
  type Assumption,
  type GatePlan,
  gateOf,
  type Notes,
  type Spread,
  spreadOf,
} from './simulation-gate.rules.js';
import type { SimulationParameters } from './simulation-parameters.rules.js';

export interface MoneyPlan {
  /** Where its total is kept: index into `ProgrammePlan.currencies`. */
  readonly pot: number;
  readonly per: Money['per'];
  readonly amount: Spread;
  readonly cap: number;
  /** Share of the amount that somebody gets who leaves during the stage. */
  readonly atStart: number;
}

interface EdgeModel {
  readonly from: number;
  readonly on: 'passed' | 'notSelected' | 'ended';
}

export interface StageModel {
  readonly id: string;
  readonly isOfChallenges: boolean;
  /** Applications come in here. */
  readonly isEntrance: boolean;
  readonly bundle: 'perChallenge' | 'bus' | 'programme';
  readonly maxApplicationsPerTeam: number;
  readonly scope: Stage['scope'];
  readonly isOptional: boolean;
  readonly isAny: boolean;
  /** Edges from stages of the same funnel. */
  readonly edges: readonly EdgeModel[];
  /** For teams: edges from stages of challenges. */
  readonly challengeEdges: readonly EdgeModel[];
  readonly weeks: Spread;
  readonly gate: GatePlan | null;
  readonly money: readonly MoneyPlan[];
  readonly hasExit: boolean;
}

export interface ProgrammePlan {
  /** In an order in which every stage comes after those that lead to it. */
  readonly stages: readonly StageModel[];
  readonly places: number;
  readonly doChallengesCompete: boolean;
  readonly hasChallenges: boolean;
  readonly currencies: readonly { readonly kind: Money['kind']; readonly currency: string }[];
  readonly envelope: { readonly amount: number; readonly currency: string } | null;
  readonly assumptions: readonly Assumption[];
}

/** Resolves a model and parameters to numbers; null when its graph has a cycle. */
export function planOf(model: ProgrammeModel, parameters: SimulationParameters): ProgrammePlan | null {
  const { order, outOf } = stageGraph(model);
  if (!order) return null;
  const assumptions: Assumption[] = [];
  const note: Notes = (stageId, kind) => assumptions.push({ stageId, kind });
  const currencies: { kind: Money['kind']; currency: string }[] = [];
  const hasChallenges = order.some(isOfChallenge);
  const places =
    (model.challenges && middleOf(model.challenges)) ?? (isOnDemand(order) ? 1 : parameters.challenges);
  if (hasChallenges && !model.challenges) note(null, 'challenges');
  const stages = order.map((stage): StageModel => {
    const next = outOf(stage.id).flatMap(({ to, on }) => (on === 'passed' ? [to] : []));
    return {
      ...flowOf(stage, order),
      weeks: weeksOf(stage, parameters, note),
      gate: stage.gate ? gateOf(stage, stage.gate, next, { model, parameters, note, places }) : null,
      money: (stage.money ?? []).flatMap((each) => moneyOf(stage, each, currencies, parameters, note)),
      hasExit: model.exits.some(({ kind, from }) => kind !== 'none' && from.includes(stage.id)),
    };
  });
  const doChallengesCompete = stages.some(({ isOfChallenges, gate }) => isOfChallenges && gate !== null);
  const envelope = model.envelope ?? null;
  return { stages, places, doChallengesCompete, hasChallenges, currencies, envelope, assumptions };
}

const isOfChallenge = ({ funnel, scope, gate, intake }: Stage): boolean =>
  funnel === 'challenges' ||
  scope === 'perChallenge' ||
  gate?.select.per === 'challenge' ||
  (intake !== undefined && intake.bundle !== 'programme');

const isOnDemand = (order: readonly Stage[]): boolean =>
  order.some(({ intake }) => intake?.mode === 'onDemand');

type Flow = Omit<StageModel, 'weeks' | 'gate' | 'money' | 'hasExit'>;

function flowOf(stage: Stage, order: readonly Stage[]): Flow {
  const edges = stage.after.flatMap(({ stage: id, on = 'passed' }) => {
    const from = order.findIndex((each) => each.id === id);
    return from < 0 ? [] : [{ from, on, isOfSame: order[from]?.funnel === stage.funnel }];
  });
  const own = edges.filter(({ isOfSame }) => isOfSame);
  return {
    id: stage.id,
    isOfChallenges: stage.funnel === 'challenges',
    isEntrance: stage.funnel === 'teams' && (stage.intake !== undefined || own.length === 0),
    bundle: stage.intake?.bundle ?? (isOfChallenge(stage) ? 'perChallenge' : 'programme'),
    maxApplicationsPerTeam: stage.intake?.maxApplicationsPerTeam ?? Number.POSITIVE_INFINITY,
    scope: stage.scope,
    isOptional: stage.optional ?? false,
    isAny: stage.join === 'any',
    edges: own,
    challengeEdges: edges.filter(({ isOfSame }) => !isOfSame),
  };
}

/** Calls and events are announced and keep their length; work is early or late. */
function weeksOf(stage: Stage, { earliest, latest }: SimulationParameters, note: Notes): Spread {
  const { min, typical, max, isAssumed } = durationOf(stage);
  if (isAssumed && !isEvent(typical)) note(stage.id, 'duration');
  const isFixed = stage.intake !== undefined || isEvent(typical);
  return [min ?? typical * (isFixed ? 1 : earliest), typical, max ?? typical * (isFixed ? 1 : latest)];
}

function moneyOf(
  stage: Stage,
  { kind, per, currency, amount, cap, tranches }: Money,
  currencies: { kind: Money['kind']; currency: string }[],
  parameters: SimulationParameters,
  note: Notes,
): MoneyPlan[] {
  if (!amount || !currency) {
    note(stage.id, 'amountUnknown');
    return [];
  }
  if (amount.typical === undefined && amount.min === undefined) note(stage.id, 'amountFromMaximum');
  let pot = currencies.findIndex((known) => known.kind === kind && known.currency === currency);
  if (pot < 0) pot = currencies.push({ kind, currency }) - 1;
  const start = tranches?.reduce((sum, { on, percent }) => sum + (on === 'start' ? percent / 100 : 0), 0);
  return [
    {
      pot,
      per,
      amount: spreadOf(amount, parameters),
      cap: cap?.currency === currency ? cap.amount : Number.POSITIVE_INFINITY,
      // Without tranches: on average somebody leaves in the middle.
      atStart: start ?? 0.5,
    },
  ];
}
