import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const roles = [Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR];
const scope = 'programmes:write';

/**
 * Programmes that were opened are public, and the queries that find them too: they show a manager's drafts as well, to a
 * token only with the reading scope.
 */
export const programmesActions = defineActions({
  'programme.list_own': { roles, scope: 'programmes:read' },
  'programme.create': { roles, scope },
  'programme.update': { roles, scope },
  'programme.open': { roles, scope },
  'programme.complete': { roles, scope },
  'programme.cancel': { roles, scope },
  'programme.name_managers': { roles, scope },
  'programme_model.write': { roles, scope },
  'programme_model.approve': { roles, scope },
  'programme_model.check': { roles: 'signed-in', scope: 'programmes:read' },
  'programme.simulate': {
    roles: [...roles, Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER],
    scope: 'programmes:read',
  },
});
