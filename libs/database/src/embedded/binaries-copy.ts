import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Account, firstClosedParent } from './account.js';
import { claimShared } from './layout.js';
import { hydrateSymlinks } from './symlinks.js';

/** Temporary directories that we may write to and that `account` can run programs from. */
export function copyRoots(account: Account | undefined): string[] {
  const roots = [os.tmpdir(), '/tmp', '/var/tmp'].filter((root) => fs.existsSync(root));
  return [...new Set(roots.map((root) => fs.realpathSync(root)))]
    .filter(isWritable)
    .filter(
      (root) => account === undefined || firstClosedParent(path.join(root, 'x'), account) === undefined,
    );
}

function isWritable(dir: string): boolean {
  try {
    fs.accessSync(dir, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the binaries to a directory of ours under `root`, once; later starts find the copy. Cleaners of temporary
 * directories may have eaten parts of it: an incomplete copy is replaced.
 * @returns the copied directory `native`
 */
export function copyBinaries(native: string, root: string): string {
  const manifest = fs.readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  // One copy a user and version, however many checkouts there are.
  const home = path.join(root, `etgar-postgres-bin-${process.getuid?.() ?? 0}-${version}`);
  claimShared(home, 0o755);
  const copy = path.join(home, 'native');
  if (!isCompleteCopy(native, copy)) {
    const fresh = path.join(home, `native.${randomUUID()}`);
    copyTree(native, fresh);
    fs.rmSync(copy, { recursive: true, force: true });
    try {
      fs.renameSync(fresh, copy);
    } catch (error) {
      fs.rmSync(fresh, { recursive: true, force: true });
      if (!isCompleteCopy(native, copy)) throw error;
    }
  }
  hydrateSymlinks(copy);
  return copy;
}

/** Everybody may read and run the copy, whatever the umask was that the original was unpacked with. */
function copyTree(from: string, to: string): void {
  fs.mkdirSync(to);
  fs.chmodSync(to, 0o755);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      copyTree(source, target);
    } else if (entry.isFile()) {
      fs.copyFileSync(source, target, fs.constants.COPYFILE_FICLONE);
      fs.chmodSync(target, fs.statSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}

function isCompleteCopy(from: string, to: string): boolean {
  return fs.readdirSync(from, { withFileTypes: true }).every((entry) => {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) return isCompleteCopy(source, target);
    if (!entry.isFile()) return true;
    return fs.statSync(target, { throwIfNoEntry: false })?.size === fs.statSync(source).size;
  });
}
