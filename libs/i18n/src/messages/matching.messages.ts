import type { Message } from '../message.js';

export const matchingMessages = {
  'matching.invitation_over': {
    en: 'The call has ended: invitations to it are neither sent nor answered any more.',
    he: 'הקול הקורא הסתיים: לא ניתן עוד לשלוח אליו הזמנות או להשיב עליהן.',
    ar: 'انتهت الدعوة إلى التقديم: لم يعد ممكنًا إرسال دعوات إليها أو الرد عليها.',
  },
  'matching.invitation_wrong_state': {
    en: 'The invitation is in the state {state}: this act ({act}) is not possible now.',
    he: 'ההזמנה במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'الدعوة في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'matching.already_invited': {
    en: 'This start-up was already invited to this challenge.',
    he: 'הסטארט-אפ הזה כבר הוזמן לאתגר הזה.',
    ar: 'سبق أن دُعيت هذه الشركة الناشئة إلى هذا التحدّي.',
  },
  'matching.opted_out': {
    en: 'This start-up does not wish to be invited. It can still find the challenge by itself.',
    he: 'הסטארט-אפ הזה ביקש שלא לקבל הזמנות. הוא יכול למצוא את האתגר בעצמו.',
    ar: 'طلبت هذه الشركة الناشئة عدم تلقي دعوات. ما زال بإمكانها العثور على التحدّي بنفسها.',
  },
  'matching.quota_used': {
    en: 'All {quota} invitations of this challenge were used.',
    he: 'כל {quota} ההזמנות של האתגר הזה נוצלו.',
    ar: 'استُنفدت دعوات هذا التحدّي كلها، وعددها {quota}.',
  },
  'matching.match_unknown': {
    en: 'This suggestion is not one that was shown to you for this purpose.',
    he: 'ההצעה הזאת אינה אחת מההצעות שהוצגו לכם לצורך זה.',
    ar: 'هذا الاقتراح ليس من الاقتراحات التي عُرضت عليكم لهذا الغرض.',
  },
  'matching.weights_parts': {
    en: 'Each part of the score needs one weight, and no other part has one: {part}.',
    he: 'לכל רכיב של הציון נדרש משקל אחד, ולרכיב אחר אין משקל: {part}.',
    ar: 'لكل جزء من الدرجة وزن واحد، ولا وزن لغيره: {part}.',
  },
  'matching.weights_sum': {
    en: 'The weights must sum to 1, and none may be below 0; they sum to {sum}.',
    he: 'סכום המשקלים חייב להיות 1, ואף משקל אינו יכול להיות שלילי; כעת הסכום הוא {sum}.',
    ar: 'يجب أن يكون مجموع الأوزان 1 وألا يقل أي منها عن 0؛ وهو الآن {sum}.',
  },
  'matching.refit_too_little': {
    en: 'Too little is known yet: {positives} suggestions led to an application and {negatives} did not; {needed} of each are needed, and some of each among the latest.',
    he: 'עדיין אין די נתונים: {positives} הצעות הובילו להגשה ו-{negatives} לא הובילו; נדרשות {needed} מכל סוג, ובהן כמה מכל סוג בין המאוחרות.',
    ar: 'البيانات لا تكفي بعد: {positives} اقتراحات أدت إلى تقديم طلب و{negatives} لم تؤدِّ؛ يلزم {needed} من كل نوع، وبعضٌ من كل نوع بين الأحدث.',
  },
  'matching.mail_invitation_subject': {
    en: '{inviter} invites you to look at challenge {number}',
    he: '{inviter} מזמינים אתכם להכיר את אתגר {number}',
    ar: 'دعوة من {inviter} للاطلاع على التحدّي {number}',
  },
  'matching.mail_invitation_offer': {
    en: '{inviter} thinks that your start-up may have an answer to a public challenge, and invites you to look at it.',
    he: 'ב-{inviter} סבורים שלסטארט-אפ שלכם עשוי להיות מענה לאתגר ציבורי, ומזמינים אתכם להכיר אותו.',
    ar: 'ترى {inviter} أن لدى شركتكم الناشئة حلًّا محتملًا لتحدٍّ عام، وتدعوكم إلى الاطلاع عليه.',
  },
  'matching.mail_other_challenges_subject': {
    en: 'Other challenges for your solution',
    he: 'אתגרים נוספים לפתרון שלכם',
    ar: 'تحدّيات أخرى تناسب حلّكم',
  },
  'matching.mail_other_challenges': {
    en: 'Your submission was not selected, and what it says fits other challenges that are open now. Everybody has the same chance in them; this mail is no promise.',
    he: 'הגשתכם לא נבחרה, אך תוכנה מתאים לאתגרים אחרים שפתוחים כעת. לכולם אותם סיכויים בהם; אין בהודעה זו משום הבטחה.',
    ar: 'لم يُختَر طلبكم، لكنّ مضمونه يناسب تحدّيات أخرى مفتوحة الآن. الفرص فيها متساوية للجميع؛ ولا تُعدّ هذه الرسالة وعدًا.',
  },
  'matching.mail_challenge': {
    en: '{title}\nOpen until {closing}\n{link}',
    he: '{title}\nפתוח עד {closing}\n{link}',
    ar: '{title}\nمفتوح حتى {closing}\n{link}',
  },
  'matching.mail_invitation_equal': {
    en: 'The call is open to everybody. An invitation gives no advantage in the evaluation, and everything that it says is public.',
    he: 'הקול הקורא פתוח לכולם. ההזמנה אינה מקנה יתרון בהערכה, וכל מה שנאמר בה גלוי לציבור.',
    ar: 'الدعوة إلى التقديم مفتوحة للجميع. هذه الدعوة لا تمنح أي أفضلية في التقييم، وكل ما ورد فيها معلن للعموم.',
  },
  'matching.too_many_searches': {
    en: 'You have {max} saved searches already. Please delete one first.',
    he: 'כבר שמורים אצלכם {max} חיפושים. נא למחוק אחד מהם תחילה.',
    ar: 'لديكم بالفعل {max} عملية بحث محفوظة. يُرجى حذف واحدة منها أولًا.',
  },
  'matching.mail_alert_subject': {
    en: 'New challenges for your search "{name}"',
    he: 'אתגרים חדשים לחיפוש שלכם "{name}"',
    ar: 'تحدّيات جديدة لبحثكم "{name}"',
  },
  'matching.mail_alert_offer': {
    en: 'Your search "{name}" found something new. Number of challenges: {count}.',
    he: 'החיפוש שלכם "{name}" מצא משהו חדש. מספר האתגרים: {count}.',
    ar: 'عثر بحثكم "{name}" على جديد. عدد التحدّيات: {count}.',
  },
  'matching.mail_published_subject': {
    en: 'Challenge {number} is published',
    he: 'אתגר {number} פורסם',
    ar: 'نُشر التحدّي {number}',
  },
  'matching.mail_published': {
    en: 'A challenge that you follow is now open to everybody.',
    he: 'אתגר שאתם עוקבים אחריו פתוח כעת לכולם.',
    ar: 'أصبح تحدٍّ تتابعونه مفتوحًا للجميع.',
  },
  'matching.mail_amended_subject': {
    en: 'Challenge {number} has an addendum',
    he: 'פורסמה תוספת לאתגר {number}',
    ar: 'صدر ملحق للتحدّي {number}',
  },
  'matching.mail_amended': {
    en: 'The text of a challenge that you follow was changed. The reason given:\n{reason}',
    he: 'נוסח של אתגר שאתם עוקבים אחריו השתנה. הסיבה שנמסרה:\n{reason}',
    ar: 'عُدّل نص تحدٍّ تتابعونه. السبب المذكور:\n{reason}',
  },
  'matching.mail_cancelled_subject': {
    en: 'Challenge {number} was cancelled',
    he: 'אתגר {number} בוטל',
    ar: 'أُلغي التحدّي {number}',
  },
  'matching.mail_cancelled': {
    en: 'A challenge that you follow was cancelled and takes no more submissions: {title}\nThe reason given:\n{reason}',
    he: 'אתגר שאתם עוקבים אחריו בוטל, ולא ניתן עוד להגיש לו הצעות: {title}\nהסיבה שנמסרה:\n{reason}',
    ar: 'أُلغي تحدٍّ تتابعونه ولم يعد يستقبل الطلبات: {title}\nالسبب المذكور:\n{reason}',
  },
  'matching.mail_answered_subject': {
    en: 'A question about challenge {number} was answered',
    he: 'התקבל מענה לשאלה על אתגר {number}',
    ar: 'أُجيب عن سؤال حول التحدّي {number}',
  },
  'matching.mail_answered': {
    en: 'Question: {question}\nAnswer: {answer}',
    he: 'שאלה: {question}\nתשובה: {answer}',
    ar: 'السؤال: {question}\nالجواب: {answer}',
  },
  'matching.mail_deadline_subject': {
    en: 'Challenge {number} closes soon',
    he: 'אתגר {number} נסגר בקרוב',
    ar: 'يُغلق التحدّي {number} قريبًا',
  },
  'matching.mail_deadline': {
    en: 'A challenge that you follow closes within two days. Late submissions are not taken from anybody.',
    he: 'אתגר שאתם עוקבים אחריו נסגר בתוך יומיים. הגשה באיחור לא תתקבל מאיש.',
    ar: 'يُغلق تحدٍّ تتابعونه خلال يومين. لا تُقبل الطلبات المتأخرة من أحد.',
  },
  'matching.mail_unsubscribe': {
    en: 'You no longer want mails like this one? One click ends them:',
    he: 'לא רוצים לקבל עוד הודעות כאלה? לחיצה אחת מפסיקה אותן:',
    ar: 'لا ترغبون في تلقي رسائل كهذه؟ نقرة واحدة توقفها:',
  },
  'matching.unsubscribe_question': {
    en: 'Do you want to end these mails?',
    he: 'להפסיק את ההודעות האלה?',
    ar: 'هل تريدون إيقاف هذه الرسائل؟',
  },
  'matching.unsubscribe_button': {
    en: 'End them',
    he: 'להפסיק',
    ar: 'إيقاف',
  },
  'matching.unsubscribed': {
    en: 'Done: you will get no more of them.',
    he: 'בוצע: לא תקבלו עוד הודעות כאלה.',
    ar: 'تم: لن تصلكم رسائل أخرى من هذا النوع.',
  },
  'matching.unsubscribe_unknown': {
    en: 'This link is not known. Please copy it whole from the mail.',
    he: 'הקישור אינו מוכר. נא להעתיק אותו במלואו מההודעה.',
    ar: 'هذا الرابط غير معروف. يُرجى نسخه كاملًا من الرسالة.',
  },
} as const satisfies Record<string, Message>;
