import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Persona } from '../../support/test-app.js';
import { TestApp } from '../../support/test-app.js';
import { type RunTeam, RunWorld, wayOf } from './run-world.js';

jest.setTimeout(300_000);

const submissionOf = (teams: ReadonlyMap<string, RunTeam>, name: string): string =>
  teams.get(name)?.submissionId ?? '';
const scoresOf = (teams: ReadonlyMap<string, RunTeam>, scores: Readonly<Record<string, number>>) =>
  new Map(Object.entries(scores).map(([name, score]) => [submissionOf(teams, name), score]));
const clientOf = (teams: ReadonlyMap<string, RunTeam>, name: string) => {
  const team = teams.get(name);
  if (!team) throw new Error(`no team ${name}`);
  return team.owner.client;
};

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

describe('CivTech Scotland, from the model to the exit', () => {
  it('narrows six to three to one, with a reserve and a challenge framed anew', async () => {
    const world = await RunWorld.start('civtech-scotland', test);
    const { call, manager } = world;
    const challenge = await call.publish();
    const names = ['Ada', 'Ben', 'Cleo', 'Dov', 'Eli', 'Fay', 'Gil', 'Hana'];
    await world.travelTo(new Date(challenge.opensAt.getTime() + 60_000));
    const teams = await world.answered(challenge, names, new Map());
    expect((await world.read()).participations).toEqual([]);
    await world.openAll(challenge);

    const gate = (stage: string) => `${stage}/${challenge.id}`;
    const judges = [call.officer.client, call.approver.client, manager];
    const id = (name: string) => submissionOf(teams, name);
    await world.score(
      gate('call'),
      judges,
      scoresOf(teams, { Ada: 5, Ben: 5, Cleo: 4, Dov: 4, Eli: 4, Fay: 3, Gil: 2, Hana: 1 }),
    );
    await world.decide(gate('call'), judges);
    let run = await world.reachStage('interview');
    expect(wayOf(world, run, id('Fay'))).toEqual(['call:passed', 'interview:in']);
    expect(wayOf(world, run, id('Gil'))).toEqual(['call:reserve']);

    run = await world.act(clientOf(teams, 'Cleo'), 'leaveRun', {
      submissionId: id('Cleo'),
      reason: 'No people.',
    });
    expect(run.participations.map(({ submissionId }) => submissionId)).toEqual([id('Cleo')]);
    expect(wayOf(world, await world.read(), id('Gil'))).toEqual(['call:passed', 'interview:in']);

    await world.passStage('interview');
    await world.score(
      gate('interview'),
      judges,
      scoresOf(teams, { Ada: 5, Ben: 4, Dov: 3, Eli: 3, Fay: 2, Gil: 1 }),
    );
    await world.act(manager, 'prepareGate', { gate: gate('interview') });
    const proposal = { gate: gate('interview'), reason: 'As scored.', precedence: [] };
    expect(await world.refused(call.officer.client, 'proposeGateDecision', proposal)).toEqual([
      'gate.tie_open',
    ]);
    await world.decide(gate('interview'), judges, [id('Eli'), id('Dov')]);
    run = await world.reachStage('exploration');
    expect(wayOf(world, run, id('Eli'))).toEqual(['call:passed', 'interview:passed', 'exploration:in']);
    expect(wayOf(world, run, id('Dov'))).toEqual(['call:passed', 'interview:reserve']);

    const version = await test.query<{ version: number }>(
      'select version from challenges.challenge where id = $1',
      [challenge.id],
    );
    run = await world.act(call.officer.client, 'reframeChallenge', {
      challengeId: challenge.id,
      expectedVersion: version[0]?.version,
      isMaterial: true,
      problem: { en: 'A fifth of the water is lost, most of it in three old districts.' },
      reason: 'The teams have found where.',
    });
    expect(run.challenges.map(({ framing }) => framing)).toEqual([2]);
    expect(
      (await world.read()).participations.find(({ submissionId }) => submissionId === id('Ada'))?.framing,
    ).toBe(1);

    const question = {
      ...{ challengeId: challenge.id, organisationId: teams.get('Ada')?.organisationId, language: 'EN' },
      question: 'Which of the districts counts first?',
    };
    const { inquiry } = await clientOf(teams, 'Ada').done<{ inquiry: { id: string } }>(
      'askQuestion',
      question,
      'inquiry { id }',
    );
    await call.officer.client.done('answerQuestion', { id: inquiry.id, answer: { en: 'The oldest.' } });
    await world.passStage('exploration');
    expect(await clientOf(teams, 'Ada').refused('askQuestion', question)).toEqual(['inquiry.window_closed']);
    await world.score(gate('exploration'), judges, scoresOf(teams, { Ada: 4, Ben: 5, Eli: 2 }));
    await world.decide(gate('exploration'), judges);
    run = await world.reachStage('accelerator');
    expect(wayOf(world, run, id('Ben')).slice(2)).toEqual(['exploration:passed', 'accelerator:in']);
    await world.passStage('accelerator');
    await world.passStage('demo-day');
    await world.reachStage('pre-commercial');
    run = await world.read();
    expect(wayOf(world, run, id('Ben')).slice(3)).toEqual([
      'accelerator:passed',
      'demo-day:passed',
      'pre-commercial:in',
    ]);
    expect(
      await world.refused(clientOf(teams, 'Ada'), 'takeExit', { submissionId: id('Ben'), exitId: 'tender' }),
    ).toEqual(['access.forbidden']);
    run = await world.act(call.officer.client, 'takeExit', { submissionId: id('Ben'), exitId: 'follow-on' });
    expect(run.participations.find(({ submissionId }) => submissionId === id('Ben'))).toMatchObject({
      status: 'exited',
      exit: { id: 'follow-on', kind: 'negotiatedFollowOn' },
    });
    await test.drain();
    expect((await world.read()).challenges.map(({ status }) => status)).toEqual(['ended']);
    const states = await test.query<{ state: string; count: number }>(
      `select state, count(*)::int from submissions.submission where challenge_id = $1 group by state order by state`,
      [challenge.id],
    );
    expect(states).toEqual([
      { state: 'AWARDED', count: 1 },
      { state: 'NOT_AWARDED', count: 6 },
      { state: 'WITHDRAWN', count: 1 },
    ]);
  });
});

describe('EU PCP, from the model to the exit', () => {
  it('runs contractors in parallel through three phases, judged by a panel alone', async () => {
    const world = await RunWorld.start('eu-pcp', test);
    const { call, manager } = world;
    const panel = await world.named('PANEL', 3);
    const judges = panel.map(({ client }) => client);
    const draftId = await call.approve({ closesAt: new Date(test.clock.now().getTime() + 300 * 86_400_000) });
    await expect(call.publishApproved(draftId)).rejects.toMatchObject({
      violations: [{ code: 'run.call_not_ready' }],
    });
    await world.pass(5);
    await world.passStage('market-consultation');
    const challenge = await call.publishApproved(draftId);
    await world.travelTo(
      new Date(Math.max(challenge.opensAt.getTime(), test.clock.now().getTime()) + 60_000),
    );
    const teams = await world.answered(challenge, ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fox'], new Map());
    await world.openAll(challenge);
    const id = (name: string) => submissionOf(teams, name);
    const gate = (stage: string) => `${stage}/${challenge.id}`;
    const scores = scoresOf(teams, { Ann: 5, Bob: 5, Cat: 4, Dan: 4, Eve: 3, Fox: 2 });
    const score = {
      gate: gate('tender'),
      scores: [{ candidateId: id('Ann'), criterionId: 'quality', score: 5 }],
    };
    expect(await world.refused(manager, 'recordGateScores', score)).toEqual(['run.operator_decides_not']);
    await world.score(gate('tender'), judges, scores);
    await world.decide(gate('tender'), judges);
    let run = await world.reachStage('design');
    expect(wayOf(world, run, id('Fox'))).toEqual(['tender:notSelected']);
    expect(run.stages.find(({ stageId }) => stageId === 'design')?.instances[0]?.funnel).toMatchObject({
      standing: 5,
    });

    await world.passStage('design');
    await world.score(gate('design'), judges, scoresOf(teams, { Ann: 5, Bob: 4, Cat: 4, Dan: 3, Eve: 1 }));
    await world.decide(gate('design'), judges);
    await world.passStage('prototype');
    await world.score(gate('prototype'), judges, scoresOf(teams, { Ann: 5, Bob: 4, Cat: 3 }));
    await world.decide(gate('prototype'), judges);
    run = await world.reachStage('field-validation');
    expect(['Ann', 'Bob', 'Cat', 'Dan'].map((name) => wayOf(world, run, id(name)).at(-1))).toEqual([
      'field-validation:in',
      'field-validation:in',
      'prototype:notSelected',
      'design:notSelected',
    ]);
    await world.passStage('field-validation');
    run = await world.act(manager, 'takeExit', { submissionId: id('Ann'), exitId: 'tender-for-supply' });
    expect(run.participations.find(({ submissionId }) => submissionId === id('Ann'))?.exit?.kind).toBe(
      'separateTender',
    );
    await test.drain();
    expect((await world.read()).challenges[0]?.status).toBe('ended');
  });
});

describe('STIR, from the model to the exit', () => {
  it('gives each start-up one residency across a bundle of challenges, by its own wish', async () => {
    const world = await RunWorld.start('stir', test);
    const { call } = world;
    const roads = await call.withMinistry('Ministry of Roads');
    await world.reachStage('scoping');
    const drafts = [await call.approve(), await roads.approve()];
    await expect(call.publishApproved(drafts[0] ?? '')).rejects.toMatchObject({
      violations: [{ code: 'run.call_not_ready' }],
    });
    await world.pass(1);
    await world.passStage('scoping');
    const water = await call.publishApproved(drafts[0] ?? '');
    const road = await roads.publishApproved(drafts[1] ?? '');
    await world.travelTo(new Date(Math.max(water.opensAt.getTime(), test.clock.now().getTime()) + 60_000));
    const first = await world.answered(water, ['Ann', 'Bob'], new Map());
    const second = await world.answered(road, ['Ann', 'Cat'], first);
    const [annWater, annRoad] = [submissionOf(first, 'Ann'), submissionOf(second, 'Ann')];
    const ann = first.get('Ann');
    if (!ann) throw new Error('Ann is not there');
    const wishes = { organisationId: ann.organisationId, submissionIds: [annRoad, annWater] };
    await world.act(ann.owner.client, 'stateWishes', wishes);
    expect(await world.refused(clientOf(first, 'Bob'), 'stateWishes', wishes)).toEqual(['access.forbidden']);
    await world.openAll(water, road);

    const judges = [call.officer, call.approver, roads.officer, roads.approver].map(
      ({ client }: Persona) => client,
    );
    const gate = 'joint-call';
    const scores = new Map([
      [annWater, 5],
      [annRoad, 5],
      [submissionOf(first, 'Bob'), 4],
      [submissionOf(second, 'Cat'), 4],
    ]);
    await world.score(gate, judges, scores);
    await world.decide(gate, judges);
    let run = await world.reachStage('residency');
    const decided = run.gates.find(({ key }) => key === gate);
    expect(
      decided?.selection?.matching.map(({ candidateId, outcome }) => [candidateId, outcome]),
    ).toContainEqual([annRoad, 'held']);
    expect(
      [annRoad, annWater, submissionOf(first, 'Bob'), submissionOf(second, 'Cat')].map((id) =>
        wayOf(world, run, id).at(-1),
      ),
    ).toEqual(['residency:in', 'joint-call:notSelected', 'residency:in', 'joint-call:reserve']);
    await world.passStage('residency');
    await world.passStage('demo-day');
    run = await world.reachStage('contract-talks');
    expect(wayOf(world, run, annRoad)).toEqual([
      'joint-call:passed',
      'residency:passed',
      'demo-day:passed',
      'contract-talks:in',
    ]);
    await world.passStage('contract-talks');
    run = await world.act(roads.officer.client, 'takeExit', { submissionId: annRoad, exitId: 'contract' });
    expect(run.participations.find(({ submissionId }) => submissionId === annRoad)?.status).toBe('exited');
  });
});
