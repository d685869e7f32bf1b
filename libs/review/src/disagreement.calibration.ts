import type { Calibrated, Rating } from './model.calibration.js';

/** An item about which its reviewers disagree more than chance explains. */
export interface Disagreement {
  readonly item: string;
  readonly reviews: number;
  /** Highest less lowest score, as given. */
  readonly range: number;
  /** Chance of a disagreement as great as this, or greater, from noise alone. */
  readonly chance: number;
}

const UNLIKELY = 0.05;

/**
 * Items whose scores, without each reviewer's leniency and stretch, differ more than the noise of all reviews explains: χ² with
 * n − 1 degrees of freedom, and a range of at least `leastRange`, so that small differences are left alone.
 */
export function disagreements(
  ratings: readonly Rating[],
  { items, reviewers, variance, mean }: Calibrated,
  leastRange = 2,
): Disagreement[] {
  const known = new Map(reviewers.map((one) => [one.reviewer, one]));
  const byItem = new Map<string, Rating[]>();
  for (const rating of ratings) byItem.set(rating.item, [...(byItem.get(rating.item) ?? []), rating]);
  return items.flatMap(({ item, calibrated }) => {
    const own = byItem.get(item) ?? [];
    if (own.length < 2) return [];
    const adjusted = own.map(({ reviewer, score }) => {
      const { bias, stretch } = known.get(reviewer)!;
      return score - bias - (stretch - 1) * (calibrated - mean);
    });
    const middle = adjusted.reduce((sum, value) => sum + value, 0) / own.length;
    const squares = adjusted.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    const chance = chiSquareTail(squares / variance.noise, own.length - 1);
    const scores = own.map(({ score }) => score);
    const range = Math.max(...scores) - Math.min(...scores);
    return chance < UNLIKELY && range >= leastRange ? [{ item, reviews: own.length, range, chance }] : [];
  });
}

/** Chance that a χ² variable with `degrees` degrees of freedom exceeds `value`: Q(k/2, x/2), DLMF 8.2.4. */
export function chiSquareTail(value: number, degrees: number): number {
  if (!(value > 0)) return 1;
  const [a, x] = [degrees / 2, value / 2];
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

/** DLMF 8.7.1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-16; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** DLMF 8.9.2, by the method of Lentz. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / Number.MIN_VALUE ** 0.5;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 500; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/** Stirling's series (DLMF 5.11.1) after a shift upwards. */
function logGamma(value: number): number {
  let shift = 0;
  let x = value;
  for (; x < 15; x++) shift += Math.log(x);
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
