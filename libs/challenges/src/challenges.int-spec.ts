import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sqlState, Transactions } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import {
  type ChallengeFacts,
  ChallengeWorld,
  CLOSES,
  daysAfter,
  OPENS,
  START,
} from '../../../test/e2e/challenges/world.js';
import { ChallengeRepository } from './challenge.repository.js';
import { ChallengeWindows } from './challenge-windows.js';
import { EndChallengeService } from './end-challenge.service.js';

const CHECK_VIOLATION = '23514';

describe('challenges in the database', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  beforeEach(() => world.app.clock.travelTo(START));
  afterAll(() => world.stop());

  const get = <T>(type: new (...args: never[]) => T): T => world.app.app.get(type);
  const transaction: Transactions['run'] = (work) => get(Transactions).run(work);
  const violationOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error instanceof RuleError ? error.violations[0] : error;
  };
  const requireOpen = (id: string) => transaction((tx) => get(ChallengeWindows).requireOpen(tx, id));

  it('gives every challenge a number of its own, however many are created at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => world.draft()));
    expect(new Set(drafts.map(({ number }) => number)).size).toBe(20);
  });

  it('counts each year on its own', async () => {
    const take = (year: number, count: number) =>
      transaction((tx) => get(ChallengeRepository).takeNumbers(tx, year, count));
    expect([await take(2031, 1), await take(2031, 5), await take(2032, 1), await take(2031, 1)]).toEqual([
      1, 6, 1, 7,
    ]);
  });

  describe('ChallengeWindows.requireOpen', () => {
    let challenge: ChallengeFacts;
    beforeAll(async () => {
      challenge = await world.published();
    });

    it('hands over the challenge, its form and the instant while the window is open', async () => {
      await world.app.clock.travelTo(OPENS);
      const open = await requireOpen(challenge.id);
      expect(open.challenge).toMatchObject({ id: challenge.id, state: 'PUBLISHED', contentVersion: 1 });
      expect(open.questions.map(({ kind, position }) => [kind, position])).toEqual([
        ['TEXT', 0],
        ['CHOICE', 1],
      ]);
      expect(open.now.getTime()).toBeGreaterThanOrEqual(OPENS.getTime());
    });

    it.each([
      ['before the opening', daysAfter(OPENS, -1)],
      ['at the closing instant, although nothing has closed it yet', CLOSES],
    ])('refuses %s', async (_, moment) => {
      await world.app.clock.travelTo(moment);
      expect(await violationOf(requireOpen(challenge.id))).toEqual({
        code: 'challenge.window_closed',
        path: undefined,
        params: { opensAt: OPENS.getTime(), closesAt: CLOSES.getTime() },
      });
    });

    it('knows neither unknown challenges nor drafts', async () => {
      const draft = await world.draft();
      for (const id of [newId(), draft.id])
        expect(await violationOf(requireOpen(id))).toMatchObject({
          code: 'input.unknown_id',
          path: ['challengeId'],
        });
    });

    it('keeps whoever closes waiting until the transaction ends', async () => {
      const { id } = await world.published();
      await world.app.clock.travelTo(OPENS);
      const order: string[] = [];
      let closing: Promise<unknown> = Promise.resolve();
      await transaction(async (tx) => {
        await get(ChallengeWindows).requireOpen(tx, id);
        await world.app.clock.travelTo(CLOSES);
        closing = get(EndChallengeService)
          .closeDue(id, newId())
          .then(() => order.push('closed'));
        await new Promise((resolve) => setTimeout(resolve, 300));
        order.push('submitted');
      });
      await closing;
      expect(order).toEqual(['submitted', 'closed']);
      expect((await world.read(id)).state).toBe('CLOSED');
      expect(await violationOf(requireOpen(id))).toMatchObject({ code: 'challenge.window_closed' });
    });

    it('closes once when several close at the same time', async () => {
      const { id, version } = await world.published();
      await world.app.clock.travelTo(CLOSES);
      await Promise.all(Array.from({ length: 8 }, () => get(EndChallengeService).closeDue(id, newId())));
      expect(await world.read(id)).toMatchObject({ state: 'CLOSED', version: version + 1 });
      expect((await world.auditOf(id)).filter((act) => act === 'challenge.close')).toHaveLength(1);
    });
  });

  it.each([
    ['a publication without approval', "state = 'PUBLISHED', published_at = platform.clock()"],
    ['a publication without an instant', "state = 'PUBLISHED'"],
    ['a window upside down', "closes_at = opens_at - interval '1 day'"],
    ['a cancellation without a reason', "state = 'CANCELLED'"],
    ['a closing without an instant', "state = 'CLOSED'"],
    ['a state that does not exist', "state = 'LOST'"],
    ['half a budget', 'budget_currency = null'],
    ['a technology readiness level of 0', 'minimum_trl = 0'],
  ])('refuses %s, whoever writes it', async (_, change) => {
    const { id } = await world.draft();
    const error = await violationOf(
      world.app.query(`update challenges.challenge set ${change} where id = $1`, [id]),
    );
    expect(sqlState(error)).toBe(CHECK_VIOLATION);
  });
});
