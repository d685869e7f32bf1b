import { fraction } from '#libs/kernel';
import type { Gate, ProgrammeModel, Stage } from '#libs/models';
import { criteriaOf, type GateCriterion, scoreCandidates } from './gate-scores.scoring.js';
import type { SelectionTerms } from './gate-selection.rules.js';
import { type RunDraft, type Subject } from './run-draft.rules.js';
import type { CandidateNote, GateBasis, RunState } from './run-state.js';
import type { Candidate } from './selection-order.rules.js';

export type GatedStage = Stage & { readonly gate: Gate };

/** The stage of a gate by the gate's key, or undefined. */
export function gatedStage(draft: RunDraft, key: string): GatedStage | undefined {
  const stage = draft.graph.find(key.split('/')[0] ?? '');
  return stage?.gate ? { ...stage, gate: stage.gate } : undefined;
}

/** The gate as this programme runs it: with its own standstill and appeal window where it lays them down. */
export function gateInForce(state: Pick<RunState, 'terms'>, { id, gate }: GatedStage): Gate {
  const days = state.terms[id]?.standstillDays;
  return days === undefined
    ? gate
    : { ...gate, standstillDays: days, ...(gate.appeal ? { appeal: { ...gate.appeal, days } } : {}) };
}

/**
 * Whether a gate of stages per challenge decides for all challenges at once: because it selects over the programme,
 * because a start-up may be selected only so often, or because what follows has room for so many of all.
 */
export function isJoint(draft: RunDraft, stage: GatedStage): boolean {
  if (stage.scope !== 'perChallenge') return false;
  const isShared = stage.gate.select.per === 'programme' || perTeam(draft, stage) !== null;
  return isShared || capAfter(draft, stage, 'programme') !== null;
}

export const gateKeyOf = (draft: RunDraft, stage: GatedStage, instance: string): string =>
  isJoint(draft, stage) ? stage.id : instance;

/** Stage instances whose members stand before the gate. */
export const instancesBefore = (draft: RunDraft, stage: GatedStage, key: string): string[] =>
  isJoint(draft, stage) ? draft.instancesOf(stage.id).map(([own]) => own) : draft.stageRun(key) ? [key] : [];

/** Who stands before a gate: all who are in, where batches close one after the other those of closed ones. */
export function candidatesBefore(draft: RunDraft, stage: GatedStage, key: string): Subject[] {
  return instancesBefore(draft, stage, key).flatMap((instance) => {
    const run = draft.stageRun(instance);
    const isOpenBatch = (batch: number) =>
      stage.intake?.mode === 'cutoffs' && run?.state === 'open' && batch >= run.batch;
    return draft.membersOf(instance).filter(({ places }) => !isOpenBatch(places[stage.id]?.batch ?? 1));
  });
}

/** The model's rule with the programme's own changes, the caps that follow, and what earlier batches have used up. */
export function termsOf(draft: RunDraft, stage: GatedStage, key: string): SelectionTerms {
  const { gate } = stage;
  const own = draft.state.terms[stage.id];
  const { rule, per } = gate.select;
  const max = own?.max ?? (rule === 'singleWinner' ? 1 : (gate.select.max ?? null));
  // A programme that says itself how many it takes makes the room for them.
  const room = (of: 'challenge' | 'programme') =>
    own?.max === undefined ? capAfter(draft, stage, of) : null;
  return {
    rule,
    per,
    maxPerChallenge: lowest(per === 'challenge' ? max : null, room('challenge')),
    maxPerProgramme: lowest(per === 'programme' ? max : null, room('programme')),
    min: gate.select.min ?? null,
    threshold: own?.threshold !== undefined ? own.threshold : (gate.threshold ?? null),
    perCategory: gate.select.perCategory ?? null,
    budget: gate.select.budget?.amount ?? null,
    reserve: gate.reserve ?? 0,
    maxPerTeam: perTeam(draft, stage),
    already: instancesBefore(draft, stage, key)
      .flatMap((at) => draft.membersOf(at, 'passed'))
      .filter(({ id }) => !hasLeft(draft, id))
      .map(({ id }) => candidateOf(draft, id, null, [])),
  };
}

/** The currency in which teams have to say how much they ask for; null where no gate selects by a budget. */
export const askCurrencyOf = ({ stages }: Pick<ProgrammeModel, 'stages'>): string | null =>
  stages.find(({ funnel, gate }) => funnel === 'teams' && gate?.select.rule === 'thresholdUntilBudget')?.gate
    ?.select.budget?.currency ?? null;

const lowest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

/** Room in what follows, reached by passing and through stages without a gate of their own. */
function capAfter(draft: RunDraft, stage: Stage, per: 'challenge' | 'programme'): number | null {
  let cap: number | null = null;
  for (const { to, on } of draft.graph.outOf(stage.id)) {
    if (on !== 'passed' || to.funnel !== stage.funnel) continue;
    const { admits } = to;
    if (admits?.max !== undefined && admits.per === per) cap = lowest(cap, admits.max);
    if (!to.gate) cap = lowest(cap, capAfter(draft, to, per));
  }
  return cap;
}

/** How many applications of a start-up the gate may select: said by the intake, kept at the first gate after it. */
function perTeam(draft: RunDraft, stage: Stage): number | null {
  if (stage.intake?.maxSelectionsPerTeam !== undefined) return stage.intake.maxSelectionsPerTeam;
  const before = stage.after.map((edge) => draft.stage(edge.stage)).filter((from) => !from.gate);
  return before.map((from) => perTeam(draft, from)).reduce(lowest, null);
}

/** The criteria of the gate; where the model has none, those of the challenge. */
export function criteriaFor(
  gate: Gate,
  ofChallenge: readonly GateCriterion[] | null,
): readonly GateCriterion[] {
  const own = criteriaOf(gate);
  return own.length > 0 ? own : (ofChallenge ?? []);
}

/** The candidates of a prepared gate with their exact scores. */
export function candidatesOf(draft: RunDraft, { gate }: GatedStage, basis: GateBasis): Candidate[] {
  const { candidateIds, criteria } = basis;
  const scores = scoreCandidates(candidateIds, criteria, basis.scores, gate.aggregate, gate.normalise);
  return scores.map(({ candidateId, total, failed }) => {
    const note = basis.notes.find((own) => own.candidateId === candidateId);
    return candidateOf(draft, candidateId, total, failed, note);
  });
}

/** Whether a team has given up the place for which it was selected. */
function hasLeft(draft: RunDraft, id: string): boolean {
  const status = draft.state.teams[id]?.status;
  return status === 'withdrawn' || status === 'disqualified';
}

/** A candidate as it is known to the run; what is noted at the gate counts for more than what it applied with. */
export function candidateOf(
  draft: RunDraft,
  id: string,
  total: Candidate['total'],
  failed: readonly string[],
  note?: CandidateNote,
): Candidate {
  const team = draft.state.teams[id];
  const ask = note?.ask ?? team?.ask;
  return {
    id,
    challengeId: team?.challengeId ?? null,
    groupId: team?.groupId ?? id,
    total,
    failed,
    preference: note?.preference ?? null,
    ask: typeof ask === 'number' ? fraction(ask) : null,
    category: note?.category ?? null,
  };
}
