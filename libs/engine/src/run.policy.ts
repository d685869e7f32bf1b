import type { Violation } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import { gatedStage } from './gate-terms.rules.js';
import type { RunAct } from './run-acts.js';
import type { RunDraft } from './run-draft.rules.js';
import type { ActorRole, RunActor } from './run-state.js';

const FORBIDDEN: Violation = { code: 'access.forbidden' };

/** Whoever helps or competes in a programme never judges in it. */
const NEVER_JUDGE: readonly ActorRole[] = ['mentor', 'intermediary', 'team'];

/** Acts of those who run the programme, and of the platform on their behalf. */
const OPERATING: readonly RunAct['kind'][] = [
  'start',
  'stop',
  'reschedule',
  'migrate',
  'freeze',
  'resume',
  'close',
  'joinChallenge',
  'publishChallenge',
  'endChallenge',
  'takeIn',
  'disqualify',
];

/** Why somebody may not do this in the run; empty when they may. A machine never decides, and only a machine rings. */
export function checkRight(draft: RunDraft, act: RunAct, by: RunActor): Violation[] {
  const is = (...roles: readonly ActorRole[]) => roles.some((role) => by.roles.includes(role));
  if ('gate' in act) return checkGateRight(draft, act, by);
  if (act.kind === 'ring' || act.kind === 'closeWindow') return is('system') ? [] : [FORBIDDEN];
  if (OPERATING.includes(act.kind) && is('operator', 'system')) return [];
  if ('challengeId' in act)
    return is('owner') && owns(by, act.challengeId) && act.kind !== 'publishChallenge' ? [] : [FORBIDDEN];
  if (act.kind === 'skip' || act.kind === 'withdraw') return speaksFor(by, act.teamId) ? [] : [FORBIDDEN];
  if (act.kind !== 'takeExit') return [FORBIDDEN];
  const challengeId = draft.state.teams[act.teamId]?.challengeId ?? null;
  return is('operator', 'procurer') || (is('owner') && owns(by, challengeId)) ? [] : [FORBIDDEN];
}

function checkGateRight(draft: RunDraft, act: Extract<RunAct, { gate: string }>, by: RunActor): Violation[] {
  if (act.kind === 'appeal') return speaksFor(by, act.teamId) ? [] : [FORBIDDEN];
  if (act.kind === 'resolveAppeal') return mayHear(draft, act.gate, by) ? [] : [FORBIDDEN];
  // The scores of many reviewers decide; whoever runs the programme only releases what follows from them.
  const advisers = gatedStage(draft, act.gate)?.gate.advisedBy ?? [];
  const isReviewed = advisers.includes('panel') || advisers.includes('jury');
  if (act.kind === 'recordReviewed')
    return isReviewed && by.roles.includes('operator') ? [] : checkJudge(draft, act.gate, by);
  if (act.kind === 'prepare' && (by.roles.includes('operator') || by.roles.includes('system'))) return [];
  return checkJudge(draft, act.gate, by);
}

/**
 * Why somebody may not score or decide at a gate: the model gives this to others, or the person helps or competes in
 * the programme and so must not judge.
 */
export function checkJudge(draft: RunDraft, gateKey: string, by: RunActor): Violation[] {
  const stage = gatedStage(draft, gateKey);
  if (!stage) return [{ code: 'input.unknown_id', path: ['gate'] }];
  if (by.roles.some((role) => NEVER_JUDGE.includes(role))) return [{ code: 'run.separated_role' }];
  const { subjectId } = draft.gate(gateKey);
  const decides = stage.gate.decidedBy.some(
    (role) => by.roles.includes(role) && (role !== 'owner' || ownsAny(draft, by, subjectId)),
  );
  if (decides) return [];
  return by.roles.includes('operator') ? [{ code: 'run.operator_decides_not' }] : [FORBIDDEN];
}

/** The body that hears appeals; where it plays no part in the programme, the operator writes down what it ruled. */
const mayHear = (draft: RunDraft, gateKey: string, by: RunActor): boolean =>
  hearingRoles(draft.model, gatedStage(draft, gateKey)?.gate.appeal?.body).some((role) =>
    by.roles.includes(role),
  );

function hearingRoles({ parties }: Pick<ProgrammeModel, 'parties'>, body: string | undefined): ActorRole[] {
  const parts = Object.entries(parties).flatMap(([role, id]) => (id === body ? [role as ActorRole] : []));
  return parts.length > 0 ? parts : ['operator'];
}

/** Whether somebody hears appeals at any gate of the programme. */
export const hearsAppeals = (
  model: Pick<ProgrammeModel, 'parties' | 'stages'>,
  by: Pick<RunActor, 'roles'>,
): boolean =>
  model.stages.some(
    ({ gate }) =>
      gate?.appeal && hearingRoles(model, gate.appeal.body).some((role) => by.roles.includes(role)),
  );

const owns = ({ challengeIds }: RunActor, challengeId: string | null): boolean =>
  challengeIds === null || (challengeId !== null && challengeIds.includes(challengeId));

/** At a gate of one challenge its owner; at one of the whole programme the owner of any challenge in it. */
const ownsAny = (draft: RunDraft, by: RunActor, subjectId: string | null): boolean =>
  subjectId === null
    ? by.challengeIds === null || by.challengeIds.some((id) => draft.state.challenges[id])
    : owns(by, draft.subject(subjectId)?.challengeId ?? null);

const speaksFor = (by: RunActor, teamId: string): boolean => by.teamIds.includes(teamId);
