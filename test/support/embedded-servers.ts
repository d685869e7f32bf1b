import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../libs/database/src/embedded/embedded-postgres.js';
import { readPostmasterPid } from '../../libs/database/src/embedded/postmaster-pid.js';
import { isPostgresIn } from '../../libs/database/src/embedded/processes.js';
import { quickestDisk } from './quickest-disk.mjs';

/** Like /tmp for every user, with a space in its name. */
export function openTemporaryDirectory(parent: string): string {
  const dir = fs.mkdtempSync(path.join(parent, 'etgar test '));
  fs.chmodSync(dir, 0o1777);
  return dir;
}

/** Embedded servers in a temporary directory of their own. */
export class EmbeddedServers {
  readonly temporary = openTemporaryDirectory(quickestDisk());
  /** What the launcher told the operator. */
  readonly lines: string[] = [];
  readonly #running = new Set<EmbeddedPostgres>();

  place(name: string): string {
    return path.join(this.temporary, name);
  }

  async start(dataDir: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const log = (line: string) => this.lines.push(line);
    const server = await startEmbeddedPostgres({ dataDir, fast: true, log, ...options });
    this.#running.add(server);
    return server;
  }

  stopAll(): void {
    for (const server of this.#running) server.stop();
    this.#running.clear();
  }

  remove(): void {
    fs.rmSync(this.temporary, { recursive: true, force: true });
  }
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The postmaster's, by the word of its own file. */
export const pidIn = (root: string): number => readPostmasterPid(path.join(root, 'data'))!.pid;

export const lives = (root: string, pid: number): boolean => isPostgresIn(pid, path.join(root, 'data'));

export function uidOf(pid: number): number {
  if (fs.existsSync('/proc/self')) return fs.statSync(`/proc/${pid}`).uid;
  return Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)]));
}

export async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 15_000; !condition(); await sleep(20)) {
    if (Date.now() > deadline) throw new Error(`never true: ${condition}`);
  }
}
