import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  aDecidedChallenge,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { PDF, upload } from '../../support/uploads.js';

const DAY = 86_400_000;

export const PILOT = `pilot { id state round version site startsOn endsOn endedAt terminationReason
  kpis { id name { en } unit baseline target measured attainment measurements { round value measuredOn note } }
  milestones { id title dueOn state evidence { text link fileId verdict verdictReason } } }`;

export interface PilotFacts {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly version: number;
  readonly endsOn: string;
  readonly kpis: readonly {
    readonly id: string;
    readonly measured: number | null;
    readonly attainment: number | null;
  }[];
  readonly milestones: readonly { readonly id: string; readonly state: string }[];
}

/** What is paid for the milestone of the pilots of the tests. */
export const PAYMENT = { amount: 40_000, currency: 'ILS' };

export const RATIONALE = 'Measured in two streets, as the ministry had agreed.';

/** The criteria of the rubric of pilots. */
export const CRITERIA = ['USEFULNESS', 'OPERATION', 'SCALING', 'PARTNERSHIP'] as const;

/** Decided challenges, and the pilots of their winners. */
export class PilotWorld {
  private constructor(
    readonly test: TestApp,
    private readonly folder: string,
  ) {}

  static async start(): Promise<PilotWorld> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-pilots-'));
    return new PilotWorld(await TestApp.start({ ...STORY_SETTINGS, DATA_DIR: folder }), folder);
  }

  async stop(): Promise<void> {
    await this.test.stop();
    await rm(this.folder, { recursive: true });
  }

  /** Uploads a file for an organisation; returns its id. */
  async uploaded({ client, organisationId }: Persona): Promise<string> {
    const headers = { ...client.headers, 'x-etgar-csrf': '1' };
    const { body } = await upload(this.test.url, headers, { organisationId, content: PDF });
    if (!body.id) throw new Error(JSON.stringify(body));
    return body.id;
  }

  /** The status with which the bytes of a file are answered. */
  async download({ headers }: GraphqlClient, fileId: string): Promise<number> {
    return (await fetch(`${this.test.url}/files/${fileId}`, { headers })).status;
  }

  /** Sets the clock and runs everything that is due, and what follows from it. People stay signed in. */
  async travelTo(moment: number): Promise<void> {
    await this.test.travelTo(new Date(moment));
    await this.test.drain();
    await this.test.query(`update identity.session set expires_at = platform.clock() + interval '20 days'`);
  }

  /** A day from the one of the database's clock. */
  day(offset = 0): string {
    return new Date(this.test.clock.now().getTime() + offset * DAY).toISOString().slice(0, 10);
  }

  async decided(reviewers = 2): Promise<Award> {
    const story = await aDecidedChallenge(this.test, { submissions: 2, reviewers });
    const [winner, loser] = story.submissions;
    if (!winner || !loser) throw new Error('the story is empty');
    return new Award(this, story, winner, loser);
  }

  /** A pilot whose plan both sides have agreed to, with one milestone. */
  async agreed(reviewers = 2): Promise<Award> {
    const award = await this.decided(reviewers);
    await award.open();
    await award.plan();
    await award.agree();
    return award;
  }

  /** A pilot that runs, with one milestone. */
  async running(reviewers = 2): Promise<Award> {
    const award = await this.agreed(reviewers);
    await award.done(award.manager, 'startPilot', { pilotId: award.pilotId });
    return award;
  }

  /** A pilot in review, with all reviewers of the story assigned. */
  async inReview(reviewers = 2, measured = 12): Promise<Award> {
    const award = await this.running(reviewers);
    await award.toReview(measured);
    for (const { id } of award.reviewers)
      await award.done(award.manager, 'assignPilotReviewer', { pilotId: award.pilotId, reviewerId: id });
    return award;
  }
}

/** The winner of a challenge, everybody around it, and its pilot once it is opened. */
export class Award {
  private facts: PilotFacts | undefined;

  constructor(
    readonly world: PilotWorld,
    readonly story: OpenedChallenge,
    readonly winner: StorySubmission,
    readonly loser: StorySubmission,
  ) {}

  get manager(): GraphqlClient {
    return this.story.call.manager.client;
  }

  get officer(): GraphqlClient {
    return this.story.call.officer.client;
  }

  get approver(): GraphqlClient {
    return this.story.call.approver.client;
  }

  get team(): Persona {
    return this.winner.team.owner;
  }

  get reviewers(): readonly StoryReviewer[] {
    return this.story.reviewers;
  }

  get pilot(): PilotFacts {
    if (!this.facts) throw new Error('the pilot is not open');
    return this.facts;
  }

  get pilotId(): string {
    return this.pilot.id;
  }

  get kpiId(): string {
    return this.pilot.kpis[0]?.id ?? '';
  }

  get milestoneId(): string {
    return this.pilot.milestones[0]?.id ?? '';
  }

  /** Input of `openPilot`. */
  input(changes: Record<string, unknown> = {}) {
    return {
      submissionId: this.winner.id,
      site: 'Waterworks of Haifa',
      startsOn: this.world.day(0),
      endsOn: this.world.day(90),
      ...changes,
    };
  }

  /** Runs a mutation that answers the pilot, which must succeed. */
  async done(client: GraphqlClient, mutation: string, input: Record<string, unknown>): Promise<PilotFacts> {
    const { pilot } = await client.done<{ pilot: PilotFacts }>(mutation, input, PILOT);
    this.facts = pilot;
    return pilot;
  }

  open(): Promise<PilotFacts> {
    return this.done(this.manager, 'openPilot', this.input());
  }

  plan(): Promise<PilotFacts> {
    return this.done(this.officer, 'planMilestones', {
      pilotId: this.pilotId,
      expectedVersion: this.pilot.version,
      milestones: [
        {
          title: 'First street',
          dueOn: this.world.day(30),
          successCriteria: '40 microphones report.',
          payment: PAYMENT,
        },
      ],
    });
  }

  /** Input of `planPilot`. */
  planInput(changes: Record<string, unknown> = {}) {
    return {
      pilotId: this.pilotId,
      expectedVersion: this.pilot.version,
      users: 'Two crews of the waterworks.',
      dataAccess: 'Flow of 400 meters, on a server of the authority.',
      risks: 'The crews are away in August; the nights are moved.',
      reportEveryDays: 30,
      kpis: [
        {
          kpiId: this.kpiId,
          method: 'Inflow less billed water, by month.',
          measurerId: this.story.call.ministryId,
        },
      ],
      ...changes,
    };
  }

  /** The ministry writes the plan; both sides agree to it. */
  async agree(): Promise<PilotFacts> {
    await this.done(this.officer, 'planPilot', this.planInput());
    for (const client of [this.officer, this.team.client])
      await this.done(client, 'agreePilotPlan', {
        pilotId: this.pilotId,
        expectedVersion: this.pilot.version,
      });
    return this.pilot;
  }

  measurement(value: number) {
    return { kpiId: this.kpiId, value, measuredOn: this.world.day(0), note: 'Meters of the authority.' };
  }

  /** Measures the KPI and hands the pilot to its reviewers. */
  async toReview(value: number): Promise<PilotFacts> {
    await this.done(this.officer, 'recordMeasurement', this.measurement(value));
    return this.done(this.officer, 'beginPilotReview', { pilotId: this.pilotId });
  }

  review(score: number) {
    return {
      pilotId: this.pilotId,
      scores: [{ kpiId: this.kpiId, score, rationale: RATIONALE }],
      judgements: CRITERIA.map((criterion) => ({ criterion, score, rationale: RATIONALE })),
    };
  }

  /** Every reviewer of the story gives these scores, in turn. */
  async judged(...scores: readonly number[]): Promise<void> {
    for (const [index, { persona }] of this.reviewers.entries())
      await persona.client.done('submitPilotReview', this.review(scores[index] ?? scores[0] ?? 3));
  }

  /** What two people decide: one proposes, the approver of the ministry releases unless it is somebody else. */
  async decide(
    input: Record<string, unknown>,
    [first, second]: readonly [GraphqlClient, GraphqlClient] = [this.manager, this.approver],
  ): Promise<PilotFacts> {
    const { proposal } = await first.done<{ proposal: { id: string } }>(
      'proposePilotDecision',
      { pilotId: this.pilotId, ...input },
      'proposal { id }',
    );
    return this.done(second, 'releasePilotDecision', { proposalId: proposal.id });
  }

  /** What a person reads of the pilot; null when it is hidden. */
  async read<T = PilotFacts>(
    client: GraphqlClient,
    selection = PILOT.slice(PILOT.indexOf('{')),
  ): Promise<T | null> {
    const { pilot } = await client.ask<{ pilot: T | null }>(
      `query ($id: ID!) { pilot(id: $id) ${selection} }`,
      {
        id: this.pilotId,
      },
    );
    return pilot;
  }
}

/** The fault with which the API refuses a mutation before any rule is asked. */
export async function faultOf(client: GraphqlClient, mutation: string, input: Record<string, unknown>) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.send(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
    {
      input,
    },
  );
  return answer.errors?.[0]?.extensions.code;
}

/** The fault with which the API refuses a query. */
export async function faultOfQuery(client: GraphqlClient, query: string) {
  return (await client.send(query)).errors?.[0]?.extensions.code;
}

/** Codes with their paths of a mutation that must be refused. */
export async function refusalsOf(client: GraphqlClient, mutation: string, input: Record<string, unknown>) {
  const { errors } = await client.mutate(mutation, input);
  return errors.map(({ code, path }) => (path ? `${code} ${path.join('.')}` : code));
}
