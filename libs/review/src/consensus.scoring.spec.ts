import { describe, expect, it } from '@jest/globals';
import { withAgreed } from './consensus.scoring.js';
import { rank } from './ranking.scoring.js';

const criteria = [
  { id: 'fit', weight: 60, scaleMin: 0, scaleMax: 5 },
  { id: 'team', weight: 40, scaleMin: 0, scaleMax: 5 },
];
const review = (submissionId: string, fit: number, team: number) => ({
  submissionId,
  scores: [
    { criterionId: 'fit', score: fit },
    { criterionId: 'team', score: team },
  ],
});
const reviews = [review('a', 5, 4), review('a', 1, 4), review('b', 3, 3)];
const ranked = (counted: typeof reviews) =>
  rank(criteria, ['a', 'b'], counted, { awards: 1, minimumPassingScore: null }).map(
    ({ submissionId, score }) => [submissionId, score],
  );

describe('withAgreed', () => {
  it('changes nothing where nobody agreed on anything', () =>
    expect(withAgreed(reviews, [])).toEqual(reviews));

  it('counts with what was agreed on, for that submission and criterion alone', () => {
    const counted = withAgreed(reviews, [{ submissionId: 'a', criterionId: 'fit', score: 2 }]);
    expect(counted).toEqual([review('a', 2, 4), review('a', 2, 4), review('b', 3, 3)]);
    expect(ranked(reviews)).toEqual([
      ['a', 68],
      ['b', 60],
    ]);
    expect(ranked(counted)).toEqual([
      ['b', 60],
      ['a', 56],
    ]);
  });

  it('leaves what each reviewer gave as it was', () => {
    const before = structuredClone(reviews);
    withAgreed(reviews, [{ submissionId: 'a', criterionId: 'fit', score: 2 }]);
    expect(reviews).toEqual(before);
  });
});
