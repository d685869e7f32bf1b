import type { Flow } from './flow.assignment.js';
import type { Network } from './network.assignment.js';

/** An arc whose flow is not whole; `flow` counts parts of `parts`. */
interface Arc {
  readonly from: number;
  readonly to: number;
  flow: number;
  readonly keep: (flow: number) => void;
}

/**
 * Draws a whole flow whose arcs have, on average, exactly the given parts, and each the whole number below or above
 * (Gandhi, Khuller, Parthasarathy, Srinivasan, Dependent Rounding, J. ACM 2006): parts are shifted around cycles of
 * broken arcs, one way or the other by lot, until every arc is whole. Loads, demands and group limits stay kept.
 */
export function roundFlow(network: Network, flow: Flow, parts: number, seed: number): Flow {
  const drawn = {
    ...flow,
    amount: flow.amount.slice(),
    load: flow.load.slice(),
    inGroup: flow.inGroup.slice(),
    unfilled: flow.unfilled.slice(),
  };
  const random = randomFrom(seed);
  const arcs = arcsOf(network, drawn).filter((arc) => arc.flow % parts !== 0);
  const byNode = new Map<number, Set<Arc>>();
  for (const arc of arcs)
    for (const node of [arc.from, arc.to]) byNode.set(node, (byNode.get(node) ?? new Set()).add(arc));
  for (const arc of arcs) {
    while (arc.flow % parts !== 0) {
      const cycle = cycleFrom(arc, byNode);
      shift(cycle, parts, random);
      for (const { arc: one } of cycle)
        if (one.flow % parts === 0) {
          byNode.get(one.from)?.delete(one);
          byNode.get(one.to)?.delete(one);
        }
    }
  }
  for (const arc of arcs) arc.keep(arc.flow);
  for (const counts of [drawn.amount, drawn.load, drawn.inGroup, drawn.unfilled])
    counts.forEach((units, at) => {
      counts[at] = units / parts;
    });
  return drawn;
}

/** Every arc of the network, with the outside as one node: as much comes in as goes out. */
function arcsOf(network: Network, flow: Flow): Arc[] {
  const { rows, columns, groups, groupOf } = network;
  const width = groups.length;
  const firstColumn = rows * width;
  const outside = firstColumn + columns;
  const arcs: Arc[] = [];
  const add = (from: number, to: number, counts: Uint8Array | Int32Array, at: number) => {
    const keep = (units: number) => {
      counts[at] = units;
    };
    arcs.push({ from, to, flow: counts[at] as number, keep });
  };
  for (let row = 0; row < rows; row++) {
    add(row * width, outside, flow.unfilled, row);
    for (let group = 1; group < width; group++)
      add(row * width + groups[group]!.parent, row * width + group, flow.inGroup, row * width + group);
    for (let column = 0; column < columns; column++)
      if ((flow.amount[row * columns + column] as number) > 0)
        add(
          row * width + (groupOf[column] as number),
          firstColumn + column,
          flow.amount,
          row * columns + column,
        );
  }
  for (let column = 0; column < columns; column++) add(firstColumn + column, outside, flow.load, column);
  return arcs;
}

interface Step {
  readonly arc: Arc;
  readonly isForward: boolean;
}

/** Walks along broken arcs until a node comes again. Every node with one broken arc has another, so it goes on. */
function cycleFrom(start: Arc, byNode: ReadonlyMap<number, ReadonlySet<Arc>>): Step[] {
  const path: Step[] = [{ arc: start, isForward: true }];
  const place = new Map([
    [start.from, 0],
    [start.to, 1],
  ]);
  let node = start.to;
  for (;;) {
    const last = path[path.length - 1]!.arc;
    let next: Arc | undefined;
    for (const arc of byNode.get(node) ?? [])
      if (arc !== last) {
        next = arc;
        break;
      }
    if (!next) throw new Error('a flow that is not balanced cannot be rounded');
    const isForward = next.from === node;
    path.push({ arc: next, isForward });
    node = isForward ? next.to : next.from;
    const seen = place.get(node);
    if (seen !== undefined) return path.slice(seen);
    place.set(node, path.length);
  }
}

/** Moves parts around the cycle until an arc is whole, one way or the other with chances that keep every average. */
function shift(cycle: readonly Step[], parts: number, random: () => number): void {
  const up = ({ flow }: Arc) => parts - (flow % parts);
  const down = ({ flow }: Arc) => flow % parts;
  const ahead = Math.min(...cycle.map(({ arc, isForward }) => (isForward ? up(arc) : down(arc))));
  const back = Math.min(...cycle.map(({ arc, isForward }) => (isForward ? down(arc) : up(arc))));
  const by = random() * (ahead + back) < back ? ahead : -back;
  for (const { arc, isForward } of cycle) arc.flow += isForward ? by : -by;
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
