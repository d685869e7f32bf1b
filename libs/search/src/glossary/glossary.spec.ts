import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { EmbeddedSearchEngine } from '../engine/embedded-search-engine.js';
import { TextAnalyser } from '../text/analyser.js';
import { BUILT_IN_CONCEPTS, Glossary } from './glossary.js';
import { readGlossaryFile } from './glossary-file.js';

const analyser = new TextAnalyser();
const glossary = new Glossary(BUILT_IN_CONCEPTS, analyser);
const widened = (text: string): string[][] =>
  glossary
    .widened([{ weight: 1, words: analyser.analyse(text) }])
    .slice(1)
    .map(({ words }) => words.map(({ surface }) => surface));

describe('the built-in glossary', () => {
  it('has more than six hundred concepts, each said in English, Hebrew and Arabic', () => {
    expect(BUILT_IN_CONCEPTS.length).toBeGreaterThanOrEqual(600);
    for (const concept of BUILT_IN_CONCEPTS) {
      const languages = concept.map((term) => analyser.analyse(term)[0]?.language);
      expect([concept, new Set(languages)]).toEqual([concept, new Set(['en', 'he', 'ar'])]);
      for (const term of concept) expect(term).toBe(term.trim());
    }
  });

  it('says no English term twice', () => {
    const english = BUILT_IN_CONCEPTS.map(([term]) => term);
    expect(english.filter((term, place) => english.indexOf(term) !== place)).toEqual([]);
  });
});

describe('Glossary', () => {
  it('is analysed a concept a step, and by the first query at the latest', () => {
    const concepts = BUILT_IN_CONCEPTS.slice(0, 40);
    const stepwise = new Glossary(concepts, analyser);
    const steps = stepwise.prepared();
    for (let step = 0; step < 10; step++) expect(steps.next().done).toBe(false);
    const atOnce = new Glossary(concepts, analyser);
    for (const [english = ''] of concepts) {
      const fields = [{ weight: 1, words: analyser.analyse(english) }];
      expect(stepwise.widened(fields)).toEqual(atOnce.widened(fields));
      expect(atOnce.widened(fields).length).toBeGreaterThan(1);
    }
    expect([...stepwise.prepared()]).toEqual([]);
  });

  it.each([
    ['Hebrew, inflected with a particle', 'בצינורות', ['pipe', 'أنبوب']],
    ['English, plural', 'sensors', ['חיישן', 'مستشعر']],
    ['Arabic, with an article', 'المستشفى', ['hospital', 'בית חולים']],
    ['several words at once', 'artificial intelligence', ['בינה מלאכותית', 'الذكاء الاصطناعي']],
  ])('translates %s', (_, text, expected) => {
    const found = widened(text).map((words) => words.join(' '));
    for (const term of expected) expect(found).toContain(term);
  });

  it('prefers the longest term: a light rail is no light and no rail', () => {
    const found = widened('public transport').map((words) => words.join(' '));
    expect(found).toContain('תחבורה ציבורית');
    expect(found).not.toContain('תחבורה');
  });

  it('adds nothing to what it does not know, or what the query says already in every language', () => {
    expect(widened('quixotic zebra')).toEqual([]);
    expect(widened('')).toEqual([]);
    expect(widened('water מים مياه')).toEqual([]);
  });

  it('bounds what a long text is widened by', () => {
    const everything = BUILT_IN_CONCEPTS.map(([english]) => english).join(' ');
    expect(widened(everything).length).toBeLessThanOrEqual(60);
  });

  it('lets a Hebrew question find an English text, below one that says the words themselves', () => {
    const engine = new EmbeddedSearchEngine({ glossary: BUILT_IN_CONCEPTS });
    const texts = {
      en: 'Acoustic sensors in pipes',
      he: 'חיישנים אקוסטיים בצינורות',
      no: 'School transport',
    };
    for (const [id, text] of Object.entries(texts))
      engine.upsert([{ id, kind: 'text', version: 1, fields: { text }, facets: {} }]);
    const hits = engine.search({ kind: 'text', fields: { text: 'חיישן בצינור' }, limit: 10 });
    expect(hits.map(({ id }) => id)).toEqual(['he', 'en']);
    const terms = hits[1]!.parts.find(({ feature }) => feature === 'TERMS')!.terms;
    expect(terms.map(({ term, language }) => [term, language]).sort()).toEqual([
      ['pipe', 'en'],
      ['sensor', 'en'],
    ]);
  });
});

describe('readGlossaryFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'etgar-glossary-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (content: string) => {
    const file = join(folder, 'glossary.csv');
    writeFileSync(file, content);
    return readGlossaryFile(file);
  };

  it.each([
    ['three languages in any order', 'he,ar,en\nמים,مياه,water\n', [['water', 'מים', 'مياه']]],
    ['several terms in a cell', 'en,he\n"leak|seepage",נזילה\n', [['leak', 'seepage', 'נזילה']]],
    ['a byte order mark, blanks and an empty cell', '\uFEFFen,he,ar\n water , מים ,\n\n', [['water', 'מים']]],
    ['a header alone', 'en,he,ar\n', []],
  ])('reads %s', (_, content, concepts) => {
    expect(read(content)).toEqual(concepts);
  });

  it.each([
    ['one language', 'en,he\nwater,\n', ':2: needs a term in two languages'],
    ['another column', 'en,fr\nwater,eau\n', 'unknown column "fr"'],
    ['a missing cell', 'en,he\nwater\n', 'glossary.csv'],
  ])('refuses %s', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  it('refuses a missing file by its name', () => {
    expect(() => readGlossaryFile(join(folder, 'missing.csv'))).toThrow('missing.csv');
  });
});
