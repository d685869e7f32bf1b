import type { StoryCriterion, StoryQuestion } from './story.types.js';

/** Criteria that all challenges of the story share; weights sum to 100. */
export const storyCriteria: readonly StoryCriterion[] = [
  {
    name: { he: 'התאמה לאתגר', ar: 'الملاءمة للتحدّي', en: 'Fit to the challenge' },
    description: {
      he: 'עד כמה הפתרון עונה על הבעיה ועל המשתמשים המושפעים.',
      ar: 'إلى أي مدى يعالج الحل المشكلة والمستخدمين المتأثرين.',
      en: 'How far the solution answers the problem and its users.',
    },
    weight: 30,
  },
  {
    name: { he: 'היתכנות', ar: 'قابلية التنفيذ', en: 'Feasibility' },
    description: {
      he: 'האם אפשר להפעיל בפיילוט של חצי שנה בתנאים הנתונים.',
      ar: 'هل يمكن تشغيله في تجربة مدتها نصف سنة ضمن الشروط.',
      en: 'Whether it can run in a pilot of half a year under the constraints.',
    },
    weight: 25,
  },
  {
    name: { he: 'השפעה והרחבה', ar: 'الأثر والتوسّع', en: 'Impact and scale' },
    description: {
      he: 'השינוי הצפוי במדדים והאפשרות להרחיב לגופים נוספים.',
      ar: 'التغيّر المتوقّع في المؤشرات وإمكانية التوسّع إلى جهات أخرى.',
      en: 'The change expected in the KPIs, and whether others could use it.',
    },
    weight: 25,
  },
  {
    name: { he: 'צוות', ar: 'الفريق', en: 'Team' },
    description: {
      he: 'ידע, ניסיון וזמינות של הצוות.',
      ar: 'معرفة الفريق وخبرته وتفرّغه.',
      en: 'Knowledge, experience and availability of the team.',
    },
    weight: 20,
  },
];

/** Questions that all challenges of the story ask. */
export const storyQuestions: readonly StoryQuestion[] = [
  {
    kind: 'TEXT',
    prompt: {
      he: 'מה תעשו בפיילוט, שלב אחר שלב?',
      ar: 'ماذا ستفعلون في التجربة، خطوة بعد خطوة؟',
      en: 'What will you do in the pilot, step by step?',
    },
    maxLength: 3000,
  },
  {
    kind: 'TEXT',
    prompt: {
      he: 'איך תשפיעו על המדדים, ועל סמך מה אתם סבורים כך?',
      ar: 'كيف ستؤثّرون في المؤشرات، وعلى أي أساس تعتقدون ذلك؟',
      en: 'How will you move the KPIs, and what makes you believe so?',
    },
    maxLength: 2000,
  },
  {
    kind: 'CHOICE',
    prompt: {
      he: 'מתי תוכלו להתחיל?',
      ar: 'متى يمكنكم البدء؟',
      en: 'When can you start?',
    },
    choices: [
      { he: 'בתוך חודש', ar: 'خلال شهر', en: 'Within a month' },
      { he: 'בתוך שלושה חודשים', ar: 'خلال ثلاثة أشهر', en: 'Within three months' },
      { he: 'מאוחר יותר', ar: 'لاحقًا', en: 'Later' },
    ],
  },
  {
    kind: 'NUMBER',
    prompt: {
      he: 'מחיר הפיילוט בשקלים, כולל מע"מ',
      ar: 'سعر التجربة بالشيكل، شاملًا الضريبة',
      en: 'Price of the pilot in shekels, VAT included',
    },
    minimum: 0,
    maximum: 2_000_000,
  },
];
