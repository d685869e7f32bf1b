/**
 * How well two sides suit each other, from what each finds in the other: the harmonic mean of the two scores, so that
 * one side's liking alone is worth little (L. Pizzato et al., "RECON: a reciprocal recommender for online dating",
 * RecSys 2010).
 * @param one 0 to 1. @param other 0 to 1.
 * @returns 0 to 1; 0 when one of them is 0.
 */
export function mutualScore(one: number, other: number): number {
  return one <= 0 || other <= 0 ? 0 : (2 * one * other) / (one + other);
}
