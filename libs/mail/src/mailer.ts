import type { Locale } from '#libs/i18n';

export interface Mail {
  /**
   * What the mail is about, the same for each attempt to send it: `invitation-<id>`. It becomes the Message-ID, so
   * that a job that runs twice sends one mail in the eyes of the receiver. Letters, digits and hyphens.
   */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: Locale;
  /** Address at which one POST ends mails of this kind: mail programs show a button for it (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** An appointment for the calendar of the receiver (RFC 5545), sent along as RFC 6047 says. */
  readonly appointment?: Appointment;
}

export interface Appointment {
  readonly method: 'REQUEST' | 'CANCEL';
  /** The iCalendar file. */
  readonly text: string;
}

/** Sends mails; only jobs call it, so that a slow or absent mail server keeps nobody waiting. */
export abstract class Mailer {
  /** @throws Error when the mail was not taken over; the job is then tried again. */
  abstract send(mail: Mail): Promise<void>;
}

/** Headers of a mail that its reader can end (RFC 2369, RFC 8058); none of another. */
export const unsubscribeHeaders = ({ unsubscribeUrl }: Mail): Record<string, string> =>
  unsubscribeUrl === undefined
    ? {}
    : {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };

/** Headers that both adapters write. @param from the sender, whose host the Message-ID names. */
export function headersOf(
  mail: Mail,
  from: string,
): { messageId: string; language: string; automatic: string } {
  const host = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    messageId: `<${mail.key}@${host}>`,
    language: mail.locale,
    // Keeps out-of-office replies away (RFC 3834).
    automatic: 'auto-generated',
  };
}
