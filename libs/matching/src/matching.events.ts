import { defineEvent } from '#libs/events';

/** A mail is to be written. */
export const NoticeDue = defineEvent<{ readonly noticeId: string }>('matching.notice_due');
