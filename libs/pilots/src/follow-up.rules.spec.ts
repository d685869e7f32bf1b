import { describe, expect, it } from '@jest/globals';
import { followUpWindow, plusMonths } from './follow-up.rules.js';

describe('plusMonths', () => {
  it.each([
    ['2027-05-15', 18, '2028-11-15'],
    ['2027-08-31', 18, '2029-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-01-31', 0, '2027-01-31'],
  ])('%s and %p months: %s', (day, months, expected) => expect(plusMonths(day, months)).toBe(expected));
});

describe('followUpWindow', () => {
  it('opens after a year and a half and ends after two', () =>
    expect(followUpWindow('2027-11-03')).toEqual({ dueOn: '2029-05-03', untilOn: '2029-11-03' }));
});
