import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { explainFailure } from './failure.js';
import { type Layout, ownLikeRoot } from './layout.js';
import { pause } from './pause.js';
import { postmasterPidFile, readPostmasterPid } from './postmaster-pid.js';
import { onProcessEnd } from './process-end.js';
import { isPostgresIn, kernelKnows, postgresProcessesIn } from './processes.js';
import { type PostgresBinaries, programIn, sceneOf, spawnOptions } from './programs.js';

/** Recovery after a crash replays the write-ahead log first, which may take its time. */
export const READY_TIMEOUT_MS = 120_000;
const ORPHANS_TIMEOUT_MS = 15_000;
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Clears what a killed postmaster left. Its backends may still be writing for a moment: they must be gone first.
 * PostgreSQL removes a stale postmaster.pid itself, unless the kernel still knows the pid: a zombie that nobody reaps,
 * or a pid that another program got meanwhile. Call only when the pid is known to be no living postmaster.
 * @throws EmbeddedPostgresError `data_directory_in_use`
 */
export async function clearLeftovers(layout: Layout): Promise<void> {
  for (const deadline = Date.now() + ORPHANS_TIMEOUT_MS; ; await sleep(50)) {
    const orphans = postgresProcessesIn(layout.cluster);
    if (orphans.length === 0) break;
    if (Date.now() < deadline) continue;
    throw new EmbeddedPostgresError(
      'data_directory_in_use',
      `Processes of a PostgreSQL whose postmaster is gone still work in ${layout.cluster} (pid ${orphans.join(', ')}). End them and start again.`,
    );
  }
  const stale = readPostmasterPid(layout.cluster);
  if (stale && kernelKnows(stale.pid)) fs.rmSync(postmasterPidFile(layout.cluster), { force: true });
}

export interface Postmaster {
  readonly pid: number;
  /** Lets go of the guard that stops the server if our process ends before somebody else takes charge of it. */
  release(): void;
}

/**
 * Starts the server and waits until it takes connections.
 * @throws EmbeddedPostgresError by what its log says
 */
export async function startPostmaster(
  layout: Layout,
  binaries: PostgresBinaries,
  settings: { readonly port: number; readonly fast: boolean },
  log: (line: string) => void,
): Promise<Postmaster> {
  const logFd = openLog(layout);
  const logStart = fs.fstatSync(logFd).size;
  let child: ChildProcess;
  try {
    // Its own session: Ctrl-C in the terminal is for us, who then stop the server in order.
    child = spawn(programIn(binaries, 'postgres'), serverArguments(layout, settings), {
      ...spawnOptions(layout.account),
      detached: true,
      stdio: ['ignore', logFd, logFd],
    });
  } finally {
    fs.closeSync(logFd);
  }
  let spawnError: Error | undefined;
  child.once('error', (error) => {
    spawnError = error;
  });
  child.unref();
  const release = onProcessEnd(() => child.kill('SIGINT'));
  try {
    await waitUntilReady(
      layout,
      child,
      settings.port,
      () => logSince(layout, logStart) + (spawnError?.message ?? ''),
    );
  } catch (error) {
    child.kill('SIGQUIT');
    release();
    throw error;
  }
  const pid = child.pid!;
  child.once('exit', (code, signal) => {
    if (code === 0) return;
    log(
      `PostgreSQL (pid ${pid}) ended unexpectedly (${signal ?? `exit code ${code}`}), see ${layout.log}; the next start recovers its data`,
    );
  });
  return { pid, release };
}

function serverArguments(layout: Layout, { port, fast }: { port: number; fast: boolean }): string[] {
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(fast ? unsafe : [])];
  return ['-D', layout.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

function openLog(layout: Layout): number {
  if ((fs.statSync(layout.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) {
    fs.renameSync(layout.log, `${layout.log}.1`);
  }
  const fd = fs.openSync(layout.log, 'a', 0o600);
  ownLikeRoot(layout, fd);
  return fd;
}

function logSince(layout: Layout, start: number): string {
  return fs.readFileSync(layout.log).subarray(start).toString('utf8');
}

async function waitUntilReady(
  layout: Layout,
  child: ChildProcess,
  port: number,
  output: () => string,
): Promise<void> {
  for (const deadline = Date.now() + READY_TIMEOUT_MS; ; await sleep(20)) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      throw explainFailure('postgres', output(), sceneOf(layout, port));
    }
    const entry = readPostmasterPid(layout.cluster);
    if (entry?.pid === child.pid && entry.status === 'ready') return;
    if (Date.now() >= deadline) {
      throw explainFailure(
        'postgres',
        `${output()}\nnot ready after ${READY_TIMEOUT_MS / 1000} s`,
        sceneOf(layout, port),
      );
    }
  }
}

/**
 * Stops the server that runs in the data directory, if any, and blocks until it is gone: sessions are ended and a
 * checkpoint is written; when that takes too long, at once and with recovery at the next start.
 * @returns false when it is still there
 */
export function stopPostmasterSync(layout: Layout): boolean {
  const pid = readPostmasterPid(layout.cluster)?.pid;
  if (pid === undefined || !isPostgresIn(pid, layout.cluster)) return true;
  for (const [signal, patience] of [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
  ] as const) {
    process.kill(pid, signal);
    for (const deadline = Date.now() + patience; Date.now() < deadline; pause(10)) {
      if (!isPostgresIn(pid, layout.cluster)) return true;
    }
  }
  return false;
}
