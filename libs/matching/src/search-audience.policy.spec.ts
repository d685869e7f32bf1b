import { describe, expect, it } from '@jest/globals';
import { Role } from '#libs/identity';
import { audiencesOf, maySearch } from './search-audience.policy.js';

const ALL = ['public', 'ministry', 'startup', 'staff'];

/** Every role; one that is new has to be thought about here. */
const AUDIENCES: Readonly<Record<Role, readonly string[]>> = {
  MINISTRY_OFFICER: ['public', 'ministry'],
  MINISTRY_APPROVER: ['public', 'ministry'],
  STARTUP_OWNER: ['public', 'startup'],
  STARTUP_MEMBER: ['public', 'startup'],
  REVIEWER: ['public'],
  MENTOR: ['public'],
  INTERMEDIARY: ['public', 'ministry'],
  PROGRAMME_MANAGER: ALL,
  AUDITOR: ALL,
  PLATFORM_ADMINISTRATOR: ALL,
};

describe('audiencesOf', () => {
  it.each(Object.values(Role))('%s', (role) => {
    expect(audiencesOf({ memberships: [{ role }], scopes: null })).toEqual(AUDIENCES[role]);
  });

  it('gives what is public to everybody, and to a token as far as its scopes go', () => {
    expect(audiencesOf({ memberships: [], scopes: null })).toEqual(['public']);
    const memberships = [{ role: Role.PLATFORM_ADMINISTRATOR }];
    expect(audiencesOf({ memberships, scopes: ['challenges:read'] })).toEqual(['public']);
    expect(audiencesOf({ memberships, scopes: ['matching:read'] })).toEqual(ALL);
  });

  it('adds up the roles of one person', () => {
    const memberships = [{ role: Role.MINISTRY_OFFICER }, { role: Role.STARTUP_OWNER }];
    expect(audiencesOf({ memberships, scopes: null })).toEqual(['public', 'ministry', 'startup']);
  });
});

describe('maySearch', () => {
  it.each([
    ['what is public', ['public'], Object.values(Role)],
    [
      'what is for ministries and start-ups',
      ['ministry', 'startup'],
      Object.values(Role).filter((role) => role !== Role.REVIEWER && role !== Role.MENTOR),
    ],
    ['what nobody declared', ['staff'], [Role.PROGRAMME_MANAGER, Role.AUDITOR, Role.PLATFORM_ADMINISTRATOR]],
  ] as const)('lets a role through to %s', (_, declared, roles) => {
    const through = Object.values(Role).filter((role) =>
      maySearch(declared, { memberships: [{ role }], scopes: null }),
    );
    expect(through.sort()).toEqual([...roles].sort());
  });

  it('lets nobody without a role through to more than what is public', () => {
    const nobody = { memberships: [], scopes: null };
    expect([maySearch(['public'], nobody), maySearch(['ministry', 'startup', 'staff'], nobody)]).toEqual([
      true,
      false,
    ]);
  });
});
