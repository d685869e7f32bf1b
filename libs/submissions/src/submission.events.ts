import { defineEvent } from '#libs/events';

interface SubmissionIds extends Readonly<Record<string, string>> {
  readonly submissionId: string;
  readonly challengeId: string;
}

/** Handed in, for the first time or again. Nobody but the team may be told before the opening. */
export const SubmissionReceived = defineEvent<SubmissionIds>('submission.received');

export const SubmissionWithdrawn = defineEvent<SubmissionIds>('submission.withdrawn');

/** Awarded, not awarded or disqualified. */
export const SubmissionDecided = defineEvent<SubmissionIds>('submission.decided');
