import { defineEvent } from '#libs/events';

/** Every submission of the challenge has its outcome, and the start-ups can read theirs. */
export const DecisionReleased = defineEvent<{ readonly challengeId: string }>('review.decision_released');
