import type { Calibrated } from './model.calibration.js';
import { randomFrom } from './rounding.assignment.js';

/** Where an item may stand. */
export interface RankInterval {
  readonly item: string;
  /** By the calibrated score; equals share the better rank. */
  readonly rank: number;
  /** With a chance of 80 % the true rank is from `best` to `worst`. */
  readonly best: number;
  readonly worst: number;
}

const DRAWS = 2000;
const TAIL = 0.1;

/**
 * Draws true scores from what is known of each item, and looks how the ranks come out. The same scores always give the
 * same intervals. Items that a draw finds equal share all the places that they take together: where nothing is uncertain,
 * equals have the whole range of their tie, whatever their order in the list.
 */
export function rankIntervals({ items }: Pick<Calibrated, 'items'>): RankInterval[] {
  const normal = normalFrom(randomFrom(1));
  const firsts = items.map(() => new Int32Array(items.length + 1));
  const lasts = items.map(() => new Int32Array(items.length + 1));
  const drawn = new Float64Array(items.length);
  const order = items.map((_, place) => place);
  for (let draw = 0; draw < DRAWS; draw++) {
    items.forEach(({ calibrated, deviation }, place) => {
      drawn[place] = calibrated + deviation * normal();
    });
    order.sort((a, b) => (drawn[b] as number) - (drawn[a] as number));
    countPlaces(order, drawn, firsts, lasts);
  }
  return items.map(({ item, calibrated }, place) => ({
    item,
    rank: 1 + items.filter((other) => other.calibrated > calibrated).length,
    best: quantile(firsts[place] as Int32Array, TAIL),
    worst: quantile(lasts[place] as Int32Array, 1 - TAIL),
  }));
}

/** Counts the first and the last place that each item holds in this draw, alone or with its equals. */
function countPlaces(
  order: readonly number[],
  drawn: Float64Array,
  firsts: readonly Int32Array[],
  lasts: readonly Int32Array[],
): void {
  for (let from = 0, to = 1; from < order.length; from = to, to = from + 1) {
    while (to < order.length && drawn[order[to] as number] === drawn[order[from] as number]) to++;
    for (const place of order.slice(from, to)) {
      const [first, last] = [firsts[place] as Int32Array, lasts[place] as Int32Array];
      first[from + 1] = (first[from + 1] as number) + 1;
      last[to] = (last[to] as number) + 1;
    }
  }
}

/** The rank below or at which the share of draws lies. */
function quantile(counts: Int32Array, share: number): number {
  let seen = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    seen += counts[rank] as number;
    if (seen >= share * DRAWS) return rank;
  }
  return counts.length - 1;
}

/** Standard normal numbers (Box and Muller, 1958). */
export const normalFrom = (random: () => number) => (): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * Items for which one more review helps most: their interval lies on both sides of the cut, the widest first.
 * @param cut how many items pass
 */
export function nextReviews(intervals: readonly RankInterval[], cut: number): string[] {
  return intervals
    .filter(({ best, worst }) => best <= cut && worst > cut)
    .sort((a, b) => b.worst - b.best - (a.worst - a.best) || (a.item < b.item ? -1 : 1))
    .map(({ item }) => item);
}
