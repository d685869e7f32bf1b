import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import {
  type ChallengeFacts,
  ChallengeWorld,
  CLOSES,
  completeContent,
  daysAfter,
  FACTS,
  OPENS,
  START,
} from './world.js';

const reason = 'Start-ups asked for more time and for the new figures.';

describe('amendChallenge', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  const amend = ({ id, version }: ChallengeFacts, changes: object) => ({
    id,
    expectedVersion: version,
    reason,
    ...changes,
  });

  it('publishes an addendum that says what changed, field by field', async () => {
    const challenge = await world.published();
    const [kpi] = completeContent().kpis;
    const amended = await world.act(
      world.manager,
      'amendChallenge',
      amend(challenge, {
        closesAt: daysAfter(CLOSES, 7).toISOString(),
        problem: { he: 'שליש מהמים אובדים בדרך', en: 'A third of the water is lost on its way' },
        tags: ['water'],
        kpis: [{ ...kpi, target: 2 }],
        budget: { amount: 300_000.5, currency: 'ILS' },
      }),
    );
    expect(amended).toMatchObject({
      state: 'PUBLISHED',
      contentVersion: 2,
      version: challenge.version + 1,
      closesAt: daysAfter(CLOSES, 7).toISOString(),
    });
    const { challenge: read } = await world.app.anonymous.ask<{
      challenge: { versions: object[]; kpis: object[]; criteria: object[] };
    }>(
      `query ($id: ID!) { challenge(id: $id) { kpis { target } criteria { weight } title { he }
        versions { contentVersion reason changes { path before after } } } }`,
      { id: challenge.id },
    );
    expect(read).toMatchObject({
      kpis: [{ target: 2 }],
      criteria: [{ weight: 60 }, { weight: 40 }],
      title: { he: 'זיהוי מוקדם של נזילות מים' },
    });
    expect(read.versions).toEqual([
      {
        contentVersion: 2,
        reason,
        changes: [
          {
            path: 'problem.en',
            before: 'A quarter of the water is lost on its way',
            after: 'A third of the water is lost on its way',
          },
          { path: 'problem.he', before: 'רבע מהמים אובדים בדרך', after: 'שליש מהמים אובדים בדרך' },
          { path: 'budget.amount', before: '250000', after: '300000.5' },
          {
            path: 'closesAt',
            before: CLOSES.toISOString(),
            after: daysAfter(CLOSES, 7).toISOString(),
          },
          { path: 'tags', before: 'water, sensors', after: 'water' },
          { path: 'kpis.0.target', before: '1', after: '2' },
        ],
      },
      { contentVersion: 1, reason: null, changes: [] },
    ]);
  });

  it('is also the right of an approver of the ministry, not of an officer alone', async () => {
    const challenge = await world.published();
    const input = amend(challenge, { title: { he: 'כותרת מתוקנת' } });
    const QUERY = `mutation ($input: AmendChallengeInput!) { amendChallenge(input: $input) { ${FACTS} } }`;
    const { errors } = await world.officer.client.send(QUERY, { input });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.act(world.approver, 'amendChallenge', input)).contentVersion).toBe(2);
  });

  it('refuses what would be unfair or wrong, and changes nothing', async () => {
    const challenge = await world.published();
    const [kpi] = completeContent().kpis;
    const refusal = (changes: object) =>
      world.manager.client.refused('amendChallenge', amend(challenge, changes));
    expect(await refusal({ closesAt: daysAfter(CLOSES, -1).toISOString() })).toEqual([
      'challenge.deadline_moved_back',
    ]);
    expect(await refusal({ closesAt: daysAfter(OPENS, -1).toISOString() })).toEqual([
      'challenge.deadline_moved_back',
      'window.closes_before_opens',
    ]);
    expect(await refusal({})).toEqual(['challenge.nothing_changed']);
    expect(await refusal({ tags: ['water', 'sensors'] })).toEqual(['challenge.nothing_changed']);
    expect(await refusal({ kpis: [{ ...kpi, baseline: null }] })).toEqual(['challenge.kpi_baseline_missing']);
    expect(await refusal({ evidence: {} })).toEqual(['text.original_missing']);
    expect(await refusal({ expectedVersion: 1, tags: ['x'] })).toEqual(['edit.conflict']);
    expect(await refusal({ id: newId(), tags: ['x'] })).toEqual(['input.unknown_id']);
    expect(await refusal({ reason: '', tags: ['x'] })).toEqual(['input.required']);
    expect(await world.read(challenge.id)).toEqual(challenge);
  });

  it('cannot touch criteria, weights, the form or the opening: the input has no such fields', async () => {
    const challenge = await world.published();
    for (const field of ['criteria', 'questions'])
      await expect(
        world.manager.client.mutate('amendChallenge', amend(challenge, { [field]: [] })),
      ).rejects.toThrow(`Field \\"${field}\\" is not defined`);
  });

  it('is refused once the window has closed, even before the closing job has run', async () => {
    const challenge = await world.published();
    const input = amend(challenge, { closesAt: daysAfter(CLOSES, 30).toISOString() });
    await world.app.clock.travelTo(CLOSES);
    const { errors } = await world.manager.client.mutate('amendChallenge', input);
    expect(errors).toMatchObject([{ __typename: 'WindowClosedError', code: 'challenge.window_closed' }]);
    await world.app.drain();
    const closed = await world.read(challenge.id);
    expect(closed.state).toBe('CLOSED');
    expect(
      await world.manager.client.refused('amendChallenge', { ...input, expectedVersion: closed.version }),
    ).toEqual(['challenge.wrong_state']);
    await world.app.clock.travelTo(START);
  });

  it('lets the old deadline pass without closing', async () => {
    const challenge = await world.published();
    const later = daysAfter(CLOSES, 7);
    await world.act(world.manager, 'amendChallenge', amend(challenge, { closesAt: later.toISOString() }));
    await world.app.travelTo(CLOSES);
    expect(await world.read(challenge.id)).toMatchObject({ state: 'PUBLISHED', isOpen: true });
    await world.app.travelTo(later);
    expect(await world.read(challenge.id)).toMatchObject({ state: 'CLOSED', isOpen: false });
    await world.app.clock.travelTo(START);
  });
});
