import { describe, expect, it } from '@jest/globals';
import { calibrateRanking } from './ranking.calibration.js';

const CRITERIA = [
  { id: 'impact', weight: 60, scaleMin: 0, scaleMax: 5 },
  { id: 'cost', weight: 40, scaleMin: 1, scaleMax: 5 },
];

const review = (submissionId: string, reviewerId: string, impact: number, cost: number) => ({
  submissionId,
  reviewerId,
  scores: [
    { criterionId: 'impact', score: impact },
    { criterionId: 'cost', score: cost },
  ],
});

describe('the calibration of a ranking', () => {
  it('does not hold against a submission that only the strict reviewers read it', () => {
    // The kind one gives a point more, the strict one a point less, on the same twelve submissions.
    const shared = Array.from({ length: 12 }, (_, index) => 1 + (index % 3)).flatMap((level, index) => [
      review(`s${index + 10}`, 'kind', level + 1, level + 1),
      review(`s${index + 10}`, 'plain', level, level),
      review(`s${index + 10}`, 'strict', level - 1, Math.max(1, level - 1)),
    ]);
    const result = calibrateRanking(
      CRITERIA,
      [...shared, review('lucky', 'kind', 3, 3), review('unlucky', 'strict', 3, 3)],
      3,
    );
    const row = (id: string) => result?.rows.find((one) => one.submissionId === id);
    // 60 × 3/5 + 40 × 2/4.
    expect(row('lucky')?.raw).toBeCloseTo(56, 9);
    expect(row('unlucky')?.raw).toBeCloseTo(56, 9);
    expect(row('unlucky')!.calibrated).toBeGreaterThan(row('lucky')!.calibrated + 10);
    expect(row('unlucky')!.rank).toBeLessThan(row('lucky')!.rank);
    expect(result).toMatchObject({ parts: 1, isSound: true });
    expect(result?.leniencies.map(({ reviews }) => reviews)).toEqual([13, 12, 13]);
    expect(result!.leniencies[0]!.bias).toBeGreaterThan(0);
    expect(result!.leniencies[2]!.bias).toBeLessThan(0);
    for (const { rank, bestRank, worstRank, low, high, calibrated } of result!.rows) {
      expect(bestRank).toBeLessThanOrEqual(worstRank);
      expect(rank).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(calibrated);
      expect(high).toBeGreaterThanOrEqual(calibrated);
    }
    // Names stay out: what is shown of a reviewer is a number.
    expect(JSON.stringify(result)).not.toMatch(/kind|strict|plain/);
  });

  it('says when submissions cannot be compared, and nothing without reviews', () => {
    const apart = [review('a', 'x', 5, 5), review('b', 'y', 1, 1)];
    expect(calibrateRanking(CRITERIA, apart, 1)).toMatchObject({ parts: 2, isSound: false });
    expect(calibrateRanking(CRITERIA, [], 1)).toBeNull();
  });

  it('refuses a review without a score for a criterion', () => {
    expect(() => calibrateRanking(CRITERIA, [{ ...review('a', 'x', 1, 1), scores: [] }], 1)).toThrow(
      'a counted review of a lacks impact',
    );
  });
});
