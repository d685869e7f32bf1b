import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pointsOf } from './points.ts';

it('gives the points that are left to the largest remainders', () => {
  expect(pointsOf([0.333, 0.333, 0.334])).toEqual([33, 33, 34]);
  expect(pointsOf([0.105, 0.105, 0.1])).toEqual([11, 10, 10]);
  expect(pointsOf([])).toEqual([]);
});

it('adds up, and leaves no share more than a point off', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (shares) => {
      const points = pointsOf(shares);
      const sum = shares.reduce((total, share) => total + share * 100, 0);
      expect(points.reduce((total, each) => total + each, 0)).toBe(Math.round(sum));
      shares.forEach((share, index) => {
        expect(Math.abs((points[index] ?? 0) - share * 100)).toBeLessThanOrEqual(1);
      });
    }),
  );
});
