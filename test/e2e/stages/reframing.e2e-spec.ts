import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import type { PublishedChallenge } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import { aModel } from '../../support/models.js';
import { type Persona, TestApp } from '../../support/test-app.js';
import { faultOf } from '../pilots/pilot-world.js';
import { type RunTeam, RunWorld, wayOf } from './run-world.js';

jest.setTimeout(300_000);

const text = (en: string) => ({ he: en, ar: en, en });
const base = aModel();
const [call, pilot] = base.stages;
const best = (max: number) => ({
  ...call!.gate!,
  decidedBy: ['jury' as const],
  criteria: [{ id: 'fit', name: text('Fit'), kind: 'scored' as const }],
  reviewers: { perSubmission: 1 },
  threshold: 40,
  select: { rule: 'thresholdThenTopN' as const, per: 'challenge' as const, max, min: 2 },
});
const reopens = { materialChange: 'reopensWindow' as const };

/** The text may change while people talk, and too few open the call once more; then two explore, and one wins. */
const model: ProgrammeModel = {
  ...base,
  id: 'framed-anew',
  stages: [
    { ...call!, gate: undefined },
    {
      ...call!,
      ...{
        id: 'talks',
        name: text('Talks'),
        kind: 'interview',
        intake: undefined,
        after: [{ stage: 'call' }],
      },
      gate: { ...best(2), underfilled: 'reopen' },
      reframing: reopens,
    },
    {
      ...pilot!,
      ...{ id: 'lab', name: text('Lab'), after: [{ stage: 'talks' }], reframing: reopens },
      gate: best(1),
    },
  ],
  exits: [{ id: 'agreement', kind: 'pilotAgreement', from: ['lab'] }],
};

describe('a challenge that is framed anew in substance', () => {
  let test: TestApp;
  let world: RunWorld;
  let jury: Persona[];
  let auditor: Persona;
  let challenge: PublishedChallenge;
  let teams: Map<string, RunTeam>;

  const id = (name: string): string => teams.get(name)?.submissionId ?? '';
  const owner = (name: string): GraphqlClient => teams.get(name)!.owner.client;
  const judges = () => jury.map(({ client }) => client);
  const officer = () => world.call.officer.client;
  const talks = () => `talks/${challenge.id}`;
  const anew = async (problem: string, isMaterial = true) => ({
    challengeId: challenge.id,
    expectedVersion: (await facts()).version,
    ...{ isMaterial, problem: { en: problem }, reason: 'The teams have found where.' },
  });
  const facts = async () =>
    (
      await world.manager.ask<{
        challenge: {
          state: string;
          version: number;
          contentVersion: number;
          opensAt: string;
          closesAt: string;
        };
      }>('query ($id: ID!) { challenge(id: $id) { state version contentVersion opensAt closesAt } }', {
        id: challenge.id,
      })
    ).challenge;
  const isSeen = async (client: GraphqlClient, name: string) =>
    (
      await client.ask<{ submission: object | null }>('query ($id: ID!) { submission(id: $id) { id } }', {
        id: id(name),
      })
    ).submission !== null;
  const audited = async (name: string) =>
    (
      await auditor.client.ask<{ auditEntries: { totalCount: number } }>(
        'query ($id: ID!) { auditEntries(targetId: $id) { totalCount } }',
        { id: id(name) },
      )
    ).auditEntries.totalCount;
  const apply = async (...names: string[]) => {
    teams = new Map([...teams, ...(await world.answered(challenge, names, teams))]);
  };
  const revise = async (name: string, title: string) => {
    const client = owner(name);
    const { submission } = await client.ask<{ submission: { version: number } }>(
      'query ($id: ID!) { submission(id: $id) { version } }',
      { id: id(name) },
    );
    const change = { id: id(name), expectedVersion: submission.version, title };
    const saved = await client.done<{ submission: { version: number } }>(
      'saveSubmissionDraft',
      change,
      'submission { version }',
    );
    const expectedVersion = saved.submission.version;
    await client.done('submitSubmission', { id: id(name), expectedVersion, idempotencyKey: newId() });
  };
  const open = async () => {
    await world.travelTo(new Date(new Date((await facts()).closesAt).getTime() + 1_000));
    await world.manager.done('openEvaluation', { id: challenge.id });
    await test.drain();
  };

  beforeAll(async () => {
    test = await TestApp.start();
    world = await RunWorld.of(test, model);
    jury = await world.named('JURY', 2);
    auditor = await test.persona(Role.AUDITOR, world.call.operatorId);
    challenge = await world.call.publish();
    teams = new Map();
    await world.travelTo(new Date(challenge.opensAt.getTime() + 60_000));
    await apply('Ann', 'Bob');
  });
  afterAll(() => test.stop());

  it('is not framed anew before a stage that allows it', async () => {
    expect(await world.refused(officer(), 'reframeChallenge', await anew('Other.'))).toEqual([
      'run.no_reframing',
    ]);
    await open();
    expect(wayOf(world, await world.read(), id('Ann'))).toEqual(['call:passed', 'talks:in']);
  });

  it('is framed by its ministry or a manager, by nobody else, and only to another text', async () => {
    const input = { programmeId: world.programmeId, ...(await anew('Other.')) };
    expect(await faultOf(owner('Ann'), 'reframeChallenge', input)).toBe('FORBIDDEN');
    const other = await test.organisation(OrganisationKind.MINISTRY, 'Ministry of Roads');
    const stranger = await test.persona(Role.MINISTRY_OFFICER, other);
    expect(await world.refused(stranger.client, 'reframeChallenge', input)).toEqual(['access.forbidden']);
    const refusals: [Record<string, unknown>, string][] = [
      [{ challengeId: newId() }, 'input.unknown_id'],
      [{ expectedVersion: input.expectedVersion - 1 }, 'edit.conflict'],
      [{ problem: { en: 'A fifth of the water is lost.' } }, 'challenge.nothing_changed'],
      [{ problem: { he: 'נוסח בלי שפת המקור.' } }, 'text.original_missing'],
    ];
    for (const [change, code] of refusals)
      expect(await world.refused(officer(), 'reframeChallenge', { ...input, ...change })).toContain(code);
    expect(await facts()).toMatchObject({ state: 'IN_EVALUATION', contentVersion: 1 });
  });

  it('opens its call once more, for as long as before, and seals what was handed in', async () => {
    expect(await isSeen(officer(), 'Ann')).toBe(true);
    await world.act(officer(), 'reframeChallenge', await anew('The loss is in three old districts.'));
    const { closesAt, state, contentVersion } = await facts();
    expect({ state, contentVersion }).toEqual({ state: 'PUBLISHED', contentVersion: 3 });
    const length = challenge.closesAt.getTime() - challenge.opensAt.getTime();
    const lasts = new Date(closesAt).getTime() - test.clock.now().getTime();
    expect(Math.abs(lasts - length)).toBeLessThan(60_000);
    expect(await isSeen(officer(), 'Ann')).toBe(false);
    await test.drain();
    const mails = await mailsOf(test, teams.get('Bob')?.owner.email);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      `Challenge ${challenge.number}: what reviewers will not read of your submission`,
      `The call of challenge ${challenge.number} is open once more`,
    ]);
    expect(await mailsOf(test, world.call.officer.email)).toEqual([]);
    const events = await test.query<{ reason: string }>(
      'select reason from challenges.challenge_version where challenge_id = $1 order by content_version desc limit 1',
      [challenge.id],
    );
    expect(events[0]?.reason).toContain('once more');
  });

  it('takes new and changed submissions, of which nobody outside their teams learns', async () => {
    await apply('Cat');
    const before = await audited('Ann');
    await revise('Ann', 'In the old districts');
    expect([await audited('Cat'), await audited('Ann')]).toEqual([0, before]);
    expect(await isSeen(world.manager, 'Cat')).toBe(false);
    await open();
    expect(await isSeen(officer(), 'Cat')).toBe(true);
    expect([await audited('Cat'), await audited('Ann')]).toEqual([2, before + 1]);
    const run = await world.read();
    const framings = ['Ann', 'Bob', 'Cat'].map(
      (name) => run.participations.find(({ submissionId }) => submissionId === id(name))?.framing,
    );
    expect(framings).toEqual([3, 1, 3]);
  });

  const scored = async (scores: Readonly<Record<string, number>>) => {
    const list = Object.entries(scores).map(([name, score]) => [id(name), score] as const);
    await world.score(talks(), judges(), new Map(list));
  };
  const closeTalks = async () => {
    await world.reachStage('talks');
    await world.passStage('talks');
  };

  it('opens its call once more, too, when too few are good enough', async () => {
    await closeTalks();
    await scored({ Ann: 5, Bob: 1, Cat: 1 });
    const run = await world.decide(talks(), judges());
    expect(['Ann', 'Bob', 'Cat'].map((name) => wayOf(world, run, id(name)).at(-1))).toEqual([
      'call:passed',
      'talks:notSelected',
      'talks:notSelected',
    ]);
    expect(await facts()).toMatchObject({ state: 'PUBLISHED', contentVersion: 4 });
  });

  it('counts no score from before another version was handed in', async () => {
    await apply('Dan');
    await revise('Ann', 'In the old districts, and faster');
    await open();
    await closeTalks();
    await scored({ Dan: 4 });
    expect(await world.refused(world.manager, 'prepareGate', { gate: talks() })).toEqual([
      'gate.scores_missing',
    ]);
    await scored({ Ann: 5 });
    await world.decide(talks(), judges());
    const run = await world.reachStage('lab');
    expect(wayOf(world, run, id('Dan'))).toEqual(['call:passed', 'talks:passed', 'lab:in']);
  });

  it('never opens it behind a gate that has decided', async () => {
    const late = await anew('It is the pumps.');
    expect(await world.refused(officer(), 'reframeChallenge', late)).toEqual(['run.window_passed']);
    await world.act(officer(), 'reframeChallenge', { ...late, isMaterial: false });
    expect(await facts()).toMatchObject({ state: 'IN_EVALUATION' });
    await world.passStage('lab');
    await world.score(
      `lab/${challenge.id}`,
      judges(),
      new Map([
        [id('Ann'), 5],
        [id('Dan'), 4],
      ]),
    );
    await world.decide(`lab/${challenge.id}`, judges());
    const exit = { submissionId: id('Ann'), exitId: 'agreement' };
    const ended = await world.act(world.manager, 'takeExit', exit);
    expect(ended.participations.find(({ submissionId }) => submissionId === id('Ann'))?.status).toBe(
      'exited',
    );
  });
});
