import { defineMachine, type Violation } from '#libs/kernel';

export type ChallengeInvitationStateName = 'SENT' | 'SEEN' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED';
export type ChallengeInvitationAct = 'see' | 'accept' | 'decline' | 'apply' | 'expire';

export interface ChallengeInvitationFacts {
  /** Whether the challenge still takes submissions, or will: afterwards an answer has no meaning. */
  readonly isBeforeClosing: boolean;
}

const beforeClosing = ({ isBeforeClosing }: ChallengeInvitationFacts): Violation[] =>
  isBeforeClosing ? [] : [{ code: 'matching.invitation_over' }];

/**
 * An invitation to look at a challenge. To accept means to follow the call, no more: nobody is bound and nobody is
 * preferred. That the start-up applied is learned when the submissions are opened, whatever it answered before.
 */
export const challengeInvitationMachine = defineMachine<
  ChallengeInvitationStateName,
  ChallengeInvitationAct,
  ChallengeInvitationFacts
>({
  initial: 'SENT',
  states: ['SENT', 'SEEN', 'ACCEPTED', 'DECLINED', 'EXPIRED'],
  wrongState: 'matching.invitation_wrong_state',
  acts: {
    see: { from: ['SENT'], to: 'SEEN' },
    accept: { from: ['SENT', 'SEEN'], to: 'ACCEPTED', guard: beforeClosing },
    decline: { from: ['SENT', 'SEEN'], to: 'DECLINED', guard: beforeClosing },
    apply: { from: ['SENT', 'SEEN', 'ACCEPTED', 'DECLINED', 'EXPIRED'], to: 'ACCEPTED' },
    expire: { from: ['SENT', 'SEEN'], to: 'EXPIRED' },
  },
});
