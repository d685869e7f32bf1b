import type { Violation } from '#libs/kernel';
import { fillVacancy, voidWith } from './gate-settlement.rules.js';
import type { ActOf, Application } from './run-acts.js';
import { isContinuous, type RunDraft, UNKNOWN } from './run-draft.rules.js';
import type { TeamRun } from './run-state.js';
import { admit } from './stage-flow.rules.js';

/** Sealed applications are opened: from here on the run knows who applied. Continuous intakes take them in as they come. */
export function takeIn(draft: RunDraft, act: ActOf<'takeIn'>): Violation[] {
  const run = draft.stageRun(act.stage);
  if (!run) return UNKNOWN('stage');
  const stage = draft.stage(run.stageId);
  const isOpenBook = isContinuous(stage) && run.state === 'open';
  if (
    !stage.intake ||
    run.state === 'ended' ||
    run.state === 'cancelled' ||
    (run.state === 'open' && !isOpenBook)
  )
    return [{ code: 'stage.wrong_state', params: { state: run.state, act: 'takeIn' } }];
  if (run.isTakenIn && run.state === 'closed') return [{ code: 'run.taken_in_already' }];
  const violations = act.applications.flatMap((own, index) => checkApplication(draft, own, index));
  if (violations.length > 0) return violations;
  for (const { teamId, batch, ...application } of act.applications) {
    const known = draft.state.teams[teamId];
    if (known) {
      // Its call was open once more, and it may have answered the new text.
      if (known.status === 'active') draft.setTeam(teamId, application);
      continue;
    }
    const { challengeId } = application;
    const fresh: TeamRun = { ...application, status: 'active', places: {}, exitId: null };
    draft.put('teams', teamId, fresh);
    admit(draft, stage, { id: teamId, funnel: 'teams', challengeId }, batch);
  }
  if (!isOpenBook && act.isComplete) draft.setStage(act.stage, { isTakenIn: true });
  return [];
}

function checkApplication(draft: RunDraft, { challengeId }: Application, index: number): Violation[] {
  return challengeId === null || draft.state.challenges[challengeId]
    ? []
    : [{ code: 'input.unknown_id', path: ['applications', String(index), 'challengeId'] }];
}

/** A team passes by a stage that the model lets it leave out. */
export function skip(draft: RunDraft, { teamId, stageId }: ActOf<'skip'>): Violation[] {
  const team = draft.subject(teamId);
  const stage = draft.graph.find(stageId);
  if (!team) return UNKNOWN('teamId');
  if (!stage?.optional) return [{ code: 'stage.not_optional', path: ['stageId'] }];
  if (team.places[stageId]?.outcome !== 'in') return [{ code: 'run.not_in_stage' }];
  draft.outcome(team, stageId, 'skipped');
  return [];
}

/** A team leaves, by its own will or excluded; its place goes to the reserve. */
export function leaveRun(draft: RunDraft, act: ActOf<'withdraw' | 'disqualify'>): Violation[] {
  const team = draft.state.teams[act.teamId];
  if (!team) return UNKNOWN('teamId');
  if (team.status !== 'active' && team.status !== 'finished')
    return [{ code: 'run.not_active', params: { state: team.status } }];
  draft.leave(act.teamId);
  draft.setTeam(act.teamId, { status: act.kind === 'withdraw' ? 'withdrawn' : 'disqualified' });
  draft.emit('out', null, act.teamId);
  voidWith(draft, act.teamId);
  for (const [key, gate] of Object.entries(draft.state.gates)) {
    if (gate.decision?.selected.includes(act.teamId) && isLastGateOf(draft, act.teamId, key)) {
      draft.setGate(key, {
        decision: { ...gate.decision, selected: gate.decision.selected.filter((id) => id !== act.teamId) },
      });
      fillVacancy(draft, key, act.teamId);
    }
  }
  return [];
}

/** Whether no later gate has decided about the team: only then is there somebody who could have been in its place. */
function isLastGateOf(draft: RunDraft, teamId: string, key: string): boolean {
  const order = draft.stagesInOrder.map(({ id }) => id);
  const decided = Object.values(draft.state.gates)
    .filter((gate) => gate.decision?.selected.includes(teamId) || gate.basis?.candidateIds.includes(teamId))
    .map(({ stageId }) => order.indexOf(stageId));
  return order.indexOf(draft.gate(key).stageId) === Math.max(...decided);
}

/** The way out that the model promises: a contract, a prize, a tender of its own. */
export function takeExit(draft: RunDraft, { teamId, exitId }: ActOf<'takeExit'>): Violation[] {
  const team = draft.state.teams[teamId];
  const exit = draft.model.exits.find(({ id }) => id === exitId);
  if (!team) return UNKNOWN('teamId');
  if (!exit) return UNKNOWN('exitId');
  if (team.status !== 'active' && team.status !== 'finished')
    return [{ code: 'run.not_active', params: { state: team.status } }];
  if (!exit.from.some((stageId) => team.places[stageId]?.outcome === 'passed'))
    return [{ code: 'run.exit_not_reached', path: ['exitId'] }];
  draft.leave(teamId);
  draft.setTeam(teamId, { status: 'exited', exitId });
  draft.emit('exited', exitId, teamId);
  return [];
}
