/** Two submissions that a judge saw, whoever won. */
export interface SeenPair {
  readonly judge: string;
  readonly winner: string;
  readonly loser: string;
}

const keyOf = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/**
 * The pair that a judge should see next: one that the judge has not seen, of submissions that were compared least so
 * far, and least with each other; equals by id. So every submission is seen about as often, whoever comes and goes.
 * @param items what the judge may see
 * @returns null when the judge has seen every pair
 */
export function nextPair(
  judge: string,
  items: readonly string[],
  seen: readonly SeenPair[],
): readonly [string, string] | null {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  const own = new Set<string>();
  for (const { judge: who, winner, loser } of seen) {
    for (const item of [winner, loser]) counts.set(item, (counts.get(item) ?? 0) + 1);
    const key = keyOf(winner, loser);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
    if (who === judge) own.add(key);
  }
  const sorted = [...new Set(items)].sort();
  let best: { readonly pair: readonly [string, string]; readonly cost: readonly [number, number] } | null =
    null;
  for (const [at, first] of sorted.entries())
    for (const second of sorted.slice(at + 1)) {
      const key = keyOf(first, second);
      if (own.has(key)) continue;
      const cost = [(counts.get(first) ?? 0) + (counts.get(second) ?? 0), pairs.get(key) ?? 0] as const;
      if (!best || cost[0] < best.cost[0] || (cost[0] === best.cost[0] && cost[1] < best.cost[1]))
        best = { pair: [first, second], cost };
    }
  return best?.pair ?? null;
}
