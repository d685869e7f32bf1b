import type { Message } from '../message.js';

/** Hints of the challenge coach: what is weak, and how to write it better. */
export const coachMessages = {
  'coach.score_too_low': {
    en: 'The coach gives this challenge {score} of 100; the programme asks for at least {minimum}. The findings follow.',
    he: 'ציון המאמן לאתגר הוא {score} מתוך 100; התוכנית דורשת לפחות {minimum}. הממצאים מפורטים להלן.',
    ar: 'يمنح المدرّب هذا التحدّي {score} من 100، والبرنامج يطلب {minimum} على الأقل. الملاحظات مفصّلة أدناه.',
  },
  'coach.blockers_left': {
    en: 'The programme approves no challenge with open blockers; there are still {count}. They follow.',
    he: 'בתוכנית זו לא מאושר אתגר שנותרו בו ליקויים חוסמים; נותרו {count}. הם מפורטים להלן.',
    ar: 'لا يوافق البرنامج على تحدٍّ فيه عوائق مفتوحة؛ عددها المتبقّي {count}، وهي مفصّلة أدناه.',
  },
  'coach.title_missing': {
    en: 'Give the challenge a title: one open question, such as "How might we…".',
    he: 'נא לתת לאתגר כותרת: שאלה פתוחה אחת, למשל "כיצד נוכל…".',
    ar: 'امنحوا التحدّي عنوانًا: سؤالًا مفتوحًا واحدًا، مثل «كيف يمكننا…».',
  },
  'coach.title_not_question': {
    en: 'Write the title as an open question, such as "How might we shorten the wait in emergency wards?"',
    he: 'כדאי לנסח את הכותרת כשאלה פתוחה, למשל "כיצד נקצר את ההמתנה בחדרי המיון?"',
    ar: 'يُستحسن صوغ العنوان سؤالًا مفتوحًا، مثل «كيف نقصّر الانتظار في غرف الطوارئ؟»',
  },
  'coach.title_too_long': {
    en: 'The title has {length} characters. Keep it within {limit}: one question, one thought.',
    he: 'בכותרת {length} תווים. כדאי להסתפק ב-{limit}: שאלה אחת, רעיון אחד.',
    ar: 'في العنوان {length} حرفًا. اكتفوا بـ{limit}: سؤال واحد وفكرة واحدة.',
  },
  'coach.title_names_solution': {
    en: 'The title already names a solution ({words}). Ask what should become different, and leave the how to the start-ups.',
    he: 'הכותרת כבר נוקבת בפתרון ({words}). נא לשאול מה צריך להשתנות ולהשאיר את הדרך לסטארט-אפים.',
    ar: 'العنوان يسمّي حلًّا مسبقًا ({words}). اسألوا عمّا ينبغي أن يتغيّر، واتركوا الطريقة للشركات الناشئة.',
  },
  'coach.problem_missing': {
    en: 'Describe the problem: who has it, what happens, where, how often, and since when.',
    he: 'נא לתאר את הבעיה: מי סובל ממנה, מה קורה, היכן, באיזו תדירות וממתי.',
    ar: 'صِفوا المشكلة: من يعاني منها، وماذا يحدث، وأين، وكم مرّة، ومنذ متى.',
  },
  'coach.problem_without_who': {
    en: 'Say who has the problem: patients, clerks, small businesses, the families of…',
    he: 'נא לציין למי יש בעיה: מטופלים, פקידות, עסקים קטנים, משפחות של…',
    ar: 'اذكروا من يعاني من المشكلة: المرضى، أو الموظفون، أو المصالح الصغيرة، أو عائلات…',
  },
  'coach.problem_without_what': {
    en: 'Say in a sentence or two what happens today and what harm it does.',
    he: 'נא לתאר במשפט או שניים מה קורה היום ואיזה נזק נגרם.',
    ar: 'صِفوا في جملة أو جملتين ماذا يحدث اليوم وما الضرر الناجم عنه.',
  },
  'coach.problem_without_where': {
    en: 'Say where it happens: which offices, wards, towns, roads.',
    he: 'נא לציין היכן זה קורה: באילו לשכות, מחלקות, יישובים או כבישים.',
    ar: 'اذكروا أين يحدث ذلك: في أيّ مكاتب أو أقسام أو بلدات أو طرق.',
  },
  'coach.problem_without_how_often': {
    en: 'Say how often it happens or how much of it: "every fourth call", "30 a day".',
    he: 'נא לציין באיזו תדירות או באיזה היקף: "כל שיחה רביעית", "30 ביום".',
    ar: 'اذكروا كم مرّة يحدث أو بأيّ حجم: «كلّ مكالمة رابعة»، «30 في اليوم».',
  },
  'coach.problem_without_since': {
    en: 'Say since when: a year, an event, a change in the law.',
    he: 'נא לציין ממתי: שנה, אירוע או שינוי חקיקה.',
    ar: 'اذكروا منذ متى: سنة أو حدث أو تعديل في القانون.',
  },
  'coach.solution_named': {
    en: 'This is a solution, not the problem ({words}). What hurts today, without it? Describe that, and let start-ups surprise you.',
    he: 'זהו פתרון ולא הבעיה ({words}). מה כואב היום, בלעדיו? נא לתאר את זה ולתת לסטארט-אפים להפתיע.',
    ar: 'هذا حلّ وليس المشكلة ({words}). ما الذي يؤلم اليوم من دونه؟ صِفوا ذلك ودعوا الشركات الناشئة تفاجئكم.',
  },
  'coach.too_narrow': {
    en: 'A missing solution is told as the problem ({words}): only one answer is left. Widen it, from "too few beds" to "people without a home".',
    he: 'היעדר של פתרון מוצג כבעיה ({words}), ונותרת תשובה אחת בלבד. כדאי להרחיב: לא "מעט מדי מיטות" אלא "אנשים בלי קורת גג".',
    ar: 'غياب حلّ معيّن معروض كأنّه المشكلة ({words})، فلا يبقى إلّا جواب واحد. وسّعوا الصياغة: من «أسرّة قليلة» إلى «أناس بلا مأوى».',
  },
  'coach.too_wide': {
    en: 'This is wider than a pilot can answer ({words}). Name one group, one place and one situation.',
    he: 'זה רחב ממה שפיילוט יכול לפתור ({words}). נא למקד בקבוצה אחת, במקום אחד ובמצב אחד.',
    ar: 'هذا أوسع ممّا تستطيع تجربة الإجابة عنه ({words}). حدّدوا فئة واحدة ومكانًا واحدًا وحالة واحدة.',
  },
  'coach.evidence_missing': {
    en: 'Show that the problem is real: a figure, its source and its date.',
    he: 'נא להראות שהבעיה אמיתית: נתון, המקור שלו והתאריך שלו.',
    ar: 'أثبتوا أنّ المشكلة حقيقية: رقم ومصدره وتاريخه.',
  },
  'coach.evidence_without_number': {
    en: 'The evidence has no figure. How many cases, hours, shekels, per cent?',
    he: 'אין בראיות נתון מספרי. כמה מקרים, שעות, שקלים, אחוזים?',
    ar: 'لا رقم في الأدلّة. كم حالة أو ساعة أو شيكلًا أو نسبة مئوية؟',
  },
  'coach.evidence_without_source': {
    en: 'Say where the evidence comes from: a report, a survey, the records of a unit.',
    he: 'נא לציין מהיכן הראיות: דוח, סקר או רישומים של יחידה.',
    ar: 'اذكروا مصدر الأدلّة: تقرير أو استطلاع أو سجلّات وحدة.',
  },
  'coach.evidence_without_date': {
    en: 'Say of when the evidence is: a month or a year.',
    he: 'נא לציין ממתי הראיות: חודש או שנה.',
    ar: 'اذكروا تاريخ الأدلّة: شهرًا أو سنة.',
  },
  'coach.affected_missing': {
    en: 'Say who is affected, how many they are, and who among them is easily left behind.',
    he: 'נא לציין מי מושפעים, כמה הם, ומי מהם עלולים להישאר מאחור.',
    ar: 'اذكروا من المتأثّرون وكم عددهم ومن منهم قد يُترك خلف الركب.',
  },
  'coach.affected_without_count': {
    en: 'Say how many are affected, even if it is an estimate.',
    he: 'נא לציין כמה מושפעים, גם אם זו הערכה.',
    ar: 'اذكروا عدد المتأثّرين ولو كان تقديرًا.',
  },
  'coach.affected_without_group': {
    en: 'Name the groups: patients, parents, farmers, clerks…',
    he: 'נא לנקוב בקבוצות: מטופלים, הורים, חקלאים, פקידות…',
    ar: 'سمّوا الفئات: المرضى، الأهالي، المزارعون، الموظفون…',
  },
  'coach.affected_without_vulnerable': {
    en: 'Say which vulnerable groups are among them (older people, people with disabilities, other languages), or that there are none.',
    he: 'נא לציין אילו קבוצות פגיעות נכללות (אזרחים ותיקים, אנשים עם מוגבלות, דוברי שפות אחרות), או שאין כאלה.',
    ar: 'اذكروا الفئات المستضعفة بينهم (كبار السن، ذوو الإعاقة، متحدّثو لغات أخرى) أو أنّها غير موجودة.',
  },
  'coach.root_causes_missing': {
    en: 'Ask "why?" until nothing is left to ask, and write the chain down: the visible problem first, its root last.',
    he: 'נא לשאול "למה?" עד שלא נותר מה לשאול, ולרשום את השרשרת: מהבעיה הנראית ועד השורש.',
    ar: 'اسألوا «لماذا؟» حتى لا يبقى ما يُسأل، ودوّنوا السلسلة: من المشكلة الظاهرة إلى جذرها.',
  },
  'coach.root_causes_short': {
    en: 'The chain of causes has {count} steps; {needed} at least usually lead past the symptom. Ask "why?" again.',
    he: 'בשרשרת הסיבות {count} שלבים; בדרך כלל דרושים לפחות {needed} כדי לעבור את התסמין. נא לשאול שוב "למה?".',
    ar: 'في سلسلة الأسباب {count} خطوات؛ يلزم عادةً {needed} على الأقل لتجاوز العرَض. اسألوا «لماذا؟» مرّة أخرى.',
  },
  'coach.root_cause_unconfirmed': {
    en: 'This cause is still a guess. Ask the owner of the challenge to confirm it, or find out.',
    he: 'סיבה זו היא עדיין השערה. נא לבקש מבעל האתגר לאשר אותה, או לבדוק.',
    ar: 'هذا السبب ما زال تخمينًا. اطلبوا من صاحب التحدّي تأكيده أو تحقّقوا منه.',
  },
  'coach.why_now_missing': {
    en: 'Say why now: what happens if nothing is done in the next two years?',
    he: 'נא להסביר למה עכשיו: מה יקרה אם לא ייעשה דבר בשנתיים הקרובות?',
    ar: 'اشرحوا لماذا الآن: ماذا يحدث إن لم يُفعل شيء في السنتين القادمتين؟',
  },
  'coach.attempts_missing': {
    en: 'Say what was tried before and why it failed, or that nothing was tried yet.',
    he: 'נא לציין מה נוסה בעבר ומדוע לא הצליח, או שטרם נוסה דבר.',
    ar: 'اذكروا ما جُرّب سابقًا ولماذا لم ينجح، أو أنّه لم يُجرَّب شيء بعد.',
  },
  'coach.attempt_unexplained': {
    en: 'Say why this attempt failed: it saves start-ups from failing in the same way.',
    he: 'נא להסביר מדוע הניסיון הזה לא הצליח: כך הסטארט-אפים לא ייכשלו באותה דרך.',
    ar: 'اشرحوا لماذا لم تنجح هذه المحاولة، كي لا تفشل الشركات الناشئة بالطريقة نفسها.',
  },
  'coach.market_scan_missing': {
    en: 'Say what the market already has, at home and abroad, and why it is not enough.',
    he: 'נא לציין מה כבר קיים בשוק, בארץ ובעולם, ומדוע אין די בכך.',
    ar: 'اذكروا ما يتوفّر في السوق محلّيًا وعالميًا ولماذا لا يكفي.',
  },
  'coach.outcome_missing': {
    en: 'Say what should be different afterwards, and for whom.',
    he: 'נא לציין מה צריך להיות שונה לאחר מכן, ועבור מי.',
    ar: 'اذكروا ما ينبغي أن يتغيّر بعد ذلك ولصالح من.',
  },
  'coach.output_not_outcome': {
    en: 'This is something that is delivered, not what changes ({words}). What will people be able to do, or no longer suffer, once it is there?',
    he: 'זה תוצר ולא תוצאה ({words}). מה אנשים יוכלו לעשות, או ממה לא יסבלו עוד, כשזה יהיה קיים?',
    ar: 'هذا شيء يُسلَّم وليس تغييرًا يحدث ({words}). ماذا سيستطيع الناس أن يفعلوا، أو ممّ لن يعانوا بعد، حين يتوفّر؟',
  },
  'coach.solution_in_outcome': {
    en: 'The outcome names a solution ({words}). Say what changes for people, whatever brings it about.',
    he: 'התוצאה נוקבת בפתרון ({words}). נא לציין מה ישתנה לאנשים, יהיה האמצעי אשר יהיה.',
    ar: 'النتيجة تسمّي حلًّا ({words}). اذكروا ما سيتغيّر للناس أيًّا كانت الوسيلة.',
  },
  'coach.outcome_without_change': {
    en: 'Use a verb of change: shorten, reduce, prevent, reach, no longer wait…',
    he: 'נא להשתמש בפועל של שינוי: לקצר, להפחית, למנוע, להגיע, לא ימתינו עוד…',
    ar: 'استعملوا فعل تغيير: تقصير، تقليل، منع، وصول، لن ينتظروا بعد…',
  },
  'coach.outcome_without_people': {
    en: 'Say who is better off: which people, and not only which process.',
    he: 'נא לציין למי יהיה טוב יותר: אילו אנשים, ולא רק איזה תהליך.',
    ar: 'اذكروا من سيكون حاله أفضل: أيّ ناس، لا أيّ إجراء فحسب.',
  },
  'coach.kpis_missing': {
    en: 'Add at least one figure that the pilot must move: baseline, unit, target, date and source.',
    he: 'נא להוסיף לפחות מדד אחד שהפיילוט צריך להזיז: ערך בסיס, יחידה, יעד, מועד ומקור.',
    ar: 'أضيفوا مؤشرًا واحدًا على الأقل ينبغي أن تحرّكه التجربة: قيمة أساس ووحدة وهدف وموعد ومصدر.',
  },
  'coach.kpi_without_baseline': {
    en: 'Measure the value of today first: without a baseline nobody can tell whether the pilot helped.',
    he: 'נא למדוד תחילה את הערך של היום: בלי ערך בסיס לא ניתן לדעת אם הפיילוט הועיל.',
    ar: 'قيسوا قيمة اليوم أوّلًا: بدون قيمة أساس لا يمكن معرفة إن كانت التجربة مفيدة.',
  },
  'coach.kpi_without_unit': {
    en: 'Name the unit in which it is counted: days, per cent, calls a week.',
    he: 'נא לנקוב ביחידת המידה: ימים, אחוזים, שיחות בשבוע.',
    ar: 'اذكروا وحدة القياس: أيام، نسبة مئوية، مكالمات في الأسبوع.',
  },
  'coach.kpi_target_is_baseline': {
    en: 'Target and baseline are the same: what should the pilot change?',
    he: 'היעד וערך הבסיס זהים: מה הפיילוט אמור לשנות?',
    ar: 'الهدف وقيمة الأساس متطابقان: ما الذي ينبغي أن تغيّره التجربة؟',
  },
  'coach.kpi_without_date': {
    en: 'Name the day by which the target must be reached.',
    he: 'נא לציין עד איזה יום יש להגיע ליעד.',
    ar: 'اذكروا اليوم الذي يجب بلوغ الهدف قبله.',
  },
  'coach.kpi_due_too_early': {
    en: 'The target is due before the challenge closes, so no pilot can reach it. Choose a day within the pilot.',
    he: 'מועד היעד קודם לסגירת האתגר, ואין פיילוט שיוכל לעמוד בו. נא לבחור יום בתקופת הפיילוט.',
    ar: 'موعد الهدف قبل إغلاق التحدّي، فلا تستطيع أيّ تجربة بلوغه. اختاروا يومًا ضمن فترة التجربة.',
  },
  'coach.kpi_due_too_late': {
    en: 'The target is due more than three years after the closing: choose a step that a pilot can show.',
    he: 'מועד היעד מאוחר ביותר משלוש שנים מהסגירה: נא לבחור צעד שפיילוט יכול להראות.',
    ar: 'موعد الهدف بعد أكثر من ثلاث سنوات من الإغلاق: اختاروا خطوة تستطيع التجربة إظهارها.',
  },
  'coach.kpi_without_source': {
    en: 'Say where the figures are read: which register, survey or log.',
    he: 'נא לציין מהיכן נקראים הנתונים: איזה מרשם, סקר או יומן.',
    ar: 'اذكروا من أين تُقرأ الأرقام: أيّ سجلّ أو استطلاع.',
  },
  'coach.kpi_counts_output': {
    en: 'This counts activity ({words}), not effect. What do people gain from it? Count that.',
    he: 'המדד סופר פעילות ({words}) ולא השפעה. מה אנשים מרוויחים מזה? נא למדוד את זה.',
    ar: 'هذا يحصي نشاطًا ({words}) لا أثرًا. ماذا يكسب الناس منه؟ قيسوا ذلك.',
  },
  'coach.constraints_missing': {
    en: 'Say what a solution must respect and must not do: law, systems, privacy, working hours. If there is nothing, say so.',
    he: 'נא לציין מה פתרון חייב לכבד ומה אסור לו: חוק, מערכות, פרטיות, שעות עבודה. אם אין מגבלות, נא לכתוב זאת.',
    ar: 'اذكروا ما يجب أن يراعيه الحلّ وما يُمنع عليه: قانون وأنظمة وخصوصية وساعات عمل. إن لم تكن قيود فاذكروا ذلك.',
  },
  'coach.solution_prescribed': {
    en: 'This prescribes how it is made ({words}). Keep it only if a law or a real interface asks for it, and say which.',
    he: 'זה מכתיב כיצד הפתרון ייבנה ({words}). כדאי להשאיר רק אם חוק או ממשק ממשי מחייבים, ולציין אילו.',
    ar: 'هذا يُملي طريقة الصنع ({words}). أبقوه فقط إن كان قانون أو واجهة فعلية يتطلّبه، واذكروا أيّها.',
  },
  'coach.only_finished_products': {
    en: 'Readiness level 9 leaves only products that are sold already: too narrow for a challenge. Would 5 to 7 do?',
    he: 'רמת בשלות 9 מותירה רק מוצרים שכבר נמכרים: צר מדי לאתגר. האם 5 עד 7 יספיקו?',
    ar: 'مستوى الجاهزية 9 لا يُبقي إلّا منتجات تُباع أصلًا: ضيّق على تحدٍّ. هل يكفي من 5 إلى 7؟',
  },
  'coach.budget_scope': {
    en: 'The scope is nationwide ({words}) and the money is that of a small pilot. Pilot in one place, and say how it would spread.',
    he: 'ההיקף ארצי ({words}) והתקציב הוא של פיילוט קטן. כדאי לערוך פיילוט במקום אחד ולציין כיצד יורחב.',
    ar: 'النطاق قطري ({words}) والميزانية لتجربة صغيرة. جرّبوا في مكان واحد واذكروا كيف يتوسّع.',
  },
  'coach.data_missing': {
    en: 'Say which data and which access the ministry offers to a pilot, or that it offers none.',
    he: 'נא לציין אילו נתונים ואיזו גישה המשרד מציע לפיילוט, או שאינו מציע.',
    ar: 'اذكروا البيانات والوصول التي تعرضها الوزارة على التجربة، أو أنّها لا تعرض شيئًا.',
  },
  'coach.datasets_missing': {
    en: 'List the datasets one by one: owner, sensitivity, way of access, and from when.',
    he: 'נא לפרט את מערכי הנתונים אחד אחד: אחראי, רגישות, דרך גישה וממתי.',
    ar: 'فصّلوا مجموعات البيانات واحدة واحدة: المسؤول والحساسية وطريقة الوصول وابتداءً من متى.',
  },
  'coach.dataset_incomplete': {
    en: 'This dataset is not described fully: start-ups need name, owner, sensitivity, way of access, and the day from which it is there.',
    he: 'מערך הנתונים לא תואר במלואו: הסטארט-אפים זקוקים לשם, לאחראי, לרגישות, לדרך הגישה וליום שממנו הוא זמין.',
    ar: 'مجموعة البيانات غير موصوفة بالكامل: تحتاج الشركات إلى الاسم والمسؤول والحساسية وطريقة الوصول ويوم توفّرها.',
  },
  'coach.lawful_basis_missing': {
    en: 'These are personal data. Name the law, the consent or the decision by which a pilot may use them, or offer anonymous ones.',
    he: 'אלה נתונים אישיים. נא לציין את החוק, ההסכמה או ההחלטה שמתירים לפיילוט להשתמש בהם, או להציע נתונים מותממים.',
    ar: 'هذه بيانات شخصية. اذكروا القانون أو الموافقة أو القرار الذي يجيز للتجربة استعمالها، أو اعرضوا بيانات مجهّلة.',
  },
  'coach.test_site_missing': {
    en: 'Name the unit in which the pilot will run, and its users.',
    he: 'נא לנקוב ביחידה שבה יפעל הפיילוט ובמשתמשים שלה.',
    ar: 'سمّوا الوحدة التي ستجري فيها التجربة ومستخدميها.',
  },
  'coach.test_site_not_agreed': {
    en: 'The unit has not agreed yet. Ask it before the challenge is published.',
    he: 'היחידה טרם הסכימה. נא לשאול אותה לפני פרסום האתגר.',
    ar: 'الوحدة لم توافق بعد. اسألوها قبل نشر التحدّي.',
  },
  'coach.owner_missing': {
    en: 'Name the owner of the challenge: the person who answers for it.',
    he: 'נא לנקוב בבעל האתגר: מי שנושא באחריות לו.',
    ar: 'سمّوا صاحب التحدّي: الشخص المسؤول عنه.',
  },
  'coach.sponsor_missing': {
    en: 'Name a sponsor with the authority to adopt the result.',
    he: 'נא לנקוב בנותן חסות שבסמכותו לאמץ את התוצאה.',
    ar: 'سمّوا راعيًا له صلاحية اعتماد النتيجة.',
  },
  'coach.lead_missing': {
    en: 'Name an operational lead with at least {hours} hours a week for the pilot.',
    he: 'נא לנקוב במוביל תפעולי שמוקצות לו לפחות {hours} שעות בשבוע לפיילוט.',
    ar: 'سمّوا قائدًا تشغيليًا لديه {hours} ساعات أسبوعيًا على الأقل للتجربة.',
  },
  'coach.lead_hours_low': {
    en: 'The operational lead needs at least {hours} hours a week: pilots fail when nobody has the time.',
    he: 'למוביל התפעולי דרושות לפחות {hours} שעות בשבוע: פיילוטים נכשלים כשלאיש אין זמן.',
    ar: 'يحتاج القائد التشغيلي إلى {hours} ساعات أسبوعيًا على الأقل: تفشل التجارب حين لا يملك أحد الوقت.',
  },
  'coach.budget_missing': {
    en: 'Say how much money there is for a pilot.',
    he: 'נא לציין מה התקציב לפיילוט.',
    ar: 'اذكروا ميزانية التجربة.',
  },
  'coach.budget_zero': {
    en: 'A pilot costs start-ups money. A budget of nothing leaves only those who can pay for it themselves.',
    he: 'פיילוט עולה לסטארט-אפים כסף. תקציב אפס משאיר רק את מי שיכול לממן בעצמו.',
    ar: 'التجربة تكلّف الشركات الناشئة مالًا. ميزانية صفرية لا تُبقي إلّا من يموّل نفسه.',
  },
  'coach.scale_up_source_missing': {
    en: 'Say which budget line would pay for a purchase after a success: without it a good pilot ends in a drawer.',
    he: 'נא לציין מאיזה סעיף תקציבי תמומן רכישה לאחר הצלחה: בלעדיו פיילוט טוב נשאר במגירה.',
    ar: 'اذكروا بند الميزانية الذي سيموّل الشراء بعد النجاح: بدونه تنتهي التجربة الجيّدة في الدرج.',
  },
  'coach.exit_missing': {
    en: 'Say how a successful pilot would be bought: start-ups decide by it whether to come.',
    he: 'נא לציין כיצד יירכש פיילוט מוצלח: לפי זה סטארט-אפים מחליטים אם להגיש.',
    ar: 'اذكروا كيف ستُشترى تجربة ناجحة: على ذلك تقرّر الشركات الناشئة إن كانت تتقدّم.',
  },
  'coach.exit_without_basis': {
    en: 'Name the law or regulation on which this way of buying stands.',
    he: 'נא לציין את החוק או התקנה שעליהם נשען מסלול הרכש.',
    ar: 'اذكروا القانون أو اللائحة التي يستند إليها مسار الشراء هذا.',
  },
  'coach.exemption_without_ground': {
    en: 'An exemption from tender needs its ground: name the regulation and the reason.',
    he: 'לפטור ממכרז נדרשת עילה: נא לציין את התקנה ואת הנימוק.',
    ar: 'الإعفاء من المناقصة يحتاج إلى مسوّغ: اذكروا اللائحة والسبب.',
  },
  'coach.exit_none_planned': {
    en: 'A challenge that leads to no purchase attracts few. Is there really no way? If so, say what the ministry will do with what it learns.',
    he: 'אתגר שאינו מוביל לרכישה מושך מעטים. האם באמת אין דרך? אם כך, נא לציין מה יעשה המשרד במה שילמד.',
    ar: 'التحدّي الذي لا يقود إلى شراء يجذب قليلين. أحقًّا لا سبيل؟ إن كان كذلك فاذكروا ماذا ستفعل الوزارة بما تتعلّمه.',
  },
  'coach.also_benefit_missing': {
    en: 'Name at least one other body that has the same problem: a larger market brings better answers.',
    he: 'נא לנקוב בגוף נוסף אחד לפחות שיש לו אותה בעיה: שוק גדול יותר מביא תשובות טובות יותר.',
    ar: 'سمّوا جهة أخرى واحدة على الأقل لديها المشكلة نفسها: السوق الأكبر تجلب إجابات أفضل.',
  },
  'coach.criteria_missing': {
    en: 'Say by what submissions will be judged: criteria and their weights, 100 in all.',
    he: 'נא לציין לפי מה ייבחנו ההגשות: אמות מידה ומשקלן, 100 בסך הכול.',
    ar: 'اذكروا على أيّ أساس ستُقيَّم الطلبات: معايير وأوزان مجموعها 100.',
  },
  'coach.criteria_weights': {
    en: 'The weights sum to {sum} and must sum to 100.',
    he: 'סכום המשקלים הוא {sum} וחייב להיות 100.',
    ar: 'مجموع الأوزان {sum} ويجب أن يكون 100.',
  },
  'coach.criterion_unexplained': {
    en: 'Say what reviewers look at under this criterion, and what a high score means.',
    he: 'נא להסביר מה הסוקרים בוחנים באמת מידה זו ומה משמעות ציון גבוה.',
    ar: 'اشرحوا ما الذي يفحصه المراجعون في هذا المعيار وما معنى الدرجة العالية.',
  },
  'coach.criterion_dominates': {
    en: 'With {weight} of 100 this criterion decides alone. Share its weight.',
    he: 'במשקל {weight} מתוך 100 אמת מידה זו מכריעה לבדה. כדאי לחלק את משקלה.',
    ar: 'بوزن {weight} من 100 يحسم هذا المعيار وحده. وزّعوا وزنه.',
  },
  'coach.ip_missing': {
    en: 'Say who owns what is made in the pilot, and what the government may do with it.',
    he: 'נא לציין למי שייך מה שייווצר בפיילוט ומה הממשלה רשאית לעשות בו.',
    ar: 'اذكروا من يملك ما يُنتَج في التجربة وماذا يحقّ للحكومة أن تفعل به.',
  },
  'coach.questions_close_missing': {
    en: 'Name the day until which questions are taken.',
    he: 'נא לציין עד איזה יום ניתן לשאול שאלות.',
    ar: 'اذكروا آخر يوم لطرح الأسئلة.',
  },
  'coach.decision_day_missing': {
    en: 'Name the day of the decision: small firms cannot wait without an end.',
    he: 'נא לציין את יום ההחלטה: חברות קטנות אינן יכולות להמתין בלי סוף.',
    ar: 'اذكروا يوم القرار: الشركات الصغيرة لا تستطيع الانتظار بلا نهاية.',
  },
  'coach.questions_close_outside': {
    en: 'Questions must close while the challenge is open.',
    he: 'מועד סיום השאלות חייב להיות בתוך תקופת ההגשה.',
    ar: 'يجب أن ينتهي طرح الأسئلة ضمن فترة التقديم.',
  },
  'coach.decision_too_early': {
    en: 'The decision must come after the closing.',
    he: 'יום ההחלטה חייב להיות אחרי הסגירה.',
    ar: 'يجب أن يأتي القرار بعد الإغلاق.',
  },
  'coach.pilot_too_early': {
    en: 'The pilot must start after the decision.',
    he: 'הפיילוט חייב להתחיל אחרי ההחלטה.',
    ar: 'يجب أن تبدأ التجربة بعد القرار.',
  },
  'coach.window_short': {
    en: 'The window is {days} days. Small firms need about {needed} to answer well.',
    he: 'תקופת ההגשה היא {days} ימים. חברות קטנות זקוקות לכ-{needed} כדי לענות היטב.',
    ar: 'فترة التقديم {days} يومًا. تحتاج الشركات الصغيرة إلى نحو {needed} لتجيب جيّدًا.',
  },
  'coach.index_link_missing': {
    en: 'Name the indicator (EGDI, OECD) or the OGP commitment that a success would move, if there is one.',
    he: 'נא לציין את המדד (EGDI, OECD) או את התחייבות ה-OGP שהצלחה תקדם, אם יש.',
    ar: 'اذكروا المؤشر (EGDI أو OECD) أو تعهّد OGP الذي سيحرّكه النجاح، إن وُجد.',
  },
  'coach.accessibility_missing': {
    en: 'Say how people with disabilities will be able to use what comes of it.',
    he: 'נא לציין כיצד אנשים עם מוגבלות יוכלו להשתמש בתוצאה.',
    ar: 'اذكروا كيف سيتمكّن ذوو الإعاقة من استعمال النتيجة.',
  },
  'coach.languages_missing': {
    en: 'Say in which languages it must work.',
    he: 'נא לציין באילו שפות זה חייב לפעול.',
    ar: 'اذكروا بأيّ لغات يجب أن يعمل.',
  },
  'coach.equality_missing': {
    en: 'Say whom a success could leave behind, and what is done about it.',
    he: 'נא לציין את מי הצלחה עלולה להשאיר מאחור ומה נעשה בנדון.',
    ar: 'اذكروا من قد يتركه النجاح خلف الركب وما يُفعل حيال ذلك.',
  },
  'coach.jargon': {
    en: 'Say it in plain words ({words}): outsiders read this too.',
    he: 'כדאי לומר זאת במילים פשוטות ({words}): גם מי שאינו מהתחום קורא.',
    ar: 'قولوا ذلك بكلمات بسيطة ({words}): يقرأه أيضًا من هم خارج المجال.',
  },
  'coach.long_sentence': {
    en: 'A sentence has more than {limit} words. Two shorter ones read better.',
    he: 'יש משפט של יותר מ-{limit} מילים. שני משפטים קצרים נקראים טוב יותר.',
    ar: 'توجد جملة تزيد على {limit} كلمة. جملتان أقصر تُقرآن بسهولة أكبر.',
  },
  'coach.duplicate': {
    en: '{number} asks nearly the same ({percent} % alike). Read it first: join it, build on what came of it, or say what is different.',
    he: '{number} שואל כמעט אותו דבר (דמיון של {percent}%). נא לקרוא אותו תחילה: להצטרף, להמשיך ממנו או לציין מה שונה.',
    ar: '{number} يسأل الشيء نفسه تقريبًا (تشابه {percent}٪). اقرؤوه أوّلًا: انضمّوا إليه أو ابنوا على نتائجه أو اذكروا الفرق.',
  },
} as const satisfies Readonly<Record<string, Message>>;
