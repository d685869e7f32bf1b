/** Months after the decision in which a pilot is looked at once more: the first day, and the last. */
export const FOLLOW_UP_MONTHS = { from: 18, until: 24 } as const;

/** Months after the first reminder in which the second one goes out to whoever has not answered. */
export const SECOND_REMINDER_MONTHS = 3;

/** A calendar day so many months later; the last day of the month where the month is too short. @param day `YYYY-MM-DD` */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** When a pilot that was decided on a day is asked about. */
export const followUpWindow = (decidedOn: string): { dueOn: string; untilOn: string } => ({
  dueOn: plusMonths(decidedOn, FOLLOW_UP_MONTHS.from),
  untilOn: plusMonths(decidedOn, FOLLOW_UP_MONTHS.until),
});
