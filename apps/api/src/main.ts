import { Config, ConfigError } from '#libs/config';
import { startEmbeddedPostgres } from '#libs/database';
import { JobRunner } from '#libs/events';
import { createApi, migrate } from '#libs/platform';

/** Everything in one process: database if none is given, schema, api, and the jobs. */
async function main(): Promise<void> {
  let config = Config.fromEnvironment(process.env);
  if (!config.values.DATABASE_URL) {
    const postgres = await startEmbeddedPostgres({ dataDir: `${config.values.DATA_DIR}/postgres` });
    process.once('exit', () => postgres.stop());
    config = config.with({ DATABASE_URL: postgres.url });
  }
  await migrate(config.values.DATABASE_URL);
  const app = await createApi({ config });
  // Plain hooks raise the signal again, so 'exit' handlers, which stop PostgreSQL, would never run.
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  await app.listen(config.values.PORT, config.values.HOST);
  app.get(JobRunner).start();
  process.stdout.write(`Etgar listens on ${await app.getUrl()}\n`);
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigError || (error instanceof Error && error.name === 'EmbeddedPostgresError');
  process.stderr.write(
    `${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
});
