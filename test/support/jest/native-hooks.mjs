// How Node finds and reads the modules of the tests: our own sources come compiled from dist/, as in production; the
// tests, which are not there, are compiled when they are loaded.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { transform } from '@swc/core';

const ROOT = new URL('../../../', import.meta.url).href;
const BUILT = /^(?:libs|apps|migrations)\//;
const GLOBALS = new URL('./jest-globals.mjs', import.meta.url).href;
const swc = { ...JSON.parse(readFileSync(new URL('.swcrc', ROOT), 'utf8')), swcrc: false };

let sourceMaps;

/** Called once, by `register`. */
export function initialize(data) {
  sourceMaps = data.sourceMaps;
  mkdirSync(sourceMaps, { recursive: true });
}

export async function resolve(specifier, context, nextResolve) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  if (context.parentURL?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier)) {
    const url = new URL(specifier, context.parentURL).href;
    const below = url.slice(ROOT.length);
    const candidates = [...(BUILT.test(below) ? [`${ROOT}dist/${below}`] : []), url.replace(/\.js$/, '.ts')];
    const found = candidates.find((candidate) => existsSync(fileURLToPath(candidate)));
    if (found) return { url: found, format: 'module', shortCircuit: true };
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts') || url.includes('/node_modules/')) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const { code, map } = await transform(readFileSync(file, 'utf8'), { ...swc, filename: file });
  keep(file, map);
  return { format: 'module', source: code, shortCircuit: true };
}

/** Where `sourceMapOf` of the runtime looks for it; other workers write the same at the same time. */
function keep(file, map) {
  const name = `${createHash('sha256').update(file).digest('hex').slice(0, 32)}.map`;
  const draft = path.join(sourceMaps, `${name}.${process.pid}.${threadId}`);
  writeFileSync(draft, map);
  renameSync(draft, path.join(sourceMaps, name));
}
