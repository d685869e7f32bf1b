// The fast gate before a commit, about a minute: types, style, dead code, and every test that starts no database, among
// them dependency rules, schema, permissions and translations. Prints what fails, and only that.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE = process.execPath;
const inPackages = (file) => path.join(ROOT, 'node_modules', file);

const checks = [
  ['types', [inPackages('typescript-7/bin/tsc'), '-p', 'tsconfig.spec.json', '--noEmit']],
  ['style', [inPackages('@biomejs/biome/bin/biome'), 'check', '.']],
  ['dead code', [inPackages('knip/bin/knip.js'), '--no-progress', '--no-config-hints']],
  [
    'unit and architecture tests',
    [
      inPackages('jest/bin/jest.js'),
      '--testTimeout=180000',
      '--selectProjects',
      'unit',
      '--testPathPatterns',
      '^(?!.*embedded-postgres)',
    ],
  ],
];

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(NODE, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

let failed = 0;
for (const [name, args] of checks) {
  const begin = performance.now();
  const { ok, output } = await run(args);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (ok) continue;
  failed += 1;
  process.stdout.write(`${output.trimEnd()}\n\n`);
}
process.stdout.write(failed === 0 ? 'All is well.\n' : `${failed} of ${checks.length} checks failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
