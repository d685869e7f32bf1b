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
