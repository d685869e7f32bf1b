import { migrateDatabase } from '#libs/database';
import { migrateJobs } from '#libs/events';
import { migrations } from '../../../migrations/index.js';

/**
 * Brings the database of the URL to the newest schema.
 * @returns the names of the steps that were run; empty when there was nothing to do.
 */
export const migrate = (url: string): Promise<string[]> =>
  migrateDatabase(url, migrations, () => migrateJobs(url));
