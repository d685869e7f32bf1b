import type { Flow } from './flow.assignment.js';
import { columnCost, groupCost, NEVER, type Network } from './network.assignment.js';

/** Cost of one more unit on a column, its minimum among the wishes. */
function unitCost(network: Network, penalty: number, column: number, load: number): number {
  const cost = columnCost(network, column, load);
  return load < (network.minLoad[column] as number) ? cost - penalty : cost;
}

/** What the flow is worth in millionths: affinities, less the soft balance, less the penalties of broken wishes. */
export function worthOf(network: Network, flow: Flow): number {
  const { rows, columns, weight, groups, fixedLoad, fixedInGroup } = network;
  let worth = 0;
  for (let pair = 0; pair < rows * columns; pair++) {
    const units = flow.amount[pair] as number;
    if (units > 0) worth += units * (weight[pair] as number);
  }
  for (let column = 0; column < columns; column++)
    for (let load = fixedLoad[column] as number; load < (flow.load[column] as number); load++)
      worth -= unitCost(network, flow.penalty, column, load);
  for (let node = 0; node < rows * groups.length; node++) {
    const group = groups[node % groups.length]!;
    if (node % groups.length === 0) continue;
    for (let units = fixedInGroup[node] as number; units < (flow.inGroup[node] as number); units++)
      worth -= groupCost(group, flow.penalty, units);
  }
  return worth - flow.penalty * flow.unfilled.reduce((sum, units) => sum + units, 0);
}

/**
 * No flow whatsoever is worth more than this: the objective of the dual problem at the prices of `flow` (weak duality,
 * Ahuja, Magnanti, Orlin §9.4). Looks at every pair, also at those that the search never did. Exact: whole millionths.
 */
export function boundOf(network: Network, flow: Flow): number {
  const { rows, groups } = network;
  const width = groups.length;
  let bound = boundOfColumns(network, flow) + boundOfPairs(network, flow);
  for (let row = 0; row < rows; row++) {
    const units = network.demand[row] as number;
    const own = flow.threshold[row * width] as number;
    bound += units * (own + Math.max(0, -flow.penalty - own));
    for (let group = 1; group < width; group++) bound += boundOfGroup(network, flow, row, group);
  }
  return bound;
}

function boundOfGroup(network: Network, flow: Flow, row: number, group: number): number {
  const node = row * network.groups.length + group;
  const { parent } = network.groups[group]!;
  const outer = row * network.groups.length + parent;
  const gain = (flow.threshold[node] as number) - (flow.threshold[outer] as number);
  const first = network.fixedInGroup[node] as number;
  let bound = 0;
  for (let units = first; units < first + (network.demand[row] as number); units++)
    bound += Math.max(0, gain - groupCost(network.groups[group]!, flow.penalty, units));
  return bound;
}

function boundOfColumns(network: Network, flow: Flow): number {
  let bound = 0;
  for (let column = 0; column < network.columns; column++) {
    const most = Math.min(network.maxLoad[column] as number, network.rows * network.pairLimit);
    for (let load = network.fixedLoad[column] as number; load < most; load++)
      bound += Math.max(0, (flow.price[column] as number) - unitCost(network, flow.penalty, column, load));
  }
  return bound;
}

function boundOfPairs({ rows, columns, weight, groups, groupOf, pairLimit }: Network, flow: Flow): number {
  const { threshold, price } = flow;
  let bound = 0;
  for (let row = 0; row < rows; row++) {
    const base = row * groups.length;
    for (let column = 0; column < columns; column++) {
      const value = weight[row * columns + column] as number;
      if (value === NEVER) continue;
      const above =
        value - (threshold[base + (groupOf[column] as number)] as number) - (price[column] as number);
      if (above > 0) bound += above * pairLimit;
    }
  }
  return bound;
}
