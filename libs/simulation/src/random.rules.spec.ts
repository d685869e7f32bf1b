import { describe, expect, it } from '@jest/globals';
import { Random } from './random.rules.js';

const RUNS = 100_000;

/** Mean and variance of many draws. */
function moments(draw: () => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let n = 0; n < RUNS; n++) {
    const x = draw();
    sum += x;
    squares += x * x;
  }
  const mean = sum / RUNS;
  return { mean, variance: squares / RUNS - mean * mean };
}

describe('Random', () => {
  it('gives the numbers of the reference code', () => {
    const random = Random.from([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => random.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('repeats itself with the same seed, and differs with another', () => {
    const draws = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 50 }, () => random.uniform());
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  // Four standard errors of the mean; the variance within 4 %.
  it.each<[string, (random: Random) => number, number, number]>([
    ['uniform', (random) => random.uniform(), 1 / 2, 1 / 12],
    ['below 6', (random) => random.below(6), 2.5, 35 / 12],
    ['normal', (random) => random.normal(), 0, 1],
    ['triangular 1, 2, 6', (random) => random.triangular(1, 2, 6), 3, 7 / 6],
    ['triangular, mode at the low end', (random) => random.triangular(0, 0, 3), 1, 0.5],
    ['Poisson 4.5', (random) => random.poisson(4.5), 4.5, 4.5],
    ['Poisson 75', (random) => random.poisson(75), 75, 75],
    ['gamma 0.4', (random) => random.gamma(0.4), 0.4, 0.4],
    ['gamma 5', (random) => random.gamma(5), 5, 5],
    ['negative binomial 15, spread 0.6', (random) => random.negativeBinomial(15, 0.6), 15, 15 + 225 * 0.36],
    ['negative binomial without spread', (random) => random.negativeBinomial(15, 0), 15, 15],
  ])('%s has its mean and variance', (_, draw, mean, variance) => {
    const random = new Random(2027);
    const found = moments(() => draw(random));
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / RUNS));
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.04);
  });

  it('a triangular of one point is that point, and nothing is nobody', () => {
    const random = new Random(1);
    expect(random.triangular(3, 3, 3)).toBe(3);
    expect([random.poisson(0), random.negativeBinomial(0, 0.5)]).toEqual([0, 0]);
  });
});
