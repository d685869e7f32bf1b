import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FavouredSide, stablePairs, type TwoSides } from './stable.assignment.js';

type Pairs = ReadonlyMap<string, string>;

const sidesOf = (
  startups: Readonly<Record<string, readonly string[]>>,
  mentors: Readonly<Record<string, readonly [places: number, ranked: readonly string[]]>>,
): TwoSides => ({
  startups: new Map(Object.entries(startups)),
  mentors: new Map(Object.entries(mentors).map(([id, [places, ranked]]) => [id, { places, ranked }])),
});

const takesIn = (pairs: Pairs, mentor: string): string[] =>
  [...pairs].filter(([, other]) => other === mentor).map(([startup]) => startup);

/** Written from the definition alone, without anything of the code that it judges. */
function blockingPairs({ startups, mentors }: TwoSides, pairs: Pairs): [string, string][] {
  const blocking: [string, string][] = [];
  for (const [startup, list] of startups)
    for (const [mentor, { ranked, places }] of mentors) {
      if (!list.includes(mentor) || !ranked.includes(startup)) continue;
      const current = pairs.get(startup);
      if (current === mentor) continue;
      const startupGains = current === undefined || list.indexOf(mentor) < list.indexOf(current);
      const taken = takesIn(pairs, mentor);
      const mentorGains =
        taken.length < places || taken.some((other) => ranked.indexOf(startup) < ranked.indexOf(other));
      if (startupGains && mentorGains && places > 0) blocking.push([startup, mentor]);
    }
  return blocking;
}

const isRational = ({ startups, mentors }: TwoSides, pairs: Pairs): boolean =>
  [...pairs].every(
    ([startup, mentor]) =>
      startups.get(startup)?.includes(mentor) && mentors.get(mentor)?.ranked.includes(startup),
  );

const keepsPlaces = ({ mentors }: TwoSides, pairs: Pairs): boolean =>
  [...mentors].every(([id, { places }]) => takesIn(pairs, id).length <= places);

/** Every assignment that there can be, tried one by one. */
function allStable(sides: TwoSides): Pairs[] {
  let all: [string, string][][] = [[]];
  for (const startup of sides.startups.keys())
    all = all.flatMap((pairs) => [
      pairs,
      ...[...sides.mentors.keys()].map((mentor): [string, string][] => [...pairs, [startup, mentor]]),
    ]);
  return all
    .map((pairs) => new Map(pairs))
    .filter(
      (pairs) =>
        isRational(sides, pairs) && keepsPlaces(sides, pairs) && blockingPairs(sides, pairs).length === 0,
    );
}

/** Sides of up to so many, with lists that leave some out and places from none on. */
const sidesUpTo = (startups: number, mentors: number): fc.Arbitrary<TwoSides> => {
  const s = Array.from({ length: startups }, (_, index) => `s${index}`);
  const m = Array.from({ length: mentors }, (_, index) => `m${index}`);
  return fc
    .record({
      lists: fc.tuple(...s.map(() => fc.shuffledSubarray(m))),
      ranked: fc.tuple(...m.map(() => fc.shuffledSubarray(s))),
      places: fc.tuple(...m.map(() => fc.nat({ max: 3 }))),
    })
    .map(({ lists, ranked, places }) => ({
      startups: new Map(s.map((id, index) => [id, lists[index] ?? []])),
      mentors: new Map(
        m.map((id, index) => [id, { ranked: ranked[index] ?? [], places: places[index] ?? 0 }]),
      ),
    }));
};

const favours: readonly FavouredSide[] = ['STARTUP', 'MENTOR'];

describe('stablePairs', () => {
  // Two against two whose wishes cross: each side can have its first choices, but not both.
  const crossed = sidesOf({ a: ['m', 'n'], b: ['n', 'm'] }, { m: [1, ['b', 'a']], n: [1, ['a', 'b']] });

  it('gives the favoured side its first choices where the wishes cross', () => {
    expect([...stablePairs(crossed, 'STARTUP')]).toEqual([
      ['a', 'm'],
      ['b', 'n'],
    ]);
    expect([...stablePairs(crossed, 'MENTOR')]).toEqual([
      ['a', 'n'],
      ['b', 'm'],
    ]);
  });

  it('fills several places of a mentor with the best of those who ask', () => {
    const sides = sidesOf({ a: ['m'], b: ['m', 'n'], c: ['m'] }, { m: [2, ['c', 'a', 'b']], n: [1, ['b']] });
    expect([...stablePairs(sides, 'STARTUP')]).toEqual([
      ['a', 'm'],
      ['b', 'n'],
      ['c', 'm'],
    ]);
  });

  it.each([
    ['nobody at all', sidesOf({}, {})],
    ['no mentor', sidesOf({ a: ['m'] }, {})],
    ['no start-up', sidesOf({}, { m: [2, ['a']] })],
    ['no place', sidesOf({ a: ['m'] }, { m: [0, ['a']] })],
    ['one side only that wants', sidesOf({ a: ['m'] }, { m: [1, []] })],
    ['lists of strangers', sidesOf({ a: ['x'] }, { m: [1, ['y']] })],
  ])('pairs nobody with %s', (_, sides) => {
    for (const favoured of favours) expect([...stablePairs(sides, favoured)]).toEqual([]);
  });

  it('is stable, takes nobody against their will, and keeps to the places', () =>
    fc.assert(
      fc.property(sidesUpTo(9, 5), fc.constantFrom(...favours), (sides, favoured) => {
        const pairs = stablePairs(sides, favoured);
        expect(blockingPairs(sides, pairs)).toEqual([]);
        expect(isRational(sides, pairs)).toBe(true);
        expect(keepsPlaces(sides, pairs)).toBe(true);
      }),
    ));

  it('is, of all stable assignments, the best for every start-up, or the worst when mentors are favoured', () =>
    fc.assert(
      fc.property(sidesUpTo(4, 3), (sides) => {
        const stable = allStable(sides);
        const placesOf = (pairs: Pairs) =>
          [...sides.startups].map(([id, list]) => {
            const mentor = pairs.get(id);
            return mentor === undefined ? Infinity : list.indexOf(mentor);
          });
        const all = stable.map(placesOf);
        const extreme = (pick: (...places: number[]) => number) =>
          [...sides.startups].map((_, index) => pick(...all.map((places) => places[index] ?? Infinity)));
        expect(placesOf(stablePairs(sides, 'STARTUP'))).toEqual(extreme(Math.min));
        expect(placesOf(stablePairs(sides, 'MENTOR'))).toEqual(extreme(Math.max));
      }),
    ));

  it('pairs the same start-ups and fills as many places whoever is favoured, and as a mentor with places to spare the same', () =>
    fc.assert(
      fc.property(sidesUpTo(8, 4), (sides) => {
        const one = stablePairs(sides, 'STARTUP');
        const other = stablePairs(sides, 'MENTOR');
        expect([...one.keys()]).toEqual([...other.keys()]);
        for (const [id, { places }] of sides.mentors) {
          const taken = takesIn(one, id);
          expect(takesIn(other, id)).toHaveLength(taken.length);
          if (taken.length < places) expect(takesIn(other, id)).toEqual(taken);
        }
      }),
    ));

  it('does not depend on the order in which the sides are given', () =>
    fc.assert(
      fc.property(
        sidesUpTo(7, 4).chain((sides) =>
          fc.tuple(
            fc.constant(sides),
            fc.shuffledSubarray([...sides.startups], { minLength: sides.startups.size }),
            fc.shuffledSubarray([...sides.mentors], { minLength: sides.mentors.size }),
          ),
        ),
        fc.constantFrom(...favours),
        ([sides, startups, mentors], favoured) => {
          const shuffled = { startups: new Map(startups), mentors: new Map(mentors) };
          expect([...stablePairs(shuffled, favoured)]).toEqual([...stablePairs(sides, favoured)]);
        },
      ),
    ));

  it('gives a start-up nothing for stating another order than its own', () =>
    fc.assert(
      fc.property(
        sidesUpTo(5, 3).chain((sides) =>
          fc.tuple(fc.constant(sides), fc.shuffledSubarray([...sides.mentors.keys()])),
        ),
        ([sides, lie]) => {
          const truth = sides.startups.get('s0') ?? [];
          const gainOf = (pairs: Pairs) => {
            const mentor = pairs.get('s0');
            const place = mentor === undefined ? -1 : truth.indexOf(mentor);
            return place < 0 ? truth.length : place;
          };
          const lying = { ...sides, startups: new Map([...sides.startups, ['s0', lie] as const]) };
          expect(gainOf(stablePairs(lying, 'STARTUP'))).toBeGreaterThanOrEqual(
            gainOf(stablePairs(sides, 'STARTUP')),
          );
        },
      ),
    ));
});
