import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, toNumber } from '#libs/kernel';
import {
  checkScores,
  criteriaOf,
  type GateCriterion,
  type GateScore,
  scoreCandidates,
} from './gate-scores.scoring.js';

const criterion = (id: string, changes: Partial<GateCriterion> = {}): GateCriterion => ({
  id,
  kind: 'scored',
  weight: 50,
  scaleMin: 0,
  scaleMax: 5,
  threshold: null,
  ...changes,
});

const scores = (criterionId: string, ...values: number[]): GateScore[] =>
  values.map((score, index) => ({ candidateId: 'a', criterionId, reviewerId: `r${index}`, score }));

const totalOf = (
  criteria: GateCriterion[],
  given: GateScore[],
  aggregate?: 'mean' | 'median' | 'trimmedMean',
) => {
  const [own] = scoreCandidates(['a'], criteria, given, aggregate);
  return own && { total: own.total && toNumber(own.total), failed: own.failed };
};

describe('scoreCandidates', () => {
  it.each<[string, GateCriterion[], GateScore[], number | null, string[]]>([
    [
      'weighs',
      [criterion('k', { weight: 80 }), criterion('p', { weight: 20 })],
      [...scores('k', 5), ...scores('p', 0)],
      80,
      [],
    ],
    ['takes the mean of the reviewers', [criterion('k')], scores('k', 2, 3, 4), 60, []],
    ['measures from the lower end of the scale', [criterion('k', { scaleMin: 1 })], scores('k', 3), 50, []],
    [
      'has no total while a criterion has no score',
      [criterion('k'), criterion('p')],
      scores('k', 5),
      null,
      [],
    ],
    [
      'does not count information',
      [criterion('k'), criterion('i', { kind: 'informative' })],
      scores('k', 5),
      100,
      [],
    ],
    ['fails below a threshold', [criterion('k', { threshold: 3 })], scores('k', 2, 3), 50, ['k']],
    ['passes at the threshold', [criterion('k', { threshold: 3 })], scores('k', 2, 4), 60, []],
    [
      'decides pass/fail by majority',
      [criterion('k'), criterion('s', { kind: 'passFail', weight: 0, scaleMax: 1 })],
      [...scores('k', 5, 5, 5), ...scores('s', 1, 0, 1)],
      100,
      [],
    ],
    [
      'fails on a draw',
      [criterion('k'), criterion('s', { kind: 'passFail', weight: 0, scaleMax: 1 })],
      [...scores('k', 5, 5), ...scores('s', 1, 0)],
      100,
      ['s'],
    ],
  ])('%s', (_, criteria, given, total, failed) =>
    expect(totalOf(criteria, given)).toEqual({ total, failed }),
  );

  it('aggregates by the median, and without the ends', () => {
    expect(totalOf([criterion('k')], scores('k', 0, 4, 5), 'median')?.total).toBe(80);
    expect(totalOf([criterion('k')], scores('k', 0, 3, 5, 5), 'median')?.total).toBe(80);
    expect(totalOf([criterion('k')], scores('k', 0, 4, 4, 4, 5), 'trimmedMean')?.total).toBe(80);
    expect(totalOf([criterion('k')], scores('k', 0, 5), 'trimmedMean')?.total).toBe(50);
  });

  it('with ranks counts the order only: a generous reviewer moves nobody', () => {
    const by = (reviewerId: string, a: number, b: number, c: number): GateScore[] =>
      Object.entries({ a, b, c }).map(([candidateId, score]) => ({
        candidateId,
        criterionId: 'k',
        reviewerId,
        score,
      }));
    const totals = scoreCandidates(
      ['a', 'b', 'c'],
      [criterion('k')],
      [...by('r1', 5, 4, 4), ...by('r2', 1, 2, 0)],
      'rankSum',
    );
    expect(totals.map(({ total }) => total && toNumber(total))).toEqual([75, 62.5, 12.5]);
  });

  it('is exact: three thirds in any order are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 7 }), (tenths) => {
        const given = tenths.map((tenth) => tenth / 10);
        const [a] = scoreCandidates(['a'], [criterion('k')], scores('k', ...given));
        const [b] = scoreCandidates(['a'], [criterion('k')], scores('k', ...given.reverse()));
        expect(a?.total && b?.total && compare(a.total, b.total)).toBe(0);
      }),
    );
  });
});

describe('criteriaOf', () => {
  it('lets unweighted criteria weigh alike', () => {
    const name = { he: 'א', ar: 'ا', en: 'a' };
    const criteria = criteriaOf({
      scale: { min: 1, max: 10, step: 1 },
      criteria: [
        { id: 'k', name, kind: 'scored' },
        { id: 'p', name, kind: 'passFail' },
      ],
    });
    expect(criteria).toEqual([
      { id: 'k', kind: 'scored', weight: 1, scaleMin: 1, scaleMax: 10, threshold: null },
      { id: 'p', kind: 'passFail', weight: 1, scaleMin: 0, scaleMax: 1, threshold: null },
    ]);
  });
});

describe('checkScores', () => {
  const criteria = [criterion('k'), criterion('s', { kind: 'passFail', scaleMax: 1 })];
  it.each<[string, string, string, number, string[]]>([
    ['on the scale', 'a', 'k', 3.5, []],
    ['between the steps', 'a', 'k', 3.3, ['gate.score_outside_scale scores.0.score']],
    ['above the scale', 'a', 'k', 5.5, ['gate.score_outside_scale scores.0.score']],
    ['half a pass', 'a', 's', 0.5, ['gate.score_outside_scale scores.0.score']],
    ['an unknown candidate', 'z', 'k', 3, ['input.unknown_id scores.0.candidateId']],
    ['an unknown criterion', 'a', 'z', 3, ['input.unknown_id scores.0.criterionId']],
  ])('%s', (_, candidateId, criterionId, score, codes) => {
    const violations = checkScores({}, criteria, ['a'], [{ candidateId, criterionId, score }]);
    expect(violations.map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual(codes);
  });
});
