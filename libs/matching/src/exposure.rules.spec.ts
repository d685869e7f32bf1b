import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PRIVACY_MINIMUM, toldCounts, toldShare } from './exposure.rules.js';

describe('toldCounts', () => {
  it.each([
    [[], []],
    [
      [12, 7, 0],
      [12, 7, 0],
    ],
    [
      [12, 4, 3, 0],
      [12, null, null, 0],
    ],
    // Alone, the 4 would follow from the total.
    [
      [12, 4, 7, 0],
      [12, null, null, 0],
    ],
    [[4], [null]],
    [
      [0, 4],
      [0, null],
    ],
    [
      [5, 5, 1],
      [null, 5, null],
    ],
  ])('%j is told as %j', (counts, told) => expect(toldCounts(counts)).toEqual(told));

  it('never leaves a hidden count to be found by subtraction from the total', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 8 }), (counts) => {
        const told = toldCounts(counts);
        const hidden = told.filter((count) => count === null).length;
        const others = counts.filter((count) => count >= PRIVACY_MINIMUM).length;
        expect(hidden === 1 && others > 0).toBe(false);
        for (const [index, count] of told.entries()) {
          if (count === null) continue;
          expect(count).toBe(counts[index]);
          expect(count === 0 || count >= PRIVACY_MINIMUM).toBe(true);
        }
      }),
    ));
});

describe('toldShare', () => {
  it.each([
    [5, 10, 0.5],
    [0, 10, 0],
    [10, 10, 1],
    [4, 10, null],
    [6, 10, null],
    [0, 4, null],
    [0, 0, null],
  ])('%d of %d: %p', (part, whole, share) => expect(toldShare(part, whole)).toBe(share));
});
