import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountedReview, rank, reviewScore, type WeightedCriterion } from './ranking.scoring.js';

const half = { scaleMin: 0, scaleMax: 5 };
const criteria: WeightedCriterion[] = [
  { id: 'fit', weight: 60, ...half },
  { id: 'team', weight: 40, ...half },
];
const review = (submissionId: string, fit: number, team: number): CountedReview => ({
  submissionId,
  scores: [
    { criterionId: 'fit', score: fit },
    { criterionId: 'team', score: team },
  ],
});
const two = { awards: 2, minimumPassingScore: null };

describe('reviewScore', () => {
  it('is what one review comes to: with one reviewer, the score of the submission', () => {
    // 60 × 4/5 + 40 × 2/5
    expect(reviewScore(criteria, review('a', 4, 2))).toBe(64);
    const mark = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(mark, mark, (fit, team) => {
        const single = review('a', fit, team);
        expect(reviewScore(criteria, single)).toBe(rank(criteria, ['a'], [single], two)[0]?.score);
      }),
    );
  });

  it('refuses a review that lacks a score', () => {
    expect(() => reviewScore(criteria, { submissionId: 'a', scores: [] })).toThrow(RangeError);
  });
});

describe('rank', () => {
  it('is the weighted mean of the means of the criteria', () => {
    const [first, second] = rank(
      criteria,
      ['a', 'b'],
      [review('a', 4, 2), review('a', 5, 3), review('b', 3, 5), review('b', 3, 3)],
      two,
    );
    // a: 60 × 4.5/5 + 40 × 2.5/5 = 74; its reviewers alone give 64 and 84. b: 60 × 3/5 + 40 × 4/5 = 68.
    expect(first).toEqual({
      submissionId: 'a',
      rank: 1,
      score: 74,
      calibrated: null,
      failedCriteria: [],
      criterionMeans: [
        { criterionId: 'fit', mean: 4.5, spread: 1 },
        { criterionId: 'team', mean: 2.5, spread: 1 },
      ],
      spread: 20,
      reviewCount: 2,
      isPassing: true,
      isAboveCut: true,
      isAtCut: false,
    });
    expect(second).toMatchObject({ submissionId: 'b', rank: 2, score: 68, spread: 16 });
  });

  it('measures each criterion on its own scale', () => {
    const mixed = [criteria[0], { id: 'team', weight: 40, scaleMin: 1, scaleMax: 10 }] as WeightedCriterion[];
    // 10 of 1–10 is as much as 5 of 0–5, and 1 is as little as 0.
    expect(rank(mixed, ['a'], [review('a', 5, 10)], two)[0]?.score).toBe(100);
    expect(rank(mixed, ['a'], [review('a', 5, 1)], two)[0]?.score).toBe(60);
    expect(rank(mixed, ['a'], [review('a', 5, 1)], two)[0]?.criterionMeans[1]?.mean).toBe(1);
  });

  it('gives no weight to what decides or informs, and fails what is not met or too low', () => {
    const kinds: WeightedCriterion[] = [
      { id: 'fit', weight: 100, ...half, threshold: 3 },
      { id: 'legal', kind: 'PASS_FAIL', weight: 0, scaleMin: 0, scaleMax: 1 },
      { id: 'size', kind: 'INFORMATIVE', weight: 0, ...half },
    ];
    const of = (submissionId: string, ...scores: [number, number, number]): CountedReview => ({
      submissionId,
      scores: kinds.map(({ id }, at) => ({ criterionId: id, score: scores[at] ?? 0 })),
    });
    const rows = rank(
      kinds,
      ['low', 'met', 'split', 'good'],
      [
        ...[of('low', 2, 1, 5), of('low', 3, 1, 5)],
        ...[of('met', 3, 1, 0), of('met', 3, 1, 0)],
        ...[of('split', 5, 1, 5), of('split', 5, 0, 5)],
        ...[of('good', 4, 1, 1), of('good', 4, 1, 0)],
      ],
      { awards: 1, minimumPassingScore: null },
    );
    // A draw is no majority. Whoever fails keeps the rank of the score, and the cut goes past it.
    expect(rows.map((row) => [row.submissionId, row.rank, row.score, row.failedCriteria])).toEqual([
      ['split', 1, 100, ['legal']],
      ['good', 2, 80, []],
      ['met', 3, 60, []],
      ['low', 4, 50, ['fit']],
    ]);
    expect(rows.map((row) => [row.isPassing, row.isAboveCut])).toEqual([
      [false, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect(rows[0]?.criterionMeans.map(({ mean }) => mean)).toEqual([5, 0.5, 5]);
  });

  describe('with calibrated scores', () => {
    const reviews = [review('a', 5, 5), review('b', 4, 4)];
    const scores = new Map([
      ['a', 70.5],
      ['b', 72],
    ]);
    const ranked = (decide: boolean, minimumPassingScore: number | null = null) =>
      rank(criteria, ['a', 'b', 'c'], reviews, { awards: 1, minimumPassingScore }, { scores, decide });

    it('shows them beside the raw ones, which decide', () => {
      expect(ranked(false).map((row) => [row.submissionId, row.rank, row.score, row.calibrated])).toEqual([
        ['a', 1, 100, 70.5],
        ['b', 2, 80, 72],
        ['c', null, null, null],
      ]);
    });

    it('goes by them where they decide, and keeps showing the raw ones', () => {
      const rows = ranked(true, 71);
      expect(
        rows.map((row) => [row.submissionId, row.rank, row.score, row.isPassing, row.isAboveCut]),
      ).toEqual([
        ['b', 1, 80, true, true],
        ['a', 2, 100, false, false],
        ['c', null, null, false, false],
      ]);
    });

    it('refuses to guess one that is missing', () => {
      const calibrated = { scores: new Map([['a', 70]]), decide: true };
      expect(() => rank(criteria, ['a', 'b'], reviews, two, calibrated)).toThrow('no calibrated score');
    });
  });

  it('shares ranks among equals, and skips the ranks that they use up', () => {
    const rows = rank(
      criteria,
      ['d', 'c', 'b', 'a'],
      [review('a', 5, 5), review('b', 4, 4), review('c', 4, 4), review('d', 1, 1)],
      { awards: 1, minimumPassingScore: null },
    );
    expect(rows.map((row) => [row.submissionId, row.rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('sees that equal means are equal, whatever binary fractions make of them', () => {
    // The mean of 0.1, 0.2 and 0.3 is 0.2 in exact numbers; added up in floating point it is a little more.
    const rows = rank(
      criteria,
      ['a', 'b'],
      [review('a', 0.1, 0.2), review('a', 0.2, 0.2), review('a', 0.3, 0.2), review('b', 0.2, 0.2)],
      { awards: 1, minimumPassingScore: null },
    );
    expect(rows.map((row) => row.rank)).toEqual([1, 1]);
    expect(rows.every((row) => row.isAtCut)).toBe(true);
  });

  it.each<[string, number, number | null, Record<string, string>]>([
    ['a cut between two ranks', 1, null, { a: 'above', b: 'below', c: 'below', d: 'below' }],
    ['a cut through equals', 2, null, { a: 'above', b: 'tie', c: 'tie', d: 'below' }],
    ['a cut behind equals', 3, null, { a: 'above', b: 'above', c: 'above', d: 'below' }],
    ['more awards than submissions', 9, null, { a: 'above', b: 'above', c: 'above', d: 'above' }],
    [
      'a minimum below which nothing is promoted',
      9,
      60,
      { a: 'above', b: 'above', c: 'above', d: 'failing' },
    ],
    [
      'a minimum that is met exactly, with a cut through equals',
      2,
      80,
      { a: 'above', b: 'tie', c: 'tie', d: 'failing' },
    ],
    ['no award at all', 0, null, { a: 'below', b: 'below', c: 'below', d: 'below' }],
  ])('%s', (_, awards, minimumPassingScore, expected) => {
    const rows = rank(
      criteria,
      ['a', 'b', 'c', 'd'],
      [review('a', 5, 5), review('b', 4, 4), review('c', 4, 4), review('d', 1, 1)],
      { awards, minimumPassingScore },
    );
    const seen = rows.map((row) => {
      if (!row.isPassing) return [row.submissionId, 'failing'];
      return [row.submissionId, row.isAtCut ? 'tie' : row.isAboveCut ? 'above' : 'below'];
    });
    expect(Object.fromEntries(seen)).toEqual(expected);
  });

  it('lists submissions without a review last and promotes none of them', () => {
    const rows = rank(criteria, ['a', 'b'], [review('b', 0, 0)], two);
    expect(rows.map((row) => [row.submissionId, row.rank, row.isPassing, row.isAboveCut])).toEqual([
      ['b', 1, true, true],
      ['a', null, false, false],
    ]);
  });

  it('refuses to count a review that is not complete', () =>
    expect(() => rank(criteria, ['a'], [{ submissionId: 'a', scores: [] }], two)).toThrow(RangeError));
});

describe('rank, for any scores', () => {
  const score = fc.integer({ min: 0, max: 10 }).map((steps) => steps / 2);
  const reviews = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), score, score).map((entry) => review(...entry)),
    { maxLength: 25 },
  );
  const ids = ['a', 'b', 'c', 'd', 'e'];

  it('stays on the scale, orders by score, and does not depend on the order of its input', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 0, max: 6 }), (given, awards) => {
        const rules = { awards, minimumPassingScore: null };
        const rows = rank(criteria, ids, given, rules);
        expect(rank(criteria, [...ids].reverse(), [...given].reverse(), rules)).toEqual(rows);
        for (const [index, row] of rows.entries()) {
          if (row.score === null) continue;
          expect(row.score).toBeGreaterThanOrEqual(0);
          expect(row.score).toBeLessThanOrEqual(100);
          const next = rows[index + 1];
          if (next?.score != null) expect(row.score).toBeGreaterThanOrEqual(next.score);
        }
      }),
    );
  });

  it('never puts more above the cut than there are awards, and shows a tie only where choosing is needed', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 0, max: 6 }), (given, awards) => {
        const rows = rank(criteria, ids, given, { awards, minimumPassingScore: null });
        const above = rows.filter((row) => row.isAboveCut);
        const tied = rows.filter((row) => row.isAtCut);
        expect(above.length).toBeLessThanOrEqual(awards);
        if (tied.length > 0) expect(above.length + tied.length).toBeGreaterThan(awards);
        expect(new Set(tied.map((row) => row.rank)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gains when one score rises', () => {
    fc.assert(
      fc.property(reviews, fc.nat({ max: 24 }), (given, at) => {
        const chosen = given[at % Math.max(1, given.length)];
        const first = chosen?.scores[0];
        if (!chosen || !first || first.score > 4.5) return;
        const raised = given.map((entry) =>
          entry === chosen
            ? review(entry.submissionId, first.score + 0.5, entry.scores[1]?.score ?? 0)
            : entry,
        );
        const own = (rows: ReturnType<typeof rank>) =>
          rows.find((row) => row.submissionId === chosen.submissionId)?.score ?? -1;
        expect(own(rank(criteria, ids, raised, two))).toBeGreaterThan(own(rank(criteria, ids, given, two)));
      }),
    );
  });
});
