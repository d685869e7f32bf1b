import { defineEvent } from '#libs/events';

interface PilotId extends Readonly<Record<string, string>> {
  readonly pilotId: string;
}

export const PilotOpened = defineEvent<PilotId>('pilot.opened');
/** Decided in a round: adopted, extended or stopped. */
export const PilotDecided = defineEvent<PilotId>('pilot.decided');
export const PilotTerminated = defineEvent<PilotId>('pilot.terminated');
/** Both sides have agreed to the plan; also to a changed one. */
export const PilotPlanAgreed = defineEvent<PilotId>('pilot.plan_agreed');
/** Stands still, or runs again. */
export const PilotSuspended = defineEvent<PilotId>('pilot.suspended');
export const PilotResumed = defineEvent<PilotId>('pilot.resumed');

/** The review half-way was concluded; the pilot goes on. */
export const PilotMidtermConcluded = defineEvent<PilotId>('pilot.midterm_concluded');

interface ReminderId extends Readonly<Record<string, string>> {
  readonly reminderId: string;
}

export const ReminderDue = defineEvent<ReminderId>('pilot.reminder_due');
