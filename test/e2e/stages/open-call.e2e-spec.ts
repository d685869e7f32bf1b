import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import type { Team } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { aModel } from '../../support/models.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { faultOf } from '../pilots/pilot-world.js';
import { RunWorld, wayOf } from './run-world.js';

jest.setTimeout(300_000);

const QUESTION = { kind: 'TEXT', prompt: { en: 'What do you build?' }, isRequired: true, maxLength: 2000 };
const CONTENT = {
  originalLanguage: 'EN',
  title: { en: 'Build it in Jerusalem' },
  problem: { en: 'Four months with mentors, for start-ups that have raised little.' },
  questions: [QUESTION],
};

interface CallFacts {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly batch: number | null;
  readonly version: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly questions: readonly { readonly id: string }[];
}

const CALL = 'id state kind batch version opensAt closesAt questions { id }';

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

/** What the people of one programme do with its open call. */
class CallDesk {
  private constructor(
    readonly world: RunWorld,
    /** Manages the programme too: a call needs a second person. */
    readonly second: Persona,
  ) {}

  static async of(world: RunWorld): Promise<CallDesk> {
    const second = await test.persona(Role.PROGRAMME_MANAGER, world.call.operatorId, 'Second manager');
    await world.manager.done('addProgrammeManager', { id: world.programmeId, personId: second.personId });
    return new CallDesk(world, second);
  }

  get manager(): GraphqlClient {
    return this.world.manager;
  }

  async create(changes: Record<string, unknown> = {}): Promise<CallFacts> {
    const input = { programmeId: this.world.programmeId, ...CONTENT, ...changes };
    const made = await this.manager.done<{ challenge: CallFacts }>(
      'createOpenCall',
      input,
      `challenge { ${CALL} }`,
    );
    return made.challenge;
  }

  async read(id: string, client = this.manager): Promise<CallFacts> {
    const { challenge } = await client.ask<{ challenge: CallFacts }>(
      `query ($id: ID!) { challenge(id: $id) { ${CALL} } }`,
      { id },
    );
    return challenge;
  }

  /** From a draft to a call that everybody can read. */
  async publish(id: string, approver: GraphqlClient): Promise<CallFacts> {
    await this.manager.done('submitChallengeForReview', { id });
    await approver.done('approveChallenge', { id });
    await this.manager.done('publishChallenge', { id });
    return this.read(id);
  }

  /** A start-up applies. @returns the id of its submission. */
  async apply(call: CallFacts, { owner, organisationId }: Team, ask?: number): Promise<string> {
    const { submission } = await owner.client.done<{ submission: { id: string; version: number } }>(
      'startSubmission',
      { challengeId: call.id, organisationId },
      'submission { id version }',
    );
    const saved = await owner.client.done<{ submission: { id: string; version: number } }>(
      'saveSubmissionDraft',
      {
        ...{ id: submission.id, expectedVersion: submission.version, title: 'Ours', summary: 'In short.' },
        answers: [{ questionId: call.questions[0]?.id, text: 'Meters that hear leaks.' }],
        ...(ask ? { ask: { amount: ask, currency: 'ILS' } } : {}),
      },
      'submission { id version }',
    );
    await owner.client.done('submitSubmission', {
      ...{ id: submission.id, expectedVersion: saved.submission.version, idempotencyKey: newId() },
    });
    return submission.id;
  }

  async open(call: CallFacts): Promise<void> {
    const { closesAt } = await this.read(call.id);
    const now = test.clock.now().getTime();
    await this.world.travelTo(new Date(Math.max(new Date(closesAt).getTime() + 1_000, now)));
    await this.manager.done('openEvaluation', { id: call.id });
    await test.drain();
  }
}

describe('MassChallenge Israel, from the call to the exits', () => {
  let desk: CallDesk;
  let call: CallFacts;
  let jury: GraphqlClient[];
  const teams: Team[] = [];
  const ids: string[] = [];

  const windowOf = async (stageId: string) => {
    const stage = (await desk.world.read()).stages.find((own) => own.stageId === stageId);
    return [stage?.opensAt, stage?.closesAt];
  };
  const decide = async (gate: string, scores: readonly number[]) => {
    await desk.world.score(gate, jury, new Map(scores.map((score, index) => [ids[index] ?? '', score])));
    return desk.world.decide(gate, jury);
  };

  beforeAll(async () => {
    desk = await CallDesk.of(await RunWorld.start('masschallenge-il', test));
    jury = (await desk.world.named('JURY', 5)).map(({ client }) => client);
    for (const name of ['Ann', 'Bob', 'Cat']) teams.push(await desk.world.call.team(name));
  });

  it('calls in the window of its stage, once, by those who run it', async () => {
    const input = { programmeId: desk.world.programmeId, ...CONTENT };
    expect(await faultOf(desk.world.call.officer.client, 'createOpenCall', input)).toBe('FORBIDDEN');
    const elsewhere = await test.organisation(OrganisationKind.OPERATOR, 'Another');
    const stranger = await test.persona(Role.PROGRAMME_MANAGER, elsewhere);
    expect(await stranger.client.refused('createOpenCall', input)).toEqual(['access.forbidden']);
    call = await desk.create({ problem: null, questions: [] });
    expect(call).toMatchObject({ kind: 'OPEN_CALL', batch: 1, state: 'DRAFT' });
    expect([call.opensAt, call.closesAt]).toEqual(await windowOf('round-1'));
    expect(await desk.manager.refused('createOpenCall', input)).toEqual(['run.open_call_exists']);
    const challenges = await RunWorld.start('civtech-scotland', test);
    const wrong = { ...input, programmeId: challenges.programmeId };
    expect(await challenges.manager.refused('createOpenCall', wrong)).toEqual(['run.no_open_call']);
  });

  it('needs what start-ups have to know, and a second person', async () => {
    const { id } = call;
    expect(await desk.manager.refused('submitChallengeForReview', { id })).toEqual([
      'text.original_missing',
      'challenge.questions_missing',
    ]);
    const later = new Date(Date.now() + 9e9).toISOString();
    const whole = { id, expectedVersion: call.version, ...CONTENT, closesAt: later };
    await desk.manager.done('updateChallenge', whole);
    expect((await desk.read(id)).closesAt).toBe(call.closesAt);
    await desk.manager.done('submitChallengeForReview', { id });
    expect(await desk.manager.refused('approveChallenge', { id })).toEqual(['challenge.own_approval']);
    const changes = { id, reason: 'Say who pays.' };
    await desk.second.client.done('requestChallengeChanges', changes);
    const { client } = desk.second;
    expect(await client.refused('approveChallenge', { id })).toEqual(['challenge.wrong_state']);
    await desk.publish(id, client);
    call = await desk.read(id, test.anonymous);
    expect(call.state).toBe('PUBLISHED');
  });

  it('has one deadline: that of the stage, which its call follows', async () => {
    const { id, version } = call;
    const closesAt = new Date(new Date(call.closesAt).getTime() + 864e5).toISOString();
    const addendum = { id, expectedVersion: version, closesAt, reason: 'More time.' };
    expect(await desk.manager.refused('amendChallenge', addendum)).toEqual(['challenge.window_of_stage']);
    const dates = { stageId: 'round-1', opensAt: call.opensAt, closesAt, reason: 'A holiday.' };
    await desk.world.act(desk.manager, 'rescheduleStage', dates);
    call = await desk.read(id);
    expect(call.closesAt).toBe(closesAt);
    await desk.world.travelTo(new Date(new Date(call.opensAt).getTime() + 60_000));
    const frozen = { on: 'round-1', reason: 'A strike.' };
    expect(await desk.world.refused(desk.manager, 'freezeClocks', frozen)).toEqual([
      'stage.window_elsewhere',
    ]);
  });

  it('takes applications sealed until it is opened, and none after its deadline', async () => {
    for (const team of teams) ids.push(await desk.apply(call, team));
    const late = await desk.world.call.team('Dan');
    const seen = async () => {
      const { challenge } = await desk.manager.ask<{ challenge: { submissions: { totalCount: number } } }>(
        'query ($id: ID!) { challenge(id: $id) { submissions { totalCount } } }',
        { id: call.id },
      );
      return [challenge.submissions.totalCount, (await desk.world.read()).participations.length];
    };
    expect(await seen()).toEqual([0, 0]);
    await desk.world.travelTo(new Date(new Date(call.closesAt).getTime() + 1_000));
    const start = { challengeId: call.id, organisationId: late.organisationId };
    expect(await late.owner.client.refused('startSubmission', start)).toEqual(['challenge.window_closed']);
    expect(await seen()).toEqual([0, 0]);
    await desk.open(call);
    expect(await seen()).toEqual([3, 3]);
    const own = await desk.world.read(teams[0]?.owner.client);
    expect(own.participations.map(({ submissionId }) => submissionId)).toEqual([ids[0]]);
    expect((await desk.world.read(desk.world.call.officer.client)).participations).toEqual([]);
  });

  it('judges twice, accelerates, and lets the best leave with a prize', async () => {
    expect(await desk.world.refused(desk.manager, 'prepareGate', { gate: 'round-1' })).toEqual([
      'gate.scores_missing',
    ]);
    await decide('round-1', [5, 4, 3]);
    await desk.world.reachStage('round-2');
    await desk.world.passStage('round-2');
    await decide('round-2', [4, 5, 3]);
    await desk.world.reachStage('accelerator');
    await desk.world.passStage('accelerator');
    await desk.world.reachStage('final-judging');
    await desk.world.passStage('final-judging');
    await decide('final-judging', [5, 4, 3]);
    await desk.world.reachStage('award');
    await desk.world.passStage('award');
    const run = await desk.world.act(desk.manager, 'takeExit', { submissionId: ids[0], exitId: 'prize' });
    expect(wayOf(desk.world, run, ids[0])).toEqual(
      ['round-1', 'round-2', 'accelerator', 'final-judging', 'award'].map((stage) => `${stage}:passed`),
    );
    expect(run.participations.find(({ submissionId }) => submissionId === ids[0])?.exit?.kind).toBe('prize');
    expect((await desk.read(call.id)).state).toBe('DECIDED');
    const rows = await test.query<{ state: string; stages: number }>(
      `select state, count(stage_id)::int as stages from submissions.submission one
         join stages.participation on submission_id = one.id where one.challenge_id = $1 group by one.id, state`,
      [call.id],
    );
    expect(rows).toEqual(Array(3).fill({ state: 'AWARDED', stages: 5 }));
  });
});

describe('Memshal-Tech, a budget over several cut-offs', () => {
  it('takes in each batch through a call of its own, until the budget is spent', async () => {
    const desk = await CallDesk.of(await RunWorld.start('il-memshal-tech', test));
    const { world, manager } = desk;
    const { ministryId, officer, approver } = world.call;
    const input = { programmeId: world.programmeId, ...CONTENT };
    expect(await manager.refused('createOpenCall', input)).toEqual(['input.required']);
    const first = await desk.create({ ministryId });
    const second = await desk.create({ ministryId });
    expect([first.batch, second.batch, second.opensAt]).toEqual([1, 2, first.closesAt]);
    const committee = (await world.named('COMMITTEE', 2)).map(({ client }) => client);
    const judged = async (scores: ReadonlyMap<string, number>) => {
      await world.score('application', committee, scores);
      await world.decide('application', committee);
    };
    const apply = async (call: CallFacts, asks: Readonly<Record<string, number>>) => {
      const now = test.clock.now().getTime();
      await world.travelTo(new Date(Math.max(new Date(call.opensAt).getTime() + 60_000, now)));
      const ids: string[] = [];
      for (const [name, ask] of Object.entries(asks))
        ids.push(await desk.apply(call, await world.call.team(name), ask));
      return ids as [string, string];
    };

    const forMinistry = await desk.second.client.refused('approveChallenge', { id: first.id });
    expect(forMinistry).toEqual(['access.forbidden']);
    await desk.publish(first.id, approver.client);
    await desk.publish(second.id, approver.client);
    const [ann, bob] = await apply(first, { Ann: 12_000_000, Bob: 1_000_000 });
    await desk.open(first);
    const [cat, dan] = await apply(second, { Cat: 8_000_000.01, Dan: 1_000_000 });
    expect((await world.read()).participations).toHaveLength(2);
    await judged(
      new Map([
        [ann, 5],
        [bob, 1],
      ]),
    );
    expect(wayOf(world, await world.read(), ann)[0]).toBe('application:passed');
    await desk.open(second);
    await judged(
      new Map([
        [cat, 5],
        [dan, 4],
      ]),
    );
    const run = await world.read();
    expect([bob, cat, dan].map((id) => wayOf(world, run, id))).toEqual([
      ['application:notSelected'],
      ['application:notSelected'],
      ['application:notSelected'],
    ]);
    // The ministry whose call it is sees who applied; it answers for the call as for a challenge.
    for (const { client } of [officer, approver])
      expect((await world.read(client)).participations).toHaveLength(4);
    await world.reachStage('research-and-pilot');
    await world.passStage('research-and-pilot');
    expect(wayOf(world, await world.read(), ann)).toEqual([
      'application:passed',
      'research-and-pilot:passed',
    ]);
    const left = await world.act(manager, 'takeExit', { submissionId: ann, exitId: 'grant' });
    expect(left.participations.find(({ submissionId }) => submissionId === ann)?.exit?.id).toBe('grant');
  });
});

/** A call without a gate, and a plan of growth for each start-up by itself. */
const base = aModel();
const [baseCall, basePilot] = base.stages;
const TOGETHER: ProgrammeModel = {
  ...base,
  id: 'nobody-competes',
  stages: [
    {
      ...baseCall!,
      scope: 'perProgramme',
      intake: { mode: 'cohort', bundle: 'programme' },
      gate: undefined,
    },
    { ...basePilot!, id: 'growth', scope: 'perTeam', admits: undefined, money: undefined },
  ],
  exits: [{ id: 'graduate', kind: 'none', from: ['growth'] }],
};

describe('a programme in which nobody competes', () => {
  it('takes everybody who applied, each in a stage of its own', async () => {
    const desk = await CallDesk.of(await RunWorld.of(test, TOGETHER));
    const { world } = desk;
    const draft = await desk.create({ ministryId: world.call.ministryId });
    const call = await desk.publish(draft.id, world.call.approver.client);
    await world.travelTo(new Date(new Date(call.opensAt).getTime() + 60_000));
    const ann = await desk.apply(call, await world.call.team('Ann'));
    const bob = await desk.apply(call, await world.call.team('Bob'));
    await desk.open(call);
    const run = await world.reachStage('growth');
    const growth = run.stages.find(({ stageId }) => stageId === 'growth');
    expect(growth?.instances.map(({ subjectId }) => subjectId).sort()).toEqual([ann, bob].sort());
    expect(run.gates).toEqual([]);
    expect((await desk.read(call.id)).state).toBe('DECIDED');
    const outcomes = await test.query<{ state: string; reason: string }>(
      'select state, decision_reason as reason from submissions.submission where challenge_id = $1',
      [call.id],
    );
    expect(outcomes.map(({ state }) => state)).toEqual(['AWARDED', 'AWARDED']);
    expect(outcomes[0]?.reason).toContain('Nobody competes');
    await world.passStage('growth');
    const ended = await world.act(desk.manager, 'takeExit', { submissionId: ann, exitId: 'graduate' });
    expect([ann, bob].map((id) => wayOf(world, ended, id))).toEqual([
      ['call:passed', 'growth:passed'],
      ['call:passed', 'growth:passed'],
    ]);
    expect(ended.participations.find(({ submissionId }) => submissionId === ann)?.exit?.id).toBe('graduate');
  });
});

/** Two at least shall be good enough; else the call opens once more. */
const AT_LEAST_TWO: ProgrammeModel = {
  ...TOGETHER,
  id: 'two-at-least',
  stages: [
    {
      ...TOGETHER.stages[0]!,
      gate: {
        ...baseCall!.gate!,
        decidedBy: ['jury'],
        criteria: [{ id: 'fit', name: base.name, kind: 'scored' }],
        reviewers: { perSubmission: 1 },
        threshold: 40,
        select: { rule: 'thresholdThenTopN', per: 'programme', max: 2, min: 2 },
        underfilled: 'reopen',
      },
    },
    TOGETHER.stages[1]!,
  ],
};

describe('an open call with too few', () => {
  it('opens once more, in the window of its stage, sealed anew', async () => {
    const desk = await CallDesk.of(await RunWorld.of(test, AT_LEAST_TWO));
    const { world, manager } = desk;
    const jury = (await world.named('JURY', 2)).map(({ client }) => client);
    const draft = await desk.create({ ministryId: world.call.ministryId });
    const first = await desk.publish(draft.id, world.call.approver.client);
    await world.travelTo(new Date(new Date(first.opensAt).getTime() + 60_000));
    const ann = await desk.apply(first, await world.call.team('Ann'));
    await desk.open(first);
    await world.score('call', jury, new Map([[ann, 5]]));
    await world.decide('call', jury);
    const again = await desk.read(first.id);
    expect(again.state).toBe('PUBLISHED');
    const stage = (await world.read()).stages.find(({ stageId }) => stageId === 'call');
    expect(stage?.instances[0]).toMatchObject({ state: 'open', closesAt: again.closesAt });
    const isSeen = async () =>
      (
        await manager.ask<{ submission: object | null }>('query ($id: ID!) { submission(id: $id) { id } }', {
          id: ann,
        })
      ).submission !== null;
    expect(await isSeen()).toBe(false);
    const bob = await desk.apply(again, await world.call.team('Bob'));
    await desk.open(again);
    expect(await isSeen()).toBe(true);
    await world.score('call', jury, new Map([[bob, 4]]));
    const run = await world.decide('call', jury);
    expect([ann, bob].map((id) => wayOf(world, run, id)[0])).toEqual(['call:passed', 'call:passed']);
    expect((await desk.read(first.id)).state).toBe('DECIDED');
  });
});
