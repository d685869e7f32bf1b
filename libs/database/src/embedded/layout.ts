import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, accountFor, firstClosedParent } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Where everything of one embedded PostgreSQL lies. */
export interface Layout {
  readonly root: string;
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
  readonly lock: string;
  readonly owners: string;
  readonly account: Account | undefined;
}

export function layoutIn(root: string, account: Account | undefined): Layout {
  return {
    root,
    cluster: path.join(root, 'data'),
    password: path.join(root, 'password'),
    log: path.join(root, 'postgres.log'),
    lock: path.join(root, 'launcher.lock'),
    owners: path.join(root, 'owners'),
    account,
  };
}

/** Not existsSync: data that we may not look into are no absent data. */
export function holdsCluster(layout: Layout): boolean {
  return fs.statSync(path.join(layout.cluster, 'PG_VERSION'), { throwIfNoEntry: false }) !== undefined;
}

/** The place for data whose own directory lies where the unprivileged user cannot go. One checkout, one place. */
export function shelterFor(dataDir: string, temporary = '/var/tmp'): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return path.join(temporary, `etgar-postgres-${hash}`);
}

/** A directory that exists keeps its mode. A new one gets `mode`; its new parents get the usual one, so that they stay passable. */
function makeDirectory(dir: string, mode: number): string {
  if (fs.mkdirSync(dir, { recursive: true }) !== undefined) fs.chmodSync(dir, mode);
  const real = fs.realpathSync(dir);
  if ((fs.statSync(real).mode & 0o002) === 0) return real;
  throw new EmbeddedPostgresError(
    'start_failed',
    `Everybody may write in ${real}, so data there could be exchanged by others. Close it (chmod o-w) or use another data directory.`,
  );
}

function isOurs(dir: string): boolean {
  const stat = fs.lstatSync(dir, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}

/**
 * A directory in a place where everybody may write is ours only if we made it: anything else could be a trap of another user.
 * @throws EmbeddedPostgresError `start_failed`
 */
export function claimShared(dir: string, mode: number): void {
  try {
    fs.mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!isOurs(dir)) {
    throw new EmbeddedPostgresError(
      'start_failed',
      `${dir} exists but was not made by this user, so it cannot be trusted with PostgreSQL. Remove it and start again.`,
    );
  }
  fs.chmodSync(dir, mode);
}

/**
 * Decides where the data live and makes the directory. As a normal user that is `dataDir` itself, closed to others.
 * As root the server runs as another user: if that user cannot reach `dataDir` (a home of mode 0700, say) the data go
 * to `/var/tmp/etgar-postgres-<hash>`, and stay there.
 */
export function prepareLayout(dataDir: string, log: (line: string) => void): Layout {
  const asRoot = process.getuid?.() === 0;
  // The user of the server must pass through, but read nothing here: password and log are not for it.
  const home = makeDirectory(path.resolve(dataDir), asRoot ? 0o711 : 0o700);
  const shelterDir = shelterFor(home);
  const roots = isOurs(shelterDir) ? [home, shelterDir] : [home];
  const account = accountFor(roots.map((root) => layoutIn(root, undefined).cluster));
  const here = layoutIn(home, account);
  if (!account) return here;
  const closed = firstClosedParent(here.cluster, account);
  const shelter = layoutIn(shelterDir, account);
  const sheltered = isOurs(shelterDir) && holdsCluster(shelter);
  if (closed === undefined && !sheltered) return here;
  if (holdsCluster(here)) {
    throw new EmbeddedPostgresError(
      'start_failed',
      `There are data in ${home}, but ${closed ? `user ${account.name}, who runs PostgreSQL for root, may not pass ${closed}` : `also in ${shelter.root}`}. ` +
        `${closed ? 'Open that directory for passing (chmod o+x)' : 'Move one of them away'} and start again.`,
    );
  }
  claimShared(shelter.root, 0o711);
  log(
    closed
      ? `The data are in ${shelter.root}: user ${account.name}, who runs PostgreSQL for root, may not pass ${closed}`
      : `The data are in ${shelter.root}, where an earlier start put them`,
  );
  return shelter;
}

/** A file that root makes in somebody's directory belongs to that somebody, who may start without root tomorrow. */
export function ownLikeRoot(layout: Layout, file: string | number): void {
  if (!layout.account) return;
  const { uid, gid } = fs.statSync(layout.root);
  if (typeof file === 'number') fs.fchownSync(file, uid, gid);
  else fs.chownSync(file, uid, gid);
}
