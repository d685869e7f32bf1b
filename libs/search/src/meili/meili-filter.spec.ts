import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facetKey, facetValue } from './meili-document.js';
import { meiliFilter } from './meili-filter.js';

describe('meiliFilter', () => {
  it('asks for kind, facets and numbers', () => {
    const filter = meiliFilter({
      kind: 'challenge',
      where: { tag: ['water', 'AI & law'] },
      ranges: { trl: { min: 3, max: 7 }, opensAt: { max: 10 }, closesAt: {} },
    });
    expect(filter).toEqual([
      'kind = "challenge"',
      'keys.tag IN ["water", "_41__49__20__26__20_law"]',
      'numbers.trl >= 3',
      'numbers.trl <= 7',
      'numbers.opensAt <= 10',
      'numbers.closesAt EXISTS',
    ]);
  });

  it('lets nothing through for a viewer without any value', () => {
    expect(meiliFilter({ kind: 'challenge', where: { tag: [] } })).toBeUndefined();
  });

  it('cannot be escaped from', () => {
    const [kind] = meiliFilter({ kind: 'a" OR kind = "b' })!;
    expect(kind).toBe('kind = "a\\" OR kind = \\"b"');
    expect(() => meiliFilter({ kind: 'a', where: { 'tag OR x': ['y'] } })).toThrow(TypeError);
    expect(() => meiliFilter({ kind: 'a', ranges: { 'trl > 0 OR x': { min: 1 } } })).toThrow(TypeError);
  });
});

describe('facetKey', () => {
  it('keeps values apart that Meilisearch would fold together, and gives them back', () => {
    const keys = ['Water', 'water', 'wàter', 'WATER', 'מים', 'مياه', 'a_62_c', ''].map(facetKey);
    expect(new Set(keys.map((key) => key.normalize('NFKD').toLowerCase())).size).toBe(keys.length);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(facetValue(facetKey(value))).toBe(value);
        expect(facetKey(value)).toMatch(/^[a-z0-9_-]*$/);
      }),
    );
  });
});
