import { DistanceHeap } from './heap.assignment.js';
import { columnCost, groupCost, type Network, penaltyOf } from './network.assignment.js';

/**
 * A flow while it grows: units, prices, and the tools of a search for a shortest way. Nodes are numbered row by row
 * with their groups, columns after them.
 */
export class Residual {
  readonly penalty: number;
  /** Nodes of a row: itself and its groups. */
  readonly width: number;
  /** Number of the first column. */
  readonly firstColumn: number;
  readonly amount: Uint8Array;
  readonly load: Int32Array;
  readonly inGroup: Int32Array;
  readonly unfilled: Int32Array;
  readonly threshold: Float64Array;
  readonly price: Float64Array;
  /** Rows that hold units of a column. */
  readonly held: number[][];
  /** Groups that lie directly inside a group. */
  readonly children: readonly (readonly number[])[];
  readonly distance: Float64Array;
  /** The node from which a search reached a node. */
  readonly via: Int32Array;
  readonly heap = new DistanceHeap();
  /** Length of the shortest complete way found so far, and the node where it ends. */
  best = 0;
  end = -1;
  private readonly touched: number[] = [];

  constructor(readonly network: Network) {
    const { rows, columns, groups } = network;
    this.penalty = penaltyOf(network);
    this.width = groups.length;
    this.firstColumn = rows * this.width;
    this.amount = new Uint8Array(rows * columns);
    this.load = network.fixedLoad.slice();
    this.inGroup = network.fixedInGroup.slice();
    this.unfilled = new Int32Array(rows);
    this.threshold = new Float64Array(this.firstColumn);
    this.price = new Float64Array(columns);
    for (let column = 0; column < columns; column++) {
      const first = this.columnCost(column, this.load[column] as number);
      this.price[column] = Number.isFinite(first) ? first : this.penalty;
    }
    this.held = Array.from({ length: columns }, () => []);
    this.children = groups.map((_, parent) =>
      groups.flatMap((group, child) => (child > 0 && group.parent === parent ? [child] : [])),
    );
    this.distance = new Float64Array(this.firstColumn + columns).fill(Number.POSITIVE_INFINITY);
    this.via = new Int32Array(this.firstColumn + columns);
  }

  /** Cost of one more unit on a column that carries `load`. */
  columnCost(column: number, load: number): number {
    return columnCost(this.network, column, load);
  }

  /** Cost of one more unit through a group of a row that carries `flow`. */
  groupCost(group: number, flow: number): number {
    return groupCost(this.network.groups[group]!, this.penalty, flow);
  }

  /** Begins a search that cares only for ways shorter than `limit`. */
  begin(limit: number): void {
    this.best = limit;
    this.end = -1;
    this.heap.clear();
  }

  touch(node: number, length: number, via: number): void {
    if (this.distance[node] === Number.POSITIVE_INFINITY) this.touched.push(node);
    this.distance[node] = length;
    this.via[node] = via;
  }

  reach(node: number, length: number, via: number): void {
    if (length >= this.best || length >= (this.distance[node] as number)) return;
    this.touch(node, length, via);
    this.heap.push(node, length);
  }

  finish(length: number, node: number): void {
    this.best = length;
    this.end = node;
  }

  /**
   * Ends a search: shifts the prices of all that is nearer than the end, so that the way has no length left and no
   * shorter one appears. `sign` is 1 after a search forwards from a row, -1 after one backwards from a column.
   */
  reprice(sign: 1 | -1): void {
    const { firstColumn, distance, best, price, threshold } = this;
    for (const node of this.touched) {
      const gain = sign * Math.max(0, best - (distance[node] as number));
      if (node >= firstColumn) price[node - firstColumn] = (price[node - firstColumn] as number) + gain;
      else threshold[node] = (threshold[node] as number) - gain;
      distance[node] = Number.POSITIVE_INFINITY;
    }
    this.touched.length = 0;
  }

  /** Moves one unit along the arc between two nodes, in the direction from the first to the second. */
  carry(from: number, to: number): void {
    if (to >= this.firstColumn) this.hold(from, to - this.firstColumn, 1);
    else if (from >= this.firstColumn) this.hold(to, from - this.firstColumn, -1);
    else if (this.isOutside(from, to)) this.inGroup[to] = (this.inGroup[to] as number) + 1;
    else this.inGroup[from] = (this.inGroup[from] as number) - 1;
  }

  /** Whether the second node is a group directly inside the first. */
  private isOutside(from: number, to: number): boolean {
    return this.network.groups[to % this.width]!.parent === from % this.width && to > from;
  }

  private hold(node: number, column: number, change: 1 | -1): void {
    const row = Math.floor(node / this.width);
    const pair = row * this.network.columns + column;
    const held = this.held[column] as number[];
    const after = (this.amount[pair] as number) + change;
    this.amount[pair] = after;
    if (change === 1 && after === 1) held.push(row);
    if (change === -1 && after === 0) held.splice(held.indexOf(row), 1);
  }
}
