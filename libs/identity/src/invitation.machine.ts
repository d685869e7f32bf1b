import { defineMachine } from '#libs/kernel';

export type InvitationState = 'PENDING' | 'ACCEPTED' | 'REVOKED';
export type InvitationAct = 'accept' | 'revoke';

interface InvitationFacts {
  readonly expired: boolean;
}

export const invitationMachine = defineMachine<InvitationState, InvitationAct, InvitationFacts>({
  initial: 'PENDING',
  states: ['PENDING', 'ACCEPTED', 'REVOKED'],
  wrongState: 'identity.invitation_used',
  acts: {
    accept: {
      from: ['PENDING'],
      to: 'ACCEPTED',
      guard: (facts) => (facts.expired ? [{ code: 'identity.invitation_expired' }] : []),
    },
    revoke: { from: ['PENDING'], to: 'REVOKED' },
  },
});
