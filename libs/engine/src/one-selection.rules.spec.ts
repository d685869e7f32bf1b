import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, fraction } from '#libs/kernel';
import { type MatchTerms, matchOncePerTeam } from './one-selection.rules.js';
import type { Scored } from './selection-order.rules.js';

const application = (
  groupId: string,
  challengeId: string,
  score: number,
  preference: number | null,
): Scored => ({
  id: `${groupId}@${challengeId}`,
  groupId,
  challengeId,
  total: fraction(score),
  failed: [],
  preference,
  ask: null,
  category: null,
});

const ONE: MatchTerms = { perTeam: 1, perChallenge: 1, already: [] };
const ids = (list: readonly Scored[]) => list.map(({ id }) => id).sort();

describe('matchOncePerTeam', () => {
  it('gives a start-up that is first twice its own first wish, and the other challenge the next', () => {
    const { selected, steps } = matchOncePerTeam(
      [
        application('ann', 'x', 90, 2),
        application('ann', 'y', 90, 1),
        application('bob', 'x', 80, 1),
        application('bob', 'y', 80, 2),
      ],
      ONE,
    );
    expect(ids(selected)).toEqual(['ann@y', 'bob@x']);
    expect(steps.map(({ candidateId, outcome, displaced }) => [candidateId, outcome, displaced])).toEqual([
      ['ann@y', 'held', null],
      ['bob@x', 'held', null],
    ]);
  });

  it('displaces who was held for who is better, and logs it', () => {
    const { selected, steps } = matchOncePerTeam(
      [application('ann', 'x', 70, 1), application('ann', 'y', 70, 2), application('bob', 'x', 80, 1)],
      ONE,
    );
    expect(ids(selected)).toEqual(['ann@y', 'bob@x']);
    expect(steps[1]).toMatchObject({ candidateId: 'bob@x', outcome: 'held', displaced: 'ann@x' });
  });

  it('raises equals at the end of the places, and takes the order that a person gives', () => {
    const rivals = [application('ann', 'x', 80, 1), application('bob', 'x', 80, 1)];
    expect(matchOncePerTeam(rivals, ONE)).toMatchObject({
      selected: [],
      ties: [{ kind: 'selection', ids: ['ann@x', 'bob@x'], places: 1 }],
    });
    expect(ids(matchOncePerTeam(rivals, ONE, ['bob@x', 'ann@x']).selected)).toEqual(['bob@x']);
  });

  it('asks for wishes that were not stated; one that is missing stands last', () => {
    const unstated = [application('ann', 'x', 80, null), application('ann', 'y', 80, null)];
    expect(matchOncePerTeam(unstated, ONE).ties).toEqual([
      { kind: 'preference', ids: ['ann@x', 'ann@y'], places: 1 },
    ]);
    expect(ids(matchOncePerTeam(unstated, ONE, ['ann@y', 'ann@x']).selected)).toEqual(['ann@y']);
    const oneMissing = [application('ann', 'x', 80, null), application('ann', 'y', 80, 1)];
    expect(ids(matchOncePerTeam(oneMissing, ONE).selected)).toEqual(['ann@y']);
  });

  it('lets a start-up keep as many as the programme allows', () => {
    const wishes = ['x', 'y', 'z'].map((challenge, index) => application('ann', challenge, 80, index + 1));
    expect(ids(matchOncePerTeam(wishes, { perTeam: 2, perChallenge: 1, already: [] }).selected)).toEqual([
      'ann@x',
      'ann@y',
    ]);
  });
});

/** Strict wishes and strict scores: every start-up answers some challenges, each with a score of its own. */
const anyMarket = fc
  .record({
    groups: fc.integer({ min: 1, max: 6 }),
    keys: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
    perTeam: fc.integer({ min: 1, max: 2 }),
    perChallenge: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ groups, keys, perTeam, perChallenge }) => {
    const candidates: Scored[] = [];
    for (let group = 0; group < groups; group++) {
      const answered = ['w', 'x', 'y', 'z'].filter((_, index) => (keys[group * 4 + index] ?? 0) % 3 > 0);
      const wished = [...answered].sort((a, b) => rank(keys, group, a) - rank(keys, group, b));
      for (const challenge of answered)
        candidates.push(
          application(`g${group}`, challenge, score(keys, group, challenge), wished.indexOf(challenge) + 1),
        );
    }
    return { candidates, terms: { perTeam, perChallenge, already: [] } };
  });

const rank = (keys: number[], group: number, challenge: string) =>
  ((keys[group * 4 + challenge.charCodeAt(0) - 119] ?? 0) % 1000) * 10 + (challenge.charCodeAt(0) - 119);
const score = (keys: number[], group: number, challenge: string) =>
  ((keys[24 + group * 4 + challenge.charCodeAt(0) - 119] ?? 0) % 9) * 10 + group;

describe('every matching', () => {
  it('is stable: nobody and no challenge would both rather have each other', () => {
    fc.assert(
      fc.property(anyMarket, ({ candidates, terms }) => {
        const { selected, ties } = matchOncePerTeam(candidates, terms);
        expect(ties).toEqual([]);
        for (const own of candidates.filter((one) => !selected.includes(one))) {
          const rivals = selected.filter(({ challengeId }) => challengeId === own.challengeId);
          const challengeWants =
            terms.perChallenge === null ||
            rivals.length < terms.perChallenge ||
            rivals.some((rival) => compare(own.total, rival.total) > 0);
          const kept = selected.filter(({ groupId }) => groupId === own.groupId);
          const teamWants =
            kept.length < terms.perTeam ||
            kept.some((other) => (other.preference ?? 0) > (own.preference ?? 0));
          expect(challengeWants && teamWants).toBe(false);
        }
      }),
    );
  });

  it('keeps the caps of start-ups and challenges, whatever the order of the applications', () => {
    fc.assert(
      fc.property(anyMarket, ({ candidates, terms }) => {
        const { selected } = matchOncePerTeam(candidates, terms);
        const count = (field: 'groupId' | 'challengeId', value: string | null) =>
          selected.filter((own) => own[field] === value).length;
        for (const { groupId, challengeId } of selected) {
          expect(count('groupId', groupId)).toBeLessThanOrEqual(terms.perTeam);
          if (terms.perChallenge !== null)
            expect(count('challengeId', challengeId)).toBeLessThanOrEqual(terms.perChallenge);
        }
        expect(ids(matchOncePerTeam([...candidates].reverse(), terms).selected)).toEqual(ids(selected));
      }),
    );
  });

  it('is the best stable one for the start-ups, compared with every other on small markets', () => {
    fc.assert(
      fc.property(anyMarket, ({ candidates, terms }) => {
        fc.pre(candidates.length <= 9 && terms.perTeam === 1);
        const { selected } = matchOncePerTeam(candidates, terms);
        for (const other of stableSets(candidates, terms))
          for (const groupId of new Set(candidates.map((own) => own.groupId)))
            expect(wishGranted(selected, groupId)).toBeLessThanOrEqual(wishGranted(other, groupId));
      }),
      { numRuns: 40 },
    );
  });
});

const wishGranted = (list: readonly Scored[], groupId: string) =>
  list.find((own) => own.groupId === groupId)?.preference ?? Number.POSITIVE_INFINITY;

/** Every stable matching, by trying all subsets. */
function stableSets(candidates: readonly Scored[], { perChallenge }: MatchTerms): Scored[][] {
  const sets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_own, index) => (bits >> index) & 1),
  );
  return sets.filter((set) => {
    const holds = (own: Scored) => set.filter(({ challengeId }) => challengeId === own.challengeId);
    const once = set.every((own) => set.filter(({ groupId }) => groupId === own.groupId).length === 1);
    const room = set.every((own) => perChallenge === null || holds(own).length <= perChallenge);
    return (
      once &&
      room &&
      candidates.every((own) => {
        if (set.includes(own)) return true;
        const rivals = holds(own);
        const wanted =
          perChallenge === null ||
          rivals.length < perChallenge ||
          rivals.some((rival) => compare(own.total, rival.total) > 0);
        return !wanted || wishGranted(set, own.groupId) < (own.preference ?? 0);
      })
    );
  });
}
