import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Config } from '#libs/config';
import { type Database, openDatabase, Transactions } from '#libs/database';
import { cloneDatabase } from '../../../test/support/database.js';
import { DeadLetters } from './dead-letters.js';
import { defineEvent } from './event.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { Outbox } from './outbox.js';

const Happened = defineEvent<{ thingId: string }>('Happened');

describe('the outbox', () => {
  Logger.overrideLogger(false);

  let database: Database;
  let transactions: Transactions;
  let registry: JobRegistry;
  let outbox: Outbox;
  let runner: JobRunner;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const clone = await cloneDatabase();
    drop = clone.drop;
    database = await openDatabase({ url: clone.url, entities: [], pool: 4 });
    transactions = new Transactions(database);
    registry = new JobRegistry();
    outbox = new Outbox(registry);
    runner = new JobRunner(registry, Config.fromEnvironment({ DATABASE_URL: clone.url }));
  });

  afterEach(async () => {
    await runner.stop();
    await database.dataSource.destroy();
    await drop();
  });

  const publish = (thingId: string, fail = false) =>
    transactions.run(async (tx) => {
      await outbox.publish(tx, Happened, { thingId }, 'c1');
      if (fail) throw new Error('rolled back');
    });

  it('gives each subscriber its own job, and nothing after a rollback', async () => {
    const seen: string[] = [];
    registry.subscribe(Happened, 'test.first', async ({ thingId }, context) => {
      seen.push(`first ${thingId} ${context.correlationId}`);
    });
    registry.subscribe(Happened, 'test.second', async ({ thingId }) => {
      seen.push(`second ${thingId}`);
    });
    await publish('a');
    await publish('b', true).catch(() => undefined);
    expect(seen).toEqual([]);
    await runner.drain();
    expect(seen.sort()).toEqual(['first a c1', 'second a']);
  });

  it('runs a failing job again without running its neighbour again', async () => {
    const runs = { good: 0, bad: 0 };
    registry.subscribe(Happened, 'test.good', async () => {
      runs.good++;
    });
    registry.subscribe(Happened, 'test.bad', async () => {
      runs.bad++;
      if (runs.bad === 1) throw new Error('not yet');
    });
    await publish('a');
    await runner.drain();
    expect(runs).toEqual({ good: 1, bad: 1 });
    await database.dataSource.query(
      'select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at => now())',
    );
    await runner.drain();
    expect(runs).toEqual({ good: 1, bad: 2 });
  });

  it('keeps one job per deadline, moved when the deadline moves', async () => {
    registry.handle('test.close', async () => undefined);
    const soon = new Date(Date.now() + 60_000);
    const later = new Date(Date.now() + 120_000);
    for (const runAt of [soon, later])
      await transactions.run((tx) =>
        outbox.schedule(tx, 'test.close', { id: 'a' }, { runAt, key: 'close:a', correlationId: 'c' }),
      );
    const jobs = await database.dataSource.query('select run_at as "runAt" from graphile_worker.jobs');
    expect(jobs).toEqual([{ runAt: later }]);
  });

  it('shows what failed for good, and tries it again when asked', async () => {
    let broken = true;
    registry.subscribe(Happened, 'test.fragile', async () => {
      if (broken) throw new Error('the other side is down');
    });
    await publish('a');
    await database.dataSource.query('update graphile_worker._private_jobs set max_attempts = 1');
    await runner.drain();
    const letters = new DeadLetters(database);
    const [letter] = await letters.list();
    expect(letter).toMatchObject({ job: 'test.fragile', attempts: 1, lastError: 'the other side is down' });
    broken = false;
    await transactions.run((tx) => letters.retry(tx, letter!.id));
    await runner.drain();
    expect(await letters.list()).toEqual([]);
    expect(await database.dataSource.query('select 1 from graphile_worker.jobs')).toEqual([]);
  });

  it('takes up the jobs of a worker that was killed', async () => {
    const seen: string[] = [];
    registry.subscribe(Happened, 'test.orphan', async ({ thingId }) => {
      seen.push(thingId);
    });
    await publish('old');
    await publish('new');
    await database.dataSource.query(
      `update graphile_worker._private_jobs set locked_by = 'killed-' || id, locked_at = now() - case
         when payload->'payload'->>'thingId' = 'old' then interval '6 minutes' else interval '1 minute' end`,
    );
    await runner.drain();
    expect(seen).toEqual(['old']);
  });

  it('picks jobs up at once while the runner runs, and stops cleanly', async () => {
    const done = new Promise<void>((resolve) =>
      registry.subscribe(Happened, 'test.fast', async () => resolve()),
    );
    runner.start();
    await publish('a');
    await done;
    await runner.stop();
  });
});
