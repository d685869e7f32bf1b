/** Affinities are whole millionths: sums of them are exact. */
export const SCALE = 1_000_000;

/** Marks a pair that must not meet, or that is fixed already. */
export const NEVER = -(2 ** 31);

/** Reviewers of whom each submission has at least `lower` and at most `upper`. Lie inside each other or apart. */
export interface GroupNode {
  /** The group around this one; 0 for none. */
  readonly parent: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * An assignment as a flow: units go from submissions, through the groups of their reviewers, to reviewers. Node 0 of
 * `groups` is the submission itself and has no bounds.
 */
export interface Network {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, millionths; NEVER for a pair that is not possible. */
  readonly weight: Int32Array;
  /** Units that each row still needs. */
  readonly demand: Int32Array;
  /** Units that each column may have at most, those that are fixed among them. */
  readonly maxLoad: Int32Array;
  readonly minLoad: Int32Array;
  /** What the n-th unit of a column costs, n × this, in millionths: a soft balance. */
  readonly loadStep: number;
  /** Units that one pair may carry at most: 1, unless pairs are drawn by lot. */
  readonly pairLimit: number;
  readonly groups: readonly GroupNode[];
  /** The innermost group of each column; 0 for none. */
  readonly groupOf: Int32Array;
  /** Units that are in place before anything is decided. */
  readonly fixedLoad: Int32Array;
  /** The same per row and group, row by row. */
  readonly fixedInGroup: Int32Array;
}

/** What a broken wish costs: more than every exchange of affinities along one path could bring. */
export function penaltyOf({ weight, columns, loadStep, maxLoad }: Network): number {
  let least = 0;
  let most = 0;
  for (const value of weight) {
    if (value === NEVER) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const longest = maxLoad.reduce((high, load) => Math.max(high, load), 0);
  return (2 * columns + 4) * (most - least + 1) + 2 * loadStep * (longest + 1);
}

/** Cost of one more unit on a column that carries `load`, its minimum aside. */
export const columnCost = ({ maxLoad, loadStep }: Network, column: number, load: number): number =>
  load >= (maxLoad[column] as number) ? Number.POSITIVE_INFINITY : loadStep * load;

/** Cost of one more unit through a group that carries `flow`. */
export function groupCost({ lower, upper }: GroupNode, penalty: number, flow: number): number {
  if (flow >= upper) return Number.POSITIVE_INFINITY;
  return flow < lower ? -penalty : 0;
}
