import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type EngineName, type FoundDocument, MeiliWorkbench, type SearchDocument } from '#libs/search';
import { anyMeilisearch, describeWithMeilisearch } from '../../support/meilisearch.js';
import { aDocument, SearchProcess, SOLUTION } from '../../support/search-engines.js';
import { TestApp } from '../../support/test-app.js';

// A busy machine is no failure.
jest.setTimeout(180_000);

const PREFIX = `contract${process.pid}`;

const LIBRARY = {
  leakEn: aDocument('Acoustic sensors find water leaks in municipal pipes before streets flood'),
  leakHe: aDocument('חיישנים אקוסטיים מאתרים נזילות מים בצינורות העירייה'),
  leakAr: aDocument('مستشعرات صوتية تكتشف تسرب المياه في أنابيب البلدية'),
  queueEn: aDocument('Predicting the queue of a hospital emergency room from past visits', {
    facets: { tag: ['health', 'Water & Sewage'] },
    numbers: { trl: 3 },
  }),
  queueHe: aDocument('חיזוי התור בחדר המיון של בית־החולים', { facets: { tag: ['health'] }, numbers: {} }),
  formsHe: aDocument('טפסים נגישים לאנשים עם מוגבלות באתרי הממשלה, לפי תקן WCAG', { facets: {} }),
  formsAr: aDocument('نماذج إلكترونية سهلة الوصول لذوي الإعاقة في مواقع الوزارات', { facets: {} }),
  busEn: aDocument('School transport safety: a camera that sees children around the bus', {
    facets: { tag: ['Water'] },
  }),
  twoFields: aDocument('', {
    fields: { title: 'Parking permits', text: 'residents pay online for a permit' },
  }),
} as const;

const nameOf = (id: string): string | undefined =>
  Object.entries(LIBRARY).find(([, document]) => document.id === id)?.[0];

const sumOf = (hit: FoundDocument): number => hit.parts.reduce((sum, part) => sum + part.contribution, 0);

/** What every engine promises: the same questions, the same answers. */
function contract(name: EngineName, settingsOf: () => Record<string, string>): void {
  let engine: SearchProcess;
  const other = aDocument('water leaks of another kind', { kind: 'challenge', facets: {} });

  beforeAll(async () => {
    engine = new SearchProcess(await TestApp.start(settingsOf()));
    await engine.put(...Object.values(LIBRARY), other);
    await engine.app.drain();
  });

  // An engine that stands in for the one that is tested answers well, too.
  afterEach(async () => {
    expect(await engine.index.status()).toEqual({ engine: name, isDegraded: false });
  });

  afterAll(() => engine.app.stop());

  const best = async (text: string, change: object = {}): Promise<string | undefined> =>
    nameOf((await engine.ids(text, change))[0] ?? '');

  it.each([
    ['inflected English', 'leaking pipe', 'leakEn'],
    ['inflected Hebrew with a particle', 'איתור הנזילה בצינור', 'leakHe'],
    ['inflected Arabic with an article', 'تسربات مياه', 'leakAr'],
    ['Hebrew construct state', 'תורים בבתי חולים', 'queueHe'],
    ['Hebrew singular for plural', 'טופס נגיש', 'formsHe'],
    ['Arabic singular for plural', 'موقع وزارة', 'formsAr'],
    ['an English name inside Hebrew', 'WCAG', 'formsHe'],
    ['two languages in one query', 'חדר מיון hospital emergency', 'queueEn'],
    ['bidi controls and emoji around the word', '\u202b🙂 parking\u202c', 'twoFields'],
  ])('finds by %s', async (_, query, expected) => {
    expect(await best(query)).toBe(expected);
  });

  it('gives reasons that sum to the score, the best in words of the query', async () => {
    for (const query of ['Water leaks', 'נזילות בצנרת העירייה', 'تسرب المياه', 'WCAG בטפסים']) {
      const hits = await engine.find(query);
      expect(hits.length).toBeGreaterThan(0);
      for (const hit of hits) {
        expect(hit.engine).toBe(name);
        expect(Math.abs(sumOf(hit) - hit.score)).toBeLessThan(1e-9);
      }
      const terms = hits[0]!.parts.flatMap((part) => part.terms.map(({ term }) => term));
      expect(terms.some((term) => query.includes(term))).toBe(true);
    }
  });

  it('hands out what a document can be compared by', async () => {
    const [hit] = await engine.find('hospital queue');
    expect(hit).toMatchObject({
      id: LIBRARY.queueEn.id,
      facets: { tag: ['health', 'Water & Sewage'] },
      numbers: { trl: 3 },
    });
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['only stop words', 'the of and של את'],
    ['emoji', '🙂🙂'],
    ['a quotation mark', '"'],
    ['an unknown word', 'zzzzqqq'],
  ])('finds nothing for %s', async (_, query) => {
    expect(await engine.ids(query)).toEqual([]);
  });

  it('takes a question of twenty thousand words', async () => {
    const long = Array.from({ length: 20_000 }, (_, place) => `word${place % 700} parking`).join(' ');
    expect(await best(long)).toBe('twoFields');
  });

  it('keeps kinds apart', async () => {
    expect(await engine.ids('water leaks', { kind: 'challenge' })).toEqual([other.id]);
    expect(await engine.ids('water leaks', { kind: 'mentor' })).toEqual([]);
  });

  it('compares facets exactly, and lets nothing through an empty list', async () => {
    const water = async (...tag: string[]) =>
      (await engine.ids('water leaks camera queue', { where: { tag } })).map(nameOf).sort();
    expect(await water('Water')).toEqual(['busEn']);
    expect(await water('Water & Sewage')).toEqual(['queueEn']);
    expect(await water('Water', 'Water & Sewage')).toEqual(['busEn', 'queueEn']);
    expect(await water()).toEqual([]);
    expect(await water('" OR kind = "challenge')).toEqual([]);
  });

  it('asks for numbers inside a range, both ends included', async () => {
    const within = async (range: object) =>
      (await engine.ids('hospital queue חדר המיון', { ranges: { trl: range } })).map(nameOf);
    expect(await within({ max: 3 })).toEqual(['queueEn']);
    expect(await within({ min: 3, max: 3 })).toEqual(['queueEn']);
    expect(await within({ min: 4 })).not.toContain('queueEn');
    // Without the number nothing is inside any range.
    expect(await within({})).not.toContain('queueHe');
  });

  it('follows changes, removals and older versions', async () => {
    // What is learned meanwhile may find neighbours by their meaning; here the words count.
    const byWords = async (text: string) =>
      (await engine.find(text))
        .filter(({ parts }) => parts.some(({ feature }) => feature !== 'MEANING'))
        .map(({ id }) => id);
    const row: SearchDocument = aDocument('orchard drone', { version: 5 });
    await engine.put(row);
    await engine.app.drain();
    expect(await byWords('orchard')).toEqual([row.id]);
    await engine.put({ ...row, version: 6, fields: { title: 'vineyard drone' } });
    await engine.put({ ...row, version: 4, fields: { title: 'outdated glacier' } });
    await engine.app.drain();
    expect(await byWords('orchard')).toEqual([]);
    expect(await byWords('glacier')).toEqual([]);
    expect(await byWords('vineyard')).toEqual([row.id]);
    // It changes its language, too.
    await engine.put({ ...row, version: 7, fields: { title: 'רחפן לכרמים' } });
    await engine.app.drain();
    expect(await byWords('vineyard')).toEqual([]);
    expect(await byWords('כרם')).toEqual([row.id]);
    await engine.remove(row);
    await engine.app.drain();
    expect(await byWords('כרם')).toEqual([]);
  });

  describe('the search box', () => {
    const box = (text: string, change: object = {}) =>
      engine.index.browse({ kind: SOLUTION, text, first: 10, ...change });
    const named = (page: { hits: readonly { id: string }[] }) => page.hits.map(({ id }) => nameOf(id));

    it.each([
      ['a finished word', 'sensor ', ['leakEn']],
      ['an unfinished word', 'hosp', ['queueEn']],
      ['an unfinished Hebrew word', 'נזיל', ['leakHe']],
      ['a mistyped word', 'sensr ', ['leakEn']],
      ['every word', 'water leaks ', ['leakEn']],
      ['a word that is missing', 'water children ', []],
    ])('finds %s', async (_, text, expected) => {
      const page = await box(text);
      expect([page.engine, named(page)]).toEqual([name, expected]);
    });

    it('marks what it found', async () => {
      const [hit] = (await box('emerg')).hits;
      const marked = hit?.highlights.title?.filter(({ isMatch }) => isMatch).map(({ text }) => text);
      expect(marked).toEqual(['emergency']);
    });

    it('lists everything in pages without a question, and counts facets of what it may show', async () => {
      const first = await box('', { first: 4, facets: ['tag'] });
      const second = await box('', { first: 4, after: first.hits.at(-1) });
      const third = await box('', { first: 4, after: second.hits.at(-1) });
      const all = [first, second, third].flatMap(named);
      expect(all.toSorted()).toEqual(Object.keys(LIBRARY).sort());
      expect([first.hasNext, second.hasNext, third.hasNext]).toEqual([true, true, false]);
      expect(first.total).toBe(9);
      expect(first.facets.tag).toEqual([
        { value: 'water', count: 4 },
        { value: 'health', count: 2 },
        { value: 'Water', count: 1 },
        { value: 'Water & Sewage', count: 1 },
      ]);
      const hidden = await box('', { facets: ['tag'], where: { tag: ['health'] } });
      expect(hidden.facets.tag).toEqual([
        { value: 'health', count: 2 },
        { value: 'Water & Sewage', count: 1 },
      ]);
    });
  });
}

describe('the embedded engine', () => {
  contract('EMBEDDED', () => ({ MEILI_URL: '' }));
});

describeWithMeilisearch()('Meilisearch', () => {
  let server: Awaited<ReturnType<typeof anyMeilisearch>>;

  beforeAll(async () => {
    server = await anyMeilisearch();
  });

  afterAll(async () => {
    const { MEILI_URL: url, MEILI_KEY: key } = server.settings;
    // On a server that others use, too, nothing stays behind.
    await new MeiliWorkbench({ url, key, prefix: PREFIX }).drop();
    await server.stop();
  });

  contract('MEILISEARCH', () => ({ ...server.settings, MEILI_PREFIX: PREFIX }));
});
