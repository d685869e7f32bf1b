import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { furtherReportDays, plusDays, reportDays } from './report-schedule.rules.js';

describe('reportDays', () => {
  it.each([
    ['2027-05-01', '2027-07-30', 30, ['2027-05-31', '2027-06-30', '2027-07-30']],
    ['2027-05-01', '2027-05-20', 30, ['2027-05-20']],
    // The one on 30 June would come five days before the last one.
    ['2027-05-01', '2027-07-05', 30, ['2027-05-31', '2027-07-05']],
    ['2027-05-01', '2027-07-16', 30, ['2027-05-31', '2027-06-30', '2027-07-16']],
    ['2028-02-20', '2028-03-05', 7, ['2028-02-27', '2028-03-05']],
  ])('from %s to %s every %p days', (startsOn, endsOn, every, expected) =>
    expect(reportDays(startsOn, endsOn, every)).toEqual(expected),
  );

  it('rises, ends on the last day, and leaves no gap longer than an interval and a half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 7, max: 180 }), (length, every) => {
        const startsOn = '2027-01-01';
        const endsOn = plusDays(startsOn, length);
        const days = reportDays(startsOn, endsOn, every);
        expect(days.at(-1)).toBe(endsOn);
        for (const [index, day] of days.entries()) {
          const before = days[index - 1] ?? startsOn;
          const gap = (Date.parse(day) - Date.parse(before)) / 86_400_000;
          expect(gap).toBeGreaterThan(0);
          expect(gap).toBeLessThan(1.5 * every + 1);
        }
      }),
    );
  });
});

describe('furtherReportDays', () => {
  it.each([
    [['2027-05-31', '2027-06-30'], '2027-08-29', ['2027-07-30', '2027-08-29']],
    [['2027-05-31', '2027-06-30'], '2027-06-30', []],
    [['2027-05-31', '2027-06-30'], '2027-06-10', []],
    [[], '2027-05-20', ['2027-05-20']],
  ])('after %j until %s: %j', (known, endsOn, expected) =>
    expect(furtherReportDays(known, '2027-05-01', endsOn, 30)).toEqual(expected),
  );
});
