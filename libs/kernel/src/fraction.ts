/**
 * A rational number. Scores are compared exactly: with floating point, two equal means can differ in the last bit,
 * and a tie that a person has to decide would be decided by rounding.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

/** Decimals that a score or a bound of a scale may have. */
const UNITS = 1_000_000;

/** The decimal number as it was written, to six places. */
export const fraction = (value: number): Fraction => ({
  numerator: BigInt(Math.round(value * UNITS)),
  denominator: BigInt(UNITS),
});

export const ZERO = fraction(0);

export const add = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  add(a, { numerator: -b.numerator, denominator: b.denominator });

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.numerator, a.denominator * b.denominator);

/** @throws RangeError when `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced(sign * a.numerator * b.denominator, sign * a.denominator * b.numerator);
}

/** Negative when `a` is smaller, zero when they are equal, positive when `a` is greater. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** @throws RangeError for an empty list. */
export const mean = (values: readonly Fraction[]): Fraction =>
  divide(values.reduce(add, ZERO), fraction(values.length));

/** Greatest less smallest. */
export function rangeOf(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compare);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest && highest ? subtract(highest, lowest) : ZERO;
}

/** For display and storage: the nearest number with six decimals. */
export function toNumber(value: Fraction): number {
  const scaled = (value.numerator * BigInt(UNITS) * 2n) / value.denominator;
  const rounded = (scaled + (scaled < 0n ? -1n : 1n)) / 2n;
  return Number(rounded) / UNITS;
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
