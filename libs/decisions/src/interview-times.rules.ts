import type { Violation } from '#libs/kernel';

/** From an instant to another one, in milliseconds since 1970; the end does not belong to it. */
export interface Span {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** When and how interviews of a round are held. */
export interface InterviewFrame {
  readonly windows: readonly Span[];
  /** Of one interview. */
  readonly minutes: number;
  /** Between one interview and the next. */
  readonly breakMinutes: number;
  /** After so many interviews there is a long break. */
  readonly inARow: number;
  readonly longBreakMinutes: number;
  /** Interviews that are held at once. */
  readonly rooms: number;
  /** Nobody is asked in before this full hour of the own day, 0 to 23, nor kept past the other one, 1 to 24. */
  readonly earliestHour: number;
  readonly latestHour: number;
}

const MINUTE_MS = 60_000;

/**
 * The times at which an interview can be held, in order. They are the same in all rooms, so that the breaks hold for
 * everybody, whichever room they sit in. A window that begins too soon after another one begins after the break.
 */
export function timesOf(frame: InterviewFrame): Span[] {
  const length = frame.minutes * MINUTE_MS;
  const times: Span[] = [];
  let row = 0;
  for (const { startsAt, endsAt } of [...frame.windows].sort(byStart)) {
    const last = times.at(-1);
    let at = startsAt;
    if (last && startsAt - last.endsAt < frame.longBreakMinutes * MINUTE_MS) {
      at = Math.max(startsAt, last.endsAt + pauseAfter(frame, row));
    } else row = 0;
    while (at + length <= endsAt) {
      if (row === frame.inARow) row = 0;
      times.push({ startsAt: at, endsAt: at + length });
      row += 1;
      at += length + pauseAfter(frame, row);
    }
  }
  return times;
}

const pauseAfter = ({ inARow, breakMinutes, longBreakMinutes }: InterviewFrame, row: number): number =>
  (row >= inARow ? Math.max(breakMinutes, longBreakMinutes) : breakMinutes) * MINUTE_MS;

/** By start, then by end. */
export const byStart = (a: Span, b: Span): number => a.startsAt - b.startsAt || a.endsAt - b.endsAt;

export const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.startsAt <= inner.startsAt && inner.endsAt <= outer.endsAt;

/** Whether the time lies within decent hours of one day where somebody is. @param zone IANA name */
export function isDecent(
  { startsAt, endsAt }: Span,
  zone: string,
  { earliestHour, latestHour }: InterviewFrame,
): boolean {
  const from = localMinutes(startsAt, zone);
  // The last minute of it, so that what ends at midnight ends on its own day.
  const to = localMinutes(endsAt - MINUTE_MS, zone);
  return from.day === to.day && from.minutes >= earliestHour * 60 && to.minutes < latestHour * 60;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function localMinutes(at: number, zone: string): { readonly day: string; readonly minutes: number } {
  const known = clocks.get(zone);
  const clock = known ?? new Intl.DateTimeFormat('sv-SE', { ...PARTS, timeZone: zone });
  if (!known) clocks.set(zone, clock);
  const [day = '', time = ''] = clock.format(at).split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return { day, minutes: (hours ?? 0) * 60 + (minutes ?? 0) };
}

/** Written by Swedes as `2027-03-01 09:30`. */
const PARTS = {
  ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
  ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
};

/** What speaks against holding interviews like this. @param now in milliseconds since 1970 */
export function checkFrame(frame: InterviewFrame, answersDueAt: number, now: number): Violation[] {
  const found: Violation[] = [];
  const windows = [...frame.windows].sort(byStart);
  if (windows.some(({ startsAt, endsAt }) => endsAt <= startsAt))
    found.push({ code: 'interview.window_reversed', path: ['windows'] });
  if (windows.some((window, index) => index > 0 && overlap(windows[index - 1] as Span, window)))
    found.push({ code: 'interview.windows_overlap', path: ['windows'] });
  if (answersDueAt <= now) found.push({ code: 'interview.in_past', path: ['answersDueAt'] });
  if (windows.some(({ startsAt }) => startsAt < answersDueAt))
    found.push({ code: 'interview.before_answers', path: ['windows'] });
  if (frame.latestHour <= frame.earliestHour)
    found.push({ code: 'interview.hours_reversed', path: ['latestHour'] });
  if (found.length === 0 && timesOf(frame).length === 0)
    found.push({ code: 'interview.window_too_short', path: ['windows'] });
  return found;
}
