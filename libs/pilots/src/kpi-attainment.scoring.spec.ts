import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attainmentOf, countedValue, overallAttainment } from './kpi-attainment.scoring.js';

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

describe('countedValue', () => {
  const measurements = [
    { kpiId: 'k1', round: 1, value: 15 },
    { kpiId: 'k2', round: 1, value: 7 },
    { kpiId: 'k1', round: 1, value: 12 },
    { kpiId: 'k1', round: 2, value: 11 },
  ];
  it.each([
    ['k1', 1, 12],
    ['k1', 2, 11],
    ['k2', 1, 7],
    ['k2', 2, null],
    ['k9', 1, null],
  ])('of %s in round %p: %p', (kpiId, round, expected) =>
    expect(countedValue(measurements, kpiId, round)).toBe(expected),
  );
});

describe('overallAttainment', () => {
  const kpis = [
    { id: 'k1', baseline: 20, target: 10 },
    { id: 'k2', baseline: 0, target: 4 },
  ];
  const measured = (k1: number, k2: number) => [
    { kpiId: 'k1', round: 1, value: k1 },
    { kpiId: 'k2', round: 1, value: k2 },
  ];
  it.each([
    ['both at the target', measured(10, 4), 1],
    ['one half-way', measured(15, 4), 0.75],
    ['one far beyond does not hide the other', measured(-50, 2), 0.75],
    ['one worse than before counts as nothing', measured(90, 4), 0.5],
    ['one unmeasured', measured(10, 4).slice(1), null],
  ])('%s', (_, measurements, expected) => expect(overallAttainment(kpis, measurements, 1)).toBe(expected));

  it('is nothing without KPIs', () => expect(overallAttainment([], [], 1)).toBeNull());

  it('lies between 0 and 1, reads the last measurement of the round, and ignores the order of KPIs', () => {
    const value = fc.integer({ min: -100, max: 100 });
    const kpi = fc.record({
      baseline: value,
      target: value,
      values: fc.array(value, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(kpi, { minLength: 1, maxLength: 6 }), (given) => {
        const goals = given.map(({ baseline, target }, index) => ({ id: String(index), baseline, target }));
        const measurements = given.flatMap(({ values }, index) =>
          values.map((one) => ({ kpiId: String(index), round: 1, value: one })),
        );
        const later = measurements.map((one) => ({ ...one, round: 2, value: one.value + 1 }));
        const overall = overallAttainment(goals, [...measurements, ...later], 1) ?? Number.NaN;
        expect(overall).toBeGreaterThanOrEqual(0);
        expect(overall).toBeLessThanOrEqual(1);
        const last = given.map(({ values }, index) => ({
          kpiId: String(index),
          round: 1,
          value: values.at(-1) ?? 0,
        }));
        expect(overallAttainment([...goals].reverse(), last, 1)).toBeCloseTo(overall, 12);
      }),
    );
  });

  it('moves towards the target and never gets worse', () => {
    const value = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(
        value,
        value,
        value,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (baseline, target, at, step) => {
          fc.pre(baseline !== target);
          const goal = [{ id: 'k', baseline, target }];
          const of = (measuredValue: number) =>
            overallAttainment(goal, [{ kpiId: 'k', round: 1, value: measuredValue }], 1) ?? Number.NaN;
          expect(of(at + step * (target - at))).toBeGreaterThanOrEqual(of(at) - 1e-9);
        },
      ),
    );
  });
});
