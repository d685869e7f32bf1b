import { describe, expect, it } from '@jest/globals';
import type { Result } from '#libs/kernel';
import {
  mayCreateProgramme,
  mayNameManagers,
  mayRemoveManager,
  mayRunProgramme,
  programmeSight,
} from './programme.policy.js';

const person = (role: string, organisationId = 'operator', scopes: string[] | null = null) => ({
  kind: 'person',
  scopes,
  memberships: [{ organisationId, role }],
});
const system = { kind: 'system', scopes: null, memberships: [] };
const anonymous = { kind: 'anonymous', scopes: null, memberships: [] };
const answer = (result: Result<true>) => (result.ok ? 'yes' : result.error[0]?.code);

describe('mayCreateProgramme', () => {
  it.each([
    ['PROGRAMME_MANAGER', 'operator', 'yes'],
    ['PLATFORM_ADMINISTRATOR', 'operator', 'yes'],
    ['PROGRAMME_MANAGER', 'another operator', 'programme.operator_not_yours'],
    ['AUDITOR', 'operator', 'programme.operator_not_yours'],
    ['MINISTRY_OFFICER', 'operator', 'programme.operator_not_yours'],
  ])('%s of %s: %s', (role, home, expected) =>
    expect(answer(mayCreateProgramme(person(role, home), 'operator'))).toBe(expected),
  );
  it('lets the system', () => expect(answer(mayCreateProgramme(system, 'operator'))).toBe('yes'));
});

describe('mayRunProgramme and mayNameManagers', () => {
  const NO = 'access.forbidden';
  it.each([
    ['PROGRAMME_MANAGER', true, 'yes', 'yes'],
    ['PROGRAMME_MANAGER', false, NO, NO],
    ['PLATFORM_ADMINISTRATOR', true, 'yes', 'yes'],
    ['PLATFORM_ADMINISTRATOR', false, NO, 'yes'],
    // Named once, but without the role by now.
    ['REVIEWER', true, NO, NO],
    ['AUDITOR', false, NO, NO],
  ])('%s (named: %p): runs %s, names managers %s', (role, isListed, runs, names) => {
    expect(answer(mayRunProgramme(person(role), isListed))).toBe(runs);
    expect(answer(mayNameManagers(person(role), isListed))).toBe(names);
  });
  it('let the system', () => {
    expect(answer(mayRunProgramme(system, false))).toBe('yes');
    expect(answer(mayNameManagers(system, false))).toBe('yes');
  });
});

describe('mayRemoveManager', () => {
  it.each([
    [1, 'programme.last_manager'],
    [2, 'yes'],
  ])('with %p managers: %s', (managers, expected) =>
    expect(answer(mayRemoveManager(managers))).toBe(expected),
  );
});

describe('programmeSight', () => {
  it.each([
    ['anonymous', anonymous, 'PUBLIC'],
    ['the system', system, 'ALL'],
    ['an auditor', person('AUDITOR'), 'ALL'],
    ['an administrator', person('PLATFORM_ADMINISTRATOR'), 'ALL'],
    ['a manager', person('PROGRAMME_MANAGER'), 'OWN'],
    ['an officer', person('MINISTRY_OFFICER'), 'PUBLIC'],
    ["a manager's token without the scope", person('PROGRAMME_MANAGER', 'o', ['challenges:read']), 'PUBLIC'],
    ["a manager's token with the scope", person('PROGRAMME_MANAGER', 'o', ['programmes:read']), 'OWN'],
    ["an auditor's token without the scope", person('AUDITOR', 'o', []), 'PUBLIC'],
  ])('%s: %s', (_, actor, expected) => expect(programmeSight(actor)).toBe(expected));
});
