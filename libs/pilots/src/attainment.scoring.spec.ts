import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attainmentOf } from './attainment.scoring.js';

describe('attainmentOf', () => {
  it.each([
    ['rising: at the baseline', 40, 80, 40, 0],
    ['rising: half-way', 40, 80, 60, 0.5],
    ['rising: at the target', 40, 80, 80, 1],
    ['rising: beyond the target', 40, 80, 100, 1.5],
    ['rising: worse than before', 40, 80, 20, -0.5],
    ['falling: at the baseline', 90, 30, 90, 0],
    ['falling: two thirds', 90, 30, 50, 2 / 3],
    ['falling: at the target', 90, 30, 30, 1],
    ['falling: beyond the target', 90, 30, 0, 1.5],
    ['falling: worse than before', 90, 30, 120, -0.5],
    ['from nothing', 0, 12, 3, 0.25],
    ['to nothing', 12, 0, 3, 0.75],
    ['through zero', -10, 10, 0, 0.5],
    ['to be kept, and kept', 5, 5, 5, 1],
    ['to be kept, and not kept', 5, 5, 6, 0],
  ])('%s', (_, baseline, target, measured, expected) =>
    expect(attainmentOf({ baseline, target }, measured)).toBeCloseTo(expected, 12),
  );

  it('grows towards the target, in whichever direction that lies', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, value, (baseline, target, one, other) => {
        fc.pre(baseline !== target && one !== other);
        const goal = { baseline, target };
        const closer = target > baseline ? Math.max(one, other) : Math.min(one, other);
        const further = closer === one ? other : one;
        expect(attainmentOf(goal, closer)).toBeGreaterThan(attainmentOf(goal, further));
        expect(attainmentOf(goal, baseline)).toBeCloseTo(0, 12);
        expect(attainmentOf(goal, target)).toBe(1);
      }),
    );
  });
});
