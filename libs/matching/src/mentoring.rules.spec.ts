import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Absence,
  checkRanking,
  type MentoringSides,
  planPairs,
  type Ranker,
} from './mentoring.rules.js';

const ranker = (id: string, ranked: readonly string[] = [], absence: Absence | null = null): Ranker => ({
  id,
  ranked,
  absence,
});

const mentor = (
  id: string,
  freePlaces: number,
  ranked: readonly string[] = [],
  absence: Absence | null = null,
) => ({ ...ranker(id, ranked, absence), freePlaces });

const sides = (
  startups: readonly Ranker[],
  mentors: MentoringSides['mentors'],
  scores: Readonly<Record<string, number>> = {},
  barred: readonly string[] = [],
): MentoringSides => ({
  startups,
  mentors,
  scoreOf: (startup, other) => scores[startup + other] ?? 0,
  isBarred: (startup, other) => barred.includes(startup + other),
});

describe('checkRanking', () => {
  const known = new Set(['m', 'n']);
  const check = (ranked: readonly string[], isAbstaining = false) =>
    checkRanking({ ranked, isAbstaining }, known, 'mentorIds');

  it('takes any order of those who take part, and nobody', () => {
    expect([check(['n', 'm']), check([]), check([], true)]).toEqual([[], [], []]);
  });

  it('names whoever is unknown or there twice, and a ranking of somebody who wants nobody', () => {
    expect(check(['m', 'x', 'm'], true)).toEqual([
      { code: 'input.unknown_id', path: ['mentorIds', '1'] },
      { code: 'mentoring.ranked_twice', path: ['mentorIds', '2'] },
      { code: 'mentoring.wants_nobody', path: ['isAbstaining'] },
    ]);
  });
});

describe('planPairs', () => {
  it('pairs by rankings, whatever the scores say, and tells both ranks', () => {
    const plan = planPairs(
      sides([ranker('a', ['n', 'm'])], [mentor('m', 1, ['a']), mentor('n', 1, ['b', 'a'])], { am: 0.9 }),
      'STARTUP',
    );
    expect(plan.pairs).toEqual([
      {
        ...{ organisationId: 'a', mentorId: 'n', score: 0 },
        ...{ startupRank: 1, startupBasis: 'RANKED', mentorRank: 2, mentorBasis: 'RANKED' },
      },
    ]);
    expect([...plan.unpaired]).toEqual([['m', 'OTHERS_PREFERRED']]);
  });

  it('lets the score speak for a side that ranked nobody, and for no other', () => {
    const scores = { am: 0.4, bm: 0.6, an: 0.2 };
    const plan = planPairs(
      sides([ranker('a', ['m', 'n']), ranker('b')], [mentor('m', 1), mentor('n', 1)], scores),
      'STARTUP',
    );
    // m, silent, prefers b by the score; n, silent too, has a alone.
    expect(plan.pairs).toEqual([
      {
        ...{ organisationId: 'a', mentorId: 'n', score: 0.2 },
        ...{ startupRank: 2, startupBasis: 'RANKED', mentorRank: 1, mentorBasis: 'SCORE' },
      },
      {
        ...{ organisationId: 'b', mentorId: 'm', score: 0.6 },
        ...{ startupRank: 1, startupBasis: 'SCORE', mentorRank: 1, mentorBasis: 'SCORE' },
      },
    ]);
  });

  it('takes whoever ranked a silent side, without a score too, the higher rank first', () => {
    const plan = planPairs(sides([ranker('a', ['n', 'm']), ranker('b', ['m'])], [mentor('m', 1)]), 'STARTUP');
    expect(plan.pairs.map(({ organisationId, mentorId }) => organisationId + mentorId)).toEqual(['bm']);
    expect([...plan.unpaired]).toEqual([['a', 'OTHERS_PREFERRED']]);
  });

  it('pairs nobody of whom nothing is known', () =>
    expect(planPairs(sides([ranker('a')], [mentor('m', 1)]), 'STARTUP')).toEqual({
      pairs: [],
      unpaired: new Map([
        ['a', 'NOT_MUTUAL'],
        ['m', 'NOT_MUTUAL'],
      ]),
    }));

  it.each([
    [
      'who wants nobody',
      sides([ranker('a', [], 'WANTS_NOBODY')], [mentor('m', 1, ['a'])]),
      'WANTS_NOBODY',
      'NOT_MUTUAL',
    ],
    [
      'whose mentor wants nobody',
      sides([ranker('a', ['m'])], [mentor('m', 1, [], 'WANTS_NOBODY')]),
      'NOT_MUTUAL',
      'WANTS_NOBODY',
    ],
    [
      'who has left',
      sides([ranker('a', ['m'], 'HAS_LEFT')], [mentor('m', 1, ['a'])], { am: 0.9 }),
      'HAS_LEFT',
      'NOT_MUTUAL',
    ],
    [
      'whose mentor has no place',
      sides([ranker('a', ['m'])], [mentor('m', 0, ['a'])]),
      'NO_FREE_PLACE',
      'NO_FREE_PLACE',
    ],
    [
      'whom nobody ranked back',
      sides([ranker('a', ['m'])], [mentor('m', 1, ['b'])], { am: 0.9 }),
      'NOT_MUTUAL',
      'NOT_MUTUAL',
    ],
    [
      'who may not be paired',
      sides([ranker('a', ['m'])], [mentor('m', 1, ['a'])], {}, ['am']),
      'NOT_MUTUAL',
      'NOT_MUTUAL',
    ],
  ] as const)('says why of a start-up %s', (_, given, startup, other) =>
    expect(planPairs(given, 'STARTUP')).toEqual({
      pairs: [],
      unpaired: new Map([
        ['a', startup],
        ['m', other],
      ]),
    }),
  );

  it('favours the side that is to be favoured', () => {
    const given = sides(
      [ranker('a', ['m', 'n']), ranker('b', ['n', 'm'])],
      [mentor('m', 1, ['b', 'a']), mentor('n', 1, ['a', 'b'])],
    );
    const pairs = (favoured: 'STARTUP' | 'MENTOR') =>
      planPairs(given, favoured).pairs.map(({ organisationId, mentorId }) => organisationId + mentorId);
    expect([pairs('STARTUP'), pairs('MENTOR')]).toEqual([
      ['am', 'bn'],
      ['an', 'bm'],
    ]);
  });

  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, index) => letter + index);
  const rankers = (own: readonly string[], others: readonly string[]) =>
    fc.tuple(
      ...own.map((id) =>
        fc
          .record({
            ranked: fc.shuffledSubarray([...others]),
            absence: fc.constantFrom('WANTS_NOBODY' as const, 'HAS_LEFT' as const, null, null, null),
          })
          .map(({ ranked, absence }) => ranker(id, ranked, absence)),
      ),
    );

  it('accounts for everybody, pairs nobody who is absent, and takes no more than there are places', () =>
    fc.assert(
      fc.property(
        rankers(ids('s', 5), ids('m', 3)),
        rankers(ids('m', 3), ids('s', 5)),
        fc.array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 15, maxLength: 15 }),
        fc.constantFrom('STARTUP' as const, 'MENTOR' as const),
        (startups, others, places, scores, favoured) => {
          const mentors = others.map((own, index) => ({ ...own, freePlaces: places[index] ?? 0 }));
          const scoreOf = (startup: string, other: string) =>
            scores[Number(startup.slice(1)) * 3 + Number(other.slice(1))] ?? 0;
          const given = { startups, mentors, scoreOf, isBarred: () => false };
          const { pairs, unpaired } = planPairs(given, favoured);
          const paired = new Set(pairs.flatMap((pair) => [pair.organisationId, pair.mentorId]));
          const everybody = [...startups, ...mentors];
          expect(everybody.filter(({ id }) => paired.has(id) === unpaired.has(id))).toEqual([]);
          expect(everybody.filter((own) => own.absence !== null && paired.has(own.id))).toEqual([]);
          for (const { id, freePlaces } of mentors)
            expect(pairs.filter(({ mentorId }) => mentorId === id).length).toBeLessThanOrEqual(freePlaces);
          for (const { startupRank, mentorRank } of pairs)
            expect(Math.min(startupRank, mentorRank)).toBeGreaterThanOrEqual(1);
        },
      ),
    ));
});
