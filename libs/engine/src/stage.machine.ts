import { ok, type Result, refuse, type Violation } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import {
  checkPublication,
  closeWindow,
  endChallenge,
  joinChallenge,
  publishChallenge,
  reframe,
} from './challenge-acts.rules.js';
import {
  approve,
  checkReadiness,
  isLastGate,
  prepare,
  propose,
  recordReviewed,
  returnDecision,
} from './gate-flow.rules.js';
import { appeal, lapseReserves, promote, resolveAppeal } from './gate-settlement.rules.js';
import { candidatesBefore, type GatedStage, gatedStage, gateKeyOf } from './gate-terms.rules.js';
import { checkJudge, checkRight } from './run.policy.js';
import type { ActFacts, RunAct } from './run-acts.js';
import { RunDraft } from './run-draft.rules.js';
import { previewMigration } from './run-migration.rules.js';
import type { ClockRef, Effect, RunActor, RunState } from './run-state.js';
import { close, freezeClocks, moveToPlan, reschedule, ringClock, start, stop } from './stage-acts.rules.js';
import type { Instant } from './stage-clocks.rules.js';
import { nextRing, settle } from './stage-flow.rules.js';
import { leaveRun, skip, takeExit, takeIn } from './team-acts.rules.js';

/** What one act led to. */
export interface Transition {
  readonly act: RunAct;
  readonly facts: ActFacts;
  readonly state: RunState;
  readonly effects: readonly Effect[];
}

/** The platform, acting on clocks and on what other contexts tell it. */
export const SYSTEM: RunActor = { personId: null, roles: ['system'], teamIds: [], challengeIds: null };

export const PLANNED: RunState = {
  status: 'planned',
  at: 0,
  acts: 0,
  plan: {},
  terms: {},
  challenges: {},
  teams: {},
  stages: {},
  gates: {},
};

/** Acts that begin elsewhere than in a running programme. */
const FROM: Readonly<Partial<Record<RunAct['kind'], readonly RunState['status'][]>>> = {
  start: ['planned'],
  stop: ['planned', 'running'],
  takeExit: ['running', 'completed'],
};

/**
 * The interpreter of programme models: the next state of a run after one act, with everything that follows by itself.
 * The only way in which a challenge, a team, a stage, a gate, a reserve or a clock of a programme ever moves. Pure: the
 * same model, state, act and facts give the same answer, so that replaying the acts of a run gives the same run.
 * @throws RangeError when a clock is due before the act: let {@link advance} ring it first.
 */
export function transition(
  model: ProgrammeModel,
  state: RunState,
  act: RunAct,
  facts: ActFacts,
): Result<Transition> {
  const at = Math.max(facts.at, state.at);
  const due = nextRing(new RunDraft(model, state, state.at));
  if (act.kind === 'ring') {
    if (!due || !isSame(due, act.clock) || at < due.at) return refuse({ code: 'stage.clock_not_due' });
  } else if (due && due.at <= at)
    throw new RangeError(`the clock ${due.name} of ${due.on} is due before ${act.kind}`);
  const draft = new RunDraft(model, state, at);
  const violations = attempt(draft, act, { ...facts, at });
  if (violations.length > 0) return refuse(...violations);
  settle(draft);
  lapseReserves(draft);
  settle(draft);
  return ok({
    act,
    facts: { ...facts, at },
    state: { ...draft.state, at, acts: state.acts + 1 },
    effects: draft.effects,
  });
}

/**
 * A run goes on by another version of its model: the act is refused where it would be unfair to anybody, and from then
 * on the new model is the one to ask.
 */
export function migrate(
  from: ProgrammeModel,
  state: RunState,
  act: Extract<RunAct, { kind: 'migrate' }>,
  facts: ActFacts,
): Result<Transition> {
  const at = Math.max(facts.at, state.at);
  const { model: to, plan, reason } = act;
  const forbidden = checkRight(new RunDraft(from, state, at), act, facts.by);
  if (forbidden.length > 0) return refuse(...forbidden);
  if (state.status !== 'running')
    return refuse({ code: 'run.wrong_state', params: { state: state.status, act: act.kind } });
  if (!reason.trim()) return refuse({ code: 'gate.reason_missing', path: ['reason'] });
  const { refusals } = previewMigration({ from, to, state, plan });
  if (refusals.length > 0) return refuse(...refusals);
  const draft = new RunDraft(to, state, at);
  moveToPlan(draft, plan);
  draft.emit('migrated', null, null, draft.turn);
  settle(draft);
  lapseReserves(draft);
  settle(draft);
  return ok({
    act,
    facts: { ...facts, at },
    state: { ...draft.state, at, acts: state.acts + 1 },
    effects: draft.effects,
  });
}

/** Rings every clock that is due, each at its own instant, one after the other. */
export function advance(model: ProgrammeModel, state: RunState, now: Instant): Transition[] {
  const steps: Transition[] = [];
  for (let current = state; ; ) {
    const due = nextRing(new RunDraft(model, current, current.at));
    if (!due || due.at > now) return steps;
    const step = transition(model, current, { kind: 'ring', clock: due }, { at: due.at, by: SYSTEM });
    if (!step.ok) throw new RangeError(`the clock ${due.name} of ${due.on} cannot ring`);
    steps.push(step.value);
    current = step.value.state;
  }
}

/** When something will happen by itself next; null when everything waits for people. */
export const nextInstant = (model: ProgrammeModel, state: RunState): Instant | null =>
  nextRing(new RunDraft(model, state, state.at))?.at ?? null;

/** The state that a list of acts leads to. @throws RangeError when one of them is not legal. */
export function replay(
  model: ProgrammeModel,
  acts: readonly { readonly act: RunAct; readonly facts: ActFacts }[],
  initial: RunState = PLANNED,
): RunState {
  let current = model;
  return acts.reduce((state, { act, facts }) => {
    const step =
      act.kind === 'migrate' ? migrate(current, state, act, facts) : transition(current, state, act, facts);
    if (act.kind === 'migrate') current = act.model;
    if (!step.ok) throw new RangeError(`${act.kind}: ${step.error.map(({ code }) => code).join(', ')}`);
    return step.value.state;
  }, initial);
}

/** Why somebody may not score the candidates of a gate now; empty when they may. */
export function checkScoring(
  model: ProgrammeModel,
  state: RunState,
  gate: string,
  by: RunActor,
): Violation[] {
  const draft = new RunDraft(model, state, state.at);
  const stage = gatedStage(draft, gate);
  if (!stage) return [{ code: 'input.unknown_id', path: ['gate'] }];
  const forbidden = checkJudge(draft, gate, by);
  return forbidden.length > 0 ? forbidden : checkReadiness(draft, stage, gate);
}

/** What a gate is about to decide on: its candidates, and by what they are scored. */
export function gateInHand(
  model: ProgrammeModel,
  state: RunState,
  gate: string,
): { readonly candidateIds: readonly string[]; readonly stage: GatedStage } | null {
  const draft = new RunDraft(model, state, state.at);
  const stage = gatedStage(draft, gate);
  return stage ? { stage, candidateIds: candidatesBefore(draft, stage, gate).map(({ id }) => id) } : null;
}

/** The gate before which a team stands, by its key; null when it stands before none. */
export function gateBefore(model: ProgrammeModel, state: RunState, teamId: string): string | null {
  const draft = new RunDraft(model, state, state.at);
  for (const [stageId, { at, outcome }] of Object.entries(state.teams[teamId]?.places ?? {})) {
    const stage = gatedStage(draft, stageId);
    if (stage && outcome === 'in') return gateKeyOf(draft, stage, at);
  }
  return null;
}

/** Whether nobody is judged any more after the gates of the stage. */
export const endsJudging = (model: ProgrammeModel, stageId: string): boolean => {
  const draft = new RunDraft(model, PLANNED, 0);
  return isLastGate(draft, draft.stage(stageId));
};

/** Why the call of a challenge may not begin at an instant; empty when it may. */
export function checkCall(
  model: ProgrammeModel,
  state: RunState,
  challengeId: string,
  now: Instant,
): Violation[] {
  const current = advance(model, state, now).at(-1)?.state ?? state;
  const competes = model.stages.some(({ funnel }) => funnel === 'challenges');
  if (!competes || current.challenges[challengeId])
    return checkPublication(new RunDraft(model, current, current.at), challengeId);
  const joined = transition(
    model,
    current,
    { kind: 'joinChallenge', challengeId, framing: 1 },
    { at: now, by: SYSTEM },
  );
  if (!joined.ok) return joined.error;
  return checkPublication(new RunDraft(model, joined.value.state, now), challengeId);
}

/** What speaks against an act, without doing it. */
export function objections(
  model: ProgrammeModel,
  state: RunState,
  act: RunAct,
  facts: ActFacts,
): Violation[] {
  return attempt(new RunDraft(model, state, Math.max(facts.at, state.at)), act, facts);
}

const isSame = (a: ClockRef, b: ClockRef): boolean => a.on === b.on && a.name === b.name && a.at === b.at;

function attempt(draft: RunDraft, act: RunAct, facts: ActFacts): Violation[] {
  const { status } = draft.state;
  if (!(FROM[act.kind] ?? ['running']).includes(status))
    return [{ code: 'run.wrong_state', params: { state: status, act: act.kind } }];
  const forbidden = checkRight(draft, act, facts.by);
  return forbidden.length > 0 ? forbidden : perform(draft, act, facts);
}

function perform(draft: RunDraft, act: RunAct, facts: ActFacts): Violation[] {
  switch (act.kind) {
    case 'start':
      return start(draft, act);
    case 'stop':
      return stop(draft, act);
    case 'ring':
      return ringClock(draft, act);
    case 'migrate':
      throw new RangeError('a migration changes the model: it has a function of its own');
    case 'reschedule':
      return reschedule(draft, act);
    case 'freeze':
    case 'resume':
      return freezeClocks(draft, act);
    case 'close':
      return close(draft, act);
    case 'joinChallenge':
      return joinChallenge(draft, act);
    case 'publishChallenge':
      return publishChallenge(draft, act);
    case 'closeWindow':
      return closeWindow(draft, act);
    case 'endChallenge':
      return endChallenge(draft, act);
    case 'takeIn':
      return takeIn(draft, act);
    case 'reframe':
      return reframe(draft, act);
    case 'skip':
      return skip(draft, act);
    case 'withdraw':
    case 'disqualify':
      return leaveRun(draft, act);
    case 'takeExit':
      return takeExit(draft, act);
    case 'prepare':
      return prepare(draft, act);
    case 'propose':
      return propose(draft, act, facts);
    case 'approve':
      return approve(draft, act, facts);
    case 'return':
      return returnDecision(draft, act);
    case 'recordReviewed':
      return recordReviewed(draft, act, facts);
    case 'appeal':
      return appeal(draft, act);
    case 'resolveAppeal':
      return resolveAppeal(draft, act);
    case 'promote':
      return promote(draft, act);
  }
}
