import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './access.guard.js';
import { type Actor, anonymousActor } from './actor.js';

const anonymous = anonymousActor('en', 'c1');
const person = (roles: string[], scopes: string[] | null = null): Actor => ({
  ...anonymous,
  kind: 'person',
  personId: 'p1',
  scopes,
  memberships: roles.map((role) => ({ organisationId: 'o1', organisationKind: 'MINISTRY', role })),
});
const publish = { roles: ['PROGRAMME_MANAGER'], scope: 'challenges:write' };
const profile = { roles: 'signed-in', scope: 'profile:read' } as const;

describe('refusalOf', () => {
  it.each([
    [
      'an undeclared action, even for a manager',
      person(['PROGRAMME_MANAGER']),
      undefined,
      'access.forbidden',
    ],
    ['anonymous', anonymous, publish, 'access.unauthenticated'],
    ['anonymous where signing in is enough', anonymous, profile, 'access.unauthenticated'],
    ['another role', person(['REVIEWER']), publish, 'access.forbidden'],
    ['no role at all', person([]), publish, 'access.forbidden'],
    [
      'the role with a token that lacks the scope',
      person(['PROGRAMME_MANAGER'], ['x']),
      publish,
      'access.scope_missing',
    ],
    [
      'a token with the scope but without the role',
      person(['REVIEWER'], ['challenges:write']),
      publish,
      'access.forbidden',
    ],
    ['the role with a session', person(['REVIEWER', 'PROGRAMME_MANAGER']), publish, undefined],
    [
      'the role with a token of the scope',
      person(['PROGRAMME_MANAGER'], ['challenges:write']),
      publish,
      undefined,
    ],
    ['anybody who is signed in', person([]), profile, undefined],
  ])('%s', (_, actor, action, code) => expect(refusalOf(actor, action)?.messageCode).toBe(code));
});
