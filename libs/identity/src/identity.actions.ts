import { defineActions } from '#libs/access';
import { Role } from './identity.roles.js';

defineActions({
  'profile.read': { roles: 'signed-in', scope: 'profile:read' },
  'session.end': { roles: 'signed-in', scope: 'profile:write' },
  'password.change': { roles: 'signed-in', scope: 'profile:write' },
  'token.manage': { roles: 'signed-in', scope: 'tokens:write' },
  'organisation.list': { roles: 'signed-in', scope: 'profile:read' },
  'organisation.create': { roles: [Role.PLATFORM_ADMINISTRATOR], scope: 'organisations:write' },
  'member.list': { roles: 'signed-in', scope: 'organisations:read' },
  'person.invite': {
    roles: [
      Role.PLATFORM_ADMINISTRATOR,
      Role.PROGRAMME_MANAGER,
      Role.MINISTRY_OFFICER,
      Role.STARTUP_OWNER,
      Role.INTERMEDIARY,
    ],
    scope: 'organisations:write',
  },
  'membership.end': {
    roles: [Role.PLATFORM_ADMINISTRATOR, Role.STARTUP_OWNER],
    scope: 'organisations:write',
  },
});
