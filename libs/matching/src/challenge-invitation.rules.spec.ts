import { describe, expect, it } from '@jest/globals';
import { checkInvitation } from './challenge-invitation.rules.js';

const FINE = { isBeforeClosing: true, used: 4, quota: 5, isInvited: false, isOptedOut: false };

describe('checkInvitation', () => {
  it('lets the last one of the quota through', () => expect(checkInvitation(FINE)).toEqual([]));

  it.each([
    [{ isBeforeClosing: false }, 'matching.invitation_over'],
    [{ isInvited: true }, 'matching.already_invited'],
    [{ isOptedOut: true }, 'matching.opted_out'],
    [{ used: 5 }, 'matching.quota_used'],
    [{ used: 0, quota: 0 }, 'matching.quota_used'],
  ])('refuses %j', (change, code) =>
    expect(checkInvitation({ ...FINE, ...change }).map((violation) => violation.code)).toEqual([code]),
  );

  it('says everything at once', () =>
    expect(
      checkInvitation({ isBeforeClosing: false, used: 9, quota: 5, isInvited: true, isOptedOut: true }),
    ).toHaveLength(4));
});
