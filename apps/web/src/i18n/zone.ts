const MINUTE = 60_000;
const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** An instant as the clocks of a zone show it: `2027-03-01T09:00`, the value of a `datetime-local` control. */
export function wallTimeOf(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which the clocks of a zone show a wall time; null when none is typed. In the hour that a clock skips it
 * is the instant after the skip; of an hour that comes twice, the first.
 */
export function instantOf(wall: string, zone: string): string | null {
  // Engines read many things as dates: an empty text with ":00Z" after it is the year 2000.
  const guess = WALL_TIME.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(guess)) return null;
  const offsetAt = (instant: number) =>
    Date.parse(`${wallTimeOf(new Date(instant).toISOString(), zone)}:00Z`) - instant;
  const offsets = [offsetAt(guess - 720 * MINUTE), offsetAt(guess + 720 * MINUTE)];
  const found = offsets
    .map((offset) => guess - offset)
    .find((instant) => instant + offsetAt(instant) === guess);
  return new Date(found ?? guess - (offsets[0] ?? 0)).toISOString();
}
