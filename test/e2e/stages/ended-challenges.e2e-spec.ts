import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TestApp } from '../../support/test-app.js';
import { RunWorld, wayOf } from './run-world.js';

jest.setTimeout(300_000);

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

const outcomesOf = (challengeId: string) =>
  test.query<{ challenge: string; submission: string }>(
    `select challenge.state as challenge, submission.state as submission from challenges.challenge challenge
       join submissions.submission submission on challenge_id = challenge.id where challenge.id = $1`,
    [challengeId],
  );

describe('a challenge that ends before it is decided', () => {
  it('because too few are good enough: its teams are told, and it is cancelled', async () => {
    const world = await RunWorld.start('eu-pcp', test);
    const { call } = world;
    const judges = (await world.named('PANEL', 3)).map(({ client }) => client);
    const closesAt = new Date(test.clock.now().getTime() + 300 * 86_400_000);
    const draftId = await call.approve({ closesAt });
    await world.pass(5);
    await world.passStage('market-consultation');
    const challenge = await call.publishApproved(draftId);
    await world.travelTo(new Date(Math.max(+challenge.opensAt, +test.clock.now()) + 60_000));
    const teams = await world.answered(challenge, ['Ann', 'Bob'], new Map());
    await world.openAll(challenge);
    const ids = [...teams.values()].map(({ submissionId }) => submissionId);
    await world.score(`tender/${challenge.id}`, judges, new Map(ids.map((id) => [id, 5])));
    const run = await world.decide(`tender/${challenge.id}`, judges);
    await world.travelTo(new Date(+test.clock.now() + 60 * 86_400_000));
    expect(run.challenges.map(({ status }) => status)).toEqual(['cancelled']);
    expect(ids.map((id) => wayOf(world, run, id))).toEqual([['tender:notSelected'], ['tender:notSelected']]);
    const told = { challenge: 'CANCELLED', submission: 'NOT_AWARDED' };
    expect(await outcomesOf(challenge.id)).toEqual([told, told]);
  });

  it('by a hand, while it is evaluated: the run goes on, and nothing more is said of its submissions', async () => {
    await test.clock.travelTo(new Date());
    const world = await RunWorld.start('civtech-scotland', test);
    const first = await world.call.publish();
    const second = await world.call.publish();
    await world.travelTo(new Date(first.opensAt.getTime() + 60_000));
    const teams = await world.answered(first, ['Ann'], new Map());
    const others = await world.answered(second, ['Bob'], new Map());
    await world.openAll(first, second);
    await world.manager.done('cancelChallenge', { id: first.id, reason: 'The budget is gone.' });
    await test.drain();
    const run = await world.read();
    const statusOf = (id: string | undefined) =>
      run.participations.find(({ submissionId }) => submissionId === id)?.status;
    expect([teams.get('Ann'), others.get('Bob')].map((team) => statusOf(team?.submissionId))).toEqual([
      'notSelected',
      'active',
    ]);
    expect(await outcomesOf(first.id)).toEqual([{ challenge: 'CANCELLED', submission: 'SUBMITTED' }]);
  });
});
