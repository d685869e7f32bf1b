import { describe, expect, it } from '@jest/globals';
import { mayMatchTexts, mayReadMatches, mayReadStartupMatches } from './matching.policy.js';

const person = (role: string, organisationId: string) => ({
  kind: 'person',
  memberships: [{ role, organisationId }],
});
const challenge = { ministryId: 'ministry' };

describe('mayReadMatches', () => {
  it.each([
    ['MINISTRY_OFFICER', 'ministry', false, true],
    ['MINISTRY_APPROVER', 'ministry', false, true],
    ['MINISTRY_OFFICER', 'other', false, false],
    ['REVIEWER', 'ministry', false, false],
    ['INTERMEDIARY', 'other', false, true],
    ['MENTOR', 'other', false, false],
    ['PROGRAMME_MANAGER', 'operator', true, true],
    ['PROGRAMME_MANAGER', 'operator', false, false],
    ['STARTUP_OWNER', 'other', false, false],
    ['AUDITOR', 'operator', false, false],
  ])('%s of %s (manages: %p): %p', (role, organisation, manages, expected) =>
    expect(mayReadMatches(person(role, organisation), challenge, { manages, isSeen: true })).toBe(expected),
  );

  it('hides the matches of a draft from an intermediary that does not help with it', () => {
    const hidden = { manages: false, isSeen: false };
    expect(mayReadMatches(person('INTERMEDIARY', 'other'), challenge, hidden)).toBe(false);
    expect(mayReadMatches(person('MINISTRY_OFFICER', 'ministry'), challenge, hidden)).toBe(true);
  });
});

describe('mayReadStartupMatches', () => {
  it.each([
    ['STARTUP_OWNER', 'own', true],
    ['STARTUP_MEMBER', 'own', true],
    ['STARTUP_OWNER', 'other', false],
    ['INTERMEDIARY', 'own', false],
  ])('%s of own reads those of %s: %p', (role, organisationId, expected) =>
    expect(mayReadStartupMatches(person(role, 'own'), organisationId)).toBe(expected),
  );
});

describe('mayMatchTexts', () => {
  it.each([
    ['MINISTRY_OFFICER', true],
    ['MINISTRY_APPROVER', true],
    ['PROGRAMME_MANAGER', true],
    ['INTERMEDIARY', true],
    ['STARTUP_OWNER', false],
    ['REVIEWER', false],
    ['MENTOR', false],
  ])('%s: %p', (role, expected) => expect(mayMatchTexts(person(role, 'any'))).toBe(expected));
});
