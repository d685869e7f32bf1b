import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TYPESCRIPT = path.join(ROOT, 'node_modules/typescript-7/bin/tsc');

/** A project of a start-up that has installed the package. */
describe('the package', () => {
  let project: string;
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };

  beforeAll(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'etgar-package-'));
    const made = run(
      path.join(ROOT, 'scripts/pack-client.mjs'),
      path.join(project, 'node_modules/etgar-client'),
    );
    expect(made).toMatchObject({ status: 0, output: expect.not.stringContaining('error') });
    writeFileSync(path.join(project, 'package.json'), '{"type":"module"}');
  }, 60_000);
  afterAll(() => rmSync(project, { recursive: true }));

  it('runs by its name and needs no other package', () => {
    const program = `import { EtgarClient, must } from 'etgar-client';
      console.log(typeof new EtgarClient({ url: 'http://localhost' }).submitSubmission, typeof must);`;
    expect(run('--input-type=module', '-e', program)).toEqual({ status: 0, output: 'function function\n' });
  });

  it('tells a type checker what is right and what is not', () => {
    const program = (id: string) => `import { EtgarClient, must, type ChallengeState } from 'etgar-client';
      const etgar = new EtgarClient({ url: 'http://localhost' });
      export const state: ChallengeState = 'PUBLISHED';
      export const hash: string = must(await etgar.submitSubmission({ id: ${id}, expectedVersion: 1 })).receipt.contentHash;`;
    writeFileSync(path.join(project, 'right.ts'), program(`'s1'`));
    writeFileSync(path.join(project, 'wrong.ts'), program('1'));
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
    expect(run(TYPESCRIPT, ...flags, 'right.ts')).toEqual({ status: 0, output: '' });
    expect(run(TYPESCRIPT, ...flags, 'wrong.ts').output).toContain(
      `wrong.ts(4,71): error TS2322: Type 'number' is not assignable to type 'string'`,
    );
  }, 60_000);
});
