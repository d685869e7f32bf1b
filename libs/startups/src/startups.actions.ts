import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const TEAM = [Role.STARTUP_OWNER, Role.STARTUP_MEMBER];

/** Passports and active solutions are a public catalogue: reading them is no action. */
export const startupsActions = defineActions({
  'passport.read_own': { roles: TEAM, scope: 'startups:read' },
  'passport.save': { roles: TEAM, scope: 'startups:write' },
  'solution.edit': { roles: TEAM, scope: 'startups:write' },
  'solution.import': { roles: [...TEAM, Role.PLATFORM_ADMINISTRATOR], scope: 'startups:write' },
});
