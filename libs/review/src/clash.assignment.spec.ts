import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import { findClash } from './clash.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import { type AssignmentProblem, prepare } from './problem.assignment.js';
import { solvePrepared } from './solve.assignment.js';

const clashOf = (problem: AssignmentProblem) => {
  const prepared = unwrap(prepare(problem));
  return findClash(prepared, solvePrepared(prepared).flow);
};

const table = (
  rows: readonly (readonly (0 | 1)[])[],
  demand: number,
  maxLoad: number,
): AssignmentProblem => ({
  submissions: rows.map((_, index) => ({ id: `s${index}`, demand })),
  reviewers: rows[0]!.map((_, index) => ({ id: `r${index}`, maxLoad })),
  affinity: Int32Array.from(rows.flat(), (cell) => (cell === 1 ? SCALE / 2 : NEVER)),
});

describe('what clashes when not everything can be met', () => {
  it('is nothing when everything can', () => {
    expect(
      clashOf(
        table(
          [
            [1, 1],
            [1, 1],
          ],
          1,
          1,
        ),
      ),
    ).toBeNull();
  });

  it('is one submission when too few reviewers are free of conflicts', () => {
    expect(
      clashOf(
        table(
          [
            [1, 1, 1],
            [1, 0, 0],
            [1, 1, 1],
          ],
          2,
          3,
        ),
      ),
    ).toEqual({
      kind: 'DEMAND',
      submissions: [1],
      reviewers: [0],
      groups: [],
      excludedPairs: 2,
      needed: 2,
      available: 1,
      isSmallest: true,
      mends: [
        { way: 'ADD_REVIEWERS', by: 1 },
        { way: 'LOWER_DEMAND', by: 1 },
      ],
    });
  });

  it('is two submissions that share their only reviewer, and not the third that has others', () => {
    const clash = clashOf(
      table(
        [
          [1, 0, 0],
          [1, 1, 1],
          [1, 0, 0],
        ],
        1,
        1,
      ),
    );
    expect(clash).toMatchObject({
      kind: 'DEMAND',
      submissions: [0, 2],
      reviewers: [0],
      needed: 2,
      available: 1,
      isSmallest: true,
    });
    expect(clash?.mends).toContainEqual({ way: 'RAISE_LOADS', by: 1 });
  });

  it('is more demand than capacity', () => {
    const clash = clashOf(
      table(
        Array.from({ length: 10 }, () => [1, 1, 1]),
        3,
        5,
      ),
    );
    expect(clash).toMatchObject({ kind: 'DEMAND', reviewers: [0, 1, 2], isSmallest: true });
    // Six submissions need 18 reviews, and three reviewers have time for 15.
    expect(clash).toMatchObject({ needed: 18, available: 15 });
  });

  it('is the rule of one reviewer of an institution', () => {
    const problem = table([[1, 1, 1]], 2, 2);
    const clash = clashOf({
      ...problem,
      reviewers: problem.reviewers.map((one) => ({ ...one, institution: 'university' })),
      institutionCap: 1,
    });
    expect(clash).toMatchObject({ kind: 'DEMAND', submissions: [0], groups: ['university'] });
    expect(clash?.mends).toContainEqual({ way: 'RAISE_INSTITUTION_CAP', by: 1 });
  });

  it('is minimum loads that add up to more than there is to do', () => {
    const problem = table([[1, 1, 1]], 1, 2);
    expect(
      clashOf({ ...problem, reviewers: problem.reviewers.map((one) => ({ ...one, minLoad: 1 })) }),
    ).toMatchObject({
      kind: 'MINIMUM_LOAD',
      reviewers: [0, 1],
      needed: 2,
      available: 1,
      isSmallest: true,
      mends: [{ way: 'LOWER_MINIMUM_LOADS', by: 1 }],
    });
  });

  it('is a kind of reviewer that nobody is', () => {
    expect(
      clashOf({
        ...table([[1, 1]], 1, 1),
        attributeMinimums: [{ attribute: 'senior', least: 1 }],
      }),
    ).toMatchObject({ kind: 'ATTRIBUTE', submissions: [0], groups: ['senior'], needed: 1, available: 0 });
  });

  it('cannot be made smaller, and each cure works on it', () => {
    const cell = fc.constantFrom<0 | 1>(0, 1, 1);
    const tables = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 2 }),
        (rows, demand, load) => {
          const problem = table(rows, demand, load);
          const { unfilled } = solvePrepared(unwrap(prepare(problem))).solution;
          const clash = clashOf(problem);
          expect(clash !== null).toBe(unfilled.length > 0);
          if (!clash) return;
          const only = (kept: readonly number[]) =>
            solvePrepared(
              unwrap(
                prepare({
                  ...problem,
                  submissions: problem.submissions.map((one, index) => ({
                    ...one,
                    demand: kept.includes(index) ? demand : 0,
                  })),
                }),
              ),
            ).solution;
          expect(only(clash.submissions).unfilled.length).toBeGreaterThan(0);
          for (const one of clash.submissions)
            expect(only(clash.submissions.filter((other) => other !== one)).unfilled).toEqual([]);
          const missing = only(clash.submissions).unfilled.reduce((sum, row) => sum + row.missing, 0);
          expect(clash.needed - clash.available).toBe(missing);
        },
      ),
      { numRuns: 150 },
    );
  });
});
