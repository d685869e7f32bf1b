import { describe, expect, it } from '@jest/globals';
import { debriefDueAt, letterFacts } from './letter.rules.js';

const criteria = [
  { id: 'fit', name: { en: 'Fit' }, weight: 60, scaleMin: 0, scaleMax: 5 },
  { id: 'team', name: { en: 'Team' }, weight: 40, scaleMin: 1, scaleMax: 10 },
];
const row = (submissionId: string, score: number | null, fit: number, team: number) => ({
  submissionId,
  score,
  criterionMeans: [
    { criterionId: 'fit', mean: fit },
    { criterionId: 'team', mean: team },
  ],
});
const decided = {
  criteria,
  ranking: [row('a', 90, 5, 8), row('b', 60, 3, 9), row('c', 10, 0.5, 1)],
  dates: { standstillUntil: 1, appealUntil: 2 },
};

describe('letterFacts', () => {
  it('tells the own scores, the range of all, and nothing else of others', () =>
    expect(letterFacts({ submissionId: 'b', outcome: 'NOT_AWARDED', reason: 'Why.' }, decided)).toEqual({
      outcome: 'NOT_AWARDED',
      reason: 'Why.',
      score: 60,
      lowest: 10,
      highest: 90,
      submissions: 3,
      criteria: [
        {
          criterionId: 'fit',
          name: { en: 'Fit' },
          weight: 60,
          scaleMin: 0,
          scaleMax: 5,
          mean: 3,
          lowest: 0.5,
          highest: 5,
        },
        {
          criterionId: 'team',
          name: { en: 'Team' },
          weight: 40,
          scaleMin: 1,
          scaleMax: 10,
          mean: 9,
          lowest: 1,
          highest: 9,
        },
      ],
      standstillUntil: 1,
      appealUntil: 2,
    }));

  it('is never written about what was not scored', () => {
    const given = { submissionId: 'x', outcome: 'AWARDED', reason: '' } as const;
    expect(() => letterFacts(given, decided)).toThrow(RangeError);
    const unscored = { ...decided, ranking: [row('x', null, 0, 1)] };
    expect(() => letterFacts(given, unscored)).toThrow(RangeError);
  });
});

describe('debriefDueAt', () => {
  it('gives fifteen days', () =>
    expect(debriefDueAt(new Date('2027-03-01T10:00:00Z'))).toEqual(new Date('2027-03-16T10:00:00Z')));
});
