import { defineEvent } from '#libs/events';

/** A mail is to be written. */
export const NoticeDue = defineEvent<{ readonly noticeId: string }>('matching.notice_due');

/** The search index knows the newest text of a published challenge. */
export const ChallengeIndexed = defineEvent<{ readonly challengeId: string }>('matching.challenge_indexed');

/** A mentor has saved the own profile, or has another number of free places. */
export const MentorChanged = defineEvent<{ readonly mentorId: string }>('matching.mentor_changed');

/** Start-ups and mentors of a programme may rank each other. */
export const MentoringRoundOpened = defineEvent<{ readonly roundId: string }>(
  'matching.mentoring_round_opened',
);

/** They were paired, and both sides may know. */
export const MentoringRoundPublished = defineEvent<{ readonly roundId: string }>(
  'matching.mentoring_round_published',
);

/** Nobody is paired in the round. */
export const MentoringRoundCancelled = defineEvent<{ readonly roundId: string }>(
  'matching.mentoring_round_cancelled',
);

/** A start-up and its mentor no longer work together. */
export const MentoringEnded = defineEvent<{ readonly pairId: string }>('matching.mentoring_ended');
