import type { Money, ProgrammeModel, Range, Stage } from './generated/programme-model.js';
import { stageGraph } from './model-graph.rules.js';

/** What a range says in one number, the nearest to what usually happens; undefined when it says nothing. */
export const usual = (range: Range | undefined): number | undefined =>
  range?.typical ?? range?.max ?? range?.min;

/** The name of the bound that {@link usual} takes, for the path of that value. */
const usualPart = (range: Range): string =>
  range.typical !== undefined ? 'typical' : range.max !== undefined ? 'max' : 'min';

/** The most that a range allows. */
export const most = (range: Range | undefined): number | undefined =>
  range?.max ?? range?.typical ?? range?.min;

/** The least that a range allows. */
export const least = (range: Range | undefined): number | undefined =>
  range?.min ?? range?.typical ?? range?.max;

/** Weeks from the start until something can be adopted. */
export interface Length {
  readonly weeks: Range;
  /** Paths of the durations that it sums. */
  readonly paths: readonly string[];
  /** Stages on the way whose duration is not stated; they are counted as no time at all. */
  readonly unstated: readonly Stage[];
}

/**
 * The way from the start to the exit that is reached first, through stages that nobody may skip. Stages after one another
 * add up; a join of `all` waits for the longest branch, one of `any` for the shortest.
 */
export function lengthOf(model: ProgrammeModel): Length {
  const from = stagesOfFirstExit(model);
  const ways = from.map((stage) => wayTo(model, stage));
  const way = ways.sort((a, b) => weeksOf(a, usual) - weeksOf(b, usual))[0] ?? [];
  const stated = way.filter((stage) => stage.durationWeeks !== undefined);
  return {
    weeks: rounded({ min: weeksOf(way, least), typical: weeksOf(way, usual), max: weeksOf(way, most) }),
    paths: stated.map(({ id }) => `stages/${id}/durationWeeks`),
    unstated: way.filter((stage) => stage.durationWeeks === undefined),
  };
}

/** The stages from which something can be adopted; when nothing can, those from which teams leave. */
function stagesOfFirstExit(model: ProgrammeModel): Stage[] {
  const adopting = model.exits.filter(({ kind }) => kind !== 'none');
  const ids = new Set((adopting.length > 0 ? adopting : model.exits).flatMap((exit) => exit.from));
  return model.stages.filter(({ id }) => ids.has(id));
}

const weeksOf = (way: readonly Stage[], pick: (range: Range | undefined) => number | undefined): number =>
  way.reduce((sum, stage) => sum + (pick(stage.durationWeeks) ?? 0), 0);

/** The stages one after the other that decide when the last one ends. A cyclic graph has no way. */
function wayTo(model: ProgrammeModel, last: Stage): Stage[] {
  const graph = stageGraph(model);
  const ways = new Map<string, Stage[]>();
  for (const stage of graph.order ?? []) {
    const branches = stage.after
      .map((edge) => ways.get(edge.stage) ?? [])
      .sort((a, b) => weeksOf(a, usual) - weeksOf(b, usual));
    const decisive = stage.join === 'any' ? branches[0] : branches.at(-1);
    ways.set(stage.id, [...(decisive ?? []), stage]);
  }
  return ways.get(last.id) ?? [];
}

const rounded = ({ min, typical, max }: Required<Range>): Range => {
  const tenth = (weeks: number) => Math.round(weeks * 10) / 10;
  return { min: tenth(min), typical: tenth(typical), max: tenth(max) };
};

/** How many teams a stage has, with the path that says so; undefined when nothing does. */
export interface TeamCount {
  readonly teams: number;
  readonly per: 'challenge' | 'programme';
  readonly path: string;
}

/** From what the stage admits, else from what the gates before it let through. */
export function teamsIn(model: ProgrammeModel, stage: Stage): TeamCount | undefined {
  const admitted = usual(stage.admits);
  if (stage.admits && admitted !== undefined)
    return {
      teams: admitted,
      per: stage.admits.per,
      path: `stages/${stage.id}/admits/${usualPart(stage.admits)}`,
    };
  for (const { stage: id } of stage.after) {
    const before = model.stages.find((candidate) => candidate.id === id);
    if (before?.gate?.select.max !== undefined)
      return {
        teams: before.gate.select.max,
        per: before.gate.select.per,
        path: `stages/${id}/gate/select/max`,
      };
    const earlier = before && !before.gate && before.funnel === 'teams' ? teamsIn(model, before) : undefined;
    if (earlier) return earlier;
  }
  return undefined;
}

/** One line of money that goes to teams from somebody else than a team. */
export interface Payment {
  readonly stage: Stage;
  readonly money: Money;
  readonly path: string;
  /** How many times it is paid for one challenge; for the whole programme when the model has no challenges. */
  readonly times: number | undefined;
  readonly timesPath: string | null;
}

/** The payments of a programme for one challenge, in the order of the stages. */
export function paymentsOf(model: ProgrammeModel): Payment[] {
  return model.stages.flatMap((stage) =>
    (stage.money ?? []).flatMap((money, index) => {
      if (money.payer === 'team' || money.kind === 'entryFee') return [];
      const path = `stages/${stage.id}/money/${index}`;
      return [{ stage, money, path, ...timesOf(model, stage, money) }];
    }),
  );
}

function timesOf(model: ProgrammeModel, stage: Stage, money: Money): Pick<Payment, 'times' | 'timesPath'> {
  if (money.per !== 'team') return { times: 1, timesPath: null };
  const count = teamsIn(model, stage);
  if (!count) return { times: undefined, timesPath: null };
  const challenges = usual(model.challenges);
  const shared = count.per === 'programme' && challenges ? challenges : 1;
  return { times: Math.max(1, Math.round(count.teams / shared)), timesPath: count.path };
}
