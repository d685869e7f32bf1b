import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankIntervals } from './ranks.calibration.js';

const whole = { reviews: 3, raw: 0, low: 0, high: 0 };
const items = (scores: readonly number[], deviation: number) =>
  scores.map((calibrated, at) => ({ ...whole, item: `s${at}`, calibrated, deviation }));

/** Few values, so that many are equal. */
const scores = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });

describe('intervals of ranks', () => {
  it('are the whole range of the tie where nothing is uncertain', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const better = (own: number) => given.filter((other) => other > own).length;
        const equal = (own: number) => given.filter((other) => other === own).length;
        expect(rankIntervals({ items: items(given, 0) })).toEqual(
          given.map((own, at) => ({
            item: `s${at}`,
            rank: better(own) + 1,
            best: better(own) + 1,
            worst: better(own) + equal(own),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are ordered and lie within the list, however uncertain the scores are', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 3, noNaN: true }), (given, deviation) => {
        for (const { best, worst } of rankIntervals({ items: items(given, deviation) })) {
          expect(best).toBeGreaterThanOrEqual(1);
          expect(best).toBeLessThanOrEqual(worst);
          expect(worst).toBeLessThanOrEqual(given.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order in which equals are listed', () => {
    const given = items([3, 2, 2, 2, 1], 0);
    const turned = rankIntervals({ items: [...given].reverse() });
    expect(turned.reverse()).toEqual(rankIntervals({ items: given }));
  });
});
