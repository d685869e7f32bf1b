import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ForbiddenImport, forbiddenImports, plantTree, ROOT } from './dependencies.js';
import { LIBS } from './order.js';

const FOLDERS = ['libs', 'apps', 'migrations', 'test'];
const PATIENCE_MS = 60_000;

describe('the dependency rules', () => {
  it(
    'hold in this checkout',
    async () => {
      const { files, found } = await forbiddenImports(ROOT, FOLDERS);
      expect(found).toEqual([]);
      expect(files).toBeGreaterThan(100);
    },
    PATIENCE_MS,
  );

  it('know every lib, and no lib that is not there', () => {
    expect(readdirSync(path.join(ROOT, 'libs')).sort()).toEqual([...LIBS].sort());
  });
});

/** One file per line of the law that breaks it, and what it must be told. */
const planted: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'order-of-libs:identity', file: 'libs/identity/src/a.ts', text: `import '#libs/review';` },
  {
    rule: 'order-of-libs:audit',
    file: 'libs/audit/src/a.ts',
    text: `import type { R } from '#libs/review';`,
  },
  {
    rule: 'only-through-the-door',
    file: 'libs/review/src/a.ts',
    text: `import '../../kernel/src/inner.js';`,
  },
  { rule: 'only-by-name', file: 'libs/review/src/b.ts', text: `import '../../kernel/src/index.js';` },
  { rule: 'libs-know-no-app', file: 'libs/review/src/c.ts', text: `import '../../../apps/api/src/main.js';` },
  { rule: 'apps-stand-alone', file: 'apps/worker/src/main.ts', text: `import '../../api/src/main.js';` },
  { rule: 'apps-stand-alone', file: 'apps/cli/src/a.ts', text: `import '../../client/src/inner.js';` },
  { rule: 'clients-import-no-lib', file: 'apps/client/src/a.ts', text: `import '#libs/kernel';` },
  { rule: 'clients-import-no-lib', file: 'apps/web/src/a.ts', text: `import '#libs/kernel';` },
  {
    rule: 'migrations-belong-to-platform',
    file: 'libs/review/src/d.ts',
    text: `import '../../../migrations/1-a.js';`,
  },
  { rule: 'migrations-know-nothing', file: 'migrations/2-b.ts', text: `import '#libs/kernel';` },
  { rule: 'typeorm-stays-below', file: 'libs/review/src/e.service.ts', text: `import 'typeorm';` },
  {
    rule: 'typeorm-stays-below',
    file: 'libs/review/src/f.service.ts',
    text: `import type { DataSource } from 'typeorm'; export type D = DataSource;`,
  },
  { rule: 'pure-files-stay-pure', file: 'libs/review/src/g.policy.ts', text: `import '@nestjs/common';` },
  { rule: 'pure-files-stay-pure', file: 'libs/review/src/g.machine.ts', text: `import './plain.js';` },
  { rule: 'pure-files-stay-pure', file: 'libs/review/src/g.scoring.ts', text: `import 'node:fs';` },
  { rule: 'pure-files-stay-pure', file: 'libs/review/src/g.rules.ts', text: `import '#libs/access';` },
  {
    rule: 'pure-files-stay-pure',
    file: 'libs/review/src/g.assignment.ts',
    text: `import { Worker } from 'node:worker_threads'; export const w = Worker;`,
  },
  {
    rule: 'pure-files-stay-pure',
    file: 'libs/review/src/g.calibration.ts',
    text: `import { R } from './g.entity.js'; export const r = R;`,
  },
  {
    rule: 'pure-files-stay-pure',
    file: 'libs/review/src/g.affinity.ts',
    text: `import { plain } from './plain.js'; export const p = plain;`,
  },
  { rule: 'pure-libs-know-no-framework', file: 'libs/engine/src/a.ts', text: `import '@nestjs/common';` },
  { rule: 'kernel-imports-nothing', file: 'libs/kernel/src/a.ts', text: `import 'pg';` },
  {
    rule: 'no-cycle',
    file: 'libs/review/src/h1.ts',
    text: `import { b } from './h2.js'; export const a = b;`,
  },
  {
    rule: 'no-type-cycle',
    file: 'libs/review/src/i1.ts',
    text: `import { b } from './i2.js'; export const a = b;`,
  },
  { rule: 'tests-stay-out', file: 'libs/review/src/j.ts', text: `import '../../../test/support/t.js';` },
  { rule: 'declared-packages-only', file: 'libs/review/src/k.ts', text: `import 'typescript';` },
  { rule: 'resolvable', file: 'libs/review/src/l.ts', text: `import './nowhere.js';` },
];

/** What stands around them and is allowed. */
const surroundings: Readonly<Record<string, string>> = {
  'package.json': readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  'tsconfig.json': readFileSync(path.join(ROOT, 'tsconfig.json'), 'utf8'),
  'libs/kernel/src/index.ts': `export { inner } from './inner.js';`,
  'libs/kernel/src/inner.ts': 'export const inner = 1;',
  'libs/access/src/index.ts': `export type Actor = string; export * from '#libs/kernel';`,
  'libs/review/src/index.ts': `export type R = string; import '#libs/identity'; import '#libs/kernel';`,
  'libs/identity/src/index.ts': `export { inner } from '#libs/kernel';`,
  'libs/models/src/index.ts': `export const model = 1;`,
  'libs/engine/src/b.rules.ts': `export { model } from '#libs/models';`,
  'libs/review/src/plain.ts': 'export const plain = 1;',
  'libs/review/src/g.entity.ts': `import 'typeorm'; export class R {}`,
  'libs/review/src/fine.assignment.ts': `import { scored } from './fine.calibration.js'; export const a = scored;`,
  'libs/review/src/fine.calibration.ts': `import { near } from './fine.affinity.js'; export const scored = near;`,
  'libs/review/src/fine.affinity.ts': `import { inner } from '#libs/kernel'; export const near = inner;`,
  'libs/review/src/fine.policy.ts': `import { inner } from '#libs/kernel'; import type { Actor } from '#libs/access';
     import { Role } from './fine.roles.js'; export const p: Actor[] = [String(inner), Role];`,
  'libs/review/src/fine.roles.ts': `export const Role = 'A';`,
  'libs/review/src/fine.repository.ts': `import 'typeorm'; import '#libs/identity';`,
  'libs/review/src/one.entity.ts': `import { Two } from './two.entity.js'; import 'typeorm'; export class One { two?: Two }`,
  'libs/review/src/two.entity.ts': `import { One } from './one.entity.js'; export class Two { one?: One }`,
  'libs/review/src/fine.int-spec.ts': `import '../../../test/support/t.js'; import 'typescript'; import 'typeorm';`,
  'libs/review/src/h2.ts': `import { a } from './h1.js'; export const b = () => a;`,
  'libs/review/src/i2.ts': `import type { a } from './i1.js'; export const b = (x: typeof a) => x;`,
  'libs/platform/src/index.ts': `import '../../../migrations/1-a.js'; import '#libs/review'; import '#libs/kernel';`,
  'apps/api/src/main.ts': `import '#libs/platform'; import '#libs/kernel';`,
  'apps/client/src/index.ts': `export * from './inner.js';`,
  'apps/client/src/inner.ts': 'export const inner = 1;',
  'apps/cli/src/main.ts': `import '../../client/src/index.js'; import '#libs/platform';`,
  'migrations/1-a.ts': `import 'typeorm'; export const a = 1;`,
  'test/support/t.ts': `import '#libs/platform';`,
};

describe('a planted violation', () => {
  let found: ForbiddenImport[] = [];
  let remove = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const violating = Object.fromEntries(planted.map(({ file, text }) => [file, text]));
    const { tree, remove: removeTree } = await plantTree({ ...surroundings, ...violating });
    remove = removeTree;
    ({ found } = await forbiddenImports(tree, FOLDERS));
  }, PATIENCE_MS);

  afterAll(() => remove());

  it.each(planted)('of $rule is caught in $file', ({ rule, file }) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('is told alone: what is allowed stays untold', () => {
    const guilty = new Set([
      ...planted.map(({ file }) => file),
      'libs/review/src/h2.ts',
      'libs/review/src/i2.ts',
    ]);
    expect(found.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });
});
