import { describe, expect, it } from '@jest/globals';
import { checkTokenScopes, mayEndMembership, mayInvite, mayReadMembers } from './identity.policy.js';
import { OrganisationKind, ROLES_OF_KIND } from './identity.roles.js';

const holder = (role: string, organisationId = 'own') => ({ memberships: [{ role, organisationId }] });
const answer = (
  role: string,
  organisationId: string,
  kind: OrganisationKind,
  wanted: string,
  home = 'own',
) => {
  const result = mayInvite(holder(role, home), { id: organisationId, kind }, wanted, ROLES_OF_KIND[kind]);
  return result.ok ? 'yes' : result.error[0]?.code;
};
const { MINISTRY, STARTUP, PARTNER, OPERATOR, INTERMEDIARY } = OrganisationKind;

describe('mayInvite', () => {
  it.each([
    ['PLATFORM_ADMINISTRATOR', 'other', MINISTRY, 'MINISTRY_APPROVER', 'yes'],
    ['PLATFORM_ADMINISTRATOR', 'other', MINISTRY, 'STARTUP_OWNER', 'identity.role_not_of_kind'],
    ['PLATFORM_ADMINISTRATOR', 'other', STARTUP, 'REVIEWER', 'identity.role_not_of_kind'],
    ['PROGRAMME_MANAGER', 'other', PARTNER, 'REVIEWER', 'yes'],
    ['PROGRAMME_MANAGER', 'other', MINISTRY, 'MINISTRY_APPROVER', 'access.forbidden'],
    ['PROGRAMME_MANAGER', 'own', OPERATOR, 'AUDITOR', 'access.forbidden'],
    ['MINISTRY_OFFICER', 'own', MINISTRY, 'MINISTRY_OFFICER', 'yes'],
    ['MINISTRY_OFFICER', 'own', MINISTRY, 'MINISTRY_APPROVER', 'access.forbidden'],
    ['MINISTRY_OFFICER', 'other', MINISTRY, 'MINISTRY_OFFICER', 'access.forbidden'],
    ['STARTUP_OWNER', 'own', STARTUP, 'STARTUP_MEMBER', 'yes'],
    ['STARTUP_OWNER', 'other', STARTUP, 'STARTUP_MEMBER', 'access.forbidden'],
    ['STARTUP_MEMBER', 'own', STARTUP, 'STARTUP_MEMBER', 'access.forbidden'],
    ['INTERMEDIARY', 'own', INTERMEDIARY, 'MENTOR', 'yes'],
    ['REVIEWER', 'own', PARTNER, 'REVIEWER', 'access.forbidden'],
  ] as const)('%s invites into %s %s as %s: %s', (role, organisation, kind, wanted, expected) =>
    expect(answer(role, organisation, kind, wanted)).toBe(expected),
  );
});

describe('mayEndMembership', () => {
  it.each([
    ['PLATFORM_ADMINISTRATOR', 'other', true],
    ['STARTUP_OWNER', 'own', true],
    ['STARTUP_OWNER', 'other', false],
    ['STARTUP_MEMBER', 'own', false],
  ])('%s in %s: %p', (role, organisation, allowed) =>
    expect(mayEndMembership(holder(role), organisation).ok).toBe(allowed),
  );
});

describe('mayReadMembers', () => {
  it.each([
    ['STARTUP_MEMBER', 'own', true],
    ['STARTUP_OWNER', 'other', false],
    ['PROGRAMME_MANAGER', 'other', false],
    ['PLATFORM_ADMINISTRATOR', 'other', true],
  ])('%s of %s: %p', (role, organisation, allowed) =>
    expect(mayReadMembers(holder(role), organisation)).toBe(allowed),
  );
});

describe('checkTokenScopes', () => {
  it('names each scope that nobody knows', () => {
    expect(checkTokenScopes(['a:read', 'root', 'b:write', '*'], ['a:read', 'b:write'])).toEqual([
      { code: 'identity.unknown_scope', path: ['scopes', '1'], params: { scope: 'root' } },
      { code: 'identity.unknown_scope', path: ['scopes', '3'], params: { scope: '*' } },
    ]);
  });
});
