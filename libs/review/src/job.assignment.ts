import { type Clash, findClash } from './clash.assignment.js';
import { explainPair, type PairExplanation } from './explain.assignment.js';
import { type FairSolution, solveFair } from './fair.assignment.js';
import type { FlowProgress } from './flow.assignment.js';
import { type LotterySolution, solveLottery } from './lottery.assignment.js';
import { SCALE } from './network.assignment.js';
import type { AssignmentProblem, PreparedProblem } from './problem.assignment.js';
import { type AssignmentSolution, type Pair, solvePrepared } from './solve.assignment.js';

/** What is asked of the solver. */
export interface AssignmentJob {
  readonly problem: AssignmentProblem;
  /** The greatest total, the fairest floor, or by lot. */
  readonly mode: 'SUM' | 'FAIR' | 'LOTTERY';
  /** Highest chance of a pair, when drawn by lot. */
  readonly pairCap?: number;
  readonly seed?: number;
}

/** Everything that is kept of an assignment: what, how good, and why. */
export interface AssignmentOutcome {
  readonly solution: AssignmentSolution;
  readonly fair: Omit<FairSolution, 'solution'> | null;
  readonly lottery: Omit<LotterySolution, 'solution' | 'probabilities'> | null;
  /** What cannot all be met, and what would mend it. */
  readonly clash: Clash | null;
  /** Value of one more review by each reviewer, by place in the list. */
  readonly prices: readonly number[];
}

/** Solves the job. Pure and slow: it belongs into a thread of its own. */
export function solveJob(
  prepared: PreparedProblem,
  { mode, pairCap = 1, seed = 1 }: AssignmentJob,
  progress?: FlowProgress,
): AssignmentOutcome & { readonly explain: (pair: Pair) => PairExplanation } {
  const { solution, flow } = solvePrepared(prepared, progress);
  const clash = findClash(prepared, flow);
  const prices = new Array<number>(prepared.columns.length).fill(0);
  prepared.columns.forEach((reviewer, column) => {
    prices[reviewer] = (flow.price[column] as number) / SCALE;
  });
  const explain = (pair: Pair) => explainPair(prepared, flow, pair);
  const shared = { clash, prices, explain };
  if (mode === 'FAIR') {
    const { solution: fairest, ...fair } = solveFair(prepared, { solution, flow });
    return { solution: fairest, fair, lottery: null, ...shared };
  }
  if (mode === 'LOTTERY') {
    const {
      solution: drawn,
      probabilities: _,
      ...lottery
    } = solveLottery(prepared, { cap: pairCap, seed, greatest: solution }, progress);
    return { solution: drawn, fair: null, lottery, ...shared };
  }
  return { solution, fair: null, lottery: null, ...shared };
}
