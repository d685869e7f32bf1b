import type { Rating } from './model.calibration.js';

/** Reviews by which a reviewer's leniency begins to show. */
const ENOUGH_REVIEWS = 3;

/** Whether scores of different reviewers can be compared at all. */
export interface Comparability {
  /** Groups of items that no reviewer links: 1 when everything can be compared. */
  readonly parts: number;
  /** Share of the reviewers with at least three reviews. */
  readonly shareWithEnough: number;
  /** Calibrated scores may be used: one part, and enough reviews of at least half of the reviewers. */
  readonly isSound: boolean;
}

/** Looks at who reviewed what, before any score. */
export function comparabilityOf(ratings: readonly Pick<Rating, 'item' | 'reviewer'>[]): Comparability {
  const counts = new Map<string, number>();
  for (const { reviewer } of ratings) counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1);
  const enough = [...counts.values()].filter((count) => count >= ENOUGH_REVIEWS).length;
  const shareWithEnough = counts.size === 0 ? 0 : enough / counts.size;
  const parts = partsOf(ratings).length;
  return { parts, shareWithEnough, isSound: parts === 1 && shareWithEnough >= 0.5 };
}

/** Items in groups that chains of common reviewers link, each group in the order of its first appearance. */
export function partsOf(ratings: readonly Pick<Rating, 'item' | 'reviewer'>[]): string[][] {
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    while (leader.get(root) !== root) root = leader.get(root) as string;
    leader.set(key, root);
    return root;
  };
  const itemKey = (item: string) => `i${item}`;
  for (const { item, reviewer } of ratings) {
    for (const key of [itemKey(item), `r${reviewer}`]) if (!leader.has(key)) leader.set(key, key);
    leader.set(find(`r${reviewer}`), find(itemKey(item)));
  }
  const parts = new Map<string, string[]>();
  for (const item of new Set(ratings.map((rating) => rating.item))) {
    const root = find(itemKey(item));
    parts.set(root, [...(parts.get(root) ?? []), item]);
  }
  return [...parts.values()];
}
