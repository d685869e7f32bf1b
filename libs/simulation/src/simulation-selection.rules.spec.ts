import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GatePlan } from './simulation-gate.rules.js';
import { Population } from './simulation-population.rules.js';
import { Selector } from './simulation-selection.rules.js';

const NONE = Number.POSITIVE_INFINITY;
const GATE: GatePlan = {
  isUntilSpent: false,
  isPerChallenge: true,
  maxPerChallenge: NONE,
  maxPerProgramme: NONE,
  share: 1,
  min: 0,
  threshold: Number.NEGATIVE_INFINITY,
  perCategory: NONE,
  budget: NONE,
  ask: [0, 0, 0],
  maxPerTeam: NONE,
  reserve: 0,
  underfilled: 'goOn',
  formalCriteria: 0,
  criterionThresholds: [],
  reviewers: 3,
  pool: 0,
  load: 15,
  hoursEach: 1,
  isJudging: false,
  waitWeeks: 0,
  canBeAppealed: false,
  leadsOn: true,
};

interface Row {
  readonly score: number;
  readonly group: number;
  readonly team: number;
  readonly category: number;
  readonly ask: number;
}

/** Teams with one to three rows side by side, no two rows with the same score. */
const rows = fc
  .array(
    fc.record({
      answers: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
      category: fc.nat(2),
      ask: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 40 },
  )
  .chain((teams) => {
    const flat = teams.flatMap(({ answers, ...rest }, team) =>
      answers.map((group) => ({ ...rest, group, team })),
    );
    return fc
      .shuffledSubarray(
        flat.map((_, index) => index),
        { minLength: flat.length },
      )
      .map((scores) => flat.map((row, index): Row => ({ ...row, score: scores[index] ?? 0 })));
  });
const aGate = fc.record({
  isUntilSpent: fc.boolean(),
  isPerChallenge: fc.boolean(),
  maxPerChallenge: fc.constantFrom(1, 2, 5, NONE),
  maxPerProgramme: fc.constantFrom(1, 4, 9, NONE),
  perCategory: fc.constantFrom(1, 2, NONE),
  budget: fc.constantFrom(5, 20, NONE),
});

const selector = new Selector();
function select(given: readonly Row[], change: Partial<GatePlan>): number[] {
  const population = new Population(1, 2);
  for (const { group, team, category, score, ask } of given) {
    const row = population.add(group, team, 0, category);
    population.score[row] = score;
    population.ask[row] = ask;
  }
  selector.prepare(given.length, 4);
  given.forEach((_, row) => {
    selector.enter(row);
  });
  selector.select({ ...GATE, ...change }, population, given.length, 4, 3);
  return given.flatMap((_, row) => (selector.taken[row] ? [row] : []));
}

/** The rule as a person would apply it with a list and a pencil. */
function byHand(given: readonly Row[], gate: GatePlan): number[] {
  const taken: number[] = [];
  const closed = new Set<number>();
  const order = given.map((_, row) => row).sort((a, b) => (given[b]?.score ?? 0) - (given[a]?.score ?? 0));
  for (const row of order) {
    const own = given[row] as Row;
    const chosen = taken.map((each) => given[each] as Row);
    const rivals = gate.isPerChallenge ? chosen.filter(({ group }) => group === own.group) : chosen;
    const isFull =
      chosen.length >= gate.maxPerProgramme ||
      chosen.filter(({ group }) => group === own.group).length >= gate.maxPerChallenge;
    const pot = gate.isPerChallenge ? own.group : 0;
    if (gate.isUntilSpent) {
      const isDear = rivals.reduce((sum, { ask }) => sum + ask, own.ask) > gate.budget;
      if (isFull || isDear) closed.add(pot);
      if (!closed.has(pot)) taken.push(row);
    } else if (
      !isFull &&
      rivals.filter(({ category }) => category === own.category).length < gate.perCategory
    )
      taken.push(row);
  }
  return taken.sort((a, b) => a - b);
}

describe('Selector', () => {
  it('selects as one would by hand', () => {
    fc.assert(
      fc.property(rows, aGate, (given, change) =>
        expect(select(given, change)).toEqual(byHand(given, { ...GATE, ...change })),
      ),
      { numRuns: 400 },
    );
  });

  it('does not care which challenge has which number', () => {
    fc.assert(
      fc.property(
        rows,
        aGate,
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (given, change, numbers) => {
          const renamed = given.map((row) => ({ ...row, group: numbers[row.group] ?? 0 }));
          expect(select(renamed, change)).toEqual(select(given, change));
        },
      ),
    );
  });

  it('gives a team at most its places, and leaves no team and challenge that would both rather have each other', () => {
    const terms = fc.record({ maxPerTeam: fc.constantFrom(1, 2), maxPerChallenge: fc.constantFrom(1, 2, 3) });
    fc.assert(
      fc.property(rows, terms, (given, { maxPerTeam, maxPerChallenge }) => {
        const chosen = select(given, { maxPerTeam, maxPerChallenge }).map((row) => ({
          row,
          ...(given[row] as Row),
        }));
        for (const [row, { team, group, score }] of given.entries()) {
          const own = chosen.filter((each) => each.team === team);
          const there = chosen.filter((each) => each.group === group);
          expect(own.length).toBeLessThanOrEqual(maxPerTeam);
          expect(there.length).toBeLessThanOrEqual(maxPerChallenge);
          if (own.some((each) => each.row === row)) continue;
          // Its rows stand in the order of its wishes.
          const wants = own.length < maxPerTeam || own.some((each) => each.row > row);
          const isWanted = there.length < maxPerChallenge || there.some((each) => each.score < score);
          expect(wants && isWanted).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ranks hundreds as a sort does', () => {
    fc.assert(
      fc.property(
        // 0 and -0 are one score: with both, the order of a sort would be as good as the other.
        fc.uniqueArray(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), {
          minLength: 50,
          maxLength: 400,
          comparator: 'IsStrictlyEqual',
        }),
        (scores) => {
          const given = scores.map((score, team): Row => ({ score, group: 0, team, category: 0, ask: 0 }));
          select(given, {});
          expect([...selector.ranking.subarray(0, scores.length)].map((row) => scores[row])).toEqual(
            [...scores].sort((a, b) => b - a),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
