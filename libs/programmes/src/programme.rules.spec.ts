import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkCode,
  checkFrozen,
  checkStages,
  checkStandstill,
  checkZone,
  defaultStages,
} from './programme.rules.js';

const dates = (...days: [number, number, number, number]) => {
  const [callStartsAt, callEndsAt, evaluationEndsAt, pilotEndsAt] = days.map(
    (day) => new Date(Date.UTC(2027, 0, day)),
  ) as [Date, Date, Date, Date];
  return { callStartsAt, callEndsAt, evaluationEndsAt, pilotEndsAt };
};

describe('defaultStages', () => {
  it('lays call, evaluation and pilot end to end', () => {
    const stages = defaultStages(dates(1, 10, 20, 30));
    expect(stages.map(({ kind }) => kind)).toEqual(['CALL', 'EVALUATION', 'PILOT']);
    expect(stages[1]?.startsAt).toEqual(stages[0]?.endsAt);
    expect(stages[2]?.startsAt).toEqual(stages[1]?.endsAt);
  });
});

describe('checkStages', () => {
  it.each([
    [dates(1, 10, 20, 30), []],
    [dates(10, 10, 20, 30), ['stages.callEndsAt']],
    [dates(1, 10, 5, 30), ['stages.evaluationEndsAt']],
    [dates(5, 4, 3, 2), ['stages.callEndsAt', 'stages.evaluationEndsAt', 'stages.pilotEndsAt']],
  ])('%p: %p', (given, paths) =>
    expect(checkStages(given).map(({ path }) => path?.join('.'))).toEqual(paths),
  );

  it('finds nothing exactly when the four instants rise', () => {
    const day = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.tuple(day, day, day, day), (days) => {
        const rises = days.every((value, index) => index === 0 || value > (days[index - 1] ?? 0));
        expect(checkStages(dates(...days)).length === 0).toBe(rises);
      }),
    );
  });
});

describe('checkZone', () => {
  it.each([
    ['Asia/Jerusalem', true],
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Asia/Jerusalam', false],
    ['', false],
    ['+02:00', false],
  ])('%p: %p', (zone, isKnown) => expect(checkZone(zone).length === 0).toBe(isKnown));
});

describe('checkStandstill', () => {
  it.each([
    [undefined, true],
    [0, true],
    [1, false],
    [9, false],
    [10, true],
    [15, true],
  ])('%p days: %p', (standstillDays, isLawful) =>
    expect(checkStandstill({ standstillDays }).length === 0).toBe(isLawful),
  );
});

describe('checkCode', () => {
  it.each([
    ['GOV-2027', true],
    ['A', true],
    ['GOV--2027', false],
    ['gov-2027', false],
    ['GOV 2027', false],
    ['אתגר', false],
    ['-GOV', false],
  ])('%p: %p', (code, fits) => expect(checkCode(code).length === 0).toBe(fits));
});

describe('checkFrozen', () => {
  const rules = { reviewersPerSubmission: 3, awards: 1, minimumRationale: 50, minimumPassingScore: null };
  const before = { code: 'A', zone: 'UTC', rules, name: { en: 'Old' } };
  const reordered = { minimumPassingScore: null, minimumRationale: 50, awards: 1, reviewersPerSubmission: 3 };

  it.each([
    ['nothing', {}, []],
    ['what is not frozen', { name: { en: 'New' } }, []],
    ['the order of the rules', { rules: reordered }, []],
    ['a rule', { rules: { ...rules, awards: 2 } }, ['rules']],
    ['a bar where there was none', { rules: { ...rules, minimumPassingScore: 60 } }, ['rules']],
    ['all', { code: 'B', zone: 'Asia/Jerusalem', rules: { ...rules, awards: 2 } }, ['code', 'zone', 'rules']],
  ])('complains about %s', (_, changes, fields) =>
    expect(checkFrozen(before, { ...before, ...changes }).map(({ path }) => path?.[0])).toEqual(fields),
  );
});
