import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkPilotScores, pilotScore } from './pilot-score.scoring.js';

const rationale = 'Measured twice, as agreed.';

describe('checkPilotScores', () => {
  it.each([0, 0.5, 3.5, 5])('accepts %p', (score) =>
    expect(checkPilotScores(['k1'], [{ kpiId: 'k1', score, rationale }], 10)).toEqual([]),
  );

  it.each([-0.5, 5.5, 3.25, Number.NaN])('refuses %p', (score) =>
    expect(checkPilotScores(['k1'], [{ kpiId: 'k1', score, rationale }], 10)).toEqual([
      {
        code: 'pilot.score_outside_scale',
        path: ['scores', '0', 'score'],
        params: { min: 0, max: 5, step: 0.5 },
      },
    ]),
  );

  it('lists everything at once', () =>
    expect(
      checkPilotScores(
        ['k1', 'k2', 'k3'],
        [
          { kpiId: 'k1', score: 6, rationale: '' },
          { kpiId: 'k1', score: 3, rationale },
          { kpiId: 'other', score: 3, rationale },
        ],
        10,
      ).map(({ code, path }) => `${code} ${path?.join('.')}`),
    ).toEqual([
      'pilot.score_outside_scale scores.0.score',
      'pilot.rationale_missing scores.0.rationale',
      'pilot.kpi_repeated scores.1.kpiId',
      'input.unknown_id scores.2.kpiId',
      'pilot.kpi_scores_missing scores',
    ]));

  it('wants some rationale even when the programme asks for no length', () =>
    expect(checkPilotScores(['k1'], [{ kpiId: 'k1', score: 1, rationale: ' ' }], 0)[0]?.code).toBe(
      'pilot.rationale_missing',
    ));
});

describe('pilotScore', () => {
  const scores = (...values: number[]) => values.map((score) => ({ score }));
  it.each([
    [[], null],
    [[[]], null],
    [[scores(4)], 4],
    [[scores(4, 3), scores(5, 4)], 4],
    [[scores(0, 5), scores(2.5, 2.5)], 2.5],
  ])('%j → %p', (reviews, expected) => expect(pilotScore(reviews)).toBe(expected));

  it('lies between the lowest and the highest score and ignores the order', () => {
    const score = fc.integer({ min: 0, max: 10 }).map((steps) => ({ score: steps / 2 }));
    const reviews = fc.array(fc.array(score, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(reviews, (given) => {
        const all = given.flat().map((entry) => entry.score);
        const result = pilotScore(given) ?? -1;
        expect(result).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(result).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        expect(pilotScore([...given].reverse())).toBeCloseTo(result, 9);
      }),
    );
  });
});
