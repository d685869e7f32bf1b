import { type FlowProgress, solveFlow } from './flow.assignment.js';
import type { Network } from './network.assignment.js';
import { SCALE } from './network.assignment.js';
import type { PreparedProblem } from './problem.assignment.js';
import { roundFlow } from './rounding.assignment.js';
import { type AssignmentSolution, solutionOf } from './solve.assignment.js';

/** An assignment drawn by lot, so that nobody can count on a pair. */
export interface LotterySolution {
  readonly solution: AssignmentSolution;
  /** Chance of each pair, submission by submission in the order of the problem's lists. */
  readonly probabilities: Float64Array;
  /** The highest chance of any pair that was not forced. */
  readonly highest: number;
  /** What the draw yields on average. */
  readonly expectedTotal: number;
  /** What the greatest total would have been. */
  readonly greatestTotal: number;
}

export interface LotteryWish {
  /** Highest chance of a pair, above 0 and at most 1; rounded down to a twentieth where it is no simpler share. */
  readonly cap: number;
  /** The same seed draws the same assignment. */
  readonly seed: number;
  /** The assignment of greatest total, with which the draw is compared. */
  readonly greatest: Pick<AssignmentSolution, 'total' | 'bound'>;
}

/** Chances are whole shares of at most this. */
const FINEST = 20;

/**
 * Limits the chance of every pair, so that who wants to review a certain submission (or to have a certain reviewer)
 * cannot bring it about (Jecmen et al., Mitigating Manipulation in Peer Review via Randomized Reviewer Assignments,
 * NeurIPS 2020): the chances of the greatest expected total, then one draw that has exactly these chances.
 */
export function solveLottery(
  prepared: PreparedProblem,
  { cap, seed, greatest }: LotteryWish,
  progress?: FlowProgress,
): LotterySolution {
  if (!(cap > 0 && cap <= 1)) throw new RangeError(`a chance lies above 0 and is at most 1, not ${cap}`);
  const { network } = prepared;
  const { parts, limit } = shareOf(cap);
  const fine = multiplied(network, parts, limit);
  const chances = solveFlow(fine, progress);
  const drawn = roundFlow(fine, chances, parts, seed);
  const probabilities = new Float64Array(prepared.problem.affinity.length);
  let highest = 0;
  let expected = 0;
  for (let row = 0; row < network.rows; row++)
    for (let column = 0; column < network.columns; column++) {
      const pair = row * network.columns + column;
      const chance = (chances.amount[pair] as number) / parts;
      if (chance === 0) continue;
      probabilities[placeOf(prepared, row, column)] = chance;
      highest = Math.max(highest, chance);
      expected += chance * (network.weight[pair] as number);
    }
  for (const [row, column] of prepared.forced) {
    const place = placeOf(prepared, row, column);
    probabilities[place] = 1;
    expected += prepared.problem.affinity[place] as number;
  }
  const solution = { ...solutionOf(prepared, drawn, 0), isOptimal: false };
  return {
    solution: { ...solution, bound: greatest.bound },
    probabilities,
    highest,
    expectedTotal: expected / SCALE,
    greatestTotal: greatest.total,
  };
}

function placeOf({ rows, columns }: PreparedProblem, row: number, column: number): number {
  return (rows[row] as number) * columns.length + (columns[column] as number);
}

/** The cap as `limit` of `parts`, with as few parts as it takes. */
function shareOf(cap: number): { readonly parts: number; readonly limit: number } {
  for (let parts = 1; parts < FINEST; parts++) {
    const limit = Math.round(cap * parts);
    if (limit > 0 && Math.abs(limit / parts - cap) < 1e-9) return { parts, limit };
  }
  return { parts: FINEST, limit: Math.max(1, Math.floor(cap * FINEST + 1e-9)) };
}

/** The same network with every unit cut into parts, of which one pair carries at most `limit`. */
function multiplied(network: Network, parts: number, limit: number): Network {
  const times = (units: Int32Array) => units.map((value) => value * parts);
  return {
    ...network,
    demand: times(network.demand),
    maxLoad: times(network.maxLoad),
    minLoad: times(network.minLoad),
    fixedLoad: times(network.fixedLoad),
    fixedInGroup: times(network.fixedInGroup),
    loadStep: network.loadStep / parts,
    pairLimit: limit,
    groups: network.groups.map((group) => ({
      ...group,
      lower: group.lower * parts,
      upper: group.upper * parts,
    })),
  };
}
