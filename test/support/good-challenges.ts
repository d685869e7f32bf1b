import type { CoachedContent } from '#libs/challenges';
import type { Locale } from '#libs/i18n';

const DATES = {
  opensAt: new Date('2027-03-01T06:00:00Z'),
  closesAt: new Date('2027-04-12T15:00:00Z'),
};

const framing = (language: Locale, texts: Record<'why' | 'line', string>): CoachedContent['framing'] => {
  const line = { [language]: texts.line };
  return {
    affectedCount: 180_000,
    vulnerableGroups: line,
    rootCauses: [1, 2, 3].map(() => ({ cause: line, isConfirmed: true })),
    whyNow: { [language]: texts.why },
    attempts: [{ what: line, year: 2024, whyItFailed: line }],
    isFirstAttempt: false,
    marketScan: line,
    testSite: { name: line, isAgreed: true },
    people: [
      { role: 'OWNER', name: 'Ruth Peled', position: 'Head of division', hoursPerWeek: 2 },
      { role: 'SPONSOR', name: 'Amir Haddad', position: 'Deputy director general', hoursPerWeek: null },
      { role: 'OPERATIONAL_LEAD', name: 'Lea Cohen', position: 'Head nurse', hoursPerWeek: 8 },
    ],
    alsoBenefit: [line],
    scaleUpSource: line,
    exitLegalBasis: line,
    intellectualProperty: 'STARTUP_OWNS_GOVERNMENT_LICENSED',
    indexLinks: [{ measure: 'EGDI', item: 'Online services: health' }],
    accessibility: line,
    languages: line,
    equality: line,
    datasets: [
      {
        name: line,
        owner: 'Information division',
        sensitivity: 'INTERNAL',
        accessRoute: line,
        availableOn: '2027-06-01',
        lawfulBasis: {},
      },
    ],
    timeline: { questionsCloseOn: '2027-03-28', decisionOn: '2027-06-15', pilotStartsOn: '2027-09-01' },
  };
};

const frame = {
  ...DATES,
  budget: { amount: 250_000, currency: 'ILS' },
  minimumTrl: 5,
  tags: ['health'],
  questions: [],
};

/** Three challenges as an officer who was taught well would write them. */
export const GOOD: Readonly<Record<Locale, CoachedContent>> = {
  he: {
    ...frame,
    originalLanguage: 'he',
    title: { he: 'כיצד נקצר את זמן ההמתנה של קשישים בחדרי המיון?' },
    problem: {
      he: 'קשישים שמגיעים לחדרי המיון בבתי החולים בדרום ממתינים בממוצע שבע שעות. מאז 2021 ההמתנה התארכה, וחלקם עוזבים בלי שנבדקו.',
    },
    affectedUsers: { he: 'כ-180 אלף חולים בני 75 ומעלה בשנה, ובני המשפחות המלוות אותם.' },
    evidence: { he: 'לפי דוח מבקר המדינה ממאי 2026, זמן ההמתנה הממוצע עמד על 7.1 שעות.' },
    desiredOutcome: { he: 'קשישים ייבדקו בתוך שלוש שעות, ופחות חולים יעזבו לפני בדיקה.' },
    constraints: { he: 'אין לפגוע בסדר הטיפול במקרי חירום. מידע רפואי אינו יוצא מבית החולים.' },
    dataOffered: { he: 'זמני הגעה ושחרור של שלוש השנים האחרונות, ללא פרטים מזהים.' },
    exitToProcurement: 'TENDER',
    kpis: [
      {
        name: { he: 'שעות המתנה עד בדיקה' },
        unit: 'שעות',
        baseline: 7.1,
        target: 3,
        dueOn: '2028-03-31',
        source: 'יומן המיון',
      },
    ],
    criteria: [
      {
        name: { he: 'השפעה' },
        description: { he: 'כמה שעות נחסכות' },
        weight: 60,
        scaleMin: 0,
        scaleMax: 5,
        scaleStep: 1,
      },
      {
        name: { he: 'ישימות' },
        description: { he: 'כמה מהר זה עובד' },
        weight: 40,
        scaleMin: 0,
        scaleMax: 5,
        scaleStep: 1,
      },
    ],
    framing: framing('he', {
      why: 'בכל חורף העומס גדל, ושני מחלקות נסגרות ב-2028.',
      line: 'המחלקה לרפואה דחופה',
    }),
  },
  ar: {
    ...frame,
    originalLanguage: 'ar',
    title: { ar: 'كيف نقلّل غياب الطلاب عن المدارس في بلدات النقب؟' },
    problem: {
      ar: 'طالب من كل خمسة طلاب في مدارس النقب يتغيّب يومين في الأسبوع. منذ عام 2022 يزداد الغياب، ولا يعرف المعلمون السبب إلّا بعد أسابيع.',
    },
    affectedUsers: { ar: 'نحو 40 ألف طالب وأهاليهم، ومعظمهم من البلدات البدوية.' },
    evidence: { ar: 'حسب تقرير وزارة التربية من حزيران 2026 بلغ معدّل الغياب 21 بالمئة.' },
    desiredOutcome: { ar: 'أن ينخفض غياب الطلاب إلى النصف، وأن يصل السبب إلى المعلمين خلال يوم.' },
    constraints: { ar: 'لا تُجمع معلومات عن عائلات الطلاب دون موافقتها.' },
    dataOffered: { ar: 'سجلات الحضور اليومية لثلاث سنوات، دون أسماء.' },
    exitToProcurement: 'FRAMEWORK',
    kpis: [
      {
        name: { ar: 'نسبة أيام الغياب' },
        unit: '%',
        baseline: 21,
        target: 10,
        dueOn: '2028-06-20',
        source: 'سجلّ الحضور',
      },
    ],
    criteria: [
      {
        name: { ar: 'الأثر' },
        description: { ar: 'كم يومًا من الغياب يُمنع' },
        weight: 50,
        scaleMin: 0,
        scaleMax: 5,
        scaleStep: 1,
      },
      {
        name: { ar: 'الجدوى' },
        description: { ar: 'هل ينجح في بلدات صغيرة' },
        weight: 50,
        scaleMin: 0,
        scaleMax: 5,
        scaleStep: 1,
      },
    ],
    framing: framing('ar', {
      why: 'في 2028 يُفتح عشرون صفًّا جديدًا والغياب سيكبر معها.',
      line: 'قسم التربية في رهط',
    }),
  },
  en: {
    ...frame,
    originalLanguage: 'en',
    title: { en: 'How might we find leaks in city water pipes before residents do?' },
    problem: {
      en: 'Residents of southern towns report a burst pipe every day, often weeks after it began to leak. Since 2019 a quarter of the water is lost on its way to homes.',
    },
    affectedUsers: {
      en: 'About 600,000 residents, among them older people on upper floors who lose pressure first.',
    },
    evidence: { en: 'The Water Authority report of March 2026 counts 24% losses in 38 municipalities.' },
    desiredOutcome: { en: 'Leaks are found within a day, and residents no longer lose water for hours.' },
    constraints: { en: 'No digging without a permit. Meter readings of homes are personal data.' },
    dataOffered: { en: 'Flow of 400 meters by the minute for two years.' },
    exitToProcurement: 'EXEMPTION',
    kpis: [
      {
        name: { en: 'Days from leak to repair' },
        unit: 'days',
        baseline: 14,
        target: 1,
        dueOn: '2028-01-31',
        source: 'Work orders',
      },
    ],
    criteria: [
      {
        name: { en: 'Effect' },
        description: { en: 'Water saved in a month' },
        weight: 55,
        scaleMin: 0,
        scaleMax: 5,
        scaleStep: 1,
      },
      {
        name: { en: 'Fit' },
        description: { en: 'Works with old pipes' },
        weight: 45,
        scaleMin: 0,
        scaleMax: 5,
        scaleStep: 1,
      },
    ],
    framing: framing('en', { why: 'Two reservoirs close in 2028.', line: 'Water division of Beer Sheva' }),
  },
};

/** A good challenge as the inputs of the API take it. */
export const goodInput = (language: Locale) => {
  const { framing, originalLanguage, opensAt, closesAt, kpis, criteria, ...content } = GOOD[language];
  return {
    ...content,
    originalLanguage: originalLanguage.toUpperCase(),
    opensAt: opensAt?.toISOString(),
    closesAt: closesAt?.toISOString(),
    zone: 'Asia/Jerusalem',
    kpis: [...kpis],
    criteria: [...criteria],
    questions: [{ kind: 'TEXT', prompt: { [language]: '?' }, isRequired: true, maxLength: 2000 }],
    framing: { ...framing, alsoBenefit: framing.alsoBenefit.map((name) => ({ name })) },
  };
};
