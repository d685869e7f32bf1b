import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import { solveLottery } from './lottery.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import { type AssignmentProblem, type PreparedProblem, prepare } from './problem.assignment.js';
import { randomFrom } from './rounding.assignment.js';
import { solvePrepared } from './solve.assignment.js';

function problemOf(seed: number, rows: number, columns: number): AssignmentProblem {
  const random = randomFrom(seed);
  return {
    submissions: Array.from({ length: rows }, (_, index) => ({ id: `s${index + 10}`, demand: 2 })),
    reviewers: Array.from({ length: columns }, (_, index) => ({
      id: `r${index + 10}`,
      maxLoad: 3,
      institution: index % 3 === 0 ? 'ministry' : null,
    })),
    affinity: Int32Array.from({ length: rows * columns }, () =>
      random() < 0.1 ? NEVER : Math.floor(random() * SCALE),
    ),
  };
}

const draw = (prepared: PreparedProblem, cap: number, seed: number) =>
  solveLottery(prepared, { cap, seed, greatest: solvePrepared(prepared).solution });

describe('the assignment by lot', () => {
  it('never gives a pair more than its chance, and fills everything within all limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0.5, 0.75, 0.8, 0.34), (seed, cap) => {
        const problem = { ...problemOf(seed, 7, 9), institutionCap: 1 };
        const { solution, highest, probabilities, expectedTotal, greatestTotal } = draw(
          unwrap(prepare(problem)),
          cap,
          seed,
        );
        expect(highest).toBeLessThanOrEqual(cap + 1e-9);
        expect(expectedTotal).toBeLessThanOrEqual(greatestTotal + 1e-9);
        expect(Math.max(...solution.loads)).toBeLessThanOrEqual(3);
        for (const { submission, reviewer } of solution.pairs)
          expect(probabilities[submission * 9 + reviewer]).toBeGreaterThan(0);
        for (const submission of problem.submissions.keys()) {
          const team = solution.pairs.filter((pair) => pair.submission === submission);
          expect(team.filter(({ reviewer }) => reviewer % 3 === 0).length).toBeLessThanOrEqual(1);
          const chance = probabilities.slice(submission * 9, submission * 9 + 9).reduce((a, b) => a + b);
          expect(team.length).toBeGreaterThanOrEqual(Math.floor(chance - 1e-9));
          expect(team.length).toBeLessThanOrEqual(Math.ceil(chance + 1e-9));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws each pair as often as its chance says', () => {
    const prepared = unwrap(prepare(problemOf(3, 5, 6)));
    const counts = new Array<number>(30).fill(0);
    const draws = 2000;
    let chances: readonly number[] = [];
    for (let seed = 0; seed < draws; seed++) {
      const { solution, probabilities } = draw(prepared, 0.75, seed);
      chances = [...probabilities];
      for (const { submission, reviewer } of solution.pairs)
        counts[submission * 6 + reviewer] = (counts[submission * 6 + reviewer] as number) + 1;
    }
    // Four standard deviations of the mean of 2,000 draws at a chance of a half are 0.045.
    for (const [pair, chance] of chances.entries())
      expect(Math.abs((counts[pair] as number) / draws - chance)).toBeLessThan(0.045);
  });

  it('is the greatest total when any chance is allowed', () => {
    const prepared = unwrap(prepare(problemOf(5, 6, 8)));
    const { solution, expectedTotal } = draw(prepared, 1, 1);
    const greatest = solvePrepared(prepared).solution;
    expect(solution.pairs).toEqual(greatest.pairs);
    expect(expectedTotal).toBeCloseTo(greatest.total, 9);
  });

  it.each([0, -0.1, 1.1, Number.NaN])('refuses %p as a chance', (cap) => {
    expect(() => draw(unwrap(prepare(problemOf(1, 2, 3))), cap, 1)).toThrow(RangeError);
  });
});
