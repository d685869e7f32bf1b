import { DataSource, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/** PostgreSQL 15 is the oldest that the platform is written for. */
const OLDEST_SERVER = 150_000;
/** Any number, the same in every process: two of them never migrate at the same time. */
const LOCK = 7_270_015;

/**
 * Brings a database to the newest schema, each step in its own transaction.
 * @param before runs first, under the same lock: other owners of tables, such as the job runner.
 * @returns the names of the steps that were run.
 * @throws Error when the server is older than PostgreSQL 15.
 */
export async function migrateDatabase(
  url: string,
  migrations: readonly MigrationClass[],
  before: () => Promise<void>,
): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    poolSize: 2,
  }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    const [{ version }] = (await lock.query(
      `select current_setting('server_version_num')::int as version`,
    )) as [{ version: number }];
    if (version < OLDEST_SERVER)
      throw new Error(`PostgreSQL ${Math.floor(version / 10_000)} is too old: 15 or newer is needed`);
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    await before();
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((step) => step.name);
  } finally {
    // The lock belongs to the connection and ends with it.
    await lock.release();
    await dataSource.destroy();
  }
}
