import type { Message } from '../message.js';

export const programmesMessages = {
  'programme.wrong_state': {
    en: 'The programme is in the state {state}: this act ({act}) is not possible now.',
    he: 'התוכנית במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'البرنامج في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'programme.not_open': {
    en: 'The programme is not open.',
    he: 'התוכנית אינה פתוחה.',
    ar: 'البرنامج غير مفتوح.',
  },
  'programme.code_taken': {
    en: 'Another programme already has this code.',
    he: 'קוד זה כבר שייך לתוכנית אחרת.',
    ar: 'هذا الرمز مستخدم لبرنامج آخر.',
  },
  'programme.code_format': {
    en: '"{code}" is not a code. Use capital letters, digits and hyphens, for example GOV-2027.',
    he: '"{code}" אינו קוד תקין. יש להשתמש באותיות לטיניות גדולות, בספרות ובמקפים, לדוגמה GOV-2027.',
    ar: '"{code}" ليس رمزًا صالحًا. تُستخدم الأحرف اللاتينية الكبيرة والأرقام والشرطات، مثل GOV-2027.',
  },
  'programme.stage_ends_before_start': {
    en: 'The stage {stage} must end after it starts.',
    he: 'השלב {stage} חייב להסתיים אחרי תחילתו.',
    ar: 'يجب أن تنتهي المرحلة {stage} بعد بدايتها.',
  },
  'programme.frozen': {
    en: 'This cannot be changed once the programme is open: ministries and start-ups rely on it.',
    he: 'לא ניתן לשנות שדה זה לאחר פתיחת התוכנית: משרדים וסטארט-אפים מסתמכים עליו.',
    ar: 'لا يمكن تغيير هذا بعد فتح البرنامج: الوزارات والشركات الناشئة تعتمد عليه.',
  },
  'programme.operator_not_yours': {
    en: 'Programmes are created for an operator in which you run programmes.',
    he: 'תוכנית נוצרת עבור גוף מפעיל שבו התפקיד שלך הוא ניהול תוכניות.',
    ar: 'يُنشأ البرنامج لجهة مشغّلة يشمل دورك فيها إدارة البرامج.',
  },
  'programme.not_a_manager': {
    en: 'This person does not have the role of a programme manager.',
    he: 'אדם זה אינו נושא בתפקיד של ניהול תוכניות.',
    ar: 'لا يحمل هذا الشخص دور إدارة البرامج.',
  },
  'programme.last_manager': {
    en: 'A programme needs at least one manager. Add another one first.',
    he: 'לתוכנית נדרש לפחות אדם אחד שמנהל אותה. נא להוסיף קודם אדם נוסף.',
    ar: 'يحتاج البرنامج إلى شخص واحد على الأقل يديره. يُرجى إضافة شخص آخر أولًا.',
  },
} as const satisfies Record<string, Message>;
