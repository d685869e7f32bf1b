import { describe, expect, it } from '@jest/globals';
import { budgetViolations } from './budgets.js';
import { sourceFiles } from './sources.js';

const lines = (count: number): string => `${'// a line\n'.repeat(count - 1)}export const a = 1;\n`;

describe('the budgets of a file', () => {
  it('hold in this checkout', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(budgetViolations)).toEqual([]);
  });

  it.each([
    ['too many lines', 'libs/review/src/a.ts', lines(301), 'libs/review/src/a.ts: 301 lines'],
    ['any', 'libs/review/src/a.ts', 'const a = (b: any) => b;', 'libs/review/src/a.ts:1: any'],
    ['as any', 'test/a.ts', '\nexport const a = 1 as any;', 'test/a.ts:2: any'],
    ['forwardRef', 'libs/review/src/a.ts', `import { forwardRef } from 'x';`, 'forwardRef'],
    ['unfinished work', 'apps/api/src/a.ts', '/* a\n TODO: b */', 'apps/api/src/a.ts:2: "TODO"'],
    ['a check switched off', 'libs/a/src/a.ts', '// @ts-ignore\nf();', '"@ts-ignore"'],
    ['a barrel', 'libs/review/src/graphql/index.ts', `export * from './a.js';`, 'a barrel'],
    [
      'a barrel under another name',
      'libs/review/src/all.ts',
      `import { a } from './a.js'; export { a };`,
      'a barrel',
    ],
    ['a default export', 'libs/review/src/a.ts', 'export default class A {}', 'a default export'],
    ['a default value', 'libs/review/src/a.ts', 'export default 1;', 'a default export'],
    [
      'a default by name',
      'libs/review/src/a.ts',
      'const a = 1; export { a as default };',
      'a default export',
    ],
  ])('catch %s', (_, file, text, words) => {
    expect(budgetViolations({ file, text }).join('\n')).toContain(words);
  });

  it.each([
    ['300 lines', 'libs/review/src/a.ts', lines(300)],
    ['a long test', 'libs/review/src/a.spec.ts', lines(900)],
    ['a door', 'libs/review/src/index.ts', `export * from './a.js';`],
    ['words that only look like it', 'libs/review/src/a.ts', `const many = 'TODO any forwardRef'; f(many);`],
    ['a switch', 'libs/review/src/a.ts', 'switch (a) { default: f(); }'],
  ])('leave %s alone', (_, file, text) => {
    expect(budgetViolations({ file, text })).toEqual([]);
  });
});
