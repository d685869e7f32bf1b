import { describe, expect, it } from '@jest/globals';
import { isOfTeam, mayBind, readScopeOf, teamFor, teamsOf } from './submission.policy.js';

const holder = (...roles: [role: string, organisationId: string][]) => ({
  scopes: null as string[] | null,
  memberships: roles.map(([role, organisationId]) => ({ role, organisationId })),
});
const ALL_ROLES = [
  'MINISTRY_OFFICER',
  'MINISTRY_APPROVER',
  'PROGRAMME_MANAGER',
  'STARTUP_OWNER',
  'STARTUP_MEMBER',
  'REVIEWER',
  'MENTOR',
  'INTERMEDIARY',
  'AUDITOR',
  'PLATFORM_ADMINISTRATOR',
];

describe('who works on a submission', () => {
  it.each(
    ALL_ROLES.map((role) => ({
      role,
      edits: ['STARTUP_OWNER', 'STARTUP_MEMBER'].includes(role),
      binds: role === 'STARTUP_OWNER',
    })),
  )('$role edits: $edits, submits and withdraws: $binds', ({ role, edits, binds }) => {
    expect(isOfTeam(holder([role, 'own']), 'own')).toBe(edits);
    expect(mayBind(holder([role, 'own']), 'own').ok).toBe(binds);
    expect(isOfTeam(holder([role, 'own']), 'other')).toBe(false);
    expect(mayBind(holder([role, 'own']), 'other').ok).toBe(false);
  });

  it('keeps the roles of two start-ups apart', () => {
    const both = holder(
      ['STARTUP_OWNER', 'first'],
      ['STARTUP_MEMBER', 'second'],
      ['STARTUP_MEMBER', 'first'],
    );
    expect(teamsOf(both)).toEqual(['first', 'second']);
    expect(mayBind(both, 'first').ok).toBe(true);
    expect(mayBind(both, 'second').ok).toBe(false);
  });
});

describe('teamFor', () => {
  const one = holder(['STARTUP_MEMBER', 'a']);
  const two = holder(['STARTUP_OWNER', 'a'], ['STARTUP_MEMBER', 'b']);
  const none = holder(['PROGRAMME_MANAGER', 'operator']);
  it.each([
    ['the only one', one, undefined, 'a'],
    ['the only one, named', one, 'a', 'a'],
    ['a stranger', one, 'b', 'access.forbidden'],
    ['one of two', two, 'b', 'b'],
    ['neither of two', two, null, 'input.required'],
    ['none', none, null, 'access.forbidden'],
    ['the operator itself', none, 'operator', 'access.forbidden'],
  ] as const)('%s', (_, actor, wished, expected) => {
    const result = teamFor(actor, wished);
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });
});

describe('readScopeOf', () => {
  const nothing = { teams: [], ministries: [], programmes: [], isAuditor: false };
  it.each([
    ['STARTUP_OWNER', { ...nothing, teams: ['o'] }],
    ['STARTUP_MEMBER', { ...nothing, teams: ['o'] }],
    ['MINISTRY_OFFICER', { ...nothing, ministries: ['o'] }],
    ['MINISTRY_APPROVER', { ...nothing, ministries: ['o'] }],
    ['PROGRAMME_MANAGER', { ...nothing, programmes: ['p'] }],
    ['AUDITOR', { ...nothing, isAuditor: true }],
    ['REVIEWER', nothing],
    ['MENTOR', nothing],
    ['INTERMEDIARY', nothing],
    ['PLATFORM_ADMINISTRATOR', nothing],
  ])('%s', (role, expected) => expect(readScopeOf(holder([role, 'o']), ['p'])).toEqual(expected));

  it('is empty for a token without the scope, whatever the roles', () => {
    const all = holder(...ALL_ROLES.map((role): [string, string] => [role, 'o']));
    const token = (...scopes: string[]) => readScopeOf({ ...all, scopes }, ['p']);
    expect(token('challenges:read', 'submissions:write')).toEqual(nothing);
    expect(token('submissions:read')).toEqual(readScopeOf(all, ['p']));
  });

  it('is empty for nobody', () => {
    expect(readScopeOf({ scopes: null, memberships: [] }, ['p'])).toEqual(nothing);
  });
});
