import type { Message } from '../message.js';

export const filesMessages = {
  'files.form_invalid': {
    en: 'The upload could not be read. Send a form (multipart/form-data) with the field organisationId and one file.',
    he: 'לא ניתן לקרוא את ההעלאה. יש לשלוח טופס (multipart/form-data) ובו השדה organisationId וקובץ אחד.',
    ar: 'تعذّرت قراءة الملف المرفوع. أرسل نموذجًا (multipart/form-data) يضم الحقل organisationId وملفًا واحدًا.',
  },
  'files.organisation_first': {
    en: 'The field organisationId must come before the file.',
    he: 'השדה organisationId חייב להופיע לפני הקובץ.',
    ar: 'يجب أن يسبق الحقل organisationId الملف.',
  },
  'files.one_file': {
    en: 'Please send exactly one file at a time.',
    he: 'נא לשלוח קובץ אחד בדיוק בכל פעם.',
    ar: 'يُرجى إرسال ملف واحد فقط في كل مرة.',
  },
  'files.csrf_header_missing': {
    en: 'Uploads with a session need the header "{header}: 1".',
    he: 'העלאה במסגרת התחברות דורשת את הכותרת "{header}: 1".',
    ar: 'يتطلّب الرفع أثناء جلسة الدخول الترويسة "{header}: 1".',
  },
  'files.name_unsafe': {
    en: 'This file name cannot be used. Use at most {max} characters, without slashes, hidden characters or a dot at the beginning.',
    he: 'לא ניתן להשתמש בשם קובץ זה. מותרים עד {max} תווים, ללא לוכסנים, ללא תווים נסתרים וללא נקודה בתחילת השם.',
    ar: 'لا يمكن استخدام اسم الملف هذا. يُسمح بما لا يزيد على {max} حرفًا، دون خطوط مائلة أو رموز مخفية أو نقطة في البداية.',
  },
  'files.type_not_allowed': {
    en: 'Files of this type are not accepted. Accepted are: {allowed}.',
    he: 'קבצים מסוג זה אינם מתקבלים. הסוגים המותרים: {allowed}.',
    ar: 'لا تُقبل الملفات من هذا النوع. الأنواع المقبولة: {allowed}.',
  },
  'files.type_mismatch': {
    en: 'The content does not fit the type of the file, or it holds macros, a password or damage. Save it anew and try again. Text files must be in UTF-8.',
    he: 'התוכן אינו תואם את סוג הקובץ, או שהקובץ מכיל פקודות מאקרו, מוגן בסיסמה או פגום. נא לשמור אותו מחדש ולנסות שוב. קובצי טקסט חייבים להיות בקידוד UTF-8.',
    ar: 'المحتوى لا يطابق نوع الملف، أو أنّ الملف يحتوي على وحدات ماكرو أو محمي بكلمة مرور أو تالف. احفظه من جديد وحاول مرة أخرى. يجب أن تكون الملفات النصية بترميز UTF-8.',
  },
  'files.empty': {
    en: 'The file is empty.',
    he: 'הקובץ ריק.',
    ar: 'الملف فارغ.',
  },
  'files.too_large': {
    en: 'The file is larger than {limit} MB.',
    he: 'הקובץ גדול מ-{limit} מ"ב.',
    ar: 'حجم الملف أكبر من {limit} ميغابايت.',
  },
} as const satisfies Record<string, Message>;
