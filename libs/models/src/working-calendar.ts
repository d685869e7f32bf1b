import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { addDays, type PlainDay } from './civil-time.rules.js';
import { type WorkingCalendar, workingDays } from './working-days.rules.js';

type Library = typeof Holidays;

const SUNDAY = 0;
const FRIDAY = 5;
const SATURDAY = 6;
const load = createRequire(import.meta.url);
const calendars = new Map<string, WorkingCalendar>();

/**
 * The working calendar of a jurisdiction; the same one each time. Public holidays come from date-holidays (its data:
 * CC BY-SA 3.0, from Wikipedia) and are looked up per year when somebody asks for a day of it.
 *
 * - `IL`: Sunday to Thursday. Shut are the public holidays, their eves, and the intermediate days of Pesach and
 *   Sukkot, in which government offices take their collective leave; and Memorial Day, the eve of Independence Day.
 * - `EU`, `INT`: Monday to Friday, no holidays: there are none that all members share.
 * - a country: Monday to Friday and its nationwide public holidays; those of a state or region are not in it. A country
 *   that the library does not know has only its week, and says so (`knowsHolidays`).
 *
 * @param jurisdiction ISO 3166-1 alpha-2, `EU` or `INT`
 */
export function workingCalendar(jurisdiction: string): WorkingCalendar {
  const known = calendars.get(jurisdiction);
  if (known) return known;
  const calendar =
    jurisdiction === 'EU' || jurisdiction === 'INT' ? weekOnly(jurisdiction) : withHolidays(jurisdiction);
  calendars.set(jurisdiction, calendar);
  return calendar;
}

const weekOnly = (jurisdiction: string): WorkingCalendar =>
  workingDays({
    jurisdiction,
    weekend: [SATURDAY, SUNDAY],
    knowsHolidays: false,
    isHoliday: () => false,
  });

function withHolidays(jurisdiction: string): WorkingCalendar {
  // The library parses 1.5 MB of rules: it is loaded for the first day that is asked for, not with the program.
  const library = load('date-holidays') as Library;
  const countries = new library().getCountries();
  if (!Object.hasOwn(countries, jurisdiction)) return weekOnly(jurisdiction);
  const holidays = new library(jurisdiction);
  const years = new Map<number, ReadonlySet<PlainDay>>();
  const isIsrael = jurisdiction === 'IL';
  const closedIn = (year: number): ReadonlySet<PlainDay> => {
    const cached = years.get(year);
    if (cached) return cached;
    const days = closedDays(holidays, year, isIsrael);
    years.set(year, days);
    return days;
  };
  return workingDays({
    jurisdiction,
    weekend: isIsrael ? [FRIDAY, SATURDAY] : [SATURDAY, SUNDAY],
    knowsHolidays: true,
    isHoliday: (day) => closedIn(Number(day.slice(0, 4))).has(day),
  });
}

/** `16 Nisan P5D` and `16 Tishrei P6D`, in which Israel's government offices are on collective leave. */
const INTERMEDIATE_DAYS = /^16 (Nisan|Tishrei) /;

function closedDays(holidays: Holidays, year: number, isIsrael: boolean): ReadonlySet<PlainDay> {
  const days = new Set<PlainDay>();
  for (const { date, start, end, type, rule } of holidays.getHolidays(year)) {
    const [first, time] = date.split(' ') as [PlainDay, string];
    const isClosed = type === 'public' || type === 'bank' || (isIsrael && INTERMEDIATE_DAYS.test(rule));
    // A half holiday (14:00 on 24 December in some countries) leaves a working morning.
    if (!isClosed || time !== '00:00:00') continue;
    const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
    for (let n = isIsrael ? -1 : 0; n < length; n++) days.add(addDays(first, n));
  }
  return days;
}
