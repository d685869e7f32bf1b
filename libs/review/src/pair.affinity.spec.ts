import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pairAffinity } from './pair.affinity.js';

describe('pairAffinity', () => {
  it.each<[number, number, Parameters<typeof pairAffinity>[2], number]>([
    [0.8, 1, null, 0.8],
    [0.8, 0.5, null, 0.6],
    [0.8, 0, null, 0.4],
    [0.8, 1, 'EAGER', 1.1],
    [0.8, 1, 'WILLING', 0.95],
    [0.8, 1, 'RELUCTANT', 0.6],
    [0.1, 1, 'RELUCTANT', 0],
    [0, 1, 'EAGER', 0.3],
  ])('expertise %d, availability %d, bid %s: %d', (expertise, availability, bid, expected) => {
    expect(pairAffinity(expertise, availability, bid)).toBeCloseTo(expected, 12);
  });

  it('rises with expertise, with time and with the wish', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (one, other, time, more) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [short, long] = [Math.min(time, more), Math.max(time, more)];
        expect(pairAffinity(high, long, null)).toBeGreaterThanOrEqual(pairAffinity(low, short, null));
        const wishes = (['RELUCTANT', null, 'WILLING', 'EAGER'] as const).map((bid) =>
          pairAffinity(one, time, bid),
        );
        expect(wishes).toEqual([...wishes].sort((a, b) => a - b));
      }),
    );
  });
});
