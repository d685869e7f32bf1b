import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expertiseQuality, type StatedExpertise } from './quality.affinity.js';

const stated = (reviewer: string, ...expertise: number[]): StatedExpertise[] =>
  expertise.map((value, index) => ({ reviewer, text: `t${index}`, expertise: value }));
const quality = (given: readonly StatedExpertise[], affinities: Record<string, readonly number[]>) =>
  expertiseQuality(given, (reviewer, text) => affinities[reviewer]![Number(text.slice(1))]!);

describe('the quality of affinities', () => {
  it('weighs a wrong pair by what its expertise differs by, and a tie by half of that', () => {
    const given = stated('a', 5, 4, 1);
    expect(quality(given, { a: [3, 2, 1] }).loss).toBe(0);
    expect(quality(given, { a: [1, 2, 3] }).loss).toBe(1);
    // Pairs weigh 1, 4 and 3; the first is wrong.
    expect(quality(given, { a: [2, 3, 1] }).loss).toBeCloseTo(1 / 8, 12);
    expect(quality(given, { a: [3, 1, 1] }).loss).toBeCloseTo(1.5 / 8, 12);
    expect(quality(given, { a: [0, 0, 0] }).loss).toBe(0.5);
  });

  it('counts a pair of well and hardly known as easy, two well known as hard, others as neither', () => {
    const given = [...stated('a', 5, 4.5, 2, 3), ...stated('b', 4, 1, 4)];
    const { easy, hard } = quality(given, { a: [1, 2, 0, 9], b: [5, 5, 5] });
    // Easy: 5 and 4.5 before 2, right; 4 before 1, twice, ties are not right.
    expect(easy).toBe(2 / 4);
    // Hard: 5 before 4.5, wrong; the two 4s of the other have no order.
    expect(hard).toBe(0);
  });

  it('never compares texts of different reviewers, and says nothing without a pair', () => {
    expect(quality([...stated('a', 5), ...stated('b', 1)], { a: [0], b: [1] })).toEqual({
      loss: null,
      easy: null,
      hard: null,
    });
  });

  it('turns over with the order, whatever the scale of the affinities', () => {
    const list = fc.array(
      fc.record({
        expertise: fc.integer({ min: 1, max: 5 }),
        affinity: fc.double({ min: -1, max: 1, noNaN: true }),
      }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(list, fc.double({ min: 0.5, max: 9, noNaN: true }), (texts, factor) => {
        const given = stated('a', ...texts.map(({ expertise }) => expertise));
        const as = (change: (value: number) => number) =>
          quality(given, { a: texts.map(({ affinity }) => change(affinity)) }).loss;
        const loss = as((value) => value);
        if (loss === null) return;
        expect(as((value) => -value)).toBeCloseTo(1 - loss, 9);
        expect(as((value) => Math.fround(value) * 2 ** Math.round(factor))).toBeCloseTo(
          as((value) => Math.fround(value)) ?? Number.NaN,
          9,
        );
      }),
    );
  });
});
