import type { Locale } from '#libs/i18n';

interface FeedTexts {
  readonly title: string;
  readonly about: string;
  /** Before the title of a challenge, in a calendar. */
  readonly deadline: string;
}

/** What feeds and calendars say besides what ministries wrote. */
export const FEED_TEXTS: Readonly<Record<Locale, FeedTexts>> = {
  en: {
    title: 'Etgar: public challenges',
    about: 'Challenges of ministries, as they are published.',
    deadline: 'Last moment to apply:',
  },
  he: {
    title: 'אתגר: אתגרים ציבוריים',
    about: 'אתגרים של משרדי ממשלה, עם פרסומם.',
    deadline: 'המועד האחרון להגשה:',
  },
  ar: {
    title: 'إتغار: تحديات عامة',
    about: 'تحديات الوزارات فور نشرها.',
    deadline: 'آخر موعد للتقديم:',
  },
};
