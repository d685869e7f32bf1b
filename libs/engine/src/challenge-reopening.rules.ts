import type { Violation } from '#libs/kernel';
import type { Stage } from '#libs/models';
import { hasChallengeWindow, type RunDraft } from './run-draft.rules.js';
import type { GateRun } from './run-state.js';
import { NO_CLOCKS, reset } from './stage-clocks.rules.js';

/** The intake through which those in a stage came: its own, or the nearest before it. */
export function entranceOf(draft: RunDraft, stage: Stage): Stage | undefined {
  if (stage.intake) return stage;
  return stage.after
    .map((edge) => entranceOf(draft, draft.stage(edge.stage)))
    .find((found) => found !== undefined);
}

/** Opens an intake once more, of one challenge or of all; a window that the challenge keeps is opened by the challenge. */
export function reopenEntrance(draft: RunDraft, entrance: Stage, challengeId: string | null): void {
  for (const [key, run] of draft.instancesOf(entrance.id)) {
    if (challengeId !== null && run.subjectId !== null && run.subjectId !== challengeId) continue;
    const plan = draft.state.plan[entrance.id];
    const isElsewhere = hasChallengeWindow(entrance);
    const length = plan ? plan.closesAt - plan.opensAt : 0;
    const clocks = isElsewhere ? NO_CLOCKS : reset(NO_CLOCKS, 'closes', draft.at + length);
    draft.setStage(key, { state: 'open', batch: run.batch + 1, isTakenIn: false, clocks });
    draft.emit('stageReopened', key, null, run.batch + 1);
    if (!isElsewhere) continue;
    draft.emit('windowReopened', key, challengeId, run.batch + 1);
    for (const id of Object.keys(draft.state.challenges))
      if (challengeId === null || id === challengeId) draft.setChallenge(id, { isWindowClosed: false });
  }
}

/**
 * Why the window of a challenge may not open once more for a new text: a gate has decided about its teams, which must
 * never be judged again, one of them has left by an exit, or they are in a stage together with teams of others.
 */
export function checkReopening(draft: RunDraft, challengeId: string): Violation[] {
  const isDecided = gatesOf(draft, challengeId).some(
    ([, { state }]) => state === 'standstill' || state === 'settled',
  );
  const hasGone = teamsOf(draft, challengeId).some(
    ([id, { status, places }]) =>
      status === 'exited' || Object.keys(places).some((stageId) => isSharedAfterIntake(draft, id, stageId)),
  );
  return isDecided || hasGone ? [{ code: 'run.window_passed' }] : [];
}

/**
 * The call of a challenge begins anew: whoever applied stays, and may answer the new text; what followed the call
 * begins again when it has closed. @returns whether there was a call that had closed.
 */
export function reopenCall(draft: RunDraft, stage: Stage, challengeId: string): boolean {
  const entrance = entranceOf(draft, stage);
  const isOver = (own: Stage) =>
    draft
      .instancesOf(own.id)
      .some(([, run]) => run.state !== 'open' && (run.subjectId === null || run.subjectId === challengeId));
  if (!entrance || !hasChallengeWindow(entrance) || !isOver(entrance)) return false;
  for (const [id, team] of teamsOf(draft, challengeId).filter(([, { status }]) => status === 'active'))
    for (const stageId of Object.keys(team.places))
      if (stageId !== entrance.id) draft.setPlace({ id, funnel: 'teams' }, stageId, null);
  for (const [key, run] of Object.entries(draft.state.stages))
    if (run.stageId !== entrance.id && isOf(draft, run, challengeId)) {
      draft.setStage(key, { state: 'cancelled', clocks: NO_CLOCKS });
      draft.emit('stageCancelled', key, null, run.batch);
    }
  for (const [key] of gatesOf(draft, challengeId))
    draft.setGate(key, { state: 'waiting', basis: null, selection: null, decision: null, clocks: NO_CLOCKS });
  reopenEntrance(draft, entrance, challengeId);
  return true;
}

const teamsOf = (draft: RunDraft, challengeId: string) =>
  Object.entries(draft.state.teams).filter(([, team]) => team.challengeId === challengeId);

const gatesOf = (draft: RunDraft, challengeId: string): [string, GateRun][] =>
  Object.entries(draft.state.gates).filter(
    ([, gate]) =>
      draft.stage(gate.stageId).funnel === 'teams' &&
      (isOf(draft, gate, challengeId) ||
        gate.basis?.candidateIds.some((id) => draft.state.teams[id]?.challengeId === challengeId)),
  );

/** Whether a stage of teams, or its gate, is the challenge's own or that of one of its teams. */
const isOf = (
  draft: RunDraft,
  { stageId, subjectId }: { readonly stageId: string; readonly subjectId: string | null },
  challengeId: string,
): boolean =>
  draft.stage(stageId).funnel === 'teams' &&
  subjectId !== null &&
  (draft.state.teams[subjectId]?.challengeId ?? subjectId) === challengeId;

function isSharedAfterIntake(draft: RunDraft, teamId: string, stageId: string): boolean {
  const place = draft.state.teams[teamId]?.places[stageId];
  return !draft.stage(stageId).intake && draft.stageRun(place?.at ?? '')?.subjectId === null;
}
