import type { Message } from '../message.js';

/** What every mail begins and ends with. */
export const mailMessages = {
  'mail.greeting': { en: 'Hello,', he: 'שלום רב,', ar: 'تحية طيبة،' },
  'mail.signature': {
    en: 'Etgar. This mail was written by a program; nobody reads replies.',
    he: 'אתגר. הודעה זו נשלחה באופן אוטומטי; אין מענה לתשובות.',
    ar: 'إتغار. أُرسلت هذه الرسالة تلقائيًا، ولا تُقرأ الردود عليها.',
  },
} as const satisfies Record<string, Message>;
