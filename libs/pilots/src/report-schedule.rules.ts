const DAY_MS = 86_400_000;

/** A calendar day so many days later, as `YYYY-MM-DD`. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** A report is due this many days after its reminder. */
export const REMIND_DAYS_BEFORE = 3;

/**
 * Days on which progress reports are due: every so many days from the first day on, and the last one on the last day. A
 * report that would fall less than half an interval before the last one is left out: two at once tell nothing new.
 * @param startsOn first day of the pilot @param endsOn last day, later than the first
 * @param everyDays interval in days, at least 1
 */
export function reportDays(startsOn: string, endsOn: string, everyDays: number): string[] {
  const days: string[] = [];
  for (let due = plusDays(startsOn, everyDays); due < endsOn; due = plusDays(due, everyDays)) days.push(due);
  const last = days.at(-1);
  if (last !== undefined && plusDays(last, Math.ceil(everyDays / 2)) > endsOn) days.pop();
  return [...days, endsOn];
}

/** Those of the days that are still to be scheduled when the end moves: after everything that is due already. */
export function furtherReportDays(
  known: readonly string[],
  startsOn: string,
  endsOn: string,
  everyDays: number,
): string[] {
  const from = [...known].sort().at(-1) ?? startsOn;
  return endsOn > from ? reportDays(from, endsOn, everyDays) : [];
}
