import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { holdsCluster, type Layout, ownLikeRoot } from './layout.js';
import { type PostgresBinaries, runProgram } from './programs.js';
import { assertSameMajor } from './version.js';

/** The role Etgar connects as. Not a superuser, as on a server that somebody else runs. */
export const ROLE = 'etgar';

/** 256 bits in hexadecimal: no escaping in a URL or in SQL, nothing to guess. */
const newPassword = (): string => randomBytes(32).toString('hex');

export function readPassword(layout: Layout): string | undefined {
  try {
    return fs.readFileSync(layout.password, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeSecret(file: string, secret: string): void {
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
}

/**
 * Makes sure that there is a data directory of this major version, and a password for it.
 * @returns the password
 * @throws EmbeddedPostgresError `other_major_version`, `disk_full`, `start_failed`
 */
export async function ensureCluster(
  layout: Layout,
  binaries: PostgresBinaries,
  fast: boolean,
): Promise<string> {
  sweepUnfinished(layout);
  if (!holdsCluster(layout)) return createCluster(layout, binaries, fast);
  assertSameMajor(fs.readFileSync(path.join(layout.cluster, 'PG_VERSION'), 'utf8'), binaries, layout.cluster);
  return readPassword(layout) ?? (await setPassword(layout, binaries, layout.cluster, 'alter'));
}

/** Made beside its place and moved there when complete: a start that was killed half-way leaves nothing that looks like data. */
async function createCluster(layout: Layout, binaries: PostgresBinaries, fast: boolean): Promise<string> {
  refuseForeignContent(layout.cluster);
  const fresh = path.join(layout.root, `${UNFINISHED}${randomUUID()}`);
  fs.mkdirSync(fresh, { mode: 0o700 });
  try {
    if (layout.account) fs.chownSync(fresh, layout.account.uid, layout.account.gid);
    await initdb(layout, binaries, fresh, fast);
    const password = await setPassword(layout, binaries, fresh, 'create');
    moveInto(fresh, layout.cluster);
    return password;
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

const UNFINISHED = 'data.new-';

/** What starts left that were killed half-way. Not at once: their initdb outlives them by seconds, and fails messily when its files go. */
function sweepUnfinished(layout: Layout): void {
  const minuteAgo = Date.now() - 60_000;
  for (const name of fs.readdirSync(layout.root)) {
    const dir = path.join(layout.root, name);
    if (!name.startsWith(UNFINISHED) || fs.statSync(dir).mtimeMs > minuteAgo) continue;
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** @throws EmbeddedPostgresError `start_failed` rather than touch what we do not know */
function refuseForeignContent(place: string): void {
  if (!fs.existsSync(place) || fs.readdirSync(place).length === 0) return;
  throw new EmbeddedPostgresError(
    'start_failed',
    `${place} is there, but holds no data of PostgreSQL. Move it away or use another data directory.`,
  );
}

function moveInto(fresh: string, place: string): void {
  fs.renameSync(fresh, place);
  // initdb has synced the content; the new name must survive a power cut too.
  const parent = fs.openSync(path.dirname(place), 'r');
  fs.fsyncSync(parent);
  fs.closeSync(parent);
}

/**
 * Order by code point everywhere, so that an upgrade of the system's locales cannot corrupt an index. Character classes
 * by Unicode: with LC_CTYPE=C pg_trgm finds no letter in a Hebrew or Arabic word. Not every system names that locale
 * alike. The superuser gets a password that nobody ever learns.
 */
async function initdb(
  layout: Layout,
  binaries: PostgresBinaries,
  fresh: string,
  fast: boolean,
): Promise<void> {
  const passwordFile = path.join(layout.root, 'initdb.password');
  writeSecret(passwordFile, newPassword());
  if (layout.account) fs.chownSync(passwordFile, layout.account.uid, layout.account.gid);
  const args = [
    ...['-D', fresh, '-U', 'postgres', '-E', 'UTF8', '--data-checksums', '--no-instructions'],
    ...['--auth-local=reject', '--auth-host=scram-sha-256', `--pwfile=${passwordFile}`],
    ...[
      '--lc-collate=C',
      ...(binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    ],
    ...(fast ? ['--no-sync'] : []),
  ];
  try {
    for (const [index, ctype] of CTYPES.entries()) {
      try {
        await runProgram(layout, binaries, 'initdb', [...args, `--lc-ctype=${ctype}`]);
        return;
      } catch (error) {
        if (index === CTYPES.length - 1 || !/invalid locale/.test(String(error))) throw error;
      }
    }
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'] as const;

/** In single-user mode: no connection is needed, so no superuser needs to be able to connect. */
async function setPassword(
  layout: Layout,
  binaries: PostgresBinaries,
  cluster: string,
  verb: 'create' | 'alter',
): Promise<string> {
  const password = newPassword();
  const settings = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic'];
  const statement = `${verb} role ${ROLE} login createdb password '${password}';\n`;
  await runProgram(
    layout,
    binaries,
    'postgres',
    ['--single', ...settings, '-D', cluster, 'postgres'],
    statement,
  );
  writeSecret(layout.password, password);
  ownLikeRoot(layout, layout.password);
  return password;
}
