import type { Message } from '../message.js';

export const startupsMessages = {
  'startup.unknown_language': {
    en: '"{language}" is not a language code of two small letters (for example he, ar, en).',
    he: '"{language}" אינו קוד שפה בן שתי אותיות קטנות (לדוגמה he, ar, en).',
    ar: '"{language}" ليس رمز لغة من حرفين صغيرين (مثل he وar وen).',
  },
  'startup.founded_in_future': {
    en: 'The year of foundation cannot be later than {year}.',
    he: 'שנת הייסוד אינה יכולה להיות מאוחרת משנת {year}.',
    ar: 'لا يمكن أن تكون سنة التأسيس بعد {year}.',
  },
  'solution.wrong_state': {
    en: 'This solution was withdrawn from the catalogue and can no longer be changed.',
    he: 'הפתרון הוסר מהקטלוג ולא ניתן עוד לשנות אותו.',
    ar: 'سُحب هذا الحل من الكتالوج ولم يعد من الممكن تغييره.',
  },
  'solution_import.missing_column': {
    en: 'The header row has no column "{column}".',
    he: 'בשורת הכותרת אין עמודה בשם "{column}".',
    ar: 'لا يوجد في صف العناوين عمود باسم "{column}".',
  },
  'solution_import.malformed_csv': {
    en: 'The file cannot be read as CSV from line {line} on. Is a quotation mark left open?',
    he: 'לא ניתן לקרוא את הקובץ כ-CSV החל משורה {line}. ייתכן שמירכאות לא נסגרו.',
    ar: 'لا يمكن قراءة الملف بصيغة CSV ابتداءً من السطر {line}. ربما لم تُغلق علامة اقتباس.',
  },
  'solution_import.malformed_json': {
    en: 'This line is not a JSON object.',
    he: 'שורה זו אינה אובייקט JSON.',
    ar: 'هذا السطر ليس كائن JSON.',
  },
  'solution_import.cell_count': {
    en: 'The row has {found} cells, the header {expected}.',
    he: 'מספר התאים בשורה: {found}; בשורת הכותרת: {expected}.',
    ar: 'عدد الخلايا في الصف: {found}؛ وفي صف العناوين: {expected}.',
  },
  'solution_import.too_many_rows': {
    en: 'A file can hold at most {max} rows. Please split it.',
    he: 'קובץ יכול להכיל עד {max} שורות. נא לפצל אותו.',
    ar: 'يمكن أن يحتوي الملف على {max} صف كحد أقصى. يُرجى تقسيمه.',
  },
  'solution_import.unknown_language': {
    en: '"{language}" is not a language of the platform (he, ar, en).',
    he: '"{language}" אינה שפה של הפלטפורמה (he, ar, en).',
    ar: '"{language}" ليست من لغات المنصة (he وar وen).',
  },
  'solution_import.duplicate_id': {
    en: 'The id "{id}" occurs in an earlier row too.',
    he: 'המזהה "{id}" מופיע גם בשורה קודמת.',
    ar: 'المعرّف "{id}" موجود أيضًا في صف سابق.',
  },
  'solution_import.organisation_named': {
    en: 'Your rows go into the catalogue of your own start-up. Please leave the organisation empty.',
    he: 'השורות נכנסות לקטלוג של הסטארט-אפ שלך. נא להשאיר את הארגון ריק.',
    ar: 'تُضاف الصفوف إلى كتالوج شركتك الناشئة. يُرجى ترك خانة المنظمة فارغة.',
  },
  'solution_import.organisation_ambiguous': {
    en: 'Several start-ups are called "{name}".',
    he: 'יש כמה סטארט-אפים בשם "{name}".',
    ar: 'توجد عدة شركات ناشئة باسم "{name}".',
  },
} as const satisfies Record<string, Message>;
