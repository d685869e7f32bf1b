import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaUnderCurve, type Observation, refit } from './refit.scoring.js';

/** A small generator of numbers that are the same in each run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Suggestions whose success depends on the tags and hardly on the text; the third part is noise. */
function world(count: number, seed = 1): Observation[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => {
    const values = { TEXT: random(), TAGS: random(), NOISE: random() };
    const chance = 1 / (1 + Math.exp(-(4 * values.TAGS + 1 * values.TEXT - 2.5)));
    return { at: index, values, isPositive: random() < chance };
  });
}

const CURRENT = { TEXT: 0.8, TAGS: 0.1, NOISE: 0.1 };

describe('refit', () => {
  it('finds what the outcomes depend on, and is better on later data', () => {
    const outcome = refit(world(2_000), CURRENT);
    if (!outcome.isEnough) throw new Error('there is enough');
    expect(outcome.weights.TAGS).toBeGreaterThan(0.6);
    expect(outcome.weights.TEXT).toBeGreaterThan(outcome.weights.NOISE ?? 1);
    const sum = Object.values(outcome.weights).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 12);
    const { auc, logLoss, trained, tested } = outcome.evaluation;
    expect([trained, tested]).toEqual([1_600, 400]);
    expect(auc.proposed).toBeGreaterThan(auc.current + 0.05);
    expect(logLoss.proposed).toBeLessThan(logLoss.current);
  });

  it('tests on what came later, whatever the order of the rows', () => {
    const rows = world(600);
    expect(refit([...rows].reverse(), CURRENT)).toEqual(refit(rows, CURRENT));
  });

  it('gives no weight below zero to what speaks against success', () => {
    const rows = world(2_000).map((row) => ({
      ...row,
      values: { ...row.values, NOISE: row.isPositive ? 0 : 1 },
    }));
    const outcome = refit(rows, CURRENT);
    expect(outcome).toMatchObject({ isEnough: true, weights: { NOISE: 0 } });
  });

  it('says how much is missing when there is too little', () => {
    expect(refit(world(40), CURRENT)).toMatchObject({ isEnough: false, needed: 30 });
    expect(refit([], CURRENT)).toEqual({ isEnough: false, positives: 0, negatives: 0, needed: 30 });
    const never = world(2_000).map((row) => ({ ...row, isPositive: false }));
    expect(refit(never, CURRENT)).toMatchObject({ isEnough: false, positives: 0 });
  });
});

describe('areaUnderCurve', () => {
  it('is the share of pairs in the right order, ties half, as counted one by one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.integer({ min: 0, max: 5 }), isPositive: fc.boolean() }), {
          minLength: 2,
          maxLength: 30,
        }),
        (cases) => {
          const rows = cases.map(({ value, isPositive }, at) => ({ at, values: { X: value }, isPositive }));
          const good = rows.filter(({ isPositive }) => isPositive);
          const bad = rows.filter(({ isPositive }) => !isPositive);
          fc.pre(good.length > 0 && bad.length > 0);
          const pairs = good.flatMap((one) => bad.map((other) => Math.sign(one.values.X - other.values.X)));
          const counted = pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length;
          expect(areaUnderCurve(rows, { X: 1 })).toBeCloseTo(counted, 12);
        },
      ),
    ));
});
