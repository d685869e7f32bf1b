import { describe, expect, it } from '@jest/globals';
import { helpSight, intermediariesOf, mayHelp, mayWithdraw } from './help.policy.js';

const person = (role: string, organisationId: string, scopes: string[] | null = null) => ({
  kind: 'person',
  personId: 'someone',
  scopes,
  memberships: [{ role, organisationId }],
});
const anonymous = { kind: 'anonymous', personId: null, scopes: null, memberships: [] };
const challenge = { ministryId: 'water' };

describe('who sees the work on a draft', () => {
  const own = { all: false, organisationIds: ['hub'] };
  it.each([
    ['an officer', person('MINISTRY_OFFICER', 'water'), false, { all: true }],
    ['an approver', person('MINISTRY_APPROVER', 'water'), false, { all: true }],
    ['a reviewer of the ministry', person('REVIEWER', 'water'), false, null],
    ['an officer of another ministry', person('MINISTRY_OFFICER', 'roads'), false, null],
    ['a manager', person('PROGRAMME_MANAGER', 'operator'), true, { all: true }],
    ['a manager of another programme', person('PROGRAMME_MANAGER', 'operator'), false, null],
    ['an auditor', person('AUDITOR', 'operator'), false, { all: true }],
    ['the administrator', person('PLATFORM_ADMINISTRATOR', 'operator'), false, null],
    ['the intermediary that helps', person('INTERMEDIARY', 'hub'), false, own],
    ['a mentor of it', person('MENTOR', 'hub'), false, null],
    ['another intermediary', person('INTERMEDIARY', 'elsewhere'), false, null],
    ['a start-up', person('STARTUP_OWNER', 'startup'), false, null],
    ['nobody', anonymous, false, null],
    ['a token that may not read', person('MINISTRY_OFFICER', 'water', ['profile:read']), false, null],
    ['a token that may', person('INTERMEDIARY', 'hub', ['challenges:read']), false, own],
    ['the system', { ...anonymous, kind: 'system' }, false, { all: true }],
  ])('%s', (_, actor, manages, expected) => {
    expect(helpSight(actor, challenge, manages, ['hub', 'lab'])).toEqual(expected);
  });
});

describe('who helps', () => {
  it('is who works for an intermediary that was asked', () => {
    const two = {
      ...person('INTERMEDIARY', 'hub'),
      memberships: ['hub', 'lab'].map((organisationId) => ({ role: 'INTERMEDIARY', organisationId })),
    };
    expect(intermediariesOf(two)).toEqual(['hub', 'lab']);
    expect(mayHelp(two, ['lab'], null)).toEqual({ ok: true, value: 'lab' });
    expect(mayHelp(two, ['hub', 'lab'], 'lab')).toEqual({ ok: true, value: 'lab' });
    expect(mayHelp(two, ['hub'], 'lab').ok).toBe(false);
    expect(mayHelp(person('MENTOR', 'hub'), ['hub'], null).ok).toBe(false);
    expect(mayHelp(person('INTERMEDIARY', 'hub'), [], null)).toEqual({
      ok: false,
      error: [{ code: 'helper.not_assigned' }],
    });
  });

  it('takes back what is the own', () => {
    expect(mayWithdraw(person('INTERMEDIARY', 'hub'), { authorId: 'someone' }).ok).toBe(true);
    expect(mayWithdraw(person('INTERMEDIARY', 'hub'), { authorId: 'another' }).ok).toBe(false);
    expect(mayWithdraw(anonymous, { authorId: 'another' }).ok).toBe(false);
  });
});
