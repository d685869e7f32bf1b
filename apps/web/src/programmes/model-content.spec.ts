import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Content, numberOf, parsed, stagesOf, valueAt, withValue } from './model-content.ts';

const content: Content = {
  id: 'own',
  name: { en: 'Own' },
  stages: [{ id: 'call', durationWeeks: { typical: 5 } }, { id: 'pilot' }, { kind: 'nameless' }],
};

describe('the content of a model', () => {
  it('is read at a path', () => {
    expect(valueAt(content, ['stages', 0, 'durationWeeks', 'typical'])).toBe(5);
    expect(valueAt(content, ['stages', 7, 'durationWeeks', 'typical'])).toBeUndefined();
    expect(valueAt(content, ['name', 'en', 'deeper'])).toBeUndefined();
  });

  it('is changed at a path, and nowhere else', () => {
    const changed = withValue(content, ['stages', 1, 'admits', 'max'], 3);
    expect(changed.stages).toEqual([
      { id: 'call', durationWeeks: { typical: 5 } },
      { id: 'pilot', admits: { max: 3 } },
      { kind: 'nameless' },
    ]);
    expect(content.stages).toHaveLength(3);
    expect(valueAt(content, ['stages', 1, 'admits'])).toBeUndefined();
    expect(changed.name).toBe(content.name);
  });

  it('loses a field that is emptied', () => {
    expect(withValue(content, ['name', 'en'], undefined).name).toEqual({});
  });

  it('says what was written into it', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(
        fc.object({ key, maxDepth: 2 }),
        fc.array(key, { minLength: 1, maxLength: 4 }),
        (whole, path) => {
          const before = JSON.stringify(whole);
          expect(valueAt(withValue(whole, path, 7), path)).toBe(7);
          expect(JSON.stringify(whole)).toBe(before);
        },
      ),
    );
  });

  it('has its stages by their ids', () => {
    expect(stagesOf(content).map(({ id, path }) => [id, ...path])).toEqual([
      ['call', 'stages', 0],
      ['pilot', 'stages', 1],
    ]);
    expect(stagesOf({ stages: 'none' })).toEqual([]);
  });

  it.each([
    ['', undefined],
    [' 2.5 ', 2.5],
    ['0', 0],
    ['many', 'many'],
  ])('takes %j for %j', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it.each([
    ['{"id":"own"}', { id: 'own' }],
    ['[1]', null],
    ['"own"', null],
    ['{', null],
  ])('reads %s', (text, value) => {
    expect(parsed(text)).toEqual(value);
  });
});
