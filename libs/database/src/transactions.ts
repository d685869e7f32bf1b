import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { type Database, openTransaction } from './database.js';

declare const inTransaction: unique symbol;

/**
 * An open transaction. Only {@link Transactions.run} makes one, so a repository method that asks for a `Tx`
 * cannot be called outside a transaction by mistake.
 */
export type Tx = EntityManager & { readonly [inTransaction]: true };

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const TRIES = 3;

/** The SQLSTATE of a PostgreSQL error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The name of the constraint that refused a statement, or undefined. */
export function brokenConstraint(error: unknown): string | undefined {
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const constraint = (cause as { constraint?: unknown } | null)?.constraint;
  return typeof constraint === 'string' ? constraint : undefined;
}

export class Transactions {
  constructor(private readonly database: Database) {}

  /**
   * Runs the work in one transaction (READ COMMITTED). A serialization failure or a deadlock repeats the whole
   * work, three times at most: nothing was answered yet, so nobody can tell.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await openTransaction.run(true, () =>
          this.database.dataSource.transaction((manager) => work(manager as Tx)),
        );
      } catch (error) {
        const state = sqlState(error);
        if (attempt >= TRIES || (state !== SERIALIZATION_FAILURE && state !== DEADLOCK)) throw error;
        await sleep(attempt * 10 + Math.random() * 20);
      }
    }
  }
}

/**
 * The database's own clock at this moment, not at the start of the transaction. Deadlines are compared with it
 * and with nothing else. Milliseconds are all that the platform stores.
 */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = (await tx.query('select platform.clock() as now')) as [{ now: Date }];
  return row.now;
}
