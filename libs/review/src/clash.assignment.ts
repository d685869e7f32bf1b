import type { Flow } from './flow.assignment.js';
import { solveFlow } from './flow.assignment.js';
import { NEVER, type Network } from './network.assignment.js';
import type { PreparedProblem } from './problem.assignment.js';

/** Wishes that cannot all be met, by place in the lists of the problem, and what would mend it. */
export interface Clash {
  /** What cannot be met: reviews of submissions, minimum loads of reviewers, or a kind of reviewer. */
  readonly kind: 'DEMAND' | 'MINIMUM_LOAD' | 'ATTRIBUTE';
  /** Submissions whose demand clashes. */
  readonly submissions: readonly number[];
  /** Reviewers who could take them, and whose load limits (or minimums) clash. */
  readonly reviewers: readonly number[];
  /** Institutions and kinds whose limits are part of it. */
  readonly groups: readonly string[];
  /** Pairs among these submissions and all reviewers that are ruled out. */
  readonly excludedPairs: number;
  /** Reviews that the submissions need (or reviewers must have). */
  readonly needed: number;
  /** Reviews that can be had. */
  readonly available: number;
  /** No wish can be left out of the set: without any one of them the others can be met. */
  readonly isSmallest: boolean;
  /** Each of these alone, in this size, would do for this set. */
  readonly mends: readonly Mend[];
}

export interface Mend {
  readonly way:
    | 'RAISE_LOADS'
    | 'ADD_REVIEWERS'
    | 'LOWER_DEMAND'
    | 'RAISE_INSTITUTION_CAP'
    | 'LOWER_MINIMUM_LOADS';
  /** Reviews or reviewers, in total. */
  readonly by: number;
}

/** Above this much work the clashing set is told as it is found, which may be larger than need be. */
const SMALLEST_UP_TO = 4_000_000;

/**
 * The smallest set of wishes that cannot be met together: a single submission with too few possible reviewers where
 * there is one, otherwise a violated Hall condition (Hall, On Representatives of Subsets, 1935) from which every
 * submission that can be left out was left out. Null when everything is met.
 */
export function findClash(prepared: PreparedProblem, flow: Flow): Clash | null {
  const { network } = prepared;
  const short = Array.from(flow.unfilled.keys()).filter((row) => (flow.unfilled[row] as number) > 0);
  const [first] = short;
  if (first !== undefined) return demandClash(prepared, flow, short);
  const column = network.minLoad.findIndex((least, index) => (flow.load[index] as number) < least);
  if (column >= 0) return minimumClash(prepared, flow, column);
  return attributeClash(prepared, flow);
}

function demandClash(prepared: PreparedProblem, flow: Flow, short: readonly number[]): Clash {
  const { network } = prepared;
  const alone = short.find((row) => missingIn(network, [row]) > 0);
  const start = alone === undefined ? reachable(network, flow, short.slice(0, 1)) : [alone];
  const isSmallEnough = start.length * start.length * network.columns <= SMALLEST_UP_TO;
  const rows = alone === undefined && isSmallEnough ? withoutNeedless(network, start) : start;
  const missing = missingIn(network, rows);
  const needed = rows.reduce((sum, row) => sum + (network.demand[row] as number), 0);
  const able = columnsOf(network, rows);
  const groups = groupsAtLimit(prepared, flow, rows);
  const most = rows.reduce((high, row) => Math.max(high, flow.unfilled[row] as number), 1);
  // More room for its reviewers helps a submission only while it does not have them all.
  const isLoadBound = able.some(
    (column) => (flow.load[column] as number) >= (network.maxLoad[column] as number),
  );
  const mends: Mend[] = [
    ...(isLoadBound && alone === undefined ? [{ way: 'RAISE_LOADS' as const, by: missing }] : []),
    { way: 'ADD_REVIEWERS', by: rows.length === 1 ? missing : most },
    { way: 'LOWER_DEMAND', by: missing },
    ...(groups.length > 0 ? [{ way: 'RAISE_INSTITUTION_CAP' as const, by: missing }] : []),
  ];
  return {
    kind: 'DEMAND',
    ...named(prepared, rows, able),
    groups,
    excludedPairs: excluded(network, rows),
    needed,
    available: needed - missing,
    isSmallest: rows.length === 1 || isSmallEnough,
    mends,
  };
}

/** Reviews of these rows that nobody can take when no other row takes any. */
function missingIn(network: Network, rows: readonly number[]): number {
  const alone = solveFlow(onlyRows(network, rows));
  return alone.unfilled.reduce((sum, units) => sum + units, 0);
}

/** The problem with no demand but that of the given rows. Affinities do not matter to what is possible. */
function onlyRows(network: Network, rows: readonly number[]): Network {
  const { columns, groups } = network;
  const weight = new Int32Array(rows.length * columns);
  const fixedInGroup = new Int32Array(rows.length * groups.length);
  rows.forEach((row, index) => {
    for (let column = 0; column < columns; column++)
      weight[index * columns + column] = network.weight[row * columns + column] === NEVER ? NEVER : 0;
    for (let group = 0; group < groups.length; group++)
      fixedInGroup[index * groups.length + group] = network.fixedInGroup[
        row * groups.length + group
      ] as number;
  });
  return {
    ...network,
    rows: rows.length,
    weight,
    demand: Int32Array.from(rows, (row) => network.demand[row] as number),
    minLoad: new Int32Array(columns),
    loadStep: 0,
    fixedInGroup,
  };
}

function withoutNeedless(network: Network, start: readonly number[]): readonly number[] {
  let rows = start;
  for (const row of start) {
    const others = rows.filter((other) => other !== row);
    if (missingIn(network, others) > 0) rows = others;
  }
  return rows;
}

/** All rows whose units compete for the same columns as the given ones. */
function reachable(network: Network, flow: Flow, start: readonly number[]): number[] {
  const { columns, weight } = network;
  const rows = new Set(start);
  const seen = new Set<number>();
  for (const row of rows)
    for (let column = 0; column < columns; column++) {
      if (seen.has(column) || weight[row * columns + column] === NEVER) continue;
      if ((flow.load[column] as number) < (network.maxLoad[column] as number)) continue;
      seen.add(column);
      for (let other = 0; other < network.rows; other++)
        if ((flow.amount[other * columns + column] as number) > 0) rows.add(other);
    }
  return [...rows].sort((a, b) => a - b);
}

const columnsOf = ({ columns, weight }: Network, rows: readonly number[]): number[] =>
  Array.from({ length: columns }, (_, column) => column).filter((column) =>
    rows.some((row) => weight[row * columns + column] !== NEVER),
  );

const excluded = ({ columns, weight }: Network, rows: readonly number[]): number =>
  rows.reduce((sum, row) => {
    let count = 0;
    for (let column = 0; column < columns; column++) if (weight[row * columns + column] === NEVER) count++;
    return sum + count;
  }, 0);

function groupsAtLimit(
  { network, groupNames }: PreparedProblem,
  flow: Flow,
  rows: readonly number[],
): string[] {
  return network.groups.flatMap(({ upper }, group) =>
    rows.some((row) => (flow.inGroup[row * network.groups.length + group] as number) >= upper)
      ? [groupNames[group] as string]
      : [],
  );
}

function named({ rows, columns }: PreparedProblem, ofRows: readonly number[], ofColumns: readonly number[]) {
  return {
    submissions: ofRows.map((row) => rows[row] as number),
    reviewers: ofColumns.map((column) => columns[column] as number),
  };
}

/** Reviewers below their minimum, together with those from whom nothing can come without going below theirs. */
function minimumClash(prepared: PreparedProblem, flow: Flow, first: number): Clash {
  const { network } = prepared;
  const { columns, weight } = network;
  const able = new Set([first]);
  const rows = new Set<number>();
  for (const column of able)
    for (let row = 0; row < network.rows; row++) {
      if (rows.has(row) || weight[row * columns + column] === NEVER) continue;
      rows.add(row);
      for (let held = 0; held < columns; held++)
        if ((flow.amount[row * columns + held] as number) > 0) able.add(held);
    }
  const list = [...able].sort((a, b) => a - b);
  const needed = list.reduce((sum, column) => sum + (network.minLoad[column] as number), 0);
  const available = list.reduce((sum, column) => sum + (flow.load[column] as number), 0);
  return {
    kind: 'MINIMUM_LOAD',
    ...named(
      prepared,
      [...rows].sort((a, b) => a - b),
      list,
    ),
    groups: [],
    excludedPairs: excluded(network, [...rows]),
    needed,
    available,
    isSmallest: list.length <= 2,
    mends: [{ way: 'LOWER_MINIMUM_LOADS', by: needed - available }],
  };
}

function attributeClash(prepared: PreparedProblem, flow: Flow): Clash | null {
  const { network, groupNames } = prepared;
  const width = network.groups.length;
  for (let node = 0; node < network.rows * width; node++) {
    const group = node % width;
    const { lower } = network.groups[group]!;
    const units = flow.inGroup[node] as number;
    if (units >= lower) continue;
    const row = (node - group) / width;
    const members = Array.from({ length: network.columns }, (_, column) => column).filter((column) =>
      isInside(network, network.groupOf[column] as number, group),
    );
    return {
      kind: 'ATTRIBUTE',
      ...named(prepared, [row], members),
      groups: [groupNames[group] as string],
      excludedPairs: members.filter((column) => network.weight[row * network.columns + column] === NEVER)
        .length,
      needed: lower,
      available: units,
      isSmallest: members.length === 0,
      mends: [
        { way: 'ADD_REVIEWERS', by: lower - units },
        { way: 'RAISE_LOADS', by: lower - units },
      ],
    };
  }
  return null;
}

function isInside({ groups }: Network, group: number, outer: number): boolean {
  for (let at = group; at > 0; at = groups[at]!.parent) if (at === outer) return true;
  return false;
}
