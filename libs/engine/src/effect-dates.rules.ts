import { addDays, dayAt, type Gate, instantAt, type WorkingCalendar } from '#libs/models';
import type { EffectDates } from './run-acts.js';
import type { Instant } from './stage-clocks.rules.js';

/**
 * When standstill and appeal window of a decision end: with the end of the n-th day after the notice, and where that is
 * no working day with the end of the next one (Regulation (EEC, Euratom) No 1182/71, art. 3).
 */
export function effectDates(
  gate: Pick<Gate, 'standstillDays' | 'appeal'>,
  decidedAt: Instant,
  zone: string,
  calendar: WorkingCalendar,
): EffectDates {
  const until = (days: number | undefined): Instant | null =>
    days
      ? instantAt(
          calendar.nextWorkingDay(addDays(dayAt(new Date(decidedAt), zone), days)),
          24,
          zone,
        ).getTime()
      : null;
  return { standstillUntil: until(gate.standstillDays), appealUntil: until(gate.appeal?.days) };
}
