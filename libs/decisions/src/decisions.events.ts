import { defineEvent } from '#libs/events';

/** A start-up can read the letter about its submission, and is to be written to. */
export const LetterIssued = defineEvent<{ readonly letterId: string }>('decisions.letter_issued');

/** Somebody asked for a conversation about the reasons, or got the answer. */
export const DebriefAnswered = defineEvent<{ readonly letterId: string }>('decisions.debrief_answered');

/** An appeal was ruled on; where it was upheld, the decision is void and the challenge evaluated once more. */
export const AppealRuled = defineEvent<{ readonly appealId: string }>('decisions.appeal_ruled');

/** Somebody is invited to an interview, or it was moved, called off, or given to somebody else. */
export const InterviewChanged = defineEvent<{ readonly seatId: string }>('decisions.interview_changed');
