/** Where an invitation to look at a challenge stands. */
export enum ChallengeInvitationState {
  SENT = 'SENT',
  SEEN = 'SEEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
}

/** Why a start-up does not follow an invitation. */
export enum InvitationDecline {
  NOT_OUR_FIELD = 'NOT_OUR_FIELD',
  NO_CAPACITY = 'NO_CAPACITY',
  TERMS_DO_NOT_FIT = 'TERMS_DO_NOT_FIT',
  TOO_LATE = 'TOO_LATE',
  OTHER = 'OTHER',
}
