import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { TestApp } from '../../../test/support/test-app.js';
import { AuditLog } from './audit-log.js';

describe('sealed entries', () => {
  let test: TestApp;
  let audit: AuditLog;
  const targetId = randomUUID();
  const [seal, otherSeal] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    test = await TestApp.start();
    audit = test.app.get(AuditLog);
    for (const [act, sealedIn] of [
      ['thing.begin', undefined],
      ['thing.hide', seal],
      ['thing.hide', otherSeal],
      ['thing.end', undefined],
    ] as const)
      await test.app.get(Transactions).run((tx) => {
        const target = { type: 'thing', id: targetId };
        return audit.record(tx, { actor: test.system, act, target, sealedIn });
      });
  });

  afterAll(() => test.stop());

  const listed = async (filter = {}) => {
    const page = await audit.page({ targetId, ...filter }, { first: 10 });
    return {
      acts: page.nodes.map(({ act }) => act),
      count: await page.count(),
      ids: page.nodes.map(({ id }) => id),
    };
  };
  const open = (what: string) => test.app.get(Transactions).run((tx) => audit.openSeal(tx, what));

  it('are written with the change, and neither listed nor counted', async () => {
    expect(await test.query('select from audit.entry where target_id = $1', [targetId])).toHaveLength(4);
    expect(await listed()).toMatchObject({ acts: ['thing.end', 'thing.begin'], count: 2 });
    expect(await listed({ act: 'thing.hide' })).toMatchObject({ acts: [], count: 0 });
  });

  it('leave no gap in the ids of the others', async () => {
    const [last = '', first = ''] = (await listed()).ids;
    expect(BigInt(last) - BigInt(first)).toBe(1n);
  });

  it('stand in their place once their own seal is opened', async () => {
    await open(seal);
    await open(seal);
    expect(await listed()).toMatchObject({ acts: ['thing.end', 'thing.hide', 'thing.begin'], count: 3 });
    const page = await audit.page({ targetId }, { first: 1 });
    const next = await audit.page({ targetId }, { first: 1, after: page.cursorOf(page.nodes[0]!) });
    expect(next.nodes.map(({ sealedIn }) => sealedIn)).toEqual([seal]);
  });
});
