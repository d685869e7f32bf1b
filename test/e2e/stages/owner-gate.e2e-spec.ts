import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TestApp } from '../../support/test-app.js';
import { RunWorld } from './run-world.js';

jest.setTimeout(300_000);

/** UK GovTech Catalyst: five challenges of a round are picked before any start-up is asked. */
describe('challenges that compete', () => {
  let test: TestApp;
  let world: RunWorld;
  const ids: string[] = [];
  const gate = 'challenge-call';

  beforeAll(async () => {
    test = await TestApp.start();
    world = await RunWorld.start('uk-govtech-catalyst-sbri', test);
    await world.reachStage(gate);
    for (let index = 0; index < 6; index++) ids.push(await world.call.approve());
    await test.drain();
  });
  afterAll(() => test.stop());

  const publicationOf = (id: string | undefined) => world.manager.refused('publishChallenge', { id });

  it('are taken in while their call is open, and not published before it is decided', async () => {
    expect((await world.read()).challenges.map(({ challengeId }) => challengeId).sort()).toEqual(
      [...ids].sort(),
    );
    expect((await world.read(test.anonymous)).challenges).toEqual([]);
    expect(await publicationOf(ids[0])).toEqual(['run.call_not_ready']);
    await world.passStage(gate);
    expect(await publicationOf(ids[0])).toEqual(['run.call_not_ready']);
  });

  it('are scored by the panel and by nobody else', async () => {
    const [first = ''] = ids;
    const score = { gate, scores: [{ candidateId: first, criterionId: 'importance', score: 5 }] };
    expect(await world.refused(world.manager, 'recordGateScores', score)).toEqual([
      'run.operator_decides_not',
    ]);
    expect(await world.refused(world.call.officer.client, 'recordGateScores', score)).toEqual([
      'access.forbidden',
    ]);
  });

  it('are selected by the same rule as teams: five go on, the sixth is told', async () => {
    const panel = (await world.named('PANEL', 3)).map(({ client }) => client);
    const scores = ids.map((id, index) => [id, index === 3 ? 1 : 4] as const);
    await world.score(gate, panel, new Map(scores));
    await world.decide(gate, panel);
    const run = await world.read();
    const statuses = new Map(run.challenges.map(({ challengeId, status }) => [challengeId, status]));
    expect(ids.map((id) => statuses.get(id))).toEqual([
      'active',
      'active',
      'active',
      'notSelected',
      'active',
      'active',
    ]);
    expect(await publicationOf(ids[3])).toEqual(['challenge.wrong_state']);
    const late = await world.call.approve();
    await test.drain();
    expect(await publicationOf(late)).toEqual(['run.challenges_closed']);
    await world.call.publishApproved(ids[0] ?? '');
    await test.drain();
    const competition = (await world.read()).stages.find(({ stageId }) => stageId === 'competition');
    expect(competition?.instances.map(({ key }) => key)).toEqual([`competition/${ids[0]}`]);
  });
});
