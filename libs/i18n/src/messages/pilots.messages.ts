import type { Message } from '../message.js';

export const pilotsMessages = {
  'pilot.wrong_state': {
    en: 'The pilot is in the state {state}: this act ({act}) is not possible now.',
    he: 'הפיילוט במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'المشروع التجريبي في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'pilot.already_open': {
    en: 'This submission already has its pilot.',
    he: 'להגשה זו כבר נפתח פיילוט.',
    ar: 'لهذا الطلب مشروع تجريبي بالفعل.',
  },
  'pilot.ends_before_starts': {
    en: 'The last day must come after the first day.',
    he: 'היום האחרון חייב להיות אחרי היום הראשון.',
    ar: 'يجب أن يكون اليوم الأخير بعد اليوم الأول.',
  },
  'pilot.milestone_outside_pilot': {
    en: 'A milestone is due while the pilot runs: from {startsOn} to {endsOn}.',
    he: 'מועד אבן דרך חייב לחול במהלך הפיילוט: מ-{startsOn} עד {endsOn}.',
    ar: 'يجب أن يقع موعد المرحلة خلال المشروع التجريبي: من {startsOn} إلى {endsOn}.',
  },
  'pilot.no_milestones': {
    en: 'Please plan at least one milestone before the start.',
    he: 'נא לתכנן אבן דרך אחת לפחות לפני ההתחלה.',
    ar: 'يُرجى تخطيط مرحلة واحدة على الأقل قبل البدء.',
  },
  'pilot.milestone_wrong_state': {
    en: 'The milestone is in the state {state}: this act ({act}) is not possible now.',
    he: 'אבן הדרך במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'المرحلة في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'pilot.evidence_missing': {
    en: 'Please add a link or a file: words alone are no evidence.',
    he: 'נא לצרף קישור או קובץ: מילים בלבד אינן ראיה.',
    ar: 'يُرجى إرفاق رابط أو ملف: الكلمات وحدها ليست دليلًا.',
  },
  'pilot.vendor_cannot_measure': {
    en: 'The start-up that runs the pilot cannot record its measurements; the ministry does.',
    he: 'הסטארט-אפ שמפעיל את הפיילוט אינו רשאי לרשום את המדידות; המשרד רושם אותן.',
    ar: 'لا يجوز للشركة الناشئة التي تنفّذ المشروع التجريبي تسجيل القياسات؛ الوزارة هي التي تسجّلها.',
  },
  'pilot.measured_in_future': {
    en: 'The day of the measurement is in the future; today is {today}.',
    he: 'יום המדידה בעתיד; היום {today}.',
    ar: 'يوم القياس في المستقبل؛ اليوم هو {today}.',
  },
  'pilot.kpis_unmeasured': {
    en: 'KPIs without a measurement in this round: {count}.',
    he: 'מדדים ללא מדידה בסבב זה: {count}.',
    ar: 'مؤشرات بلا قياس في هذه الجولة: {count}.',
  },
  'pilot.reviewer_known': {
    en: 'This reviewer is already assigned to the pilot.',
    he: 'סוקר זה כבר שובץ לפיילוט.',
    ar: 'هذا المُقيِّم مكلَّف بالمشروع التجريبي بالفعل.',
  },
  'pilot.already_reviewed': {
    en: 'The scores of this round were already given.',
    he: 'הציונים בסבב זה כבר ניתנו.',
    ar: 'سبق إعطاء درجات هذه الجولة.',
  },
  'pilot.no_reviewers': {
    en: 'Nobody has judged the pilot: assign at least one reviewer.',
    he: 'איש לא העריך את הפיילוט: יש לשבץ סוקר אחד לפחות.',
    ar: 'لم يقيّم أحد المشروع التجريبي: كلّفوا مُقيِّمًا واحدًا على الأقل.',
  },
  'pilot.reviews_open': {
    en: 'Reviewers who have not given their scores yet: {count}.',
    he: 'סוקרים שטרם נתנו ציונים: {count}.',
    ar: 'مُقيِّمون لم يعطوا درجاتهم بعد: {count}.',
  },
  'pilot.score_outside_scale': {
    en: 'Please give a score from {min} to {max} in steps of {step}.',
    he: 'נא לתת ציון מ-{min} עד {max} בקפיצות של {step}.',
    ar: 'يُرجى إعطاء درجة من {min} إلى {max} بخطوات مقدارها {step}.',
  },
  'pilot.rationale_missing': {
    en: 'Please say why, in at least {min} characters.',
    he: 'נא לנמק ב-{min} תווים לפחות.',
    ar: 'يُرجى ذكر السبب في {min} حرفًا على الأقل.',
  },
  'pilot.kpi_repeated': {
    en: 'This KPI is scored twice.',
    he: 'מדד זה נוקד פעמיים.',
    ar: 'قُيِّم هذا المؤشر مرتين.',
  },
  'pilot.kpi_scores_missing': {
    en: 'KPIs without a score: {count}.',
    he: 'מדדים ללא ציון: {count}.',
    ar: 'مؤشرات بلا درجة: {count}.',
  },
  'pilot.end_only_for_extension': {
    en: 'Only an extension names a new last day.',
    he: 'רק הארכה קובעת יום אחרון חדש.',
    ar: 'التمديد وحده يحدّد يومًا أخيرًا جديدًا.',
  },
  'pilot.extension_too_early': {
    en: 'The new last day must come after the present one, {endsOn}.',
    he: 'היום האחרון החדש חייב להיות אחרי הנוכחי, {endsOn}.',
    ar: 'يجب أن يكون اليوم الأخير الجديد بعد اليوم الحالي، {endsOn}.',
  },
} as const satisfies Record<string, Message>;
