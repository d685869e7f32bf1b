import { boundOf, worthOf } from './certificate.assignment.js';
import { type Flow, type FlowProgress, solveFlow } from './flow.assignment.js';
import { NEVER, SCALE } from './network.assignment.js';
import type { PreparedProblem } from './problem.assignment.js';

/** One submission with one reviewer, by place in the lists of the problem. */
export interface Pair {
  readonly submission: number;
  readonly reviewer: number;
}

/** What was settled on, in the units of the affinities. */
export interface AssignmentSolution {
  /** In the order of the ids. */
  readonly pairs: readonly Pair[];
  /** Sum of the affinities. */
  readonly total: number;
  /** Sum of the submission that is served worst. */
  readonly minSubmission: number;
  /** What no assignment of the same fullness can exceed. */
  readonly bound: number;
  /** The total is the bound: there is no better assignment. */
  readonly isOptimal: boolean;
  /** Reviews that nobody can take, over all submissions. */
  readonly unfilled: readonly { readonly submission: number; readonly missing: number }[];
  /** Reviewers that stay below their minimum, and by how much. */
  readonly belowMinimum: readonly { readonly reviewer: number; readonly missing: number }[];
  /** Reviewers of a kind that submissions lack. */
  readonly withoutKind: readonly {
    readonly submission: number;
    readonly attribute: string;
    readonly missing: number;
  }[];
  /** Reviews of each reviewer, by place. */
  readonly loads: readonly number[];
  /** Pairs in conflict that were assigned: always none. */
  readonly conflictsViolated: number;
}

/** The assignment of greatest total, with its proof. */
export function solvePrepared(
  prepared: PreparedProblem,
  progress?: FlowProgress,
): { readonly solution: AssignmentSolution; readonly flow: Flow } {
  const flow = solveFlow(prepared.network, progress);
  const slack = boundOf(prepared.network, flow) - worthOf(prepared.network, flow);
  return { flow, solution: solutionOf(prepared, flow, slack / SCALE) };
}

/** Puts a flow into the terms of its problem. @param slack how far the total may be from the best, at most */
export function solutionOf(prepared: PreparedProblem, flow: Flow, slack: number): AssignmentSolution {
  const { network, rows, columns, problem } = prepared;
  const pairs = pairsOf(prepared, flow);
  const sums = new Float64Array(rows.length);
  let conflictsViolated = 0;
  for (const { submission, reviewer } of pairs) {
    const value = problem.affinity[submission * columns.length + reviewer] as number;
    if (value === NEVER) conflictsViolated++;
    else sums[submission] = (sums[submission] as number) + value;
  }
  const total = sums.reduce((sum, value) => sum + value, 0) / SCALE;
  const loads = new Array<number>(columns.length).fill(0);
  for (const { reviewer } of pairs) loads[reviewer] = (loads[reviewer] as number) + 1;
  return {
    pairs,
    total,
    minSubmission: (sums.length > 0 ? sums.reduce((least, sum) => Math.min(least, sum)) : 0) / SCALE,
    bound: total + slack,
    isOptimal: slack === 0,
    unfilled: rows.flatMap((submission, row) => missing(flow.unfilled[row], { submission })),
    belowMinimum: columns.flatMap((reviewer, column) =>
      missing((network.minLoad[column] as number) - (flow.load[column] as number), { reviewer }),
    ),
    withoutKind: withoutKind(prepared, flow),
    loads,
    conflictsViolated,
  };
}

const missing = <T extends object>(count: number | undefined, of: T): (T & { readonly missing: number })[] =>
  count !== undefined && count > 0 ? [{ ...of, missing: count }] : [];

function pairsOf({ network, rows, columns, forced }: PreparedProblem, { amount }: Flow): Pair[] {
  const isForced = new Set(forced.map(([row, column]) => row * network.columns + column));
  const pairs: Pair[] = [];
  rows.forEach((submission, row) => {
    columns.forEach((reviewer, column) => {
      const pair = row * network.columns + column;
      if ((amount[pair] as number) > 0 || isForced.has(pair)) pairs.push({ submission, reviewer });
    });
  });
  return pairs;
}

function withoutKind({ network, rows, groupNames }: PreparedProblem, flow: Flow) {
  return rows.flatMap((submission, row) =>
    network.groups.flatMap(({ lower }, group) =>
      missing(lower - (flow.inGroup[row * network.groups.length + group] as number), {
        submission,
        attribute: groupNames[group] as string,
      }),
    ),
  );
}
