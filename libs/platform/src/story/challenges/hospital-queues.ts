import type { StoryChallenge } from '../story.types.js';

export const hospitalQueues: StoryChallenge = {
  key: 'hospital-queues',
  ministry: 'health',
  originalLanguage: 'he',
  title: {
    he: 'איך נוכל לחזות עומס במיון יממה מראש?',
    ar: 'كيف نتوقّع الازدحام في غرفة الطوارئ قبل يوم؟',
    en: 'How might we foresee crowding in the emergency room a day ahead?',
  },
  problem: {
    he: 'בבתי חולים בפריפריה חולים ממתינים במיון שעות רבות בימי עומס. ההנהלה מגלה את העומס רק כשחדר ההמתנה כבר מלא, ואי אפשר לתגבר צוות בזמן.',
    ar: 'في مستشفيات الأطراف ينتظر المرضى ساعات طويلة في الطوارئ أيام الازدحام. تعرف الإدارة بالازدحام فقط حين تمتلئ غرفة الانتظار، فلا يمكن تعزيز الطاقم في الوقت المناسب.',
    en: 'In hospitals of the periphery patients wait for many hours in the emergency room on crowded days. Managers notice only when the waiting room is already full, too late to call more staff.',
  },
  affectedUsers: {
    he: 'כ-410,000 פניות למיון בשנה בשישה בתי חולים, ו-1,900 אחיות ורופאים.',
    ar: 'نحو 410,000 زيارة للطوارئ سنويًا في ستة مستشفيات، و1,900 ممرضة وطبيب.',
    en: 'About 410,000 visits a year to six emergency rooms, and 1,900 nurses and doctors.',
  },
  evidence: {
    he: 'מדדי איכות 2025: המתנה חציונית של 3.6 שעות בימי שיא; 8.1% מהחולים עוזבים לפני בדיקה.',
    ar: 'مؤشرات الجودة 2025: انتظار وسيط قدره 3.6 ساعة في أيام الذروة؛ 8.1% من المرضى يغادرون قبل الفحص.',
    en: 'Quality measures 2025: median wait of 3.6 hours on peak days; 8.1% of patients leave before they are seen.',
  },
  desiredOutcome: {
    he: 'מנהלי המיון יתגברו צוות בזמן, והחולים ייבדקו מהר יותר.',
    ar: 'أن يعزّز مديرو الطوارئ الطاقم في الوقت المناسب وأن يُفحص المرضى أسرع.',
    en: 'Managers strengthen the shift in time, and patients are seen sooner.',
  },
  constraints: {
    he: 'ללא מידע רפואי מזהה; פועל ברשת פנימית; התחזית מוסברת לאחות האחראית.',
    ar: 'دون معلومات طبية معرِّفة؛ يعمل في شبكة داخلية؛ يُشرح التوقّع للممرضة المسؤولة.',
    en: 'No identifiable medical data; runs in an internal network; the forecast is explained to the nurse in charge.',
  },
  dataOffered: {
    he: 'שלוש שנים של זמני קבלה, מיון ושחרור ברמת השעה, ללא זיהוי.',
    ar: 'ثلاث سنوات من أوقات الاستقبال والفرز والخروج بالساعة دون تعريف.',
    en: 'Three years of hourly admission, triage and discharge times without identification.',
  },
  budgetAmount: 720_000,
  minimumTrl: 5,
  tags: ['health', 'forecasting', 'hospitals', 'queues'],
  kpis: [
    {
      name: {
        he: 'המתנה חציונית בימי שיא',
        ar: 'الانتظار الوسيط في أيام الذروة',
        en: 'Median wait on peak days',
      },
      unit: 'hours',
      baseline: 3.6,
      target: 2.2,
      dueInDays: 300,
      source: 'Emergency room information system',
    },
    {
      name: {
        he: 'שיעור החולים שעזבו לפני בדיקה',
        ar: 'نسبة المرضى الذين غادروا قبل الفحص',
        en: 'Share of patients who left before being seen',
      },
      unit: '%',
      baseline: 8.1,
      target: 4,
      dueInDays: 300,
      source: 'Emergency room information system',
    },
  ],
};
