import { describe, expect, it } from '@jest/globals';
import type { BoxQuery, SearchDocument } from '../search-engine.js';
import { EmbeddedSearchEngine } from './embedded-search-engine.js';

const document = (id: string, text: string, audience = 'public'): SearchDocument => ({
  id,
  kind: 'solution',
  version: 1,
  fields: { text },
  facets: { audience: [audience], tag: text.includes('water') ? ['water'] : ['other'] },
  numbers: { trl: text.length % 9 },
});

const engine = new EmbeddedSearchEngine();
engine.upsert([
  document('leak', 'municipal water leak detection'),
  document('meter', 'municipal water meter'),
  document('school', 'school transport'),
  document('he', 'איתור נזילות בצינורות העירייה'),
  document('ar', 'كشف تسرب المياه في البلدية'),
  document('secret', 'classified water reservoir leak', 'staff'),
]);

const PUBLIC = { audience: ['public'] };
const browse = (text: string, rest: Partial<BoxQuery> = {}) =>
  engine.browse({ text, kind: 'solution', where: PUBLIC, first: 10, ...rest });
const found = (text: string, rest: Partial<BoxQuery> = {}): string[] =>
  browse(text, rest).hits.map(({ id }) => id);

describe('BoxSearch', () => {
  it.each([
    ['every word must be there', 'water leak', ['leak']],
    ['an unfinished word', 'municipal met', ['meter']],
    ['an unfinished word is finished by a space', 'met ', []],
    ['a few letters', 'mu', ['leak', 'meter']],
    ['more letters than the stem has', 'detectio', ['leak']],
    ['the same of a long word', 'municipalit', ['leak', 'meter']],
    ['one letter too few', 'scool ', ['school']],
    ['two letters exchanged', 'waetr meter', ['meter']],
    ['a long word with two errors', 'tramspart ', ['school']],
    ['a short word is not corrected', 'bus ', []],
    ['Hebrew, unfinished', 'נזיל', ['he']],
    ['Hebrew, inflected otherwise', 'צינור העיריה', ['he']],
    ['Arabic, without the article', 'تسرب مياه', ['ar']],
    ['emoji and direction controls', '\u202Ewater\u202C 🙂 meter', ['meter']],
    ['another language than any document', 'вода', []],
  ])('%s', (_, text, expected) => {
    expect(found(text).sort()).toEqual(expected);
  });

  it.each(['', '   ', 'the of', '🙂'])('lists what passes the filters when "%s" says nothing', (text) => {
    expect(found(text)).toEqual(['ar', 'he', 'leak', 'meter', 'school']);
  });

  it('pages without gap or repetition', () => {
    const pages: string[] = [];
    let after: BoxQuery['after'];
    for (let page = 0; page < 5; page++) {
      const { hits, hasNext, total } = browse('', { first: 2, ...(after ? { after } : {}) });
      expect([hasNext, total]).toEqual([page < 2, 5]);
      pages.push(...hits.map(({ id }) => id));
      after = hits.at(-1);
      if (!hasNext) break;
    }
    expect(pages).toEqual(['ar', 'he', 'leak', 'meter', 'school']);
  });

  it('counts facets among all matches', () => {
    const { facets, total } = browse('municipal', { facets: ['tag', 'audience', 'unknown'], first: 1 });
    expect(total).toBe(2);
    expect(facets).toEqual({
      tag: [{ value: 'water', count: 2 }],
      audience: [{ value: 'public', count: 2 }],
      unknown: [],
    });
  });

  it('says nothing of a document that the filters hide: not in hits, totals or facets', () => {
    for (const text of ['classified', 'reservoir leak', 'classifie', 'clasified '])
      expect(browse(text, { facets: ['audience', 'tag'] })).toMatchObject({
        hits: [],
        total: 0,
        facets: { audience: [], tag: [] },
      });
    expect(browse('leak', { facets: ['audience'] }).facets).toEqual({
      audience: [{ value: 'public', count: 1 }],
    });
    expect(found('classified', { where: { audience: ['staff'] } })).toEqual(['secret']);
    expect(found('classified', { where: { audience: [] } })).toEqual([]);
  });

  it('gives the stems to mark, completed and corrected', () => {
    expect(browse('munici').stems).toContain('municip');
    expect(browse('scool ').stems).toContain('school');
  });

  it('keeps to ranges, and knows no kind that is not there', () => {
    expect(found('', { ranges: { trl: { min: 7 } } })).toEqual(['ar', 'school']);
    expect(found('water', { kind: 'challenge' })).toEqual([]);
  });
});
