import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Account } from './account.js';
import { explainFailure, type FailureScene } from './failure.js';
import type { Layout } from './layout.js';

export interface PostgresBinaries {
  readonly bin: string;
  /** As in `18.4`. */
  readonly version: string;
  readonly major: number;
  readonly source: 'npm' | 'system';
}

export const programIn = (binaries: PostgresBinaries, name: 'initdb' | 'postgres'): string =>
  path.join(binaries.bin, name);

/** Nothing of our environment reaches PostgreSQL (PGDATA, PGPORT, secrets), and its messages are English, so that they can be read. */
export function spawnOptions(account: Account | undefined) {
  return {
    cwd: '/',
    env: { PATH: process.env.PATH, HOME: os.tmpdir(), LC_ALL: 'C', TZ: 'UTC' },
    ...(account && { uid: account.uid, gid: account.gid }),
  };
}

export function sceneOf(layout: Layout, port?: number): FailureScene {
  let freeBytes: number | undefined;
  try {
    const disk = fs.statfsSync(layout.root);
    freeBytes = disk.bavail * disk.bsize;
  } catch {
    freeBytes = undefined;
  }
  return { dataDir: layout.cluster, logFile: layout.log, port, freeBytes };
}

/**
 * Runs a program of PostgreSQL to its end.
 * @throws EmbeddedPostgresError with the code that fits its output
 */
export async function runProgram(
  layout: Layout,
  binaries: PostgresBinaries,
  name: 'initdb' | 'postgres',
  args: readonly string[],
  input = '',
): Promise<string> {
  const child = spawn(programIn(binaries, name), args, spawnOptions(layout.account));
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A program that ends without reading its input is judged by its exit code, not by the broken pipe.
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const output = Buffer.concat(chunks).toString('utf8');
  if (code !== 0) throw explainFailure(name, output, sceneOf(layout));
  return output;
}
