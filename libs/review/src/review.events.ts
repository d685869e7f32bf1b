import { defineEvent } from '#libs/events';

/** A submitted review needs scores again, because the rubric was changed by an addendum. */
export const ReviewReopened = defineEvent<{ readonly assignmentId: string }>('review.reopened');

/** Reviews of the challenge are due soon; `reminder` tells one announcement from the next. */
export const ReviewsDueSoon = defineEvent<{ readonly challengeId: string; readonly reminder: string }>(
  'review.due_soon',
);

/** Every submission of the challenge has its outcome, and the start-ups can read theirs. */
export const DecisionReleased = defineEvent<{ readonly challengeId: string }>('review.decision_released');

/** A conflict of interest ended a review that was assigned: somebody else has to do it. */
export const ReviewSuspended = defineEvent<{ readonly assignmentId: string; readonly challengeId: string }>(
  'review.suspended',
);

/** A tie between a reviewer and an organisation was found: whatever brings them together ends. */
export const ConflictFound = defineEvent<{ readonly reviewerId: string; readonly organisationId: string }>(
  'review.conflict_found',
);

/** A reviewer stepped back from a submission, for example on recognising who wrote it. */
export const ReviewerRecused = defineEvent<{ readonly reviewerId: string; readonly submissionId: string }>(
  'review.reviewer_recused',
);

/** A reviewer of the pool was asked to review in a programme. */
export const ReviewerInvited = defineEvent<{ readonly invitationId: string }>('review.reviewer_invited');

/** A reviewer's register of interests ends soon, or has ended. */
export const RegisterDue = defineEvent<{ readonly reviewerId: string }>('review.register_due');
