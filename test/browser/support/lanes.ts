/**
 * Does the work for all items, for so many at a time: each lane takes one of so many.
 * @returns a promise for each item; that one fails is heard by whoever waits for it
 */
export function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result>[] {
  const results: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    const result = (results[index - lanes] ?? Promise.resolve()).then(
      () => work(item),
      () => work(item),
    );
    result.catch(() => undefined);
    results.push(result);
  }
  return results;
}
