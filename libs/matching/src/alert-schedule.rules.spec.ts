import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AlertSchedule, nextRunAfter } from './alert-schedule.rules.js';

const daily = (zone: string, hour: number): AlertSchedule => ({ frequency: 'DAILY', zone, hour, weekday: 7 });
const next = (after: string, schedule: AlertSchedule) =>
  nextRunAfter(new Date(after), schedule).toISOString();

describe('nextRunAfter', () => {
  it.each([
    ['later the same day', '2027-01-10T03:00:00Z', daily('Asia/Jerusalem', 8), '2027-01-10T06:00:00.000Z'],
    [
      'at the instant itself, the next day',
      '2027-01-10T06:00:00Z',
      daily('Asia/Jerusalem', 8),
      '2027-01-11T06:00:00.000Z',
    ],
    ['in summer time', '2027-07-10T12:00:00Z', daily('Asia/Jerusalem', 8), '2027-07-11T05:00:00.000Z'],
    [
      'where the local day is another one',
      '2027-01-10T23:30:00Z',
      daily('Asia/Tokyo', 8),
      '2027-01-11T23:00:00.000Z',
    ],
    ['west of Greenwich', '2027-01-10T02:00:00Z', daily('America/New_York', 21), '2027-01-11T02:00:00.000Z'],
    // Israel leaves winter on Friday, 26 March 2027 at 2:00, and the clocks show 3:00.
    ['in the skipped hour', '2027-03-25T12:00:00Z', daily('Asia/Jerusalem', 2), '2027-03-26T00:00:00.000Z'],
    // It leaves summer on Sunday, 31 October 2027 at 2:00, and the clocks show 1:00 again.
    [
      'in the first of two equal hours',
      '2027-10-30T12:00:00Z',
      daily('Asia/Jerusalem', 1),
      '2027-10-30T22:00:00.000Z',
    ],
    [
      'on the weekday',
      '2027-01-10T07:00:00Z',
      { ...daily('Asia/Jerusalem', 8), frequency: 'WEEKLY' as const, weekday: 7 },
      '2027-01-17T06:00:00.000Z',
    ],
    [
      'on a weekday that begins later in UTC',
      '2027-01-10T07:00:00Z',
      { ...daily('Asia/Tokyo', 1), frequency: 'WEEKLY' as const, weekday: 1 },
      '2027-01-10T16:00:00.000Z',
    ],
  ])('runs %s', (_, after, schedule, expected) => expect(next(after, schedule)).toBe(expected));

  it('is always later, within eight days, at the hour and on the weekday of the zone', () => {
    const zones = fc.constantFrom(
      'Asia/Jerusalem',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'UTC',
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        zones,
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('DAILY' as const, 'WEEKLY' as const),
        (after, zone, hour, weekday, frequency) => {
          const run = nextRunAfter(after, { frequency, zone, hour, weekday });
          const wait = run.getTime() - after.getTime();
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThan((frequency === 'DAILY' ? 2 : 8) * 86_400_000);
          const shown = new Intl.DateTimeFormat('en-GB', {
            timeZone: zone,
            weekday: 'long',
            hour: '2-digit',
            minute: '2-digit',
          });
          const parts = Object.fromEntries(shown.formatToParts(run).map(({ type, value }) => [type, value]));
          expect([Number(parts.hour), parts.minute]).toEqual([hour, '00']);
          if (frequency === 'WEEKLY') expect(DAYS.indexOf(parts.weekday ?? '')).toBe(weekday - 1);
        },
      ),
    );
  });
});

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
