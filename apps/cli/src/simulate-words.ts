import type { AssumptionKind, MoneyResult } from '#libs/simulation';

/** What the report of a simulation says, in one language. */
export interface ReportWords {
  readonly runs: string;
  readonly seed: string;
  readonly seconds: string;
  readonly band: string;
  readonly funnel: string;
  readonly funnelHead: readonly [entered: string, band: string, goOn: string, quality: string];
  readonly challenges: string;
  readonly exits: string;
  readonly calendar: string;
  readonly calendarHead: readonly [weeks: string, band: string, critical: string];
  readonly whole: string;
  readonly path: string;
  readonly gates: string;
  readonly gatesHead: readonly [challenge: string, any: string, places: string, hours: string];
  readonly allGates: string;
  readonly money: string;
  readonly moneyHead: readonly [mean: string, band: string];
  readonly noMoney: string;
  readonly overEnvelope: string;
  readonly assumed: string;
  readonly closing: string;
  readonly kinds: Readonly<Record<MoneyResult['kind'], string>>;
  readonly assumptions: Readonly<Record<AssumptionKind, string>>;
}

const en: ReportWords = {
  runs: 'runs',
  seed: 'seed',
  seconds: 's',
  band: 'Bands: one run in ten lies below the first number, one in ten above the last.',
  funnel: 'The funnel',
  funnelHead: ['in it', '10 – 50 – 90 %', 'go on', 'quality'],
  challenges: '(challenges)',
  exits: 'Teams at an exit',
  calendar: 'The calendar, in weeks',
  calendarHead: ['weeks', '10 – 50 – 90 %', 'critical'],
  whole: 'From start to end',
  path: 'Critical path',
  gates: 'The gates',
  gatesHead: ['empty', 'any empty', 'underfilled', 'reviewer hours'],
  allGates: 'All gates together',
  money: 'The money',
  moneyHead: ['mean', '10 – 50 – 90 %'],
  noMoney: 'The model states no amounts.',
  overEnvelope: 'Probability to exceed the envelope',
  assumed: 'Where the model is silent and defaults were taken',
  closing:
    'Empty: nobody comes through for one challenge; any: for at least one. Quality: true points of 100 of those who go on.',
  kinds: {
    serviceContract: 'service contracts',
    grant: 'grants',
    prize: 'prizes',
    equityInvestment: 'investment for equity',
    convertible: 'convertible investment',
    inKind: 'in kind',
    membershipFee: 'membership fees, paid by owners',
    entryFee: 'entry fees, paid by teams',
  },
  assumptions: {
    challenges: 'how many challenges there are',
    duration: 'how long it takes',
    cap: 'how many go on',
    threshold: 'the score that is needed',
    budget: 'the budget, or what a team asks for',
    reviewers: 'how many reviewers there are',
    amountFromMaximum: 'an amount, from the largest',
    amountUnknown: 'an amount: not counted',
  },
};

const he: ReportWords = {
  runs: 'הרצות',
  seed: 'זרע',
  seconds: 'שנ׳',
  band: 'טווחים: הרצה אחת מעשר נמוכה מהמספר הראשון, ואחת מעשר גבוהה מהאחרון.',
  funnel: 'המשפך',
  funnelHead: ['נכנסים', '10 – 50 – 90 %', 'ממשיכים', 'איכות'],
  challenges: '(אתגרים)',
  exits: 'צוותים שהגיעו ליציאה',
  calendar: 'לוח הזמנים, בשבועות',
  calendarHead: ['שבועות', '10 – 50 – 90 %', 'קריטי'],
  whole: 'מההתחלה ועד הסוף',
  path: 'הנתיב הקריטי',
  gates: 'השערים',
  gatesHead: ['ריק', 'ריק באחד', 'חסרים', 'שעות שיפוט'],
  allGates: 'כל השערים יחד',
  money: 'הכסף',
  moneyHead: ['ממוצע', '10 – 50 – 90 %'],
  noMoney: 'המודל אינו נוקב בסכומים.',
  overEnvelope: 'ההסתברות לחרוג מהמסגרת',
  assumed: 'במקומות שבהם המודל שותק הונחו ברירות המחדל',
  closing:
    'ריק: איש אינו עובר באתגר אחד; ריק באחד: לפחות באתגר אחד. איכות: הציון האמיתי, מתוך 100, של מי שממשיכים.',
  kinds: {
    serviceContract: 'חוזי שירות',
    grant: 'מענקים',
    prize: 'פרסים',
    equityInvestment: 'השקעה תמורת מניות',
    convertible: 'השקעה המירה',
    inKind: 'בשווה כסף',
    membershipFee: 'דמי חבר מבעלי האתגרים',
    entryFee: 'דמי השתתפות מהצוותים',
  },
  assumptions: {
    challenges: 'מספר האתגרים',
    duration: 'משך הזמן',
    cap: 'כמה ממשיכים',
    threshold: 'הציון הנדרש',
    budget: 'התקציב, או הסכום שצוות מבקש',
    reviewers: 'מספר השופטים',
    amountFromMaximum: 'סכום, לפי הגדול ביותר',
    amountUnknown: 'סכום: לא נספר',
  },
};

const ar: ReportWords = {
  runs: 'محاكاة',
  seed: 'البذرة',
  seconds: 'ث',
  band: 'النطاقات: محاكاة من كل عشر تقع دون الرقم الأول، وواحدة من كل عشر فوق الأخير.',
  funnel: 'مسار التصفية',
  funnelHead: ['الداخلون', '10 – 50 – 90 %', 'المتابعون', 'الجودة'],
  challenges: '(تحديات)',
  exits: 'الفرق التي بلغت مخرجًا',
  calendar: 'الجدول الزمني، بالأسابيع',
  calendarHead: ['أسابيع', '10 – 50 – 90 %', 'حرجة'],
  whole: 'من البداية إلى النهاية',
  path: 'المسار الحرج',
  gates: 'البوابات',
  gatesHead: ['فارغة', 'أيٌّ فارغة', 'ناقصة', 'ساعات التحكيم'],
  allGates: 'البوابات كلها',
  money: 'المال',
  moneyHead: ['المتوسط', '10 – 50 – 90 %'],
  noMoney: 'لا يذكر النموذج مبالغ.',
  overEnvelope: 'احتمال تجاوز المخصّص',
  assumed: 'حيث يسكت النموذج أُخذت القيم الافتراضية',
  closing:
    'فارغة: لا يعبر أحد في تحدٍّ واحد؛ أيٌّ فارغة: في تحدٍّ واحد على الأقل. الجودة: العلامة الحقيقية من 100 لمن يتابعون.',
  kinds: {
    serviceContract: 'عقود خدمات',
    grant: 'منح',
    prize: 'جوائز',
    equityInvestment: 'استثمار مقابل أسهم',
    convertible: 'استثمار قابل للتحويل',
    inKind: 'دعم عيني',
    membershipFee: 'رسوم عضوية يدفعها أصحاب التحديات',
    entryFee: 'رسوم مشاركة تدفعها الفرق',
  },
  assumptions: {
    challenges: 'عدد التحديات',
    duration: 'المدة',
    cap: 'عدد المتابعين',
    threshold: 'العلامة المطلوبة',
    budget: 'الميزانية، أو ما يطلبه الفريق',
    reviewers: 'عدد المحكّمين',
    amountFromMaximum: 'مبلغ، بحسب أكبر قيمة',
    amountUnknown: 'مبلغ: لم يُحتسب',
  },
};

export const REPORT_WORDS = { en, he, ar } as const;
