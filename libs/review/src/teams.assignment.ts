import type { Flow } from './flow.assignment.js';
import { NEVER, type Network } from './network.assignment.js';

/** One row lets a column go and takes another. */
export interface Swap {
  readonly row: number;
  readonly out: number;
  readonly into: number;
}

/** An assignment while rows exchange columns: who has whom, and what each row's columns sum to. */
export class Teams {
  readonly amount: Uint8Array;
  readonly load: Int32Array;
  readonly inGroup: Int32Array;
  /** Sum of the weights of each row, millionths; fixed pairs among them. */
  readonly sums: Float64Array;
  /** Rows that hold a column. */
  readonly held: number[][];

  constructor(
    readonly network: Network,
    flow: Flow,
    /** What the fixed pairs of each row are worth. */
    fixedWorth: Float64Array,
  ) {
    const { rows, columns, weight } = network;
    this.amount = flow.amount.slice();
    this.load = flow.load.slice();
    this.inGroup = flow.inGroup.slice();
    this.sums = fixedWorth.slice();
    this.held = Array.from({ length: columns }, () => []);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const pair = row * columns + column;
        if (this.amount[pair] === 0) continue;
        this.sums[row] = (this.sums[row] as number) + (weight[pair] as number);
        (this.held[column] as number[]).push(row);
      }
  }

  weight(row: number, column: number): number {
    return this.network.weight[row * this.network.columns + column] as number;
  }

  holds(row: number, column: number): boolean {
    return this.amount[row * this.network.columns + column] === 1;
  }

  teamOf(row: number): number[] {
    const team: number[] = [];
    for (let column = 0; column < this.network.columns; column++)
      if (this.holds(row, column)) team.push(column);
    return team;
  }

  hasRoom(column: number): boolean {
    return (this.load[column] as number) < (this.network.maxLoad[column] as number);
  }

  /** Whether the column may lose a unit without falling below its minimum. */
  canSpare(column: number): boolean {
    return (this.load[column] as number) > (this.network.minLoad[column] as number);
  }

  /** Whether the row may make the swap as far as bans and groups go. */
  allows({ row, out, into }: Swap): boolean {
    const { groups, groupOf } = this.network;
    if (this.weight(row, into) === NEVER || this.holds(row, into)) return false;
    if (groups.length === 1 || groupOf[out] === groupOf[into]) return true;
    const base = row * groups.length;
    const left = this.chain(groupOf[out] as number);
    const entered = this.chain(groupOf[into] as number);
    const units = (group: number) => this.inGroup[base + group] as number;
    return (
      entered.every((group) => left.includes(group) || units(group) < groups[group]!.upper) &&
      left.every((group) => entered.includes(group) || units(group) > groups[group]!.lower)
    );
  }

  apply({ row, out, into }: Swap): void {
    const { columns, groups, groupOf } = this.network;
    this.amount[row * columns + out] = 0;
    this.amount[row * columns + into] = 1;
    const left = this.held[out] as number[];
    left.splice(left.indexOf(row), 1);
    (this.held[into] as number[]).push(row);
    this.load[out] = (this.load[out] as number) - 1;
    this.load[into] = (this.load[into] as number) + 1;
    this.sums[row] = (this.sums[row] as number) + this.weight(row, into) - this.weight(row, out);
    const change = (column: number, by: number) => {
      for (const group of this.chain(groupOf[column] as number)) {
        const node = row * groups.length + group;
        this.inGroup[node] = (this.inGroup[node] as number) + by;
      }
    };
    change(out, -1);
    change(into, 1);
  }

  /** The group and those around it. */
  private chain(group: number): number[] {
    const chain: number[] = [];
    for (let at = group; at > 0; at = this.network.groups[at]!.parent) chain.push(at);
    return chain;
  }
}
