// Compiles apps, libs and migrations into dist/ with the native TypeScript compiler, joins them into the files of the
// processes (bundle.mjs) and builds the portal into dist/web. Does nothing when nothing has changed, and says nothing
// when all is well; errors go to stderr, so that a command's output stays its own (`npm run demo -- --json`).
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './web.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
/** What the steps after the compiler make keeps its own house. */
const MADE_LATER = [`web${path.sep}`, `bin${path.sep}`];
const COMPILER = path.join(ROOT, 'node_modules/typescript-7/bin/tsc');

const INPUTS = ['apps', 'libs', 'migrations', 'scripts', 'tsconfig.json', 'package-lock.json'];
/** As old as the moment at which the last build without complaints began. */
const STAMP = path.join(DIST, '.built');
/** Tests are not in dist/, and the types of the portal's operations are written by the build itself. */
const IS_NO_INPUT = /\.(spec|int-spec)\.ts$|(^|[\\/])generated([\\/]|$)/;

/** Whether nothing has changed since the last build: no file, and no folder, in which one may have gone. */
export function isBuilt() {
  if (!existsSync(STAMP)) return false;
  const { mtimeMs } = statSync(STAMP);
  const isOlder = (file) => statSync(file).mtimeMs <= mtimeMs;
  return INPUTS.map((input) => path.join(ROOT, input)).every(
    (input) =>
      isOlder(input) &&
      (!statSync(input).isDirectory() ||
        readdirSync(input, { recursive: true }).every(
          (name) => IS_NO_INPUT.test(name) || isOlder(path.join(input, name)),
        )),
  );
}

/** @returns the exit code: 0 also where there was nothing to do */
export function build() {
  if (!existsSync(COMPILER)) {
    // An installation for production holds dist/ and no compiler.
    if (existsSync(path.join(DIST, 'bin/api.js'))) return 0;
    process.stderr.write('The compiler is missing: run "npm ci" first.\n');
    return 1;
  }
  if (isBuilt()) return 0;
  const begin = new Date();
  // Beside dist/, so that the paths in the source maps are right. What has not changed is not touched: a server or a
  // test that runs from dist/ meanwhile never reads a half-written file.
  const fresh = `${DIST}.${process.pid}`;
  try {
    const { status } = spawnSync(process.execPath, [COMPILER, '-p', 'tsconfig.json', '--outDir', fresh], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
    });
    copyData(fresh);
    exchange(fresh);
    const failed = (status ?? 1) || bundle() || buildWeb();
    if (!failed) stamp(begin);
    return failed;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function bundle() {
  return (
    spawnSync(process.execPath, [path.join(ROOT, 'scripts/bundle.mjs')], { stdio: ['ignore', 2, 2] })
      .status ?? 1
  );
}

/** What a lib reads at run time (`libs/<name>/data`) stands in dist/ where it stands in the sources. */
function copyData(fresh) {
  for (const lib of readdirSync(path.join(ROOT, 'libs'))) {
    const data = path.join('libs', lib, 'data');
    if (existsSync(path.join(ROOT, data)))
      cpSync(path.join(ROOT, data), path.join(fresh, data), { recursive: true });
  }
}

const filesBelow = (directory) =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(directory, path.join(entry.parentPath ?? entry.path, entry.name)))
    : [];

function exchange(fresh) {
  const made = filesBelow(fresh);
  for (const file of made) {
    const [from, to] = [path.join(fresh, file), path.join(DIST, file)];
    if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
  // A compiled file whose source is gone must not go on living.
  const known = new Set(made);
  for (const file of filesBelow(DIST))
    if (!known.has(file) && !MADE_LATER.some((folder) => file.startsWith(folder)))
      rmSync(path.join(DIST, file), { force: true });
}

function stamp(begin) {
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begin, begin);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(build());
