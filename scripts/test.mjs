// `npm test -- [arguments of Jest]`: builds, runs the tests and ends with a line of its own, `N passed, N failed`,
// whatever happened: a build that fails or a run that breaks off is a failure too.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../test/browser/support/chromium.mjs';
import { build } from './build.mjs';
import { closingLine } from './closing-line-reporter.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INTERRUPTS = ['SIGINT', 'SIGTERM'];

/** Runs Jest with the arguments. @returns counts, and the exit code of the whole run. */
export async function runJest(args) {
  const jest = [
    path.join(ROOT, 'node_modules/jest/bin/jest.js'),
    '--reporters=default',
    `--reporters=${path.join(ROOT, 'scripts/closing-line-reporter.mjs')}`,
    // A slow machine is no failure.
    '--testTimeout=180000',
    ...args,
  ];
  const child = spawn(process.execPath, jest, { cwd: ROOT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  let counts;
  child.on('message', (message) => {
    counts = message;
  });
  // Jest gets the signal too, or is told here; either way its end is awaited, so that its PostgreSQL is stopped.
  for (const signal of INTERRUPTS) process.once(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  counts ??= { passed: 0, failed: 1 };
  if (code !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
  return { counts, code: counts.failed > 0 ? code || 1 : code };
}

async function main() {
  if (build() !== 0) {
    process.stderr.write('The build failed; no test was run.\n');
    return { counts: { passed: 0, failed: 1 }, code: 1 };
  }
  return runJest(process.argv.slice(2));
}

const { counts, code } = await main();
if (!findChromium()) process.stdout.write('Browser tests: SKIPPED, no Chromium on this machine.\n');
process.stdout.write(`${closingLine(counts)}\n`);
process.exitCode = code;
