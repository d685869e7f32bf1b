import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import { explainPair } from './explain.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import { type AssignmentProblem, prepare } from './problem.assignment.js';
import { type AssignmentSolution, solvePrepared } from './solve.assignment.js';

const solve = (problem: AssignmentProblem) => solvePrepared(unwrap(prepare(problem)));

interface Judged {
  readonly broken: number;
  readonly total: number;
}

/** Every way of giving each submission at most its demand, judged; the best of them. */
function bestByTrying(problem: AssignmentProblem): Judged {
  const choices = problem.submissions.map((_, submission) => teamsOf(problem, submission));
  let best: Judged = { broken: Number.POSITIVE_INFINITY, total: 0 };
  const go = (submission: number, teams: number[][]): void => {
    if (submission === choices.length) {
      const judged = judge(problem, teams);
      if (
        judged &&
        (judged.broken < best.broken || (judged.broken === best.broken && judged.total > best.total))
      )
        best = judged;
      return;
    }
    for (const team of choices[submission] as number[][]) go(submission + 1, [...teams, team]);
  };
  go(0, []);
  return best;
}

function teamsOf({ submissions, reviewers, affinity, forced = [] }: AssignmentProblem, submission: number) {
  const needed = forced.filter((pair) => pair[0] === submission).map((pair) => pair[1]);
  const teams: number[][] = [];
  for (let mask = 0; mask < 2 ** reviewers.length; mask++) {
    const team = reviewers.map((_, index) => index).filter((index) => (mask >> index) & 1);
    const isPossible = team.every((index) => affinity[submission * reviewers.length + index] !== NEVER);
    const hasForced = needed.every((index) => team.includes(index));
    if (isPossible && hasForced && team.length <= submissions[submission]!.demand) teams.push(team);
  }
  return teams;
}

function judge(problem: AssignmentProblem, teams: readonly number[][]): Judged | null {
  const { submissions, reviewers, affinity, institutionCap, attributeMinimums = [], loadStep = 0 } = problem;
  const loads = reviewers.map((_, index) => teams.filter((team) => team.includes(index)).length);
  if (loads.some((load, index) => load > reviewers[index]!.maxLoad)) return null;
  let broken = reviewers.reduce(
    (sum, { minLoad = 0 }, index) => sum + Math.max(0, minLoad - loads[index]!),
    0,
  );
  let total = 0 - loadStep * loads.reduce((sum, load) => sum + (load * (load - 1)) / 2, 0);
  for (const [submission, team] of teams.entries()) {
    broken += submissions[submission]!.demand - team.length;
    for (const { attribute, least } of attributeMinimums)
      broken += Math.max(
        0,
        least - team.filter((index) => reviewers[index]!.attributes?.includes(attribute)).length,
      );
    if (institutionCap != null)
      for (const one of team) {
        const { institution } = reviewers[one]!;
        const same = team.filter((index) => reviewers[index]!.institution === institution).length;
        if (institution != null && same > institutionCap) return null;
      }
    for (const index of team) total += affinity[submission * reviewers.length + index] as number;
  }
  return { broken, total };
}

const brokenIn = ({ unfilled, belowMinimum, withoutKind }: AssignmentSolution): number =>
  [...unfilled, ...belowMinimum, ...withoutKind].reduce((sum, { missing }) => sum + missing, 0);

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }).map((steps) => steps * 200_000) },
  { weight: 1, arbitrary: fc.constant(NEVER) },
  { weight: 2, arbitrary: fc.integer({ min: -500_000, max: SCALE }) },
);

const problems = (shape: 'plain' | 'institutions' | 'kinds'): fc.Arbitrary<AssignmentProblem> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        submissions: fc.array(
          fc.integer({ min: 0, max: 3 }).map((demand) => ({ id: '', demand })),
          { minLength: rows, maxLength: rows },
        ),
        reviewers: fc.array(
          fc.record({
            id: fc.constant(''),
            maxLoad: fc.integer({ min: 1, max: 4 }),
            minLoad: shape === 'plain' ? fc.integer({ min: 0, max: 1 }) : fc.constant(0),
            institution: fc.constantFrom('a', 'b', null),
            // A user of the field is always a senior one: kinds lie inside each other.
            attributes: fc.constantFrom([], ['senior'], ['senior', 'user']),
          }),
          { minLength: columns, maxLength: columns },
        ),
        affinity: fc
          .array(value, { minLength: rows * columns, maxLength: rows * columns })
          .map((values) => Int32Array.from(values)),
        loadStep: shape === 'plain' ? fc.constantFrom(0, 100_000) : fc.constant(0),
        institutionCap: fc.constant(shape === 'institutions' ? 1 : null),
        attributeMinimums: fc.constant(
          shape === 'kinds'
            ? [
                { attribute: 'senior', least: 2 },
                { attribute: 'user', least: 1 },
              ]
            : [],
        ),
      }),
    )
    .map((problem) => ({
      ...problem,
      submissions: problem.submissions.map((one, index) => ({ ...one, id: `s${index}` })),
      reviewers: problem.reviewers.map((one, index) => ({ ...one, id: `r${index}` })),
    }));

describe('the assignment of greatest total', () => {
  it.each(['plain', 'institutions', 'kinds'] as const)(
    'is what trying every assignment finds, with a proof (%s)',
    (shape) => {
      fc.assert(
        fc.property(problems(shape), (problem) => {
          const best = bestByTrying(problem);
          const { solution } = solve(problem);
          const loadCost =
            (problem.loadStep ?? 0) * solution.loads.reduce((sum, load) => sum + (load * (load - 1)) / 2, 0);
          expect(brokenIn(solution)).toBe(best.broken);
          expect(Math.round(solution.total * SCALE) - loadCost).toBe(best.total);
          expect(solution.isOptimal).toBe(true);
          expect(solution.conflictsViolated).toBe(0);
        }),
        { numRuns: 250 },
      );
    },
  );

  it('keeps forced pairs and places the others best around them', () => {
    const forced = problems('plain').chain((problem) =>
      fc.nat(problem.affinity.length - 1).map((pair) => ({ problem, pair })),
    );
    fc.assert(
      fc.property(forced, ({ problem, pair }) => {
        const columns = problem.reviewers.length;
        const one: [number, number] = [Math.floor(pair / columns), pair % columns];
        const result = prepare({ ...problem, forced: [one] });
        if (!result.ok) return;
        const { solution } = solvePrepared(result.value);
        const best = bestByTrying({ ...problem, forced: [one] });
        expect(brokenIn(solution)).toBe(best.broken);
        if ((problem.loadStep ?? 0) === 0) expect(Math.round(solution.total * SCALE)).toBe(best.total);
        expect(solution.pairs).toContainEqual({ submission: one[0], reviewer: one[1] });
        expect(solution.isOptimal).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order in which submissions and reviewers are listed', () => {
    fc.assert(
      fc.property(problems('plain'), (problem) => {
        const columns = problem.reviewers.length;
        const turned: AssignmentProblem = {
          ...problem,
          submissions: [...problem.submissions].reverse(),
          reviewers: [...problem.reviewers].reverse(),
          affinity: problem.affinity.slice().reverse(),
        };
        const names = ({ submissions, reviewers }: AssignmentProblem, { pairs }: AssignmentSolution) =>
          pairs.map((pair) => `${submissions[pair.submission]!.id}-${reviewers[pair.reviewer]!.id}`);
        expect(columns).toBe(turned.reviewers.length);
        expect(names(turned, solve(turned).solution)).toEqual(names(problem, solve(problem).solution));
      }),
    );
  });

  it('looks beyond the best few columns when these are taken', () => {
    // All prefer the first 80 of 120 reviewers alike; each can take one.
    const submissions = Array.from({ length: 100 }, (_, index) => ({
      id: `s${String(index).padStart(3, '0')}`,
      demand: 1,
    }));
    const reviewers = Array.from({ length: 120 }, (_, index) => ({
      id: `r${String(index).padStart(3, '0')}`,
      maxLoad: 1,
    }));
    const affinity = Int32Array.from({ length: 12_000 }, (_, pair) =>
      pair % 120 < 80 ? SCALE - (pair % 120) : 1000 - (pair % 120),
    );
    const { solution } = solve({ submissions, reviewers, affinity });
    const expected =
      Array.from({ length: 80 }, (_, index) => SCALE - index).reduce((a, b) => a + b) +
      Array.from({ length: 20 }, (_, index) => 1000 - 80 - index).reduce((a, b) => a + b);
    expect(Math.round(solution.total * SCALE)).toBe(expected);
    expect(solution.isOptimal).toBe(true);
  });
});

describe('the explanation of a pair', () => {
  it('follows from the prices: margins of the chosen are never below 0, of the others never above', () => {
    fc.assert(
      fc.property(problems('plain'), (problem) => {
        const prepared = unwrap(prepare(problem));
        const { solution, flow } = solvePrepared(prepared);
        const chosen = new Set(solution.pairs.map((pair) => `${pair.submission}:${pair.reviewer}`));
        for (const submission of problem.submissions.keys())
          for (const reviewer of problem.reviewers.keys()) {
            const { reason, margin } = explainPair(prepared, flow, { submission, reviewer });
            const isChosen = chosen.has(`${submission}:${reviewer}`);
            expect(reason === 'CHOSEN').toBe(isChosen);
            if (margin === null) expect(reason).toBe('NOT_POSSIBLE');
            else if (isChosen) expect(margin).toBeGreaterThanOrEqual(0);
            else if ((problem.submissions[submission]?.demand ?? 0) > 0)
              expect(margin).toBeLessThanOrEqual(0);
          }
      }),
    );
  });

  it('says of a good reviewer who is left out that others need the time more', () => {
    // One reviewer is best for both and has time for one; the second submission has nobody else of worth.
    const prepared = unwrap(
      prepare({
        submissions: [
          { id: 'a', demand: 1 },
          { id: 'b', demand: 1 },
        ],
        reviewers: [
          { id: 'best', maxLoad: 1 },
          { id: 'fair', maxLoad: 2 },
        ],
        affinity: Int32Array.from([0.9, 0.8, 0.9, 0.1], (affinity) => affinity * SCALE),
      }),
    );
    const { solution, flow } = solvePrepared(prepared);
    expect(solution.pairs).toEqual([
      { submission: 0, reviewer: 1 },
      { submission: 1, reviewer: 0 },
    ]);
    expect(explainPair(prepared, flow, { submission: 0, reviewer: 0 })).toMatchObject({
      reason: 'BETTER_FOR_OTHERS',
      affinity: 0.9,
    });
    expect(explainPair(prepared, flow, { submission: 1, reviewer: 1 })).toMatchObject({
      reason: 'OTHERS_FIT_BETTER',
      affinity: 0.1,
      price: 0,
    });
  });
});

describe('a malformed problem', () => {
  const good: AssignmentProblem = {
    submissions: [{ id: 'a', demand: 1 }],
    reviewers: [
      { id: 'x', maxLoad: 1, attributes: ['senior'] },
      { id: 'y', maxLoad: 1, attributes: ['senior', 'user'] },
      { id: 'z', maxLoad: 1, attributes: ['user'] },
    ],
    affinity: Int32Array.from([1, NEVER, 2]),
  };
  const malformed = (what: string, where = '') => [
    { code: 'review.assignment_malformed', params: { what, where } },
  ];

  it.each([
    ['a matrix of another shape', { affinity: new Int32Array(2) }, malformed('shape')],
    [
      'an id twice',
      { reviewers: [...good.reviewers.slice(0, 2), { id: 'x', maxLoad: 1 }] },
      malformed('ids'),
    ],
    ['a demand below zero', { submissions: [{ id: 'a', demand: -1 }] }, malformed('demand', 'a')],
    ['half a reviewer', { submissions: [{ id: 'a', demand: 0.5 }] }, malformed('demand', 'a')],
    [
      'a minimum above the maximum',
      { reviewers: [{ id: 'x', maxLoad: 1, minLoad: 2 }, ...good.reviewers.slice(1)] },
      malformed('load', 'x'),
    ],
    ['a forced conflict', { forced: [[0, 1]] }, malformed('forced', 'a')],
    ['a forced pair of nobody', { forced: [[0, 9]] }, malformed('forced', 'a')],
    [
      'a pair forced twice',
      {
        forced: [
          [0, 0],
          [0, 0],
        ],
        submissions: [{ id: 'a', demand: 2 }],
      },
      malformed('forced', 'a'),
    ],
    [
      'more forced pairs than needed',
      {
        forced: [
          [0, 0],
          [0, 2],
        ],
      },
      malformed('forced', 'a'),
    ],
    ['a cap of nobody', { institutionCap: 0 }, malformed('institution')],
    [
      'kinds that overlap',
      {
        attributeMinimums: [
          { attribute: 'senior', least: 1 },
          { attribute: 'user', least: 1 },
        ],
      },
      [{ code: 'review.groups_cross' }],
    ],
  ] as [string, Partial<AssignmentProblem>, unknown][])('is refused: %s', (_, change, violations) => {
    expect(prepare({ ...good, ...change })).toEqual({ ok: false, error: violations });
  });
});
