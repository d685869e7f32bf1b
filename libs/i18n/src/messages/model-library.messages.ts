import type { Message } from '../message.js';

export const modelLibraryMessages = {
  'programme_model.wrong_state': {
    en: 'This version of the model is in the state {state}: this act ({act}) is not possible now.',
    he: 'גרסה זו של המודל במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'هذه النسخة من النموذج في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'programme_model.none_current': {
    en: 'There is no approved version of a model "{slug}" to run a programme from.',
    he: 'אין גרסה מאושרת של מודל בשם "{slug}" שאפשר להפעיל לפיה תוכנית.',
    ar: 'لا توجد نسخة معتمدة من نموذج باسم "{slug}" يمكن تشغيل برنامج وفقها.',
  },
  'programme_model.shipped': {
    en: 'Models that come with the platform cannot be changed. Derive a model of your own from it.',
    he: 'מודלים שמגיעים עם הפלטפורמה אינם ניתנים לשינוי. אפשר לגזור מהם מודל משלכם.',
    ar: 'النماذج المرفقة بالمنصة لا تُغيَّر. يمكنكم اشتقاق نموذج خاص بكم منها.',
  },
  'programme_model.own_approval': {
    en: 'Somebody who wrote or submitted this version cannot approve it. Please ask a colleague.',
    he: 'מי שכתב את הגרסה או הגיש אותה אינו יכול לאשר אותה. נא לפנות לעמית או לעמיתה.',
    ar: 'لا يمكن لمن كتب هذه النسخة أو قدّمها أن يوافق عليها. يُرجى طلب ذلك من زميل أو زميلة.',
  },
  'programme_model.slug_taken': {
    en: 'There is already a model "{slug}". Choose another name.',
    he: 'כבר קיים מודל בשם "{slug}". נא לבחור שם אחר.',
    ar: 'يوجد نموذج باسم "{slug}". يُرجى اختيار اسم آخر.',
  },
  'programme_model.slug_fixed': {
    en: 'The id of this model is "{slug}" and cannot be changed. Derive a new model to use another one.',
    he: 'המזהה של מודל זה הוא "{slug}" ואינו ניתן לשינוי. כדי להשתמש במזהה אחר אפשר לגזור מודל חדש.',
    ar: 'معرّف هذا النموذج هو "{slug}" ولا يمكن تغييره. لاستخدام معرّف آخر يمكن اشتقاق نموذج جديد.',
  },
  'programme_model.source_of_the_original': {
    en: '{field} was changed, but still claims the source of the original ({source}). Name your own source, or mark it as an assumption.',
    he: 'הערך {field} שונה, אך עדיין נשען על המקור של המודל המקורי ({source}). יש לציין מקור משלכם או לסמן אותו כהנחה.',
    ar: 'تغيّرت القيمة {field} لكنها ما زالت تستند إلى مصدر النموذج الأصلي ({source}). اذكروا مصدركم أو ضعوا عليها علامة افتراض.',
  },
  'programme_model.version_open': {
    en: 'A version of this model is already being written. Finish that one first.',
    he: 'גרסה של מודל זה כבר נמצאת בכתיבה. יש לסיים אותה תחילה.',
    ar: 'هناك نسخة من هذا النموذج قيد الكتابة. يجب إنهاؤها أولًا.',
  },
  'model_words.usual': {
    en: '{usual} ({spread})',
    he: '{usual} ({spread})',
    ar: '{usual} ({spread})',
  },
  'model_words.at_most': {
    en: 'up to {value}',
    he: 'עד {value}',
    ar: 'حتى {value}',
  },
  'model_words.at_least': {
    en: 'at least {value}',
    he: 'לפחות {value}',
    ar: '{value} على الأقل',
  },
  'model_words.unsourced': {
    en: '{value} [assumption, no source]',
    he: '{value} [הנחה, ללא מקור]',
    ar: '{value} [افتراض بلا مصدر]',
  },
  'model_comparison.challenges_compete': {
    en: 'Challenges compete before teams do: {name}',
    he: 'האתגרים מתחרים לפני הצוותים: {name}',
    ar: 'تتنافس التحدّيات قبل الفرق: {name}',
  },
  'model_comparison.reframed': {
    en: 'The challenge may be worded anew during {name}',
    he: 'אפשר לנסח את האתגר מחדש במהלך {name}',
    ar: 'يمكن إعادة صياغة التحدّي خلال {name}',
  },
  'model_comparison.admits_teams': {
    en: '{name}: {count} {per}',
    he: '{name}: {count} {per}',
    ar: '{name}: {count} {per}',
  },
  'model_comparison.admits_challenges': {
    en: '{name}: challenges, {count} {per}',
    he: '{name}: אתגרים, {count} {per}',
    ar: '{name}: تحدّيات، {count} {per}',
  },
  'model_comparison.gate': {
    en: '{name}: {parts}',
    he: '{name}: {parts}',
    ar: '{name}: {parts}',
  },
  'model_comparison.selected': {
    en: '{rule}, up to {max}',
    he: '{rule}, עד {max}',
    ar: '{rule}، حتى {max}',
  },
  'model_comparison.weighted': {
    en: '{name} {weight}',
    he: '{name} {weight}',
    ar: '{name} {weight}',
  },
  'model_comparison.share_of_cost': {
    en: '{share} of the cost',
    he: '{share} מהעלות',
    ar: '{share} من التكلفة',
  },
  'model_comparison.length_unstated': {
    en: 'without stages whose length is not stated: {names}',
    he: 'לא כולל שלבים שאורכם לא צוין: {names}',
    ar: 'دون مراحل لم تُذكر مدتها: {names}',
  },
  'model_comparison.guaranteed': {
    en: '{exit}, guaranteed',
    he: '{exit}, מובטח',
    ar: '{exit}، مضمون',
  },
  'model_comparison.operator': { en: 'Operator', he: 'מפעיל', ar: 'المشغّل' },
  'model_comparison.jurisdiction': { en: 'Jurisdiction', he: 'תחום שיפוט', ar: 'الولاية القانونية' },
  'model_comparison.challenge_definition': {
    en: 'Who defines the challenge',
    he: 'מי מגדיר את האתגר',
    ar: 'من يحدّد التحدّي',
  },
  'model_comparison.problem_definition': {
    en: 'How the problem is defined',
    he: 'איך מגדירים את הבעיה',
    ar: 'كيف تُحدَّد المشكلة',
  },
  'model_comparison.funnel': { en: 'Funnel', he: 'משפך', ar: 'مراحل التصفية' },
  'model_comparison.selection': { en: 'Selection', he: 'בחירה', ar: 'الاختيار' },
  'model_comparison.length': {
    en: 'Length until something can be adopted',
    he: 'משך עד שאפשר לאמץ פתרון',
    ar: 'المدة حتى يمكن اعتماد حلّ',
  },
  'model_comparison.money': { en: 'Money', he: 'כסף', ar: 'المال' },
  'model_comparison.intellectual_property': {
    en: 'Intellectual property',
    he: 'קניין רוחני',
    ar: 'الملكية الفكرية',
  },
  'model_comparison.equity': { en: 'Equity', he: 'אחזקות בחברה', ar: 'الحصص في الشركة' },
  'model_comparison.exits': { en: 'Exits', he: 'יציאות', ar: 'المخارج' },
  'model_comparison.legal_basis': { en: 'Legal basis', he: 'בסיס חוקי', ar: 'الأساس القانوني' },
  'model_comparison.model': { en: 'Model', he: 'מודל', ar: 'النموذج' },
  'model_diff.within': {
    en: '{owner}: {change}',
    he: '{owner}: {change}',
    ar: '{owner}: {change}',
  },
  'model_diff.named': {
    en: '{kind} "{name}"',
    he: '{kind} "{name}"',
    ar: '{kind} "{name}"',
  },
  'model_diff.per': {
    en: '{count} {per}',
    he: '{count} {per}',
    ar: '{count} {per}',
  },
  'model_diff.changed': {
    en: '{field}: {before} → {after}',
    he: '{field}: {before} ← {after}',
    ar: '{field}: {before} ← {after}',
  },
  'model_diff.set': {
    en: '{field}: {after} (new)',
    he: '{field}: {after} (חדש)',
    ar: '{field}: {after} (جديد)',
  },
  'model_diff.cleared': {
    en: '{field}: no longer stated (was {before})',
    he: '{field}: אינו מצוין עוד (היה {before})',
    ar: '{field}: لم يعد مذكورًا (كان {before})',
  },
  'model_diff.added': {
    en: 'added: {thing}',
    he: 'נוסף: {thing}',
    ar: 'أُضيف: {thing}',
  },
  'model_diff.removed': {
    en: 'removed: {thing}',
    he: 'הוסר: {thing}',
    ar: 'حُذف: {thing}',
  },
} as const satisfies Record<string, Message>;
