import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BestList, byRank } from './best-list.js';

describe('BestList', () => {
  it('keeps what sorting everything would put first', () => {
    const items = fc.array(
      fc.record({ id: fc.string({ maxLength: 3 }), score: fc.integer({ min: 0, max: 5 }) }),
    );
    fc.assert(
      fc.property(items, fc.nat(12), (offered, size) => {
        const best = new BestList(size);
        for (const item of offered) best.offer(item);
        expect(best.ranked()).toEqual([...offered].sort(byRank).slice(0, size));
      }),
    );
  });

  it('tells below which score nothing is of interest', () => {
    const best = new BestList(2);
    expect(best.threshold).toBe(-Infinity);
    for (const score of [3, 1, 2]) best.offer({ id: `${score}`, score });
    expect(best.threshold).toBe(2);
  });
});
