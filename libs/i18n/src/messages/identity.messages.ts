import type { Message } from '../message.js';

export const identityMessages = {
  'identity.sign_in_failed': {
    en: 'The e-mail or the password is not right.',
    he: 'הדוא"ל או הסיסמה שגויים.',
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
  },
  'identity.sign_in_limited': {
    en: 'Too many attempts. Please try again in {seconds} seconds.',
    he: 'יותר מדי ניסיונות. נא לנסות שוב בעוד {seconds} שניות.',
    ar: 'محاولات كثيرة جدًا. يُرجى المحاولة بعد {seconds} ثانية.',
  },
  'identity.email_taken': {
    en: 'Somebody has already registered with this e-mail.',
    he: 'כבר קיים חשבון עם כתובת דוא"ל זו.',
    ar: 'يوجد حساب مسجّل بهذا البريد الإلكتروني.',
  },
  'identity.registration_taken': {
    en: 'This registration number is already on the platform. Ask its owner to invite you.',
    he: 'מספר רישום זה כבר קיים בפלטפורמה. נא לבקש מבעליו להזמין אותך.',
    ar: 'رقم التسجيل هذا موجود على المنصة. اطلب من صاحبه أن يدعوك.',
  },
  'identity.unknown_country': {
    en: '"{country}" is not a country code of two capital letters.',
    he: '"{country}" אינו קוד מדינה בן שתי אותיות גדולות.',
    ar: '"{country}" ليس رمز دولة من حرفين كبيرين.',
  },
  'identity.role_not_of_kind': {
    en: 'An organisation of the kind {kind} has no role {role}.',
    he: 'בארגון מסוג {kind} אין תפקיד {role}.',
    ar: 'لا يوجد دور {role} في منظمة من نوع {kind}.',
  },
  'identity.already_member': {
    en: 'This person already holds this role here.',
    he: 'אדם זה כבר נושא בתפקיד זה כאן.',
    ar: 'هذا الشخص يشغل هذا الدور هنا بالفعل.',
  },
  'identity.invitation_unknown': {
    en: 'This invitation link is not known.',
    he: 'קישור ההזמנה אינו מוכר.',
    ar: 'رابط الدعوة غير معروف.',
  },
  'identity.invitation_used': {
    en: 'This invitation was already used or taken back.',
    he: 'ההזמנה כבר נוצלה או בוטלה.',
    ar: 'استُخدمت هذه الدعوة أو أُلغيت.',
  },
  'identity.invitation_expired': {
    en: 'This invitation has expired. Ask for a new one.',
    he: 'תוקף ההזמנה פג. נא לבקש חדשה.',
    ar: 'انتهت صلاحية الدعوة. اطلب دعوة جديدة.',
  },
  'identity.unknown_scope': {
    en: 'There is no scope "{scope}".',
    he: 'אין הרשאה בשם "{scope}".',
    ar: 'لا توجد صلاحية باسم "{scope}".',
  },
  'identity.needs_session': {
    en: 'Please sign in with your password to do this; a token is not enough.',
    he: 'לשם כך יש להתחבר עם סיסמה; אסימון אינו מספיק.',
    ar: 'يُرجى تسجيل الدخول بكلمة المرور للقيام بذلك؛ رمز الوصول لا يكفي.',
  },
  'identity.password_wrong': {
    en: 'The password until now is not right.',
    he: 'הסיסמה הנוכחית שגויה.',
    ar: 'كلمة المرور الحالية غير صحيحة.',
  },
  'identity.token_needs_session': {
    en: 'A token cannot make another token. Sign in to do that.',
    he: 'אסימון אינו יכול ליצור אסימון אחר. יש להתחבר לשם כך.',
    ar: 'لا يمكن لرمز أن ينشئ رمزًا آخر. سجّل الدخول لذلك.',
  },
  'identity.invitation_mail_subject': {
    en: '{inviter} invites you to join {organisation} on Etgar',
    he: 'הזמנה מאת {inviter} להצטרף אל {organisation} באתגר',
    ar: 'دعوة من {inviter} للانضمام إلى {organisation} على منصة إتغار',
  },
  'identity.invitation_mail_offer': {
    en: '{inviter} invites you to join {organisation} on Etgar, the platform on which public bodies and start-ups solve public challenges together.',
    he: 'התקבלה עבורך הזמנה מאת {inviter} להצטרף אל {organisation} באתגר, הפלטפורמה שבה גופים ציבוריים וסטארט-אפים פותרים יחד אתגרים ציבוריים.',
    ar: 'وصلتك دعوة من {inviter} للانضمام إلى {organisation} على إتغار، المنصة التي تعمل فيها الجهات الحكومية والشركات الناشئة معًا على حل التحديات العامة.',
  },
  'identity.invitation_mail_accept': {
    en: 'To accept, please open this link. It is meant for you alone, works once, and ends after {days} days:',
    he: 'לאישור ההזמנה יש לפתוח את הקישור הבא. הוא אישי, חד-פעמי ותקף למשך {days} ימים:',
    ar: 'لقبول الدعوة يُرجى فتح الرابط التالي. الرابط شخصي ويُستخدم مرة واحدة وتنتهي صلاحيته بعد {days} يومًا:',
  },
  'identity.invitation_mail_ignore': {
    en: 'If you did not expect this invitation, you can ignore this mail.',
    he: 'אם לא ציפית להזמנה זו, ניתן להתעלם מהודעה זו.',
    ar: 'إذا لم تكن هذه الدعوة متوقعة فيمكن تجاهل هذه الرسالة.',
  },
} as const satisfies Record<string, Message>;
