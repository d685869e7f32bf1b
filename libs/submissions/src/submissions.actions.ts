import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const TEAM = [Role.STARTUP_OWNER, Role.STARTUP_MEMBER];

export const submissionsActions = defineActions({
  'submission.read': {
    roles: [...TEAM, Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER, Role.AUDITOR],
    scope: 'submissions:read',
  },
  'submission.list_own': { roles: TEAM, scope: 'submissions:read' },
  'submission.edit': { roles: TEAM, scope: 'submissions:write' },
  'submission.submit': { roles: [Role.STARTUP_OWNER], scope: 'submissions:write' },
  'submission.withdraw': { roles: [Role.STARTUP_OWNER], scope: 'submissions:write' },
  'submission.disqualify': { roles: [Role.PROGRAMME_MANAGER], scope: 'submissions:write' },
});
