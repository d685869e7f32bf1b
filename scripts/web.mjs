// The portal. `node scripts/web.mjs types` writes the types of the schema for its operations; `node scripts/web.mjs build`
// makes dist/web. Neither does anything when what it depends on has not changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { documentTypes } from './web-types.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = path.join(ROOT, 'apps/web');
const SCHEMA = path.join(ROOT, 'apps/api/schema.graphql');
const GENERATED = path.join(WEB, 'src/api/generated');
const OUTPUT = path.join(ROOT, 'dist/web');

const filesBelow = (directory) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(GENERATED))
    .sort();

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs `make` unless it ran for the same files before. @returns the exit code */
function whenChanged(stamp, files, make) {
  const now = fingerprint(files);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 0;
  rmSync(stamp, { force: true });
  const status = make();
  if (status === 0) {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
  return status;
}

/** Its output is shown only when it failed: commands print what they were asked for and nothing else. */
function quietly(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    // Whoever asks for the build may be a test; what is built is what is shipped.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status ?? 1;
}

/** @returns the exit code */
export function writeTypes() {
  mkdirSync(GENERATED, { recursive: true });
  const status = whenChanged(path.join(GENERATED, '.stamp'), [SCHEMA], () =>
    quietly('node_modules/gql.tada/bin/cli.js', ['generate-output', '-c', path.join(WEB, 'tsconfig.json')]),
  );
  if (status !== 0) return status;
  const sources = filesBelow(path.join(WEB, 'src')).filter((file) => file.endsWith('.documents.ts'));
  try {
    const types = documentTypes(
      readFileSync(SCHEMA, 'utf8'),
      sources.map((file) => readFileSync(file, 'utf8')),
    );
    writeFileSync(path.join(GENERATED, 'documents.d.ts'), types);
    return 0;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Once here, not once for each visitor. */
function compress(directory) {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  for (const file of filesBelow(directory).filter((each) => /\.(js|css|svg)$/.test(each))) {
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, best));
  }
}

/** @returns the exit code */
export function buildWeb() {
  const vite = 'node_modules/vite/bin/vite.js';
  // An installation for production holds dist/web and no builder.
  if (!existsSync(path.join(ROOT, vite))) return 0;
  // Also says which operation does not fit the schema.
  const typed = writeTypes();
  if (typed !== 0) return typed;
  const sources = [...filesBelow(WEB), SCHEMA, path.join(ROOT, 'package-lock.json')];
  return whenChanged(path.join(OUTPUT, '.stamp'), sources, () => {
    for (const extra of [[], ['--ssr']]) {
      const status = quietly(vite, ['build', WEB, ...extra, '--logLevel', 'warn']);
      if (status !== 0) return status;
    }
    compress(path.join(OUTPUT, 'client/assets'));
    return 0;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const work = { types: writeTypes, build: buildWeb }[process.argv[2] ?? ''];
  if (!work) process.stderr.write('Usage: node scripts/web.mjs types | build\n');
  process.exit(work ? work() : 2);
}
