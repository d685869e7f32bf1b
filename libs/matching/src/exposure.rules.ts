/** Counts below it are not told: with them a reader who knows the field could name the start-ups. */
export const PRIVACY_MINIMUM = 5;

/**
 * Counts of the groups of one kind, as far as they may be told; null where they may not. A count from 1 to 4 is hidden.
 * If that hides a single group, whoever knows the total could subtract the others, so the smallest other group is hidden
 * with it (complementary suppression; A. Hundepool et al., "Statistical Disclosure Control", 2012, chapter 4). Nobody
 * is behind a zero: it is told.
 */
export function toldCounts(counts: readonly number[]): (number | null)[] {
  const isSmall = (count: number) => count > 0 && count < PRIVACY_MINIMUM;
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  const others = counts.flatMap((count, index) => (count >= PRIVACY_MINIMUM ? [{ count, index }] : []));
  const smallest = others.sort((one, other) => one.count - other.count || one.index - other.index)[0];
  if (hidden.size === 1 && smallest) hidden.add(smallest.index);
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

/** A share that may be told: null when it rests on too few, or when too few stand for it or against it. */
export function toldShare(part: number, whole: number): number | null {
  const rest = whole - part;
  const isTold = (count: number) => count === 0 || count >= PRIVACY_MINIMUM;
  return whole >= PRIVACY_MINIMUM && isTold(part) && isTold(rest) ? part / whole : null;
}
