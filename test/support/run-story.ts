import {
  type ActFacts,
  advance,
  type Effect,
  migrate,
  PLANNED,
  type RunAct,
  type RunActor,
  type RunState,
  SYSTEM,
  transition,
} from '#libs/engine';
import { unwrap } from '#libs/kernel';
import { layOut, type ProgrammeModel, workingCalendar } from '#libs/models';
import { storedPlan, windowsOf } from '#libs/programmes';

type Stage = ProgrammeModel['stages'][number];
type Gate = NonNullable<Stage['gate']>;

export const DAY = 86_400_000;
export const ZONE = 'Asia/Jerusalem';
const name = { he: 'א', ar: 'ا', en: 'a' };

export const person = (personId: string, ...roles: RunActor['roles']): RunActor => ({
  personId,
  roles,
  teamIds: [],
  challengeIds: null,
});

export const operator = person('operator', 'operator');
export const team = (teamId: string): RunActor => ({
  personId: `of-${teamId}`,
  roles: ['team'],
  teamIds: [teamId],
  challengeIds: [],
});

/** A stage of teams, per challenge, of two weeks. */
export const stageOf = (id: string, more: Partial<Stage> = {}): Stage => ({
  id,
  kind: 'accelerator',
  name,
  funnel: 'teams',
  scope: 'perChallenge',
  after: [],
  durationWeeks: { typical: 2 },
  ...more,
});

export const callOf = (more: Partial<Stage> = {}): Stage =>
  stageOf('call', { kind: 'openCall', intake: { mode: 'cohort', bundle: 'perChallenge' }, ...more });

export const after = (stage: string, on?: 'passed' | 'notSelected' | 'ended') => [
  on ? { stage, on } : { stage },
];

export const gateOf = (select: Gate['select'], more: Partial<Gate> = {}): Gate => ({
  decidedBy: ['panel'],
  mode: 'paper',
  criteria: [{ id: 'k', name, kind: 'scored' }],
  scale: { min: 0, max: 100, step: 1 },
  select,
  ...more,
});

export const modelOf = (stages: Stage[], exits: ProgrammeModel['exits'] = []): ProgrammeModel => ({
  format: 1,
  id: 'a-model',
  name,
  summary: name,
  jurisdiction: 'IL',
  bodies: [{ id: 'court', kind: 'agency', name }],
  parties: { operator: 'operator', panel: 'panel', committee: 'court' },
  challengeDefinition: { definedBy: 'owner' },
  stages,
  exits,
  intellectualProperty: { foreground: 'supplier' },
  equity: { taken: false },
  provenance: [],
});

/** A run that is played act by act, with its log. */
export class RunStory {
  state: RunState = PLANNED;
  now: number;
  readonly log: { act: RunAct; facts: ActFacts }[] = [];
  model: ProgrammeModel;
  readonly effects: Effect[] = [];

  constructor(model: ProgrammeModel, terms: RunState['terms'] = {}) {
    this.model = model;
    const plan = unwrap(layOut(model, '2027-01-03', ZONE, workingCalendar(model.jurisdiction)));
    this.now = Math.min(...plan.stages.map(({ opensAt }) => opensAt.getTime()));
    this.do({ kind: 'start', plan: windowsOf(storedPlan(model, plan)), terms }, operator);
  }

  /** The codes with which an act is refused; it is done when there are none. */
  try(act: RunAct, by: RunActor = operator): string[] {
    this.pass(0);
    const step = transition(this.model, this.state, act, { at: this.now, by });
    if (!step.ok) return step.error.map(({ code }) => code);
    this.take(step.value);
    return [];
  }

  /** The codes with which a migration is refused; the run goes on by the new model when there are none. */
  migrate(to: ProgrammeModel, plan: RunState['plan'] = this.state.plan, by: RunActor = operator): string[] {
    this.pass(0);
    const act = { kind: 'migrate', model: to, plan, reason: 'A newer version.' } as const;
    const step = migrate(this.model, this.state, act, { at: this.now, by });
    if (!step.ok) return step.error.map(({ code }) => code);
    this.take(step.value);
    this.model = to;
    return [];
  }

  do(act: RunAct, by: RunActor = operator): this {
    const codes = this.try(act, by);
    if (codes.length > 0) throw new Error(`${act.kind}: ${codes.join(', ')}`);
    return this;
  }

  /** Time passes, and clocks ring. */
  pass(days: number): this {
    this.now += days * DAY;
    for (const step of advance(this.model, this.state, this.now)) this.take(step);
    return this;
  }

  /** Challenges are published, answered and closed, and their submissions opened. */
  call(
    applications: Readonly<Record<string, readonly string[]>>,
    groupOf = (teamId: string) => teamId,
  ): this {
    const ids = Object.keys(applications);
    for (const challengeId of ids) this.do({ kind: 'publishChallenge', challengeId, framing: 1 });
    this.pass(60);
    for (const challengeId of ids) this.do({ kind: 'closeWindow', challengeId }, SYSTEM);
    for (const [key, run] of Object.entries(this.state.stages))
      if (run.state === 'closed' && !run.isTakenIn)
        this.do({
          kind: 'takeIn',
          stage: key,
          isComplete: true,
          applications: ids
            .filter((id) => run.subjectId === null || run.subjectId === id)
            .flatMap((challengeId) =>
              (applications[challengeId] ?? []).map((teamId) => ({
                ...{ teamId, challengeId, framing: 1 },
                groupId: groupOf(teamId),
              })),
            ),
        });
    return this;
  }

  /** Scores from as many reviewers as the gate needs, the same for each criterion, on its scale. */
  prepare(
    gate: string,
    scores: Readonly<Record<string, number>>,
    preferences: Readonly<Record<string, number>> = {},
  ): this {
    const own = this.model.stages.find(({ id }) => id === gate.split('/')[0])?.gate;
    const reviewers = Array.from({ length: own?.reviewers?.perSubmission ?? 1 }, (_, index) => `r${index}`);
    return this.do({
      kind: 'prepare',
      gate,
      criteria: null,
      scores: Object.entries(scores).flatMap(([candidateId, score]) =>
        reviewers.flatMap((reviewerId) =>
          (own?.criteria ?? []).map(({ id: criterionId }) => ({
            candidateId,
            criterionId,
            reviewerId,
            score,
          })),
        ),
      ),
      notes: Object.entries(preferences).map(([candidateId, preference]) => ({ candidateId, preference })),
    });
  }

  /** Two people of every part that decides. */
  decide(gate: string, precedence: readonly string[] = [], selected: readonly string[] | null = null): this {
    const roles = this.model.stages.find(({ id }) => id === gate.split('/')[0])?.gate?.decidedBy ?? [];
    const deciders = [...roles, ...roles].map((role, index) => person(`${role}${index}`, role));
    const [first = operator, ...others] = deciders;
    this.do({ kind: 'propose', gate, precedence, selected, reason: 'As scored.' }, first);
    for (const by of others)
      if (this.state.gates[gate]?.state === 'proposed')
        this.do({ kind: 'approve', gate, standstillUntil: null, appealUntil: null }, by);
    return this;
  }

  judge(gate: string, scores: Readonly<Record<string, number>>, precedence: readonly string[] = []): this {
    return this.prepare(gate, scores).decide(gate, precedence);
  }

  /** `stage:outcome` of a team or a challenge, in the order in which it came there. */
  way(id: string): string[] {
    const places = (this.state.teams[id] ?? this.state.challenges[id])?.places ?? {};
    const order = this.model.stages.map((stage) => stage.id);
    return Object.entries(places)
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([stage, { outcome }]) => `${stage}:${outcome}`);
  }

  statusOf(id: string): string | undefined {
    return (this.state.teams[id] ?? this.state.challenges[id])?.status;
  }

  private take(step: { act: RunAct; facts: ActFacts; state: RunState; effects: readonly Effect[] }): void {
    this.state = step.state;
    this.log.push({ act: step.act, facts: step.facts });
    this.effects.push(...step.effects);
  }
}
