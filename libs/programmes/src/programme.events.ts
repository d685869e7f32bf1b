import { defineEvent } from '#libs/events';

export const ProgrammeOpened = defineEvent<{ programmeId: string }>('programme.opened');
export const ProgrammeCompleted = defineEvent<{ programmeId: string }>('programme.completed');
export const ProgrammeCancelled = defineEvent<{ programmeId: string }>('programme.cancelled');
