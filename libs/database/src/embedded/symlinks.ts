import fs from 'node:fs';
import path from 'node:path';

interface Link {
  /** Both relative to the package, as in `native/lib/libpq.so.5`. */
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links, so the package brings a list of the ones its libraries need and makes them
 * after installation, unless scripts are off (`npm ci --ignore-scripts`). We make them ourselves, at any time, also
 * twice at once.
 * @returns false when something is missing that cannot be made here
 */
export function hydrateSymlinks(native: string): boolean {
  const root = path.dirname(native);
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  try {
    for (const { source, target } of links) {
      link(path.join(root, source), path.join(root, target));
    }
    for (const name of fs.readdirSync(path.join(native, 'bin'))) {
      makeExecutable(path.join(native, 'bin', name));
    }
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
    throw error;
  }
}

function link(source: string, target: string): void {
  if (fs.existsSync(target)) return;
  try {
    fs.symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function makeExecutable(file: string): void {
  if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
}
