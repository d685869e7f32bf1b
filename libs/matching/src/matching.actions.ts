import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

export const matchingActions = defineActions({
  'matching.read': {
    roles: [
      Role.MINISTRY_OFFICER,
      Role.MINISTRY_APPROVER,
      Role.PROGRAMME_MANAGER,
      Role.INTERMEDIARY,
      Role.STARTUP_OWNER,
      Role.STARTUP_MEMBER,
    ],
    scope: 'matching:read',
  },
});
