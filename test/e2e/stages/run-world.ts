import { OrganisationKind, Role } from '#libs/identity';
import { type ProgrammeModel, studiedModels } from '#libs/models';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { aLibrary } from '../../support/models.js';
import { handIn } from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const DAY_MS = 86_400_000;

export const RUN = `run { status
  stages { stageId opensAt closesAt instances { key subjectId state closesAt frozenAt funnel { standing passed notSelected reserve } } }
  challenges { challengeId status framing places { stageId outcome } }
  participations { submissionId organisationId status framing places { stageId outcome } exit { id kind } openExits { id kind legalBasis } }
  gates { key state round candidateIds openVacancies selection { selected reserve rejected { id why } ties { kind ids places } choice
      matching { candidateId outcome displaced } } decision { selected precedence reason agreed } }
  legalActs { kind on subjectId } }`;

interface PlaceFacts {
  readonly stageId: string;
  readonly outcome: string;
}

export interface RunFacts {
  readonly status: string;
  readonly stages: readonly {
    readonly stageId: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly instances: readonly {
      readonly key: string;
      readonly subjectId: string | null;
      readonly state: string;
      readonly closesAt: string | null;
      readonly frozenAt: string | null;
      readonly funnel: { readonly standing: number; readonly passed: number } | null;
    }[];
  }[];
  readonly challenges: readonly {
    readonly challengeId: string;
    readonly status: string;
    readonly framing: number;
  }[];
  readonly participations: readonly {
    readonly submissionId: string;
    readonly status: string;
    readonly framing: number | null;
    readonly places: readonly PlaceFacts[];
    readonly exit: { readonly id: string; readonly kind: string } | null;
    readonly openExits: readonly { readonly id: string; readonly kind: string }[];
  }[];
  readonly gates: readonly {
    readonly key: string;
    readonly state: string;
    readonly selection: {
      readonly selected: readonly string[];
      readonly reserve: readonly string[];
      readonly ties: readonly {
        readonly kind: string;
        readonly ids: readonly string[];
        readonly places: number;
      }[];
      readonly matching: readonly { readonly candidateId: string; readonly outcome: string }[];
    } | null;
    readonly decision: { readonly selected: readonly string[]; readonly agreed: number } | null;
  }[];
  readonly legalActs: readonly {
    readonly kind: string;
    readonly on: string | null;
    readonly subjectId: string | null;
  }[];
}

export interface RunTeam extends Team {
  readonly submissionId: string;
}

/** A programme that is run from a studied model, over HTTP, with a clock that the test sets. */
export class RunWorld {
  private constructor(
    readonly test: TestApp,
    readonly call: Call,
    readonly model: ProgrammeModel,
  ) {}

  static async start(slug: string, test?: TestApp): Promise<RunWorld> {
    const app = test ?? (await TestApp.start());
    const model = studiedModels().find(({ id }) => id === slug);
    if (!model) throw new Error(`no model ${slug}`);
    return RunWorld.of(app, model);
  }

  /** Run from any model, which is brought into the library first. */
  static async of(app: TestApp, model: ProgrammeModel): Promise<RunWorld> {
    await aLibrary(app, [model]);
    const day = new Date(app.clock.now().getTime() + 3 * DAY_MS).toISOString().slice(0, 10);
    const call = await Call.ofModel(app, model.id, day);
    await app.drain();
    return new RunWorld(app, call, model);
  }

  get programmeId(): string {
    return this.call.programmeId;
  }

  get manager(): GraphqlClient {
    return this.call.manager.client;
  }

  /** Runs a mutation of the run, which must succeed. */
  async act(client: GraphqlClient, mutation: string, input: Record<string, unknown>): Promise<RunFacts> {
    const given = { programmeId: this.programmeId, ...input };
    return (await client.done<{ run: RunFacts }>(mutation, given, RUN)).run;
  }

  /** Codes with which a mutation of the run is refused. */
  async refused(client: GraphqlClient, mutation: string, input: Record<string, unknown>): Promise<string[]> {
    const { errors } = await client.mutate(mutation, { programmeId: this.programmeId, ...input });
    return errors.map(({ code }) => code);
  }

  async read(client: GraphqlClient = this.manager): Promise<RunFacts> {
    const { programmeRun } = await client.ask<{ programmeRun: RunFacts }>(
      `query ($id: ID!) { ${RUN.replace('run {', 'programmeRun(programmeId: $id) {')} }`,
      { id: this.programmeId },
    );
    return programmeRun;
  }

  /** Lets days pass; clocks ring and jobs run. */
  async pass(days: number): Promise<void> {
    await this.travelTo(new Date(this.test.clock.now().getTime() + days * DAY_MS));
  }

  /** Sets the clock and acts on what became due. A programme takes longer than any session: people stay signed in. */
  async travelTo(moment: Date): Promise<void> {
    await this.test.travelTo(moment);
    await this.test.query(`update identity.session set expires_at = platform.clock() + interval '20 days'`);
  }

  /** Lets time pass until a stage was planned to close. */
  async passStage(stageId: string): Promise<void> {
    const stage = (await this.read()).stages.find((own) => own.stageId === stageId);
    const ends = [stage?.closesAt, ...(stage?.instances ?? []).map(({ closesAt }) => closesAt)].flatMap(
      (at) => at ?? [],
    );
    const last = Math.max(...ends.map((at) => new Date(at).getTime()), this.test.clock.now().getTime());
    await this.travelTo(new Date(last + 60_000));
  }

  /** Lets time pass until a stage was planned to open. */
  async reachStage(stageId: string): Promise<RunFacts> {
    const opens = (await this.read()).stages.find((own) => own.stageId === stageId)?.opensAt ?? 0;
    const now = this.test.clock.now().getTime();
    await this.travelTo(new Date(Math.max(new Date(opens).getTime(), now) + 60_000));
    return this.read();
  }

  /** As many teams as there are names answer a challenge; those of one start-up share its name. */
  async answered(
    challenge: PublishedChallenge,
    names: readonly string[],
    teams: ReadonlyMap<string, RunTeam>,
  ): Promise<Map<string, RunTeam>> {
    const found = new Map<string, RunTeam>();
    for (const name of names) {
      const known = teams.get(name);
      const team = known ?? (await this.call.team(name));
      const { id } = await handIn(this.test, challenge, team, `Idea of ${name}`);
      found.set(name, { ...team, submissionId: id });
    }
    return found;
  }

  /** Closes the windows and opens what was handed in. */
  async openAll(...challenges: readonly PublishedChallenge[]): Promise<void> {
    const last = Math.max(
      ...challenges.map(({ closesAt }) => closesAt.getTime()),
      this.test.clock.now().getTime(),
    );
    await this.travelTo(new Date(last + 1_000));
    for (const { id } of challenges) await this.manager.done('openEvaluation', { id });
    await this.test.drain();
  }

  /** People who judge: in parts that the manager gives. */
  async named(role: string, count: number): Promise<Persona[]> {
    const university = await this.test.organisation(OrganisationKind.PARTNER, `Experts ${role}`);
    const people: Persona[] = [];
    for (let index = 0; index < count; index++) {
      const persona = await this.test.persona(Role.REVIEWER, university, `${role} ${index}`);
      await this.act(this.manager, 'nameParty', { personId: persona.personId, role });
      people.push(persona);
    }
    return people;
  }

  /** The same score by everybody for every criterion of the gate. */
  async score(
    gate: string,
    judges: readonly GraphqlClient[],
    scores: ReadonlyMap<string, number>,
  ): Promise<void> {
    const criteria = this.model.stages.find(({ id }) => id === gate.split('/')[0])?.gate?.criteria ?? [];
    for (const judge of judges)
      await this.act(judge, 'recordGateScores', {
        gate,
        scores: [...scores].flatMap(([candidateId, score]) =>
          criteria.map(({ id: criterionId }) => ({ candidateId, criterionId, score })),
        ),
      });
  }

  /** Prepares, proposes by the first and approves by all others in turn until it is decided. */
  async decide(
    gate: string,
    deciders: readonly GraphqlClient[],
    precedence: readonly string[] = [],
  ): Promise<RunFacts> {
    const [first, ...others] = deciders;
    if (!first) throw new Error('nobody decides');
    await this.act(this.manager, 'prepareGate', { gate });
    let run = await this.act(first, 'proposeGateDecision', {
      gate,
      precedence,
      reason: 'As the scores say.',
    });
    for (const other of others)
      if (run.gates.find(({ key }) => key === gate)?.state === 'proposed')
        run = await this.act(other, 'approveGateDecision', { gate });
    await this.test.drain();
    return this.read();
  }
}

/** `stage:outcome` of a submission, in the order of the model. */
export function wayOf(world: RunWorld, run: RunFacts, submissionId: string | undefined): string[] {
  const order = world.model.stages.map(({ id }) => id);
  const places = run.participations.find((own) => own.submissionId === submissionId)?.places ?? [];
  return [...places]
    .sort((a, b) => order.indexOf(a.stageId) - order.indexOf(b.stageId))
    .map(({ stageId, outcome }) => `${stageId}:${outcome}`);
}
