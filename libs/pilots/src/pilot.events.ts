import { defineEvent } from '#libs/events';

interface PilotId extends Readonly<Record<string, string>> {
  readonly pilotId: string;
}

export const PilotOpened = defineEvent<PilotId>('pilot.opened');
/** Decided in a round: adopted, extended or stopped. */
export const PilotDecided = defineEvent<PilotId>('pilot.decided');
export const PilotTerminated = defineEvent<PilotId>('pilot.terminated');
