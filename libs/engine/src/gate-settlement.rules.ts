import type { Violation } from '#libs/kernel';
import { entranceOf, reopenEntrance } from './challenge-reopening.rules.js';
import { isFit, type SelectionTerms, underfilledIn } from './gate-selection.rules.js';
import {
  candidateOf,
  candidatesOf,
  type GatedStage,
  gatedStage,
  instancesBefore,
  termsOf,
} from './gate-terms.rules.js';
import type { ActOf } from './run-acts.js';
import { isContinuous, type RunDraft, type Subject } from './run-draft.rules.js';
import type { GateRun } from './run-state.js';
import { isOverspent } from './selection-budget.rules.js';
import { freeze, NO_CLOCKS, resume, silence, takesAppeal } from './stage-clocks.rules.js';

/** A decision takes effect: everybody before the gate gets an outcome, and the next stages may open. */
export function settleGate(draft: RunDraft, stage: GatedStage, key: string): void {
  const gate = draft.gate(key);
  const { basis, decision } = gate;
  if (!basis || !decision) return;
  draft.setGate(key, { state: 'settled', clocks: silence(gate.clocks) });
  draft.emit('gateSettled', key, null, gate.round);
  const short = shortOf(draft, stage, key, gate);
  for (const id of basis.candidateIds) {
    const subject = draft.subject(id);
    if (subject?.places[stage.id]?.outcome !== 'in') continue;
    const isShort = short.some((challengeId) => challengeId === null || challengeId === subject.challengeId);
    if (isShort) settleShort(draft, stage, gate, subject);
    else if (decision.selected.includes(id)) draft.outcome(subject, stage.id, 'passed');
    else if (decision.reserve.some((own) => own.id === id)) draft.outcome(subject, stage.id, 'reserve');
    else draft.outcome(subject, stage.id, 'notSelected');
  }
  for (const challengeId of short) afterShort(draft, stage, key, challengeId);
  if (!isContinuous(stage) || short.length > 0)
    for (const own of instancesBefore(draft, stage, key)) endIfEmpty(draft, own);
}

function endIfEmpty(draft: RunDraft, key: string): void {
  if (draft.stageRun(key)?.state === 'closed' && draft.membersOf(key).length === 0)
    draft.endStage(key, 'ended');
}

/** Where fewer passed than the model wants, and it says that this matters. */
function shortOf(
  draft: RunDraft,
  stage: GatedStage,
  key: string,
  { basis, decision, isReopened }: GateRun,
): (string | null)[] {
  const { underfilled = 'goOn' } = stage.gate;
  if (!basis || !decision || underfilled === 'goOn' || (underfilled === 'reopen' && isReopened)) return [];
  const candidates = candidatesOf(draft, stage, basis);
  const taken = candidates.filter(({ id }) => decision.selected.includes(id));
  return underfilledIn(candidates, taken, termsOf(draft, stage, key)).map(({ challengeId }) => challengeId);
}

/** Before a call that opens once more, those who are good enough stay; where the challenge ends, nobody does. */
function settleShort(draft: RunDraft, stage: GatedStage, { basis }: GateRun, subject: Subject): void {
  const candidate = basis && candidatesOf(draft, stage, basis).find(({ id }) => id === subject.id);
  const stays =
    stage.gate.underfilled === 'reopen' && candidate && isFit(candidate, stage.gate.threshold ?? null);
  if (!stays) draft.outcome(subject, stage.id, 'notSelected');
  else if (!stage.intake) draft.setPlace(subject, stage.id, null);
}

function afterShort(draft: RunDraft, stage: GatedStage, key: string, challengeId: string | null): void {
  if (stage.gate.underfilled === 'cancel') {
    if (challengeId === null || draft.state.challenges[challengeId]?.status !== 'active') return;
    draft.setChallenge(challengeId, { status: 'cancelled' });
    draft.emit('challengeEnded', null, challengeId);
    return;
  }
  draft.setGate(key, {
    state: 'waiting',
    isReopened: true,
    basis: null,
    selection: null,
    decision: null,
  });
  if (!stage.intake)
    for (const own of instancesBefore(draft, stage, key)) {
      const { subjectId } = draft.stageRun(own) ?? {};
      if (challengeId === null || subjectId === null || subjectId === challengeId)
        draft.endStage(own, 'cancelled');
    }
  const entrance = entranceOf(draft, stage);
  if (entrance) reopenEntrance(draft, entrance, challengeId);
}

/** What was prepared or proposed with somebody who has left is void: those who remain are judged without them. */
export function voidWith(draft: RunDraft, teamId: string): void {
  for (const [key, { state, basis }] of Object.entries(draft.state.gates))
    if ((state === 'prepared' || state === 'proposed') && basis?.candidateIds.includes(teamId))
      draft.setGate(key, { state: 'waiting', basis: null, selection: null, decision: null });
}

/** A place has become free: the best of the reserve takes it, unless equals have to be told apart first. */
export function fillVacancy(draft: RunDraft, key: string, leaverId: string): void {
  const stage = gatedStage(draft, key);
  const gate = draft.gate(key);
  if (!stage || !gate.decision) return;
  const next = nextInReserve(draft, stage, gate, leaverId);
  const [only] = next;
  if (only && next.length === 1) promoteNow(draft, stage, key, only);
  else if (next.length > 1) draft.setGate(key, { vacancies: [...gate.vacancies, leaverId] });
}

/** Those of the reserve who may take the place of the leaver and stand first; several when they are equal. */
export function nextInReserve(draft: RunDraft, stage: GatedStage, gate: GateRun, leaverId: string): string[] {
  const leaver = draft.subject(leaverId);
  const { subjectId } = gate;
  const terms = termsOf(draft, stage, subjectId === null ? stage.id : `${stage.id}/${subjectId}`);
  const { maxPerTeam, per } = terms;
  const selected = gate.decision?.selected ?? [];
  const able = (gate.decision?.reserve ?? []).filter(({ id }) => {
    const own = draft.subject(id);
    const groupId = draft.state.teams[id]?.groupId;
    if (!own?.isActive || (per === 'challenge' && own.challengeId !== leaver?.challengeId)) return false;
    const chosen = selected.filter(
      (other) => draft.state.teams[other]?.groupId === groupId && other !== leaverId,
    );
    return maxPerTeam === null || chosen.length < maxPerTeam;
  });
  const best = Math.min(...able.map(({ rank }) => rank));
  const ids = able.filter(({ rank }) => rank === best).map(({ id }) => id);
  return ids.filter((id) => canBePaid(draft, terms, gate, leaverId, id));
}

/** What the leaver asked for is free again; a place that costs more than that and what was left stays empty. */
function canBePaid(
  draft: RunDraft,
  terms: SelectionTerms,
  { basis, decision }: GateRun,
  leaverId: string,
  id: string,
): boolean {
  if (terms.rule !== 'thresholdUntilBudget') return true;
  const holders = new Set([...terms.already.map((own) => own.id), ...(decision?.selected ?? []), id]);
  holders.delete(leaverId);
  const paid = [...holders].map((own) => {
    const note = basis?.notes.find(({ candidateId }) => candidateId === own);
    return candidateOf(draft, own, null, [], note);
  });
  return !isOverspent(paid, { ...terms, already: [] });
}

function promoteNow(draft: RunDraft, stage: GatedStage, key: string, id: string): void {
  const { decision, state, round } = draft.gate(key);
  const subject = draft.subject(id);
  if (!decision || !subject) return;
  draft.setGate(key, {
    decision: {
      ...decision,
      selected: [...decision.selected, id],
      reserve: decision.reserve.filter((own) => own.id !== id),
    },
  });
  draft.emit('promoted', key, id, round);
  if (state === 'settled') draft.outcome(subject, stage.id, 'passed');
}

/** A person decides among equals who takes a free place. */
export function promote(draft: RunDraft, act: ActOf<'promote'>): Violation[] {
  const stage = gatedStage(draft, act.gate);
  const gate = draft.gate(act.gate);
  const [leaverId, ...vacancies] = gate.vacancies;
  if (!stage || leaverId === undefined) return [{ code: 'gate.no_vacancy' }];
  if (!act.reason.trim()) return [{ code: 'gate.reason_missing', path: ['reason'] }];
  if (!nextInReserve(draft, stage, gate, leaverId).includes(act.candidateId))
    return [{ code: 'gate.not_next_in_reserve', path: ['candidateId'] }];
  draft.setGate(act.gate, { vacancies });
  promoteNow(draft, stage, act.gate, act.candidateId);
  return [];
}

/** A reserve is of no use once every stage that it could enter has closed; without one, once an exit was taken. */
export function lapseReserves(draft: RunDraft): void {
  for (const [key, gate] of Object.entries(draft.state.gates)) {
    const stage = gatedStage(draft, key);
    if (!stage || gate.state !== 'settled' || !gate.decision) continue;
    for (const { id } of gate.decision.reserve) {
      const subject = draft.subject(id);
      if (subject?.places[stage.id]?.outcome === 'reserve' && isLapsed(draft, stage, gate, subject))
        draft.outcome(subject, stage.id, 'notSelected');
    }
  }
}

function isLapsed(draft: RunDraft, stage: GatedStage, gate: GateRun, subject: Subject): boolean {
  const next = draft.graph
    .outOf(stage.id)
    .filter(({ on, to }) => on !== 'notSelected' && to.funnel === stage.funnel);
  if (next.length === 0)
    return (gate.decision?.selected ?? []).some((id) => draft.state.teams[id]?.status === 'exited');
  return next.every(({ to }) => {
    const state = draft.stageRun(draft.keyFor(to, subject))?.state;
    return state !== undefined && state !== 'open';
  });
}

/** An appeal in time stops the clocks of the decision (Directive 89/665/EEC art. 2(3)). */
export function appeal(draft: RunDraft, act: ActOf<'appeal'>): Violation[] {
  const gate = draft.gate(act.gate);
  if (!takesAppeal(gate.clocks, draft.at)) return [{ code: 'gate.no_appeal' }];
  if (!gate.basis?.candidateIds.includes(act.teamId)) return [{ code: 'input.unknown_id', path: ['teamId'] }];
  if (gate.appeals.some(({ teamId }) => teamId === act.teamId)) return [{ code: 'gate.appealed_already' }];
  const stopped = freeze(gate.clocks, draft.at, act.reason);
  draft.setGate(act.gate, {
    appeals: [...gate.appeals, { teamId: act.teamId, isOpen: true }],
    clocks: stopped.ok ? stopped.value : gate.clocks,
  });
  draft.emit('appealMade', act.gate, act.teamId, gate.round);
  return [];
}

/** Dismissed: the clocks run on with the remainder. Upheld: the gate is judged anew. */
export function resolveAppeal(draft: RunDraft, act: ActOf<'resolveAppeal'>): Violation[] {
  const gate = draft.gate(act.gate);
  if (!gate.appeals.some(({ teamId, isOpen }) => teamId === act.teamId && isOpen))
    return [{ code: 'gate.no_appeal' }];
  const appeals = gate.appeals.map((own) => (own.teamId === act.teamId ? { ...own, isOpen: false } : own));
  draft.emit('appealResolved', act.gate, act.teamId, gate.round);
  if (act.isUpheld) {
    const anew = {
      state: 'waiting',
      basis: null,
      selection: null,
      decision: null,
      clocks: NO_CLOCKS,
    } as const;
    draft.setGate(act.gate, { ...anew, appeals: [] });
    return [];
  }
  const running = appeals.some(({ isOpen }) => isOpen) ? null : resume(gate.clocks, draft.at);
  draft.setGate(act.gate, { appeals, clocks: running?.ok ? running.value : gate.clocks });
  return [];
}
