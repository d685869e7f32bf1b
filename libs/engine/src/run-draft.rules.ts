import type { Violation } from '#libs/kernel';
import { type Edge, type ProgrammeModel, type Stage, type StageGraph, stageGraph } from '#libs/models';
import type {
  ChallengeRun,
  Effect,
  EffectKind,
  GateRun,
  Place,
  RunState,
  StageRun,
  TeamRun,
} from './run-state.js';
import { type Instant, NO_CLOCKS, silence } from './stage-clocks.rules.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Records = 'challenges' | 'teams' | 'stages' | 'gates';

/** A challenge or a team, whichever moves through a stage. */
export interface Subject {
  readonly id: string;
  readonly funnel: Stage['funnel'];
  readonly challengeId: string | null;
  readonly places: Readonly<Record<string, Place>>;
  readonly isActive: boolean;
}

/**
 * The work of one transition: a copy of the state that is written to, and the effects so far. It never leaves the
 * interpreter, so that from outside every transition is a function.
 */
export class RunDraft {
  readonly graph: StageGraph;
  readonly effects: Effect[] = [];
  private readonly next: Writable<RunState>;

  constructor(
    readonly model: ProgrammeModel,
    state: RunState,
    readonly at: Instant,
  ) {
    this.graph = stageGraph(model);
    this.next = {
      ...state,
      challenges: { ...state.challenges },
      teams: { ...state.teams },
      stages: { ...state.stages },
      gates: { ...state.gates },
    };
  }

  /** Which act of the run this is. */
  get turn(): number {
    return this.next.acts + 1;
  }

  get state(): RunState {
    return this.next;
  }

  set<K extends 'status' | 'plan' | 'terms'>(field: K, value: RunState[K]): void {
    this.next[field] = value;
  }

  put<K extends Records>(record: K, key: string, value: RunState[K][string]): void {
    (this.next[record] as Record<string, RunState[K][string]>)[key] = value;
  }

  emit(kind: EffectKind, on: string | null, subjectId: string | null = null, round = 1): void {
    const key = [kind, on ?? 'run', subjectId, round > 1 ? round : null]
      .filter((part) => part !== null)
      .join(':');
    this.effects.push({ kind, key, on, subjectId });
  }

  stage(id: string): Stage {
    const stage = this.graph.find(id);
    if (!stage) throw new RangeError(`the model has no stage ${id}`);
    return stage;
  }

  /** Stages in the order of the graph; an approved model is never cyclic. */
  get stagesInOrder(): readonly Stage[] {
    return this.graph.order ?? [];
  }

  stageRun(key: string): StageRun | undefined {
    return this.state.stages[key];
  }

  /** The instance in which the subject would stand. */
  keyFor(stage: Stage, subject: Pick<Subject, 'id' | 'challengeId'>): string {
    const of = subjectOf(stage, subject);
    return of === null ? stage.id : `${stage.id}/${of}`;
  }

  subjects(funnel: Stage['funnel']): Subject[] {
    const { challenges, teams } = this.state;
    return funnel === 'challenges'
      ? Object.entries(challenges).map(([id, run]) => challengeSubject(id, run))
      : Object.entries(teams).map(([id, run]) => teamSubject(id, run));
  }

  subject(id: string): Subject | undefined {
    const [challenge, team] = [this.state.challenges[id], this.state.teams[id]];
    return challenge ? challengeSubject(id, challenge) : team && teamSubject(id, team);
  }

  membersOf(key: string, outcome: Place['outcome'] = 'in'): Subject[] {
    const run = this.stageRun(key);
    if (!run) return [];
    const { funnel, id } = this.stage(run.stageId);
    return this.subjects(funnel).filter(
      ({ places }) => places[id]?.at === key && places[id].outcome === outcome,
    );
  }

  instancesOf(stageId: string): [string, StageRun][] {
    return Object.entries(this.state.stages).filter(([, run]) => run.stageId === stageId);
  }

  setPlace(subject: Pick<Subject, 'id' | 'funnel'>, stageId: string, place: Place | null): void {
    const record = subject.funnel;
    const run = this.state[record][subject.id];
    if (!run) throw new RangeError(`the run has no ${subject.id}`);
    const { [stageId]: _, ...others } = run.places;
    this.put(record, subject.id, { ...run, places: place ? { ...others, [stageId]: place } : others });
  }

  /** Gives the place its outcome; only one that is open or waits in reserve has none yet. */
  outcome(subject: Subject, stageId: string, outcome: Place['outcome']): void {
    const place = this.subject(subject.id)?.places[stageId];
    if (!place || place.outcome === outcome) return;
    this.setPlace(subject, stageId, { ...place, outcome });
    if (outcome === 'in') return;
    if (outcome === 'passed') this.openExits(subject, stageId);
    this.emit(EFFECT_OF[outcome], place.at, subject.id, place.batch);
  }

  /** Gives up every place that the subject still holds. */
  leave(id: string): void {
    const subject = this.subject(id);
    if (!subject) return;
    for (const [stageId, { outcome }] of Object.entries(subject.places))
      if (outcome === 'in' || outcome === 'reserve') this.outcome(subject, stageId, 'left');
  }

  private openExits(subject: Subject, stageId: string): void {
    for (const exit of this.model.exits) {
      const isOpen = exit.from.some((id) => id !== stageId && subject.places[id]?.outcome === 'passed');
      if (exit.from.includes(stageId) && !isOpen) this.emit('exitOpened', exit.id, subject.id);
    }
  }

  setTeam(id: string, changes: Partial<TeamRun>): void {
    const run = this.state.teams[id];
    if (run) this.put('teams', id, { ...run, ...changes });
  }

  setChallenge(id: string, changes: Partial<ChallengeRun>): void {
    const run = this.state.challenges[id];
    if (run) this.put('challenges', id, { ...run, ...changes });
  }

  setStage(key: string, changes: Partial<StageRun>): void {
    const run = this.stageRun(key);
    if (run) this.put('stages', key, { ...run, ...changes });
  }

  endStage(key: string, state: 'ended' | 'cancelled'): void {
    const run = this.stageRun(key);
    if (!run || run.state === 'ended' || run.state === 'cancelled') return;
    this.setStage(key, { state, clocks: silence(run.clocks) });
    this.emit(state === 'ended' ? 'stageEnded' : 'stageCancelled', key, null, run.batch);
  }

  gate(key: string): GateRun {
    const [stageId = key, subjectId = null] = key.split('/');
    return this.state.gates[key] ?? { ...WAITING, stageId, subjectId };
  }

  setGate(key: string, changes: Partial<GateRun>): void {
    this.put('gates', key, { ...this.gate(key), ...changes });
  }
}

const WAITING = {
  state: 'waiting',
  round: 0,
  isReopened: false,
  basis: null,
  selection: null,
  decision: null,
  decidedAt: null,
  vacancies: [],
  appeals: [],
  clocks: NO_CLOCKS,
} as const;

const EFFECT_OF = {
  passed: 'passed',
  notSelected: 'notSelected',
  reserve: 'reserved',
  skipped: 'skipped',
  left: 'left',
} as const;

/** Whose instance of a stage it is; null for the one of the programme. */
export const subjectOf = (
  stage: Stage,
  { id, challengeId }: Pick<Subject, 'id' | 'challengeId'>,
): string | null =>
  stage.scope === 'perProgramme' ? null : stage.scope === 'perChallenge' ? (challengeId ?? id) : id;

const challengeSubject = (id: string, { places, status }: ChallengeRun): Subject => ({
  id,
  funnel: 'challenges',
  challengeId: id,
  places,
  isActive: status === 'active',
});

const teamSubject = (id: string, { places, status, challengeId }: TeamRun): Subject => ({
  id,
  funnel: 'teams',
  challengeId,
  places,
  isActive: status === 'active',
});

/** Whether the place lets its holder go along the edge. A stage with a gate is not passed by skipping it. */
export function follows(place: Place | undefined, edge: Edge, from: Stage): boolean {
  const on = edge.on ?? 'passed';
  switch (place?.outcome) {
    case 'passed':
      return on !== 'notSelected';
    case 'notSelected':
      return on !== 'passed';
    case 'skipped':
      return on === 'ended' || (on === 'passed' && !from.gate);
    default:
      return false;
  }
}

/** Whether teams come to the stage by applying, through a window that the challenges keep. */
export const hasChallengeWindow = ({ funnel, intake }: Stage): boolean =>
  funnel === 'teams' && intake !== undefined && intake.bundle !== 'programme';

export const isContinuous = ({ intake }: Stage): boolean =>
  intake?.mode === 'rolling' || intake?.mode === 'cutoffs';

export const UNKNOWN = (field: string): Violation[] => [{ code: 'input.unknown_id', path: [field] }];
