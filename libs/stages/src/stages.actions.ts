import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const manager = [Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR];
const owner = [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER];
const team = [Role.STARTUP_OWNER];
const scope = 'programmes:write';

/**
 * The role lets somebody try; the part that they play in the programme, which its model and its managers give, decides.
 * Whoever sits in a jury may hold any role: signing in is enough to try.
 */
export const stagesActions = defineActions({
  'run.steer': { roles: manager, scope },
  'run.read_log': { roles: [...manager, Role.AUDITOR], scope: 'programmes:read' },
  'run.call': { roles: [Role.PROGRAMME_MANAGER], scope: 'challenges:write' },
  'run.judge': { roles: 'signed-in', scope },
  'run.hear_appeal': { roles: 'signed-in', scope },
  'run.reframe': { roles: [...owner, ...manager], scope },
  'run.take_exit': { roles: 'signed-in', scope },
  'run.compete': { roles: team, scope: 'submissions:write' },
});
