import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canCome,
  type InterviewParty,
  type InterviewProblem,
  layOutInterviews,
  type Panelist,
  type PlacedInterview,
} from './interview.assignment.js';
import { checkInterview } from './interview.rules.js';
import { type InterviewFrame, type Span, timesOf } from './interview-times.rules.js';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2027-03-01T07:00:00Z');

const frameOf = (changes: Partial<InterviewFrame> = {}): InterviewFrame => ({
  windows: [{ startsAt: MONDAY, endsAt: MONDAY + 4 * HOUR }],
  ...{ minutes: 45, breakMinutes: 15, inARow: 9, longBreakMinutes: 15, rooms: 1 },
  ...{ earliestHour: 8, latestHour: 20 },
  ...changes,
});
const team = (id: string, changes: Partial<InterviewParty> = {}): InterviewParty => ({
  ...{ id, free: null, busy: [], zone: 'Asia/Jerusalem' },
  ...changes,
});
const judge = (
  id: string,
  changes: Partial<Omit<Panelist, 'conflicts'>> = {},
  conflicts: string[] = [],
): Panelist => ({
  ...team(id, changes),
  conflicts: new Set(conflicts),
});
const problemOf = (changes: Partial<InterviewProblem>): InterviewProblem => ({
  frame: frameOf(),
  teams: [],
  panel: [],
  panelSize: 1,
  ...changes,
});
const hour = (at: number): Span => ({ startsAt: MONDAY + at * HOUR, endsAt: MONDAY + (at + 1) * HOUR });

describe('layOutInterviews', () => {
  it('gives each team one time, with people who are not in conflict with it, and shares the work', () => {
    const problem = problemOf({
      teams: ['a', 'b', 'c', 'd'].map((id) => team(id)),
      panel: [judge('x', {}, ['a']), judge('y', {}, ['b']), judge('z')],
      panelSize: 2,
    });
    const { interviews, obstacles } = layOutInterviews(problem);
    expect(obstacles).toEqual([]);
    expect(interviews.map(({ teamId, panelIds }) => [teamId, panelIds.join('')])).toEqual([
      ['a', 'yz'],
      ['b', 'xz'],
      ['c', 'xy'],
      ['d', 'xy'],
    ]);
    expect(interviews.map(({ startsAt }) => (startsAt - MONDAY) / HOUR)).toEqual([0, 1, 2, 3]);
  });

  it('moves those who came first when somebody else can come at no other time', () => {
    const only = team('z', { free: [hour(0)] });
    const early = team('a', { free: [hour(0), hour(1)] });
    const { interviews } = layOutInterviews(problemOf({ teams: [early, only], panel: [judge('x')] }));
    expect(interviews.map(({ teamId }) => teamId)).toEqual(['z', 'a']);
  });

  it('asks nobody in at night, wherever they are', () => {
    // 07:00 in London is 09:00 in Jerusalem, and 02:00 in New York.
    const panel = [judge('x')];
    const away = team('a', { zone: 'America/New_York' });
    const { obstacles } = layOutInterviews(problemOf({ teams: [away], panel }));
    expect(obstacles).toEqual([
      { kind: 'TEAM_UNAVAILABLE', teamIds: ['a'], needed: 1, available: 0, isProven: true },
    ]);
    const frame = frameOf({ windows: [{ startsAt: MONDAY, endsAt: MONDAY + 8 * HOUR }] });
    const { interviews } = layOutInterviews(problemOf({ frame, teams: [away], panel }));
    // 13:00 in London: 08:00 in New York.
    expect(interviews[0]?.startsAt).toBe(MONDAY + 6 * HOUR);
  });

  it('knows of interviews elsewhere', () => {
    const panel = [judge('x', { busy: [hour(0)] })];
    const { interviews } = layOutInterviews(problemOf({ teams: [team('a', { busy: [hour(1)] })], panel }));
    expect(interviews[0]?.startsAt).toBe(MONDAY + 2 * HOUR);
  });

  it.each<[string, Partial<InterviewProblem>, object]>([
    [
      'too few people without a conflict',
      { teams: [team('a')], panel: [judge('x', {}, ['a']), judge('y')], panelSize: 2 },
      { kind: 'PANEL_UNAVAILABLE', teamIds: ['a'], needed: 2, available: 1, isProven: true },
    ],
    [
      'three teams for two times',
      {
        teams: [...['a', 'b', 'c'].map((id) => team(id, { free: [hour(0), hour(1)] })), team('d')],
        panel: [judge('x')],
      },
      { kind: 'TOO_FEW_TIMES', teamIds: ['a', 'b', 'c'], needed: 3, available: 2, isProven: true },
    ],
    [
      'two rooms and one time, and both teams can meet the same two people only',
      {
        frame: frameOf({ rooms: 2, windows: [hour(0)] }),
        teams: ['a', 'b'].map((id) => team(id)),
        panel: [judge('w'), judge('x'), judge('y', {}, ['a', 'b']), judge('z', {}, ['a', 'b'])],
        panelSize: 2,
      },
      { kind: 'ROOMS_CLASH', teamIds: ['a', 'b'], needed: 4, available: 4, isProven: true },
    ],
  ])('says what is missing: %s', (_, changes, obstacle) => {
    expect(layOutInterviews(problemOf(changes))).toEqual({ interviews: [], obstacles: [obstacle] });
  });

  const TIMES = 3;
  const hours = fc.subarray([0, 1, 2].map(hour));
  const small = fc
    .record({
      free: fc.array(hours, { minLength: 1, maxLength: 4 }),
      judges: fc.array(fc.tuple(hours, fc.subarray(['t0', 't1', 't2', 't3'])), {
        minLength: 1,
        maxLength: 4,
      }),
      rooms: fc.integer({ min: 1, max: 2 }),
      panelSize: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ free, judges, rooms, panelSize }) =>
      problemOf({
        frame: frameOf({ rooms, windows: [{ startsAt: MONDAY, endsAt: MONDAY + TIMES * HOUR }] }),
        teams: free.map((spans, index) => team(`t${index}`, { free: spans })),
        panel: judges.map(([spans, conflicts], index) => judge(`j${index}`, { free: spans }, conflicts)),
        panelSize,
      }),
    );

  it('finds a plan whenever there is one, and each plan keeps every rule', () => {
    let [found, missed] = [0, 0];
    fc.assert(
      fc.property(small, (problem) => {
        const { interviews, obstacles } = layOutInterviews(problem);
        expect(obstacles.length === 0).toBe(isPossible(problem));
        if (obstacles.length > 0) {
          missed += 1;
          expect(obstacles.every(({ isProven }) => isProven)).toBe(true);
          return;
        }
        found += 1;
        expect(interviews.map(({ teamId }) => teamId).sort()).toEqual(
          problem.teams.map(({ id }) => id).sort(),
        );
        for (const placed of interviews) {
          const others = interviews.filter((own) => own !== placed);
          expect(checkInterview(problem, others, placed)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    // Both happen, or the property would prove nothing.
    expect(Math.min(found, missed)).toBeGreaterThan(30);
  });

  it('is the same in whatever order the problem is given', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const turned = { ...problem, teams: problem.teams.toReversed(), panel: problem.panel.toReversed() };
        expect(layOutInterviews(turned)).toEqual(layOutInterviews(problem));
      }),
    );
  });

  it('fills twenty-five times in two rooms', () => {
    const windows = [0, 1, 2].map((day) => ({
      startsAt: MONDAY + day * 24 * HOUR,
      endsAt: MONDAY + (day * 24 + 9) * HOUR,
    }));
    const problem = problemOf({
      frame: frameOf({ rooms: 2, windows, inARow: 3, longBreakMinutes: 60 }),
      teams: Array.from({ length: 40 }, (_, index) => team(`t${index}`)),
      panel: Array.from({ length: 8 }, (_, index) => judge(`j${index}`, {}, [`t${index}`, `t${index + 8}`])),
      panelSize: 3,
    });
    const { interviews, obstacles } = layOutInterviews(problem);
    expect(obstacles).toEqual([]);
    const sat = problem.panel.map(
      ({ id }) => interviews.filter(({ panelIds }) => panelIds.includes(id)).length,
    );
    expect(Math.max(...sat) - Math.min(...sat)).toBeLessThanOrEqual(2);
  });
});

describe('checkInterview', () => {
  const problem = problemOf({
    frame: frameOf({ rooms: 2 }),
    teams: [team('a', { free: [hour(0), hour(1)] }), team('b')],
    panel: [judge('x', {}, ['a']), judge('y'), judge('z', { free: [hour(1)] })],
  });
  const timed = (index: number) => timesOf(problem.frame)[index] as Span;
  const placed = (changes: Partial<PlacedInterview> = {}): PlacedInterview => ({
    ...timed(0),
    ...{ teamId: 'a', room: 0, panelIds: ['y'] },
    ...changes,
  });
  const other = placed({ teamId: 'b', room: 1, panelIds: ['x'] });

  it.each<[string, Partial<PlacedInterview>, string[]]>([
    ['it fits', {}, []],
    [
      'not at one of the times',
      { startsAt: MONDAY + 1, endsAt: MONDAY + 1 + 45 * 60_000 },
      ['interview.not_a_time'],
    ],
    ['a room too many', { room: 2 }, ['interview.no_such_room']],
    ['the room of another one', { room: 1 }, ['interview.room_taken']],
    ['the team is away', timed(2), ['interview.team_unavailable']],
    ['nobody sits there', { panelIds: [] }, ['interview.panel_size']],
    ['one person twice', { panelIds: ['y', 'y'] }, ['interview.panel_size']],
    ['somebody unknown', { panelIds: ['?'] }, ['input.unknown_id']],
    ['in conflict', { panelIds: ['x'] }, ['review.conflict_of_interest']],
    ['sits elsewhere', { teamId: 'b', panelIds: ['x'] }, ['interview.person_elsewhere']],
    ['cannot come', { panelIds: ['z'] }, ['interview.person_unavailable']],
  ])('%s', (_, changes, codes) => {
    expect(checkInterview(problem, [other], placed(changes)).map(({ code }) => code)).toEqual(codes);
  });
});

/** Tries every time for every team, and every way to seat the panel. */
function isPossible(problem: InterviewProblem): boolean {
  const { frame, teams, panel, panelSize } = problem;
  const times = timesOf(frame);
  const seatable = (time: Span, invited: readonly InterviewParty[], taken: readonly string[]): boolean => {
    const [first, ...rest] = invited;
    if (!first) return true;
    if (!canCome(first, time, frame)) return false;
    const able = panel.filter(
      (own) => canCome(own, time, frame) && !own.conflicts.has(first.id) && !taken.includes(own.id),
    );
    return subsets(able, panelSize).some((chosen) =>
      seatable(time, rest, [...taken, ...chosen.map(({ id }) => id)]),
    );
  };
  const tryAll = (at: InterviewParty[][], index: number): boolean => {
    const next = teams[index];
    if (!next)
      return at.every((own, time) => own.length <= frame.rooms && seatable(times[time] as Span, own, []));
    return at.some((_, time) =>
      tryAll(
        at.map((own, place) => (place === time ? [...own, next] : own)),
        index + 1,
      ),
    );
  };
  return tryAll(
    times.map(() => []),
    0,
  );
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
