import type { StoryChallenge } from '../story.types.js';

export const rightsInArabic: StoryChallenge = {
  key: 'rights-in-arabic',
  ministry: 'justice',
  originalLanguage: 'ar',
  title: {
    he: 'איך נוכל להנגיש זכויות לציבור דובר הערבית באותו יום שבו הן מתפרסמות?',
    ar: 'كيف نوصل الحقوق إلى الجمهور الناطق بالعربية في يوم نشرها؟',
    en: 'How might we bring rights to Arabic speakers on the day they are published?',
  },
  problem: {
    he: 'דפי זכויות חדשים מתפרסמים בעברית, והתרגום לערבית מגיע אחרי שבועות ולעיתים בשפה משפטית שאינה מובנת. תושבים מאחרים מועדים ומוותרים על זכויות.',
    ar: 'تُنشر صفحات الحقوق الجديدة بالعبرية، وتصل الترجمة العربية بعد أسابيع وأحيانًا بلغة قانونية غير مفهومة. يفوّت السكان المواعيد ويتنازلون عن حقوقهم.',
    en: 'New pages on rights appear in Hebrew; the Arabic translation follows weeks later, often in legal language that few understand. Residents miss dates and give up their rights.',
  },
  affectedUsers: {
    he: 'כ-1.2 מיליון קוראי ערבית ו-85 עורכי תוכן במשרדי הממשלה.',
    ar: 'نحو 1.2 مليون قارئ بالعربية و85 محرّر محتوى في الوزارات.',
    en: 'About 1.2 million readers of Arabic and 85 content editors of ministries.',
  },
  evidence: {
    he: 'בדיקת פערים 2025: 37 ימים בממוצע עד פרסום בערבית; רק 44% מהנבדקים הבינו את הדף.',
    ar: 'فحص الفجوات 2025: 37 يومًا في المتوسط حتى النشر بالعربية؛ فهم الصفحة 44% فقط من المشاركين.',
    en: 'Gap study 2025: 37 days on average until publication in Arabic; only 44% of the readers tested understood the page.',
  },
  desiredOutcome: {
    he: 'קוראי ערבית יבינו את זכויותיהם ויממשו אותן בזמן.',
    ar: 'أن يفهم قرّاء العربية حقوقهم وأن يمارسوها في الوقت المناسب.',
    en: 'Readers of Arabic understand their rights and use them in time.',
  },
  constraints: {
    he: 'מתרגם אנושי מאשר כל דף; מונחים אחידים; שמירת נוסח המקור והגרסאות.',
    ar: 'يعتمد مترجم بشري كل صفحة؛ مصطلحات موحّدة؛ حفظ النص الأصلي والنسخ.',
    en: 'A human translator signs off each page; terms are uniform; the source and its versions are kept.',
  },
  dataOffered: {
    he: '9,000 דפי זכויות בעברית ובערבית ומילון מונחים משפטי.',
    ar: '9,000 صفحة حقوق بالعبرية والعربية وقاموس مصطلحات قانوني.',
    en: '9,000 pages on rights in Hebrew and Arabic and a legal glossary.',
  },
  budgetAmount: 310_000,
  minimumTrl: 5,
  tags: ['translation', 'arabic', 'rights', 'language'],
  kpis: [
    {
      name: {
        he: 'ימים עד פרסום בערבית',
        ar: 'الأيام حتى النشر بالعربية',
        en: 'Days until publication in Arabic',
      },
      unit: 'days',
      baseline: 37,
      target: 1,
      dueInDays: 240,
      source: 'Publication log',
    },
    {
      name: {
        he: 'שיעור הקוראים שהבינו',
        ar: 'نسبة القرّاء الذين فهموا',
        en: 'Share of readers who understood',
      },
      unit: '%',
      baseline: 44,
      target: 80,
      dueInDays: 270,
      source: 'Comprehension test with 200 readers',
    },
  ],
};
