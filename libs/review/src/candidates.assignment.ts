import { NEVER, type Network } from './network.assignment.js';

/** How many of the best columns a row looks at first; more are fetched as soon as the prices say that they may matter. */
const FIRST_LOOK = 48;
const BUCKETS = 256;

/**
 * For each row (or row and group) its possible columns, best first. Without groups only the best few are sorted; a row
 * is widened when a search runs off the end of its list and an unlisted column could still be better.
 */
export class Candidates {
  /** Where the list of each node lies in `pool`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Columns. Replaced when it grows: read it anew after `widen`. */
  pool: Int32Array;
  private used = 0;
  /** Whether a row's list has all its columns. */
  private readonly whole: Uint8Array;
  private readonly keys: Float64Array;
  private readonly counts = new Int32Array(BUCKETS);
  private readonly members: readonly (readonly number[])[];

  constructor(private readonly network: Network) {
    const { rows, columns, groups, groupOf } = network;
    const nodes = rows * groups.length;
    this.members = groups.map((_, group) =>
      Array.from({ length: columns }, (_, column) => column).filter((column) => groupOf[column] === group),
    );
    this.from = new Int32Array(nodes);
    this.to = new Int32Array(nodes);
    this.whole = new Uint8Array(rows);
    this.keys = new Float64Array(columns);
    this.pool = new Int32Array(groups.length > 1 ? rows * columns : rows * (FIRST_LOOK + 8));
    for (let row = 0; row < rows; row++) {
      if (groups.length > 1) this.sortGroups(row);
      else this.select(row, FIRST_LOOK);
    }
  }

  isWhole(row: number): boolean {
    return this.whole[row] === 1;
  }

  /** Lists four times as many columns of the row. The old list is the beginning of the new one. */
  widen(row: number): void {
    this.select(row, 4 * ((this.to[row] as number) - (this.from[row] as number)));
  }

  /** Lists at least the `wanted` best columns of a row without groups, and all that equal the last of them. */
  private select(row: number, wanted: number): void {
    const { columns, weight } = this.network;
    const start = row * columns;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    let possible = 0;
    for (let column = 0; column < columns; column++) {
      const value = weight[start + column] as number;
      if (value === NEVER) continue;
      possible++;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const all = possible <= wanted;
    const cut = all ? least : this.cut(start, least, most, wanted);
    let size = 0;
    for (let column = 0; column < columns; column++) {
      const value = weight[start + column] as number;
      // Best first and, among equals, by column: one number holds both.
      if (value !== NEVER && value >= cut) this.keys[size++] = (most - value) * columns + column;
    }
    this.whole[row] = size === possible ? 1 : 0;
    this.write(row, size);
  }

  /** A weight that at least `wanted` columns reach, and not many more. */
  private cut(start: number, least: number, most: number, wanted: number): number {
    const { columns, weight } = this.network;
    const width = Math.floor((most - least) / BUCKETS) + 1;
    this.counts.fill(0);
    for (let column = 0; column < columns; column++) {
      const value = weight[start + column] as number;
      if (value === NEVER) continue;
      const bucket = Math.floor((value - least) / width);
      this.counts[bucket] = (this.counts[bucket] as number) + 1;
    }
    let bucket = BUCKETS;
    for (let seen = 0; seen < wanted && bucket > 0; ) seen += this.counts[--bucket] as number;
    return least + bucket * width;
  }

  private sortGroups(row: number): void {
    const { columns, weight, groups } = this.network;
    const start = row * columns;
    this.whole[row] = 1;
    for (let group = 0; group < groups.length; group++) {
      let size = 0;
      for (const column of this.members[group] as readonly number[]) {
        const value = weight[start + column] as number;
        if (value !== NEVER) this.keys[size++] = -value * columns + column;
      }
      this.write(row * groups.length + group, size);
    }
  }

  private write(node: number, size: number): void {
    const { columns } = this.network;
    if (this.used + size > this.pool.length) {
      const pool = new Int32Array(2 * this.pool.length + size);
      pool.set(this.pool);
      this.pool = pool;
    }
    const sorted = this.keys.subarray(0, size).sort();
    this.from[node] = this.used;
    for (let at = 0; at < size; at++) {
      const rest = (sorted[at] as number) % columns;
      this.pool[this.used++] = rest < 0 ? rest + columns : rest;
    }
    this.to[node] = this.used;
  }
}
