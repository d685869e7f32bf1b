import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { pause } from './pause.js';
import { identityOf, isLivingIdentity, pidOfIdentity } from './processes.js';

/**
 * One launcher at a time per data directory. The lock is a symbolic link whose target names its holder: it comes into
 * being together with its content, in one system call. A lock whose holder is dead is removed.
 */
type Release = () => void;

const RETRY_MS = 50;

function holderOf(file: string): string | undefined {
  try {
    return fs.readlinkSync(file);
  } catch {
    return undefined;
  }
}

function create(file: string, holder: string): boolean {
  try {
    fs.symlinkSync(holder, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function remove(file: string, holder: string): void {
  if (holderOf(file) === holder) fs.rmSync(file, { force: true });
}

/** Under a second lock, or two launchers could both see the dead holder and the slower one remove the lock of the faster. */
function breakDeadLock(file: string, deadHolder: string, self: string): void {
  const guard = `${file}.break`;
  if (create(guard, self)) {
    remove(file, deadHolder);
    remove(guard, self);
    return;
  }
  const guardian = holderOf(guard);
  if (guardian !== undefined && !isLivingIdentity(guardian.split('/')[0]!)) remove(guard, guardian);
}

function tryLock(file: string): Release | undefined {
  const self = `${identityOf(process.pid)}/${randomUUID()}`;
  if (create(file, self)) return () => remove(file, self);
  const holder = holderOf(file);
  if (holder !== undefined && !isLivingIdentity(holder.split('/')[0]!)) breakDeadLock(file, holder, self);
  return undefined;
}

/**
 * Waits for the lock while another launcher starts or stops the same server.
 * @throws EmbeddedPostgresError `data_directory_in_use` after `timeoutMs`
 */
export async function lock(file: string, timeoutMs: number): Promise<Release> {
  for (const deadline = Date.now() + timeoutMs; ; await sleep(RETRY_MS)) {
    const release = tryLock(file);
    if (release) return release;
    if (Date.now() < deadline) continue;
    throw new EmbeddedPostgresError(
      'data_directory_in_use',
      `Process ${pidOfIdentity(holderOf(file) ?? '')} has held ${file} for more than ${timeoutMs / 1000} s, starting or stopping the same PostgreSQL. End it, or use another data directory.`,
    );
  }
}

/** The same for `exit` handlers, where nothing asynchronous runs any more. @returns undefined after `timeoutMs` */
export function lockSync(file: string, timeoutMs: number): Release | undefined {
  for (const deadline = Date.now() + timeoutMs; ; pause(RETRY_MS)) {
    const release = tryLock(file);
    if (release || Date.now() >= deadline) return release;
  }
}
