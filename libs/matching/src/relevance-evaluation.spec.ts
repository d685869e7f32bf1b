import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  meanMeasures,
  measure,
  ndcg,
  pairedBootstrap,
  percentile,
  recall,
  reciprocalRank,
} from './relevance-evaluation.js';

const judged = (grades: Record<string, number>): Map<string, number> => new Map(Object.entries(grades));
const filler = (count: number): string[] => Array.from({ length: count }, (_, place) => `other${place}`);

describe('ndcg', () => {
  it.each([
    ['the only relevant one first', ['a', 'x'], { a: 1 }, 1],
    ['second: 1 / log2(3)', ['x', 'a'], { a: 1 }, 1 / Math.log2(3)],
    ['third: 1 / log2(4)', ['x', 'y', 'a'], { a: 1 }, 0.5],
    ['tenth is the last that counts', [...filler(9), 'a'], { a: 1 }, 1 / Math.log2(11)],
    ['eleventh does not count', [...filler(10), 'a'], { a: 1 }, 0],
    ['first and third of two', ['a', 'x', 'b'], { a: 1, b: 1 }, 1.5 / (1 + 1 / Math.log2(3))],
    [
      'grades in the wrong order',
      ['b', 'a'],
      { a: 3, b: 1 },
      (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)),
    ],
    ['grade 0 is not relevant', ['z', 'a'], { a: 1, z: 0 }, 1 / Math.log2(3)],
    ['nothing found', [], { a: 1 }, 0],
    ['nothing judged relevant', ['a'], { a: 0 }, 0],
  ])('%s', (_, ranking, grades, expected) => {
    expect(ndcg(ranking, judged(grades as Record<string, number>))).toBeCloseTo(expected, 12);
  });

  it('is 1 for the ideal order and never more', () => {
    const grades = fc.dictionary(fc.string(), fc.integer({ min: 0, max: 3 }), { minKeys: 1 });
    fc.assert(
      fc.property(grades, (dictionary) => {
        const judgements = judged(dictionary);
        const ideal = [...judgements].sort((left, right) => right[1] - left[1]).map(([id]) => id);
        const any = [...judgements.keys()];
        const best = [...judgements.values()].some((grade) => grade > 0) ? 1 : 0;
        expect(ndcg(ideal, judgements)).toBeCloseTo(best, 12);
        expect(ndcg(any, judgements)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('recall', () => {
  it.each([
    ['one of two', ['a', 'x'], { a: 1, b: 1 }, 0.5],
    ['all', ['b', 'a'], { a: 1, b: 2 }, 1],
    ['the hundredth counts', [...filler(99), 'a'], { a: 1 }, 1],
    ['the next does not', [...filler(100), 'a'], { a: 1 }, 0],
    ['grade 0 is not looked for', ['a'], { a: 1, z: 0 }, 1],
    ['nothing judged relevant', ['a'], {}, 0],
  ])('%s', (_, ranking, grades, expected) => {
    expect(recall(ranking, judged(grades as Record<string, number>))).toBe(expected);
  });
});

describe('reciprocalRank', () => {
  it.each([
    ['first', ['a', 'b'], 1],
    ['the first of several counts', ['x', 'b', 'a'], 1 / 2],
    ['late', [...filler(49), 'a'], 1 / 50],
    ['absent', ['x'], 0],
  ])('%s', (_, ranking, expected) => {
    expect(reciprocalRank(ranking, judged({ a: 1, b: 1 }))).toBe(expected);
  });
});

describe('meanMeasures', () => {
  it('counts every query the same', () => {
    const first = measure(['a'], judged({ a: 1 }));
    const second = measure(['x', 'a'], judged({ a: 1, b: 1 }));
    const mean = meanMeasures([first, second]);
    expect(mean.recall100).toBe(0.75);
    expect(mean.mrr).toBe(0.75);
    expect(mean.ndcg10).toBeCloseTo((1 + 1 / Math.log2(3) / (1 + 1 / Math.log2(3))) / 2, 12);
    expect(meanMeasures([])).toEqual({ ndcg10: 0, recall100: 0, mrr: 0 });
  });
});

describe('percentile', () => {
  it.each([
    [[5, 1, 3], 0.5, 3],
    [[4, 1, 3, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_, place) => place + 1), 0.95, 95],
    [[7], 0.95, 7],
    [[1, 2], 0, 1],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('pairedBootstrap', () => {
  it('sees a difference that is there, with the interval that theory gives', () => {
    // 400 differences of mean .1 and standard deviation .2: the interval is .1 ± 1.96 × .01.
    const differences = Array.from({ length: 400 }, (_, place) => 0.1 + (place % 2 === 0 ? 0.2 : -0.2));
    const { mean, low, high, p } = pairedBootstrap(differences);
    expect(mean).toBeCloseTo(0.1, 10);
    expect(low).toBeCloseTo(0.0804, 2);
    expect(high).toBeCloseTo(0.1196, 2);
    expect(p).toBe(0);
  });

  it('sees none where there is none', () => {
    const balanced = Array.from({ length: 100 }, (_, place) => (place % 2 === 0 ? 1 : -1));
    expect(pairedBootstrap(balanced).p).toBeGreaterThan(0.5);
    expect(pairedBootstrap([0, 0, 0])).toEqual({ mean: 0, low: 0, high: 0, p: 1 });
    expect(pairedBootstrap([])).toEqual({ mean: 0, low: 0, high: 0, p: 1 });
  });

  it('is turned round by turning the systems round', () => {
    const differences = [0.3, -0.1, 0.2, 0, 0.05, -0.02, 0.4];
    const there = pairedBootstrap(differences);
    const back = pairedBootstrap(differences.map((one) => -one));
    expect(back.mean).toBeCloseTo(-there.mean, 12);
    expect(back.p).toBeCloseTo(there.p, 12);
  });
});
