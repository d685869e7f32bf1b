import { describe, expect, it } from '@jest/globals';
import { spearman } from './evaluation.calibration.js';
import { type Comparison, rankPairwise } from './pairwise.calibration.js';
import { randomFrom } from './rounding.assignment.js';

const wins = (winner: string, loser: string, times: number, judge = 'j'): Comparison[] =>
  Array.from({ length: times }, () => ({ judge, winner, loser }));

describe('ranking by comparisons', () => {
  it('gives three wins of four the odds of three to one', () => {
    const { items } = rankPairwise([...wins('a', 'b', 3000), ...wins('b', 'a', 1000)]);
    expect(items.map((one) => one.item)).toEqual(['a', 'b']);
    expect(items[0]!.strength - items[1]!.strength).toBeCloseTo(Math.log(3), 2);
    expect(items[0]).toMatchObject({ comparisons: 4000, wins: 3000 });
  });

  it('orders items that never met by those that both met, and stays finite for who always wins', () => {
    const { items } = rankPairwise([...wins('a', 'b', 2), ...wins('b', 'c', 2)]);
    expect(items.map((one) => one.item)).toEqual(['a', 'b', 'c']);
    for (const { strength, deviation } of items) {
      expect(Math.abs(strength)).toBeLessThan(5);
      expect(deviation).toBeGreaterThan(0);
    }
  });

  it('finds the true order from noisy judges, and who of them is at odds with all', () => {
    const random = randomFrom(4);
    const strength = Array.from({ length: 30 }, (_, index) => (index - 15) / 5);
    const comparisons = Array.from({ length: 1500 }, (_, index): Comparison => {
      const [a, b] = [Math.floor(random() * 30), Math.floor(random() * 30)];
      const judge = `j${index % 10}`;
      const isFirst = random() < 1 / (1 + Math.exp(strength[b]! - strength[a]!));
      const [winner, loser] = isFirst !== (judge === 'j3') ? [a, b] : [b, a];
      return { judge, winner: `i${winner}`, loser: `i${loser}` };
    }).filter(({ winner, loser }) => winner !== loser);
    const { items, judges } = rankPairwise(comparisons);
    const truth = items.map(({ item }) => strength[Number(item.slice(1))]!);
    expect(
      spearman(
        truth,
        items.map((one) => one.strength),
      ),
    ).toBeGreaterThan(0.93);
    const [least] = [...judges].sort((a, b) => a.agreement - b.agreement);
    expect(least?.judge).toBe('j3');
    expect(least?.agreement).toBeLessThan(0.5);
  });

  it('has nothing to say without comparisons', () => {
    expect(rankPairwise([])).toEqual({ items: [], judges: [] });
  });
});
