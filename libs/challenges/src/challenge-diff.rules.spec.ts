import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffContent } from './challenge-diff.rules.js';

const change = (path: string, before: string | null, after: string | null) => ({ path, before, after });

describe('diffContent', () => {
  it.each([
    ['nothing', { a: 1, b: { c: 'x' } }, { a: 1, b: { c: 'x' } }, []],
    ['a text', { title: { he: 'א' } }, { title: { he: 'ב' } }, [change('title.he', 'א', 'ב')]],
    [
      'a language more',
      { title: { he: 'א' } },
      { title: { he: 'א', ar: 'ب' } },
      [change('title.ar', null, 'ب')],
    ],
    [
      'a language less',
      { title: { he: 'א', ar: 'ب' } },
      { title: { he: 'א' } },
      [change('title.ar', 'ب', null)],
    ],
    ['the order of languages', { t: { he: 'א', en: 'a' } }, { t: { en: 'a', he: 'א' } }, []],
    ['an empty text and none', { title: { en: '' } }, { title: {} }, []],
    ['null and none', { budget: null }, {}, []],
    [
      'a number',
      { kpis: [{ target: 1 }] },
      { kpis: [{ target: 2.5 }] },
      [change('kpis.0.target', '1', '2.5')],
    ],
    ['nothing to zero', { n: null }, { n: 0 }, [change('n', null, '0')]],
    [
      'false to true',
      { q: [{ isRequired: false }] },
      { q: [{ isRequired: true }] },
      [change('q.0.isRequired', 'false', 'true')],
    ],
    [
      'an instant',
      { closesAt: new Date('2027-04-01T18:00:00Z') },
      { closesAt: new Date('2027-04-08T18:00:00Z') },
      [change('closesAt', '2027-04-01T18:00:00.000Z', '2027-04-08T18:00:00.000Z')],
    ],
    ['tags as one field', { tags: ['a', 'b'] }, { tags: ['b'] }, [change('tags', 'a, b', 'b')]],
    [
      'files by what they are, wherever they stand',
      {
        documents: [
          { fileId: 'f1', name: 'a.pdf' },
          { fileId: 'f2', name: 'b.pdf' },
        ],
      },
      {
        documents: [
          { fileId: 'f3', name: 'a.pdf' },
          { fileId: 'f2', name: 'b.pdf' },
        ],
      },
      [change('documents.f1', 'a.pdf', null), change('documents.f3', null, 'a.pdf')],
    ],
    ['all tags', { tags: ['a'] }, { tags: [] }, [change('tags', 'a', null)]],
    [
      'a row more',
      { kpis: [{ unit: 'days' }] },
      { kpis: [{ unit: 'days' }, { unit: 'm³', target: 3 }] },
      [change('kpis.1.target', null, '3'), change('kpis.1.unit', null, 'm³')],
    ],
    [
      'fields in their order, rows by number',
      { z: 1, a: Array.from({ length: 11 }, () => ({ v: 1 })) },
      { z: 2, a: Array.from({ length: 11 }, (_, i) => ({ v: i === 2 || i === 10 ? 2 : 1 })) },
      [change('z', '1', '2'), change('a.2.v', '1', '2'), change('a.10.v', '1', '2')],
    ],
  ])('%s', (_, before, after, expected) => expect(diffContent(before, after)).toEqual(expected));

  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const content = fc.record({
    title: fc.dictionary(fc.constantFrom('he', 'ar', 'en'), fc.string()),
    tags: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
    rows: fc.array(fc.record({ name: leaf, target: leaf }), { maxLength: 3 }),
    amount: leaf,
  });

  it('is empty for a content and itself', () => {
    fc.assert(
      fc.property(content, (value) => expect(diffContent(value, structuredClone(value))).toEqual([])),
    );
  });

  it('says the same backwards', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const backwards = diffContent(after, before).map((c) => change(c.path, c.after, c.before));
        expect(diffContent(before, after)).toEqual(backwards);
      }),
    );
  });

  it('names each path once, and only what differs', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const changes = diffContent(before, after);
        expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
        for (const found of changes) expect(found.before).not.toBe(found.after);
      }),
    );
  });
});
