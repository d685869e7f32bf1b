import { defineEvent } from '#libs/events';

/** Every submission of the challenge has its outcome, and the start-ups can read theirs. */
export const DecisionReleased = defineEvent<{ readonly challengeId: string }>('review.decision_released');

/** A conflict of interest ended a review that was assigned: somebody else has to do it. */
export const ReviewSuspended = defineEvent<{ readonly assignmentId: string; readonly challengeId: string }>(
  'review.suspended',
);
