import { defineEvent } from '#libs/events';

interface ChallengeId extends Readonly<Record<string, string>> {
  readonly challengeId: string;
}

export const ChallengeApproved = defineEvent<ChallengeId>('challenge.approved');
export const ChallengePublished = defineEvent<ChallengeId>('challenge.published');
export const ChallengeAmended = defineEvent<ChallengeId>('challenge.amended');
/** The window is open once more. */
export const ChallengeReopened = defineEvent<ChallengeId>('challenge.reopened');
export const ChallengeClosed = defineEvent<ChallengeId>('challenge.closed');
export const EvaluationOpened = defineEvent<ChallengeId>('challenge.evaluation_opened');
export const ChallengeDecided = defineEvent<ChallengeId>('challenge.decided');
/** Its decision is void: it is evaluated once more. */
export const ChallengeReconsidered = defineEvent<ChallengeId>('challenge.reconsidered');
export const ChallengeCancelled = defineEvent<ChallengeId>('challenge.cancelled');

/** A public question has its answer, which everybody can read. */
export const InquiryAnswered = defineEvent<ChallengeId & { readonly inquiryId: string }>('inquiry.answered');
