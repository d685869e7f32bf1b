import type { Locale } from './locale.js';
import type { Message } from './message.js';
import { modelFieldTerms } from './model-field-terms.js';

/**
 * The vocabulary of programme models: each value that their language allows, by the name of the list it stands in.
 */
const values = {
  'operatorType.government': { en: 'government', he: 'ממשלה', ar: 'الحكومة' },
  'operatorType.nonProfit': { en: 'non-profit', he: 'ארגון ללא כוונת רווח', ar: 'منظمة غير ربحية' },
  'operatorType.business': { en: 'business', he: 'חברה עסקית', ar: 'شركة تجارية' },
  'operatorType.multinational': { en: 'multinational', he: 'חברה רב-לאומית', ar: 'شركة متعددة الجنسيات' },
  'operatorType.publicPrivate': {
    en: 'public-private body',
    he: 'גוף ציבורי-פרטי',
    ar: 'جهة مشتركة بين القطاعين العام والخاص',
  },
  'operatorType.supranational': { en: 'supranational body', he: 'גוף על-לאומי', ar: 'هيئة فوق وطنية' },

  'bodyKind.ministry': { en: 'ministry', he: 'משרד ממשלתי', ar: 'وزارة' },
  'bodyKind.agency': { en: 'agency', he: 'רשות או סוכנות', ar: 'هيئة حكومية' },
  'bodyKind.municipality': { en: 'municipality', he: 'רשות מקומית', ar: 'سلطة محلية' },
  'bodyKind.procurementBody': { en: 'procurement body', he: 'גוף רכש', ar: 'جهة مشتريات' },
  'bodyKind.supranational': { en: 'supranational body', he: 'גוף על-לאומי', ar: 'هيئة فوق وطنية' },
  'bodyKind.nonProfit': { en: 'non-profit', he: 'ארגון ללא כוונת רווח', ar: 'منظمة غير ربحية' },
  'bodyKind.business': { en: 'business', he: 'חברה עסקית', ar: 'شركة تجارية' },
  'bodyKind.multinational': { en: 'multinational', he: 'חברה רב-לאומית', ar: 'شركة متعددة الجنسيات' },
  'bodyKind.experts': { en: 'experts', he: 'מומחים', ar: 'خبراء' },
  'bodyKind.publicPrivate': {
    en: 'public-private body',
    he: 'גוף ציבורי-פרטי',
    ar: 'جهة مشتركة بين القطاعين العام والخاص',
  },

  'party.owner': { en: 'owner of the challenge', he: 'בעל האתגר', ar: 'صاحب التحدّي' },
  'party.operator': { en: 'operator', he: 'המפעיל', ar: 'المشغّل' },
  'party.funder': { en: 'funder', he: 'המממן', ar: 'المموّل' },
  'party.procurer': { en: 'procurer', he: 'הרוכש', ar: 'المشتري' },
  'party.mentor': { en: 'mentors', he: 'המנטורים', ar: 'المرشدون' },
  'party.intermediary': { en: 'intermediary', he: 'הגורם המתווך', ar: 'الجهة الوسيطة' },
  'party.jury': { en: 'jury', he: 'חבר השופטים', ar: 'لجنة التحكيم' },
  'party.panel': { en: 'panel of reviewers', he: 'צוות הסוקרים', ar: 'هيئة المراجعين' },
  'party.committee': { en: 'committee', he: 'הוועדה', ar: 'اللجنة' },
  'party.team': { en: 'team', he: 'הצוות', ar: 'الفريق' },

  'definedBy.owner': { en: 'the owner alone', he: 'בעל האתגר לבדו', ar: 'صاحب التحدّي وحده' },
  'definedBy.operator': { en: 'the operator', he: 'המפעיל', ar: 'المشغّل' },
  'definedBy.coCreated': {
    en: 'owner and operator together',
    he: 'בעל האתגר והמפעיל יחד',
    ar: 'صاحب التحدّي والمشغّل معًا',
  },
  'definedBy.intermediary': { en: 'an intermediary', he: 'גורם מתווך', ar: 'جهة وسيطة' },
  'definedBy.none': {
    en: 'nobody: there is no challenge',
    he: 'אף אחד: אין אתגר',
    ar: 'لا أحد: لا يوجد تحدٍّ',
  },

  'stageKind.challengeCall': {
    en: 'call for challenges',
    he: 'קול קורא לאתגרים',
    ar: 'دعوة إلى تقديم تحدّيات',
  },
  'stageKind.marketConsultation': { en: 'market consultation', he: 'פנייה מוקדמת לשוק', ar: 'مشاورة السوق' },
  'stageKind.openCall': { en: 'open call', he: 'קול קורא פתוח', ar: 'دعوة مفتوحة' },
  'stageKind.evaluation': { en: 'evaluation', he: 'הערכה', ar: 'تقييم' },
  'stageKind.interview': { en: 'interview', he: 'ריאיון', ar: 'مقابلة' },
  'stageKind.exploration': { en: 'exploration', he: 'חקירה', ar: 'استكشاف' },
  'stageKind.design': { en: 'design', he: 'תכנון', ar: 'تصميم' },
  'stageKind.prototype': { en: 'prototype', he: 'אב-טיפוס', ar: 'نموذج أولي' },
  'stageKind.accelerator': { en: 'accelerator', he: 'מאיץ', ar: 'تسريع أعمال' },
  'stageKind.residency': { en: 'residency', he: 'שהות במשרד', ar: 'إقامة لدى الجهة' },
  'stageKind.growthPlan': { en: 'growth plan', he: 'תוכנית צמיחה', ar: 'خطة نمو' },
  'stageKind.pilot': { en: 'pilot', he: 'פיילוט', ar: 'تجربة' },
  'stageKind.validation': { en: 'validation', he: 'תיקוף', ar: 'تحقّق' },
  'stageKind.demoDay': { en: 'demo day', he: 'יום הדגמות', ar: 'يوم العروض' },
  'stageKind.scaleUp': { en: 'scale-up', he: 'הרחבה', ar: 'توسيع' },
  'stageKind.procurement': { en: 'procurement', he: 'רכש', ar: 'شراء' },

  'funnel.challenges': { en: 'challenges', he: 'אתגרים', ar: 'التحدّيات' },
  'funnel.teams': { en: 'teams', he: 'צוותים', ar: 'الفرق' },
  'scope.perChallenge': { en: 'for each challenge', he: 'לכל אתגר', ar: 'لكل تحدٍّ' },
  'scope.perProgramme': { en: 'for the whole programme', he: 'לתוכנית כולה', ar: 'للبرنامج كله' },
  'scope.perTeam': { en: 'for each team', he: 'לכל צוות', ar: 'لكل فريق' },
  'join.all': { en: 'after all of them', he: 'אחרי כולם', ar: 'بعدها جميعًا' },
  'join.any': { en: 'after the first of them', he: 'אחרי הראשון שבהם', ar: 'بعد أولها' },
  'edgeOn.passed': { en: 'when passed', he: 'למי שעבר', ar: 'لمن اجتاز' },
  'edgeOn.notSelected': { en: 'when not selected', he: 'למי שלא נבחר', ar: 'لمن لم يُختَر' },
  'edgeOn.ended': { en: 'when it has ended', he: 'בסיום', ar: 'عند انتهائها' },

  'intakeMode.cohort': { en: 'one window', he: 'מועד אחד', ar: 'فترة واحدة' },
  'intakeMode.rolling': { en: 'always open', he: 'פתוח תמיד', ar: 'مفتوحة دائمًا' },
  'intakeMode.cutoffs': {
    en: 'always open, judged in batches',
    he: 'פתוח תמיד, נבחן במקבצים',
    ar: 'مفتوحة دائمًا وتُفحص على دفعات',
  },
  'intakeMode.onDemand': {
    en: 'a window when a challenge needs one',
    he: 'מועד כשאתגר זקוק לו',
    ar: 'فترة عند حاجة التحدّي إليها',
  },
  'bundle.perChallenge': { en: 'one call for each challenge', he: 'קול קורא לכל אתגר', ar: 'دعوة لكل تحدٍّ' },
  'bundle.bus': {
    en: 'one call for all challenges',
    he: 'קול קורא אחד לכל האתגרים',
    ar: 'دعوة واحدة لكل التحدّيات',
  },
  'bundle.programme': {
    en: 'one call without a challenge',
    he: 'קול קורא אחד בלי אתגר',
    ar: 'دعوة واحدة بلا تحدٍّ',
  },
  'materialChange.reopensQuestions': {
    en: 'questions open again',
    he: 'השאלות נפתחות מחדש',
    ar: 'يُعاد فتح الأسئلة',
  },
  'materialChange.reopensWindow': {
    en: 'the window opens again',
    he: 'מועד ההגשה נפתח מחדש',
    ar: 'يُعاد فتح فترة التقديم',
  },
  'materialChange.refused': { en: 'not possible', he: 'אינו אפשרי', ar: 'غير ممكن' },

  'moneyKind.serviceContract': { en: 'service contract', he: 'חוזה שירות', ar: 'عقد خدمات' },
  'moneyKind.grant': { en: 'grant', he: 'מענק', ar: 'منحة' },
  'moneyKind.prize': { en: 'prize', he: 'פרס', ar: 'جائزة' },
  'moneyKind.equityInvestment': {
    en: 'equity investment',
    he: 'השקעה תמורת מניות',
    ar: 'استثمار مقابل أسهم',
  },
  'moneyKind.convertible': { en: 'convertible investment', he: 'השקעה המירה', ar: 'استثمار قابل للتحويل' },
  'moneyKind.inKind': { en: 'support in kind', he: 'תמיכה שווה-כסף', ar: 'دعم عيني' },
  'moneyKind.membershipFee': {
    en: 'membership fee of owners',
    he: 'דמי חבר של בעלי האתגרים',
    ar: 'رسم عضوية على أصحاب التحدّيات',
  },
  'moneyKind.entryFee': {
    en: 'entry fee of teams',
    he: 'דמי השתתפות של הצוותים',
    ar: 'رسم اشتراك على الفرق',
  },
  'per.team': { en: 'for each team', he: 'לכל צוות', ar: 'لكل فريق' },
  'per.challenge': { en: 'for each challenge', he: 'לכל אתגר', ar: 'لكل تحدٍّ' },
  'per.programme': { en: 'for the whole programme', he: 'לתוכנית כולה', ar: 'للبرنامج كله' },
  'vat.included': { en: 'VAT included', he: 'כולל מע"מ', ar: 'شامل ضريبة القيمة المضافة' },
  'vat.excluded': { en: 'VAT excluded', he: 'לא כולל מע"מ', ar: 'غير شامل ضريبة القيمة المضافة' },
  'vat.exempt': { en: 'exempt from VAT', he: 'פטור ממע"מ', ar: 'معفى من ضريبة القيمة المضافة' },
  'vat.notStated': { en: 'VAT not stated', he: 'מע"מ לא צוין', ar: 'ضريبة القيمة المضافة غير مذكورة' },
  'trancheOn.start': { en: 'at the start', he: 'בתחילה', ar: 'في البداية' },
  'trancheOn.end': { en: 'at the end', he: 'בסוף', ar: 'في النهاية' },

  'gateMode.paper': { en: 'on paper', he: 'על סמך מסמכים', ar: 'بناءً على المستندات' },
  'gateMode.interview': { en: 'interview', he: 'ריאיון', ar: 'مقابلة' },
  'gateMode.pitch': { en: 'pitch', he: 'הצגה', ar: 'عرض شفهي' },
  'gateMode.demo': { en: 'demonstration', he: 'הדגמה', ar: 'عرض عملي' },
  'gateMode.deliverableReview': { en: 'review of the deliverables', he: 'בחינת התוצרים', ar: 'فحص المخرجات' },
  'gateMode.eligibility': { en: 'check of eligibility', he: 'בדיקת תנאי סף', ar: 'فحص شروط الأهلية' },
  'anonymity.none': { en: 'names are known', he: 'השמות ידועים', ar: 'الأسماء معروفة' },
  'anonymity.applicantsHidden': {
    en: 'applicants are hidden',
    he: 'המגישים אנונימיים',
    ar: 'هوية المتقدّمين مخفية',
  },
  'anonymity.doubleBlind': {
    en: 'applicants and reviewers are hidden',
    he: 'המגישים והסוקרים אנונימיים',
    ar: 'هوية المتقدّمين والمراجعين مخفية',
  },
  'criterionKind.scored': { en: 'scored', he: 'מנוקד', ar: 'تُمنح له درجة' },
  'criterionKind.passFail': { en: 'pass or fail', he: 'עובר או נכשל', ar: 'ناجح أو راسب' },
  'criterionKind.informative': { en: 'for information', he: 'לידיעה', ar: 'للعلم' },
  'aggregate.mean': { en: 'mean', he: 'ממוצע', ar: 'المتوسط' },
  'aggregate.median': { en: 'median', he: 'חציון', ar: 'الوسيط' },
  'aggregate.trimmedMean': { en: 'trimmed mean', he: 'ממוצע קטום', ar: 'المتوسط المشذّب' },
  'aggregate.consensus': { en: 'consensus', he: 'הסכמה', ar: 'التوافق' },
  'aggregate.rankSum': { en: 'sum of ranks', he: 'סכום דירוגים', ar: 'مجموع الرتب' },
  'normalise.none': { en: 'none', he: 'ללא', ar: 'بلا' },
  'normalise.meanSdRescale': {
    en: 'by mean and deviation of each reviewer',
    he: 'לפי הממוצע והסטייה של כל סוקר',
    ar: 'وفق متوسط كل مراجع وانحرافه',
  },
  'normalise.mixedModel': { en: 'by a mixed model', he: 'במודל מעורב', ar: 'بنموذج مختلط' },
  'selectRule.topN': { en: 'the best', he: 'הטובים ביותר', ar: 'الأفضل' },
  'selectRule.thresholdThenTopN': {
    en: 'the best above a threshold',
    he: 'הטובים ביותר מעל סף',
    ar: 'الأفضل فوق حدّ أدنى',
  },
  'selectRule.thresholdUntilBudget': {
    en: 'those above a threshold until the budget is spent',
    he: 'מי שמעל סף, עד שהתקציב מוצה',
    ar: 'من فوق حدّ أدنى حتى نفاد الميزانية',
  },
  'selectRule.allAboveThreshold': {
    en: 'all above a threshold',
    he: 'כל מי שמעל סף',
    ar: 'كل من فوق حدّ أدنى',
  },
  'selectRule.portfolio': { en: 'a balanced portfolio', he: 'תיק מאוזן', ar: 'محفظة متوازنة' },
  'selectRule.discretion': {
    en: 'by discretion, with reasons',
    he: 'לפי שיקול דעת מנומק',
    ar: 'وفق تقدير معلّل',
  },
  'selectRule.singleWinner': { en: 'one winner', he: 'זוכה אחד', ar: 'فائز واحد' },
  'underfilled.goOn': { en: 'go on with those', he: 'ממשיכים עם מי שיש', ar: 'المتابعة بمن اجتاز' },
  'underfilled.cancel': { en: 'end the challenge', he: 'מסיימים את האתגר', ar: 'إنهاء التحدّي' },
  'underfilled.reopen': {
    en: 'open the call once more',
    he: 'פותחים שוב את הקול הקורא',
    ar: 'إعادة فتح الدعوة',
  },
  'feedback.none': { en: 'none', he: 'ללא', ar: 'بلا' },
  'feedback.outcome': { en: 'the outcome', he: 'התוצאה', ar: 'النتيجة' },
  'feedback.reasons': { en: 'the reasons', he: 'הנימוקים', ar: 'الأسباب' },
  'feedback.reasonsAndScores': {
    en: 'the reasons and the scores',
    he: 'הנימוקים והציונים',
    ar: 'الأسباب والدرجات',
  },

  'exitKind.directContract': { en: 'direct contract', he: 'התקשרות ישירה', ar: 'تعاقد مباشر' },
  'exitKind.negotiatedFollowOn': {
    en: 'negotiated follow-on contract',
    he: 'חוזה המשך במשא ומתן',
    ar: 'عقد لاحق بالتفاوض',
  },
  'exitKind.callOffFromPartnership': {
    en: 'order within an innovation partnership',
    he: 'הזמנה במסגרת שותפות חדשנות',
    ar: 'طلب ضمن شراكة ابتكار',
  },
  'exitKind.separateTender': { en: 'separate tender', he: 'מכרז נפרד', ar: 'مناقصة منفصلة' },
  'exitKind.framework': { en: 'framework agreement', he: 'הסכם מסגרת', ar: 'اتفاقية إطارية' },
  'exitKind.pilotAgreement': { en: 'pilot agreement', he: 'הסכם פיילוט', ar: 'اتفاقية تجربة' },
  'exitKind.prize': { en: 'prize', he: 'פרס', ar: 'جائزة' },
  'exitKind.grant': { en: 'grant', he: 'מענק', ar: 'منحة' },
  'exitKind.investment': { en: 'investment', he: 'השקעה', ar: 'استثمار' },
  'exitKind.none': { en: 'no contract', he: 'ללא התקשרות', ar: 'بلا تعاقد' },

  'foreground.supplier': { en: 'stays with the supplier', he: 'נשאר אצל הספק', ar: 'تبقى لدى المورّد' },
  'foreground.buyer': { en: 'goes to the buyer', he: 'עובר לרוכש', ar: 'تنتقل إلى المشتري' },
  'foreground.shared': { en: 'is shared', he: 'משותף', ar: 'مشتركة' },
  'foreground.perContract': { en: 'as each contract says', he: 'לפי כל חוזה', ar: 'وفق كل عقد' },
  'foreground.transferOnAward': {
    en: 'goes to the buyer with the award',
    he: 'עובר לרוכש עם הזכייה',
    ar: 'تنتقل إلى المشتري عند الفوز',
  },
  'foreground.notStated': { en: 'not stated', he: 'לא צוין', ar: 'غير مذكورة' },
  'equity.taken': { en: 'equity is taken', he: 'נלקחות מניות', ar: 'تؤخذ أسهم' },
  'equity.notTaken': { en: 'no equity', he: 'ללא מניות', ar: 'بلا أسهم' },

  'answer.yes': { en: 'yes', he: 'כן', ar: 'نعم' },
  'answer.no': { en: 'no', he: 'לא', ar: 'لا' },
  'answer.notStated': { en: 'not stated', he: 'לא צוין', ar: 'غير مذكور' },
} as const satisfies Record<string, Message>;

/** Every word of the vocabulary of programme models. */
export const modelTerms: Readonly<Record<string, Message>> = { ...values, ...modelFieldTerms };

/** The word for a value of the language of models; undefined when the vocabulary has none. */
export function modelTerm(name: string, locale: Locale): string | undefined {
  return Object.hasOwn(modelTerms, name) ? modelTerms[name]?.[locale] : undefined;
}
