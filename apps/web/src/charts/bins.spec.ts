import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binsOf } from './bins.ts';

it('counts ends once: the lower one in its own bin, the highest in the last', () => {
  expect(binsOf([0, 5, 10, 11, -1], [0, 10], 2)).toEqual([
    { from: 0, to: 5, count: 1 },
    { from: 5, to: 10, count: 2 },
  ]);
});

it('loses nothing that lies within, whatever the values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 100, noNaN: true })),
      fc.integer({ min: 1, max: 30 }),
      (values, bins) => {
        const total = binsOf(values, [0, 100], bins).reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(values.length);
      },
    ),
  );
});
