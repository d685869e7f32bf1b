import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toNumber } from '#libs/kernel';
import { callOf, gateOf, modelOf, RunStory } from '../../../test/support/run-story.js';
import { type GateCriterion, type GateScore, levellingOf, scoreCandidates } from './gate-scores.scoring.js';
import { modelled, type Review, rescaled, spreadsOf } from './level-scores.scoring.js';

const review = (candidateId: string, reviewerId: string, total: number): Review => ({
  ...{ candidateId, reviewerId, total },
});
const criterion: GateCriterion = {
  ...{ id: 'k', kind: 'scored', weight: 100, scaleMin: 0, scaleMax: 100, threshold: null },
};
const scored = (reviews: readonly Review[]): GateScore[] =>
  reviews.map(({ candidateId, reviewerId, total }) => ({
    ...{ candidateId, reviewerId, criterionId: 'k', score: total },
  }));

/** A strict reviewer saw a and b, a lenient one c and d, and both saw e: by what was given d is before b. */
const UNEVEN = [
  ...[review('a', 'strict', 20), review('b', 'strict', 40), review('e', 'strict', 30)],
  ...[review('c', 'lenient', 60), review('d', 'lenient', 80), review('e', 'lenient', 70)],
];

const arbitrary = fc
  .array(fc.record({ item: fc.nat(5), reviewer: fc.nat(3), total: fc.nat(100) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((list) => [
    ...new Map(
      list.map(({ item, reviewer, total }) => [
        `${item}/${reviewer}`,
        review(`c${item}`, `r${reviewer}`, total),
      ]),
    ).values(),
  ]);

describe('rescaled', () => {
  it('gives all reviewers one mean and one deviation, those of all reviews', () => {
    // Mean of all 50, variance (30² + 10² + 20²) × 2 ÷ 6.
    const deviation = Math.sqrt(1400 / 3);
    for (const own of spreadsOf(rescaled(UNEVEN))) {
      expect(own.mean).toBeCloseTo(50, 9);
      expect(own.deviation).toBeCloseTo(deviation, 9);
    }
    expect(rescaled(UNEVEN)[0]?.total).toBeCloseTo(50 - deviation * Math.sqrt(1.5), 9);
  });

  it('takes a reviewer who gave everybody the same for the mean', () => {
    const flat = [
      review('a', 'flat', 90),
      review('b', 'flat', 90),
      review('a', 'r', 10),
      review('b', 'r', 30),
    ];
    expect(
      rescaled(flat)
        .map(({ total }) => total)
        .slice(0, 2),
    ).toEqual([55, 55]);
  });

  it('does not see by how much a reviewer is lenient, or how far one stretches the scale', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: -50, max: 50 }), (reviews, more) => {
        const moved = reviews.map((own) =>
          own.reviewerId === 'r0' ? { ...own, total: 2 * own.total + more } : own,
        );
        const order = (given: readonly Review[]) =>
          rescaled(given)
            .filter(({ reviewerId }) => reviewerId === 'r0')
            .map(({ total }, _, all) => all.filter((other) => other.total > total + 1e-6).length);
        expect(order(moved)).toEqual(order(reviews));
      }),
    );
  });
});

describe('modelled', () => {
  it('takes the leniency of reviewers out, through a candidate that both saw', () => {
    const found = modelled(UNEVEN);
    const of = (id: string) => found.get(id) ?? 0;
    expect(of('b')).toBeGreaterThan(of('c'));
    expect(Math.abs(of('b') - of('d'))).toBeLessThan(Math.abs(40 - 80) / 2);
  });

  it('comes to the mean where there is nothing to tell apart', () => {
    expect([...modelled([review('a', 'r', 70), review('b', 'r', 70)])]).toEqual([
      ['a', 70],
      ['b', 70],
    ]);
  });

  it('stays within what was given, and does not depend on the order of reviews', () => {
    fc.assert(
      fc.property(arbitrary, (reviews) => {
        const found = modelled(reviews);
        const totals = reviews.map(({ total }) => total);
        for (const total of found.values()) {
          expect(total).toBeGreaterThanOrEqual(Math.min(...totals) - 1e-6);
          expect(total).toBeLessThanOrEqual(Math.max(...totals) + 1e-6);
        }
        for (const [id, total] of modelled([...reviews].reverse()))
          expect(found.get(id)).toBeCloseTo(total, 5);
      }),
    );
  });
});

describe('a gate that levels its reviewers', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const totals = (levelling?: 'none' | 'meanSdRescale' | 'mixedModel') =>
    new Map(
      scoreCandidates(ids, [criterion], scored(UNEVEN), 'mean', levelling).map(({ candidateId, total }) => [
        candidateId,
        total && toNumber(total),
      ]),
    );

  it('leaves scores alone unless the model says so', () => {
    expect([...totals().values()]).toEqual([20, 40, 60, 80, 50]);
    expect(levellingOf({}, ids, [criterion], scored(UNEVEN))).toBeUndefined();
  });

  it('sees equals in the best of a strict and the best of a lenient reviewer', () => {
    const found = totals('meanSdRescale');
    expect(found.get('b')).toBe(found.get('d'));
    expect(found.get('e')).toBe(50);
  });

  it('says what it did', () => {
    const record = levellingOf({ normalise: 'meanSdRescale' }, ids, [criterion], scored(UNEVEN));
    expect(record).toMatchObject({
      by: 'meanSdRescale',
      reviewers: [
        { reviewerId: 'lenient', reviews: 3, mean: 70 },
        { reviewerId: 'strict', reviews: 3, mean: 30 },
      ],
    });
    expect(record?.candidates.find(({ candidateId }) => candidateId === 'e')).toEqual({
      ...{ candidateId: 'e', raw: 50, total: 50 },
    });
  });

  it('decides by it, and keeps it with what the decision rests on', () => {
    const playing = (normalise: 'none' | 'meanSdRescale') => {
      const gate = gateOf(
        { rule: 'topN', per: 'challenge', max: 2 },
        { normalise, reviewers: { perSubmission: 1 } },
      );
      const story = new RunStory(modelOf([callOf({ gate })]));
      story.call({ ch: ids });
      const scores = scored(UNEVEN);
      return story.do({ kind: 'prepare', gate: 'call/ch', criteria: null, scores, notes: [] }).state.gates[
        'call/ch'
      ];
    };
    expect(playing('none')?.selection?.selected).toEqual(['d', 'c']);
    expect(playing('none')?.basis).not.toHaveProperty('levelling');
    const levelled = playing('meanSdRescale');
    expect([...(levelled?.selection?.selected ?? [])].sort()).toEqual(['b', 'd']);
    expect(levelled?.basis?.levelling?.candidates.map(({ raw }) => raw)).toEqual([20, 40, 60, 80, 50]);
  });
});
