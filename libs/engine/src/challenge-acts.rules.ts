import type { Violation } from '#libs/kernel';
import { checkReopening, reopenCall } from './challenge-reopening.rules.js';
import { voidWith } from './gate-settlement.rules.js';
import type { ActOf } from './run-acts.js';
import { hasChallengeWindow, type RunDraft, UNKNOWN } from './run-draft.rules.js';
import { closeStage } from './stage-acts.rules.js';
import { NO_CLOCKS } from './stage-clocks.rules.js';
import { isPrepared, openInstance } from './stage-flow.rules.js';

/** A challenge becomes part of the programme; where challenges compete or are consulted on, it enters there. */
export function joinChallenge(draft: RunDraft, act: ActOf<'joinChallenge'>): Violation[] {
  if (draft.state.challenges[act.challengeId]) return [{ code: 'run.joined_already' }];
  const call = draft.model.stages.find(
    ({ funnel, scope, after }) => funnel === 'challenges' && scope === 'perProgramme' && after.length === 0,
  );
  if (call && draft.stageRun(call.id)?.state !== 'open') return [{ code: 'run.challenges_closed' }];
  draft.put('challenges', act.challengeId, { ...FRESH, framing: act.framing });
  draft.emit('challengeJoined', null, act.challengeId);
  return [];
}

const FRESH = { status: 'active', isPublished: false, isWindowClosed: false, places: {} } as const;

/** Whether the call of a challenge may begin: what comes before it is over, and it was selected where challenges compete. */
export function checkPublication(draft: RunDraft, challengeId: string): Violation[] {
  const challenge = draft.subject(challengeId);
  if (challenge?.funnel !== 'challenges') {
    // One that joins by being published can do so where nothing comes before the call.
    return draft.model.stages.some((stage) => hasChallengeWindow(stage) && stage.after.length === 0)
      ? []
      : [{ code: 'run.not_joined' }];
  }
  const windows = draft.model.stages.filter(hasChallengeWindow);
  return challenge.isActive && windows.some((stage) => isPrepared(draft, stage, challenge))
    ? []
    : [{ code: 'run.call_not_ready' }];
}

export function publishChallenge(draft: RunDraft, act: ActOf<'publishChallenge'>): Violation[] {
  const { challengeId, framing } = act;
  if (draft.state.challenges[challengeId]?.isPublished) return [{ code: 'run.published_already' }];
  const violations = checkPublication(draft, challengeId);
  if (violations.length > 0) return violations;
  if (!draft.state.challenges[challengeId]) {
    draft.put('challenges', challengeId, { ...FRESH, framing });
    draft.emit('challengeJoined', null, challengeId);
  }
  draft.setChallenge(challengeId, { isPublished: true, framing });
  draft.emit('challengePublished', null, challengeId);
  const challenge = draft.subject(challengeId);
  for (const stage of draft.model.stages.filter(hasChallengeWindow)) {
    const subjectId = stage.scope === 'perProgramme' ? null : challengeId;
    const key = subjectId === null ? stage.id : `${stage.id}/${subjectId}`;
    if (challenge && !draft.stageRun(key) && isPrepared(draft, stage, challenge))
      openInstance(draft, stage, subjectId);
  }
  return [];
}

/** The challenge has closed its window. A call for several closes with the last of them. */
export function closeWindow(draft: RunDraft, { challengeId }: ActOf<'closeWindow'>): Violation[] {
  const own = windowsOf(draft, challengeId).filter(([, { state }]) => state === 'open');
  if (own.length === 0)
    return [{ code: 'stage.wrong_state', params: { state: 'closed', act: 'closeWindow' } }];
  draft.setChallenge(challengeId, { isWindowClosed: true });
  for (const [key, run] of own) {
    const others = Object.entries(draft.state.challenges).some(
      ([id, other]) =>
        id !== challengeId && other.isPublished && other.status === 'active' && !other.isWindowClosed,
    );
    if (run.subjectId !== null || !others) closeStage(draft, key);
  }
  return [];
}

const windowsOf = (draft: RunDraft, challengeId: string) =>
  Object.entries(draft.state.stages).filter(
    ([, run]) =>
      hasChallengeWindow(draft.stage(run.stageId)) &&
      (run.subjectId === null || run.subjectId === challengeId),
  );

/** The challenge is taken back or cancelled, and with it everything that only exists for it. */
export function endChallenge(draft: RunDraft, act: ActOf<'endChallenge'>): Violation[] {
  const challenge = draft.subject(act.challengeId);
  if (challenge?.funnel !== 'challenges') return UNKNOWN('challengeId');
  if (!challenge.isActive) return [{ code: 'run.not_active' }];
  draft.leave(act.challengeId);
  draft.setChallenge(act.challengeId, { status: act.how });
  draft.emit('challengeEnded', null, act.challengeId);
  for (const [id, team] of Object.entries(draft.state.teams)) {
    if (team.challengeId !== act.challengeId || team.status !== 'active') continue;
    draft.leave(id);
    voidWith(draft, id);
    draft.setTeam(id, { status: 'notSelected' });
    draft.emit('out', null, id);
  }
  for (const [key, run] of Object.entries(draft.state.stages))
    if (run.subjectId === act.challengeId && (run.state === 'open' || run.state === 'closed'))
      draft.endStage(key, 'cancelled');
  for (const [key, gate] of Object.entries(draft.state.gates))
    if (gate.subjectId === act.challengeId) draft.setGate(key, { state: 'settled', clocks: NO_CLOCKS });
  return [];
}

/**
 * The text of a challenge is framed anew during a stage that allows it. A change in substance has the consequence that the
 * model declares; a window never opens once more behind a gate that has been passed.
 */
export function reframe(draft: RunDraft, act: ActOf<'reframe'>): Violation[] {
  const challenge = draft.state.challenges[act.challengeId];
  if (challenge?.status !== 'active') return UNKNOWN('challengeId');
  const open = Object.entries(draft.state.stages).find(
    ([, run]) =>
      run.state === 'open' &&
      (run.subjectId === null || draft.subject(run.subjectId)?.challengeId === act.challengeId) &&
      draft.stage(run.stageId).reframing,
  );
  if (!open) return [{ code: 'run.no_reframing' }];
  const [key, run] = open;
  const stage = draft.stage(run.stageId);
  const follows = act.isMaterial ? stage.reframing?.materialChange : null;
  if (follows === 'refused') return [{ code: 'run.material_change_refused' }];
  if (act.framing <= challenge.framing) return [{ code: 'run.framing_not_newer', path: ['framing'] }];
  const passed = follows === 'reopensWindow' ? checkReopening(draft, act.challengeId) : [];
  if (passed.length > 0) return passed;
  draft.setChallenge(act.challengeId, { framing: act.framing });
  draft.emit('reframed', key, act.challengeId, act.framing);
  const isReopened = follows === 'reopensWindow' && reopenCall(draft, stage, act.challengeId);
  if (follows && !isReopened) draft.emit('questionsReopened', key, act.challengeId, act.framing);
  return [];
}
