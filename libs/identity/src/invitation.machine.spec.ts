import { describe, expect, it } from '@jest/globals';
import { type InvitationAct, type InvitationState, invitationMachine } from './invitation.machine.js';

const USED = 'identity.invitation_used';

describe('invitationMachine', () => {
  it.each<[InvitationState, InvitationAct, boolean, string]>([
    ['PENDING', 'accept', false, 'ACCEPTED'],
    ['PENDING', 'accept', true, 'identity.invitation_expired'],
    ['PENDING', 'revoke', false, 'REVOKED'],
    ['PENDING', 'revoke', true, 'REVOKED'],
    ['ACCEPTED', 'accept', false, USED],
    ['ACCEPTED', 'accept', true, USED],
    ['ACCEPTED', 'revoke', false, USED],
    ['REVOKED', 'accept', false, USED],
    ['REVOKED', 'accept', true, USED],
    ['REVOKED', 'revoke', false, USED],
  ])('%s %s (expired: %p) → %s', (state, act, expired, expected) => {
    const result = invitationMachine.transition(state, act, { expired });
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });
});
