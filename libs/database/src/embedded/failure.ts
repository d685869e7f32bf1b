import { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './embedded-postgres-error.js';

/** Below this much free space a failure that left no words behind is taken for a full disk: its log did not fit either. */
const FULL_DISK_BYTES = 4 * 1024 * 1024;

const OUTPUT_SIGNS: readonly [RegExp, EmbeddedPostgresErrorCode][] = [
  [/No space left on device|Disk quota exceeded/i, 'disk_full'],
  [/Address already in use|could not create any TCP\/IP sockets/i, 'port_taken'],
  [/lock file ".*" already exists|pre-existing shared memory block/i, 'data_directory_in_use'],
  [
    /database files are incompatible with server|data directory was initialized by PostgreSQL version/i,
    'other_major_version',
  ],
];

/** What `initdb` or `postgres` complained about, read from their English (`LC_ALL=C`) output. */
export function classifyOutput(output: string): EmbeddedPostgresErrorCode | undefined {
  return OUTPUT_SIGNS.find(([sign]) => sign.test(output))?.[1];
}

/** The lines of a server log that a person needs to see, newest last. */
export function telltaleLines(output: string, limit = 6): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const severe = lines.filter((line) => /\b(?:FATAL|PANIC|ERROR|HINT|DETAIL):|\berror:/i.test(line));
  return (severe.length > 0 ? severe : lines).slice(-limit).join(' | ');
}

export interface FailureScene {
  readonly dataDir: string;
  readonly logFile: string;
  readonly port?: number | undefined;
  readonly freeBytes?: number | undefined;
}

/** Turns the output of a program of PostgreSQL that failed into one error with a stable code and a sentence. */
export function explainFailure(program: string, output: string, scene: FailureScene): EmbeddedPostgresError {
  const said = telltaleLines(output);
  const noRoom = said === '' && scene.freeBytes !== undefined && scene.freeBytes < FULL_DISK_BYTES;
  const code = classifyOutput(output) ?? (noRoom ? 'disk_full' : 'start_failed');
  return new EmbeddedPostgresError(
    code,
    `${SENTENCES[code](program, scene)}${said ? ` It said: ${said}` : ''}`,
  );
}

const SENTENCES: Record<EmbeddedPostgresErrorCode, (program: string, scene: FailureScene) => string> = {
  port_taken: (_program, { port }) =>
    `Port ${port} on 127.0.0.1 is taken by another program: PostgreSQL cannot listen there. Stop that program or choose another port.`,
  data_directory_in_use: (_program, { dataDir }) =>
    `Another PostgreSQL is still at work in ${dataDir}. Stop it, or use another data directory.`,
  disk_full: (_program, { dataDir }) =>
    `The disk that holds ${dataDir} is full: PostgreSQL cannot write its files. Free some space and start again.`,
  other_major_version: (_program, { dataDir }) =>
    `The data in ${dataDir} were written by another major version of PostgreSQL. Dump them with that version and restore them here, or move the directory away to begin empty.`,
  no_binaries: (program) =>
    `The program ${program} of PostgreSQL cannot be run here. Set DATABASE_URL to use a server of your own.`,
  start_failed: (program, { dataDir, logFile }) =>
    `The program ${program} of PostgreSQL failed on ${dataDir}; its log is ${logFile}.`,
};

/** Gives errors of the file system a code and a sentence too; errors that already have one pass through. */
export function explainSystemError(error: unknown, dataDir: string): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError) return error;
  const { code, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
  const where = dest ?? path ?? dataDir;
  // 53100 is disk_full as a server that runs reports it (PostgreSQL manual, appendix A).
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') {
    const scene = { dataDir: where, logFile: '' };
    return new EmbeddedPostgresError('disk_full', SENTENCES.disk_full('', scene), { cause: error });
  }
  const sentence =
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
      ? `This user may not use ${where} (${code}): start as the user that owns ${dataDir}, change its owner, or use another data directory.`
      : `PostgreSQL could not be started on ${dataDir}: ${message}`;
  return new EmbeddedPostgresError('start_failed', sentence, { cause: error });
}
