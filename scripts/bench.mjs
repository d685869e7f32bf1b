// `npm run bench -- [name]`: runs the benchmarks of test/bench whose name holds the word, one after the other, each in a
// process of its own. Figures are for people to compare; no test depends on them.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const FOLDER = fileURLToPath(new URL('../test/bench', import.meta.url));
const [word = '', ...rest] = process.argv.slice(2);

if (build() !== 0) process.exit(1);
const found = readdirSync(FOLDER).filter((file) => file.endsWith('.bench.mjs') && file.includes(word));
if (found.length === 0) process.stderr.write(`No benchmark is called "${word}".\n`);
for (const file of found.sort()) {
  process.stdout.write(`\n${file}\n`);
  const { status } = spawnSync(process.execPath, [path.join(FOLDER, file), ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
