import type { GateBasis, LegalAct, RunState, Selection } from '#libs/engine';
import type { ProgrammeModel } from '#libs/models';
import type { GateToScore } from './gates-to-score.rules.js';
import { type RunSight, seesGate, seesTeam } from './run-sight.policy.js';

/** What a run looks like to one viewer. Built from the state by the viewer's sight: what is not seen is not in it. */
export interface RunView {
  readonly programmeId: string;
  readonly modelVersionId: string | null;
  readonly status: RunState['status'];
  readonly modelName: ProgrammeModel['name'];
  readonly startedAt: Date;
  readonly stages: readonly StageView[];
  readonly challenges: readonly ChallengeView[];
  readonly participations: readonly ParticipationView[];
  /** Teams whose names are hidden from who looks, in no order that tells anything. */
  readonly blindParticipations: readonly BlindParticipationView[];
  readonly gates: readonly GateView[];
  readonly blindGates: readonly GateView[];
  readonly legalActs: readonly LegalAct[];
  /** Gates at which the viewer may score now. */
  readonly toScore: readonly GateToScoreView[];
}

export interface GateToScoreView extends GateToScore {
  /** What the viewer has given so far. */
  readonly ownScores: readonly {
    readonly candidateId: string;
    readonly criterionId: string;
    readonly score: number;
  }[];
}

export interface StageView {
  readonly stageId: string;
  readonly name: ProgrammeModel['name'];
  readonly kind: string;
  readonly scope: string;
  readonly funnel: string;
  readonly after: readonly string[];
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly instances: readonly InstanceView[];
}

export interface InstanceView {
  readonly key: string;
  readonly subjectId: string | null;
  readonly state: string;
  readonly openedAt: Date;
  readonly closesAt: Date | null;
  readonly frozenAt: Date | null;
  readonly frozenReason: string | null;
  readonly funnel: {
    readonly standing: number;
    readonly passed: number;
    readonly notSelected: number;
    readonly reserve: number;
  } | null;
}

export interface ChallengeView {
  readonly challengeId: string;
  readonly status: string;
  readonly framing: number;
  readonly places: readonly { readonly stageId: string; readonly outcome: string }[];
}

export interface ParticipationView {
  readonly submissionId: string;
  readonly challengeId: string | null;
  readonly organisationId: string;
  readonly status: string;
  readonly framing: number | null;
  readonly places: readonly { readonly stageId: string; readonly outcome: string }[];
  readonly exit: ProgrammeModel['exits'][number] | null;
  readonly openExits: readonly ProgrammeModel['exits'][number][];
}

export interface BlindParticipationView {
  readonly alias: string;
  /** Not for who looks: by it others find what may be read of the submission. */
  readonly submissionId: string;
  readonly challengeId: string | null;
  readonly places: readonly { readonly stageId: string; readonly outcome: string }[];
}

export interface GateView {
  readonly key: string;
  readonly stageId: string;
  readonly state: string;
  readonly round: number;
  readonly decidedBy: readonly string[];
  readonly candidateIds: readonly string[];
  readonly selection: Selection | null;
  readonly decision: {
    readonly selected: readonly string[];
    readonly precedence: readonly string[];
    readonly reason: string;
    readonly agreed: number;
  } | null;
  readonly levelling: GateBasis['levelling'] | null;
  readonly decidedAt: Date | null;
  readonly effectiveAt: Date | null;
  readonly openVacancies: number;
}

export function runView(
  run: { readonly programmeId: string; readonly modelVersionId: string | null; readonly startedAt: Date },
  model: ProgrammeModel,
  state: RunState,
  sight: RunSight,
  legalActs: readonly LegalAct[],
  aliases: ReadonlyMap<string, string>,
): Omit<RunView, 'toScore'> {
  const { programmeId, modelVersionId, startedAt } = run;
  const hidden: ReadonlySet<string> = new Set(aliases.values());
  const gates = gatesOf(model, state, sight);
  const isBlind = ({ stageId, state: at, candidateIds }: GateView): boolean =>
    (hidden.size > 0 && at !== 'settled' && hidesAt(model, stageId)) ||
    candidateIds.some((id) => hidden.has(id));
  return {
    ...{ programmeId, modelVersionId, startedAt, legalActs },
    status: state.status,
    modelName: model.name,
    stages: model.stages.map((stage) => ({
      stageId: stage.id,
      ...{ name: stage.name, kind: stage.kind, scope: stage.scope, funnel: stage.funnel },
      after: stage.after.map((edge) => edge.stage),
      opensAt: dateOf(state.plan[stage.id]?.opensAt),
      closesAt: dateOf(state.plan[stage.id]?.closesAt),
      instances: instancesOf(state, stage.id, sight).filter(({ subjectId }) => !hidden.has(subjectId ?? '')),
    })),
    challenges: challengesOf(state, sight),
    participations: participationsOf(model, state, sight).filter((own) => !hidden.has(own.submissionId)),
    blindParticipations: [...aliases]
      .map(([submissionId, alias]) => blindParticipation(state, submissionId, alias))
      .sort((a, b) => compare(a.alias, b.alias)),
    gates: gates.filter((gate) => !isBlind(gate)),
    blindGates: gates.filter(isBlind).map(inNoOrder),
  };
}

const hidesAt = (model: ProgrammeModel, stageId: string): boolean =>
  (model.stages.find(({ id }) => id === stageId)?.gate?.anonymity ?? 'none') !== 'none';

/** Of the team that the state knows by its alias. */
function blindParticipation(state: RunState, submissionId: string, alias: string): BlindParticipationView {
  const { challengeId = null, places = {} } = state.teams[alias] ?? {};
  return { alias, submissionId, challengeId, places: placesOf(places) };
}

/** What stood in the order of ids, and so of time, stands in that of the aliases; ranks stay as they are. */
function inNoOrder(gate: GateView): GateView {
  const sorted = (ids: readonly string[]) => [...ids].sort();
  const { selection, decision, levelling } = gate;
  return {
    ...gate,
    candidateIds: sorted(gate.candidateIds),
    decision: decision && { ...decision, selected: sorted(decision.selected) },
    levelling: levelling && {
      ...levelling,
      candidates: [...levelling.candidates].sort((a, b) => compare(a.candidateId, b.candidateId)),
    },
    selection: selection && {
      ...selection,
      selected: sorted(selection.selected),
      rejected: [...selection.rejected].sort((a, b) => compare(a.id, b.id)),
      ties: selection.ties.map((tie) => ({ ...tie, ids: sorted(tie.ids) })),
      choice: selection.choice && sorted(selection.choice),
      // Which of them are of one start-up.
      matching: [],
    },
  };
}

/** Instances of a team are shown to those who see the team; of a challenge that nobody outside has seen, to its own. */
function instancesOf(state: RunState, stageId: string, sight: RunSight): InstanceView[] {
  return Object.entries(state.stages).flatMap(([key, run]): InstanceView[] => {
    if (run.stageId !== stageId || !isInstanceSeen(state, run.subjectId, sight)) return [];
    const { clocks, subjectId } = run;
    const seen = seesGate(sight, subjectId === null ? [] : [challengeOf(state, subjectId)], false);
    return [
      {
        ...{ key, subjectId, state: run.state },
        openedAt: new Date(run.openedAt),
        closesAt: dateOf(clocks.pending.find(({ name }) => name === 'closes')?.at),
        frozenAt: dateOf(clocks.frozen?.since),
        frozenReason: clocks.frozen?.reason ?? null,
        funnel: seen ? funnelOf(state, stageId, key) : null,
      },
    ];
  });
}

function isInstanceSeen(state: RunState, subjectId: string | null, sight: RunSight): boolean {
  if (subjectId === null) return true;
  const [team, challenge] = [state.teams[subjectId], state.challenges[subjectId]];
  if (team) return seesTeam(sight, team);
  return challenge?.isPublished === true || sight.all || sight.challengeIds.includes(subjectId);
}

const challengeOf = (state: RunState, subjectId: string): string =>
  state.teams[subjectId]?.challengeId ?? subjectId;

function funnelOf(state: RunState, stageId: string, key: string) {
  const places = [...Object.values(state.teams), ...Object.values(state.challenges)].flatMap(
    (subject) => subject.places[stageId] ?? [],
  );
  const count = (outcome: string) =>
    places.filter((place) => place.at === key && place.outcome === outcome).length;
  return {
    standing: count('in'),
    passed: count('passed'),
    notSelected: count('notSelected'),
    reserve: count('reserve'),
  };
}

const challengesOf = (state: RunState, sight: RunSight): ChallengeView[] =>
  Object.entries(state.challenges)
    .filter(([id, { isPublished }]) => isPublished || sight.all || sight.challengeIds.includes(id))
    .map(([challengeId, { status, framing, places }]) => ({
      challengeId,
      status,
      framing,
      places: placesOf(places),
    }));

function participationsOf(model: ProgrammeModel, state: RunState, sight: RunSight): ParticipationView[] {
  return Object.entries(state.teams)
    .filter(([, team]) => seesTeam(sight, team))
    .map(([submissionId, { challengeId, groupId, status, framing, places, exitId }]) => ({
      ...{ submissionId, challengeId, status, framing },
      organisationId: groupId,
      places: placesOf(places),
      exit: model.exits.find(({ id }) => id === exitId) ?? null,
      openExits: model.exits.filter(({ from }) => from.some((stage) => places[stage]?.outcome === 'passed')),
    }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const placesOf = (places: RunState['teams'][string]['places']) =>
  Object.entries(places).map(([stageId, { outcome }]) => ({ stageId, outcome }));

function gatesOf(model: ProgrammeModel, state: RunState, sight: RunSight): GateView[] {
  return Object.entries(state.gates).flatMap(([key, gate]): GateView[] => {
    const candidateIds = gate.basis?.candidateIds ?? [];
    const challengeIds = [...new Set(candidateIds.flatMap((id) => state.teams[id]?.challengeId ?? []))];
    const { stageId, round, selection, decision, vacancies, clocks } = gate;
    const decidedBy = model.stages.find(({ id }) => id === stageId)?.gate?.decidedBy ?? [];
    if (!seesGate(sight, challengeIds, decidedBy.includes('owner'))) return [];
    return [
      {
        ...{ key, stageId, round, selection, candidateIds, state: gate.state },
        decision: decision && { ...decision, agreed: decision.approvals.length },
        decidedBy,
        levelling: gate.basis?.levelling ?? null,
        decidedAt: dateOf(gate.decidedAt),
        effectiveAt: dateOf(clocks.pending.at(-1)?.at),
        openVacancies: vacancies.length,
      },
    ];
  });
}

const dateOf = (at: number | null | undefined): Date | null => (typeof at === 'number' ? new Date(at) : null);
