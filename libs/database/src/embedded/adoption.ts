import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROLE } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Layout } from './layout.js';
import { type PostmasterPid, readPostmasterPid } from './postmaster-pid.js';
import { isPostgresIn } from './processes.js';
import { READY_TIMEOUT_MS } from './server.js';

const ANSWER_TIMEOUT_MS = 6_000;
const CONNECT_TIMEOUT_MS = 2_000;

interface Credentials {
  readonly port: number;
  readonly password: string;
}

export function urlOf({ port, password }: Credentials, database: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function withClient<T>(credentials: Credentials, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: urlOf(credentials, 'postgres'),
    ssl: false,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: 60_000,
  });
  // A server that goes away while we talk rejects the query; the same news as an event must not end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database unless it exists; another process may do the same at the same moment. */
export async function ensureDatabase(credentials: Credentials, database: string): Promise<void> {
  await withClient(credentials, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount) return;
    try {
      await client.query(`create database ${pg.escapeIdentifier(database)}`);
    } catch (error) {
      const duplicate = ['42P04', '23505'].includes((error as { code?: string }).code ?? '');
      if (!duplicate) throw error;
    }
  });
}

/**
 * Finds the server that already runs in the data directory, one whose parent was killed or that another process
 * started, and waits until it answers to our password.
 * @returns undefined when none lives there
 * @throws EmbeddedPostgresError `data_directory_in_use` when one lives there that cannot be used
 */
export async function findRunningServer(
  layout: Layout,
  password: string | undefined,
): Promise<{ pid: number; port: number } | undefined> {
  const begin = Date.now();
  for (let trouble = 'it is not ready'; ; await sleep(100)) {
    const entry = readPostmasterPid(layout.cluster);
    if (!entry || !isPostgresIn(entry.pid, layout.cluster)) return undefined;
    if (entry.singleUser) throw inUse(layout, entry, 'it runs in single-user mode');
    const { pid, port, status } = entry;
    if (status === 'ready' && port !== undefined) {
      if (password === undefined) throw inUse(layout, entry, `its password is not in ${layout.password}`);
      try {
        await withClient({ port, password }, (client) => client.query('select 1'));
        return { pid, port };
      } catch (error) {
        const { code, message } = error as { code?: string; message: string };
        if (code === '28P01') throw inUse(layout, entry, `it refuses the password in ${layout.password}`);
        trouble = `it does not answer on port ${port}: ${message}`;
      }
    }
    if (Date.now() - begin > (status === 'ready' ? ANSWER_TIMEOUT_MS : READY_TIMEOUT_MS)) {
      throw inUse(layout, entry, trouble);
    }
  }
}

function inUse(layout: Layout, { pid }: PostmasterPid, why: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'data_directory_in_use',
    `PostgreSQL process ${pid} is at work in ${layout.cluster}, but cannot be used: ${why}. Stop it (kill ${pid}), or use another data directory.`,
  );
}
