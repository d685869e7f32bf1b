import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitLogistic, probabilityOf } from './logistic.scoring.js';

/** Hours of study and passed exams: the worked example of Wikipedia's article "Logistic regression". */
const HOURS = [
  0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5,
];
const PASSED = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1].map(Boolean);

describe('fitLogistic', () => {
  it('finds the published maximum of the likelihood', () => {
    const { intercept, coefficients } = fitLogistic(
      HOURS.map((hours) => [hours]),
      PASSED,
      1e-12,
    );
    expect(intercept).toBeCloseTo(-4.0777, 3);
    expect(coefficients[0]).toBeCloseTo(1.5046, 3);
  });

  it('stays finite when a feature tells all outcomes apart, and when there is nothing to learn', () => {
    const apart = fitLogistic([[0], [0], [1], [1]], [false, false, true, true], 0.1);
    expect(Number.isFinite(apart.coefficients[0])).toBe(true);
    expect(probabilityOf(apart, [1])).toBeGreaterThan(0.7);
    const same = fitLogistic([[1], [1], [1]], [true, true, true], 0.1);
    expect(probabilityOf(same, [1])).toBeGreaterThan(0.99);
    expect(fitLogistic([], [], 1)).toEqual({ intercept: 0, coefficients: [] });
  });

  it('ends where the gradient of the penalised likelihood is zero', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.boolean(),
          ),
          {
            minLength: 8,
            maxLength: 40,
          },
        ),
        (data) => {
          const outcomes = data.map(([, , outcome]) => outcome);
          fc.pre(outcomes.includes(true) && outcomes.includes(false));
          const ridge = 0.5;
          const rows = data.map(([one, other]) => [one, other]);
          const model = fitLogistic(rows, outcomes, ridge);
          const residuals = rows.map((row, index) => Number(outcomes[index]) - probabilityOf(model, row));
          expect(residuals.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 4);
          for (const column of [0, 1]) {
            const gradient = rows.reduce(
              (sum, row, index) => sum + (row[column] ?? 0) * (residuals[index] ?? 0),
              0,
            );
            expect(gradient - ridge * (model.coefficients[column] ?? 0)).toBeCloseTo(0, 4);
          }
        },
      ),
    ));
});
