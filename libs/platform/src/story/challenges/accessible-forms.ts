import type { StoryChallenge } from '../story.types.js';

export const accessibleForms: StoryChallenge = {
  key: 'accessible-forms',
  ministry: 'welfare',
  originalLanguage: 'en',
  title: {
    he: 'איך נוכל לאפשר לאנשים עם מוגבלות למלא כל טופס ממשלתי בעצמם?',
    ar: 'كيف نمكّن الأشخاص ذوي الإعاقة من تعبئة أي نموذج حكومي بأنفسهم؟',
    en: 'How might we let people with disabilities fill in any government form on their own?',
  },
  problem: {
    he: 'כ-1,400 טפסים ממשלתיים אינם נגישים לקורא מסך. אנשים עם מוגבלות ראייה או קושי בקריאה תלויים באחרים גם בבקשה פשוטה לקצבה.',
    ar: 'نحو 1,400 نموذج حكومي غير متاح لقارئ الشاشة. يعتمد ذوو الإعاقة البصرية أو صعوبات القراءة على غيرهم حتى في طلب بسيط لمخصّصات.',
    en: 'About 1,400 government forms cannot be used with a screen reader. People with low vision or reading difficulties depend on others even for a simple request for an allowance.',
  },
  affectedUsers: {
    he: 'כ-280,000 אנשים עם מוגבלות ראייה או קריאה ובני משפחותיהם.',
    ar: 'نحو 280,000 شخص من ذوي الإعاقة البصرية أو القرائية وعائلاتهم.',
    en: 'About 280,000 people with visual or reading disabilities, and their families.',
  },
  evidence: {
    he: 'ביקורת נגישות 2025: 71% מהטפסים נכשלו בבדיקת WCAG 2.2 ברמה AA; 38% מהפונים נזקקו לעזרה.',
    ar: 'تدقيق إتاحة الوصول 2025: فشل 71% من النماذج في فحص WCAG 2.2 بمستوى AA؛ احتاج 38% من المتوجّهين إلى مساعدة.',
    en: 'Accessibility audit 2025: 71% of forms failed WCAG 2.2 AA; 38% of applicants needed help.',
  },
  desiredOutcome: {
    he: 'אנשים ימלאו טפסים בעצמם, במחשב או בטלפון, בשפתם.',
    ar: 'أن يعبّئ الناس النماذج بأنفسهم، على الحاسوب أو الهاتف، بلغتهم.',
    en: 'People fill in forms on their own, on a computer or a phone, in their language.',
  },
  constraints: {
    he: 'עמידה בתקן ישראלי 5568; עברית, ערבית ואנגלית; אין שליחת פרטים אישיים לשירות חיצוני.',
    ar: 'الالتزام بالمعيار الإسرائيلي 5568؛ العبرية والعربية والإنجليزية؛ لا تُرسل بيانات شخصية إلى خدمة خارجية.',
    en: 'Israeli standard 5568; Hebrew, Arabic and English; no personal data to an outside service.',
  },
  dataOffered: {
    he: 'כל הטפסים כקובצי PDF ומילון מונחים של הביטוח הלאומי.',
    ar: 'جميع النماذج بصيغة PDF وقاموس مصطلحات التأمين الوطني.',
    en: 'All forms as PDF and a glossary of social insurance terms.',
  },
  budgetAmount: 390_000,
  minimumTrl: 6,
  tags: ['accessibility', 'forms', 'documents', 'inclusion'],
  kpis: [
    {
      name: { he: 'שיעור הטפסים הנגישים', ar: 'نسبة النماذج المتاحة', en: 'Share of accessible forms' },
      unit: '%',
      baseline: 29,
      target: 85,
      dueInDays: 330,
      source: 'Accessibility audit',
    },
    {
      name: {
        he: 'שיעור הפונים שנזקקו לעזרה',
        ar: 'نسبة المتوجّهين الذين احتاجوا مساعدة',
        en: 'Share of applicants who needed help',
      },
      unit: '%',
      baseline: 38,
      target: 15,
      dueInDays: 330,
      source: 'Survey of applicants',
    },
  ],
};
