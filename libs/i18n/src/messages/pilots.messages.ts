import type { Message } from '../message.js';

export const pilotsMessages = {
  'pilot.wrong_state': {
    en: 'The pilot is in the state {state}: this act ({act}) is not possible now.',
    he: 'הפיילוט במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'المشروع التجريبي في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'pilot.case_not_published': {
    en: 'No case study of this pilot is published.',
    he: 'לפיילוט זה לא פורסם סיפור מקרה.',
    ar: 'لم تُنشر دراسة حالة لهذا المشروع التجريبي.',
  },
  'pilot.award_not_in_effect': {
    en: 'The decision still stands still: its standstill has not ended, or an appeal is open. A pilot begins when it is in effect.',
    he: 'ההחלטה טרם נכנסה לתוקף: תקופת ההמתנה לא הסתיימה או שערר תלוי ועומד. הפיילוט ייפתח כשההחלטה תהיה בתוקף.',
    ar: 'لم يسرِ القرار بعد: لم تنتهِ مدة التوقف أو أنّ طعنًا ما زال قيد النظر. تُفتح التجربة حين يصبح القرار نافذًا.',
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
  'pilot.plan_missing': {
    en: 'The plan of the pilot is not written yet.',
    he: 'תוכנית הפיילוט טרם נכתבה.',
    ar: 'خطة المشروع التجريبي لم تُكتب بعد.',
  },
  'pilot.plan_frozen': {
    en: 'Both sides have agreed to the plan: from now on only a change request can change it.',
    he: 'שני הצדדים הסכימו לתוכנית: מכאן ואילך אפשר לשנות אותה רק בבקשת שינוי.',
    ar: 'وافق الطرفان على الخطة: من الآن فصاعدًا لا تتغيّر إلا بطلب تغيير.',
  },
  'pilot.plan_not_agreed': {
    en: 'The ministry and the start-up have not both agreed to the plan yet.',
    he: 'המשרד והסטארט-אפ טרם הסכימו שניהם לתוכנית.',
    ar: 'لم توافق الوزارة والشركة الناشئة معًا على الخطة بعد.',
  },
  'pilot.plan_already_agreed': {
    en: 'Your side has already agreed to this plan.',
    he: 'הצד שלכם כבר הסכים לתוכנית זו.',
    ar: 'سبق أن وافق طرفكم على هذه الخطة.',
  },
  'pilot.kpi_plans_missing': {
    en: 'KPIs without a method or somebody who measures them: {count}.',
    he: 'מדדים ללא שיטת מדידה או ללא גורם מודד: {count}.',
    ar: 'مؤشرات بلا طريقة قياس أو بلا جهة تقيسها: {count}.',
  },
  'pilot.change_empty': {
    en: 'The request changes nothing.',
    he: 'הבקשה אינה משנה דבר.',
    ar: 'الطلب لا يغيّر شيئًا.',
  },
  'pilot.change_open': {
    en: 'Another change request still waits for its answer.',
    he: 'בקשת שינוי אחרת עדיין ממתינה למענה.',
    ar: 'ما زال طلب تغيير آخر ينتظر الرد.',
  },
  'pilot.change_own_side': {
    en: 'Your own side proposed this change: the other side answers it.',
    he: 'הצד שלכם הציע את השינוי: המענה בידי הצד השני.',
    ar: 'طرفكم هو من اقترح هذا التغيير: والرد للطرف الآخر.',
  },
  'pilot.change_wrong_state': {
    en: 'The change request is in the state {state}: this act ({act}) is not possible now.',
    he: 'בקשת השינוי במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'طلب التغيير في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'pilot.kpi_turned_around': {
    en: 'A change may move a target, but not to the other side of the baseline.',
    he: 'שינוי רשאי להזיז יעד, אך לא אל הצד השני של ערך הבסיס.',
    ar: 'يجوز للتغيير أن يحرّك الهدف، لا أن ينقله إلى الجهة الأخرى من خط الأساس.',
  },
  'pilot.milestone_settled': {
    en: 'This milestone was accepted and no longer changes.',
    he: 'אבן דרך זו התקבלה ואינה משתנה עוד.',
    ar: 'قُبلت هذه المرحلة ولم تعد تتغيّر.',
  },
  'pilot.no_payment_agreed': {
    en: 'No payment was agreed for this milestone.',
    he: 'לא הוסכם תשלום עבור אבן דרך זו.',
    ar: 'لم يُتفق على دفعة لهذه المرحلة.',
  },
  'pilot.payment_before_acceptance': {
    en: 'A payment can be asked for once the ministry has accepted the milestone.',
    he: 'אפשר לבקש תשלום לאחר שהמשרד קיבל את אבן הדרך.',
    ar: 'يمكن طلب الدفعة بعد أن تقبل الوزارة المرحلة.',
  },
  'pilot.payment_already_requested': {
    en: 'The payment for this milestone was already asked for.',
    he: 'התשלום עבור אבן דרך זו כבר התבקש.',
    ar: 'سبق طلب الدفعة عن هذه المرحلة.',
  },
  'pilot.payment_wrong_state': {
    en: 'The request for payment is in the state {state}: this act ({act}) is not possible now.',
    he: 'בקשת התשלום במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'طلب الدفعة في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'pilot.report_already_submitted': {
    en: 'This report was already handed in.',
    he: 'דוח זה כבר הוגש.',
    ar: 'سبق تقديم هذا التقرير.',
  },
  'pilot.verifier_recorded': {
    en: 'Somebody other than whoever recorded a measurement verifies it.',
    he: 'את המדידה מאמת מי שלא רשם אותה.',
    ar: 'يتحقّق من القياس شخص غير الذي سجّله.',
  },
  'pilot.measurement_verified': {
    en: 'This measurement was already verified.',
    he: 'מדידה זו כבר אומתה.',
    ar: 'سبق التحقق من هذا القياس.',
  },
  'pilot.mail_report_soon_subject': {
    en: 'Progress report {number} is due: {title}',
    he: 'דוח התקדמות מספר {number} עומד להגשה: {title}',
    ar: 'اقترب موعد تقرير التقدّم رقم {number}: {title}',
  },
  'pilot.mail_report_soon': {
    en: 'Progress report {number} of your pilot “{title}” is due on {day}.',
    he: 'דוח התקדמות מספר {number} של הפיילוט שלכם, „{title}”, יש להגיש עד {day}.',
    ar: 'يحين موعد تقرير التقدّم رقم {number} لمشروعكم التجريبي «{title}» في {day}.',
  },
  'pilot.mail_report_late_subject': {
    en: 'Progress report {number} is late: {title}',
    he: 'דוח התקדמות מספר {number} מתעכב: {title}',
    ar: 'تأخّر تقرير التقدّم رقم {number}: {title}',
  },
  'pilot.mail_report_late': {
    en: 'Progress report {number} of the pilot “{title}” was due on {day} and is not there yet.',
    he: 'מועד הגשת דוח התקדמות מספר {number} של הפיילוט „{title}” חל ב-{day}, והדוח טרם הוגש.',
    ar: 'كان موعد تقرير التقدّم رقم {number} للمشروع التجريبي «{title}» في {day}، ولم يُقدَّم بعد.',
  },
  'pilot.midterm_held': {
    en: 'This round has already had its mid-term review.',
    he: 'בסבב זה כבר נערכה סקירת אמצע.',
    ar: 'سبق أن أُجريت مراجعة منتصف المدة في هذه الجولة.',
  },
  'pilot.reviewer_of_a_side': {
    en: 'This reviewer belongs to the ministry that hosts the pilot.',
    he: 'סוקר זה שייך למשרד המארח את הפיילוט.',
    ar: 'ينتمي هذا المُقيِّم إلى الوزارة المستضيفة للمشروع التجريبي.',
  },
  'pilot.reviewer_mentors': {
    en: 'Whoever mentors start-ups or helps in the programme does not judge its pilots.',
    he: 'מי שמלווה סטארט-אפים או מסייע בתוכנית אינו מעריך את הפיילוטים שלה.',
    ar: 'من يرشد الشركات الناشئة أو يساعد في البرنامج لا يقيّم مشاريعه التجريبية.',
  },
  'pilot.criterion_repeated': {
    en: 'This criterion is scored twice.',
    he: 'אמת מידה זו נוקדה פעמיים.',
    ar: 'قُيِّم هذا المعيار مرتين.',
  },
  'pilot.criteria_missing': {
    en: 'Criteria without a score: {count}.',
    he: 'אמות מידה ללא ציון: {count}.',
    ar: 'معايير بلا درجة: {count}.',
  },
  'pilot.consensus_missing': {
    en: 'The reviewers have a chair and have not recorded their consensus yet.',
    he: 'לסוקרים יש יושב ראש, והם טרם תיעדו הסכמה.',
    ar: 'للمُقيِّمين رئيس، ولم يوثّقوا توافقهم بعد.',
  },
  'pilot.not_the_chair': {
    en: 'The chair records the consensus.',
    he: 'את ההסכמה מתעד יושב הראש.',
    ar: 'رئيس المُقيِّمين هو من يوثّق التوافق.',
  },
  'pilot.consensus_reached': {
    en: 'The consensus of this review is already recorded.',
    he: 'ההסכמה בסקירה זו כבר תועדה.',
    ar: 'سبق توثيق التوافق في هذه المراجعة.',
  },
  'pilot.consensus_incomplete': {
    en: 'KPIs and criteria without an agreed score: {count}.',
    he: 'מדדים ואמות מידה ללא ציון מוסכם: {count}.',
    ar: 'مؤشرات ومعايير بلا درجة متفق عليها: {count}.',
  },
  'pilot.consensus_reason_missing': {
    en: 'Please say why the agreed score differs from the mean, {mean}.',
    he: 'נא לנמק מדוע הציון המוסכם שונה מהממוצע, {mean}.',
    ar: 'يُرجى ذكر سبب اختلاف الدرجة المتفق عليها عن المتوسط، {mean}.',
  },
  'pilot.subject_repeated': {
    en: 'This KPI or criterion is named twice.',
    he: 'מדד או אמת מידה אלה מופיעים פעמיים.',
    ar: 'ذُكر هذا المؤشر أو المعيار مرتين.',
  },
  'pilot.exit_missing': {
    en: 'An adoption names the exit by which the solution goes on to procurement.',
    he: 'אימוץ נוקב במסלול היציאה שבו הפתרון ממשיך לרכש.',
    ar: 'الاعتماد يحدّد المخرج الذي ينتقل به الحل إلى الشراء.',
  },
  'pilot.exit_does_not_fit': {
    en: 'This exit does not go with the outcome.',
    he: 'מסלול יציאה זה אינו מתאים לתוצאה.',
    ar: 'هذا المخرج لا يلائم النتيجة.',
  },
  'pilot.due_in_past': {
    en: 'Reviews cannot be due in the past.',
    he: 'המועד האחרון לסקירות אינו יכול להיות בעבר.',
    ar: 'لا يمكن أن يكون موعد التقييمات في الماضي.',
  },
  'pilot.review_deadline_passed': {
    en: 'The time for reviews of this pilot is over.',
    he: 'המועד להגשת סקירות בפיילוט זה חלף.',
    ar: 'انتهى موعد تقييم هذا المشروع التجريبي.',
  },
  'pilot.follow_up_not_due': {
    en: 'The follow-up can be answered from {day} on.',
    he: 'אפשר לענות על שאלון המעקב החל מ-{day}.',
    ar: 'يمكن الرد على استبيان المتابعة ابتداءً من {day}.',
  },
  'pilot.follow_up_answered': {
    en: 'Your side has already answered the follow-up.',
    he: 'הצד שלכם כבר ענה על שאלון המעקב.',
    ar: 'سبق أن ردّ طرفكم على استبيان المتابعة.',
  },
  'pilot.mail_follow_up_subject': {
    en: 'What became of the pilot? {title}',
    he: 'מה עלה בגורל הפיילוט? {title}',
    ar: 'ماذا حلّ بالمشروع التجريبي؟ {title}',
  },
  'pilot.mail_follow_up': {
    en: 'A year and a half ago the pilot “{title}” was decided. Was a contract signed, is the solution still used, is the start-up still trading? Please tell us by {day}: it takes two minutes, and it is how we learn whether our choices were right.',
    he: 'לפני שנה וחצי התקבלה החלטה בפיילוט „{title}”. האם נחתם חוזה, האם הפתרון עדיין בשימוש, האם הסטארט-אפ עדיין פעיל? נשמח לתשובה עד {day}: היא תיקח שתי דקות, וכך נלמד אם בחרנו נכון.',
    ar: 'قبل سنة ونصف صدر القرار في المشروع التجريبي «{title}». هل وُقّع عقد؟ هل ما زال الحل مستخدمًا؟ هل ما زالت الشركة الناشئة تعمل؟ نرجو إخبارنا قبل {day}: لن يستغرق ذلك سوى دقيقتين، وبه نعرف هل أصبنا في اختياراتنا.',
  },
} as const satisfies Record<string, Message>;
