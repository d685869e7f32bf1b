import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextPair, type SeenPair } from './pairwise.rules.js';

const ITEMS = ['a', 'b', 'c', 'd'];

describe('the pair that a judge sees next', () => {
  it('is of submissions that were compared least, and least with each other', () => {
    const seen: SeenPair[] = [{ judge: 'x', winner: 'b', loser: 'a' }];
    expect(nextPair('y', ITEMS, [])).toEqual(['a', 'b']);
    expect(nextPair('y', ITEMS, seen)).toEqual(['c', 'd']);
    expect(nextPair('y', ITEMS, [...seen, { judge: 'x', winner: 'c', loser: 'd' }])).toEqual(['a', 'c']);
  });

  it('is never one that the judge has seen, whoever won, and none at the end', () => {
    const seen: SeenPair[] = [
      { judge: 'x', winner: 'b', loser: 'a' },
      { judge: 'y', winner: 'a', loser: 'c' },
    ];
    expect(nextPair('x', ['a', 'b'], seen)).toBeNull();
    expect(nextPair('y', ['a', 'b'], seen)).toEqual(['a', 'b']);
    expect(nextPair('x', ['a'], [])).toBeNull();
    expect(nextPair('x', [], [])).toBeNull();
  });

  it('leads every judge through all pairs, and shows submissions equally often on the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }), (count, judges) => {
        const items = Array.from({ length: count }, (_, at) => `s${at}`);
        const names = Array.from({ length: judges }, (_, at) => `j${at}`);
        const seen: SeenPair[] = [];
        let asked = 0;
        for (let moved = true; moved; ) {
          moved = false;
          for (const judge of names) {
            const pair = nextPair(judge, items, seen);
            if (!pair) continue;
            moved = true;
            asked++;
            seen.push({ judge, winner: pair[0], loser: pair[1] });
            const shown = items.map(
              (item) => seen.filter((own) => own.winner === item || own.loser === item).length,
            );
            expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(2);
          }
        }
        expect(asked).toBe((judges * count * (count - 1)) / 2);
      }),
    );
  });
});
