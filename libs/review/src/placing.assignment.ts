import { Candidates } from './candidates.assignment.js';
import type { Network } from './network.assignment.js';
import type { Residual } from './residual.assignment.js';

/** The lowest price bounds what unlisted columns could offer; it only rises, so an older value is as valid. */
const REFRESH_FLOOR_EVERY = 16;

/**
 * Places units of rows, one after the other, each on the shortest way to a column with room; earlier units move aside
 * where that is worth it. A search ends when no open way can be shorter than the best complete one, and looks at a
 * column only when the prices say that it might matter.
 */
export class Placing {
  private readonly network: Network;
  private readonly candidates: Candidates;
  private floor = 0;
  private placed = 0;

  constructor(private readonly flow: Residual) {
    this.network = flow.network;
    this.candidates = new Candidates(this.network);
  }

  /** Sets the thresholds of a row without units, just high enough that no way out of it gains. */
  begin(row: number): void {
    const { width, threshold, children, inGroup, penalty } = this.flow;
    const base = row * width;
    // Groups are listed outside in: those inside are known first when the list is read backwards.
    for (let group = width - 1; group >= 0; group--) {
      let high = -penalty;
      for (const child of children[group] as readonly number[]) {
        const cost = this.flow.groupCost(child, inGroup[base + child] as number);
        if (Number.isFinite(cost)) high = Math.max(high, (threshold[base + child] as number) - cost);
      }
      threshold[base + group] = this.bestOffer(row, base + group, high);
    }
  }

  /** Places one unit of a row that was begun, or counts it as unfilled. */
  place(row: number): void {
    const { flow } = this;
    if (this.placed++ % REFRESH_FLOOR_EVERY === 0) this.floor = flow.price.reduce((a, b) => (b < a ? b : a));
    this.search(row);
    flow.reprice(1);
    this.push(row * flow.width);
  }

  /** The most that a column of the list is worth above its price, or `high` when that is more. */
  private bestOffer(row: number, node: number, high: number): number {
    const { columns, weight } = this.network;
    const { candidates } = this;
    for (;;) {
      const to = candidates.to[node] as number;
      for (let at = candidates.from[node] as number; at < to; at++) {
        const column = candidates.pool[at] as number;
        const value = weight[row * columns + column] as number;
        if (value - this.floor <= high) return high;
        high = Math.max(high, value - (this.flow.price[column] as number));
      }
      if (candidates.isWhole(row)) return high;
      candidates.widen(row);
    }
  }

  /** Dijkstra from the row until no open way can beat the best complete one. */
  private search(row: number): void {
    const { flow } = this;
    const { heap, firstColumn, distance, width } = flow;
    flow.begin(Number.POSITIVE_INFINITY);
    flow.reach(row * width, 0, -1);
    while (!heap.isEmpty && heap.top < flow.best) {
      const at = heap.top;
      const node = heap.pop();
      if (at > (distance[node] as number)) continue;
      if (node >= firstColumn) this.leaveColumn(node, at);
      else this.leaveNode(node, at);
    }
  }

  /** From a column to the rows that hold it: one of them might move on. */
  private leaveColumn(node: number, at: number): void {
    const { flow } = this;
    const { columns, weight, groupOf } = this.network;
    const column = node - flow.firstColumn;
    const group = groupOf[column] as number;
    const own = at - (flow.price[column] as number);
    for (const row of flow.held[column] as readonly number[]) {
      const holder = row * flow.width + group;
      const value = weight[row * columns + column] as number;
      flow.reach(holder, own + value - (flow.threshold[holder] as number), node);
    }
  }

  private leaveNode(node: number, at: number): void {
    const { flow } = this;
    const group = node % flow.width;
    const row = (node - group) / flow.width;
    const own = at + (flow.threshold[node] as number);
    // Staying without a reviewer is a way that is always open, and the dearest.
    if (group === 0 && own + flow.penalty < flow.best) flow.finish(own + flow.penalty, node);
    if (flow.width > 1) this.leaveThroughGroups(node, row, group, own);
    this.leaveToColumns(node, row, own);
  }

  private leaveThroughGroups(node: number, row: number, group: number, own: number): void {
    const { flow } = this;
    const { threshold, inGroup } = flow;
    const base = row * flow.width;
    for (const child of flow.children[group] as readonly number[]) {
      const cost = flow.groupCost(child, inGroup[base + child] as number);
      flow.reach(base + child, own - (threshold[base + child] as number) + cost, node);
    }
    const units = inGroup[node] as number;
    if (group === 0 || units === this.network.fixedInGroup[node]) return;
    const outer = base + this.network.groups[group]!.parent;
    flow.reach(outer, own - (threshold[outer] as number) - flow.groupCost(group, units - 1), node);
  }

  private leaveToColumns(node: number, row: number, own: number): void {
    const { flow, candidates, floor } = this;
    const { columns, weight, pairLimit } = this.network;
    const { price, distance, amount, firstColumn } = flow;
    let place = 0;
    for (;;) {
      const { pool } = candidates;
      const from = candidates.from[node] as number;
      const size = (candidates.to[node] as number) - from;
      for (; place < size; place++) {
        const column = pool[from + place] as number;
        const pair = row * columns + column;
        const gain = own - (weight[pair] as number);
        if (gain + floor >= flow.best) return;
        const length = gain + (price[column] as number);
        if (length >= flow.best || length >= (distance[firstColumn + column] as number)) continue;
        if ((amount[pair] as number) < pairLimit) this.enterColumn(column, length, node);
      }
      if (candidates.isWhole(row)) return;
      candidates.widen(row);
    }
  }

  private enterColumn(column: number, length: number, via: number): void {
    const { flow } = this;
    const node = flow.firstColumn + column;
    flow.touch(node, length, via);
    const room = flow.columnCost(column, flow.load[column] as number) - (flow.price[column] as number);
    if (length + room < flow.best) flow.finish(length + room, node);
    if (length < flow.best) flow.heap.push(node, length);
  }

  /** Moves one unit along the way found. */
  private push(source: number): void {
    const { flow } = this;
    const { load, unfilled, firstColumn, width } = flow;
    let node = flow.end;
    if (node >= firstColumn) load[node - firstColumn] = (load[node - firstColumn] as number) + 1;
    else unfilled[node / width] = (unfilled[node / width] as number) + 1;
    while (node !== source) {
      const before = flow.via[node] as number;
      flow.carry(before, node);
      node = before;
    }
  }
}
