import type { Locale } from '#web/i18n/locales.ts';

/** Words to show components with: what a ministry might write, as long as such words are. */
export interface Samples {
  readonly title: string;
  readonly text: string;
  readonly short: string;
  readonly act: string;
  readonly question: string;
  readonly hint: string;
  readonly wrong: string;
  readonly before: string;
  readonly after: string;
  readonly options: readonly [string, string, string];
}

export const SAMPLES: Readonly<Record<Locale, Samples>> = {
  he: {
    title: 'איך נוכל לקצר את ההמתנה להיתר בנייה?',
    text: 'משפחה שמבקשת להרחיב את דירתה ממתינה כ-14 חודשים. מחצית מהבקשות נדחות בשל מסמכים חסרים.',
    short: 'ימים עד להיתר',
    act: 'פרסום האתגר',
    question: 'מה הבעיה?',
    hint: 'במילים של מי שסובל ממנה, בלי להציע פתרון.',
    wrong: 'נא לכתוב מה הבעיה.',
    before: 'תשובה בתוך שנה אחת',
    after: 'תשובה בתוך חצי שנה',
    options: ['מכרז', 'הסכם מסגרת', 'פטור ממכרז'],
  },
  ar: {
    title: 'كيف نقصّر انتظار رخصة بناء؟',
    text: 'تنتظر العائلة التي تريد توسيع بيتها نحو 14 شهرًا. تُعاد نصف الطلبات بسبب مستندات ناقصة.',
    short: 'الأيام حتى الرخصة',
    act: 'نشر التحدي',
    question: 'ما المشكلة؟',
    hint: 'بكلمات مَن يعاني منها، دون اقتراح حل.',
    wrong: 'يُرجى كتابة المشكلة.',
    before: 'جواب خلال سنة واحدة',
    after: 'جواب خلال نصف سنة',
    options: ['مناقصة', 'اتفاقية إطارية', 'إعفاء من المناقصة'],
  },
  en: {
    title: 'How might we shorten the wait for a permit to build?',
    text: 'A family that wants to enlarge its home waits about 14 months. Half of the requests come back because a document is missing.',
    short: 'Days to a permit',
    act: 'Publish the challenge',
    question: 'What is the problem?',
    hint: 'In the words of those who have it, without a solution.',
    wrong: 'Please say what the problem is.',
    before: 'An answer within one year',
    after: 'An answer within half a year',
    options: ['Tender', 'Framework agreement', 'Exemption from tender'],
  },
};
