// Makes the client a package of its own, with its types and without dependencies: `node scripts/pack-client.mjs [folder]`
// leaves it in dist/packages/etgar-client, ready for `npm pack` or for `npm install <folder>` in another project.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist/packages/etgar-client'));

rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    path.join(ROOT, 'node_modules/typescript-7/bin/tsc'),
    '-p',
    'apps/client/tsconfig.package.json',
    '--outDir',
    folder,
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

const { version, license, engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const manifest = {
  name: 'etgar-client',
  version,
  description: 'Typed client of Etgar for start-ups',
  license,
  type: 'module',
  engines,
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
};
writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(path.join(ROOT, 'apps/client/README.md'), path.join(folder, 'README.md'));
process.stdout.write(`${path.relative(process.cwd(), folder) || '.'}\n`);
