import { describe, expect, it } from '@jest/globals';
import {
  mayDeclareConflict,
  mayReadGivenReviews,
  mayReadPeers,
  mayReadRanking,
  mayReadReviewer,
} from './review.policy.js';

const holder = (personId: string | null, ...roles: [role: string, organisationId: string][]) => ({
  personId,
  memberships: roles.map(([role, organisationId]) => ({ role, organisationId })),
});

describe('mayDeclareConflict and mayReadReviewer', () => {
  const reviewer = { personId: 'p1' };
  it.each([
    ['the reviewer', holder('p1', ['REVIEWER', 'university']), true],
    ['another reviewer', holder('p2', ['REVIEWER', 'university']), false],
    ['a programme manager', holder('p3', ['PROGRAMME_MANAGER', 'operator']), true],
    ['an officer', holder('p4', ['MINISTRY_OFFICER', 'health']), false],
    ['nobody', holder(null), false],
  ])('%s: %#', (_, actor, expected) => {
    expect(mayDeclareConflict(actor, reviewer).ok).toBe(expected);
    expect(mayReadReviewer(actor, reviewer)).toBe(expected);
  });
});

describe('mayReadRanking', () => {
  const states = ['CLOSED', 'IN_EVALUATION', 'DECIDED', 'ARCHIVED', 'CANCELLED'];
  const readable = (actor: ReturnType<typeof holder>, isManager: boolean) =>
    states.filter((state) => mayReadRanking(actor, { ministryId: 'health', state }, isManager));

  it.each([
    [
      'a manager of the programme',
      holder('p', ['PROGRAMME_MANAGER', 'operator']),
      true,
      ['IN_EVALUATION', 'DECIDED', 'ARCHIVED'],
    ],
    ['a manager of another programme', holder('p', ['PROGRAMME_MANAGER', 'operator']), false, []],
    [
      'an officer of the ministry',
      holder('p', ['MINISTRY_OFFICER', 'health']),
      false,
      ['DECIDED', 'ARCHIVED'],
    ],
    [
      'an approver of the ministry',
      holder('p', ['MINISTRY_APPROVER', 'health']),
      false,
      ['DECIDED', 'ARCHIVED'],
    ],
    ['a reviewer of the ministry', holder('p', ['REVIEWER', 'health']), false, []],
    ['an officer of another ministry', holder('p', ['MINISTRY_OFFICER', 'justice']), false, []],
    ['an auditor', holder('p', ['AUDITOR', 'operator']), false, ['DECIDED', 'ARCHIVED']],
    ['a start-up', holder('p', ['STARTUP_OWNER', 'waterly']), false, []],
  ])('%s', (_, actor, isManager, expected) => expect(readable(actor, isManager)).toEqual(expected));
});

describe('mayReadGivenReviews', () => {
  it.each([
    ['a manager, while it is evaluated', 'IN_EVALUATION', true, [], 'DOUBLE_BLIND', true],
    ['a manager, after the decision', 'DECIDED', true, [], 'DOUBLE_BLIND', true],
    ['a manager, long after it', 'ARCHIVED', true, [], 'DOUBLE_BLIND', true],
    ['a manager, before the opening', 'CLOSED', true, [], 'OPEN', false],
    ['somebody else', 'DECIDED', false, [], 'OPEN', false],
    ['a reviewer who handed in', 'IN_EVALUATION', false, ['COMPLETED'], 'OPEN', false],
    ['a manager who owes a review', 'IN_EVALUATION', true, ['COMPLETED', 'ASSIGNED'], 'OPEN', false],
    ['a manager in the middle of one', 'IN_EVALUATION', true, ['IN_PROGRESS'], 'APPLICANTS_HIDDEN', false],
    [
      'a manager who handed in, where names are shown',
      'DECIDED',
      true,
      ['COMPLETED'],
      'APPLICANTS_HIDDEN',
      true,
    ],
    ['a manager who handed in, where they are hidden', 'DECIDED', true, ['COMPLETED'], 'DOUBLE_BLIND', false],
    [
      'a manager who stepped back, where they are hidden',
      'DECIDED',
      true,
      ['RECUSED'],
      'DOUBLE_BLIND',
      false,
    ],
  ])('%s', (_, state, isManager, states, blindness, expected) => {
    expect(mayReadGivenReviews(state, isManager, { states, blindness })).toBe(expected);
  });
});

describe('mayReadPeers', () => {
  it.each([
    ['ASSIGNED', false],
    ['IN_PROGRESS', false],
    ['COMPLETED', true],
    ['DECLINED', false],
    ['RECUSED', false],
    ['SUSPENDED', false],
    ['REMOVED', false],
  ])('with the own review %s: %p', (state, expected) => expect(mayReadPeers(state)).toBe(expected));
});
