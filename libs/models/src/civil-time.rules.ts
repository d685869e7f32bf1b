/** A calendar day without a clock or a zone, `YYYY-MM-DD`. Days compare as text. */
export type PlainDay = string;

const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** @param n whole days, negative ones go back */
export const addDays = (day: PlainDay, n: number): PlainDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10);

/** Days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: PlainDay, to: PlainDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: PlainDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether the text is a day that exists: `2027-02-29` is none. */
export const isPlainDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  addDays(text, 0) === text;

/** The day that people in the zone have at an instant. @param zone IANA name */
export const dayAt = (instant: Date, zone: string): PlainDay =>
  new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString().slice(0, 10);

/** Minutes since midnight that the clocks of the zone show at an instant. */
export function minuteOfDayAt(instant: Date, zone: string): number {
  const local = new Date(instant.getTime() + offsetAt(instant.getTime(), zone));
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/**
 * The instant at which clocks in the zone show `hour` on `day`. An hour that occurs twice means the first one; one
 * that is skipped means the instant as long after the jump as the hour stands after its beginning.
 *
 * @param hour 0–24; 24 is the midnight that ends the day
 */
export function instantAt(day: PlainDay, hour: number, zone: string): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const [before, after] = [offsetAt(asIfUtc - DAY, zone), offsetAt(asIfUtc + DAY, zone)];
  const early = asIfUtc - Math.max(before, after);
  const late = asIfUtc - Math.min(before, after);
  if (early + offsetAt(early, zone) === asIfUtc) return new Date(early);
  if (late + offsetAt(late, zone) === asIfUtc) return new Date(late);
  return new Date(asIfUtc - before);
}

/** How far the clocks of the zone are ahead of UTC, in milliseconds. */
function offsetAt(time: number, zone: string): number {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(time / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, formatter);
  return formatter;
}
