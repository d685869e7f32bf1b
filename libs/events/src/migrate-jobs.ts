import { runMigrations } from 'graphile-worker';

/** Creates or updates the tables of the job runner. Needed before the first event is published. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url });
}
