import type { PlannedWindow, RunState } from '#libs/engine';
import type { Violation } from '#libs/kernel';
import type { Stage as ModelStage, ProgrammeModel, StagePlan } from '#libs/models';
import type { ProgrammeRules, StageDates } from './programme.rules.js';

/** Windows by stage, as they are stored with a programme. */
export interface PlannedStageDates {
  readonly stageId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceUntil: Date | null;
  readonly answersUntil: Date | null;
  readonly cutoffs: readonly Date[];
}

const DAY_MS = 86_400_000;

/** Stages of the platform's own model, by the dates that a programme names. */
export const housePlan = (dates: StageDates): PlannedStageDates[] => {
  const plain = { graceUntil: null, answersUntil: null, cutoffs: [] };
  return [
    { stageId: 'call', opensAt: dates.callStartsAt, closesAt: dates.callEndsAt, ...plain },
    { stageId: 'evaluation', opensAt: dates.callEndsAt, closesAt: dates.evaluationEndsAt, ...plain },
    { stageId: 'pilot', opensAt: dates.evaluationEndsAt, closesAt: dates.pilotEndsAt, ...plain },
  ];
};

/** A laid-out plan as it is stored. Cut-offs before the last are kept, for the last is the closing. */
export const storedPlan = (model: Pick<ProgrammeModel, 'stages'>, plan: StagePlan): PlannedStageDates[] =>
  plan.stages.map(({ stageId, opensAt, closesAt, graceUntil, answersUntil, batches }) => {
    const isBatched = model.stages.find(({ id }) => id === stageId)?.intake?.mode === 'cutoffs';
    const cutoffs = isBatched ? batches.slice(0, -1).map((batch) => batch.closesAt) : [];
    return { stageId, opensAt, closesAt, graceUntil, answersUntil, cutoffs };
  });

/** The windows with which a run begins. */
export const windowsOf = (plan: readonly PlannedStageDates[]): RunState['plan'] =>
  Object.fromEntries(
    plan.map((own): [string, PlannedWindow] => [
      own.stageId,
      {
        opensAt: own.opensAt.getTime(),
        closesAt: own.closesAt.getTime(),
        graceUntil: own.graceUntil?.getTime() ?? null,
        answersUntil: own.answersUntil?.getTime() ?? null,
        cutoffs: own.cutoffs.map((at) => at.getTime()),
      },
    ]),
  );

/** The windows of a run as they are stored with its programme; the opposite of {@link windowsOf}. */
export const planOfWindows = (windows: RunState['plan']): PlannedStageDates[] =>
  Object.entries(windows).map(([stageId, own]) => ({
    stageId,
    opensAt: new Date(own.opensAt),
    closesAt: new Date(own.closesAt),
    graceUntil: own.graceUntil === null ? null : new Date(own.graceUntil),
    answersUntil: own.answersUntil === null ? null : new Date(own.answersUntil),
    cutoffs: own.cutoffs.map((at) => new Date(at)),
  }));

/** The plan with other dates for some stages; grace and answers keep their distance from the close. */
export function adjustedPlan(
  plan: readonly PlannedStageDates[],
  changes: readonly { readonly stageId: string; readonly opensAt: Date; readonly closesAt: Date }[],
): PlannedStageDates[] {
  return plan.map((own) => {
    const change = changes.find(({ stageId }) => stageId === own.stageId);
    if (!change) return own;
    const by = change.closesAt.getTime() - own.closesAt.getTime();
    const moved = (at: Date | null) => at && new Date(at.getTime() + by);
    const { opensAt, closesAt } = change;
    return {
      ...own,
      opensAt,
      closesAt,
      graceUntil: moved(own.graceUntil),
      answersUntil: moved(own.answersUntil),
    };
  });
}

/**
 * What speaks against adjusted dates: a stage that the model does not have, one that closes before it opens, one that
 * opens before what it follows has closed.
 */
export function checkAdjustedPlan(
  model: Pick<ProgrammeModel, 'stages'>,
  plan: readonly PlannedStageDates[],
  changes: readonly { readonly stageId: string }[],
): Violation[] {
  const dates = new Map(plan.map((own) => [own.stageId, own]));
  const unknown = changes.flatMap(({ stageId }, index): Violation[] =>
    dates.has(stageId) ? [] : [{ code: 'input.unknown_id', path: ['stages', String(index), 'stageId'] }],
  );
  const wrong = model.stages.flatMap((stage): Violation[] => {
    const own = dates.get(stage.id);
    if (!own) return [];
    const params = { stage: stage.id };
    if (own.closesAt <= own.opensAt)
      return [{ code: 'stage.closes_before_opens', path: ['stages', stage.id, 'closesAt'], params }];
    return isTooEarly(stage, own, dates)
      ? [{ code: 'stage.opens_too_early', path: ['stages', stage.id, 'opensAt'], params }]
      : [];
  });
  return [...unknown, ...wrong];
}

function isTooEarly(
  { after, join }: ModelStage,
  own: PlannedStageDates,
  dates: ReadonlyMap<string, PlannedStageDates>,
): boolean {
  const before = after.flatMap(({ stage }) => dates.get(stage) ?? []);
  const waits = before.filter((other) => other.cutoffs.length === 0 && own.opensAt < other.closesAt);
  return join === 'any' ? before.length > 0 && waits.length === before.length : waits.length > 0;
}

/** What a programme shows of its dates in the three words that everybody knows: call, evaluation, pilot. */
export function coarseDates(
  model: Pick<ProgrammeModel, 'stages'>,
  plan: readonly PlannedStageDates[],
): StageDates {
  const dates = new Map(plan.map((own) => [own.stageId, own]));
  const call = model.stages.find(({ funnel, intake }) => funnel === 'teams' && intake) ?? model.stages[0];
  const { opensAt: callStartsAt, closesAt: callEndsAt } = dates.get(call?.id ?? '') ?? plan[0] ?? NO_DATES;
  const gated = model.stages.filter(({ gate, funnel }) => gate && funnel === 'teams');
  const lastGate = Math.max(...gated.flatMap(({ id }) => dates.get(id)?.closesAt.getTime() ?? []), 0);
  const evaluationEnds = Math.max(lastGate, callEndsAt.getTime() + DAY_MS);
  const end = Math.max(...plan.map(({ closesAt }) => closesAt.getTime()), evaluationEnds + DAY_MS);
  return { callStartsAt, callEndsAt, evaluationEndsAt: new Date(evaluationEnds), pilotEndsAt: new Date(end) };
}

const NO_DATES = { opensAt: new Date(0), closesAt: new Date(DAY_MS) };

/** The rules of a programme that follow from its model's first gate of teams. */
export function rulesFrom(model: Pick<ProgrammeModel, 'stages'>): ProgrammeRules {
  const gate = model.stages.find((stage) => stage.funnel === 'teams' && stage.gate)?.gate;
  return {
    reviewersPerSubmission: gate?.reviewers?.perSubmission ?? 1,
    awards: gate?.select.max ?? 1,
    minimumRationale: 50,
    minimumPassingScore: gate?.threshold ?? null,
  };
}
