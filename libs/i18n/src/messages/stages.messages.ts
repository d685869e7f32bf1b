import type { Message } from '../message.js';

export const stagesMessages = {
  'gate.not_impartial': {
    en: 'For the sake of impartiality, this decision has to be taken by other people.',
    he: 'מטעמי אי-תלות, החלטה זו צריכה להתקבל בידי אנשים אחרים.',
    ar: 'ضمانًا للحياد، يجب أن يتخذ هذا القرار أشخاص آخرون.',
  },
  'programme.plan_frozen': {
    en: 'The programme is open: its dates are frozen, and change only by an addendum with a reason.',
    he: 'התוכנית פתוחה: לוח הזמנים שלה מוקפא, וניתן לשנותו רק בתוספת מנומקת.',
    ar: 'البرنامج مفتوح: مواعيده مجمّدة ولا تتغيّر إلا بملحق معلّل.',
  },
  'programme.house_plan': {
    en: "This programme runs from the platform's own model: change its dates with the programme itself.",
    he: 'התוכנית מתנהלת לפי המודל של הפלטפורמה: את המועדים משנים בעריכת התוכנית עצמה.',
    ar: 'يُدار هذا البرنامج وفق نموذج المنصة: تُعدَّل مواعيده مع البرنامج نفسه.',
  },
  'run.not_started': {
    en: 'The programme has not been opened yet.',
    he: 'התוכנית עדיין לא נפתחה.',
    ar: 'لم يُفتح البرنامج بعد.',
  },
  'run.wrong_state': {
    en: 'This act ({act}) is not possible while the programme stands where it does.',
    he: 'הפעולה ({act}) אינה אפשרית במצבה הנוכחי של התוכנית.',
    ar: 'هذا الإجراء ({act}) غير ممكن في الوضع الحالي للبرنامج.',
  },
  'run.joined_already': {
    en: 'The challenge is already part of the programme.',
    he: 'האתגר כבר משתתף בתוכנית.',
    ar: 'التحدّي مشارك في البرنامج بالفعل.',
  },
  'run.published_already': {
    en: 'The call of this challenge has already begun.',
    he: 'הקול הקורא של האתגר כבר נפתח.',
    ar: 'بدأت الدعوة الخاصة بهذا التحدّي بالفعل.',
  },
  'run.challenges_closed': {
    en: 'The programme does not take challenges now.',
    he: 'התוכנית אינה מקבלת אתגרים כעת.',
    ar: 'لا يستقبل البرنامج تحدّيات في الوقت الحالي.',
  },
  'run.not_joined': {
    en: 'The challenge is not part of the programme: it was approved after its challenges were taken in.',
    he: 'האתגר אינו משתתף בתוכנית: הוא אושר לאחר שקליטת האתגרים הסתיימה.',
    ar: 'التحدّي غير مشارك في البرنامج: اعتُمد بعد انتهاء استقبال التحدّيات.',
  },
  'run.call_not_ready': {
    en: 'The call of this challenge cannot begin yet: what the model puts before it is not over, or the challenge was not selected.',
    he: 'עדיין לא ניתן לפתוח את הקול הקורא של האתגר: השלבים שלפניו במודל לא הסתיימו, או שהאתגר לא נבחר.',
    ar: 'لا يمكن بدء دعوة هذا التحدّي بعد: لم تنتهِ المراحل التي تسبقها في النموذج، أو لم يُختر التحدّي.',
  },
  'run.taken_in_already': {
    en: 'The applications to this stage have already been taken in.',
    he: 'הפניות לשלב זה כבר נקלטו.',
    ar: 'استُقبلت الطلبات المقدمة إلى هذه المرحلة بالفعل.',
  },
  'run.not_active': {
    en: 'This team or challenge no longer takes part.',
    he: 'הצוות או האתגר אינם משתתפים עוד.',
    ar: 'لم يعد هذا الفريق أو التحدّي مشاركًا.',
  },
  'run.not_in_stage': {
    en: 'The team is not in this stage.',
    he: 'הצוות אינו נמצא בשלב זה.',
    ar: 'الفريق ليس في هذه المرحلة.',
  },
  'run.exit_not_reached': {
    en: 'The team has not reached this exit.',
    he: 'הצוות עדיין לא הגיע למסלול יציאה זה.',
    ar: 'لم يبلغ الفريق مسار الخروج هذا.',
  },
  'run.no_reframing': {
    en: 'The challenge cannot be framed anew now: no stage that allows it is running.',
    he: 'לא ניתן לנסח את האתגר מחדש כעת: לא פועל שלב המאפשר זאת.',
    ar: 'لا يمكن إعادة صياغة التحدّي الآن: لا توجد مرحلة جارية تسمح بذلك.',
  },
  'run.material_change_refused': {
    en: 'This stage allows no change in substance.',
    he: 'שלב זה אינו מאפשר שינוי מהותי.',
    ar: 'لا تسمح هذه المرحلة بتغيير جوهري.',
  },
  'run.window_passed': {
    en: 'A change in substance would open the call of this challenge once more, and that is too late: a gate has decided about its teams, or they have gone on together with others.',
    he: 'שינוי מהותי היה פותח מחדש את הקול הקורא של האתגר, ולכך מאוחר מדי: כבר התקבלה החלטה בעניין הצוותים שלו, או שהם המשיכו יחד עם צוותים של אתגרים אחרים.',
    ar: 'من شأن التغيير الجوهري أن يعيد فتح دعوة هذا التحدّي، وقد فات الأوان على ذلك: صدر قرار بشأن فرقه، أو انتقلت مع فرق تحدّيات أخرى.',
  },
  'run.framing_not_newer': {
    en: 'The new text must be a newer version of the challenge.',
    he: 'הנוסח החדש חייב להיות גרסה מאוחרת יותר של האתגר.',
    ar: 'يجب أن يكون النص الجديد إصدارًا أحدث من التحدّي.',
  },
  'run.no_open_call': {
    en: 'The model of this programme has no open call: start-ups answer its challenges.',
    he: 'במודל של תוכנית זו אין קול קורא פתוח: סטארט-אפים מגישים מענה לאתגרים שלה.',
    ar: 'لا دعوة مفتوحة في نموذج هذا البرنامج: تجيب الشركات الناشئة عن تحدّياته.',
  },
  'run.open_call_exists': {
    en: 'There is an open call for every batch of this programme already.',
    he: 'לכל מחזור של התוכנית כבר יש קול קורא.',
    ar: 'توجد دعوة مفتوحة لكل دفعة من هذا البرنامج بالفعل.',
  },
  'run.call_never_closes': {
    en: 'The model takes applications at any time. Sealed applications need a closing; choose a model with a deadline or with cut-offs.',
    he: 'המודל מקבל פניות בכל עת. הגשות חתומות מחייבות מועד סגירה; נא לבחור מודל עם מועד אחרון או עם מחזורים.',
    ar: 'يستقبل النموذج الطلبات في أي وقت. تتطلب الطلبات المختومة موعد إغلاق؛ اختاروا نموذجًا بموعد نهائي أو بدفعات.',
  },
  'run.email_unknown': {
    en: 'Nobody on the platform has signed up with this e-mail. Check the address, or have the person invited to their organisation first.',
    he: 'אין במערכת מי שנרשם בכתובת הדוא"ל הזו. נא לבדוק את הכתובת, או להזמין קודם את האדם לארגון שלו.',
    ar: 'لا أحد في المنصة مسجّل بهذا البريد الإلكتروني. يُرجى التحقق من العنوان، أو دعوة الشخص أولًا إلى مؤسسته.',
  },
  'run.one_person': {
    en: 'Choose a person from the list or give an e-mail, one of the two.',
    he: 'נא לבחור אדם מהרשימה או למסור כתובת דוא"ל, אחד מהשניים.',
    ar: 'يُرجى اختيار شخص من القائمة أو إدخال بريد إلكتروني، أحد الأمرين.',
  },
  'run.separated_role': {
    en: 'Whoever helps teams, helps to define challenges or competes never judges.',
    he: 'מי שמלווה צוותים, מסייע בהגדרת אתגרים או מתחרה – אינו שופט.',
    ar: 'من يرافق الفرق أو يساعد في تعريف التحدّيات أو يتنافس لا يحكّم.',
  },
  'run.operator_decides_not': {
    en: 'The model does not let those who run the programme decide at this gate.',
    he: 'לפי המודל, מפעילי התוכנית אינם מחליטים בשער זה.',
    ar: 'لا يتيح النموذج لمشغّلي البرنامج اتخاذ القرار عند هذه البوابة.',
  },
  'run.wish_repeated': {
    en: 'A submission can be named once only.',
    he: 'ניתן לציין כל הגשה פעם אחת בלבד.',
    ar: 'يمكن ذكر كل طلب مرة واحدة فقط.',
  },
  'run.wishes_closed': {
    en: 'The decision is already being prepared: wishes can no longer be changed.',
    he: 'ההחלטה כבר בהכנה: לא ניתן עוד לשנות את סדר העדיפויות.',
    ar: 'القرار قيد الإعداد: لم يعد تغيير الرغبات ممكنًا.',
  },
  'stage.wrong_state': {
    en: 'This act ({act}) is not possible while the stage stands where it does.',
    he: 'הפעולה ({act}) אינה אפשרית במצבו הנוכחי של השלב.',
    ar: 'هذا الإجراء ({act}) غير ممكن في الوضع الحالي للمرحلة.',
  },
  'stage.dates_missing': {
    en: 'The stage {stage} has no dates.',
    he: 'לשלב {stage} אין מועדים.',
    ar: 'لا مواعيد للمرحلة {stage}.',
  },
  'stage.closes_before_opens': {
    en: 'The stage {stage} must close after it opens.',
    he: 'השלב {stage} חייב להיסגר אחרי פתיחתו.',
    ar: 'يجب أن تُغلق المرحلة {stage} بعد فتحها.',
  },
  'stage.opens_too_early': {
    en: 'The stage {stage} cannot open before what it follows has closed.',
    he: 'השלב {stage} אינו יכול להיפתח לפני שנסגרו השלבים שקודמים לו.',
    ar: 'لا يمكن فتح المرحلة {stage} قبل إغلاق ما يسبقها.',
  },
  'stage.opened_already': {
    en: 'The stage has begun: its opening stays as it was.',
    he: 'השלב כבר התחיל: מועד הפתיחה נשאר כפי שהיה.',
    ar: 'بدأت المرحلة: يبقى موعد فتحها كما كان.',
  },
  'stage.opens_in_past': {
    en: 'A stage cannot be moved to open in the past.',
    he: 'לא ניתן לקבוע לשלב מועד פתיחה שכבר חלף.',
    ar: 'لا يمكن تحديد موعد فتح للمرحلة في الماضي.',
  },
  'stage.deadline_moved_back': {
    en: 'The deadline of a stage that has begun can only be moved later.',
    he: 'את המועד האחרון של שלב שהתחיל ניתן רק לדחות.',
    ar: 'لا يمكن إلا تأجيل الموعد النهائي لمرحلة بدأت.',
  },
  'stage.frozen': {
    en: 'The clocks already stand still.',
    he: 'השעונים כבר מוקפאים.',
    ar: 'الساعات متوقفة بالفعل.',
  },
  'stage.not_frozen': {
    en: 'The clocks are running.',
    he: 'השעונים אינם מוקפאים.',
    ar: 'الساعات ليست متوقفة.',
  },
  'stage.no_clock': {
    en: 'No clock is running here.',
    he: 'לא פועל כאן שום שעון.',
    ar: 'لا توجد ساعة تعمل هنا.',
  },
  'stage.clock_not_due': {
    en: 'This clock is not due.',
    he: 'מועדו של שעון זה עדיין לא הגיע.',
    ar: 'لم يحن موعد هذه الساعة.',
  },
  'stage.window_elsewhere': {
    en: 'The challenge keeps this window: change its deadline by an addendum to the challenge.',
    he: 'חלון ההגשה נקבע באתגר עצמו: את המועד משנים בתוספת לאתגר.',
    ar: 'نافذة التقديم محدّدة في التحدّي: يُعدَّل موعدها بملحق للتحدّي.',
  },
  'stage.window_published': {
    en: 'A published window is never cut short.',
    he: 'חלון הגשה שפורסם אינו מתקצר.',
    ar: 'نافذة التقديم المنشورة لا تُقصَّر.',
  },
  'stage.not_optional': {
    en: 'The model does not let teams leave out this stage.',
    he: 'המודל אינו מאפשר לדלג על שלב זה.',
    ar: 'لا يسمح النموذج بتجاوز هذه المرحلة.',
  },
  'gate.wrong_state': {
    en: 'This act ({act}) is not possible while the gate stands where it does.',
    he: 'הפעולה ({act}) אינה אפשרית במצבו הנוכחי של השער.',
    ar: 'هذا الإجراء ({act}) غير ممكن في الوضع الحالي للبوابة.',
  },
  'gate.stage_open': {
    en: 'The stage before the gate is still running, or its submissions have not been opened.',
    he: 'השלב שלפני השער עדיין פועל, או שההגשות אליו טרם נפתחו.',
    ar: 'المرحلة التي تسبق البوابة ما زالت جارية، أو لم تُفتح طلباتها بعد.',
  },
  'gate.no_candidates': {
    en: 'Nobody stands before this gate.',
    he: 'אין מועמדים לפני שער זה.',
    ar: 'لا يوجد مرشحون أمام هذه البوابة.',
  },
  'gate.scores_missing': {
    en: 'Candidates without complete scores: {count}. Each needs them from at least {needed}.',
    he: 'מועמדים ללא ציונים מלאים: {count}. לכל מועמד נדרשים ציונים של {needed} לפחות.',
    ar: 'مرشحون بلا تقييم كامل: {count}. يحتاج كل مرشح إلى تقييم من {needed} على الأقل.',
  },
  'gate.ask_missing': {
    en: 'Candidates that do not say how much money they ask for: {count}.',
    he: 'מועמדים שלא ציינו כמה כסף הם מבקשים: {count}.',
    ar: 'مرشحون لم يذكروا المبلغ المطلوب: {count}.',
  },
  'gate.score_outside_scale': {
    en: 'The score must be between {min} and {max}, in steps of {step}.',
    he: 'הציון חייב להיות בין {min} ל-{max}, בקפיצות של {step}.',
    ar: 'يجب أن تكون الدرجة بين {min} و{max} بخطوات قدرها {step}.',
  },
  'gate.tie_open': {
    en: '{count} candidates are equal and there is room for {places} of them: say in which order, and why.',
    he: '{count} מועמדים שווים, ויש מקום ל-{places} מהם: יש לקבוע סדר ולנמק.',
    ar: '{count} مرشحين متساوون ولا مكان إلا لـ{places} منهم: حدّدوا الترتيب وعلّلوه.',
  },
  'gate.choice_missing': {
    en: 'At this gate people choose: name who is selected.',
    he: 'בשער זה הבחירה בידי אנשים: יש לציין מי נבחר.',
    ar: 'الاختيار عند هذه البوابة للأشخاص: حدّدوا من اختير.',
  },
  'gate.reason_missing': {
    en: 'A reason is needed.',
    he: 'נדרש נימוק.',
    ar: 'التعليل مطلوب.',
  },
  'gate.second_person': {
    en: 'Somebody else has to agree: a decision needs two people.',
    he: 'נדרש אדם נוסף: החלטה מתקבלת בידי שניים.',
    ar: 'يجب أن يوافق شخص آخر: القرار يحتاج إلى شخصين.',
  },
  'gate.below_threshold': {
    en: 'Whoever is below the threshold is never selected.',
    he: 'מי שמתחת לסף אינו נבחר.',
    ar: 'من هو دون الحد الأدنى لا يُختار.',
  },
  'gate.too_many_selected': {
    en: 'More are selected than there is room for.',
    he: 'נבחרו יותר מועמדים ממספר המקומות.',
    ar: 'عدد المختارين أكبر من عدد الأماكن.',
  },
  'gate.over_budget': {
    en: 'Those selected ask for more than the budget of {budget}.',
    he: 'הסכומים שביקשו הנבחרים חורגים מהתקציב ({budget}).',
    ar: 'يتجاوز ما يطلبه المختارون الميزانية البالغة {budget}.',
  },
  'gate.not_by_ranking': {
    en: 'Somebody with a higher score would be passed over.',
    he: 'בחירה זו מדלגת על מועמד שציונו גבוה יותר.',
    ar: 'هذا الاختيار يتجاوز مرشحًا درجته أعلى.',
  },
  'gate.not_the_last': {
    en: 'Further gates follow: this decision is made at the gate of the programme.',
    he: 'אחרי שער זה באים שערים נוספים: ההחלטה מתקבלת בשער של התוכנית.',
    ar: 'تليها بوابات أخرى: يُتخذ هذا القرار عند بوابة البرنامج.',
  },
  'gate.window_too_short': {
    en: 'Standstill and appeal window must last as long as the model says.',
    he: 'תקופת ההמתנה וחלון הערר חייבים להימשך כפי שקובע המודל.',
    ar: 'يجب أن تدوم فترة التوقف ونافذة الاعتراض كما يحدد النموذج.',
  },
  'gate.no_vacancy': {
    en: 'No place is free.',
    he: 'אין מקום פנוי.',
    ar: 'لا يوجد مكان شاغر.',
  },
  'gate.not_next_in_reserve': {
    en: 'Only those who stand first in the reserve can take the place.',
    he: 'את המקום יכולים לקבל רק הראשונים ברשימת ההמתנה.',
    ar: 'لا يأخذ المكان إلا من هو أول قائمة الانتظار.',
  },
  'gate.no_appeal': {
    en: 'There is no appeal to make or to rule on: its window is not open, or it was ruled on.',
    he: 'אין ערר להגיש או להכריע בו: חלון הערר אינו פתוח, או שכבר הוכרע.',
    ar: 'لا اعتراض يُقدَّم أو يُبتّ فيه: نافذته غير مفتوحة أو بُتّ فيه.',
  },
  'gate.of_review': {
    en: 'This decision came out of a blind review. Appeals against it are made in the letter that the start-up received, and ruled on there.',
    he: 'החלטה זו התקבלה בסקירה עיוורת. ערר עליה מוגש דרך המכתב שקיבל הסטארט-אפ, ושם גם מוכרע.',
    ar: 'صدر هذا القرار عن تقييم مُعمّى. يُقدَّم الطعن فيه من خلال الخطاب الذي تسلّمته الشركة الناشئة ويُبَتّ فيه هناك.',
  },
  'gate.appealed_already': {
    en: 'This team has already appealed.',
    he: 'צוות זה כבר הגיש ערר.',
    ar: 'قدّم هذا الفريق اعتراضًا بالفعل.',
  },
  'migration.not_newer': {
    en: "Choose a newer approved version of the programme's own model.",
    he: 'יש לבחור גרסה מאושרת חדשה יותר של המודל של התוכנית עצמה.',
    ar: 'اختاروا إصدارًا معتمدًا أحدث من نموذج البرنامج نفسه.',
  },
  'migration.stage_in_use': {
    en: 'The stage {stage} has begun: it cannot be removed.',
    he: 'השלב {stage} כבר התחיל: לא ניתן להסירו.',
    ar: 'بدأت المرحلة {stage}: لا يمكن حذفها.',
  },
  'migration.scope_changed': {
    en: 'The stage {stage} has begun: whose stage it is stays as it was.',
    he: 'השלב {stage} כבר התחיל: לא ניתן לשנות למי הוא שייך.',
    ar: 'بدأت المرحلة {stage}: لا يتغيّر لمن هي.',
  },
  'migration.intake_changed': {
    en: 'The stage {stage} has begun: the rules by which applications are taken in stay as they were.',
    he: 'השלב {stage} כבר התחיל: כללי קליטת ההגשות נשארים כפי שהיו.',
    ar: 'بدأت المرحلة {stage}: تبقى قواعد استقبال الطلبات كما كانت.',
  },
  'migration.gate_decided': {
    en: 'The gate of the stage {stage} has been decided: nobody is judged anew by other rules.',
    he: 'בשער של השלב {stage} כבר התקבלה החלטה: אין שופטים מחדש לפי כללים אחרים.',
    ar: 'صدر القرار عند بوابة المرحلة {stage}: لا يُعاد التحكيم وفق قواعد أخرى.',
  },
  'migration.gate_published': {
    en: 'The stage {stage} has begun: those in it rely on the criteria that were published.',
    he: 'השלב {stage} כבר התחיל: המשתתפים מסתמכים על אמות המידה שפורסמו.',
    ar: 'بدأت المرحلة {stage}: يعتمد المشاركون فيها على المعايير المنشورة.',
  },
  'migration.skipped_now_required': {
    en: 'Teams have left out the stage {stage}: it cannot become obligatory.',
    he: 'צוותים כבר דילגו על השלב {stage}: לא ניתן להפכו לחובה.',
    ar: 'تجاوزت فرق المرحلة {stage}: لا يمكن جعلها إلزامية.',
  },
  'migration.deadline_moved_back': {
    en: 'The stage {stage} has begun: its deadline can only be moved later.',
    he: 'השלב {stage} כבר התחיל: את המועד האחרון ניתן רק לדחות.',
    ar: 'بدأت المرحلة {stage}: لا يمكن إلا تأجيل موعدها النهائي.',
  },
  'migration.opening_changed': {
    en: 'The stage {stage} has begun: its opening stays as it was.',
    he: 'השלב {stage} כבר התחיל: מועד הפתיחה נשאר כפי שהיה.',
    ar: 'بدأت المرحلة {stage}: يبقى موعد فتحها كما كان.',
  },
  'migration.cap_below_selected': {
    en: 'The stage {stage} holds {count}: a cap of {max} would take places away.',
    he: 'בשלב {stage} כבר {count}: תקרה של {max} תשלול מקומות.',
    ar: 'في المرحلة {stage} حاليًا {count}: سقف قدره {max} ينتزع أماكن.',
  },
  'migration.exit_lost': {
    en: 'The exit {exit} has been reached by teams: it stays.',
    he: 'צוותים כבר הגיעו למסלול היציאה {exit}: לא ניתן לבטלו.',
    ar: 'بلغت فرق مسار الخروج {exit}: يبقى قائمًا.',
  },
  'migration.way_closed': {
    en: 'Teams that would be left without any further stage: {count}.',
    he: 'צוותים שיישארו ללא שלב המשך: {count}.',
    ar: 'فرق ستبقى بلا مرحلة لاحقة: {count}.',
  },
} as const satisfies Record<string, Message>;
