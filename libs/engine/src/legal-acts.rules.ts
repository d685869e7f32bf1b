import type { ProgrammeModel } from '#libs/models';
import type { ActFacts, RunAct } from './run-acts.js';
import type { RunState } from './run-state.js';
import { objections } from './stage.machine.js';

/** Something that may be done now, and to what. */
export interface LegalAct {
  readonly kind: RunAct['kind'];
  /** A stage, a stage instance, a gate or an exit; null for the run. */
  readonly on: string | null;
  /** A challenge or a team. */
  readonly subjectId: string | null;
}

/** What only depends on what people will fill in, and so says nothing against offering the act. */
const STILL_TO_GIVE: readonly string[] = [
  'gate.scores_missing',
  'gate.ask_missing',
  'gate.tie_open',
  'gate.choice_missing',
  'stage.opened_already',
  'stage.deadline_moved_back',
  'run.framing_not_newer',
];

const REASON = 'reason';
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * What the actor may do now with challenges, teams, stages and gates that the run knows. It asks the interpreter itself,
 * so that it can never offer what would be refused, nor hide what would not.
 */
export function legalActs(model: ProgrammeModel, state: RunState, facts: ActFacts): LegalAct[] {
  return [...ofRun(), ...ofStages(model, state), ...ofGates(state), ...ofSubjects(model, state)].flatMap(
    ({ act, on, subjectId }) =>
      objections(model, state, act, facts).every(({ code }) => STILL_TO_GIVE.includes(code))
        ? [{ kind: act.kind, on, subjectId }]
        : [],
  );
}

interface Offer {
  readonly act: RunAct;
  readonly on: string | null;
  readonly subjectId: string | null;
}

const ofRun = (): Offer[] => [
  { act: { kind: 'stop', how: 'completed', reason: REASON }, on: null, subjectId: null },
];

function ofStages(model: ProgrammeModel, state: RunState): Offer[] {
  const planned = model.stages.flatMap(({ id: stageId }): Offer[] => {
    const plan = state.plan[stageId];
    if (!plan) return [];
    const { opensAt } = plan;
    const later = plan.closesAt + 1;
    return [
      {
        act: { kind: 'reschedule', stageId, opensAt, closesAt: later, reason: REASON },
        on: stageId,
        subjectId: null,
      },
    ];
  });
  const instances = Object.keys(state.stages).flatMap((on): Offer[] => {
    const acts: RunAct[] = [
      { kind: 'close', stage: on, reason: REASON },
      { kind: 'freeze', on, reason: REASON },
      { kind: 'resume', on, reason: REASON },
      { kind: 'takeIn', stage: on, applications: [], isComplete: true },
    ];
    return acts.map((act) => ({ act, on, subjectId: null }));
  });
  return [...planned, ...instances];
}

/** Gates exist once somebody stands before them, which their stages know. */
function ofGates(state: RunState): Offer[] {
  const keys = new Set([
    ...Object.keys(state.gates),
    ...Object.entries(state.stages).flatMap(([key, { stageId }]) => [key, stageId]),
  ]);
  return [...keys].flatMap((gate): Offer[] => {
    const basis = state.gates[gate]?.basis;
    const precedence = basis?.candidateIds ?? [];
    const acts: RunAct[] = [
      { kind: 'prepare', gate, criteria: null, scores: [], notes: [] },
      { kind: 'propose', gate, precedence, selected: null, reason: REASON },
      { kind: 'approve', gate, standstillUntil: NEVER, appealUntil: NEVER },
      { kind: 'return', gate, reason: REASON },
    ];
    const own = acts.map((act): Offer => ({ act, on: gate, subjectId: null }));
    const subjects = precedence.flatMap((id): Offer[] => [
      { act: { kind: 'appeal', gate, teamId: id, reason: REASON }, on: gate, subjectId: id },
      {
        act: { kind: 'resolveAppeal', gate, teamId: id, isUpheld: false, reason: REASON },
        on: gate,
        subjectId: id,
      },
      { act: { kind: 'promote', gate, candidateId: id, reason: REASON }, on: gate, subjectId: id },
    ]);
    return [...own, ...subjects];
  });
}

function ofSubjects(model: ProgrammeModel, state: RunState): Offer[] {
  const challenges = Object.entries(state.challenges).flatMap(([challengeId, { framing }]): Offer[] => {
    const acts: RunAct[] = [
      { kind: 'publishChallenge', challengeId, framing },
      { kind: 'endChallenge', challengeId, how: 'withdrawn', reason: REASON },
      { kind: 'reframe', challengeId, framing: framing + 1, isMaterial: false },
    ];
    return acts.map((act) => ({ act, on: null, subjectId: challengeId }));
  });
  const teams = Object.keys(state.teams).flatMap((teamId): Offer[] => [
    { act: { kind: 'withdraw', teamId, reason: REASON }, on: null, subjectId: teamId },
    { act: { kind: 'disqualify', teamId, reason: REASON }, on: null, subjectId: teamId },
    ...model.stages
      .filter(({ optional }) => optional)
      .map(({ id }): Offer => ({ act: { kind: 'skip', teamId, stageId: id }, on: id, subjectId: teamId })),
    ...model.exits.map(
      ({ id }): Offer => ({ act: { kind: 'takeExit', teamId, exitId: id }, on: id, subjectId: teamId }),
    ),
  ]);
  return [...challenges, ...teams];
}
