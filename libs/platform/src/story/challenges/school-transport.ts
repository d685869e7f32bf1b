import type { StoryChallenge } from '../story.types.js';

export const schoolTransport: StoryChallenge = {
  key: 'school-transport',
  ministry: 'education',
  originalLanguage: 'he',
  title: {
    he: 'איך נוכל לדעת שכל ילד ירד מההסעה ונכנס לבית הספר?',
    ar: 'كيف نعرف أن كل طفل نزل من الحافلة ودخل المدرسة؟',
    en: 'How might we know that every child has left the bus and entered school?',
  },
  problem: {
    he: 'ילדים בחינוך המיוחד נוסעים מדי יום בהסעות עם מלווה אחד. בשנה האחרונה נשכחו ילדים ברכב, והורים מקבלים הודעה רק כשמישהו שם לב.',
    ar: 'يسافر أطفال التعليم الخاص يوميًا بحافلات مع مرافق واحد. في العام الأخير نُسي أطفال داخل المركبة، ولا يصل الأهل إشعار إلا حين ينتبه أحد.',
    en: 'Children in special education travel every day with one escort. Last year children were forgotten in the vehicle, and parents hear of it only when somebody notices.',
  },
  affectedUsers: {
    he: 'כ-98,000 תלמידים, הוריהם ו-7,400 מלווים ונהגים.',
    ar: 'نحو 98,000 تلميذ وأهاليهم و7,400 مرافق وسائق.',
    en: 'About 98,000 pupils, their parents and 7,400 escorts and drivers.',
  },
  evidence: {
    he: 'דיווחי בטיחות 2025: 23 מקרים של ילד שנשכח ברכב; הודעה להורה אחרי 52 דקות בממוצע.',
    ar: 'بلاغات السلامة 2025: 23 حالة طفل نُسي في المركبة؛ إشعار الأهل بعد 52 دقيقة في المتوسط.',
    en: 'Safety reports 2025: 23 cases of a child forgotten in a vehicle; parents were told after 52 minutes on average.',
  },
  desiredOutcome: {
    he: 'אף ילד לא יישאר ברכב, והורים ידעו בתוך דקות.',
    ar: 'ألّا يبقى أي طفل في المركبة وأن يعرف الأهل خلال دقائق.',
    en: 'No child stays behind in a vehicle, and parents know within minutes.',
  },
  constraints: {
    he: 'ללא צילום פנים; ללא מעקב אחרי ילדים מחוץ לנסיעה; פועל גם בלי קליטה.',
    ar: 'دون تصوير الوجوه؛ دون تعقّب الأطفال خارج الرحلة؛ يعمل أيضًا دون تغطية.',
    en: 'No pictures of faces; no tracking of children outside the ride; works without reception.',
  },
  dataOffered: {
    he: 'מסלולי הסעות ולוחות זמנים של שלוש רשויות, ללא שמות.',
    ar: 'مسارات وجداول حافلات لثلاث سلطات محلية دون أسماء.',
    en: 'Routes and timetables of three municipalities without names.',
  },
  budgetAmount: 540_000,
  minimumTrl: 6,
  tags: ['school', 'transport', 'safety', 'children'],
  kpis: [
    {
      name: {
        he: 'מקרים של ילד שנשכח ברכב',
        ar: 'حالات نسيان طفل في المركبة',
        en: 'Cases of a child forgotten',
      },
      unit: 'cases a year',
      baseline: 23,
      target: 0,
      dueInDays: 365,
      source: 'Safety reports',
    },
    {
      name: {
        he: 'דקות עד הודעה להורה',
        ar: 'الدقائق حتى إشعار الأهل',
        en: 'Minutes until a parent is told',
      },
      unit: 'minutes',
      baseline: 52,
      target: 5,
      dueInDays: 300,
      source: 'Safety reports',
    },
  ],
};
