import { describe, expect, it } from '@jest/globals';
import { calibratedScores, calibrateRanking } from './ranking.calibration.js';

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

  it('says how far reviewers agree about each criterion', () => {
    const reviews = [
      ...[review('a', 'x', 5, 1), review('a', 'y', 5, 5)],
      ...[review('b', 'x', 1, 5), review('b', 'y', 1, 1)],
    ];
    const [impact, cost] = calibrateRanking(CRITERIA, reviews, 1)!.criterionAlphas;
    expect(impact).toEqual({ criterionId: 'impact', alpha: 1, ratings: 4 });
    // Both pairs differ as much as can be: less agreement than chance has.
    expect(cost?.alpha).toBeCloseTo(-0.5, 9);
  });

  it('learns from anchors how a reviewer scores, and leaves them out of the raw score', () => {
    const reviews = [...Array(4).keys()].flatMap((at) => [
      review(`s${at}`, 'kind', 4 + (at % 2), 4),
      review(`s${at}`, 'plain', 2 + (at % 2), 2),
    ]);
    const anchored = [...reviews, { ...review('s0', 'third', 0, 1), isAnchor: true }];
    const row = (given: typeof anchored) =>
      calibrateRanking(CRITERIA, given, 1)!.rows.find(({ submissionId }) => submissionId === 's0')!;
    expect(row(anchored).raw).toBeCloseTo(row(reviews).raw, 9);
    expect(calibrateRanking(CRITERIA, anchored, 1)!.leniencies).toHaveLength(3);
  });

  it('gives no weight to criteria that are not scored', () => {
    const criteria = [
      { ...CRITERIA[0]!, weight: 100 },
      { ...CRITERIA[1]!, weight: 0, kind: 'INFORMATIVE' as const },
    ];
    const [row] = calibrateRanking(criteria, [review('a', 'x', 4, 1)], 1)!.rows;
    expect(row?.raw).toBeCloseTo(80, 9);
  });

  it('hands calibrated scores on with six decimals, none beyond what can be given', () => {
    const rows = [101.2, -3, 66.123456789].map((calibrated, at) => ({ submissionId: `s${at}`, calibrated }));
    const whole = { raw: 0, low: 0, high: 0, rank: 1, bestRank: 1, worstRank: 1, isDisputed: false };
    expect([...calibratedScores({ rows: rows.map((row) => ({ ...whole, ...row })) }).values()]).toEqual([
      100, 0, 66.123457,
    ]);
  });

  it('refuses a review without a score for a criterion', () => {
    expect(() => calibrateRanking(CRITERIA, [{ ...review('a', 'x', 1, 1), scores: [] }], 1)).toThrow(
      'a counted review of a lacks impact',
    );
  });
});
