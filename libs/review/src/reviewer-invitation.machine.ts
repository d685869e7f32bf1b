import { defineMachine } from '#libs/kernel';

export type ReviewerInvitationState = 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
export type ReviewerInvitationAct = 'accept' | 'decline' | 'withdraw';

/** Who has accepted may still decline: nobody reviews unwillingly. Who was taken back can be invited anew. */
export const reviewerInvitationMachine = defineMachine<
  ReviewerInvitationState,
  ReviewerInvitationAct,
  Record<string, never>
>({
  initial: 'INVITED',
  states: ['INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  wrongState: 'review.invitation_wrong_state',
  acts: {
    accept: { from: ['INVITED', 'DECLINED'], to: 'ACCEPTED' },
    decline: { from: ['INVITED', 'ACCEPTED'], to: 'DECLINED' },
    withdraw: { from: ['INVITED', 'ACCEPTED', 'DECLINED'], to: 'WITHDRAWN' },
  },
});
