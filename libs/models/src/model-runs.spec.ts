import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Edge, ProgrammeModel, Stage } from './generated/programme-model.js';
import { legalBases } from './legal-bases.js';
import { arrivalsOf } from './model-arrivals.rules.js';
import { parseModel } from './model-parsing.js';
import { countPaths, pathsOf } from './model-paths.rules.js';
import { runsOf } from './model-runs.rules.js';
import { checkModel } from './model-soundness.rules.js';
import { houseModel } from './shipped-models.js';

const id = (place: number): string => `s${place}`;

const edges = (places: number[]): fc.Arbitrary<Edge[]> =>
  places.length === 0
    ? fc.constant([])
    : fc
        .subarray(places, { minLength: 0, maxLength: Math.min(3, places.length) })
        .chain((chosen) =>
          fc.tuple(
            ...chosen.map((place) =>
              fc
                .constantFrom<Edge['on']>('passed', 'passed', 'notSelected', 'ended')
                .map((on) => ({ stage: id(place), on })),
            ),
          ),
        );

/** Small models of any shape: several ways in, joins, consolation, optional stages, challenges, also cycles. */
const models = (mayTurnBack: boolean): fc.Arbitrary<ProgrammeModel> =>
  fc.integer({ min: 1, max: 6 }).chain((size) =>
    fc
      .tuple(
        fc.tuple(
          ...Array.from({ length: size }, (_, place) =>
            fc.record({
              after: edges(
                Array.from({ length: size }, (__, other) => other).filter(
                  (other) => mayTurnBack || other < place,
                ),
              ),
              join: fc.constantFrom<Stage['join']>('all', 'any'),
              optional: fc.boolean(),
              gate: fc.boolean(),
              max: fc.integer({ min: 1, max: 4 }),
            }),
          ),
        ),
        fc.integer({ min: 0, max: Math.min(2, size - 1) }),
        fc.subarray(
          Array.from({ length: size }, (_, place) => place),
          { minLength: 1 },
        ),
      )
      .map(([drawn, needs, leaving]) => {
        const stages = drawn.map(
          ({ after, join, optional, gate, max }, place): Stage => ({
            id: id(place),
            kind: 'pilot',
            name: houseModel().name,
            funnel: place < needs ? 'challenges' : 'teams',
            scope: 'perChallenge',
            after,
            join,
            optional,
            ...(gate
              ? {
                  gate: {
                    decidedBy: ['owner'],
                    mode: 'paper',
                    select: { rule: 'topN', per: 'challenge', max },
                  },
                }
              : {}),
          }),
        );
        const from = leaving.filter((place) => place >= needs).map(id);
        return {
          ...houseModel(),
          stages,
          exits: [{ id: 'out', kind: 'none', from: from.length > 0 ? from : [id(size - 1)] }],
        };
      }),
  );

type Outcome = 'passed' | 'lost' | 'skipped';

/** Everything that can happen, written down one by one: every outcome of every stage, for every way in. */
function everything(model: ProgrammeModel): {
  reached: string[];
  stuck: boolean;
  stuckWithoutSkips: boolean;
  needStuck: boolean;
} {
  const byId = new Map(model.stages.map((stage) => [stage.id, stage]));
  const ways = model.stages.filter(
    ({ funnel, after }) =>
      funnel === 'teams' && after.every((edge) => byId.get(edge.stage)!.funnel !== 'teams'),
  );
  const reached = new Set<string>();
  const found = { stuck: false, stuckWithoutSkips: false, needStuck: false };
  for (const outcomes of assignments(model.stages)) {
    const opened = (edge: Edge): boolean => {
      const outcome = outcomes.get(edge.stage);
      const gate = byId.get(edge.stage)!.gate;
      if (edge.on === 'ended') return true;
      if (edge.on === 'notSelected') return outcome === 'lost';
      return outcome === 'passed' || (outcome === 'skipped' && !gate);
    };
    for (const way of [...ways, undefined]) {
      const begun = new Set<string>();
      for (let before = -1; before !== begun.size; ) {
        before = begun.size;
        for (const stage of model.stages) {
          const entry = ways.includes(stage);
          if (entry && stage !== way) continue;
          if (!way && stage.funnel === 'teams') continue;
          const open = stage.after.map((edge) => begun.has(edge.stage) && opened(edge));
          const byTeams = stage.after.some(
            (edge, place) => open[place] && byId.get(edge.stage)!.funnel === stage.funnel,
          );
          const may =
            stage.after.length === 0 ||
            ((stage.join === 'any' ? open.some(Boolean) : open.every(Boolean)) &&
              (entry || stage.funnel === 'challenges' || byTeams));
          if (may) begun.add(stage.id);
        }
      }
      if (way && [...begun].some((one) => outcomes.get(one) === 'skipped' && one === way.id)) continue;
      for (const one of begun) reached.add(one);
      const refused = [...begun].some(
        (one) =>
          outcomes.get(one) === 'lost' &&
          !model.stages.some(
            (next) =>
              begun.has(next.id) && next.after.some((edge) => edge.stage === one && edge.on !== 'passed'),
          ),
      );
      if (!way) {
        const called = ways.some(({ after, join }) => {
          const open = after.map((edge) => begun.has(edge.stage) && opened(edge));
          return after.length === 0 || (join === 'any' ? open.some(Boolean) : open.every(Boolean));
        });
        if (begun.size > 0 && !refused && !called) found.needStuck = true;
        continue;
      }
      const out = model.exits[0]!.from.some((one) => begun.has(one) && outcomes.get(one) === 'passed');
      if (!begun.has(way.id) || out || refused) continue;
      found.stuck = true;
      if (![...begun].some((one) => outcomes.get(one) === 'skipped')) found.stuckWithoutSkips = true;
    }
  }
  return { reached: [...reached].sort(), ...found };
}

function assignments(stages: readonly Stage[]): Map<string, Outcome>[] {
  let all: Map<string, Outcome>[] = [new Map()];
  for (const { id: name, gate, optional } of stages) {
    const outcomes: Outcome[] = [
      'passed',
      ...(gate ? ['lost' as const] : []),
      ...(optional ? ['skipped' as const] : []),
    ];
    all = all.flatMap((known) => outcomes.map((outcome) => new Map([...known, [name, outcome]])));
  }
  return all;
}

/** Whether one can walk from some stage back to it. */
function turnsBack({ stages }: ProgrammeModel): boolean {
  const from = (start: string, seen = new Set<string>()): Set<string> => {
    for (const { id: next, after } of stages)
      if (after.some((edge) => edge.stage === start) && !seen.has(next)) from(next, seen.add(next));
    return seen;
  };
  return stages.some((stage) => from(stage.id).has(stage.id));
}

describe('the runs of a model, against writing down everything that can happen', () => {
  it('reach the same stages and leave the same teams and challenges stranded', () => {
    const seen = { stuck: 0, fine: 0, need: 0, bySkipping: 0 };
    fc.assert(
      fc.property(models(false), (model) => {
        const runs = runsOf(model);
        if (!runs || runs === 'tooWide') throw new Error('a small graph without cycles has runs');
        const all = everything(model);
        seen[all.stuck ? 'stuck' : 'fine'] += 1;
        if (all.needStuck) seen.need += 1;
        if (all.stuck && !all.stuckWithoutSkips) seen.bySkipping += 1;
        expect([...runs.reached].sort()).toEqual(all.reached);
        expect(runs.stranded.length > 0).toBe(all.stuck);
        expect(runs.stranded.some(({ skipped }) => skipped.length === 0)).toBe(all.stuckWithoutSkips);
        expect(runs.strandedChallenges.length > 0).toBe(all.needStuck);
      }),
      { numRuns: 600 },
    );
    // The models are of all kinds, or the comparison would say little.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });

  it('find a cycle exactly where one can walk in a circle', () => {
    fc.assert(
      fc.property(models(true), (model) => {
        const codes = checkModel(model, legalBases()).map(({ code }) => code);
        expect(codes.includes('model.cycle')).toBe(turnsBack(model));
        expect(runsOf(model) === undefined).toBe(turnsBack(model));
        expect(parseModel(model).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('paths', () => {
  it('are as many as one finds by walking every chain', () => {
    fc.assert(
      fc.property(models(false), (model) => {
        const chains: string[] = [];
        const walk = (at: string, chain: string[]): void => {
          for (const exit of model.exits)
            if (exit.from.includes(at)) chains.push([...chain, exit.id].join(' '));
          for (const next of model.stages)
            if (next.after.some((edge) => edge.stage === at)) walk(next.id, [...chain, next.id]);
        };
        for (const { id: root, after } of model.stages) if (after.length === 0) walk(root, [root]);
        expect(countPaths(model)).toBe(chains.length);
        const told = pathsOf(model, Number.POSITIVE_INFINITY).map(({ stages, exit }) =>
          [...stages, exit].join(' '),
        );
        expect(told.sort()).toEqual(chains.sort());
        expect(pathsOf(model, 1)).toHaveLength(Math.min(1, chains.length));
      }),
      { numRuns: 300 },
    );
  });
});

describe('arrivals', () => {
  it('are never fewer than come when everybody who may go on does', () => {
    fc.assert(
      fc.property(
        models(false),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (model, luck) => {
          const bounds = arrivalsOf(model);
          for (const [name, count] of playOnce(model, 12, luck))
            expect(count).toBeLessThanOrEqual(bounds.get(name)?.perChallenge ?? 0);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Lets a dozen teams of one challenge through a model, by luck within the caps; how many began each stage of teams. */
function playOnce(model: ProgrammeModel, size: number, luck: Iterator<number>): Map<string, number> {
  const chance = (): number => luck.next().value as number;
  const teams = Array.from({ length: size }, () => ({ came: '', outcomes: new Map<string, Outcome>() }));
  const ways = model.stages.filter(
    ({ funnel, after }) =>
      funnel === 'teams' &&
      after.every((edge) => model.stages.find((one) => one.id === edge.stage)!.funnel !== 'teams'),
  );
  for (const team of teams) team.came = ways[Math.floor(chance() * ways.length * 0.999)]?.id ?? '';
  const counts = new Map<string, number>();
  for (const stage of model.stages.filter(({ funnel }) => funnel === 'teams')) {
    const here = teams.filter((team) => {
      if (ways.includes(stage)) return team.came === stage.id;
      const open = stage.after
        .filter((edge) => model.stages.find((one) => one.id === edge.stage)!.funnel === 'teams')
        .map(({ stage: before, on }) => {
          const outcome = team.outcomes.get(before);
          if (outcome === undefined) return false;
          return on === 'ended' || outcome === (on === 'notSelected' ? 'lost' : 'passed');
        });
      return stage.join === 'any' ? open.some(Boolean) : open.every(Boolean);
    });
    counts.set(stage.id, here.length);
    let left = stage.gate?.select.max ?? size;
    for (const team of here) {
      const passes = left > 0 && chance() < 0.8;
      if (passes) left -= 1;
      team.outcomes.set(stage.id, passes || !stage.gate ? 'passed' : 'lost');
    }
  }
  return counts;
}
