import { describe, expect, it } from '@jest/globals';
import { committed } from './committed.js';
import { environmentFile, errorCodeFile } from './generated-files.js';
import { allMessages, errorCodePage, type Messages, messageViolations } from './messages.js';
import { sourceFiles } from './sources.js';

describe('messages', () => {
  it('are translated in every language, with the same placeholders, and all are used', () => {
    expect(messageViolations(sourceFiles(), allMessages)).toEqual([]);
  });

  it.each([errorCodeFile, environmentFile])(
    'stand in $file; after a wanted change run "npm run $command"',
    async (file) => expect(await file.make()).toBe(committed(file)),
  );
});

const good: Messages = { 'a.b': { en: 'Up to {max}', he: 'עד {max}', ar: 'حتى {max}' } };
const told = (text: string, translations: Messages = good, file = 'libs/a/src/a.ts'): string[] =>
  messageViolations([{ file, text: `${text}\nconst used = 'a.b';` }], translations);

describe('a planted violation of the messages', () => {
  it.each([
    ['in a violation', `const v = { code: 'a.new' };`],
    ['in a choice', `const v = { code: x ? 'a.b' : 'a.new' };`],
    ['in a rule error', `throw RuleError.of('a.new', ['id']);`],
    ['in an access error', `new AccessError('FORBIDDEN', 'a.new');`],
    ['in a machine', `defineMachine({ wrongState: 'a.new' });`],
    ['in a translation', `translate('a.new', 'en');`],
    ['behind a constant', `const NEW = 'a.new'; const v = { code: NEW };`],
    ['behind a helper', `const broken = (code: string) => ({ code }); broken('a.new');`],
    [
      'behind a method',
      `class A { private refuse(at: string, code: string) {} f() { this.refuse('x', 'a.new'); } }`,
    ],
  ])('is named: a code %s', (_, text) =>
    expect(told(text)).toEqual(['libs/a/src/a.ts:1: a.new is not translated']),
  );

  it.each([
    ['a language missing', { en: 'A', he: 'א', ar: '' }, 'a.b: has no ar'],
    ['a placeholder missing', { en: 'A {x}', he: 'א', ar: 'ا {x}' }, 'a.b: the placeholders of he'],
    ['another placeholder', { en: 'A {x}', he: 'א {x}', ar: 'ا {y}' }, 'a.b: the placeholders of ar'],
  ])('is named: %s', (_, message, words) => expect(told('', { 'a.b': message }).join()).toContain(words));

  it('is named: a translation that nothing says', () =>
    expect(told('', { ...good, 'a.old': { en: 'A', he: 'א', ar: 'ا' } })).toEqual([
      'a.old: nothing in the code says it',
    ]));

  it('is named: a code of another shape', () =>
    expect(told(`f('NotDotted');`, { ...good, NotDotted: { en: 'A', he: 'א', ar: 'ا' } })).toEqual([
      'NotDotted: a code is dotted and in lower case',
    ]));

  it('leaves other dotted names, tests and texts alone', () => {
    expect(told(`const a = { act: 'challenge.publish', code: 'IL', path: 'a.c' };`)).toEqual([]);
    expect(told(`const v = { code: 'a.new' };`, {}, 'libs/a/src/a.spec.ts')).toEqual([]);
  });
});

describe('the page of error codes', () => {
  it('lists each code once, by its first part, and keeps the table whole', () => {
    const page = errorCodePage({ 'b.c': { en: 'x | y', he: 'א', ar: 'ا' }, ...good });
    expect(page.indexOf('## a')).toBeLessThan(page.indexOf('## b'));
    expect(page).toContain('| `b.c` | x \\| y | ا | א |');
  });
});
