import type { Message } from '../message.js';

export const modelsMessages = {
  'model.schema': {
    en: '{field}: {expected}.',
    he: '{field}: {expected}.',
    ar: '{field}: {expected}.',
  },
  'model.expected_present': {
    en: 'this field must be given',
    he: 'שדה זה הוא חובה',
    ar: 'هذا الحقل إلزامي',
  },
  'model.expected_absent': {
    en: 'the language of models has no such field here; check the spelling or remove it',
    he: 'בשפת המודלים אין כאן שדה כזה; יש לבדוק את האיות או להסיר אותו',
    ar: 'لا يوجد حقل كهذا هنا في لغة النماذج؛ تحقّقوا من كتابته أو احذفوه',
  },
  'model.expected_one_of': {
    en: 'must be one of {value}',
    he: 'חייב להיות אחד מאלה: {value}',
    ar: 'يجب أن يكون واحدًا مما يلي: {value}',
  },
  'model.expected_exactly': {
    en: 'must be {value}',
    he: 'חייב להיות {value}',
    ar: 'يجب أن يكون {value}',
  },
  'model.expected_from': {
    en: 'must be {value} or more',
    he: 'חייב להיות {value} לפחות',
    ar: 'يجب ألا يقل عن {value}',
  },
  'model.expected_above': {
    en: 'must be more than {value}',
    he: 'חייב להיות גדול מ-{value}',
    ar: 'يجب أن يكون أكبر من {value}',
  },
  'model.expected_up_to': {
    en: 'must be {value} or less',
    he: 'חייב להיות {value} לכל היותר',
    ar: 'يجب ألا يزيد على {value}',
  },
  'model.expected_words': {
    en: 'must not be empty',
    he: 'אינו יכול להיות ריק',
    ar: 'يجب ألا يكون فارغًا',
  },
  'model.expected_shorter': {
    en: 'must have {value} characters at most',
    he: 'יכול להכיל {value} תווים לכל היותר',
    ar: 'يجب ألا يزيد على {value} حرفًا',
  },
  'model.expected_entries': {
    en: 'must have at least {value} entry',
    he: 'מספר הערכים חייב להיות {value} לפחות',
    ar: 'يجب ألا يقل عدد القيم فيه عن {value}',
  },
  'model.expected_different': {
    en: 'must not name the same thing twice',
    he: 'אותו ערך אינו יכול להופיע פעמיים',
    ar: 'يجب ألا تتكرر فيه القيمة نفسها',
  },
  'model.expected_object': {
    en: 'must be an object with fields of its own',
    he: 'חייב להיות אובייקט שיש לו שדות',
    ar: 'يجب أن يكون كائنًا له حقول',
  },
  'model.expected_list': {
    en: 'must be a list',
    he: 'חייב להיות רשימה',
    ar: 'يجب أن يكون قائمة',
  },
  'model.expected_text': {
    en: 'must be a text',
    he: 'חייב להיות טקסט',
    ar: 'يجب أن يكون نصًا',
  },
  'model.expected_number': {
    en: 'must be a number',
    he: 'חייב להיות מספר',
    ar: 'يجب أن يكون عددًا',
  },
  'model.expected_integer': {
    en: 'must be a whole number',
    he: 'חייב להיות מספר שלם',
    ar: 'يجب أن يكون عددًا صحيحًا',
  },
  'model.expected_boolean': {
    en: 'must be true or false',
    he: 'חייב להיות true או false',
    ar: 'يجب أن يكون true أو false',
  },
  'model.expected_id': {
    en: 'must be a short name of small Latin letters, digits and single hyphens that begins with a letter, such as phase-1',
    he: 'חייב להיות שם קצר באותיות לטיניות קטנות, בספרות ובמקפים בודדים, שמתחיל באות, למשל phase-1',
    ar: 'يجب أن يكون اسمًا قصيرًا من أحرف لاتينية صغيرة وأرقام وشرطات مفردة يبدأ بحرف، مثل phase-1',
  },
  'model.expected_currency': {
    en: 'must be a currency in three capital letters (ISO 4217), such as ILS',
    he: 'חייב להיות קוד מטבע של שלוש אותיות לטיניות גדולות (ISO 4217), למשל ILS',
    ar: 'يجب أن يكون رمز عملة من ثلاثة أحرف لاتينية كبيرة (ISO 4217)، مثل ILS',
  },
  'model.expected_jurisdiction': {
    en: 'must be a country in two capital letters (ISO 3166-1), EU or INT',
    he: 'חייב להיות קוד מדינה של שתי אותיות לטיניות גדולות (ISO 3166-1), EU או INT',
    ar: 'يجب أن يكون رمز دولة من حرفين لاتينيين كبيرين (ISO 3166-1) أو EU أو INT',
  },
  'model.expected_tranche': {
    en: 'must be start, end, or deliverable: and the id of a deliverable of this stage',
    he: 'חייב להיות start, end, או deliverable: ואחריו מזהה של תוצר בשלב זה',
    ar: 'يجب أن يكون start أو end أو deliverable: يليها معرّف أحد مخرجات هذه المرحلة',
  },
  'model.expected_path': {
    en: 'must be names of fields divided by slashes, such as stages/pilot/money; empty means the whole model',
    he: 'חייב להיות שמות שדות מופרדים בלוכסנים, למשל stages/pilot/money; ריק פירושו המודל כולו',
    ar: 'يجب أن يكون أسماء حقول تفصل بينها شرطات مائلة، مثل stages/pilot/money؛ والفراغ يعني النموذج كله',
  },
  'model.expected_day': {
    en: 'must be a year, a month or a day, such as 2024 or 2024-07-15',
    he: 'חייב להיות שנה, חודש או יום, למשל 2024 או 2024-07-15',
    ar: 'يجب أن يكون سنة أو شهرًا أو يومًا، مثل 2024 أو 2024-07-15',
  },
  'model.expected_valid': {
    en: 'is not what the schema of models asks for',
    he: 'אינו מתאים לסכמה של המודלים',
    ar: 'لا يطابق مخطط النماذج',
  },
  'model.rule_schema': { en: 'Form of the file', he: 'מבנה הקובץ', ar: 'شكل الملف' },
  'model.report_studied': { en: 'Studied models', he: 'מודלים שנלמדו', ar: 'النماذج المدروسة' },
  'model.report_own': { en: 'The model of the platform', he: 'המודל של הפלטפורמה', ar: 'نموذج المنصة' },
  'model.report_stages': { en: 'Stages', he: 'שלבים', ar: 'المراحل' },
  'model.report_paths': { en: 'Paths', he: 'מסלולים', ar: 'المسارات' },
  'model.report_sound': { en: 'sound', he: 'תקין', ar: 'سليم' },
  'model.report_unsound': { en: 'not sound', he: 'לא תקין', ar: 'غير سليم' },
  'model.report_findings': {
    en: 'Errors {errors} · Advice {advice}',
    he: 'שגיאות {errors} · עצות {advice}',
    ar: 'أخطاء {errors} · نصائح {advice}',
  },
  'model.report_ways': { en: 'Ways through', he: 'דרכים לאורך המודל', ar: 'الطرق عبر النموذج' },
  'model.report_total': {
    en: 'Sound: {sound} of {count} studied models.',
    he: 'תקינים: {sound} מתוך {count} מודלים שנלמדו.',
    ar: 'السليمة: {sound} من {count} نموذجًا مدروسًا.',
  },
} as const satisfies Record<string, Message>;
