import { defineEvent } from '#libs/events';

export const PersonInvited = defineEvent<{ invitationId: string }>('PersonInvited');
