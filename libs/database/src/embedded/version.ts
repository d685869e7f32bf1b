import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The oldest major version of PostgreSQL that Etgar runs on. */
export const OLDEST_MAJOR = 15;

/** Reads `postgres (PostgreSQL) 18.4` or `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`. */
export function parseVersion(output: string): { version: string; major: number } | undefined {
  const match = /\(PostgreSQL\) ((\d+)[\w.]*)/.exec(output);
  return match ? { version: match[1]!, major: Number(match[2]) } : undefined;
}

/** Versions with a directory under `/usr/lib/postgresql` that Etgar can use, newest first. */
export function usableMajors(directoryNames: readonly string[]): number[] {
  return directoryNames
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((major) => major >= OLDEST_MAJOR)
    .sort((a, b) => b - a);
}

/**
 * A data directory belongs to the major version that made it.
 * @param pgVersion content of the file `PG_VERSION`
 * @throws EmbeddedPostgresError `other_major_version`
 */
export function assertSameMajor(
  pgVersion: string,
  binaries: { version: string; major: number },
  dataDir: string,
): void {
  const written = pgVersion.trim();
  if (written === String(binaries.major)) return;
  throw new EmbeddedPostgresError(
    'other_major_version',
    `The data in ${dataDir} were written by PostgreSQL ${written || '(empty PG_VERSION)'}, but the PostgreSQL here is ${binaries.version}. ` +
      `Dump them with version ${written} and restore them, set DATABASE_URL to a server of that version, or move the directory away to begin empty.`,
  );
}
