interface Assigned {
  readonly state: string;
  readonly reviewer: { readonly id: string; readonly person: { readonly displayName: string } | null } | null;
}

export interface Owing {
  readonly id: string;
  readonly name: string;
  readonly open: number;
}

/** Reviewers who have not handed everything in, those with the most first. */
export function stillOwed(assignments: readonly Assigned[]): readonly Owing[] {
  const open = new Map<string, Owing>();
  for (const { state, reviewer } of assignments) {
    if (!reviewer || (state !== 'ASSIGNED' && state !== 'IN_PROGRESS')) continue;
    const before = open.get(reviewer.id);
    open.set(reviewer.id, {
      id: reviewer.id,
      name: reviewer.person?.displayName ?? '',
      open: (before?.open ?? 0) + 1,
    });
  }
  return [...open.values()].sort((a, b) => b.open - a.open || a.name.localeCompare(b.name));
}

/** Days before the due day on which the platform reminds by mail. */
const REMINDER_DAYS = [3, 1];

const DAY_MS = 86_400_000;

/** The reminders that still lie ahead, the next one first. */
export const remindersBefore = (dueAt: string, now: number): readonly string[] =>
  REMINDER_DAYS.map((days) => Date.parse(dueAt) - days * DAY_MS)
    .filter((at) => at > now)
    .map((at) => new Date(at).toISOString());
