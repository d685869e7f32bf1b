import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mutualScore } from './mutual.scoring.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('mutualScore', () => {
  it('is the harmonic mean', () => {
    expect(mutualScore(1, 1)).toBe(1);
    expect(mutualScore(0.5, 1)).toBeCloseTo(2 / 3, 12);
    expect(mutualScore(0.9, 0.1)).toBeCloseTo(0.18, 12);
    expect(mutualScore(0, 1)).toBe(0);
  });

  it('lies between the two, below their mean, and does not care which is which', () =>
    fc.assert(
      fc.property(share, share, (one, other) => {
        const mutual = mutualScore(one, other);
        expect(mutual).toBe(mutualScore(other, one));
        expect(mutual).toBeGreaterThanOrEqual(one * other === 0 ? 0 : Math.min(one, other) - 1e-12);
        expect(mutual).toBeLessThanOrEqual((one + other) / 2 + 1e-12);
      }),
    ));
});
