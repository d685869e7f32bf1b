import { CommandError } from '#libs/process';
import {
  type AssignmentJob,
  type AssignmentOutcome,
  type AssignmentProblem,
  type Clash,
  prepare,
  solveJob,
} from '#libs/review';
import { type InstanceChanges, readInstance } from './assignment-files.js';
import { printTable, rounded } from './print-table.js';

export interface EvaluateAssignmentOptions extends InstanceChanges {
  /** Folder of the instance. */
  readonly instance: string;
  readonly mode: 'sum' | 'fair' | 'lottery';
  /** Highest chance of a pair, for the lottery. */
  readonly pairCap: number;
  readonly seed: number;
  /** Ends with one line of JSON. */
  readonly json: boolean;
}

const MODES = { sum: 'SUM', fair: 'FAIR', lottery: 'LOTTERY' } as const;

/**
 * Assigns reviewers to the submissions of an instance and prints how good the assignment is, and that no better one
 * exists. Measured is the work from the matrix in memory to the proven result.
 * @throws InputFileError for a folder that holds no instance; CommandError for limits that contradict each other.
 */
export async function evaluateAssignment(
  options: EvaluateAssignmentOptions,
  out: (line: string) => void,
): Promise<void> {
  const problem = await readInstance(options.instance, options);
  const { pairCap, seed } = options;
  const job: AssignmentJob = { problem, mode: MODES[options.mode], pairCap, seed };
  warmUp(job);
  const started = performance.now();
  const outcome = solve(job);
  const ms = performance.now() - started;
  const rssMb = process.resourceUsage().maxRSS / 1024;
  printTable(
    [
      ...figures(problem, outcome),
      ['solved in', `${ms.toFixed(0)} ms`],
      ['peak memory', `${rssMb.toFixed(0)} MB`],
    ],
    out,
  );
  if (outcome.clash) for (const line of clashLines(outcome.clash)) out(line);
  if (options.json) out(JSON.stringify(asJson(outcome, ms, rssMb)));
}

function solve(job: AssignmentJob): AssignmentOutcome {
  const prepared = prepare(job.problem);
  if (prepared.ok) return solveJob(prepared.value, job);
  const wrong = prepared.error.map(({ code, params }) =>
    code === 'review.groups_cross'
      ? 'groups overlap'
      : [params?.what, params?.where].filter(Boolean).join(' '),
  );
  throw new CommandError(`the instance contradicts itself: ${wrong.slice(0, 10).join(', ')}`);
}

const WARM_UP_MS = 400;

/**
 * Solves a small corner of the instance before the clock runs, so that what is measured is the solver and not the
 * compiler of the language.
 */
function warmUp(job: AssignmentJob): void {
  const { submissions, reviewers, affinity, institutionCap } = job.problem;
  const rows = Math.min(submissions.length, 100);
  const columns = Math.min(reviewers.length, 50);
  const corner = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++)
    corner.set(affinity.subarray(row * reviewers.length, row * reviewers.length + columns), row * columns);
  const load = Math.ceil((rows * 3) / columns);
  const end = performance.now() + WARM_UP_MS;
  for (let round = 0; performance.now() < end; round++)
    solve({
      ...job,
      problem: {
        submissions: submissions.slice(0, rows).map(({ id }) => ({ id, demand: 3 })),
        reviewers: reviewers.slice(0, columns).map(({ id, institution }) => ({
          id,
          institution,
          maxLoad: load + (round % 2),
          minLoad: load - 1,
        })),
        affinity: corner,
        institutionCap,
      },
    });
}

function figures(
  { submissions, reviewers }: AssignmentProblem,
  { solution, fair, lottery }: AssignmentOutcome,
): [string, string][] {
  const count = new Intl.NumberFormat('en');
  const unfilled = missing(solution.unfilled);
  const rows: [string, string][] = [
    ['submissions', count.format(submissions.length)],
    ['reviewers', count.format(reviewers.length)],
    ['assigned reviews', count.format(solution.pairs.length)],
    ['without a reviewer', count.format(unfilled)],
    ['total affinity', solution.total.toFixed(3)],
    ['no total can exceed', solution.bound.toFixed(3)],
    ['proven optimal', solution.isOptimal ? 'yes' : 'no'],
    ['worst-served submission', solution.minSubmission.toFixed(3)],
  ];
  if (fair)
    rows.push(
      ['no floor can exceed', fair.floorBound.toFixed(3)],
      ['floor proven best', fair.isFloorProven ? 'yes' : 'no'],
      ['price of fairness', `${fair.price.toFixed(3)} (${percent(fair.price / fair.greatestTotal)})`],
    );
  if (lottery)
    rows.push(
      ['expected total', lottery.expectedTotal.toFixed(3)],
      ['share of the greatest', percent(lottery.expectedTotal / lottery.greatestTotal)],
      ['highest chance of a pair', lottery.highest.toFixed(2)],
    );
  rows.push(
    ['reviews per reviewer', `${Math.min(...solution.loads)} to ${Math.max(...solution.loads)}`],
    ['below their minimum', count.format(missing(solution.belowMinimum))],
    ['conflicts violated', count.format(solution.conflictsViolated)],
  );
  return rows;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

const missing = (rows: readonly { readonly missing: number }[]): number =>
  rows.reduce((sum, row) => sum + row.missing, 0);

const WAYS: Readonly<Record<Clash['mends'][number]['way'], (by: number) => string>> = {
  RAISE_LOADS: (by) => `raise the limits of these reviewers by ${by} in total`,
  ADD_REVIEWERS: (by) =>
    `find ${by === 1 ? 'one more reviewer' : `${by} more reviewers`} free of conflicts there`,
  LOWER_DEMAND: (by) => `ask for ${by} fewer reviews`,
  RAISE_INSTITUTION_CAP: () => 'allow more reviewers of one institution',
  LOWER_MINIMUM_LOADS: (by) => `lower the minimums of these reviewers by ${by} in total`,
};

function clashLines({
  kind,
  submissions,
  reviewers,
  needed,
  available,
  excludedPairs,
  ...rest
}: Clash): string[] {
  const many = (list: readonly unknown[], what: string) =>
    `${list.length} ${what}${list.length === 1 ? '' : 's'}`;
  const what =
    kind === 'MINIMUM_LOAD'
      ? `${many(reviewers, 'reviewer')} must have ${needed} reviews, and ${available} can be had`
      : `${many(submissions, 'submission')} need ${needed} reviews; ${many(reviewers, 'reviewer')} may take them and can give ${available}`;
  return [
    '',
    `Not everything can be met${rest.isSmallest ? ' (this is the smallest clash)' : ''}: ${what}.`,
    ...(excludedPairs > 0 ? [`Conflicts rule out ${excludedPairs} pairs there.`] : []),
    ...(rest.groups.length > 0 ? [`Limits that bind: ${rest.groups.join(', ')}.`] : []),
    `Any of these would do: ${rest.mends.map(({ way, by }) => WAYS[way](by)).join('; ')}.`,
  ];
}

function asJson({ solution, fair }: AssignmentOutcome, ms: number, rssMb: number) {
  return {
    total: rounded(solution.total, 6),
    minSubmission: rounded(solution.minSubmission, 6),
    optimal: fair ? fair.isFloorProven : solution.isOptimal,
    bound: rounded(solution.bound, 6),
    unfilled: missing(solution.unfilled),
    conflictsViolated: solution.conflictsViolated,
    maxLoad: Math.max(...solution.loads),
    ms: rounded(ms, 1),
    rssMb: rounded(rssMb, 1),
  };
}
