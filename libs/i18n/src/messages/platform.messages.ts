import type { Message } from '../message.js';

/** Faults and rules that belong to no single context. */
export const platformMessages = {
  'fault.internal': {
    en: 'Something went wrong on our side. Please quote the number {correlationId} when you ask for help.',
    he: 'אירעה תקלה אצלנו. בפנייה לתמיכה נא לציין את המספר {correlationId}.',
    ar: 'حدث خطأ لدينا. يُرجى ذكر الرقم {correlationId} عند طلب المساعدة.',
  },
  'fault.unavailable': {
    en: 'The service is not available at the moment. Please try again in a minute; nothing was changed.',
    he: 'השירות אינו זמין כרגע. נא לנסות שוב בעוד דקה; דבר לא השתנה.',
    ar: 'الخدمة غير متاحة حاليًا. يُرجى المحاولة بعد دقيقة؛ لم يتغيّر شيء.',
  },
  'fault.too_complex': {
    en: 'The request is too complex. Ask for less at a time.',
    he: 'הבקשה מורכבת מדי. נא לבקש פחות בכל פעם.',
    ar: 'الطلب معقّد أكثر من اللازم. اطلب كمية أقل في كل مرة.',
  },
  'fault.too_large': {
    en: 'The request is larger than {limit}. Upload long documents as files.',
    he: 'הבקשה גדולה מ-{limit}. נא להעלות מסמכים ארוכים כקבצים.',
    ar: 'الطلب أكبر من {limit}. ارفع المستندات الطويلة كملفات.',
  },
  'access.unauthenticated': {
    en: 'Please sign in first.',
    he: 'נא להתחבר תחילה.',
    ar: 'يُرجى تسجيل الدخول أولًا.',
  },
  'access.token_invalid': {
    en: 'The access token is not valid, has expired or was revoked.',
    he: 'אסימון הגישה אינו תקף, פג תוקפו או בוטל.',
    ar: 'رمز الوصول غير صالح أو انتهت صلاحيته أو أُلغي.',
  },
  'access.forbidden': {
    en: 'Your role does not allow this.',
    he: 'התפקיד שלך אינו מאפשר פעולה זו.',
    ar: 'دورك لا يسمح بهذا الإجراء.',
  },
  'access.scope_missing': {
    en: 'The access token lacks the scope "{scope}".',
    he: 'לאסימון הגישה חסרה ההרשאה "{scope}".',
    ar: 'رمز الوصول تنقصه الصلاحية "{scope}".',
  },
  'input.required': { en: 'Please fill this in.', he: 'נא למלא שדה זה.', ar: 'يُرجى ملء هذا الحقل.' },
  'input.invalid': { en: 'This value is not valid.', he: 'הערך אינו תקין.', ar: 'هذه القيمة غير صالحة.' },
  'input.unknown_id': {
    en: 'Nothing was found under this id.',
    he: 'לא נמצא דבר תחת מזהה זה.',
    ar: 'لم يُعثر على شيء تحت هذا المعرّف.',
  },
  'input.length': {
    en: 'Please write between {min} and {max} characters.',
    he: 'נא לכתוב בין {min} ל-{max} תווים.',
    ar: 'يُرجى كتابة ما بين {min} و{max} حرفًا.',
  },
  'input.range': {
    en: 'Please give a number from {min} to {max}.',
    he: 'נא לתת מספר בין {min} ל-{max}.',
    ar: 'يُرجى إدخال رقم من {min} إلى {max}.',
  },
  'input.list_length': {
    en: 'Please give between {min} and {max} entries.',
    he: 'נא לתת בין {min} ל-{max} רשומות.',
    ar: 'يُرجى إدخال ما بين {min} و{max} عناصر.',
  },
  'input.bidi_controls': {
    en: 'The text holds hidden characters that change the reading direction. Please remove them.',
    he: 'הטקסט מכיל תווים נסתרים שמשנים את כיוון הקריאה. נא להסיר אותם.',
    ar: 'يحتوي النص على رموز مخفية تغيّر اتجاه القراءة. يُرجى إزالتها.',
  },
  'input.email': {
    en: 'This is not an e-mail address.',
    he: 'זו אינה כתובת דוא"ל.',
    ar: 'هذا ليس عنوان بريد إلكتروني.',
  },
  'input.url': {
    en: 'This is not a web address that starts with https://.',
    he: 'זו אינה כתובת אינטרנט שמתחילה ב-https://.',
    ar: 'هذا ليس عنوان ويب يبدأ بـ https://.',
  },
  'input.cursor': {
    en: 'This cursor does not belong to the list.',
    he: 'הסמן אינו שייך לרשימה זו.',
    ar: 'هذا المؤشر لا ينتمي إلى القائمة.',
  },
  'text.original_missing': {
    en: 'The text is missing in its original language ({language}).',
    he: 'הטקסט חסר בשפת המקור ({language}).',
    ar: 'النص مفقود بلغته الأصلية ({language}).',
  },
  'edit.conflict': {
    en: 'Somebody else changed this in the meantime (it is at version {currentVersion}). Your text was not lost: load the new version and try again.',
    he: 'מישהו אחר שינה זאת בינתיים (גרסה {currentVersion}). הטקסט שלך לא אבד: נא לטעון את הגרסה החדשה ולנסות שוב.',
    ar: 'غيّر شخص آخر هذا في هذه الأثناء (الإصدار {currentVersion}). لم يضِع نصك: حمّل الإصدار الجديد وحاول مجددًا.',
  },
  'idempotency.mismatch': {
    en: 'This idempotency key was used before with another content.',
    he: 'מפתח אידמפוטנטיות זה שימש כבר עם תוכן אחר.',
    ar: 'استُخدم مفتاح عدم التكرار هذا سابقًا مع محتوى آخر.',
  },
  'money.unknown_currency': {
    en: '"{currency}" is not a currency code of ISO 4217.',
    he: '"{currency}" אינו קוד מטבע לפי ISO 4217.',
    ar: '"{currency}" ليس رمز عملة وفق ISO 4217.',
  },
  'money.invalid_amount': {
    en: 'Please give an amount of zero or more with at most two decimals.',
    he: 'נא לתת סכום אפס ומעלה עם עד שתי ספרות אחרי הנקודה.',
    ar: 'يُرجى إدخال مبلغ صفر أو أكثر بمنزلتين عشريتين على الأكثر.',
  },
  'window.closes_before_opens': {
    en: 'The closing time must be after the opening time.',
    he: 'מועד הסגירה חייב להיות אחרי מועד הפתיחה.',
    ar: 'يجب أن يكون موعد الإغلاق بعد موعد الافتتاح.',
  },
  'window.unknown_zone': {
    en: '"{zone}" is not a time zone of the IANA database (for example Asia/Jerusalem).',
    he: '"{zone}" אינו אזור זמן במאגר IANA (לדוגמה Asia/Jerusalem).',
    ar: '"{zone}" ليست منطقة زمنية في قاعدة IANA (مثل Asia/Jerusalem).',
  },
  'dead_letter.unknown': {
    en: 'There is no failed job with this id.',
    he: 'אין משימה שנכשלה עם מזהה זה.',
    ar: 'لا توجد مهمة فاشلة بهذا المعرّف.',
  },
} as const satisfies Record<string, Message>;
