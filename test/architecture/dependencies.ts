import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file that imports what it must not. */
export interface ForbiddenImport {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface CruiseReport {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; from: string; to: string }[];
  };
}

/** The imports under the folders of a tree that break a rule of `.dependency-cruiser.mjs`, and how many files were read. */
export async function forbiddenImports(
  tree: string,
  folders: readonly string[],
): Promise<{ files: number; found: ForbiddenImport[] }> {
  const program = [
    '--import',
    import.meta.resolve('@swc-node/register/esm-register'),
    path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    path.join(ROOT, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    ...folders,
  ];
  const { modules, summary } = JSON.parse(await run(program, tree)) as CruiseReport;
  const found = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { files: modules.length, found };
}

/** The exit code counts the violations; only an answer that is not JSON is a failure of the tool. */
function run(program: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, program, { cwd, maxBuffer: 64 * 2 ** 20 }, (error, stdout, stderr) =>
      stdout.startsWith('{') ? resolve(stdout) : reject(new Error(stderr || stdout || error?.message)),
    );
  });
}

/** A throw-away tree with the given files and the packages of this checkout. Call `remove` when done. */
export async function plantTree(
  files: Readonly<Record<string, string>>,
): Promise<{ tree: string; remove: () => Promise<void> }> {
  const tree = await mkdtemp(path.join(os.tmpdir(), 'etgar-planted-'));
  await symlink(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, name)), { recursive: true });
    await writeFile(path.join(tree, name), text);
  }
  return { tree, remove: () => rm(tree, { recursive: true, force: true }) };
}
