import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '#libs/kernel';
import { addDays, dayAt, daysBetween, minuteOfDayAt } from './civil-time.rules.js';
import type { Gate, Stage } from './generated/programme-model.js';
import { checkPlan } from './plan-check.rules.js';
import { layOut, type StagePlan } from './stage-layout.rules.js';
import { workingCalendar } from './working-calendar.js';

const JERUSALEM = 'Asia/Jerusalem';
const israel = workingCalendar('IL');
const name = { he: 'א', ar: 'ا', en: 'a' };
const gate = (mode: Gate['mode'], more: Partial<Gate> = {}): Gate => ({
  decidedBy: ['owner'],
  mode,
  select: { rule: 'topN', per: 'challenge', max: 3 },
  ...more,
});
const stage = (id: string, kind: Stage['kind'], more: Partial<Stage> = {}): Stage => ({
  id,
  kind,
  name,
  funnel: 'teams',
  scope: 'perChallenge',
  after: [],
  ...more,
});
const after = (...stages: string[]) => stages.map((each) => ({ stage: each }));
const plan = (stages: Stage[], start = '2027-01-03', zone = JERUSALEM, calendar = israel): StagePlan =>
  unwrap(layOut({ stages }, start, zone, calendar));
const local = (at: Date | null | undefined, zone = JERUSALEM): string | null => {
  if (!at) return null;
  const minutes = minuteOfDayAt(at, zone);
  return `${dayAt(at, zone)} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
const windows = (stages: Stage[], start?: string) =>
  plan(stages, start).stages.map(({ stageId, opensAt, closesAt }) => [
    stageId,
    local(opensAt),
    local(closesAt),
  ]);

describe('layOut', () => {
  it('lays stages end to end on working days, with review, standstill and appeal between', () => {
    const stages = [
      stage('call', 'openCall', {
        durationWeeks: { typical: 6 },
        intake: { mode: 'cohort', bundle: 'perChallenge', graceMinutes: 30, answersDaysBefore: 6 },
        gate: gate('paper', { standstillDays: 10, appeal: { days: 15, body: 'court' } }),
      }),
      stage('exploration', 'exploration', { after: after('call'), durationWeeks: { typical: 3 } }),
      stage('demo', 'demoDay', { after: after('exploration') }),
    ];
    const [call, exploration, demo] = plan(stages).stages;
    expect(
      [call?.opensAt, call?.closesAt, call?.graceUntil, call?.answersUntil].map((at) => local(at)),
    ).toEqual(['2027-01-03 09:00', '2027-02-14 12:00', '2027-02-14 12:30', '2027-02-08 12:00']);
    const batch = call?.batches[0];
    expect(call?.batches).toHaveLength(1);
    // 15 working days; then the ends of the tenth and of the fifteenth calendar day after the notice.
    expect([batch?.decidedAt, batch?.standstillUntil, batch?.appealUntil].map((at) => local(at))).toEqual([
      '2027-03-07 12:00',
      '2027-03-18 00:00',
      '2027-03-23 00:00',
    ]);
    expect(local(batch?.effectiveAt)).toBe('2027-03-23 00:00');
    expect([local(exploration?.opensAt), local(exploration?.closesAt)]).toEqual([
      '2027-03-23 09:00',
      '2027-04-13 12:00',
    ]);
    // An event: one day.
    expect([local(demo?.opensAt), local(demo?.closesAt)]).toEqual(['2027-04-14 09:00', '2027-04-14 17:00']);
    expect([call, exploration, demo].map((each) => each?.hasAssumedDuration)).toEqual([false, false, true]);
    expect([call, exploration, demo].map((each) => each?.assumedReviewDays)).toEqual([15, 0, 0]);
  });

  it('moves an opening and a close that fall on holidays', () => {
    // 2 October 2027 is Rosh HaShana; four weeks later is a Sunday in the week after the clocks went back.
    expect(windows([stage('call', 'openCall', { durationWeeks: { typical: 1 } })], '2027-10-01')).toEqual([
      ['call', '2027-10-04 09:00', '2027-10-12 12:00'],
    ]);
    expect(windows([stage('call', 'openCall', { durationWeeks: { typical: 4 } })], '2027-10-04')).toEqual([
      ['call', '2027-10-04 09:00', '2027-11-01 12:00'],
    ]);
  });

  it('waits for all, or begins with the first and stays open for the last', () => {
    const fork = [
      stage('call', 'openCall', { durationWeeks: { typical: 2 } }),
      stage('short', 'pilot', { after: after('call'), durationWeeks: { typical: 4 } }),
      stage('long', 'pilot', { after: after('call'), durationWeeks: { typical: 10 } }),
    ];
    const joined = (join: 'all' | 'any') =>
      windows([
        ...fork,
        stage('buy', 'procurement', { after: after('short', 'long'), join, durationWeeks: { typical: 2 } }),
      ])[3];
    expect(joined('all')).toEqual(['buy', '2027-03-30 09:00', '2027-04-13 12:00']);
    expect(joined('any')).toEqual(['buy', '2027-02-16 09:00', '2027-04-13 12:00']);
  });

  it('closes a batch at each cut-off and leads each through the next stage', () => {
    const [call, phase] = plan([
      stage('call', 'openCall', {
        durationWeeks: { typical: 52 },
        intake: { mode: 'cutoffs', bundle: 'programme', cutoffWeeks: [20, 8] },
        gate: gate('eligibility'),
      }),
      stage('phase', 'prototype', { after: after('call'), durationWeeks: { typical: 4 } }),
    ]).stages;
    expect(call?.batches.map(({ closesAt }) => local(closesAt))).toEqual([
      '2027-02-28 12:00',
      '2027-05-23 12:00',
    ]);
    expect(phase?.batches.map(({ opensAt }) => local(opensAt))).toEqual([
      '2027-03-04 09:00',
      '2027-05-27 09:00',
    ]);
    expect(local(phase?.closesAt)).toBe('2027-06-24 12:00');
  });

  it('lets the first of a rolling intake go on while it stays open', () => {
    const [call, growth] = plan([
      stage('call', 'openCall', {
        intake: { mode: 'rolling', bundle: 'programme' },
        gate: gate('interview'),
      }),
      stage('growth', 'growthPlan', {
        after: after('call'),
        scope: 'perTeam',
        durationWeeks: { typical: 26 },
      }),
    ]).stages;
    expect(local(call?.closesAt)).toBe('2028-01-02 12:00');
    expect(local(growth?.opensAt)).toBe('2027-01-18 09:00');
    expect(growth?.batches).toHaveLength(2);
    expect(growth && call && growth.closesAt > call.closesAt).toBe(true);
  });

  it.each([
    ['an unknown zone', ['2027-01-03', 'Asia/Jerusalam'], ['window.unknown_zone']],
    ['a day that does not exist', ['2027-02-29', JERUSALEM], ['programme_plan.unknown_day']],
    ['both', ['soon', ''], ['window.unknown_zone', 'programme_plan.unknown_day']],
  ] as const)('refuses %s', (_, [start, zone], codes) => {
    const result = layOut({ stages: [stage('call', 'openCall')] }, start, zone, israel);
    expect(!result.ok && result.error.map(({ code }) => code)).toEqual(codes);
  });

  it('refuses a cyclic graph and names its stages', () => {
    const stages = [stage('a', 'pilot', { after: after('b') }), stage('b', 'pilot', { after: after('a') })];
    expect(layOut({ stages }, '2027-01-03', JERUSALEM, israel)).toEqual({
      ok: false,
      error: [{ code: 'programme_plan.cyclic', path: ['stages'], params: { stages: 'a, b' } }],
    });
  });
});

const kinds: Stage['kind'][] = [
  'openCall',
  'evaluation',
  'interview',
  'exploration',
  'pilot',
  'demoDay',
  'procurement',
];
/** Up to eight stages; each comes after any of those before it. */
const anyStages: fc.Arbitrary<Stage[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      weeks: fc.option(fc.double({ min: 0, max: 30, noNaN: true })),
      before: fc.array(fc.nat(), { maxLength: 3 }),
      join: fc.constantFrom('all' as const, 'any' as const),
      mode: fc.constantFrom('cohort' as const, 'cutoffs' as const, 'rolling' as const, undefined),
      gate: fc.option(
        fc.record({ mode: fc.constantFrom<Gate['mode']>('paper', 'pitch', 'eligibility'), days: fc.nat(40) }),
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map((each, index) =>
      stage(`s${index}`, each.kind, {
        after:
          index === 0
            ? []
            : [...new Set(each.before.map((n) => `s${n % index}`))].map((id) => ({ stage: id })),
        join: each.join,
        ...(each.weeks === null ? {} : { durationWeeks: { typical: each.weeks } }),
        ...(each.gate ? { gate: gate(each.gate.mode, { standstillDays: each.gate.days }) } : {}),
        ...(index === 0 && each.mode
          ? { intake: { mode: each.mode, bundle: 'programme' as const, cutoffWeeks: [3, 9.5, 17] } }
          : {}),
      }),
    ),
  );
const anyDay = fc.integer({ min: 0, max: 1800 }).map((n) => addDays('2027-01-01', n));
const anyPlace = fc.constantFrom(
  ['IL', JERUSALEM] as const,
  ['GB', 'Europe/London'] as const,
  ['US', 'America/New_York'] as const,
  ['EU', 'Europe/Brussels'] as const,
);

describe('every plan', () => {
  it('passes its own check: nothing overlaps against the graph, no deadline is on a day off', () => {
    fc.assert(
      fc.property(anyStages, anyDay, anyPlace, (stages, start, [country, zone]) => {
        const calendar = workingCalendar(country);
        expect(checkPlan(plan(stages, start, zone, calendar), { stages }, calendar)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('opens at nine and closes at noon or, for an event, at five, also in weeks in which the clocks change', () => {
    fc.assert(
      fc.property(anyStages, anyDay, anyPlace, (stages, start, [country, zone]) => {
        const { stages: planned } = plan(stages, start, zone, workingCalendar(country));
        for (const { opensAt, closesAt } of planned) {
          expect(minuteOfDayAt(opensAt, zone)).toBe(9 * 60);
          expect([12 * 60, 17 * 60]).toContain(minuteOfDayAt(closesAt, zone));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never moves back when the start moves on', () => {
    fc.assert(
      fc.property(anyStages, anyDay, fc.integer({ min: 1, max: 60 }), (stages, start, later) => {
        const [one, two] = [plan(stages, start), plan(stages, addDays(start, later))];
        for (const [index, { opensAt, closesAt }] of one.stages.entries()) {
          expect(two.stages[index]?.opensAt.getTime()).toBeGreaterThanOrEqual(opensAt.getTime());
          expect(two.stages[index]?.closesAt.getTime()).toBeGreaterThanOrEqual(closesAt.getTime());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives each stage at least its weeks, and at most the longest run of days off more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), anyDay, (weeks, start) => {
        const [only] = plan([stage('one', 'pilot', { durationWeeks: { typical: weeks } })], start).stages;
        const days = daysBetween(
          dayAt(only?.opensAt ?? new Date(0), JERUSALEM),
          dayAt(only?.closesAt ?? new Date(0), JERUSALEM),
        );
        expect(days).toBeGreaterThanOrEqual(weeks * 7);
        // Sukkot from its eve to the weekend after Simchat Torah: eleven days at most.
        expect(days).toBeLessThanOrEqual(weeks * 7 + 11);
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyStages, anyDay, (stages, start) =>
        expect(plan(stages, start)).toEqual(plan(stages, start)),
      ),
      {
        numRuns: 30,
      },
    );
  });
});

describe('checkPlan', () => {
  const stages = [
    stage('call', 'openCall', {
      intake: { mode: 'cohort', bundle: 'perChallenge', answersDaysBefore: 6, graceMinutes: 15 },
      gate: gate('paper', { standstillDays: 10 }),
    }),
    stage('pilot', 'pilot', { after: after('call') }),
  ];
  const laid = plan(stages);
  const at = (text: string): Date => new Date(text);
  const adjusted = (stageId: string, change: Partial<StagePlan['stages'][number]>): StagePlan => ({
    ...laid,
    stages: laid.stages.map((each) => (each.stageId === stageId ? { ...each, ...change } : each)),
  });
  const call = laid.stages[0];
  const batch = call?.batches[0];
  if (!call || !batch) throw new Error('the plan has no call');

  it.each<[string, StagePlan, string[]]>([
    ['nothing', laid, []],
    ['an unknown zone', { ...laid, zone: 'Mars/Olympus' }, ['window.unknown_zone zone']],
    [
      'a stage that closes before it opens',
      adjusted('pilot', { closesAt: laid.stages[1]?.opensAt }),
      ['programme_plan.closes_before_opens stages.pilot.closesAt'],
    ],
    [
      'a successor that begins while its predecessor runs',
      adjusted('pilot', { opensAt: at('2027-02-01T07:00:00Z') }),
      ['programme_plan.begins_before_predecessor_ends stages.pilot.opensAt'],
    ],
    [
      'a successor that is shut before its predecessor ends',
      adjusted('pilot', {
        opensAt: batch.effectiveAt,
        closesAt: batch.effectiveAt,
        batches: [],
      }),
      [
        'programme_plan.closes_before_opens stages.pilot.closesAt',
        'programme_plan.closes_before_predecessor_ends stages.pilot.closesAt',
      ],
    ],
    [
      'answers after the close',
      adjusted('call', { answersUntil: at('2027-02-08T10:00:00Z') }),
      ['programme_plan.answers_outside_window stages.call.answersUntil'],
    ],
    [
      'grace that ends before the close',
      adjusted('call', { graceUntil: at('2027-02-06T10:00:00Z') }),
      ['programme_plan.grace_before_close stages.call.graceUntil'],
    ],
    [
      'a standstill that ends before the decision',
      adjusted('call', { batches: [{ ...batch, standstillUntil: call.closesAt }] }),
      ['programme_plan.effective_before_decision stages.call.batches'],
    ],
    [
      'a decision on a Saturday',
      adjusted('call', { batches: [{ ...batch, decidedAt: at('2027-02-20T10:00:00Z') }] }),
      ['programme_plan.deadline_on_day_off stages.call.batches.0.decidedAt'],
    ],
    [
      'a stage that is not planned',
      { ...laid, stages: [call] },
      ['programme_plan.stage_missing stages.pilot'],
    ],
    [
      'a stage that the model does not have',
      { ...laid, stages: [...laid.stages, { ...call, stageId: 'gala' }] },
      ['programme_plan.unknown_stage stages.gala'],
    ],
  ])('finds %s', (_, given, found) =>
    expect(
      checkPlan(given, { stages }, israel).map(({ code, path }) => `${code} ${path?.join('.')}`),
    ).toEqual(found),
  );

  it('counts a day off as advice and everything else as a blocker', () => {
    const onFriday = adjusted('pilot', { closesAt: at('2027-12-24T10:00:00Z') });
    expect(checkPlan(onFriday, { stages }, israel)).toEqual([
      {
        severity: 'advice',
        code: 'programme_plan.deadline_on_day_off',
        path: ['stages', 'pilot', 'closesAt'],
        params: { stage: 'pilot', day: '2027-12-24' },
      },
    ]);
    expect(
      checkPlan(adjusted('pilot', { closesAt: at('2027-01-03T10:00:00Z') }), { stages }, israel)[0]?.severity,
    ).toBe('blocker');
  });
});
