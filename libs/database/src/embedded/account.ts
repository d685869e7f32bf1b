import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The user PostgreSQL runs as when we are root, which PostgreSQL refuses to be. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export function parsePasswd(text: string): Account[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }));
}

/** The owner of existing data keeps them; else `postgres`, which shares nothing with other services; else `nobody`. */
export function chooseAccount(
  accounts: readonly Account[],
  dataOwner?: { uid: number; gid: number },
): Account | undefined {
  if (dataOwner && dataOwner.uid !== 0) {
    const known = accounts.find(({ uid }) => uid === dataOwner.uid);
    return known ?? { name: `uid ${dataOwner.uid}`, ...dataOwner };
  }
  return ['postgres', '_postgres', 'nobody']
    .map((name) => accounts.find((account) => account.name === name))
    .find((account) => account !== undefined && account.uid !== 0);
}

/**
 * @param clusters where data may be already
 * @returns undefined when we are a normal user and simply stay who we are
 */
export function accountFor(clusters: readonly string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const stat = clusters
    .map((dir) => fs.statSync(dir, { throwIfNoEntry: false }))
    .find((found) => found !== undefined);
  const account = chooseAccount(parsePasswd(fs.readFileSync('/etc/passwd', 'utf8')), stat);
  if (account) return account;
  throw new EmbeddedPostgresError(
    'start_failed',
    'PostgreSQL refuses to run as root, and /etc/passwd knows neither postgres nor nobody. Start Etgar as a normal user, or set DATABASE_URL.',
  );
}

/** May `account` pass through a directory? Without supplementary groups: the child process gets none. */
export function mayPass(directory: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (directory.uid === account.uid) return (directory.mode & 0o100) !== 0;
  if (directory.gid === account.gid) return (directory.mode & 0o010) !== 0;
  return (directory.mode & 0o001) !== 0;
}

/** The first directory on the way to `target` (itself not counted) that `account` may not pass, if any. */
export function firstClosedParent(target: string, account: Account): string | undefined {
  const parents: string[] = [];
  for (let dir = path.dirname(target); ; dir = path.dirname(dir)) {
    parents.unshift(dir);
    if (dir === path.dirname(dir)) break;
  }
  return parents.find((dir) => !mayPass(fs.statSync(dir), account));
}
