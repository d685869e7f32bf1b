import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SearchDocument, SearchHit, TermContribution, TextFeature } from '../search-engine.js';
import { EmbeddedSearchEngine } from './embedded-search-engine.js';

const document = (id: string, text: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  kind: 'solution',
  version: 1,
  fields: { text },
  facets: {},
  ...rest,
});

const engineOf = (...documents: SearchDocument[]): EmbeddedSearchEngine => {
  const engine = new EmbeddedSearchEngine();
  engine.upsert(documents);
  return engine;
};

const find = (engine: EmbeddedSearchEngine, text: string, rest = {}): SearchHit[] =>
  engine.search({ fields: { text }, kind: 'solution', limit: 10, ...rest });

const ids = (hits: readonly SearchHit[]): string[] => hits.map((hit) => hit.id);

const sumOf = (hit: SearchHit): number => hit.parts.reduce((sum, part) => sum + part.contribution, 0);

const termsOf = (hit: SearchHit, feature: TextFeature): readonly TermContribution[] =>
  hit.parts.find((part) => part.feature === feature)?.terms ?? [];

const wordsOf = (hit: SearchHit, feature: TextFeature): string[] =>
  termsOf(hit, feature)
    .map((term) => term.term)
    .sort();

const WORDS_ALONE = { PHRASES: 0, LETTERS: 0, MEANING: 0 };

const LIBRARY = [
  document('leak-en', 'Acoustic sensors find water leaks in municipal pipes before streets flood'),
  document('leak-he', 'חיישנים אקוסטיים מאתרים נזילות מים בצינורות העירייה'),
  document('leak-ar', 'مستشعرات صوتية تكتشف تسرب المياه في أنابيب البلدية'),
  document('queue-en', 'Predicting the queue of a hospital emergency room from past visits'),
  document('queue-he', 'חיזוי התור בחדר המיון של בית־החולים'),
  document('forms-he', 'טפסים נגישים לאנשים עם מוגבלות באתרי הממשלה, לפי תקן WCAG'),
  document('forms-ar', 'نماذج إلكترونية سهلة الوصول لذوي الإعاقة في مواقع الوزارات'),
  document('bus-en', 'School transport safety: a camera that sees children around the bus'),
];

describe('EmbeddedSearchEngine', () => {
  it.each([
    ['inflected English', 'leaking pipe', 'leak-en'],
    ['inflected Hebrew with a particle', 'איתור הנזילה בצינור', 'leak-he'],
    ['inflected Arabic with an article', 'تسربات مياه', 'leak-ar'],
    ['Hebrew construct state', 'תורים בבתי חולים', 'queue-he'],
    ['Hebrew singular for plural', 'טופס נגיש', 'forms-he'],
    ['Arabic singular for plural', 'موقع وزارة', 'forms-ar'],
    ['an English name inside Hebrew', 'WCAG', 'forms-he'],
    ['two languages in one query', 'חדר מיון hospital emergency', 'queue-en'],
  ])('finds by %s', (_, query, expected) => {
    expect(ids(find(engineOf(...LIBRARY), query))[0]).toBe(expected);
  });

  it('scores words by BM25, relative to the best', () => {
    const engine = new EmbeddedSearchEngine({ weights: WORDS_ALONE });
    engine.upsert([document('a', 'water water leak'), document('b', 'leak'), document('c', 'school bus')]);
    const [first, second] = find(engine, 'leak');
    const half = (length: number) => 1.2 * (0.25 + (0.75 * length) / 2);
    expect([first!.id, first!.score]).toEqual(['b', expect.closeTo(1, 12)]);
    expect(second!.score).toBeCloseTo((1 + half(1)) / (1 + half(3)), 12);
  });

  it('counts a word in the title twice, in the document and in the query', () => {
    const engine = engineOf(
      document('in-text', '', { fields: { title: 'permit', text: 'water' } }),
      document('in-title', '', { fields: { title: 'water', text: 'permit' } }),
    );
    expect(ids(find(engine, 'water'))).toEqual(['in-title', 'in-text']);
    const hits = engine.search({ fields: { title: 'permit', text: 'water' }, kind: 'solution', limit: 10 });
    expect(ids(hits)).toEqual(['in-text', 'in-title']);
  });

  it('prefers the document that says two words near each other', () => {
    const engine = engineOf(
      document('apart', 'tool shed one two three four five six seven eight path'),
      document('near', 'tool path one two three four five six seven eight shed'),
    );
    const [first, second] = find(engine, 'tool path');
    expect([first!.id, second!.id]).toEqual(['near', 'apart']);
    expect([wordsOf(first!, 'TERMS'), wordsOf(first!, 'PHRASES')]).toEqual([['path', 'tool'], ['tool path']]);
    expect([wordsOf(second!, 'TERMS'), wordsOf(second!, 'PHRASES')]).toEqual([['path', 'tool'], []]);
  });

  it('does not see a phrase across the border of two fields', () => {
    const engine = engineOf(
      document('a', '', { fields: { title: 'tool', text: 'path' } }),
      document('b', 'bus'),
    );
    const [hit] = find(engine, 'tool path');
    expect([wordsOf(hit!, 'TERMS'), wordsOf(hit!, 'PHRASES')]).toEqual([['path', 'tool'], []]);
  });

  it('does not see a phrase across the border of two lines', () => {
    const engine = engineOf(
      document('phrase', 'construction documents'),
      document('tags', 'construction\ndocuments'),
    );
    for (const query of ['construction documents', 'construction\ndocuments'])
      for (const hit of find(engine, query))
        expect([query, hit.id, wordsOf(hit, 'PHRASES')]).toEqual([
          query,
          hit.id,
          hit.id === 'phrase' && !query.includes('\n') ? ['construction documents'] : [],
        ]);
  });

  it('explains every score in the words of the query, each with its language', () => {
    for (const query of ['Water leaks', 'נזילות בצנרת העירייה', 'تسرب المياه', 'WCAG בטפסים'])
      for (const hit of find(engineOf(...LIBRARY), query)) {
        expect(Math.abs(sumOf(hit) - hit.score)).toBeLessThan(1e-9);
        for (const { feature, contribution, terms } of hit.parts) {
          expect(contribution).toBeGreaterThan(0);
          const sum = terms.reduce((total, term) => total + term.contribution, 0);
          if (feature === 'TERMS' || feature === 'PHRASES') expect(sum).toBeCloseTo(contribution, 12);
          for (const { term } of terms) for (const word of term.split(' ')) expect(query).toContain(word);
        }
      }
    const [hit] = find(engineOf(...LIBRARY), 'WCAG בטפסים');
    const named = termsOf(hit!, 'TERMS').map(({ term, language }) => [term, language]);
    expect(named).toContainEqual(['WCAG', 'en']);
    expect(named).toContainEqual(['בטפסים', 'he']);
  });

  it('answers a query that says nothing with nothing', () => {
    const engine = engineOf(...LIBRARY);
    for (const query of ['', '   ', 'the of and', 'של את', '🙂', '"', 'zzzz'])
      expect(find(engine, query)).toEqual([]);
    expect(find(engine, 'water', { kind: 'challenge' })).toEqual([]);
    expect(find(engine, 'water', { limit: 0 })).toEqual([]);
    expect(find(new EmbeddedSearchEngine(), 'water')).toEqual([]);
  });

  it('takes a query of twenty thousand words', () => {
    const long = Array.from({ length: 20_000 }, (_, place) => `word${place % 700} water`).join(' ');
    expect(ids(find(engineOf(...LIBRARY), long))).toEqual(['leak-en']);
  });

  it.each([
    ['a line in three languages', 'leak נזילה تسرب', ['leak-ar', 'leak-en', 'leak-he']],
    ['emoji between words', '🚰leaks🙂pipes', ['leak-en']],
    ['direction controls inside and around words', '\u202Ele\u200Bak\u202C \u2067pipes\u2069', ['leak-en']],
    ['words of no language of the platform', 'протечка', []],
  ])('takes %s', (_, query, expected) => {
    const best = ids(find(engineOf(...LIBRARY), query)).slice(0, expected.length || 10);
    expect(best.sort()).toEqual(expected);
  });

  it('leaves out what there is no room for, but never what it holds already', () => {
    const engine = new EmbeddedSearchEngine({ mostBytes: 1_000 });
    engine.upsert([document('first', 'water'), document('second', 'leak'), document('third', 'pipe')]);
    expect([engine.size(), engine.documentsLeftOut]).toEqual([1, 2]);
    engine.upsert([document('first', 'drone', { version: 2 })]);
    engine.remove('first');
    engine.upsert([document('first', 'orchard')]);
    expect(ids(find(engine, 'orchard'))).toEqual(['first']);
    engine.remove('second');
    expect([engine.size(), engine.documentsLeftOut]).toEqual([1, 1]);
  });

  it('forgets the language that a document no longer speaks', () => {
    const engine = engineOf(...LIBRARY);
    engine.upsert([document('leak-en', 'חיישנים לאיתור נזילות', { version: 2 })]);
    expect(find(engine, 'acoustic sensors municipal')).toEqual([]);
    expect(ids(find(engine, 'חיישן לנזילה'))).toContain('leak-en');
  });

  it('compares tags letter by letter: one in another script is another tag', () => {
    const engine = engineOf(
      document('en', 'leak', { facets: { tag: ['water'] } }),
      document('he', 'leak', { facets: { tag: ['מים'] } }),
    );
    const tagged = (...tag: string[]) => ids(find(engine, 'leak', { where: { tag } }));
    expect([tagged('water'), tagged('מים'), tagged('مياه'), tagged('water', 'מים')]).toEqual([
      ['en'],
      ['he'],
      [],
      ['en', 'he'],
    ]);
  });

  it('meets a compound and another spelling by their letters', () => {
    const engine = engineOf(
      document('a', 'water nanocomposite film'),
      document('b', 'water plain metal film'),
    );
    const [hit] = find(engine, 'water composites');
    expect(hit!.id).toBe('a');
    expect(wordsOf(hit!, 'LETTERS')).toContain('composites');
  });

  it('keeps nothing of one question for the next, while the collection grows and shrinks', () => {
    const engine = engineOf(...LIBRARY);
    const first = find(engine, 'water leak');
    expect(ids(find(engine, 'hospital queue'))).toContain('queue-en');
    expect(find(engine, 'water leak')).toEqual(first);
    const more = LIBRARY.map((one) => ({ ...one, id: `${one.id}-again` }));
    engine.upsert(more);
    expect(find(engine, 'water leak')).toEqual(find(engineOf(...LIBRARY, ...more), 'water leak'));
    for (const { id } of more) engine.remove(id);
    expect(ids(find(engine, 'water leak'))).toEqual(ids(first));
  });

  it('orders equal scores by id, whatever the order of arrival', () => {
    const documents = ['c', 'a', 'd', 'b'].map((id) => document(id, 'water leak'));
    expect(ids(find(engineOf(...documents), 'leak'))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(find(engineOf(...documents), 'leak', { limit: 2 }))).toEqual(['a', 'b']);
  });

  it('keeps the kinds apart', () => {
    const engine = engineOf(document('s', 'water'), document('c', 'water', { kind: 'challenge' }));
    expect(ids(find(engine, 'water'))).toEqual(['s']);
    expect([engine.size(), engine.size('solution'), engine.size('challenge'), engine.size('pilot')]).toEqual([
      2, 1, 1, 0,
    ]);
    engine.upsert([document('s', 'water', { kind: 'challenge', version: 2 })]);
    expect([engine.size(), engine.size('solution'), engine.size('challenge')]).toEqual([2, 0, 2]);
    engine.clear();
    expect([engine.size(), find(engine, 'water')]).toEqual([0, []]);
  });

  it('replaces a document by its newer version and ignores an older one', () => {
    const engine = engineOf(document('a', 'water', { version: 3 }));
    engine.upsert([document('a', 'school', { version: 2 })]);
    expect([ids(find(engine, 'water')), ids(find(engine, 'school'))]).toEqual([['a'], []]);
    engine.upsert([document('a', 'school', { version: 4 })]);
    expect([ids(find(engine, 'water')), ids(find(engine, 'school'))]).toEqual([[], ['a']]);
    engine.remove('a');
    engine.remove('never there');
    expect([engine.size(), find(engine, 'school')]).toEqual([0, []]);
  });
});

describe('EmbeddedSearchEngine filters', () => {
  const engine = engineOf(
    document('a', 'water', { facets: { tags: ['iot', 'water'], country: ['IL'] }, numbers: { trl: 4 } }),
    document('b', 'water', { facets: { tags: ['water'], country: ['IL', 'JO'] }, numbers: { trl: 9 } }),
    document('c', 'water', { facets: { tags: ['iot'] } }),
  );

  it.each([
    ['nothing asked', {}, ['a', 'b', 'c']],
    ['one value', { where: { tags: ['iot'] } }, ['a', 'c']],
    ['any of several', { where: { country: ['JO', 'EG'] } }, ['b']],
    ['every facet', { where: { tags: ['iot'], country: ['IL'] } }, ['a']],
    ['exactly, not by case', { where: { tags: ['IoT'] } }, []],
    ['a value of another facet', { where: { country: ['iot'] } }, []],
    ['a facet that no document has', { where: { audience: ['public'] } }, []],
    ['an empty list lets nothing through', { where: { tags: [] } }, []],
    ['a range', { ranges: { trl: { min: 3, max: 4 } } }, ['a']],
    ['an open range', { ranges: { trl: { min: 4 } } }, ['a', 'b']],
    ['a number that no document has', { ranges: { constructor: { min: 0 } } }, []],
    ['facet and range', { where: { tags: ['water'] }, ranges: { trl: { min: 5 } } }, ['b']],
  ])('%s', (_, query, expected) => {
    expect(ids(find(engine, 'water', query)).sort()).toEqual(expected);
  });
});

describe('EmbeddedSearchEngine that has learned', () => {
  const PAIRS = [
    ['water pipe leak', 'נזילה בצינור מים'],
    ['school bus safety', 'בטיחות אוטובוס תלמידים'],
    ['hospital queue forecast', 'חיזוי תור במיון'],
    ['accessible form', 'טופס נגיש'],
    ['drone over orchard', 'רחפן מעל מטע'],
    ['air pollution sensor', 'חיישן זיהום אוויר'],
  ] as const;
  // Both versions together teach what the words of one language mean in the other.
  const both = PAIRS.flatMap(([en, he], place) => [
    document(`both-${place}`, `${en} ${he}`, { kind: 'challenge' }),
    document(`again-${place}`, `${he} ${en}`, { kind: 'challenge' }),
  ]);
  const english = PAIRS.map(([en], place) => document(`en-${place}`, en));
  const learned = (): EmbeddedSearchEngine => {
    const engine = engineOf(...both, ...english);
    engine.train();
    return engine;
  };

  it('finds an English text by a Hebrew one, and says by which words', () => {
    const engine = learned();
    PAIRS.forEach(([, hebrew], place) => {
      const [hit] = find(engine, hebrew);
      expect(hit!.id).toBe(`en-${place}`);
      expect(hit!.parts.map(({ feature }) => feature)).toEqual(['MEANING']);
      for (const { term, language } of hit!.parts[0]!.terms) {
        expect(hebrew).toContain(term);
        expect(language).toBe('he');
      }
      expect(Math.abs(sumOf(hit!) - hit!.score)).toBeLessThan(1e-9);
    });
    expect(find(engineOf(...both, ...english), PAIRS[0][1])).toEqual([]);
  });

  it('tells afterwards what a hit rests on, and nothing of what took its place meanwhile', () => {
    const engine = learned();
    const [hit] = find(engine, PAIRS[0][1]);
    const meaning = hit!.parts[0]!;
    expect(meaning.terms.length).toBeGreaterThan(0);
    engine.remove('en-0');
    engine.upsert([document('other', 'a drone over the orchard')]);
    expect(meaning.terms).toEqual([]);
    find(engine, PAIRS[3][1]);
    expect(meaning.contribution).toBeCloseTo(hit!.score, 9);
  });

  it('places what is added after the training', () => {
    const engine = learned();
    engine.upsert([document('new', 'leak in a pipe of drinking water')]);
    expect(ids(find(engine, 'נזילה בצינור')).slice(0, 2).sort()).toEqual(['en-0', 'new']);
    engine.remove('new');
    engine.remove('en-0');
    expect(ids(find(engine, 'נזילה בצינור'))).not.toContain('new');
  });

  it('learns nothing from fewer than ten documents, and works on', () => {
    const few = engineOf(...english);
    few.train();
    expect(few.model).toBeUndefined();
    expect(ids(find(few, 'leaks'))).toEqual(['en-0']);
    const none = new EmbeddedSearchEngine();
    none.train();
    expect(find(none, 'leaks')).toEqual([]);
  });

  it('has the same version and the same answers, whatever the order of arrival', () => {
    const turned = engineOf(...[...both, ...english].reverse());
    turned.train();
    expect(turned.model?.version).toBe(learned().model?.version);
    expect(find(turned, 'צינור').map(({ id }) => id)).toEqual(find(learned(), 'צינור').map(({ id }) => id));
  });

  it('answers from the old space until every document is placed in the new one', () => {
    const engine = learned();
    const model = engine.model!;
    const steps = engine.adopt(model);
    for (let step = 0; step < 3; step++) steps.next();
    engine.upsert([document('meanwhile', 'leak in a water pipe')]);
    expect(ids(find(engine, 'נזילה בצינור'))).toContain('meanwhile');
    for (const _ of steps);
    expect(ids(find(engine, 'נזילה בצינור'))).toContain('meanwhile');
  });
});

describe('EmbeddedSearchEngine under change', () => {
  const WORDS = [
    'water',
    'leaks',
    'school',
    'נזילות',
    'לחברות',
    'חברה',
    'مياه',
    'المدرسة',
    'GPS',
    'the',
    '🙂',
  ];
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
  const change = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: text,
    text,
    gone: fc.boolean(),
  });

  it('answers as an index that was built from what is there now, with reasons that add up', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), text, (changes, query) => {
        const grown = new EmbeddedSearchEngine();
        const current = new Map<string, SearchDocument>();
        changes.forEach(({ id, gone, ...fields }, version) => {
          const next = document(id, '', { version, fields });
          if (gone) grown.remove(id);
          else grown.upsert([next]);
          if (gone) current.delete(id);
          else current.set(id, next);
        });
        const fresh = engineOf(...current.values());
        expect(grown.size()).toBe(current.size);
        const [left, right] = [find(grown, query), find(fresh, query)];
        expect(ids(left)).toEqual(ids(right));
        left.forEach((hit, place) => {
          expect(Math.abs(hit.score - right[place]!.score)).toBeLessThan(1e-9);
          expect(Math.abs(sumOf(hit) - hit.score)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 300 },
    );
  });
});
