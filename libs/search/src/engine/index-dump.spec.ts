import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SearchDocument } from '../search-engine.js';
import { atOnce } from '../slices.js';
import { EmbeddedSearchEngine } from './embedded-search-engine.js';
import { SectionError, type Sections } from './sections.js';

const WORDS =
  'water leak pipe school bus hospital queue drone orchard sensor נזילה בצינור מים חיישן تسرب المياه'.split(
    ' ',
  );

const documentOf = (id: number, words: readonly string[], kind = 'solution'): SearchDocument => ({
  id: `${kind}-${id}`,
  kind,
  version: 1,
  fields: { title: words[0] ?? '', text: words.join(' ') },
  facets: { tag: words.slice(0, 2), audience: ['public'] },
  numbers: words.length % 2 === 0 ? { trl: words.length } : {},
});

const someWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });

const answersOf = (engine: EmbeddedSearchEngine, kind = 'solution') =>
  ['water leaks', 'נזילות מים', 'school', 'מבול sensors'].map((text) => [
    engine.search({ kind, fields: { text }, limit: 20, where: { audience: ['public'] } }),
    engine.browse({ kind, text, first: 20, facets: ['tag'], ranges: { trl: { min: 2 } } }),
  ]);

/** As another thread gets it: a structured clone. */
const sent = (sections: Sections): Sections => structuredClone(sections) as Sections;

function restored(sections: Sections): EmbeddedSearchEngine {
  const engine = new EmbeddedSearchEngine();
  atOnce(engine.restore(sections));
  return engine;
}

describe('an index that was taken apart and put together again', () => {
  it('answers as before, and goes on as before', () => {
    const step = fc.record({ id: fc.nat(25), words: someWords, isRemoved: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 12, maxLength: 60 }),
        fc.array(step, { maxLength: 20 }),
        fc.boolean(),
        (before, after, learns) => {
          const original = new EmbeddedSearchEngine();
          const apply = (engine: EmbeddedSearchEngine, steps: typeof before): void => {
            for (const { id, words, isRemoved } of steps)
              if (isRemoved) engine.remove(`solution-${id}`);
              else engine.upsert([documentOf(id, words), documentOf(id, words, 'challenge')]);
          };
          apply(original, before);
          if (learns) original.train();
          const copy = restored(sent(original.dump()));
          expect(copy.size()).toBe(original.size());
          expect([...copy.documents()]).toEqual([...original.documents()]);
          expect(answersOf(copy)).toEqual(answersOf(original));
          apply(copy, after);
          apply(original, after);
          expect(answersOf(copy)).toEqual(answersOf(original));
          expect(answersOf(copy, 'challenge')).toEqual(answersOf(original, 'challenge'));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes to another thread with nothing but arrays', () => {
    const engine = new EmbeddedSearchEngine();
    engine.upsert([documentOf(1, WORDS)]);
    for (const section of engine.dump().values()) expect(ArrayBuffer.isView(section)).toBe(true);
  });

  it('takes over many documents in many small steps', () => {
    const engine = new EmbeddedSearchEngine();
    for (let id = 0; id < 3_000; id++) engine.upsert([documentOf(id, [`word${id}`, 'common'])]);
    const steps = [...new EmbeddedSearchEngine().restore(engine.dump())].length;
    expect(steps).toBeGreaterThanOrEqual(3_000 / 500 + 6_000 / 1_000);
  });

  it('is not taken over in parts: what is missing leaves the index as it was', () => {
    const engine = new EmbeddedSearchEngine();
    engine.upsert([documentOf(1, WORDS)]);
    const whole = engine.dump();
    const other = restored(sent(whole));
    for (const name of whole.keys()) {
      // A list without its last block is a shorter list; the checksum of a file tells.
      if (/\.\d+$/.test(name) && !name.includes('slots')) continue;
      const parts = new Map([...whole].filter(([key]) => key !== name));
      expect(() => atOnce(other.restore(parts))).toThrow(SectionError);
    }
    expect(answersOf(other)).toEqual(answersOf(engine));
  });
});
