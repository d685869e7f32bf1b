import type { Cap, ProgrammeModel, Select, Stage } from './generated/programme-model.js';
import { stageGraph } from './model-graph.rules.js';
import { isEntry } from './model-runs.rules.js';

/** The most that can come to a stage; Infinity when nothing limits it. */
export interface Arrivals {
  readonly perChallenge: number;
  readonly perProgramme: number;
}

const UNLIMITED: Arrivals = { perChallenge: Infinity, perProgramme: Infinity };

/** How many challenges start-ups can answer: as stated, or as the choice among challenges lets through. */
export function challengeCount({ challenges, stages }: ProgrammeModel): number {
  const stated = challenges?.max ?? challenges?.typical ?? Infinity;
  const chosen = stages
    .filter(({ funnel }) => funnel === 'challenges')
    .map(({ gate }) => (gate?.select.per === 'programme' ? mostOf(gate.select) : Infinity));
  return Math.min(stated, ...chosen);
}

/** The most that a gate lets through, of what it counts by. */
export const mostOf = ({ rule, max }: Select): number => max ?? (rule === 'singleWinner' ? 1 : Infinity);

/** A cap in both measures, given the number of challenges. */
export function inBoth(per: Cap['per'], most: number, challenges: number): Arrivals {
  if (per === 'programme') return { perChallenge: most, perProgramme: most };
  return { perChallenge: most, perProgramme: most === 0 || challenges === 0 ? 0 : most * challenges };
}

const least = (...bounds: readonly Arrivals[]): Arrivals => ({
  perChallenge: Math.min(...bounds.map(({ perChallenge }) => perChallenge)),
  perProgramme: Math.min(...bounds.map(({ perProgramme }) => perProgramme)),
});

const sum = (bounds: readonly Arrivals[]): Arrivals => ({
  perChallenge: bounds.reduce((total, { perChallenge }) => total + perChallenge, 0),
  perProgramme: bounds.reduce((total, { perProgramme }) => total + perProgramme, 0),
});

/**
 * The most teams that come to each stage of teams along any path, by what intakes and gates before it let through (and
 * not by what the stage itself admits). A join of `any` adds its edges up, but never has more than came to a stage
 * that every way to it passes. Empty when the graph has a cycle.
 */
export function arrivalsOf(model: ProgrammeModel): ReadonlyMap<string, Arrivals> {
  const { order, find } = stageGraph(model);
  const arrivals = new Map<string, Arrivals>();
  const surely = new Map<string, ReadonlySet<string>>();
  const challenges = challengeCount(model);
  const held = (stage: Stage): Arrivals => {
    const cap = inBoth(stage.admits?.per ?? 'programme', stage.admits?.max ?? Infinity, challenges);
    return least(arrivals.get(stage.id) ?? UNLIMITED, cap);
  };
  for (const stage of order?.filter(({ funnel }) => funnel === 'teams') ?? []) {
    const before = stage.after.flatMap(({ stage: id, on = 'passed' }) => {
      const from = find(id);
      if (from?.funnel !== 'teams') return [];
      const all = held(from);
      return [{ from, bound: on === 'passed' ? least(all, letThrough(from, challenges)) : all }];
    });
    const through = common(
      before.map(({ from }) => new Set([...(surely.get(from.id) ?? []), from.id])),
      stage.join === 'any',
    );
    surely.set(stage.id, through);
    if (isEntry(stage, model)) arrivals.set(stage.id, UNLIMITED);
    else {
      const bounds = before.map(({ bound }) => bound);
      const passed = [...through].flatMap((id) => find(id) ?? []).map(held);
      arrivals.set(stage.id, stage.join === 'any' ? least(sum(bounds), ...passed) : least(...bounds));
    }
  }
  return arrivals;
}

function letThrough({ gate }: Stage, challenges: number): Arrivals {
  return gate ? inBoth(gate.select.per, mostOf(gate.select), challenges) : UNLIMITED;
}

/** What is in all sets, or in any of them. */
function common(sets: readonly ReadonlySet<string>[], inAll: boolean): ReadonlySet<string> {
  const union = new Set(sets.flatMap((set) => [...set]));
  return inAll ? new Set([...union].filter((id) => sets.every((set) => set.has(id)))) : union;
}
