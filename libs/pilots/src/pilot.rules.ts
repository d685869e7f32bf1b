import type { Violation } from '#libs/kernel';

/** Calendar days as `YYYY-MM-DD`: they compare as text. */
export interface PilotPeriod {
  readonly startsOn: string;
  readonly endsOn: string;
}

export const checkPeriod = ({ startsOn, endsOn }: PilotPeriod): Violation[] =>
  endsOn > startsOn ? [] : [{ code: 'pilot.ends_before_starts', path: ['endsOn'] }];

/** Every milestone is due while the pilot runs. */
export function checkMilestones(
  { startsOn, endsOn }: PilotPeriod,
  milestones: readonly { readonly dueOn: string }[],
): Violation[] {
  return milestones.flatMap(({ dueOn }, index) =>
    dueOn >= startsOn && dueOn <= endsOn
      ? []
      : [
          {
            code: 'pilot.milestone_outside_pilot',
            path: ['milestones', String(index), 'dueOn'],
            params: { startsOn, endsOn },
          },
        ],
  );
}

/** Nobody measures tomorrow. @param today the day in the zone of the challenge. */
export const checkMeasuredOn = (measuredOn: string, today: string): Violation[] =>
  measuredOn <= today ? [] : [{ code: 'pilot.measured_in_future', path: ['measuredOn'], params: { today } }];

/** Reviews are due ahead, not behind. */
export const checkDue = (dueAt: Date | null, now: Date): Violation[] =>
  dueAt !== null && dueAt <= now ? [{ code: 'pilot.due_in_past', path: ['dueAt'] }] : [];

/** A review is given before it is due: at that instant it is too late. */
export const checkInTime = (dueAt: Date | null, now: Date): Violation[] =>
  dueAt !== null && now >= dueAt ? [{ code: 'pilot.review_deadline_passed' }] : [];

/** An extension names a later end; every other outcome names none. */
export function checkOutcome(
  outcome: 'ADOPT' | 'EXTEND' | 'STOP',
  endsOn: string,
  newEndsOn: string | null | undefined,
): Violation[] {
  if (outcome !== 'EXTEND')
    return newEndsOn ? [{ code: 'pilot.end_only_for_extension', path: ['newEndsOn'] }] : [];
  if (!newEndsOn) return [{ code: 'input.required', path: ['newEndsOn'] }];
  return newEndsOn > endsOn
    ? []
    : [{ code: 'pilot.extension_too_early', path: ['newEndsOn'], params: { endsOn } }];
}

/**
 * The way out to procurement that goes with an outcome: an adoption takes one that leads somewhere, where the model of the
 * programme offers any; a stop may take one that leads nowhere; an extension takes none.
 * @param reached exits that the team of the pilot has reached
 */
export function checkExit(
  outcome: 'ADOPT' | 'EXTEND' | 'STOP',
  exitId: string | null | undefined,
  reached: readonly { readonly id: string; readonly kind: string }[],
): Violation[] {
  const path = ['exitId'];
  const leadsSomewhere = ({ kind }: { readonly kind: string }) => kind !== 'none';
  if (!exitId)
    return outcome === 'ADOPT' && reached.some(leadsSomewhere) ? [{ code: 'pilot.exit_missing', path }] : [];
  const exit = reached.find(({ id }) => id === exitId);
  if (!exit) return [{ code: 'run.exit_not_reached', path }];
  const fits = outcome !== 'EXTEND' && leadsSomewhere(exit) === (outcome === 'ADOPT');
  return fits ? [] : [{ code: 'pilot.exit_does_not_fit', path }];
}

/** Words alone are no evidence: something that can be looked at goes with them. */
export const checkEvidence = (
  link: string | null | undefined,
  fileId: string | null | undefined,
): Violation[] => (link || fileId ? [] : [{ code: 'pilot.evidence_missing', path: ['link'] }]);

/** The calendar day of an instant in a zone. */
export const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
