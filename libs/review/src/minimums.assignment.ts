import { NEVER, type Network } from './network.assignment.js';
import type { Residual } from './residual.assignment.js';

/**
 * Fills the columns that are below their minimum: each missing unit comes on the shortest way from a column that can
 * spare one, with all rows between exchanging. Searches backwards from the column in need.
 */
export class Minimums {
  private readonly network: Network;
  /** Column by column: a search looks at whole columns. */
  private readonly turned: Int32Array;

  constructor(private readonly flow: Residual) {
    this.network = flow.network;
    const { rows, columns, weight } = this.network;
    this.turned = new Int32Array(rows * columns);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        this.turned[column * rows + row] = weight[row * columns + column] as number;
  }

  /** Raises the column to its minimum as far as anybody can give units away. */
  fill(column: number): void {
    const { flow } = this;
    const wanted = this.network.minLoad[column] as number;
    while ((flow.load[column] as number) < wanted) {
      this.search(column);
      const isFound = flow.end >= 0;
      flow.reprice(-1);
      if (!isFound) return;
      this.pull(flow.firstColumn + column);
    }
  }

  private search(column: number): void {
    const { flow } = this;
    const { heap, firstColumn, distance } = flow;
    const gain = this.flow.penalty - this.network.loadStep * (flow.load[column] as number);
    flow.begin((flow.price[column] as number) + gain);
    flow.reach(firstColumn + column, 0, -1);
    while (!heap.isEmpty && heap.top < flow.best) {
      const at = heap.top;
      const node = heap.pop();
      if (at > (distance[node] as number)) continue;
      if (node >= firstColumn) this.enterColumn(node, at);
      else this.enterNode(node, at);
    }
  }

  /** Who could send a unit to this column: any row that may. */
  private enterColumn(node: number, at: number): void {
    const { flow, turned } = this;
    const { rows, columns, groupOf, pairLimit } = this.network;
    const { threshold, distance, amount, width } = flow;
    const column = node - flow.firstColumn;
    const start = column * rows;
    const own = at + (flow.price[column] as number);
    let sender = groupOf[column] as number;
    for (let row = 0; row < rows; row++, sender += width) {
      const value = turned[start + row] as number;
      const length = own + (threshold[sender] as number) - value;
      if (length >= flow.best || length >= (distance[sender] as number) || value === NEVER) continue;
      if ((amount[row * columns + column] as number) < pairLimit) flow.reach(sender, length, node);
    }
  }

  /** From where a row could take the unit that it sends: from a column that it holds, or from another group. */
  private enterNode(node: number, at: number): void {
    const { flow } = this;
    const { columns, groupOf, weight } = this.network;
    const group = node % flow.width;
    const row = (node - group) / flow.width;
    const own = at - (flow.threshold[node] as number);
    for (let column = 0; column < columns; column++) {
      const pair = row * columns + column;
      if (flow.amount[pair] === 0 || groupOf[column] !== group) continue;
      this.giveUp(column, own + (weight[pair] as number) - (flow.price[column] as number), node);
    }
    if (flow.width > 1) this.enterThroughGroups(node, row, group, own);
  }

  private giveUp(column: number, length: number, node: number): void {
    const { flow } = this;
    flow.reach(flow.firstColumn + column, length, node);
    const load = flow.load[column] as number;
    if (load === this.network.fixedLoad[column]) return;
    // A unit of its own minimum is given up only for a better filled one: that costs as much as it mends.
    const own = load <= (this.network.minLoad[column] as number) ? flow.penalty : 0;
    const saved = (flow.price[column] as number) - this.network.loadStep * (load - 1) + own;
    if (length + saved >= flow.best) return;
    flow.touch(flow.firstColumn + column, length, node);
    flow.finish(length + saved, flow.firstColumn + column);
  }

  private enterThroughGroups(node: number, row: number, group: number, own: number): void {
    const { flow } = this;
    const { threshold, inGroup } = flow;
    const base = row * flow.width;
    if (group > 0) {
      const outer = base + this.network.groups[group]!.parent;
      const cost = flow.groupCost(group, inGroup[node] as number);
      flow.reach(outer, own + (threshold[outer] as number) + cost, node);
    }
    for (const child of flow.children[group] as readonly number[]) {
      const units = inGroup[base + child] as number;
      if (units === this.network.fixedInGroup[base + child]) continue;
      const back = flow.groupCost(child, units - 1);
      flow.reach(base + child, own + (threshold[base + child] as number) - back, node);
    }
  }

  /** Moves one unit along the way found, from its end to the column in need. */
  private pull(target: number): void {
    const { flow } = this;
    let node = flow.end;
    const giver = node - flow.firstColumn;
    flow.load[giver] = (flow.load[giver] as number) - 1;
    flow.load[target - flow.firstColumn] = (flow.load[target - flow.firstColumn] as number) + 1;
    while (node !== target) {
      const next = flow.via[node] as number;
      flow.carry(node, next);
      node = next;
    }
  }
}
