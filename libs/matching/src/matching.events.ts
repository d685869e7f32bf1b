import { defineEvent } from '#libs/events';

/** A mail is to be written. */
export const NoticeDue = defineEvent<{ readonly noticeId: string }>('matching.notice_due');

/** The search index knows the newest text of a published challenge. */
export const ChallengeIndexed = defineEvent<{ readonly challengeId: string }>('matching.challenge_indexed');

/** A mentor has saved the own profile. */
export const MentorChanged = defineEvent<{ readonly mentorId: string }>('matching.mentor_changed');
