import type { StoryChallenge } from '../story.types.js';

export const waterLeaks: StoryChallenge = {
  key: 'water-leaks',
  ministry: 'energy',
  originalLanguage: 'he',
  title: {
    he: 'איך נוכל לאתר דליפות מים סמויות לפני שהן הופכות לפיצוץ?',
    ar: 'كيف نكتشف تسرّبات المياه الخفية قبل أن تتحوّل إلى انفجار؟',
    en: 'How might we find hidden water leaks before they become bursts?',
  },
  problem: {
    he: 'ברשויות קטנות אובדים מדי שנה מים רבים בדליפות סמויות בצנרת ישנה. הדליפות מתגלות בממוצע אחרי 41 יום, לרוב כשתושב מדווח על כביש רטוב. צוותי התחזוקה יוצאים לשטח בלי לדעת היכן לחפש.',
    ar: 'في السلطات المحلية الصغيرة تضيع كل عام كميات كبيرة من المياه في تسرّبات خفية داخل أنابيب قديمة. تُكتشف التسرّبات بعد 41 يومًا في المتوسط، غالبًا حين يبلّغ أحد السكان عن شارع مبتلّ. تخرج فرق الصيانة إلى الميدان دون أن تعرف أين تبحث.',
    en: 'Every year small municipalities lose a great deal of water through hidden leaks in old pipes. Leaks are found after 41 days on average, mostly when a resident reports a wet road. Maintenance crews set out without knowing where to look.',
  },
  affectedUsers: {
    he: 'כ-620,000 תושבים ב-34 רשויות קטנות, וכ-90 אנשי תחזוקה של תאגידי המים.',
    ar: 'نحو 620,000 من السكان في 34 سلطة محلية صغيرة، ونحو 90 من عمّال الصيانة في شركات المياه.',
    en: 'About 620,000 residents of 34 small municipalities, and about 90 maintenance workers of the water utilities.',
  },
  evidence: {
    he: 'דוח פחת המים לשנת 2025: פחת של 12.4% ברשויות הקטנות לעומת 7.8% בממוצע הארצי; 1,130 פיצוצים בשנה.',
    ar: 'تقرير فاقد المياه لعام 2025: فاقد بنسبة 12.4% في السلطات الصغيرة مقابل 7.8% في المعدّل العام؛ 1,130 انفجارًا في السنة.',
    en: 'Report on water loss 2025: 12.4% lost in small municipalities against 7.8% nationally; 1,130 bursts a year.',
  },
  desiredOutcome: {
    he: 'צוותי התחזוקה יתקנו דליפות בתוך ימים, והתושבים יסבלו פחות מהפסקות מים.',
    ar: 'أن تصلح فرق الصيانة التسرّبات خلال أيام، وأن يعاني السكان أقل من انقطاع المياه.',
    en: 'Crews mend leaks within days, and residents suffer fewer water cuts.',
  },
  constraints: {
    he: 'אין להפסיק את אספקת המים לשם התקנה; הנתונים נשמרים בישראל; הצוותים עובדים בעברית ובערבית.',
    ar: 'يُمنع قطع المياه من أجل التركيب؛ تُحفظ البيانات داخل البلاد؛ تعمل الفرق بالعبرية والعربية.',
    en: 'No interruption of supply for installation; data stays in the country; crews work in Hebrew and Arabic.',
  },
  dataOffered: {
    he: 'חמש שנים של קריאות מונים שעתיות, מפת צנרת (GIS) ורישום תקלות, אחרי הסכם סודיות.',
    ar: 'خمس سنوات من قراءات العدّادات كل ساعة، وخريطة الأنابيب (GIS) وسجلّ الأعطال، بعد اتفاقية سرّية.',
    en: 'Five years of hourly meter readings, the pipe map (GIS) and the fault register, after a confidentiality agreement.',
  },
  budgetAmount: 480_000,
  minimumTrl: 6,
  tags: ['water', 'sensors', 'infrastructure', 'municipalities'],
  kpis: [
    {
      name: {
        he: 'זמן ממוצע עד איתור דליפה',
        ar: 'متوسط الوقت حتى اكتشاف التسرّب',
        en: 'Mean time to find a leak',
      },
      unit: 'days',
      baseline: 41,
      target: 7,
      dueInDays: 270,
      source: 'Fault register of the utilities',
    },
    {
      name: { he: 'שיעור פחת המים', ar: 'نسبة فاقد المياه', en: 'Share of water lost' },
      unit: '%',
      baseline: 12.4,
      target: 9,
      dueInDays: 300,
      source: 'Yearly report on water loss',
    },
  ],
};
