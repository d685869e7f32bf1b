import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_PAIRS, predictionOf, spearman, withinGroups } from './prediction.scoring.js';

describe('spearman', () => {
  it.each([
    // The example of Wikipedia, "Spearman's rank correlation coefficient": −29/165.
    [[106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17], -29 / 165],
    [[1, 2, 3], [10, 20, 30], 1],
    [[1, 2, 3], [30, 20, 10], -1],
    // With equals: ranks 1.5, 1.5, 3 against 1, 2, 3.
    [[5, 5, 9], [1, 2, 3], Math.sqrt(3) / 2],
  ])('%j and %j', (one, other, expected) => expect(spearman(one, other)).toBeCloseTo(expected, 12));

  it.each([
    [[], []],
    [[1], [1]],
    [
      [2, 2, 2],
      [1, 2, 3],
    ],
  ])('says nothing about %j and %j', (one, other) => expect(spearman(one, other)).toBeNull());

  it('depends on ranks alone, and turns with one side', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const one = given.map(([a]) => a);
        const other = given.map(([, b]) => b);
        const rho = spearman(one, other);
        if (rho === null) return;
        expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12);
        expect(spearman(other, one)).toBeCloseTo(rho, 12);
        expect(
          spearman(
            one.map((value) => Math.exp(value / 10)),
            other,
          ),
        ).toBeCloseTo(rho, 12);
        expect(
          spearman(
            one.map((value) => -value),
            other,
          ),
        ).toBeCloseTo(-rho, 12);
      }),
    );
  });
});

describe('predictionOf', () => {
  const line = (pairs: number) => Array.from({ length: pairs }, (_, at) => ({ score: at, result: at * 2 }));

  it('says "too few" below ten pairs, however well they agree', () => {
    expect(predictionOf(line(LEAST_PAIRS - 1))).toEqual({
      ...{ pairs: 9, correlation: null, low: null, high: null },
      verdict: 'TOO_FEW',
    });
    expect(predictionOf(line(LEAST_PAIRS)).verdict).toBe('POSITIVE');
  });

  it('keeps an interval even where every pair agrees', () => {
    const { correlation, low, high } = predictionOf(line(12));
    expect(correlation).toBe(1);
    expect(low).toBeGreaterThan(0.7);
    expect(low).toBeLessThan(0.97);
    expect(high).toBe(1);
  });

  it('is unclear when nothing varies', () =>
    expect(predictionOf(line(12).map(({ score }) => ({ score, result: 1 })))).toMatchObject({
      correlation: null,
      verdict: 'UNCLEAR',
    }));

  it('gives the interval of Bonett and Wright', () => {
    const { correlation, low, high } = predictionOf(moderate);
    const rho = correlation ?? Number.NaN;
    expect(rho).toBeCloseTo(0.5782, 4);
    const reach = 1.96 * Math.sqrt((1 + rho ** 2 / 2) / 47);
    expect(low).toBeCloseTo(Math.tanh(Math.atanh(rho) - reach), 4);
    expect(high).toBeCloseTo(Math.tanh(Math.atanh(rho) + reach), 4);
  });

  it('covers the truth about as often as it says', () => {
    // Independent pairs: 0 lies inside in 95 % of the samples.
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    let covered = 0;
    for (let sample = 0; sample < 1000; sample++) {
      const pairs = Array.from({ length: 20 }, () => ({ score: random(), result: random() }));
      if (predictionOf(pairs).verdict === 'UNCLEAR') covered++;
    }
    expect(covered / 1000).toBeGreaterThan(0.93);
    expect(covered / 1000).toBeLessThan(0.97);
  });

  /** Fifty pairs whose second value is the first one, mixed with another order. */
  const moderate = Array.from({ length: 50 }, (_, at) => ({
    score: at,
    result: at + ((at * 37) % 50) * 1.7,
  }));
});

describe('withinGroups', () => {
  const pair = (group: string, score: number, result: number) => ({ group, score, result });

  it('leaves what differs within a group, and no group of one', () =>
    expect(withinGroups([pair('a', 80, 4), pair('b', 50, 1), pair('a', 90, 2), pair('c', 10, 5)])).toEqual({
      pairs: [
        { score: -5, result: 1 },
        { score: 5, result: -1 },
      ],
      spent: 0,
    }));

  it('finds a relation that a strict programme hides', () => {
    // In each programme the better score does better, and the programme with the lower scores does better as a whole.
    const strict = Array.from({ length: 8 }, (_, at) => pair('strict', 40 + at, 3 + at / 10));
    const lenient = Array.from({ length: 8 }, (_, at) => pair('lenient', 80 + at, 1 + at / 10));
    expect(predictionOf([...strict, ...lenient]).verdict).toBe('UNCLEAR');
    const { pairs, spent } = withinGroups([...strict, ...lenient]);
    expect(spent).toBe(1);
    expect(predictionOf(pairs, spent)).toMatchObject({ pairs: 16, verdict: 'POSITIVE' });
  });

  it('spends pairs: as many programmes as half of the pilots leave too few', () => {
    const many = Array.from({ length: 18 }, (_, at) => pair(String(Math.floor(at / 2)), at, at));
    const { pairs, spent } = withinGroups(many);
    expect(predictionOf(pairs, spent)).toMatchObject({ pairs: 18, verdict: 'POSITIVE' });
    const fewer = withinGroups(many.slice(0, 16));
    expect(predictionOf(fewer.pairs, fewer.spent).verdict).toBe('TOO_FEW');
  });
});
