import type { Bid } from './review.kinds.js';

/**
 * What a wish adds to the affinity. One grade is worth about as much as a shared topic, so that a wish decides between
 * reviewers who know alike, and never makes an expert of whoever is not one. `NO` is no figure: it forbids the pair.
 */
const WORTH: Readonly<Record<Exclude<`${Bid}`, 'NO'>, number>> = {
  EAGER: 0.3,
  WILLING: 0.15,
  RELUCTANT: -0.2,
};

/**
 * How well a pair fits: expertise × (½ + ½ × availability) + bid, never below 0. Whoever is there half of the time has
 * three quarters of the weight: a good reviewer with little time is still one.
 * @param expertise 0 and above @param availability share of the days until the end of the evaluation, 0 to 1
 */
export function pairAffinity(expertise: number, availability: number, bid: `${Bid}` | null): number {
  const wish = bid === null || bid === 'NO' ? 0 : WORTH[bid];
  return Math.max(0, expertise * (0.5 + 0.5 * availability) + wish);
}
