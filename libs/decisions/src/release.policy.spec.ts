import { describe, expect, it } from '@jest/globals';
import { checkRelease, takesPart } from './release.policy.js';

const person = (personId: string | null, ...roles: [role: string, organisationId: string][]) => ({
  personId,
  memberships: roles.map(([role, organisationId]) => ({ role, organisationId })),
});
const APPROVER: [string, string] = ['MINISTRY_APPROVER', 'water'];
const proposal = { proposedBy: 'p1' };

describe('checkRelease', () => {
  it.each([
    ['another manager of the programme', person('p2'), true, false, []],
    ['an approver of the ministry', person('p2', APPROVER), false, false, []],
    ['the one who proposed it', person('p1'), true, false, ['decision.second_person']],
    ['the same person under another role', person('p1', APPROVER), false, false, ['decision.second_person']],
    ['somebody who reviewed', person('p2', APPROVER), false, true, ['decision.of_the_panel']],
    [
      'an officer of the ministry',
      person('p2', ['MINISTRY_OFFICER', 'water']),
      false,
      false,
      ['access.forbidden'],
    ],
    [
      'an approver of another ministry',
      person('p2', ['MINISTRY_APPROVER', 'health']),
      false,
      false,
      ['access.forbidden'],
    ],
    ['a machine', person(null), true, false, ['decision.second_person']],
  ])('%s', (_, actor, isManager, isOfPanel, codes) => {
    const found = checkRelease(actor, proposal, { ministryId: 'water', isManager, isOfPanel });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('takesPart', () => {
  it.each([
    [person('p', APPROVER), false, true],
    [person('p', ['MINISTRY_APPROVER', 'health']), false, false],
    [person('p', ['REVIEWER', 'water']), false, false],
    [person('p'), true, true],
  ])('%j, manager %p: %p', (actor, isManager, expected) =>
    expect(takesPart(actor, { ministryId: 'water', isManager })).toBe(expected),
  );
});
