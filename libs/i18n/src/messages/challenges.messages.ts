import type { Message } from '../message.js';

export const challengesMessages = {
  'challenge.wrong_state': {
    en: 'The challenge is in the state {state}: this act ({act}) is not possible now.',
    he: 'האתגר במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'التحدّي في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'challenge.own_approval': {
    en: 'Somebody who wrote on the draft cannot approve it. Please ask a colleague.',
    he: 'מי שהשתתף בכתיבת הטיוטה אינו יכול לאשר אותה. נא לפנות לעמית או לעמיתה.',
    ar: 'لا يمكن لمن شارك في كتابة المسودة أن يوافق عليها. يُرجى طلب ذلك من زميل أو زميلة.',
  },
  'challenge.ministry_not_yours': {
    en: 'Only officers of a ministry write its challenges.',
    he: 'רק מי שמכהן בתפקיד במשרד יכול לכתוב את אתגריו.',
    ar: 'كتابة تحدّيات الوزارة متاحة لموظفيها فقط.',
  },
  'challenge.closes_in_past': {
    en: 'The closing time has passed, or comes before the publication. Please choose a later one.',
    he: 'מועד הסגירה עבר או קודם לפרסום. נא לבחור מועד מאוחר יותר.',
    ar: 'موعد الإغلاق مضى أو يسبق النشر. يُرجى اختيار موعد لاحق.',
  },
  'challenge.not_due': {
    en: 'The window has not ended yet.',
    he: 'מועד ההגשה טרם הסתיים.',
    ar: 'لم تنتهِ فترة التقديم بعد.',
  },
  'challenge.document_repeated': {
    en: '"{name}" is attached already, under this name or with the same content. Please keep one of the two.',
    he: 'הקובץ "{name}" כבר צורף, בשם הזה או באותו תוכן. נא להשאיר אחד מהשניים.',
    ar: 'الملف "{name}" مرفق من قبل، بهذا الاسم أو بالمحتوى نفسه. يُرجى الإبقاء على واحد منهما.',
  },
  'challenge.documents_too_large': {
    en: 'Together the documents may have at most {max} MB. Please leave some out, or send smaller ones.',
    he: 'נפח המסמכים יחד מוגבל ל-{max} מ"ב. נא להסיר חלק מהם או לצרף קבצים קטנים יותר.',
    ar: 'الحد الأقصى لحجم الوثائق معًا {max} ميغابايت. يُرجى حذف بعضها أو إرفاق ملفات أصغر.',
  },
  'challenge.window_closed': {
    en: 'The challenge does not take submissions at this moment.',
    he: 'האתגר אינו מקבל הגשות ברגע זה.',
    ar: 'التحدّي لا يستقبل طلبات في هذه اللحظة.',
  },
  'challenge.weights_sum': {
    en: 'The weights of the criteria must sum to 100; they sum to {sum}.',
    he: 'סכום המשקלים של אמות המידה חייב להיות 100; כעת הוא {sum}.',
    ar: 'يجب أن يكون مجموع أوزان المعايير 100؛ وهو الآن {sum}.',
  },
  'challenge.rubric_frozen': {
    en: 'The criteria are frozen since the publication. Until the decision they can be changed by an addendum with its reason.',
    he: 'אמות המידה הוקפאו עם הפרסום. עד ההחלטה ניתן לשנותן רק בתוספת מנומקת.',
    ar: 'جُمّدت المعايير منذ النشر. ولا يمكن تغييرها حتى صدور القرار إلا بملحق معلَّل.',
  },
  'challenge.criterion_weight': {
    en: 'A scored criterion needs a weight above 0; one that decides or informs has the weight 0.',
    he: 'לאמת מידה מנוקדת נדרש משקל גדול מ-0; לאמת מידה של עובר/לא עובר או לידיעה בלבד המשקל הוא 0.',
    ar: 'يحتاج المعيار المُنقَّط إلى وزن أكبر من 0؛ أمّا معيار الاجتياز أو معيار الاطلاع فوزنه 0.',
  },
  'challenge.criterion_pass_fail_scale': {
    en: 'A pass/fail criterion has the scale from 0 to 1 in one step.',
    he: 'סולם של אמת מידה עובר/לא עובר הוא מ-0 עד 1 בצעד אחד.',
    ar: 'سلّم معيار الاجتياز من 0 إلى 1 بخطوة واحدة.',
  },
  'challenge.criterion_threshold': {
    en: 'Only a scored criterion has a threshold; it lies above the lowest score and not above the highest.',
    he: 'רק לאמת מידה מנוקדת יש סף, והוא גבוה מהציון הנמוך ביותר ואינו עולה על הגבוה ביותר.',
    ar: 'للمعيار المُنقَّط وحده عتبة، وتكون أعلى من أدنى درجة ولا تتجاوز أعلاها.',
  },
  'challenge.criterion_repeated': {
    en: 'This criterion is named twice.',
    he: 'אמת מידה זו מופיעה פעמיים.',
    ar: 'ذُكر هذا المعيار مرتين.',
  },
  'challenge.anchor_outside_scale': {
    en: 'This level is not a score of the scale.',
    he: 'רמה זו אינה ציון מן הסולם.',
    ar: 'هذا المستوى ليس درجة من السلّم.',
  },
  'challenge.anchor_repeated': {
    en: 'This level is described twice.',
    he: 'רמה זו מתוארת פעמיים.',
    ar: 'وُصف هذا المستوى مرتين.',
  },
  'challenge.scale_invalid': {
    en: 'The scale must go up from its lowest to its highest score in whole steps.',
    he: 'הסולם חייב לעלות מהציון הנמוך לגבוה במספר שלם של צעדים.',
    ar: 'يجب أن يتدرّج السلّم من أدنى درجة إلى أعلاها بعدد صحيح من الخطوات.',
  },
  'challenge.kpi_baseline_missing': {
    en: 'A KPI needs a baseline: without the value before the pilot nobody can tell whether it helped.',
    he: 'למדד נדרש ערך בסיס: בלי הערך שלפני הפיילוט לא ניתן לדעת אם הפיילוט הועיל.',
    ar: 'يحتاج المؤشر إلى قيمة أساس: بدون القيمة السابقة للتجربة لا يمكن معرفة فائدتها.',
  },
  'challenge.kpi_target_equals_baseline': {
    en: 'The target is the same as the baseline. What should the pilot change?',
    he: 'היעד זהה לערך הבסיס. מה הפיילוט אמור לשנות?',
    ar: 'الهدف مساوٍ لقيمة الأساس. ما الذي يُفترض أن تغيّره التجربة؟',
  },
  'challenge.kpi_due_before_closing': {
    en: 'The target is due before the challenge closes, so no pilot could reach it.',
    he: 'מועד היעד קודם לסגירת האתגר, ולכן אף פיילוט לא יוכל לעמוד בו.',
    ar: 'موعد الهدف يسبق إغلاق التحدّي، فلا يمكن لأي تجربة أن تبلغه.',
  },
  'challenge.kpis_missing': {
    en: 'Please add at least one KPI.',
    he: 'נא להוסיף לפחות מדד אחד.',
    ar: 'يُرجى إضافة مؤشر واحد على الأقل.',
  },
  'challenge.criteria_missing': {
    en: 'Please add at least one criterion.',
    he: 'נא להוסיף לפחות אמת מידה אחת.',
    ar: 'يُرجى إضافة معيار واحد على الأقل.',
  },
  'challenge.questions_missing': {
    en: 'Please add at least one question to the form.',
    he: 'נא להוסיף לפחות שאלה אחת לטופס.',
    ar: 'يُرجى إضافة سؤال واحد على الأقل إلى النموذج.',
  },
  'challenge.question_choices': {
    en: 'A choice needs at least two choices; other questions have none.',
    he: 'לשאלת בחירה נדרשות לפחות שתי אפשרויות; לשאלות אחרות אין אפשרויות.',
    ar: 'يحتاج سؤال الاختيار إلى خيارين على الأقل؛ أما الأسئلة الأخرى فبلا خيارات.',
  },
  'challenge.question_range': {
    en: 'The highest number must not be below the lowest.',
    he: 'המספר הגבוה ביותר אינו יכול להיות קטן מהנמוך ביותר.',
    ar: 'لا يجوز أن يكون الحد الأعلى أقل من الحد الأدنى.',
  },
  'challenge.nothing_changed': {
    en: 'The addendum changes nothing.',
    he: 'התוספת אינה משנה דבר.',
    ar: 'الملحق لا يغيّر شيئًا.',
  },
  'challenge.deadline_moved_back': {
    en: 'A published deadline can only move forward; it is {closesAt} now.',
    he: 'מועד אחרון שפורסם ניתן רק לדחות; כעת הוא {closesAt}.',
    ar: 'الموعد النهائي المنشور يمكن تأجيله فقط؛ وهو الآن {closesAt}.',
  },
  'inquiry.window_closed': {
    en: 'Questions are asked and answered until the challenge closes. It is closed.',
    he: 'ניתן לשאול ולענות עד סגירת האתגר. האתגר סגור.',
    ar: 'تُطرح الأسئلة ويُجاب عنها حتى إغلاق التحدّي. التحدّي مغلق.',
  },
  'inquiry.already_resolved': {
    en: 'This question was answered or declined already.',
    he: 'שאלה זו כבר נענתה או נדחתה.',
    ar: 'أُجيب عن هذا السؤال أو رُفض من قبل.',
  },
  'inquiry.startup_not_yours': {
    en: 'Questions are asked in the name of a start-up that you work for.',
    he: 'שאלה נשאלת בשם סטארט-אפ שיש לך בו תפקיד.',
    ar: 'يُطرح السؤال باسم شركة ناشئة لديك دور فيها.',
  },
  'helper.not_intermediary': {
    en: 'Only an intermediary can be asked to help with a challenge.',
    he: 'רק גורם מתווך יכול לסייע בהגדרת אתגר.',
    ar: 'يمكن تكليف جهة وسيطة فقط بالمساعدة في تحديد تحدٍّ.',
  },
  'helper.known': {
    en: 'This intermediary helps with the challenge already.',
    he: 'הגורם המתווך כבר מסייע באתגר זה.',
    ar: 'هذه الجهة الوسيطة تساعد في التحدّي أصلًا.',
  },
  'helper.ended': {
    en: 'This help has ended already.',
    he: 'הסיוע הזה כבר הסתיים.',
    ar: 'انتهت هذه المساعدة من قبل.',
  },
  'helper.judges': {
    en: 'Somebody of this intermediary judges or decides in the programme. Who helps to write a challenge never judges beside it.',
    he: 'בגורם המתווך הזה יש מי ששופט או מכריע בתוכנית. מי שמסייע בכתיבת אתגר אינו שופט לצידו.',
    ar: 'في هذه الجهة الوسيطة من يحكّم أو يقرّر في البرنامج. من يساعد في كتابة تحدٍّ لا يحكّم إلى جانبه.',
  },
  'helper.may_not_decide': {
    en: 'You belong to an intermediary that helps or helped with a challenge of this programme. Somebody else has to decide.',
    he: 'יש לך תפקיד בגורם מתווך שמסייע או סייע באתגר של התוכנית. ההחלטה צריכה להתקבל בידי מישהו אחר.',
    ar: 'لديك دور في جهة وسيطة تساعد أو ساعدت في تحدٍّ من هذا البرنامج. القرار يجب أن يتخذه شخص آخر.',
  },
  'helper.not_assigned': {
    en: 'Your intermediary does not help with this challenge now, or you work for several: name the one.',
    he: 'הגורם המתווך אינו מסייע כעת באתגר זה, או שיש יותר מאחד: נא לציין במי מדובר.',
    ar: 'الجهة الوسيطة لا تساعد في هذا التحدّي الآن، أو هناك أكثر من واحدة: يُرجى تحديدها.',
  },
  'suggestion.wrong_state': {
    en: 'The suggestion is {state} already: this act ({act}) is not possible any more.',
    he: 'ההצעה במצב {state}: הפעולה ({act}) אינה אפשרית עוד.',
    ar: 'الاقتراح في الحالة {state}: لم يعد هذا الإجراء ({act}) ممكنًا.',
  },
  'suggestion.text_changed': {
    en: 'The text has changed since the suggestion was made. Taking it over would undo that: decline it, or ask for a new one.',
    he: 'הטקסט השתנה מאז שהוצעה ההצעה, וקבלתה תבטל את השינוי. נא לדחות אותה או לבקש הצעה חדשה.',
    ar: 'تغيّر النص منذ تقديم الاقتراح، وقبوله سيلغي ذلك التغيير. يُرجى رفضه أو طلب اقتراح جديد.',
  },
  'suggestion.unknown_field': {
    en: 'There is no such text in this challenge.',
    he: 'אין טקסט כזה באתגר.',
    ar: 'لا يوجد نص كهذا في التحدّي.',
  },
  'suggestion.nothing_new': {
    en: 'The suggested text is what stands there already.',
    he: 'הטקסט המוצע זהה לקיים.',
    ar: 'النص المقترح هو الموجود أصلًا.',
  },
  'session.in_future': {
    en: 'A session is recorded after it was held.',
    he: 'מפגש מתועד לאחר שהתקיים.',
    ar: 'توثَّق الجلسة بعد انعقادها.',
  },
  'challenge.window_of_stage': {
    en: 'The window of an open call is that of its stage: move the dates of the stage instead.',
    he: 'חלון ההגשה של קול קורא פתוח נקבע לפי השלב שלו: יש לשנות את מועדי השלב.',
    ar: 'نافذة الدعوة المفتوحة هي نافذة مرحلتها: غيّروا مواعيد المرحلة بدلًا من ذلك.',
  },
} as const satisfies Record<string, Message>;
