import fs from 'node:fs';
import { ensureDatabase, findRunningServer, urlOf } from './adoption.js';
import { findBinaries } from './binaries.js';
import { ensureCluster, readPassword } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { explainSystemError } from './failure.js';
import { lock, lockSync } from './launcher-lock.js';
import { holdsCluster, type Layout, prepareLayout } from './layout.js';
import { joinOwners, leaveOwners } from './owners.js';
import { readPostmasterPid } from './postmaster-pid.js';
import { onProcessEnd } from './process-end.js';
import type { PostgresBinaries } from './programs.js';
import { clearLeftovers, freePort, type Postmaster, startPostmaster, stopPostmasterSync } from './server.js';

export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './embedded-postgres-error.js';

const START_LOCK_MS = 150_000;
const STOP_LOCK_MS = 5_000;

export interface EmbeddedPostgresOptions {
  /** Where data, password and log are kept; relative to the working directory. */
  readonly dataDir: string;
  /** A TCP port on 127.0.0.1; by default the one used before a crash, else a free one. A server that already runs keeps its own. */
  readonly port?: number;
  /** Created when missing. Default `etgar`. */
  readonly database?: string;
  /** For throw-away databases: faster, and lost when the machine stops. */
  readonly fast?: boolean;
  /** Gets sentences for the operator; never a password. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Holds the password: never log it. */
  readonly url: string;
  readonly port: number;
  /** True when the server was running already. */
  readonly adopted: boolean;
  /** The absolute directory that is really used. */
  readonly dataDir: string;
  /**
   * Synchronous and idempotent. Stops the server, also an adopted one, unless another living process still uses it.
   * Called by itself when the process ends, except by `kill -9`: then the next start adopts the server.
   */
  stop(): void;
}

/**
 * Starts the PostgreSQL that comes with Etgar, or adopts the one that already runs on the same data.
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  try {
    const layout = prepareLayout(options.dataDir, log);
    const release = await lock(layout.lock, START_LOCK_MS);
    try {
      return await open(layout, options, log);
    } finally {
      release();
    }
  } catch (error) {
    throw explainSystemError(error, options.dataDir);
  }
}

async function open(
  layout: Layout,
  options: EmbeddedPostgresOptions,
  log: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const server = (await adopt(layout, log)) ?? (await start(layout, options, log));
  const database = options.database ?? 'etgar';
  try {
    await ensureDatabase(server, database);
    const stop = stopper(layout, joinOwners(layout.owners), log);
    const { port, adopted } = server;
    return { url: urlOf(server, database), port, adopted, dataDir: layout.root, stop };
  } catch (error) {
    if (!server.adopted) stopPostmasterSync(layout);
    throw error;
  } finally {
    server.release?.();
  }
}

interface Server {
  readonly port: number;
  readonly password: string;
  readonly adopted: boolean;
  readonly release?: () => void;
}

async function adopt(layout: Layout, log: (line: string) => void): Promise<Server | undefined> {
  if (!holdsCluster(layout)) return undefined;
  const password = readPassword(layout);
  const running = await findRunningServer(layout, password);
  if (!running || password === undefined) return undefined;
  log(
    `PostgreSQL already runs on 127.0.0.1:${running.port} (pid ${running.pid}), data in ${layout.root}: adopted`,
  );
  return { port: running.port, password, adopted: true };
}

async function start(
  layout: Layout,
  options: EmbeddedPostgresOptions,
  log: (line: string) => void,
): Promise<Server> {
  const fast = options.fast ?? false;
  const binaries = findBinaries(layout.account, log);
  const before = holdsCluster(layout) ? readPostmasterPid(layout.cluster) : undefined;
  if (holdsCluster(layout)) await clearLeftovers(layout);
  const password = await ensureCluster(layout, binaries, fast);
  // Pools of other processes, and psql in a terminal, find a recovered server again where it was.
  const ports = options.port ? [options.port] : [before?.port, await freePort(), await freePort()];
  const { port, postmaster } = await startOnFirst(
    ports.filter((candidate) => candidate !== undefined),
    (candidate) => startPostmaster(layout, binaries, { port: candidate, fast }, log),
  );
  log(describe(binaries, port, postmaster, layout));
  return { port, password, adopted: false, release: postmaster.release };
}

async function startOnFirst(
  ports: readonly number[],
  startOn: (port: number) => Promise<Postmaster>,
): Promise<{ port: number; postmaster: Postmaster }> {
  for (const [index, port] of ports.entries()) {
    try {
      return { port, postmaster: await startOn(port) };
    } catch (error) {
      const taken = error instanceof EmbeddedPostgresError && error.code === 'port_taken';
      if (!taken || index === ports.length - 1) throw error;
    }
  }
  throw new RangeError('no port to try');
}

function describe(binaries: PostgresBinaries, port: number, { pid }: Postmaster, layout: Layout): string {
  const user = layout.account ? ` as user ${layout.account.name}` : '';
  const origin = binaries.source === 'npm' ? 'from npm' : `from ${binaries.bin}`;
  return `PostgreSQL ${binaries.version} (${origin}) runs on 127.0.0.1:${port}${user} (pid ${pid}), data in ${layout.root}`;
}

function stopper(layout: Layout, ticket: string, log: (line: string) => void): () => void {
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    release();
    const unlock = lockSync(layout.lock, STOP_LOCK_MS);
    if (!unlock) {
      // Somebody is starting on the same data, and that somebody will adopt the server: leave it to them.
      fs.rmSync(ticket, { force: true });
      return;
    }
    try {
      if (!leaveOwners(layout.owners, ticket)) log('PostgreSQL goes on for the other processes that use it');
      else if (!stopPostmasterSync(layout)) log(`PostgreSQL in ${layout.cluster} does not stop`);
    } finally {
      unlock();
    }
  };
  const release = onProcessEnd(stop);
  return stop;
}
