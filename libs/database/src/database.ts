import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import { DataSource, type EntityManager, type Logger } from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';

/** Set while `Transactions.run` works. */
export const openTransaction = new AsyncLocalStorage<true>();

export type EntityClasses = readonly (new () => object)[];

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: EntityClasses;
  /** Connections at most. */
  readonly pool: number;
  /** Called with each statement that is sent. Tests count them; nothing else may use it. */
  readonly onStatement?: (sql: string) => void;
}

/** The connection pool. Repositories read through {@link reader}; writes go through `Transactions`. */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /**
   * For reads outside a transaction.
   * @throws Error inside `Transactions.run`: the read would wait for a second connection while it holds the first,
   *   and enough of them at once wait for each other for ever.
   */
  get reader(): EntityManager {
    if (openTransaction.getStore()) throw new Error('a read inside a transaction must go through its tx');
    return this.dataSource.manager;
  }

  /** The pool itself, for libraries that need a client of `pg`. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Whether PostgreSQL answers. */
  async isReady(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      return true;
    } catch {
      return false;
    }
  }
}

/** Opens the pool. The schema is never synchronised: `migrations/` is the only way to change it. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    namingStrategy: new SnakeNamingStrategy(),
    poolSize: options.pool,
    applicationName: 'etgar',
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    poolErrorHandler: () => undefined,
    logging: options.onStatement ? ['query'] : false,
    logger: options.onStatement ? new StatementLogger(options.onStatement) : undefined,
    extra: { statement_timeout: 30_000, connectionTimeoutMillis: 5_000 },
  });
  return new Database(await dataSource.initialize());
}

class StatementLogger implements Logger {
  constructor(private readonly onStatement: (sql: string) => void) {}

  logQuery(sql: string): void {
    this.onStatement(sql);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
