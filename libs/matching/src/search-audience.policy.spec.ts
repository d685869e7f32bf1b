import { describe, expect, it } from '@jest/globals';
import { Role } from '#libs/identity';
import { audiencesOf } from './search-audience.policy.js';

const ALL = ['public', 'ministry', 'startup', 'staff'];

/** Every role; one that is new has to be thought about here. */
const AUDIENCES: Readonly<Record<Role, readonly string[]>> = {
  MINISTRY_OFFICER: ['public', 'ministry'],
  MINISTRY_APPROVER: ['public', 'ministry'],
  STARTUP_OWNER: ['public', 'startup'],
  STARTUP_MEMBER: ['public', 'startup'],
  REVIEWER: ['public'],
  MENTOR: ['public'],
  INTERMEDIARY: ['public'],
  PROGRAMME_MANAGER: ALL,
  AUDITOR: ALL,
  PLATFORM_ADMINISTRATOR: ALL,
};

describe('audiencesOf', () => {
  it.each(Object.values(Role))('%s', (role) => {
    expect(audiencesOf({ memberships: [{ role }], scopes: null })).toEqual(AUDIENCES[role]);
  });

  it('gives what is public to everybody, and no more to a token', () => {
    expect(audiencesOf({ memberships: [], scopes: null })).toEqual(['public']);
    const memberships = [{ role: Role.PLATFORM_ADMINISTRATOR }];
    expect(audiencesOf({ memberships, scopes: ['matching:read'] })).toEqual(['public']);
  });

  it('adds up the roles of one person', () => {
    const memberships = [{ role: Role.MINISTRY_OFFICER }, { role: Role.STARTUP_OWNER }];
    expect(audiencesOf({ memberships, scopes: null })).toEqual(['public', 'ministry', 'startup']);
  });
});
