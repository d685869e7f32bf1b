import { ok, type Result, refuse, type Violation } from '#libs/kernel';
import { type GroupNode, NEVER, type Network } from './network.assignment.js';

export interface SubmissionToPlace {
  readonly id: string;
  /** Reviewers that it needs. */
  readonly demand: number;
}

export interface ReviewerToPlace {
  readonly id: string;
  /** Reviews at most and at least. */
  readonly maxLoad: number;
  readonly minLoad?: number;
  /** Where the reviewer works; null or absent for nowhere. */
  readonly institution?: string | null;
  /** Kinds of reviewers to which the reviewer belongs, for example `senior`. */
  readonly attributes?: readonly string[];
}

/** Who is to review what. */
export interface AssignmentProblem {
  readonly submissions: readonly SubmissionToPlace[];
  readonly reviewers: readonly ReviewerToPlace[];
  /** Millionths, submission by submission in the order of both lists; NEVER for a conflict or another ban. */
  readonly affinity: Int32Array;
  /** Pairs that must be, by place in the lists. */
  readonly forced?: readonly (readonly [submission: number, reviewer: number])[];
  /** Reviewers of one institution per submission at most. */
  readonly institutionCap?: number | null;
  /** How many reviewers of a kind each submission has at least. Kinds lie inside each other, or apart. */
  readonly attributeMinimums?: readonly { readonly attribute: string; readonly least: number }[];
  /** What the n-th review of a reviewer costs, n × this, in millionths of affinity: a soft balance. */
  readonly loadStep?: number;
}

/** A problem as a network, with its lists in the order of the ids so that equals are always told apart alike. */
export interface PreparedProblem {
  readonly problem: AssignmentProblem;
  readonly network: Network;
  /** Place in the problem's list of each row and column. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Name of each group of the network, for messages: an institution or an attribute. */
  readonly groupNames: readonly string[];
  /** Forced pairs as row and column. */
  readonly forced: readonly (readonly [row: number, column: number])[];
}

interface Group {
  readonly name: string;
  readonly members: ReadonlySet<number>;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Checks a problem and lays it out as a network.
 * @returns violations `review.assignment_malformed` with what is wrong, or `review.groups_cross`.
 */
export function prepare(problem: AssignmentProblem): Result<PreparedProblem> {
  const wrong = malformed(problem);
  if (wrong.length > 0) return refuse(...wrong);
  const rows = order(problem.submissions);
  const columns = order(problem.reviewers);
  const tree = treeOf(groupsOf(problem, columns), columns.length);
  if (!tree) return refuse({ code: 'review.groups_cross' });
  const rowOf = inverse(rows);
  const columnOf = inverse(columns);
  const forced = (problem.forced ?? []).map(
    ([submission, reviewer]) => [rowOf[submission] as number, columnOf[reviewer] as number] as const,
  );
  const network = networkOf(problem, rows, columns, tree, forced);
  return ok({ problem, network, rows, columns, groupNames: tree.names, forced });
}

function malformed({
  submissions,
  reviewers,
  affinity,
  forced = [],
  ...rest
}: AssignmentProblem): Violation[] {
  const is = (what: string, where = ''): Violation => ({
    code: 'review.assignment_malformed',
    params: { what, where },
  });
  const whole = (value: number, most = 10_000) => Number.isInteger(value) && value >= 0 && value <= most;
  const found: Violation[] = [];
  if (affinity.length !== submissions.length * reviewers.length) found.push(is('shape'));
  for (const list of [submissions, reviewers])
    if (new Set(list.map(({ id }) => id)).size < list.length) found.push(is('ids'));
  for (const { id, demand } of submissions) if (!whole(demand, 200)) found.push(is('demand', id));
  for (const { id, minLoad = 0, maxLoad } of reviewers)
    if (!whole(maxLoad) || !whole(minLoad) || minLoad > maxLoad) found.push(is('load', id));
  const { institutionCap, attributeMinimums = [], loadStep = 0 } = rest;
  if (institutionCap != null && (!whole(institutionCap) || institutionCap === 0))
    found.push(is('institution'));
  if (attributeMinimums.some(({ least }) => !whole(least))) found.push(is('attribute'));
  if (!whole(loadStep, Number.MAX_SAFE_INTEGER)) found.push(is('load'));
  return [
    ...found,
    ...malformedForced(submissions, reviewers, affinity, forced).map((id) => is('forced', id)),
  ];
}

/** Submissions with forced pairs that cannot be: unknown, in conflict, twice, or more than are needed or can be borne. */
function malformedForced(
  submissions: readonly SubmissionToPlace[],
  reviewers: readonly ReviewerToPlace[],
  affinity: Int32Array,
  forced: readonly (readonly [number, number])[],
): string[] {
  const seen = new Set<string>();
  const units = new Map<string, number>();
  const count = (key: string): number => {
    units.set(key, (units.get(key) ?? 0) + 1);
    return units.get(key) as number;
  };
  return forced.flatMap(([submission, reviewer]) => {
    const id = submissions[submission]?.id ?? String(submission);
    const isKnown = submission in submissions && reviewer in reviewers;
    if (!isKnown || affinity[submission * reviewers.length + reviewer] === NEVER) return [id];
    const isTwice = seen.has(`${submission}:${reviewer}`);
    seen.add(`${submission}:${reviewer}`);
    const isTooMuch =
      count(`s${submission}`) > submissions[submission]!.demand ||
      count(`r${reviewer}`) > reviewers[reviewer]!.maxLoad;
    return isTwice || isTooMuch ? [id] : [];
  });
}

/** By code unit, so that the result does not depend on the language of the machine. */
const order = (list: readonly { readonly id: string }[]): number[] =>
  list
    .map((_, place) => place)
    .sort((a, b) => (list[a]!.id < list[b]!.id ? -1 : list[a]!.id > list[b]!.id ? 1 : 0));

function inverse(places: readonly number[]): number[] {
  const result: number[] = [];
  places.forEach((place, index) => {
    result[place] = index;
  });
  return result;
}

function groupsOf(problem: AssignmentProblem, columns: readonly number[]): Group[] {
  const { reviewers, institutionCap, attributeMinimums = [] } = problem;
  const groups: Group[] = attributeMinimums
    .filter(({ least }) => least > 0)
    .map(({ attribute, least }) => ({
      name: attribute,
      members: new Set(
        columns.flatMap((place, column) =>
          reviewers[place]!.attributes?.includes(attribute) ? [column] : [],
        ),
      ),
      lower: least,
      upper: Number.POSITIVE_INFINITY,
    }));
  if (institutionCap == null) return groups;
  const institutions = new Map<string, Set<number>>();
  columns.forEach((place, column) => {
    const { institution } = reviewers[place]!;
    if (institution == null) return;
    institutions.set(institution, (institutions.get(institution) ?? new Set()).add(column));
  });
  for (const [name, members] of institutions)
    if (members.size > institutionCap) groups.push({ name, members, lower: 0, upper: institutionCap });
  return groups;
}

/** The groups as a tree, outer ones first; null when two overlap and neither contains the other. */
function treeOf(groups: readonly Group[], columns: number) {
  const sorted = [...groups].sort((a, b) => b.members.size - a.members.size);
  const nodes: GroupNode[] = [{ parent: 0, lower: 0, upper: Number.POSITIVE_INFINITY }];
  const groupOf = new Int32Array(columns);
  for (const { members, lower, upper } of sorted) {
    const outer = new Set([...members].map((column) => groupOf[column] as number));
    if (outer.size > 1) return null;
    for (const column of members) groupOf[column] = nodes.length;
    nodes.push({ parent: [...outer][0] ?? 0, lower, upper });
  }
  return { nodes, groupOf, names: ['', ...sorted.map(({ name }) => name)] };
}

function networkOf(
  { submissions, reviewers, affinity, loadStep = 0 }: AssignmentProblem,
  rows: readonly number[],
  columns: readonly number[],
  { nodes, groupOf }: { readonly nodes: readonly GroupNode[]; readonly groupOf: Int32Array },
  forced: PreparedProblem['forced'],
): Network {
  const isSorted = [...rows, ...columns].every((place, index) =>
    index < rows.length ? place === index : place === index - rows.length,
  );
  const weight = isSorted && forced.length === 0 ? affinity : reordered(affinity, rows, columns);
  const demand = Int32Array.from(rows, (place) => submissions[place]!.demand);
  const fixedLoad = new Int32Array(columns.length);
  const fixedInGroup = new Int32Array(rows.length * nodes.length);
  for (const [row, column] of forced) {
    weight[row * columns.length + column] = NEVER;
    demand[row] = (demand[row] as number) - 1;
    fixedLoad[column] = (fixedLoad[column] as number) + 1;
    for (let group = groupOf[column] as number; group > 0; group = nodes[group]!.parent) {
      const node = row * nodes.length + group;
      fixedInGroup[node] = (fixedInGroup[node] as number) + 1;
    }
  }
  return {
    rows: rows.length,
    columns: columns.length,
    weight,
    demand,
    maxLoad: Int32Array.from(columns, (place) => reviewers[place]!.maxLoad),
    minLoad: Int32Array.from(columns, (place) => reviewers[place]!.minLoad ?? 0),
    loadStep,
    pairLimit: 1,
    groups: nodes,
    groupOf,
    fixedLoad,
    fixedInGroup,
  };
}

function reordered(affinity: Int32Array, rows: readonly number[], columns: readonly number[]): Int32Array {
  const result = new Int32Array(affinity.length);
  rows.forEach((submission, row) => {
    columns.forEach((reviewer, column) => {
      result[row * columns.length + column] = affinity[submission * columns.length + reviewer] as number;
    });
  });
  return result;
}
