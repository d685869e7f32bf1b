import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekdayOf } from './civil-time.rules.js';
import { workingCalendar } from './working-calendar.js';

const israel = workingCalendar('IL');
const allDays = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew', { timeZone: 'UTC', month: 'long', day: 'numeric' });
/** `5 Iyar`, by the Hebrew calendar of ICU: another source than the library's. */
function hebrewDate(day: string): string {
  const parts = hebrew.formatToParts(new Date(`${day}T00:00:00Z`));
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('day')} ${part('month')}`;
}

/** Independence Day Law 5709-1949, as amended in 2004: never on a Friday, a Saturday or a Monday. */
function isIndependenceDay(day: string): boolean {
  const shiftOf5Iyar: Record<number, number> = { 5: -1, 6: -2, 1: 1 };
  return [-1, 0, 1, 2].some((back) => {
    const fifth = addDays(day, back);
    return hebrewDate(fifth) === '5 Iyar' && addDays(fifth, shiftOf5Iyar[weekdayOf(fifth)] ?? 0) === day;
  });
}

const span = (month: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${first + index} ${month}`);
const CLOSED = new Set([
  '29 Elul',
  ...span('Tishri', 1, 2),
  ...span('Tishri', 9, 10),
  ...span('Tishri', 14, 22),
  ...span('Nisan', 14, 21),
  ...span('Sivan', 5, 6),
]);

describe('the working calendar of Israel', () => {
  it('agrees with the Hebrew calendar on every day from 2026 to 2032', () => {
    const expected = (day: string): boolean =>
      weekdayOf(day) < 5 &&
      !CLOSED.has(hebrewDate(day)) &&
      !isIndependenceDay(day) &&
      !isIndependenceDay(addDays(day, 1));
    const wrong = allDays('2026-01-01', '2032-12-31').filter(
      (day) => israel.isWorkingDay(day) !== expected(day),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-04-22', 'Independence Day 5786, on its day'],
    ['2027-04-21', 'eve of Pesach 5787'],
    ['2027-04-22', 'Pesach 5787'],
    ['2027-04-26', 'intermediate days of Pesach'],
    ['2027-05-11', 'Memorial Day 5787'],
    ['2027-05-12', 'Independence Day 5787'],
    ['2028-05-02', 'Independence Day 5788, moved from Monday to Tuesday'],
    ['2029-04-19', 'Independence Day 5789, moved from Friday to Thursday'],
    ['2027-10-03', 'Rosh HaShana 5788, second day'],
    ['2027-10-10', 'eve of Yom Kippur 5788'],
    ['2027-10-11', 'Yom Kippur 5788'],
    ['2027-10-15', 'a Friday'],
    ['2027-11-06', 'a Saturday'],
  ])('%s is no working day: %s', (day) => expect(israel.isWorkingDay(day)).toBe(false));

  it.each([
    ['2027-10-04', 'the Monday after Rosh HaShana'],
    ['2027-11-07', 'a Sunday'],
    ['2028-05-03', 'the day after Independence Day 5788'],
    ['2027-12-26', 'Hanukkah'],
    ['2027-03-23', 'Purim'],
  ])('%s is a working day: %s', (day) => expect(israel.isWorkingDay(day)).toBe(true));
});

describe('other working calendars', () => {
  it.each([
    ['GB', '2027-12-27', false],
    ['GB', '2027-12-29', true],
    ['GB', '2027-12-26', false],
    ['US', '2027-07-05', false],
    ['US', '2027-11-25', false],
    ['PL', '2027-11-11', false],
    ['DE', '2027-12-24', true],
    ['LU', '2027-06-23', false],
    ['EU', '2027-12-27', true],
    ['INT', '2027-12-25', false],
    ['INT', '2027-11-07', false],
  ])('%s, %s: %s', (jurisdiction, day, isOpen) =>
    expect(workingCalendar(jurisdiction).isWorkingDay(day)).toBe(isOpen),
  );

  it('say whether they know the public holidays', () => {
    const known = ['IL', 'GB', 'EU', 'INT', 'ZZ'].map((each) => workingCalendar(each).knowsHolidays);
    expect(known).toEqual([true, true, false, false, false]);
  });

  it('are made once', () => expect(workingCalendar('IL')).toBe(israel));
});

describe('counting working days', () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((n) => addDays('2026-01-01', n));
  const calendar = fc.constantFrom('IL', 'GB', 'EU').map(workingCalendar);

  it.each([
    ['2027-10-01', 0, '2027-10-04'],
    ['2027-10-04', 5, '2027-10-13'],
    ['2027-10-12', -5, '2027-09-30'],
    ['2027-09-30', 1, '2027-10-04'],
    ['2027-10-13', 1, '2027-10-14'],
    ['2027-10-14', 1, '2027-10-24'],
  ])('%s and %d working days: %s', (from, n, to) => expect(israel.addWorkingDays(from, n)).toBe(to));

  it('the next and the previous are working days with none between', () => {
    fc.assert(
      fc.property(calendar, day, (it, from) => {
        const [previous, next] = [it.previousWorkingDay(from), it.nextWorkingDay(from)];
        expect(previous <= from && from <= next).toBe(true);
        const open = allDays(previous, next).filter(it.isWorkingDay);
        expect(open).toEqual(previous === next ? [from] : [previous, next]);
      }),
    );
  });

  it('n days on have n working days in them, and lead back', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 60 }), (it, from, n) => {
        const to = it.addWorkingDays(from, n);
        expect(allDays(addDays(from, 1), to).filter(it.isWorkingDay)).toHaveLength(n);
        expect(it.addWorkingDays(to, -n)).toBe(it.previousWorkingDay(from));
      }),
    );
  });
});
