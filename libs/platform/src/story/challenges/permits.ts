import type { StoryChallenge } from '../story.types.js';

export const permits: StoryChallenge = {
  key: 'permits',
  ministry: 'interior',
  originalLanguage: 'he',
  title: {
    he: 'איך נוכל לקצר את ההמתנה להיתר בנייה לדירת מגורים?',
    ar: 'كيف نقصّر انتظار رخصة بناء لبيت سكني؟',
    en: 'How might we shorten the wait for a permit to build a home?',
  },
  problem: {
    he: 'משפחה שמבקשת להרחיב את דירתה ממתינה כ-14 חודשים להיתר. מחצית מהבקשות נדחות בשל מסמכים חסרים, ובודקי ההיתרים חוזרים על אותן בדיקות ידניות שוב ושוב.',
    ar: 'تنتظر العائلة التي تريد توسيع بيتها نحو 14 شهرًا للحصول على رخصة. تُعاد نصف الطلبات بسبب مستندات ناقصة، ويكرّر فاحصو الرخص الفحوص اليدوية نفسها مرة بعد مرة.',
    en: 'A family that wants to enlarge its home waits about 14 months for a permit. Half of the requests come back because a document is missing, and examiners repeat the same checks by hand again and again.',
  },
  affectedUsers: {
    he: 'כ-19,000 משקי בית בשנה ו-210 בודקי היתרים בוועדות המקומיות.',
    ar: 'نحو 19,000 أسرة في السنة و210 من فاحصي الرخص في اللجان المحلية.',
    en: 'About 19,000 households a year and 210 examiners of the local committees.',
  },
  evidence: {
    he: 'סקר הוועדות המקומיות 2025: 424 ימים בממוצע מהגשה להיתר; 52% מהבקשות הוחזרו להשלמות.',
    ar: 'مسح اللجان المحلية 2025: 424 يومًا في المتوسط من التقديم إلى الرخصة؛ أُعيد 52% من الطلبات لاستكمال النواقص.',
    en: 'Survey of local committees 2025: 424 days on average from request to permit; 52% of requests were returned for completion.',
  },
  desiredOutcome: {
    he: 'משפחות ידעו מראש מה חסר ויקבלו תשובה בתוך חצי שנה.',
    ar: 'أن تعرف العائلات مسبقًا ما ينقصها وأن تحصل على جواب خلال نصف سنة.',
    en: 'Families know beforehand what is missing and get an answer within half a year.',
  },
  constraints: {
    he: 'ההחלטה נשארת בידי הבודק; יש להסביר כל הערה; עמידה בתקנות הנגישות.',
    ar: 'يبقى القرار بيد الفاحص؛ يجب شرح كل ملاحظة؛ الالتزام بأنظمة إتاحة الوصول.',
    en: 'The examiner decides; every remark must be explained; accessibility rules apply.',
  },
  dataOffered: {
    he: '60,000 תיקי היתר מ-2019 עד 2024, ללא פרטים מזהים, כולל תוכניות ומכתבי השלמה.',
    ar: '60,000 ملف رخصة من 2019 حتى 2024 دون بيانات تعريفية، بما فيها المخططات ورسائل الاستكمال.',
    en: '60,000 permit files from 2019 to 2024 without personal data, with plans and letters of completion.',
  },
  budgetAmount: 650_000,
  minimumTrl: 5,
  tags: ['permits', 'construction', 'documents', 'municipalities'],
  kpis: [
    {
      name: { he: 'ימים מהגשה להיתר', ar: 'الأيام من التقديم إلى الرخصة', en: 'Days from request to permit' },
      unit: 'days',
      baseline: 424,
      target: 180,
      dueInDays: 360,
      source: 'Register of permits',
    },
    {
      name: {
        he: 'שיעור הבקשות שהוחזרו להשלמות',
        ar: 'نسبة الطلبات المُعادة للاستكمال',
        en: 'Share of requests returned for completion',
      },
      unit: '%',
      baseline: 52,
      target: 20,
      dueInDays: 360,
      source: 'Register of permits',
    },
  ],
};
