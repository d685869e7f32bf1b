/** When the digest of a saved search is due. */
export interface AlertSchedule {
  readonly frequency: 'DAILY' | 'WEEKLY';
  /** IANA time zone. */
  readonly zone: string;
  /** Hour of the local day, 0 to 23. */
  readonly hour: number;
  /** ISO 8601: 1 Monday to 7 Sunday; looked at weekly only. */
  readonly weekday: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The first instant after another at which the clocks of the zone show the hour, on the weekday if the digest is weekly.
 * Where summer time skips the hour, the instant is as long after the gap as the hour lies inside it, and where it comes
 * twice the first counts (as `java.time.ZonedDateTime.ofLocal` resolves both).
 */
export function nextRunAfter(after: Date, schedule: AlertSchedule): Date {
  const local = new Date(localMillis(after.getTime(), schedule.zone));
  for (let days = 0; ; days++) {
    const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days);
    if (schedule.frequency === 'WEEKLY' && isoWeekday(day) !== schedule.weekday) continue;
    const at = instantOf(day + schedule.hour * HOUR_MS, schedule.zone);
    if (at > after.getTime()) return new Date(at);
  }
}

const isoWeekday = (day: number): number => new Date(day).getUTCDay() || 7;

/** What the clocks of the zone show, as if they were UTC. */
function localMillis(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** The instant at which the clocks of the zone show a local time. */
function instantOf(local: number, zone: string): number {
  const offsetAt = (at: number) => localMillis(at, zone) - at;
  // No zone changes its offset twice within two days.
  const [before, later] = [offsetAt(local - DAY_MS), offsetAt(local + DAY_MS)];
  const valid = [local - before, local - later].filter((at) => localMillis(at, zone) === local);
  return valid.length > 0 ? Math.min(...valid) : local - before;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
