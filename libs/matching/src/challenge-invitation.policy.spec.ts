import { describe, expect, it } from '@jest/globals';
import { invitationSight, isOfTeam, mayInvite, mayOptOut } from './challenge-invitation.policy.js';

const challenge = { ministryId: 'water' };
const NOBODY = { manages: false, intermediaryIds: [] };
const holder = (organisationId: string, role: string) => ({ memberships: [{ organisationId, role }] });

describe('mayInvite', () => {
  it.each([
    ['an officer of the ministry', holder('water', 'MINISTRY_OFFICER'), NOBODY, 'water'],
    ['an approver of the ministry', holder('water', 'MINISTRY_APPROVER'), NOBODY, 'water'],
    [
      'a manager of the programme',
      holder('operator', 'PROGRAMME_MANAGER'),
      { ...NOBODY, manages: true },
      'operator',
    ],
    [
      'an intermediary that helps',
      holder('bridge', 'INTERMEDIARY'),
      { ...NOBODY, intermediaryIds: ['bridge'] },
      'bridge',
    ],
    ['an intermediary that does not help', holder('bridge', 'INTERMEDIARY'), NOBODY, undefined],
    ['an officer of another ministry', holder('roads', 'MINISTRY_OFFICER'), NOBODY, undefined],
    ['a manager of another programme', holder('operator', 'PROGRAMME_MANAGER'), NOBODY, undefined],
    ['a reviewer of the ministry', holder('water', 'REVIEWER'), NOBODY, undefined],
    ['a start-up', holder('leaks', 'STARTUP_OWNER'), NOBODY, undefined],
    ['nobody', { memberships: [] }, { manages: true, intermediaryIds: [] }, undefined],
  ])('%s', (_, actor, facts, inviter) =>
    expect(mayInvite(actor, challenge, facts)).toEqual(
      inviter ? { ok: true, value: inviter } : { ok: false, error: [{ code: 'access.forbidden' }] },
    ),
  );

  it('invites in the name of the ministry, whatever else the person is', () =>
    expect(
      mayInvite(
        {
          memberships: [
            ...holder('operator', 'PROGRAMME_MANAGER').memberships,
            ...holder('water', 'MINISTRY_OFFICER').memberships,
          ],
        },
        challenge,
        { manages: true, intermediaryIds: ['bridge'] },
      ),
    ).toEqual({ ok: true, value: 'water' }));

  it.each([
    [null, 'bridge'],
    ['bridge', 'bridge'],
    ['tunnel', 'tunnel'],
    ['water', undefined],
    ['elsewhere', undefined],
  ])('invites for several intermediaries in the name that is wanted: %s', (wanted, inviter) =>
    expect(
      mayInvite(
        holder('elsewhere', 'INTERMEDIARY'),
        challenge,
        { manages: false, intermediaryIds: ['bridge', 'tunnel'] },
        wanted,
      ),
    ).toEqual(inviter ? { ok: true, value: inviter } : { ok: false, error: [{ code: 'access.forbidden' }] }),
  );
});

describe('invitationSight', () => {
  it.each([
    ['an officer of the ministry', holder('water', 'MINISTRY_OFFICER'), NOBODY, { all: true }],
    [
      'an officer who also works for an intermediary',
      holder('water', 'MINISTRY_APPROVER'),
      { ...NOBODY, intermediaryIds: ['bridge'] },
      { all: true },
    ],
    [
      'a manager of the programme',
      holder('operator', 'PROGRAMME_MANAGER'),
      { ...NOBODY, manages: true },
      { all: true },
    ],
    [
      'an intermediary that helps',
      holder('bridge', 'INTERMEDIARY'),
      { ...NOBODY, intermediaryIds: ['bridge'] },
      { all: false, inviterIds: ['bridge'] },
    ],
    ['an intermediary that does not help', holder('bridge', 'INTERMEDIARY'), NOBODY, null],
    ['an officer of another ministry', holder('roads', 'MINISTRY_OFFICER'), NOBODY, null],
    ['a start-up', holder('leaks', 'STARTUP_OWNER'), NOBODY, null],
  ])('%s', (_, actor, facts, sight) => expect(invitationSight(actor, challenge, facts)).toEqual(sight));
});

describe('the side of the start-up', () => {
  it.each([
    ['STARTUP_OWNER', 'leaks', true, true],
    ['STARTUP_MEMBER', 'leaks', true, false],
    ['STARTUP_OWNER', 'pipes', false, false],
    ['MINISTRY_OFFICER', 'leaks', false, false],
  ])('%s of %s', (role, organisationId, answers, optsOut) => {
    expect(isOfTeam(holder(organisationId, role), 'leaks')).toBe(answers);
    expect(mayOptOut(holder(organisationId, role), 'leaks').ok).toBe(optsOut);
  });
});
