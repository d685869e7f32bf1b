import { Exchange } from './exchange.assignment.js';
import { type Flow, solveFlow } from './flow.assignment.js';
import { NEVER, type Network, SCALE } from './network.assignment.js';
import type { PreparedProblem } from './problem.assignment.js';
import { type AssignmentSolution, solutionOf } from './solve.assignment.js';
import { Teams } from './teams.assignment.js';

/** An assignment in which the submission that is served worst is served as well as could be reached. */
export interface FairSolution {
  readonly solution: AssignmentSolution;
  /** No assignment can serve its worst submission better than this. */
  readonly floorBound: number;
  /** The floor is the bound: nobody can do better for the worst submission. */
  readonly isFloorProven: boolean;
  /** What the greatest total would have been. */
  readonly greatestTotal: number;
  /** What fairness costs of the total. */
  readonly price: number;
}

/** How often the floor is halved towards the best one when the bound itself is out of reach. */
const HALVINGS = 6;
/** Rounds in which rows below the floor are given more weight. */
const ROUNDS = 4;
/** Work up to which whole flows are solved anew with other weights: about a second each beyond it. */
const REWEIGH_UP_TO = 1_000_000;
const SWEEPS = 4;

/**
 * Raises the worst-served submission as high as can be: aims at the bound, and where that is out of reach, by halving,
 * at what can be reached. Starts from the greatest total, gives more weight to those below the floor, exchanges the rest
 * in chains, and then exchanges for total without going below the floor.
 * @param best the assignment of greatest total
 */
export function solveFair(
  prepared: PreparedProblem,
  best: { readonly solution: AssignmentSolution; readonly flow: Flow },
): FairSolution {
  const { network } = prepared;
  const worth = fixedWorth(prepared);
  const bound = floorBound(network, worth);
  const start = new Teams(network, best.flow, worth);
  let low = floorOf(network, start);
  let high = bound;
  let kept: Teams | null = null;
  for (let step = 0; step <= HALVINGS && low < high; step++) {
    const floor = step === 0 ? bound : Math.ceil((low + high) / 2);
    const teams = reachFloor(network, best.flow, worth, floor);
    if (teams) {
      kept = teams;
      low = floorOf(network, teams);
    } else high = floor - 1;
  }
  const flow = kept
    ? { ...best.flow, amount: kept.amount, load: kept.load, inGroup: kept.inGroup }
    : best.flow;
  const total = best.solution.total;
  const solution = solutionOf(prepared, flow, 0);
  return {
    solution: { ...solution, bound: best.solution.bound, isOptimal: !kept && best.solution.isOptimal },
    floorBound: bound / SCALE,
    isFloorProven: low >= bound,
    greatestTotal: total,
    price: total - solution.total,
  };
}

/** Worth of the pairs that are fixed, per row. */
function fixedWorth({ network, problem, rows, columns, forced }: PreparedProblem): Float64Array {
  const worth = new Float64Array(network.rows);
  for (const [row, column] of forced)
    worth[row] =
      (worth[row] as number) +
      (problem.affinity[(rows[row] as number) * columns.length + (columns[column] as number)] as number);
  return worth;
}

const floorOf = ({ demand }: Network, { sums }: Teams): number =>
  sums.reduce(
    (least, sum, row) => ((demand[row] as number) > 0 ? Math.min(least, sum) : least),
    Number.MAX_SAFE_INTEGER,
  );

/** The worst-served row cannot have more than the best columns that it could have if it were alone. */
function floorBound({ rows, columns, weight, demand }: Network, fixed: Float64Array): number {
  let bound = Number.MAX_SAFE_INTEGER;
  for (let row = 0; row < rows; row++) {
    if (demand[row] === 0) continue;
    const best = [...weight.subarray(row * columns, (row + 1) * columns)]
      .filter((value) => value !== NEVER)
      .sort((a, b) => b - a)
      .slice(0, demand[row]);
    bound = Math.min(
      bound,
      best.reduce((sum, value) => sum + value, fixed[row] as number),
    );
  }
  return bound;
}

function reachFloor(network: Network, base: Flow, worth: Float64Array, floor: number): Teams | null {
  const lift = new Float64Array(network.rows);
  const rounds = network.rows * network.columns <= REWEIGH_UP_TO ? ROUNDS : 1;
  let flow = base;
  for (let round = 0; round < rounds; round++) {
    const teams = new Teams(network, flow, worth);
    const isReached = mend(teams, base.price, floor);
    if (isReached) {
      gain(teams, base.price, floor);
      return teams;
    }
    if (round + 1 === rounds) return null;
    teams.sums.forEach((sum, row) => {
      if (sum < floor) lift[row] = (lift[row] as number) + 1;
    });
    flow = solveFlow(lifted(network, lift));
  }
  return null;
}

/** The problem with the weights of some rows raised, so that they come first where columns are scarce. */
function lifted(network: Network, lift: Float64Array): Network {
  const weight = network.weight.map((value, pair) => {
    const by = lift[Math.floor(pair / network.columns)] as number;
    return value === NEVER || by === 0 ? value : Math.min(2 ** 30, Math.round(value * (1 + by)));
  });
  return { ...network, weight };
}

/** Exchanges until no row is below the floor; false when one stays there. */
function mend(teams: Teams, price: Float64Array, floor: number): boolean {
  const exchange = new Exchange(teams, price);
  const { demand, rows } = teams.network;
  const isBelow = (row: number) => (demand[row] as number) > 0 && (teams.sums[row] as number) < floor;
  for (let row = 0; row < rows; row++)
    while (isBelow(row)) {
      const sum = teams.sums[row] as number;
      if (exchange.improve(row, { floor, reach: floor, isGain: false })) continue;
      // Not at once: a step in the right direction, as long as there is one.
      if (!exchange.improve(row, { floor, reach: sum + 1, isGain: false })) return false;
    }
  return true;
}

/** Exchanges that raise the total and leave every row at the floor. */
function gain(teams: Teams, price: Float64Array, floor: number): void {
  const exchange = new Exchange(teams, price);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let isChanged = false;
    for (let row = 0; row < teams.network.rows; row++)
      while (exchange.improve(row, { floor, reach: floor, isGain: true })) isChanged = true;
    if (!isChanged) return;
  }
}
