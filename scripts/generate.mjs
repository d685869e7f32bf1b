// Writes the files that are made from the code and committed: `node scripts/generate.mjs schema|permissions|error-codes|env:example|all`.
// Needs `--conditions=etgar-src --import @swc-node/register/esm-register`, as the npm scripts do.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from '../test/architecture/generated-files.ts';

const [command] = process.argv.slice(2);
const wanted = generatedFiles.filter((file) => command === 'all' || file.command === command);
if (wanted.length === 0) {
  const known = generatedFiles.map((file) => file.command).join(', ');
  process.stderr.write(`Say what to generate: ${known} or all.\n`);
  process.exit(1);
}
for (const { file, make } of wanted) {
  const text = await make();
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${file}: ${text === before ? 'unchanged' : 'written'}\n`);
}
