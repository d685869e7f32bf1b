import { describe, expect, it } from '@jest/globals';
import { latentVectors } from './lsa.affinity.js';
import { textAffinities as affinitiesBy, type Profile, type TextToReview } from './text.affinity.js';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
const textAffinities = (texts: readonly TextToReview[], profiles: readonly Profile[]) =>
  affinitiesBy(texts, profiles, wordsOf);

const PROFILES = [
  {
    id: 'water',
    items: ['acoustic leak detection in water pipes', 'pressure sensors for pipe networks', 'law'],
  },
  { id: 'health', items: ['forecast of crowding in emergency rooms', 'hospital patient flow'] },
  { id: 'hebrew', items: ['איתור דליפות מים בצנרת עירונית'] },
  { id: 'empty', items: [] },
];
const TEXTS = [
  { id: 'a', text: 'Sensors that hear leaks in municipal water pipes' },
  { id: 'b', text: 'Patients wait in emergency rooms: a forecast for the hospital' },
  { id: 'c', text: 'דליפות מים ברשת העירונית' },
];

describe('the affinity of texts', () => {
  it('is highest for who worked on the same thing, in any script, and 0 without a profile', () => {
    const affinities = textAffinities(TEXTS, PROFILES).map((row) => [...row]);
    const best = affinities.map((row) => PROFILES[row.indexOf(Math.max(...row))]!.id);
    expect(best).toEqual(['water', 'health', 'hebrew']);
    for (const row of affinities) {
      expect(row[3]).toBe(0);
      for (const value of row) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.5);
      }
    }
  });

  it('takes the three best items, so that further work neither helps nor harms', () => {
    const text = [{ id: 'a', text: 'water pipes' }];
    const [row] = textAffinities(text, [
      { id: 'one', items: ['water pipes', 'water pipes', 'water pipes'] },
      { id: 'many', items: ['water pipes', 'water pipes', 'water pipes', 'poetry', 'cooking', 'chess'] },
    ]) as [Float64Array];
    expect(row[1]).toBeCloseTo(row[0] as number, 9);
  });

  it('says the same each time, and nothing breaks on emptiness', () => {
    expect(textAffinities(TEXTS, PROFILES)).toEqual(textAffinities(TEXTS, PROFILES));
    expect(textAffinities([], PROFILES)).toEqual([]);
    expect(
      textAffinities([{ id: 'a', text: '' }], [{ id: 'r', items: ['', '!'] }]).map((row) => [...row]),
    ).toEqual([[0]]);
  });

  it('sees the same in words that the analysis gives the same form', () => {
    const texts = [{ id: 'a', text: 'leaking' }];
    const profiles = [{ id: 'r', items: ['leaks', 'poetry'] }];
    const stem = (text: string) => wordsOf(text).map((word) => word.replace(/(?:ing|s)$/u, ''));
    expect(affinitiesBy(texts, profiles, wordsOf)[0]?.[0]).toBe(0);
    expect(affinitiesBy(texts, profiles, stem)[0]?.[0]).toBeGreaterThan(0.5);
  });
});

describe('latent vectors', () => {
  it('bring texts together that share no word but share company', () => {
    const text = (...words: number[]) => ({
      words: Int32Array.from(words),
      weights: Float64Array.from(words, () => 1 / Math.sqrt(words.length)),
    });
    // Words 0 and 1 both occur with 2; words 3 and 4 belong to another topic.
    const vectors = latentVectors(
      [text(0, 2), text(1, 2), text(0), text(1), text(3, 4), text(3), text(4)],
      5,
      2,
    );
    const cosine = (a: number, b: number) =>
      vectors[a]!.reduce((sum, value, at) => sum + value * (vectors[b]![at] as number), 0);
    expect(cosine(2, 3)).toBeGreaterThan(0.9);
    expect(Math.abs(cosine(2, 5))).toBeLessThan(0.1);
    expect(vectors[0]).toHaveLength(2);
  });
});
