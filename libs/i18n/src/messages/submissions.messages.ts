import type { Message } from '../message.js';

export const submissionsMessages = {
  'submission.wrong_state': {
    en: 'This is not possible in the present state of the submission ({state}).',
    he: 'הפעולה אינה אפשרית במצבה הנוכחי של ההגשה ({state}).',
    ar: 'لا يمكن تنفيذ هذا الإجراء في الحالة الراهنة للطلب ({state}).',
  },
  'submission.sealed': {
    en: 'The submissions of this challenge have not been opened yet.',
    he: 'ההגשות לאתגר זה טרם נפתחו.',
    ar: 'لم تُفتح بعدُ الطلبات المقدَّمة لهذا التحدي.',
  },
  'submission.not_awarded': {
    en: 'This submission was not awarded.',
    he: 'הגשה זו לא נבחרה כזוכה.',
    ar: 'لم يقع الاختيار على هذا الطلب.',
  },
  'submission.unknown_question': {
    en: 'The challenge does not ask this question (any more). Please remove the answer.',
    he: 'שאלה זו אינה מופיעה (עוד) באתגר. נא להסיר את התשובה.',
    ar: 'هذا السؤال غير مطروح (أو لم يعد مطروحًا) في التحدي. يُرجى حذف الإجابة.',
  },
  'submission.answered_twice': {
    en: 'This question is answered twice in one request.',
    he: 'שאלה זו נענתה פעמיים באותה בקשה.',
    ar: 'أُجيب عن هذا السؤال مرتين في الطلب نفسه.',
  },
  'submission.answer_required': {
    en: 'This question must be answered before submitting.',
    he: 'יש לענות על שאלה זו לפני ההגשה.',
    ar: 'تجب الإجابة عن هذا السؤال قبل التقديم.',
  },
  'submission.answer_kind': {
    en: 'This question takes another kind of answer: the field "{field}".',
    he: 'לשאלה זו נדרש סוג אחר של תשובה: השדה "{field}".',
    ar: 'يتطلب هذا السؤال نوعًا آخر من الإجابة: الحقل "{field}".',
  },
  'submission.unknown_choice': {
    en: 'There is no choice number {choice}; they are counted from 0 to {last}.',
    he: 'אין אפשרות מספר {choice}; האפשרויות ממוספרות מ-0 עד {last}.',
    ar: 'لا يوجد خيار رقم {choice}؛ الخيارات مرقّمة من 0 إلى {last}.',
  },
  'submission.choice_count': {
    en: 'Please choose at least {min} and at most {max}.',
    he: 'נא לבחור לפחות {min} ולכל היותר {max}.',
    ar: 'يُرجى اختيار {min} على الأقل و{max} على الأكثر.',
  },
  'submission.number_too_small': {
    en: 'Please give a number of {minimum} or more.',
    he: 'נא לתת מספר שאינו קטן מ-{minimum}.',
    ar: 'يُرجى إدخال رقم لا يقل عن {minimum}.',
  },
  'submission.number_too_large': {
    en: 'Please give a number of {maximum} or less.',
    he: 'נא לתת מספר שאינו גדול מ-{maximum}.',
    ar: 'يُرجى إدخال رقم لا يزيد على {maximum}.',
  },
  'submission.mail_reopened_subject': {
    en: 'The call of challenge {number} is open once more',
    he: 'הקול הקורא לאתגר {number} נפתח מחדש',
    ar: 'فُتحت دعوة التحدّي {number} من جديد',
  },
  'submission.mail_reopened': {
    en: 'The call of challenge {number}, "{title}", is open once more, until {closesAt}. Its addendum says why.',
    he: 'הקול הקורא לאתגר {number}, "{title}", נפתח מחדש עד {closesAt}. הסיבה מפורטת בתוספת לאתגר.',
    ar: 'فُتحت دعوة التحدّي {number}، «{title}»، من جديد حتى {closesAt}. ويبيّن الملحق سبب ذلك.',
  },
  'submission.mail_reopened_stays': {
    en: 'What you have handed in stays valid and sealed. You may change it and hand it in again; you need not.',
    he: 'ההגשה שלכם נשארת בתוקף וחתומה. אפשר לעדכן ולהגיש אותה שוב, אך אין בכך חובה.',
    ar: 'يبقى ما قدّمتموه ساريًا ومختومًا. يمكنكم تعديله وتقديمه مجددًا، وليس ذلك واجبًا.',
  },
  'submission.ask_required': {
    en: 'Please say how much money you ask for, in {currency}: this programme selects until its budget is spent.',
    he: 'נא לציין את הסכום המבוקש, ב-{currency}: התוכנית בוחרת עד לניצול התקציב.',
    ar: 'يُرجى ذكر المبلغ المطلوب بعملة {currency}: يختار هذا البرنامج إلى أن تُستنفد ميزانيته.',
  },
  'submission.ask_currency': {
    en: 'Please ask for money in {currency}, the currency of the budget.',
    he: 'נא לבקש את הסכום ב-{currency}, המטבע של התקציב.',
    ar: 'يُرجى طلب المبلغ بعملة الميزانية {currency}.',
  },
} as const satisfies Record<string, Message>;
