import { describe, expect, it } from '@jest/globals';
import {
  type ChallengeInvitationAct,
  type ChallengeInvitationStateName,
  challengeInvitationMachine as machine,
} from './challenge-invitation.machine.js';

const NEXT: Readonly<
  Record<ChallengeInvitationStateName, Partial<Record<ChallengeInvitationAct, ChallengeInvitationStateName>>>
> = {
  SENT: { see: 'SEEN', accept: 'ACCEPTED', decline: 'DECLINED', apply: 'ACCEPTED', expire: 'EXPIRED' },
  SEEN: { accept: 'ACCEPTED', decline: 'DECLINED', apply: 'ACCEPTED', expire: 'EXPIRED' },
  ACCEPTED: { apply: 'ACCEPTED' },
  DECLINED: { apply: 'ACCEPTED' },
  EXPIRED: { apply: 'ACCEPTED' },
};

const acts = Object.keys(machine.acts) as ChallengeInvitationAct[];

describe('challengeInvitationMachine', () => {
  it.each(machine.states.flatMap((state) => acts.map((act) => [state, act] as const)))(
    '%s, %s',
    (state, act) => {
      const result = machine.transition(state, act, { isBeforeClosing: true });
      const next = NEXT[state][act];
      expect(result).toEqual(
        next
          ? { ok: true, value: next }
          : { ok: false, error: [{ code: 'matching.invitation_wrong_state', params: { state, act } }] },
      );
    },
  );

  it.each(['accept', 'decline'] as const)('cannot %s once the challenge has closed', (act) =>
    expect(machine.transition('SEEN', act, { isBeforeClosing: false })).toEqual({
      ok: false,
      error: [{ code: 'matching.invitation_over' }],
    }),
  );

  it('learns of a submission after the challenge has closed', () =>
    expect(machine.transition('EXPIRED', 'apply', { isBeforeClosing: false }).ok).toBe(true));
});
