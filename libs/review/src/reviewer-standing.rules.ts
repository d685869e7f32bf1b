import type { Violation } from '#libs/kernel';

/** Terms of reviewing in force; a register is filed under them. */
export const TERMS_VERSION = '2026-11';

/** Days before its end on which a reviewer is reminded of the register. */
export const REMINDER_DAYS = 30;

const DAY_MS = 86_400_000;

/** What decides whether somebody may be assigned at all. */
interface Standing {
  /** Null before the first register of interests. */
  readonly registerExpiresAt: Date | null;
  /** State of the invitation to the programme; null where nobody was asked. */
  readonly invitation: string | null;
}

/** Why the reviewer cannot be assigned in a programme now; null when nothing speaks against it. */
export function standingViolation({ registerExpiresAt, invitation }: Standing, now: Date): Violation | null {
  if (registerExpiresAt === null) return { code: 'review.register_missing' };
  if (registerExpiresAt <= now) return { code: 'review.register_expired' };
  if (invitation === 'INVITED') return { code: 'review.invitation_open' };
  return invitation === 'DECLINED' ? { code: 'review.invitation_declined' } : null;
}

/** A register holds for a year: to the same day of the next. */
export function expiryOf(filedAt: Date): Date {
  const until = new Date(filedAt);
  until.setUTCFullYear(until.getUTCFullYear() + 1);
  return until;
}

/** From when on the reviewer is to be reminded. */
export const remindFrom = (expiresAt: Date): Date => new Date(expiresAt.getTime() - REMINDER_DAYS * DAY_MS);

interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Absences that end before they begin, by place. */
export const absenceViolations = (absences: readonly Days[]): Violation[] =>
  absences.flatMap(({ startsOn, endsOn }, index) =>
    endsOn < startsOn
      ? [{ code: 'review.period_reversed', path: ['absences', String(index), 'endsOn'] }]
      : [],
  );

/**
 * Share of the days from now to the end, both of them too, on which the reviewer is there: 0 to 1.
 * @param end the day on which the evaluation ends; a past one leaves today
 */
export function availabilityOf(absences: readonly Days[], now: Date, end: Date): number {
  const first = dayOf(now);
  const last = Math.max(first, dayOf(end));
  const taken = new Set<number>();
  for (const { startsOn, endsOn } of absences)
    for (
      let day = Math.max(first, dayOf(new Date(`${startsOn}T00:00:00Z`)));
      day <= Math.min(last, dayOf(new Date(`${endsOn}T00:00:00Z`)));
      day++
    )
      taken.add(day);
  const days = last - first + 1;
  return (days - taken.size) / days;
}

const dayOf = (moment: Date): number => Math.floor(moment.getTime() / DAY_MS);
