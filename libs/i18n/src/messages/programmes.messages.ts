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
  'programme.standstill_too_short': {
    en: 'A decision stands still for {days} days at least before it takes effect, or the programme promises no standstill at all.',
    he: 'תקופת ההמתנה לפני שהחלטה נכנסת לתוקף היא {days} ימים לפחות, או שהתוכנית אינה מבטיחה תקופת המתנה כלל.',
    ar: 'مدة التوقف قبل نفاذ القرار هي {days} أيام على الأقل، أو لا يَعِد البرنامج بأي مدة توقف.',
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
  'programme_plan.unknown_day': {
    en: '"{day}" is not a day of the calendar. Write it as year, month and day: 2027-09-01.',
    he: '"{day}" אינו תאריך קיים. יש לכתוב שנה, חודש ויום: 2027-09-01.',
    ar: '"{day}" ليس تاريخًا موجودًا. يُكتب التاريخ بالسنة ثم الشهر ثم اليوم: 2027-09-01.',
  },
  'programme_plan.cyclic': {
    en: 'The stages wait for each other in a circle, so none can begin: {stages}.',
    he: 'השלבים ממתינים זה לזה במעגל, ולכן אף אחד מהם אינו יכול להתחיל: {stages}.',
    ar: 'تنتظر المراحل بعضها بعضًا في حلقة مغلقة، فلا يمكن لأيٍّ منها أن تبدأ: {stages}.',
  },
  'programme_plan.unknown_stage': {
    en: 'The plan has a stage "{stage}" that the model does not have.',
    he: 'בלוח הזמנים מופיע השלב "{stage}", שאינו קיים במודל.',
    ar: 'يتضمن الجدول الزمني مرحلة "{stage}" غير موجودة في النموذج.',
  },
  'programme_plan.stage_missing': {
    en: 'The stage "{stage}" has no dates in the plan.',
    he: 'לשלב "{stage}" אין תאריכים בלוח הזמנים.',
    ar: 'لا توجد مواعيد للمرحلة "{stage}" في الجدول الزمني.',
  },
  'programme_plan.closes_before_opens': {
    en: 'The stage "{stage}" closes before it opens.',
    he: 'השלב "{stage}" נסגר לפני שנפתח.',
    ar: 'تُغلق المرحلة "{stage}" قبل أن تُفتح.',
  },
  'programme_plan.answers_outside_window': {
    en: 'The last day for answers in the stage "{stage}" is not between its opening and its close.',
    he: 'המועד האחרון למתן תשובות בשלב "{stage}" אינו בין פתיחתו לסגירתו.',
    ar: 'الموعد الأخير للإجابة عن الأسئلة في المرحلة "{stage}" لا يقع بين فتحها وإغلاقها.',
  },
  'programme_plan.grace_before_close': {
    en: 'The time of grace of the stage "{stage}" ends before the stage closes.',
    he: 'ארכת החסד בשלב "{stage}" מסתיימת לפני סגירתו.',
    ar: 'تنتهي مهلة السماح في المرحلة "{stage}" قبل إغلاقها.',
  },
  'programme_plan.effective_before_decision': {
    en: 'In the stage "{stage}" a standstill, an appeal window or the effect of the decision ends before the decision itself.',
    he: 'בשלב "{stage}" תקופת ההמתנה, חלון הערר או תחילת התוקף קודמים להחלטה עצמה.',
    ar: 'في المرحلة "{stage}" تنتهي فترة الانتظار أو مهلة الاعتراض أو يبدأ السريان قبل صدور القرار نفسه.',
  },
  'programme_plan.begins_before_predecessor_ends': {
    en: 'The stage "{stage}" begins before the result of "{predecessor}" holds.',
    he: 'השלב "{stage}" מתחיל לפני שתוצאת השלב "{predecessor}" נכנסת לתוקף.',
    ar: 'تبدأ المرحلة "{stage}" قبل أن تسري نتيجة المرحلة "{predecessor}".',
  },
  'programme_plan.closes_before_predecessor_ends': {
    en: 'The stage "{stage}" closes before those who come last from "{predecessor}" can enter it.',
    he: 'השלב "{stage}" נסגר לפני שאחרוני העוברים מהשלב "{predecessor}" יכולים להיכנס אליו.',
    ar: 'تُغلق المرحلة "{stage}" قبل أن يتمكن آخر المنتقلين من المرحلة "{predecessor}" من دخولها.',
  },
  'programme_plan.deadline_on_day_off': {
    en: 'A deadline of the stage "{stage}" falls on {day}, which is not a working day.',
    he: 'מועד אחרון בשלב "{stage}" חל ב-{day}, שאינו יום עבודה.',
    ar: 'يقع أحد المواعيد النهائية للمرحلة "{stage}" في {day}، وهو ليس يوم عمل.',
  },
  'simulation.unknown_model': {
    en: 'There is no model "{model}" that ships with the platform. There are: {models}.',
    he: 'אין מודל "{model}" בין המודלים המצורפים לפלטפורמה. המודלים הם: {models}.',
    ar: 'لا يوجد نموذج "{model}" بين النماذج المرفقة بالمنصة. النماذج هي: {models}.',
  },
  'simulation.one_model': {
    en: 'Name one thing to simulate: a model, a version of a model, or a content.',
    he: 'יש לציין דבר אחד להדמיה: מודל, גרסה של מודל או תוכן.',
    ar: 'يُذكر شيء واحد للمحاكاة: نموذج، أو نسخة من نموذج، أو محتوى.',
  },
  'simulation.unknown_parameter': {
    en: 'There is no parameter "{name}".',
    he: 'אין פרמטר בשם "{name}".',
    ar: 'لا يوجد معامل باسم "{name}".',
  },
  'simulation.parameter_range': {
    en: 'The parameter {name} must be between {min} and {max}; a number of things must be whole.',
    he: 'הפרמטר {name} חייב להיות בין {min} ל-{max}; מספר של דברים חייב להיות שלם.',
    ar: 'يجب أن يقع المعامل {name} بين {min} و{max}، وأن يكون عدد الأشياء صحيحًا.',
  },
  'simulation.runs_range': {
    en: 'The number of runs must be whole, from 1 to {max}.',
    he: 'מספר ההרצות חייב להיות שלם, מ-1 עד {max}.',
    ar: 'يجب أن يكون عدد مرات المحاكاة صحيحًا، من 1 إلى {max}.',
  },
  'simulation.seed_range': {
    en: 'The seed must be a whole number from 0 to 4294967295.',
    he: 'הזרע חייב להיות מספר שלם מ-0 עד 4294967295.',
    ar: 'يجب أن تكون البذرة عددًا صحيحًا من 0 إلى 4294967295.',
  },
  'simulation.busy': {
    en: 'Other simulations are waiting already. Try again in a minute.',
    he: 'הדמיות אחרות כבר ממתינות. נא לנסות שוב בעוד דקה.',
    ar: 'هناك عمليات محاكاة أخرى في الانتظار. يُرجى المحاولة مجددًا بعد دقيقة.',
  },
  'simulation.too_slow': {
    en: 'The simulation took longer than {seconds} seconds and was stopped. Ask for fewer runs, or for fewer applications.',
    he: 'ההדמיה נמשכה יותר מ-{seconds} שניות והופסקה. נא לבקש פחות הרצות, או פחות הגשות.',
    ar: 'استغرقت المحاكاة أكثر من {seconds} ثانية فأُوقفت. يُرجى طلب عدد أقل من المرات أو من الطلبات.',
  },
} as const satisfies Record<string, Message>;
