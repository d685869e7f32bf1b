import type { Violation } from '#libs/kernel';
import type { Stage } from '#libs/models';
import { settleGate } from './gate-settlement.rules.js';
import { gatedStage } from './gate-terms.rules.js';
import type { ActOf } from './run-acts.js';
import { type RunDraft, UNKNOWN } from './run-draft.rules.js';
import type { ClockRef, PlannedWindow, RunState } from './run-state.js';
import { freeze, isInEffect, reset, resume, ring, silence } from './stage-clocks.rules.js';

/** The programme begins: its dates are frozen from here on, and change by addendum only. */
export function start(draft: RunDraft, act: ActOf<'start'>): Violation[] {
  const violations = draft.model.stages.flatMap(({ id }) => checkWindow(id, act.plan[id]));
  if (violations.length > 0) return violations;
  draft.set('plan', act.plan);
  draft.set('terms', act.terms);
  draft.set('status', 'running');
  draft.emit('runStarted', null);
  return [];
}

/** A stage without dates, or one that would close before it opens. */
function checkWindow(stageId: string, window: PlannedWindow | undefined): Violation[] {
  if (!window) return [{ code: 'stage.dates_missing', path: ['plan', stageId], params: { stage: stageId } }];
  return window.closesAt > window.opensAt
    ? []
    : [{ code: 'stage.closes_before_opens', path: ['plan', stageId], params: { stage: stageId } }];
}

export function stop(draft: RunDraft, act: ActOf<'stop'>): Violation[] {
  draft.set('status', act.how);
  for (const [key, run] of Object.entries(draft.state.stages))
    if (run.state === 'open' || run.state === 'closed') draft.endStage(key, 'cancelled');
  for (const [key, gate] of Object.entries(draft.state.gates))
    draft.setGate(key, { clocks: silence(gate.clocks) });
  draft.emit('runStopped', null);
  return [];
}

/** A clock reached its instant: it is the next one of the run. What only waited for its time opens by itself. */
export function ringClock(draft: RunDraft, { clock }: ActOf<'ring'>): Violation[] {
  if (clock.name === 'standstill' || clock.name === 'appeal') ringGate(draft, clock.on);
  else if (clock.name !== 'opens') ringStage(draft, clock);
  return [];
}

function ringStage(draft: RunDraft, { on, name }: ClockRef): void {
  const run = draft.stageRun(on);
  if (!run) return;
  draft.setStage(on, { clocks: ring(run.clocks) });
  if (name === 'answers') draft.emit('answersDue', on, null, draft.turn);
  else if (name === 'grace') draft.emit('graceEnded', on, null, draft.turn);
  else if (name === 'cutoff') {
    draft.setStage(on, { batch: run.batch + 1 });
    draft.emit('batchClosed', on, null, run.batch);
  } else closeStage(draft, on);
}

function ringGate(draft: RunDraft, key: string): void {
  const clocks = ring(draft.gate(key).clocks);
  draft.setGate(key, { clocks });
  const stage = gatedStage(draft, key);
  if (stage && clocks.pending.length === 0 && isInEffect(clocks, draft.at)) settleGate(draft, stage, key);
}

export function closeStage(draft: RunDraft, key: string): void {
  const run = draft.stageRun(key);
  if (run?.state !== 'open') return;
  draft.setStage(key, { state: 'closed' });
  draft.emit('stageClosed', key, null, run.batch);
}

/** Ends a stage before its time, when what it was for is done. A window that was published is never cut short. */
export function close(draft: RunDraft, act: ActOf<'close'>): Violation[] {
  const run = draft.stageRun(act.stage);
  if (!run) return UNKNOWN('stage');
  if (run.state !== 'open')
    return [{ code: 'stage.wrong_state', params: { state: run.state, act: 'close' } }];
  if (!act.reason.trim()) return [{ code: 'gate.reason_missing', path: ['reason'] }];
  if (draft.stage(run.stageId).intake) return [{ code: 'stage.window_published' }];
  draft.setStage(act.stage, { clocks: silence(run.clocks) });
  closeStage(draft, act.stage);
  return [];
}

/**
 * Other dates for a stage: free before it opens; while it runs only its end, and only later, with a reason. Instances
 * that run already move along by as much.
 */
export function reschedule(draft: RunDraft, act: ActOf<'reschedule'>): Violation[] {
  const stage = draft.graph.find(act.stageId);
  const plan = draft.state.plan[act.stageId];
  if (!stage || !plan) return UNKNOWN('stageId');
  const window: PlannedWindow = { ...plan, opensAt: act.opensAt, closesAt: act.closesAt };
  const violations = checkWindow(act.stageId, window);
  if (!act.reason.trim()) violations.push({ code: 'gate.reason_missing', path: ['reason'] });
  const runs = draft.instancesOf(act.stageId);
  const hasBegun = runs.length > 0 || plan.opensAt <= draft.at;
  if (hasBegun && act.opensAt !== plan.opensAt)
    violations.push({ code: 'stage.opened_already', path: ['opensAt'] });
  if (hasBegun && act.closesAt < plan.closesAt)
    violations.push({ code: 'stage.deadline_moved_back', path: ['closesAt'] });
  if (!hasBegun && act.opensAt < draft.at)
    violations.push({ code: 'stage.opens_in_past', path: ['opensAt'] });
  if (violations.length > 0) return violations;
  const by = act.closesAt - plan.closesAt;
  const moved = (at: number | null) => (at === null ? null : at + by);
  moveToPlan(draft, {
    ...draft.state.plan,
    [act.stageId]: { ...window, graceUntil: moved(plan.graceUntil), answersUntil: moved(plan.answersUntil) },
  });
  draft.emit('rescheduled', act.stageId, null, draft.turn);
  return [];
}

/** Takes another plan; instances that run move along by as much as their stage closes later. */
export function moveToPlan(draft: RunDraft, plan: RunState['plan']): void {
  const before = draft.state.plan;
  draft.set('plan', plan);
  for (const [key, run] of Object.entries(draft.state.stages)) {
    const by = (plan[run.stageId]?.closesAt ?? 0) - (before[run.stageId]?.closesAt ?? 0);
    const closing = run.clocks.pending.find(({ name }) => name === 'closes');
    if (run.state !== 'open' || !closing || by === 0) continue;
    const clocks = run.clocks.pending
      .filter(({ name }) => name === 'closes' || name === 'grace' || name === 'answers')
      .reduce((own, { name, at }) => reset(own, name, at + by), run.clocks);
    draft.setStage(key, { clocks });
  }
}

export function freezeClocks(draft: RunDraft, act: ActOf<'freeze' | 'resume'>): Violation[] {
  if (!act.reason.trim()) return [{ code: 'gate.reason_missing', path: ['reason'] }];
  const stage = draft.stageRun(act.on);
  const gate = draft.state.gates[act.on];
  const isDecided = gate?.state === 'standstill';
  const clocks = isDecided ? gate.clocks : stage?.clocks;
  if (!clocks) return UNKNOWN('on');
  if (!isDecided && stage && isPublished(draft.stage(stage.stageId)))
    return [{ code: 'stage.window_elsewhere' }];
  const changed = act.kind === 'freeze' ? freeze(clocks, draft.at, act.reason) : resume(clocks, draft.at);
  if (!changed.ok) return changed.error;
  if (isDecided) draft.setGate(act.on, { clocks: changed.value });
  else draft.setStage(act.on, { clocks: changed.value });
  draft.emit(act.kind === 'freeze' ? 'frozen' : 'resumed', act.on, null, draft.turn);
  return [];
}

/** Whether start-ups were told until when they may apply, by a challenge or by an open call. */
const isPublished = ({ funnel, intake }: Stage): boolean => funnel === 'teams' && intake !== undefined;
