import { describe, expect, it } from '@jest/globals';
import {
  isOwnPart,
  type MentoringSight,
  mayEndPair,
  membersSeen,
  pairsSeen,
  seesRankOf,
} from './mentoring.policy.js';

const sight = (more: Partial<MentoringSight> = {}): MentoringSight => ({
  managed: [],
  teams: [],
  mentorId: null,
  ...more,
});

const round = (state = 'OPEN') => ({ programmeId: 'p', state });
const startup = (organisationId: string) => ({ organisationId, mentorId: null });
const mentor = (mentorId: string) => ({ organisationId: null, mentorId });
const pair = { organisationId: 'a', mentorId: 'm' };
const otherPair = { organisationId: 'b', mentorId: 'n' };
const members = [startup('a'), startup('b'), mentor('m'), mentor('n')];

const viewers = {
  manager: sight({ managed: ['p'] }),
  otherManager: sight({ managed: ['q'] }),
  team: sight({ teams: ['a'] }),
  mentor: sight({ mentorId: 'm' }),
  both: sight({ teams: ['a'], mentorId: 'n' }),
  stranger: sight({ teams: ['z'], mentorId: 'z' }),
};

describe('what people see of a round of mentoring', () => {
  it.each([
    ['manager', [0, 1, 2, 3]],
    ['otherManager', []],
    ['team', [2, 3]],
    ['mentor', [0, 1]],
    ['both', [0, 1, 2, 3]],
    ['stranger', []],
  ] as const)('%s: who takes part', (name, seen) =>
    expect(membersSeen(viewers[name], round(), members)).toEqual(seen.map((index) => members[index])),
  );

  it.each([
    ['manager', [pair, otherPair], [pair, otherPair]],
    ['otherManager', [], []],
    ['team', [], [pair]],
    ['mentor', [], [pair]],
    ['both', [], [pair, otherPair]],
    ['stranger', [], []],
  ] as const)('%s: pairs before and after they are published', (name, before, after) => {
    const seen = (state: string) => pairsSeen(viewers[name], round(state), [pair, otherPair]);
    expect([seen('CLOSED'), seen('PUBLISHED')]).toEqual([before, after]);
  });

  it.each([
    ['manager', true, true],
    ['otherManager', false, false],
    ['team', true, false],
    ['mentor', false, true],
    ['stranger', false, false],
  ] as const)('%s: the place of each in the order of the other', (name, ofStartup, ofMentor) =>
    expect([
      seesRankOf(viewers[name], round('PUBLISHED'), pair, 'STARTUP'),
      seesRankOf(viewers[name], round('PUBLISHED'), pair, 'MENTOR'),
    ]).toEqual([ofStartup, ofMentor]),
  );

  it('a ranking is read by its owner alone, not by the managers', () =>
    expect(Object.entries(viewers).map(([name, viewer]) => [name, isOwnPart(viewer, startup('a'))])).toEqual([
      ['manager', false],
      ['otherManager', false],
      ['team', true],
      ['mentor', false],
      ['both', true],
      ['stranger', false],
    ]));

  it('either side and the managers end what has begun', () =>
    expect(Object.values(viewers).map((viewer) => mayEndPair(viewer, round(), pair))).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
    ]));
});
