import type { StoryChallenge } from '../story.types.js';

/** The challenge of the year before, which has become a pilot. */
export const streetLights: StoryChallenge = {
  key: 'street-lights',
  ministry: 'energy',
  originalLanguage: 'he',
  title: {
    he: 'איך נוכל לדעת איזה פנס רחוב כבה עוד לפני שתושב מתקשר?',
    ar: 'كيف نعرف أي عمود إنارة انطفأ قبل أن يتصل أحد السكان؟',
    en: 'How might we know which street light has gone out before a resident calls?',
  },
  problem: {
    he: 'רשויות קטנות מגלות פנס כבוי רק כשתושב מתקשר, בממוצע אחרי 19 ימים. סיורי לילה יקרים, ורחובות שלמים נשארים חשוכים.',
    ar: 'تكتشف السلطات الصغيرة عمود إنارة مطفأ فقط عندما يتصل أحد السكان، بعد 19 يومًا في المتوسط. الجولات الليلية مكلفة، وتبقى شوارع كاملة مظلمة.',
    en: 'Small municipalities learn of a dead street light only when a resident calls, after 19 days on average. Night tours are expensive, and whole streets stay dark.',
  },
  affectedUsers: {
    he: 'כ-640,000 תושבים ב-41 רשויות קטנות, ובהן צוותי תחזוקה של שניים עד ארבעה אנשים.',
    ar: 'نحو 640,000 من السكان في 41 سلطة صغيرة، وفيها طواقم صيانة من شخصين إلى أربعة.',
    en: 'About 640,000 residents of 41 small municipalities, whose maintenance crews are two to four people.',
  },
  evidence: {
    he: 'סקר מוקדים 2025: 19 ימים בממוצע בין הכיבוי לתיקון; 7.8% מהפנסים כבויים בלילה נתון.',
    ar: 'مسح مراكز البلاغات 2025: 19 يومًا في المتوسط بين الانطفاء والإصلاح؛ 7.8% من الأعمدة مطفأة في ليلة معينة.',
    en: 'Survey of call centres 2025: 19 days on average from failure to repair; 7.8% of the lights are out on a given night.',
  },
  desiredOutcome: {
    he: 'תושבים ילכו ברחובות מוארים, והצוות ייצא לתיקון לפני שמישהו מתלונן.',
    ar: 'أن يسير السكان في شوارع مضاءة، وأن يخرج الطاقم للإصلاح قبل أن يشتكي أحد.',
    en: 'Residents walk in lit streets, and crews set out before anybody complains.',
  },
  constraints: {
    he: 'בלי חפירה ובלי החלפת עמודים; שום מצלמה ברחוב; הפעלה בעברית ובערבית.',
    ar: 'دون حفر ودون استبدال أعمدة؛ دون كاميرات في الشارع؛ تشغيل بالعبرية والعربية.',
    en: 'No digging and no new poles; no cameras in the street; operation in Hebrew and Arabic.',
  },
  dataOffered: {
    he: 'קריאות רבע-שעתיות של 310 מרכזיות תאורה ורישום התקלות של שלוש שנים.',
    ar: 'قراءات كل ربع ساعة من 310 لوحات إنارة وسجل أعطال ثلاث سنوات.',
    en: 'Quarter-hourly readings of 310 lighting cabinets and the fault register of three years.',
  },
  budgetAmount: 280_000,
  minimumTrl: 6,
  tags: ['energy', 'municipalities', 'forecasting', 'sensors'],
  kpis: [
    {
      name: {
        he: 'זמן מהכיבוי עד התיקון',
        ar: 'الوقت من الانطفاء حتى الإصلاح',
        en: 'Time from failure to repair',
      },
      unit: 'days',
      baseline: 19,
      target: 5,
      dueInDays: 300,
      source: 'Fault register',
    },
    {
      name: {
        he: 'שיעור הפנסים הכבויים בלילה',
        ar: 'نسبة الأعمدة المطفأة ليلًا',
        en: 'Share of lights that are out at night',
      },
      unit: '%',
      baseline: 7.8,
      target: 2.5,
      dueInDays: 300,
      source: 'Night count',
    },
  ],
};
