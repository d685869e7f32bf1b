import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_SCORES, populationStability } from './drift.scoring.js';

const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: LEAST_SCORES,
  maxLength: 200,
});
const even = Array.from({ length: 100 }, (_, index) => index / 100);

describe('populationStability', () => {
  it('is nothing for too few scores', () => expect(populationStability(even, even.slice(0, 49))).toBeNull());

  it('is 0 for the same scores and large when they moved', () => {
    expect(populationStability(even, even)).toBe(0);
    expect(
      populationStability(
        even,
        even.map((score) => score / 2),
      ),
    ).toBeGreaterThan(0.25);
    expect(
      populationStability(
        even,
        even.map((score) => Math.min(1, score + 0.01)),
      ),
    ).toBeLessThan(0.1);
  });

  it('is never below 0 and does not care which is which', () =>
    fc.assert(
      fc.property(scores, scores, (now, before) => {
        const index = populationStability(now, before) ?? -1;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(populationStability(before, now)).toBeCloseTo(index, 9);
      }),
    ));
});
