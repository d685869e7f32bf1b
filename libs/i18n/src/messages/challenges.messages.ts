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
} as const satisfies Record<string, Message>;
