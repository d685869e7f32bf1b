import { DistanceHeap } from './heap.assignment.js';
import { NEVER } from './network.assignment.js';
import type { Swap, Teams } from './teams.assignment.js';

/** Which exchanges are welcome. */
export interface Wish {
  /** Every other row keeps at least this much, or what it has when that is less. */
  readonly floor: number;
  /** What the row itself must have afterwards at least. */
  readonly reach: number;
  /** The total must rise. */
  readonly isGain: boolean;
}

/** A chain of swaps, and what it takes from the total. */
interface Chain {
  readonly swaps: readonly Swap[];
  readonly cost: number;
}

/**
 * Finds chains of swaps: a row lets one column go for a better one; whoever must make room there moves on in turn,
 * until a column with room, or the one that was let go, is reached. No row on the way falls below the floor.
 */
export class Exchange {
  private readonly cost: Float64Array;
  private readonly via: Int32Array;
  private readonly mover: Int32Array;
  private readonly isSettled: Uint8Array;
  private readonly heap = new DistanceHeap();

  constructor(
    private readonly teams: Teams,
    /** Prices of the columns at the greatest total: they lead the search to cheap chains first. */
    private readonly price: Float64Array,
  ) {
    const { columns } = teams.network;
    this.cost = new Float64Array(columns);
    this.via = new Int32Array(columns);
    this.mover = new Int32Array(columns);
    this.isSettled = new Uint8Array(columns);
  }

  /** Makes the cheapest welcome exchange that is found for the row; false when there is none. */
  improve(row: number, wish: Wish): boolean {
    let best: Chain | null = null;
    for (const out of this.teams.teamOf(row)) {
      const chain = this.find(row, out, wish, best ? best.cost : wish.isGain ? 0 : Number.POSITIVE_INFINITY);
      if (chain) best = chain;
    }
    if (!best) return false;
    for (const swap of best.swaps) this.teams.apply(swap);
    return true;
  }

  private find(row: number, out: number, wish: Wish, limit: number): Chain | null {
    this.start(row, out, wish);
    let end = -1;
    let best = limit;
    while (!this.heap.isEmpty && this.heap.top < best) {
      const column = this.heap.pop();
      if (this.isSettled[column] === 1) continue;
      this.isSettled[column] = 1;
      const cost = this.cost[column] as number;
      const isEnd = column === out || (this.teams.hasRoom(column) && this.teams.canSpare(out));
      if (isEnd && cost < best) {
        best = cost;
        end = column;
      }
      if (column !== out) this.spread(row, column, out, wish);
    }
    return end < 0 ? null : this.chainTo(end, out, wish, best);
  }

  /** The columns that the row would rather have. */
  private start(row: number, out: number, { reach }: Wish): void {
    const { teams } = this;
    this.cost.fill(Number.POSITIVE_INFINITY);
    this.isSettled.fill(0);
    this.heap.clear();
    const rest = (teams.sums[row] as number) - teams.weight(row, out);
    for (let into = 0; into < teams.network.columns; into++) {
      const value = teams.weight(row, into);
      if (value === NEVER || rest + value < reach || into === out) continue;
      if (teams.allows({ row, out, into })) this.reach(into, teams.weight(row, out) - value, -1, row);
    }
  }

  /** Who holds the column could move to another one. */
  private spread(row: number, column: number, out: number, { floor }: Wish): void {
    const { teams } = this;
    const cost = this.cost[column] as number;
    for (const holder of teams.held[column] as readonly number[]) {
      if (holder === row) continue;
      const own = teams.weight(holder, column);
      const sum = teams.sums[holder] as number;
      const least = Math.min(sum, floor) - sum + own;
      for (let into = 0; into < teams.network.columns; into++) {
        const value = teams.weight(holder, into);
        if (value < least || value === NEVER || this.isSettled[into] === 1) continue;
        if (cost + own - value >= (this.cost[into] as number)) continue;
        if (into !== out && !teams.hasRoom(into) && (teams.held[into] as number[]).length === 0) continue;
        if (teams.allows({ row: holder, out: column, into }))
          this.reach(into, cost + own - value, column, holder);
      }
    }
  }

  private reach(column: number, cost: number, via: number, mover: number): void {
    this.cost[column] = cost;
    this.via[column] = via;
    this.mover[column] = mover;
    this.heap.push(column, cost + (this.price[column] as number));
  }

  /** The swaps of the way to `end`; null when one row would have to move twice, which the search cannot judge. */
  private chainTo(end: number, out: number, wish: Wish, cost: number): Chain | null {
    const swaps: Swap[] = [];
    for (let into = end; into >= 0; into = this.via[into] as number) {
      const via = this.via[into] as number;
      swaps.push({ row: this.mover[into] as number, out: via < 0 ? out : via, into });
    }
    const movers = new Set(swaps.map((swap) => swap.row));
    return movers.size < swaps.length || (wish.isGain && cost >= 0) ? null : { swaps, cost };
  }
}
