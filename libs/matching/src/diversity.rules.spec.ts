import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DiversityRule, diversify } from './diversity.rules.js';

const hit = (id: string, score: number, isNewcomer = false) => ({ id, score, isNewcomer });
const idsOf = (placed: readonly { readonly hit: { readonly id: string } }[]) =>
  placed.map((place) => place.hit.id).join('');

const INCUMBENTS = [hit('a', 0.9), hit('b', 0.8), hit('c', 0.7), hit('d', 0.6)];

describe('diversify', () => {
  it('lifts the best newcomer to the last place that still keeps the share', () => {
    const placed = diversify([...INCUMBENTS, hit('n', 0.55, true)], { share: 1 / 3, floor: 0.5 });
    expect(idsOf(placed)).toBe('abncd');
    expect(placed.map(({ moved }) => moved)).toEqual([null, null, 'LIFTED', 'PASSED', 'PASSED']);
    expect(placed.map(({ scoreRank }) => scoreRank)).toEqual([1, 2, 5, 3, 4]);
    expect(placed.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  it('leaves a list alone in which the newcomers have their share', () =>
    expect(
      diversify([hit('n', 0.9, true), hit('a', 0.8), hit('b', 0.7)], { share: 0.3, floor: 0.5 }).every(
        ({ moved }) => moved === null,
      ),
    ).toBe(true));

  it('lifts nothing that is worth less than the floor', () =>
    expect(idsOf(diversify([...INCUMBENTS, hit('n', 0.29, true)], { share: 0.5, floor: 0.5 }))).toBe(
      'abcdn',
    ));

  it('reaches three of ten with a share of three tenths', () => {
    const list = [
      ...Array.from({ length: 10 }, (_, index) => hit(String(index), 1 - index / 100)),
      ...['x', 'y', 'z', 'w'].map((id, index) => hit(id, 0.8 - index / 100, true)),
    ];
    const first = diversify(list, { share: 0.3, floor: 0.5 }).slice(0, 10);
    expect(first.filter((place) => place.hit.isNewcomer)).toHaveLength(3);
  });

  const lists = fc
    .array(fc.record({ score: fc.double({ min: 0.01, max: 1, noNaN: true }), isNewcomer: fc.boolean() }), {
      maxLength: 40,
    })
    .map((hits) =>
      hits.sort((one, other) => other.score - one.score).map((each, index) => ({ ...each, id: `${index},` })),
    );
  const rules: fc.Arbitrary<DiversityRule> = fc.record({
    share: fc.double({ min: 0, max: 0.5, noNaN: true }),
    floor: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('loses and doubles nothing, and keeps the order by score inside both groups', () =>
    fc.assert(
      fc.property(lists, rules, (list, rule) => {
        const placed = diversify(list, rule);
        expect(placed.map((place) => place.hit.id).sort()).toEqual(list.map(({ id }) => id).sort());
        for (const isNewcomer of [true, false]) {
          const ranks = placed.filter((place) => place.hit.isNewcomer === isNewcomer).map((p) => p.scoreRank);
          expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
        }
      }),
    ));

  it('keeps the share in each beginning of the list as long as there are newcomers above the floor', () =>
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 0.5, noNaN: true }), (list, share) => {
        const placed = diversify(list, { share, floor: 0 });
        const all = list.filter(({ isNewcomer }) => isNewcomer).length;
        for (let k = 1; k <= placed.length; k++) {
          const found = placed.slice(0, k).filter((place) => place.hit.isNewcomer).length;
          expect(found).toBeGreaterThanOrEqual(Math.min(all, Math.floor(share * k)));
        }
      }),
    ));

  it('changes nothing without a share, and says of each moved hit that it was moved', () =>
    fc.assert(
      fc.property(lists, rules, (list, rule) => {
        for (const { scoreRank, position, moved } of diversify(list, { ...rule, share: 0 }))
          expect([scoreRank, moved]).toEqual([position, null]);
        for (const { scoreRank, position, moved } of diversify(list, rule)) {
          expect(moved === null).toBe(position === scoreRank);
          if (moved === 'LIFTED') expect(position).toBeLessThan(scoreRank);
        }
      }),
    ));
});
