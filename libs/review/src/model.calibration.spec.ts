import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { krippendorffAlpha } from './agreement.calibration.js';
import { chiSquareTail, disagreements } from './disagreement.calibration.js';
import { evaluateCalibration, spearman } from './evaluation.calibration.js';
import { calibrate, type Rating } from './model.calibration.js';
import { comparabilityOf, partsOf } from './parts.calibration.js';
import { nextReviews, normalFrom, rankIntervals } from './ranks.calibration.js';
import { randomFrom } from './rounding.assignment.js';

interface World {
  readonly items: number;
  readonly reviewers: number;
  readonly perItem: number;
  readonly biasDeviation: number;
  /** Scores are whole numbers from 1 to 5. */
  readonly isRounded: boolean;
}

/** Scores of items whose true quality is known. */
function simulate(seed: number, { items, reviewers, perItem, biasDeviation, isRounded }: World) {
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  const quality = Array.from({ length: items }, () => 0.8 * normal());
  const bias = Array.from({ length: reviewers }, () => biasDeviation * normal());
  const ratings: Rating[] = quality.flatMap((own, item) => {
    const panel = new Set<number>();
    while (panel.size < perItem) panel.add(Math.floor(random() * reviewers));
    return [...panel].map((reviewer) => {
      const exact = 3 + own + bias[reviewer]! + 0.6 * normal();
      const score = isRounded ? Math.min(5, Math.max(1, Math.round(exact))) : exact;
      return { item: String(item), reviewer: `r${reviewer}`, score };
    });
  });
  return { ratings, quality, bias };
}

const CALL = { items: 200, reviewers: 40, perItem: 3, isRounded: true };

/** Mean over several calls of how well raw and calibrated scores order the items. */
function orderFound(world: World, calls = 12): { raw: number; calibrated: number } {
  let [raw, calibrated] = [0, 0];
  for (let seed = 1; seed <= calls; seed++) {
    const { ratings, quality } = simulate(seed, world);
    const found = calibrate(ratings).items;
    const truth = found.map(({ item }) => quality[Number(item)] as number);
    raw +=
      spearman(
        truth,
        found.map((one) => one.raw),
      ) / calls;
    calibrated +=
      spearman(
        truth,
        found.map((one) => one.calibrated),
      ) / calls;
  }
  return { raw, calibrated };
}

describe('calibration', () => {
  it.each([
    [0.3, 0],
    [0.6, 0.04],
    [1, 0.1],
  ])('orders items better than the mean does when reviewers differ by %d', (biasDeviation, gain) => {
    const { raw, calibrated } = orderFound({ ...CALL, biasDeviation });
    expect(calibrated - raw).toBeGreaterThan(gain);
    if (biasDeviation === 0.6) expect(calibrated).toBeGreaterThanOrEqual(0.845);
  });

  it('does no harm where each reviewer gave only three scores', () => {
    const { raw, calibrated } = orderFound({ ...CALL, items: 100, reviewers: 100, biasDeviation: 0.6 });
    expect(calibrated).toBeGreaterThan(raw);
  });

  it('finds the leniency and the variances that the scores were made with', () => {
    const { ratings, bias } = simulate(3, { ...CALL, items: 800, biasDeviation: 0.6, isRounded: false });
    const { variance, reviewers } = calibrate(ratings);
    const spread = bias.reduce((sum, value) => sum + value ** 2, 0) / bias.length;
    expect(variance.reviewer).toBeCloseTo(spread, 1);
    expect(variance.item).toBeCloseTo(0.64, 1);
    expect(variance.noise).toBeCloseTo(0.36, 1);
    const truth = reviewers.map(({ reviewer }) => bias[Number(reviewer.slice(1))] as number);
    expect(
      spearman(
        truth,
        reviewers.map((one) => one.bias),
      ),
    ).toBeGreaterThan(0.95);
    for (const one of reviewers) expect(Math.abs(one.stretch - 1)).toBeLessThan(0.35);
  });

  it('has the truth in its interval four times of five', () => {
    let [inside, all] = [0, 0];
    for (let seed = 1; seed <= 8; seed++) {
      const { ratings, quality } = simulate(seed, { ...CALL, biasDeviation: 0.6, isRounded: false });
      const { items, mean } = calibrate(ratings);
      const centre = quality.reduce((sum, value) => sum + value, 0) / quality.length;
      for (const { item, low, high } of items) {
        const truth = mean + (quality[Number(item)] as number) - centre;
        all++;
        if (low <= truth && truth <= high) inside++;
      }
    }
    expect(inside / all).toBeGreaterThan(0.75);
    expect(inside / all).toBeLessThan(0.87);
  });

  it('comes down to shrunken means in the same order where reviewers do not differ', () => {
    const ratings = Array.from({ length: 60 }, (_, index) => ({
      item: String(index % 12),
      reviewer: String(index % 5),
      score: 1 + ((index % 12) % 5),
    }));
    const { items, reviewers } = calibrate(ratings);
    for (const { bias } of reviewers) expect(Math.abs(bias)).toBeLessThan(0.05);
    expect(
      spearman(
        items.map((one) => one.raw),
        items.map((one) => one.calibrated),
      ),
    ).toBeCloseTo(1, 6);
  });

  it('moves with the scale: a shift and a stretch of all scores shift and stretch the result', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: -50, max: 50 }), (seed, shift) => {
        const { ratings } = simulate(seed, { ...CALL, items: 20, reviewers: 8, biasDeviation: 0.6 });
        const moved = ratings.map((one) => ({ ...one, score: 10 * one.score + shift }));
        const [plain, other] = [calibrate(ratings), calibrate(moved)];
        for (const [index, one] of plain.items.entries())
          expect(other.items[index]!.calibrated).toBeCloseTo(10 * one.calibrated + shift, 6);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['one score', [['a', 'r', 4]]],
    [
      'two that agree',
      [
        ['a', 'r', 4],
        ['a', 's', 4],
      ],
    ],
    [
      'two items, all alike',
      [
        ['a', 'r', 4],
        ['b', 'r', 4],
        ['b', 's', 4],
      ],
    ],
  ] as const)('has a number for everything where nothing varies: %s', (_, rows) => {
    const { items, reviewers } = calibrate(
      rows.map(([item, reviewer, score]) => ({ item, reviewer, score })),
    );
    for (const { calibrated, deviation, low, high } of items)
      expect([calibrated, deviation, low, high]).toEqual([4, 0, 4, 4]);
    for (const { bias, deviation } of reviewers) expect([bias, deviation]).toEqual([0, 0]);
  });

  it('gives equal scores back as they are, and refuses what is no score', () => {
    const equal = [1, 2, 3].map((item) => ({ item: `i${item}`, reviewer: `r${item}`, score: 4 }));
    expect(calibrate(equal).items.map((one) => one.calibrated)).toEqual([4, 4, 4]);
    expect(() => calibrate([])).toThrow(RangeError);
    expect(() => calibrate([{ item: 'a', reviewer: 'b', score: Number.NaN }])).toThrow(RangeError);
  });
});

describe('comparability', () => {
  it('finds items that no reviewer links to the others', () => {
    const rating = (reviewer: string, item: string) => ({ reviewer, item });
    const linked = [rating('a', '1'), rating('a', '2'), rating('b', '2'), rating('b', '3')];
    const apart = [...linked, rating('c', '4'), rating('c', '5')];
    expect(partsOf(linked)).toEqual([['1', '2', '3']]);
    expect(partsOf(apart)).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
    ]);
    expect(comparabilityOf(apart)).toEqual({ parts: 2, shareWithEnough: 0, isSound: false });
    // A reviewer and an item of the same name are not the same thing.
    expect(partsOf([rating('1', '2'), rating('2', '1')])).toHaveLength(2);
    expect(comparabilityOf([rating('a', '1'), rating('a', '2'), rating('a', '3')])).toEqual({
      parts: 1,
      shareWithEnough: 1,
      isSound: true,
    });
    expect(comparabilityOf([])).toEqual({ parts: 0, shareWithEnough: 0, isSound: false });
  });
});

describe('rank intervals', () => {
  const item = (name: string, calibrated: number, deviation: number) => ({
    item: name,
    reviews: 3,
    raw: calibrated,
    calibrated,
    deviation,
    low: 0,
    high: 0,
  });

  it('are narrow for what is far apart and wide for what is not', () => {
    const items = [item('a', 9, 0.01), item('b', 5, 1), item('c', 4.9, 1), item('d', 1, 0.01)];
    expect(rankIntervals({ items })).toEqual([
      { item: 'a', rank: 1, best: 1, worst: 1 },
      { item: 'b', rank: 2, best: 2, worst: 3 },
      { item: 'c', rank: 3, best: 2, worst: 3 },
      { item: 'd', rank: 4, best: 4, worst: 4 },
    ]);
    expect(nextReviews(rankIntervals({ items }), 2)).toEqual(['b', 'c']);
    expect(nextReviews(rankIntervals({ items }), 1)).toEqual([]);
  });
});

describe('disagreement', () => {
  it('has the tail of χ² that the tables have', () => {
    for (const [value, degrees, tail] of [
      [3.841, 1, 0.05],
      [5.991, 2, 0.05],
      [16.919, 9, 0.05],
      [6.635, 1, 0.01],
      [0.455, 1, 0.5],
      [124.342, 100, 0.05],
    ] as const)
      expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 4);
    expect(chiSquareTail(0, 3)).toBe(1);
  });

  it('flags the item about which reviewers fall out, and none where they differ by leniency alone', () => {
    const quiet = Array.from({ length: 20 }, (_, index) => index).flatMap((index) =>
      ['kind', 'plain', 'strict'].map((reviewer, place) => ({
        item: `i${index}`,
        reviewer,
        // Leniency and a little noise.
        score: 3 + (index % 5) / 4 + (1 - place) + ((index * 7 + place * 3) % 3) / 10,
      })),
    );
    expect(disagreements(quiet, calibrate(quiet))).toEqual([]);
    const loud = quiet.map((one) =>
      one.item === 'i3' && one.reviewer === 'strict' ? { ...one, score: one.score + 3.5 } : one,
    );
    expect(disagreements(loud, calibrate(loud)).map((one) => one.item)).toEqual(['i3']);
  });
});

describe('agreement', () => {
  it("is Krippendorff's own example of four observers and twelve units on an interval scale", () => {
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];
    const ratings = observers.flatMap((scores) =>
      scores.flatMap((score, unit) => (score === null ? [] : [{ item: String(unit), score }])),
    );
    expect(krippendorffAlpha(ratings)).toBeCloseTo(0.849, 3);
  });

  it('is 1 for full agreement, and nothing where nothing can be compared', () => {
    const pair = (item: string, a: number, b: number) => [
      { item, score: a },
      { item, score: b },
    ];
    expect(krippendorffAlpha([...pair('a', 1, 1), ...pair('b', 5, 5)])).toBe(1);
    expect(krippendorffAlpha([{ item: 'a', score: 1 }])).toBeNull();
    expect(krippendorffAlpha(pair('a', 3, 3))).toBeNull();
  });
});

describe('the evaluation', () => {
  it('shows the gain where there is one to find, and the same figures each time', () => {
    const { ratings } = simulate(5, { ...CALL, items: 120, reviewers: 20, biasDeviation: 0.8 });
    const one = evaluateCalibration(ratings);
    expect(one).toMatchObject({ reviews: 360, reviewers: 20, items: 120 });
    expect(one.rmse.model).toBeLessThan(0.9 * one.rmse.mean);
    expect(one.splitHalf.model).toBeGreaterThan(one.splitHalf.mean);
    expect(evaluateCalibration(ratings)).toEqual(one);
  });

  it('correlates ranks, sharing those of equals', () => {
    expect(spearman([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBe(-1);
    // Textbook value with ties: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.9487, 4);
    expect(spearman([1, 1], [1, 2])).toBeNaN();
  });
});
