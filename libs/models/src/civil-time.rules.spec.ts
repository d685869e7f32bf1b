import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayAt,
  daysBetween,
  instantAt,
  isPlainDay,
  minuteOfDayAt,
  weekdayOf,
} from './civil-time.rules.js';

const ZONES = [
  'Asia/Jerusalem',
  'Europe/London',
  'America/Santiago',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'UTC',
];
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('instantAt', () => {
  it.each([
    ['2027-01-15', 12, 'Asia/Jerusalem', '2027-01-15T10:00:00.000Z'],
    ['2027-07-15', 12, 'Asia/Jerusalem', '2027-07-15T09:00:00.000Z'],
    // Israel's clocks go forward on the Friday before the last Sunday of March, and back on the last Sunday of October.
    ['2027-03-26', 1, 'Asia/Jerusalem', '2027-03-25T23:00:00.000Z'],
    ['2027-03-26', 12, 'Asia/Jerusalem', '2027-03-26T09:00:00.000Z'],
    ['2027-10-31', 12, 'Asia/Jerusalem', '2027-10-31T10:00:00.000Z'],
    ['2027-10-31', 0, 'Asia/Jerusalem', '2027-10-30T21:00:00.000Z'],
    ['2027-10-31', 24, 'Asia/Jerusalem', '2027-10-31T22:00:00.000Z'],
    // 01:00 occurs twice: the first.
    ['2027-10-31', 1, 'Asia/Jerusalem', '2027-10-30T22:00:00.000Z'],
    // 02:00 is skipped: an hour later on the clock, the same instant as it would have been.
    ['2027-03-26', 2, 'Asia/Jerusalem', '2027-03-26T00:00:00.000Z'],
    ['2027-09-26', 12, 'Pacific/Auckland', '2027-09-25T23:00:00.000Z'],
    ['2027-06-01', 12, 'Asia/Kathmandu', '2027-06-01T06:15:00.000Z'],
  ])('%s at %d in %s is %s', (on, hour, zone, instant) =>
    expect(instantAt(on, hour, zone).toISOString()).toBe(instant),
  );

  it('is read back as the same day and hour, whatever the clocks did', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 4, max: 23 }), fc.constantFrom(...ZONES), (on, hour, zone) => {
        const instant = instantAt(on, hour, zone);
        expect([dayAt(instant, zone), minuteOfDayAt(instant, zone)]).toEqual([on, hour * 60]);
      }),
    );
  });
});

describe('plain days', () => {
  it('are counted over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(weekdayOf('2027-10-11')).toBe(1);
  });

  it('addDays and daysBetween undo each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (from, n) =>
        expect(daysBetween(from, addDays(from, n))).toBe(n),
      ),
    );
  });

  it.each([
    ['2027-02-28', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-1-1', false],
    ['tomorrow', false],
  ])('%s exists: %s', (text, exists) => expect(isPlainDay(text)).toBe(exists));
});
