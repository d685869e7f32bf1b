const PARTS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** An instant as a field of the browser wants it, `2027-03-01T12:00`, by the clock of a zone. */
export function inZone(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { ...PARTS, hourCycle: 'h23', timeZone: zone });
  const of = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}`;
}

/**
 * The instant at which the clock of a zone shows this; null when it cannot be read. What a clock shows twice is the earlier
 * one; what it skips is moved on by as much as it skips.
 */
export function toInstant(local: string, zone: string): string | null {
  const wanted = Date.parse(`${local}:00Z`);
  if (Number.isNaN(wanted)) return null;
  const shownAt = (at: number) => Date.parse(`${inZone(new Date(at).toISOString(), zone)}:00Z`);
  const first = wanted - (shownAt(wanted) - wanted);
  const second = first - (shownAt(first) - wanted);
  return new Date(second).toISOString();
}
