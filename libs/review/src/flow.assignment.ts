import { Minimums } from './minimums.assignment.js';
import type { Network } from './network.assignment.js';
import { Placing } from './placing.assignment.js';
import { Residual } from './residual.assignment.js';

/** What the flow settled on, and the prices that prove it. All in millionths. */
export interface Flow {
  /** Units of each pair, row by row. */
  readonly amount: Uint8Array;
  readonly load: Int32Array;
  /** Per row and group. */
  readonly inGroup: Int32Array;
  /** Units of each row that found nobody. */
  readonly unfilled: Int32Array;
  /** Per row and group: how good a reviewer must be, above the own price, to be taken. */
  readonly threshold: Float64Array;
  /** Per column: what one more unit of its time would be worth. */
  readonly price: Float64Array;
  /** What one unit that breaks a wish was reckoned at. */
  readonly penalty: number;
}

/** Called now and then with the units that are in place. */
export type FlowProgress = (done: number, total: number) => void;

const REPORT_EVERY = 256;

/**
 * The assignment of greatest total, by successive shortest paths with potentials (Ahuja, Magnanti, Orlin, Network
 * Flows, 1993, §9.7): first every unit of every row, then the minimum loads, each step optimal for what is placed so
 * far. Units that nobody can take, and minimums that nobody can fill, are as few as can be.
 */
export function solveFlow(network: Network, progress?: FlowProgress): Flow {
  const flow = new Residual(network);
  const { demand, minLoad } = network;
  const total = demand.reduce((sum, units) => sum + units, 0);
  let done = 0;
  const placing = new Placing(flow);
  for (let row = 0; row < network.rows; row++) {
    placing.begin(row);
    for (let unit = 0; unit < (demand[row] as number); unit++) {
      placing.place(row);
      if (++done % REPORT_EVERY === 0) progress?.(done, total);
    }
  }
  if (minLoad.some((least, column) => (flow.load[column] as number) < least)) {
    const minimums = new Minimums(flow);
    for (let column = 0; column < network.columns; column++) minimums.fill(column);
  }
  progress?.(total, total);
  return flow;
}
