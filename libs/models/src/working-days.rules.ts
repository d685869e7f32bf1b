import { addDays, type PlainDay, weekdayOf } from './civil-time.rules.js';

/** Which days offices are open on. All days are plain: a zone comes in only where a day becomes an instant. */
export interface WorkingCalendar {
  /** ISO 3166-1 alpha-2, EU, or INT. */
  readonly jurisdiction: string;
  /** Whether public holidays are in it; without them it knows only the week. */
  readonly knowsHolidays: boolean;
  isWorkingDay(day: PlainDay): boolean;
  /** The day itself, or else the first working day after it. */
  nextWorkingDay(day: PlainDay): PlainDay;
  /** The day itself, or else the last working day before it. */
  previousWorkingDay(day: PlainDay): PlainDay;
  /** The n-th working day after `day`, for a negative n before it; 0 is `nextWorkingDay`. */
  addWorkingDays(day: PlainDay, n: number): PlainDay;
}

interface OpenDays {
  readonly jurisdiction: string;
  /** Days of the week on which offices are shut; 0 is Sunday. Never all seven. */
  readonly weekend: readonly number[];
  readonly knowsHolidays: boolean;
  isHoliday(day: PlainDay): boolean;
}

export function workingDays({ jurisdiction, weekend, knowsHolidays, isHoliday }: OpenDays): WorkingCalendar {
  const isWorkingDay = (day: PlainDay): boolean => !weekend.includes(weekdayOf(day)) && !isHoliday(day);
  const seek = (day: PlainDay, step: 1 | -1): PlainDay => {
    let found = day;
    while (!isWorkingDay(found)) found = addDays(found, step);
    return found;
  };
  const addWorkingDays = (day: PlainDay, n: number): PlainDay => {
    if (n === 0) return seek(day, 1);
    const step = n > 0 ? 1 : -1;
    let found = day;
    for (let left = Math.abs(n); left > 0; left--) found = seek(addDays(found, step), step);
    return found;
  };
  return {
    jurisdiction,
    knowsHolidays,
    isWorkingDay,
    nextWorkingDay: (day) => seek(day, 1),
    previousWorkingDay: (day) => seek(day, -1),
    addWorkingDays,
  };
}
