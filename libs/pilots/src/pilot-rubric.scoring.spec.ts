import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkJudgements,
  combinedScore,
  type JudgementGiven,
  PILOT_CRITERIA,
} from './pilot-rubric.scoring.js';

const rationale = 'As the crews told us, twice.';
const all = (changes: Partial<JudgementGiven> = {}): JudgementGiven[] =>
  PILOT_CRITERIA.map((criterion) => ({ criterion, score: 3.5, rationale, ...changes }));
const codes = (given: readonly JudgementGiven[], minimum = 10) =>
  checkJudgements(given, minimum).map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('checkJudgements', () => {
  it.each([0, 0.5, 5])('accepts %p', (score) => expect(codes(all({ score }))).toEqual([]));

  it.each([-0.5, 5.5, 3.25, Number.NaN])('refuses %p', (score) =>
    expect(codes([...all().slice(1), { criterion: 'USEFULNESS', score, rationale }])).toEqual([
      'pilot.score_outside_scale judgements.3.score',
    ]),
  );

  it('wants each criterion once, with a reason', () => {
    const [first, second] = all() as [JudgementGiven, JudgementGiven];
    expect(codes([first, first, { ...second, rationale: ' ' }], 0)).toEqual([
      'pilot.criterion_repeated judgements.1.criterion',
      'pilot.rationale_missing judgements.2.rationale',
      'pilot.criteria_missing judgements',
    ]);
  });
});

describe('combinedScore', () => {
  it.each([
    [0, 0, 0],
    [1, 5, 5],
    [0.8, 3.75, 3.875],
    [1, 0, 2.5],
  ])('attainment %p and judgement %p: %p', (attainment, judgement, expected) =>
    expect(combinedScore(attainment, judgement)).toBeCloseTo(expected, 12),
  );

  it('stays on the scale and grows with both', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const score = fc.integer({ min: 0, max: 10 }).map((steps) => steps / 2);
    fc.assert(
      fc.property(share, share, score, score, (one, other, low, high) => {
        const combined = combinedScore(one, low);
        expect(combined).toBeGreaterThanOrEqual(0);
        expect(combined).toBeLessThanOrEqual(5);
        expect(combinedScore(Math.max(one, other), Math.max(low, high))).toBeGreaterThanOrEqual(combined);
      }),
    );
  });
});
