import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const TEAM = [Role.STARTUP_OWNER, Role.STARTUP_MEMBER];

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
  'matching.read_after_rejection': { roles: TEAM, scope: 'submissions:read' },
  'mentor.list': { roles: 'signed-in', scope: 'matching:read' },
  'mentor.keep': { roles: [Role.MENTOR], scope: 'matching:write' },
  'mentoring.read': {
    roles: [Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR, Role.MENTOR, ...TEAM],
    scope: 'matching:read',
  },
  'mentoring.manage': {
    roles: [Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR],
    scope: 'matching:write',
  },
  'mentoring.rank_mentors': { roles: TEAM, scope: 'matching:write' },
  'mentoring.end': {
    roles: [Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR, Role.MENTOR, ...TEAM],
    scope: 'matching:write',
  },
  'matching.feedback': {
    roles: [
      Role.MINISTRY_OFFICER,
      Role.MINISTRY_APPROVER,
      Role.PROGRAMME_MANAGER,
      Role.INTERMEDIARY,
      ...TEAM,
    ],
    scope: 'matching:write',
  },
  'matching.read_alerts': { roles: 'signed-in', scope: 'matching:read' },
  'matching.keep_alerts': { roles: 'signed-in', scope: 'matching:write' },
  'matching.manage': {
    roles: [Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR],
    scope: 'matching:write',
  },
  'matching.invite': {
    roles: [
      Role.MINISTRY_OFFICER,
      Role.MINISTRY_APPROVER,
      Role.PROGRAMME_MANAGER,
      Role.PLATFORM_ADMINISTRATOR,
      Role.INTERMEDIARY,
    ],
    scope: 'matching:write',
  },
  'matching.answer_invitation': { roles: TEAM, scope: 'matching:write' },
  'matching.opt_out': { roles: [Role.STARTUP_OWNER], scope: 'matching:write' },
});
