import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import { solveFair } from './fair.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import { type AssignmentProblem, type PreparedProblem, prepare } from './problem.assignment.js';
import { solvePrepared } from './solve.assignment.js';

const rowsOf = (
  affinity: readonly (number | null)[][],
  demand: number,
  maxLoad: number,
): AssignmentProblem => ({
  submissions: affinity.map((_, index) => ({ id: `s${String(index).padStart(3, '0')}`, demand })),
  reviewers: affinity[0]!.map((_, index) => ({ id: `r${String(index).padStart(3, '0')}`, maxLoad })),
  affinity: Int32Array.from(affinity.flat(), (value) => (value === null ? NEVER : Math.round(value * SCALE))),
});

const fairest = (prepared: PreparedProblem) => solveFair(prepared, solvePrepared(prepared));

/** The best floor and the best total at it, by trying every assignment of two reviewers each. */
function bestFloor({ submissions, reviewers, affinity }: AssignmentProblem) {
  const pairs = reviewers.flatMap((_, a) => reviewers.slice(a + 1).map((__, offset) => [a, a + 1 + offset]));
  let floor = Number.NEGATIVE_INFINITY;
  const go = (submission: number, loads: readonly number[], least: number): void => {
    if (least <= floor) return;
    if (submission === submissions.length) {
      floor = least;
      return;
    }
    for (const team of pairs) {
      const values = team.map((one) => affinity[submission * reviewers.length + one] as number);
      if (values.includes(NEVER) || team.some((one) => loads[one] === reviewers[one]!.maxLoad)) continue;
      const after = loads.map((load, one) => load + (team.includes(one) ? 1 : 0));
      go(
        submission + 1,
        after,
        Math.min(
          least,
          values.reduce((a, b) => a + b),
        ),
      );
    }
  };
  go(
    0,
    reviewers.map(() => 0),
    Number.MAX_SAFE_INTEGER,
  );
  return floor;
}

describe('the fair assignment', () => {
  it('serves the worst submission better at a price that it tells', () => {
    const problem = rowsOf(
      [
        [0.9, 0.8, 0.1, 0.1],
        [0.6, 0.5, 0.1, 0.1],
        [0.5, 0.5, 0.4, 0.4],
        [0.9, 0.9, 0.6, 0.6],
      ],
      2,
      2,
    );
    const greatest = solvePrepared(unwrap(prepare(problem))).solution;
    const fair = fairest(unwrap(prepare(problem)));
    expect(fair.greatestTotal).toBeCloseTo(greatest.total, 9);
    expect(Math.round(fair.solution.minSubmission * SCALE)).toBe(bestFloor(problem));
    expect(fair.solution.minSubmission).toBeGreaterThan(greatest.minSubmission);
    expect(fair.price).toBeCloseTo(greatest.total - fair.solution.total, 9);
    expect(fair.price).toBeGreaterThan(0);
  });

  it('never does worse than the greatest total by the floor, never above the bound, and keeps every rule', () => {
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 3, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    let reached = 0;
    let runs = 0;
    fc.assert(
      fc.property(table, (affinity) => {
        const problem = rowsOf(affinity, 2, 2);
        const prepared = unwrap(prepare(problem));
        const greatest = solvePrepared(prepared).solution;
        if (greatest.unfilled.length > 0) return;
        const { solution, floorBound, isFloorProven } = fairest(prepared);
        const best = bestFloor(problem);
        const floor = Math.round(solution.minSubmission * SCALE);
        expect(floor).toBeLessThanOrEqual(best);
        expect(best).toBeLessThanOrEqual(Math.round(floorBound * SCALE));
        expect(solution.minSubmission).toBeGreaterThanOrEqual(greatest.minSubmission);
        expect(solution.total).toBeLessThanOrEqual(greatest.total + 1e-9);
        if (isFloorProven) expect(floor).toBe(best);
        expect(solution.unfilled).toEqual([]);
        expect(solution.conflictsViolated).toBe(0);
        expect(Math.max(...solution.loads)).toBeLessThanOrEqual(2);
        runs++;
        if (floor === best) reached++;
      }),
      { numRuns: 300, seed: 7 },
    );
    // Raising the worst is hard in general; on problems of this size it succeeds nearly always.
    expect(reached / runs).toBeGreaterThan(0.9);
  });

  it('keeps to one reviewer of an institution', () => {
    const affinity = [
      [0.9, 0.9, 0.1, 0.1],
      [0.9, 0.9, 0.1, 0.2],
      [0.2, 0.2, 0.3, 0.3],
    ];
    const problem = rowsOf(affinity, 2, 2);
    const institutions = ['a', 'a', 'b', 'b'];
    const prepared = unwrap(
      prepare({
        ...problem,
        reviewers: problem.reviewers.map((one, index) => ({ ...one, institution: institutions[index] })),
        institutionCap: 1,
      }),
    );
    const { solution } = fairest(prepared);
    for (const submission of problem.submissions.keys()) {
      const team = solution.pairs.filter((pair) => pair.submission === submission);
      expect(new Set(team.map((pair) => institutions[pair.reviewer])).size).toBe(team.length);
      expect(team).toHaveLength(2);
    }
  });
});
