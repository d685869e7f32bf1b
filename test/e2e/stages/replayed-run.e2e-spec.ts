import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '#libs/kernel';
import { RunLogService } from '#libs/stages';
import { TestApp } from '../../support/test-app.js';
import { RunWorld } from './run-world.js';

jest.setTimeout(120_000);

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

describe('A run that is replayed', () => {
  it('is the stored one, unless somebody changed what is stored', async () => {
    const world = await RunWorld.start('civtech-scotland', test);
    const { id } = await world.call.publish();
    await world.reachStage('call');
    const last = (await world.read()).stages.find(({ stageId }) => stageId === 'pre-commercial');
    await world.act(world.manager, 'rescheduleStage', {
      stageId: 'pre-commercial',
      opensAt: last?.opensAt,
      closesAt: new Date(new Date(last?.closesAt ?? 0).getTime() + 7 * 86_400_000).toISOString(),
      reason: 'A second winter.',
    });
    const runs = test.app.get(RunLogService);
    const before = await runs.replayed(world.programmeId);
    expect(before).toMatchObject({ isSame: true });
    expect(before.acts.map(({ kind, byPerson }) => [kind, byPerson])).toEqual([
      ['start', false],
      ['publishChallenge', false],
      ['reschedule', true],
    ]);
    const stored = await test.query<{ count: number }>(
      'select count(*)::int from stages.transition where programme_id = $1',
      [world.programmeId],
    );
    expect(before.transitions).toBe(stored[0]?.count);

    await test.query(
      `update stages.run set state = jsonb_set(state, array['challenges', $2, 'framing'], '7') where programme_id = $1`,
      [world.programmeId, id],
    );
    expect(await runs.replayed(world.programmeId)).toMatchObject({ isSame: false });
  });

  it('needs a run', async () => {
    await expect(test.app.get(RunLogService).replayed(newId())).rejects.toMatchObject({
      violations: [{ code: 'run.not_started' }],
    });
  });
});
