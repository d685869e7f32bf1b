export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Counts values in bins of equal width; the last one holds its upper end too, and what lies outside is not counted. */
export function binsOf(
  values: readonly number[],
  [low, high]: readonly [number, number],
  count: number,
): readonly Bin[] {
  const width = (high - low) / count;
  const counts = new Array<number>(count).fill(0);
  for (const value of values) {
    if (value < low || value > high) continue;
    const index = Math.min(count - 1, Math.floor((value - low) / width));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((each, index) => ({
    from: low + index * width,
    to: low + (index + 1) * width,
    count: each,
  }));
}
