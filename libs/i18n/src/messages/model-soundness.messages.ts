import type { Message } from '../message.js';

/** What the checker of programme models says, and what would mend it. */
export const modelSoundnessMessages = {
  'model.id_twice': {
    en: '"{name}" stands twice in {field}.',
    he: '"{name}" מופיע פעמיים ב-{field}.',
    ar: 'يتكرر "{name}" في {field}.',
  },
  'model.mend_id_twice': {
    en: 'Give one of the two another id.',
    he: 'יש לתת לאחד מהם מזהה אחר.',
    ar: 'أعطوا أحدهما معرّفًا آخر.',
  },
  'model.unknown_name': {
    en: '{field} names "{name}", which the model does not have.',
    he: '{field} מפנה אל "{name}", שאינו קיים במודל.',
    ar: 'يشير {field} إلى "{name}" غير الموجود في النموذج.',
  },
  'model.mend_unknown_name': {
    en: 'Correct the name "{name}" in {field}, or add what it names.',
    he: 'יש לתקן את השם "{name}" ב-{field}, או להוסיף את מה שהוא מציין.',
    ar: 'صحّحوا الاسم "{name}" في {field}، أو أضيفوا ما يشير إليه.',
  },
  'model.unknown_country': {
    en: 'There is no country "{name}" in ISO 3166-1.',
    he: 'אין מדינה "{name}" בתקן ISO 3166-1.',
    ar: 'لا توجد دولة "{name}" في معيار ISO 3166-1.',
  },
  'model.mend_unknown_country': {
    en: 'Use the code of a country, EU or INT.',
    he: 'יש להשתמש בקוד של מדינה, ב-EU או ב-INT.',
    ar: 'استخدموا رمز دولة أو EU أو INT.',
  },
  'model.cycle': {
    en: 'The stages go round in a circle: {way}.',
    he: 'השלבים חוזרים במעגל: {way}.',
    ar: 'تدور المراحل في حلقة: {way}.',
  },
  'model.mend_cycle': {
    en: 'Remove one of the edges of {way}; to try again, use "underfilled" of a gate.',
    he: 'יש להסיר אחת מהקשתות של {way}; לניסיון חוזר יש להשתמש ב-"underfilled" של שער.',
    ar: 'احذفوا إحدى وصلات {way}؛ وللمحاولة مجددًا استخدموا "underfilled" في بوابة.',
  },
  'model.too_wide': {
    en: 'So many stages run side by side that not all outcomes can be followed.',
    he: 'שלבים רבים כל כך פועלים במקביל, שאי אפשר לעקוב אחר כל התוצאות.',
    ar: 'تسير مراحل كثيرة جنبًا إلى جنب بحيث يتعذر تتبّع جميع النتائج.',
  },
  'model.mend_too_wide': {
    en: 'Let fewer gates stand side by side.',
    he: 'יש לצמצם את מספר השערים הפועלים במקביל.',
    ar: 'قلّلوا عدد البوابات المتوازية.',
  },
  'model.no_teams': {
    en: 'Start-ups have no stage in this model.',
    he: 'אין במודל זה אף שלב של סטארט-אפים.',
    ar: 'لا مرحلة للشركات الناشئة في هذا النموذج.',
  },
  'model.mend_no_teams': {
    en: 'Add a stage with the funnel "teams" and an intake.',
    he: 'יש להוסיף שלב במשפך "teams" ולו קליטה.',
    ar: 'أضيفوا مرحلة في المسار "teams" لها استقبال طلبات.',
  },
  'model.challenges_after_teams': {
    en: 'A stage of challenges cannot come after "{before}", a stage of start-ups.',
    he: 'שלב של אתגרים אינו יכול לבוא אחרי "{before}", שהוא שלב של סטארט-אפים.',
    ar: 'لا يمكن أن تأتي مرحلة تحدّيات بعد "{before}"، وهي مرحلة شركات ناشئة.',
  },
  'model.mend_challenges_after_teams': {
    en: 'Turn the edge from "{before}" round, or change the funnel.',
    he: 'יש להפוך את הקשת מ-"{before}", או לשנות את המשפך.',
    ar: 'اعكسوا الوصلة من "{before}" أو غيّروا المسار.',
  },
  'model.edge_never': {
    en: 'Nobody is refused in "{before}", which has no gate: this edge never opens.',
    he: 'איש אינו נדחה ב-"{before}", כי אין שם שער: הקשת לעולם אינה נפתחת.',
    ar: 'لا يُرفض أحد في "{before}" لعدم وجود بوابة: لا تُفتح هذه الوصلة أبدًا.',
  },
  'model.mend_edge_never': {
    en: 'Give "{before}" a gate, or let the edge follow those who passed.',
    he: 'יש להוסיף שער ל-"{before}", או להוביל בקשת את מי שעברו.',
    ar: 'أضيفوا بوابة إلى "{before}"، أو اجعلوا الوصلة لمن اجتازوا.',
  },
  'model.no_way_in': {
    en: 'Start-ups would begin here, but nobody can apply: there is no intake.',
    he: 'סטארט-אפים היו אמורים להתחיל כאן, אך אי אפשר להגיש: אין קליטה.',
    ar: 'يفترض أن تبدأ الشركات الناشئة هنا، لكن لا يمكن التقديم: لا استقبال للطلبات.',
  },
  'model.mend_no_way_in': {
    en: 'Add an intake, or an edge from an earlier stage of start-ups.',
    he: 'יש להוסיף קליטה, או קשת משלב קודם של סטארט-אפים.',
    ar: 'أضيفوا استقبال طلبات، أو وصلة من مرحلة سابقة للشركات الناشئة.',
  },
  'model.intake_inside': {
    en: 'Start-ups come here from an earlier stage; an intake has no place.',
    he: 'סטארט-אפים מגיעים לכאן משלב קודם; אין כאן מקום לקליטה.',
    ar: 'تأتي الشركات الناشئة إلى هنا من مرحلة سابقة؛ لا مكان لاستقبال الطلبات.',
  },
  'model.mend_intake_inside': {
    en: 'Remove the intake, or make an entry stage of its own.',
    he: 'יש להסיר את הקליטה, או לעשות ממנה שלב כניסה נפרד.',
    ar: 'احذفوا استقبال الطلبات، أو اجعلوا له مرحلة دخول مستقلة.',
  },
  'model.unreachable': {
    en: 'No run of the programme ever comes to this stage.',
    he: 'אין מהלך של התוכנית שמגיע לשלב זה.',
    ar: 'لا يصل أي مسار في البرنامج إلى هذه المرحلة.',
  },
  'model.join_never': {
    en: 'This stage waits for all its edges, and they never open together.',
    he: 'השלב ממתין לכל הקשתות שלו, והן לעולם אינן נפתחות יחד.',
    ar: 'تنتظر المرحلة جميع وصلاتها، ولا تُفتح معًا أبدًا.',
  },
  'model.mend_unreachable': {
    en: 'Check the edges of "{id}": their outcomes, and whether "join" should be "any".',
    he: 'יש לבדוק את הקשתות של "{id}": את התוצאות שבהן, ואם "join" צריך להיות "any".',
    ar: 'افحصوا وصلات "{id}": نتائجها، وما إذا كان ينبغي أن يكون "join" هو "any".',
  },
  'model.dead_end': {
    en: 'A start-up that passed {way} has nowhere to go: no stage follows and no exit opens.',
    he: 'סטארט-אפ שעבר את {way} אינו יכול להמשיך: אין שלב הבא ואין יציאה.',
    ar: 'الشركة الناشئة التي اجتازت {way} لا وجهة لها: لا مرحلة تالية ولا مخرج.',
  },
  'model.mend_dead_end': {
    en: 'Add an exit from "{id}", even of the kind "none", or a stage after it.',
    he: 'יש להוסיף יציאה מ-"{id}", ולו מסוג "none", או שלב אחריו.',
    ar: 'أضيفوا مخرجًا من "{id}"، ولو من نوع "none"، أو مرحلة بعدها.',
  },
  'model.optional_strands': {
    en: 'Who skips {skipped} is stranded, although it is optional: {way}.',
    he: 'מי שמדלג על {skipped} נשאר בלי מוצא, אף שהשלב אינו חובה: {way}.',
    ar: 'من يتخطى {skipped} يبقى بلا مخرج رغم أنها اختيارية: {way}.',
  },
  'model.mend_optional_strands': {
    en: 'Add an exit from a stage before {skipped}, or make it obligatory.',
    he: 'יש להוסיף יציאה משלב שלפני {skipped}, או לעשות אותו חובה.',
    ar: 'أضيفوا مخرجًا من مرحلة قبل {skipped}، أو اجعلوها إلزامية.',
  },
  'model.challenge_stranded': {
    en: 'A challenge that was chosen is never put to start-ups: {way}.',
    he: 'אתגר שנבחר לעולם אינו מוצג לסטארט-אפים: {way}.',
    ar: 'التحدّي المختار لا يُطرح على الشركات الناشئة أبدًا: {way}.',
  },
  'model.mend_challenge_stranded': {
    en: 'Add a stage of start-ups after "{id}".',
    he: 'יש להוסיף שלב של סטארט-אפים אחרי "{id}".',
    ar: 'أضيفوا مرحلة للشركات الناشئة بعد "{id}".',
  },
  'model.never_filled': {
    en: 'At least {min} must pass, but no more than {arriving} ever come here.',
    he: 'נדרשים {min} עוברים לפחות, אך לעולם אין יותר מ-{arriving} מגיעים.',
    ar: 'يجب أن يجتاز {min} على الأقل، لكن لا يصل أبدًا أكثر من {arriving}.',
  },
  'model.reopens_forever': {
    en: 'At least {min} must pass and no more than {arriving} ever come: the intake would reopen for ever.',
    he: 'נדרשים {min} עוברים ולעולם אין יותר מ-{arriving} מגיעים: הקליטה תיפתח שוב ושוב בלי סוף.',
    ar: 'يجب أن يجتاز {min} ولا يصل أبدًا أكثر من {arriving}: سيُعاد فتح الاستقبال إلى ما لا نهاية.',
  },
  'model.mend_never_filled': {
    en: 'Lower the minimum of {min} to {arriving}, or let more through earlier.',
    he: 'יש להוריד את המינימום מ-{min} ל-{arriving}, או להעביר יותר לפני כן.',
    ar: 'خفّضوا الحد الأدنى من {min} إلى {arriving}، أو دعوا عددًا أكبر يجتاز قبل ذلك.',
  },
  'model.nothing_to_reopen': {
    en: 'There is no intake here that could be opened once more.',
    he: 'אין כאן קליטה שאפשר לפתוח שוב.',
    ar: 'لا يوجد هنا استقبال طلبات يمكن إعادة فتحه.',
  },
  'model.mend_nothing_to_reopen': {
    en: 'Use "goOn" or "cancel" instead of "reopen".',
    he: 'במקום "reopen" יש להשתמש ב-"goOn" או ב-"cancel".',
    ar: 'استخدموا "goOn" أو "cancel" بدلًا من "reopen".',
  },
  'model.mend_reframing': {
    en: 'Let a change of substance reopen questions, or refuse it.',
    he: 'שינוי מהותי יכול לפתוח מחדש את השאלות, או להידחות.',
    ar: 'اجعلوا التغيير الجوهري يعيد فتح باب الأسئلة، أو ارفضوه.',
  },
  'model.exit_uncertain': {
    en: 'No exit is certain: a start-up may wait for somebody else to decide.',
    he: 'אף יציאה אינה ודאית: סטארט-אפ עלול להמתין להחלטה של אחרים.',
    ar: 'لا مخرج مؤكدًا: قد تنتظر الشركة الناشئة قرار غيرها.',
  },
  'model.mend_exit_uncertain': {
    en: 'Add an exit of the kind "none", for those with whom nothing follows.',
    he: 'יש להוסיף יציאה מסוג "none", למי שאין לו המשך.',
    ar: 'أضيفوا مخرجًا من نوع "none" لمن لا يتبعه شيء.',
  },
  'model.range_upside_down': {
    en: '{field}: the least, the usual and the most are not in order.',
    he: '{field}: המינימום, הערך הרגיל והמקסימום אינם בסדר עולה.',
    ar: '{field}: الحد الأدنى والمعتاد والحد الأقصى ليست بترتيب تصاعدي.',
  },
  'model.mend_range_upside_down': {
    en: 'In {field}, let min ≤ typical ≤ max.',
    he: 'ב-{field} צריך להתקיים min ≤ typical ≤ max.',
    ar: 'في {field} يجب أن يكون min ≤ typical ≤ max.',
  },
  'model.cap_zero': {
    en: '{field} is 0: nobody could go on.',
    he: '{field} הוא 0: איש לא יוכל להמשיך.',
    ar: 'قيمة {field} هي 0: لن يستطيع أحد المتابعة.',
  },
  'model.mend_cap_zero': {
    en: 'Let {field} be 1 or more, or leave it out.',
    he: '{field} צריך להיות 1 לפחות, או להישמט.',
    ar: 'اجعلوا {field} واحدًا أو أكثر، أو احذفوه.',
  },
  'model.cap_exceeded': {
    en: 'Up to {arriving} may come here, and there is room for {cap}.',
    he: 'עד {arriving} עשויים להגיע לכאן, ויש מקום ל-{cap}.',
    ar: 'قد يصل إلى هنا {arriving}، والمتاح {cap} فقط.',
  },
  'model.mend_cap_exceeded': {
    en: 'Let the gate before let {cap} through, or admit {arriving}.',
    he: 'השער שלפניו צריך להעביר {cap}, או שיש לקלוט {arriving}.',
    ar: 'اجعلوا البوابة السابقة تجيز {cap}، أو اقبلوا {arriving}.',
  },
  'model.cap_unlimited': {
    en: 'There is room for {cap}, and nothing before limits how many come.',
    he: 'יש מקום ל-{cap}, ודבר אינו מגביל לפני כן כמה יגיעו.',
    ar: 'المتاح {cap}، ولا شيء قبل ذلك يحدّ عدد الواصلين.',
  },
  'model.cap_needs_challenges': {
    en: 'There is room for {cap}, and how many come is not known while the number of challenges is not stated.',
    he: 'יש מקום ל-{cap}, ולא ידוע כמה יגיעו כל עוד מספר האתגרים אינו מצוין.',
    ar: 'المتاح {cap}، ولا يُعرف كم سيصل ما دام عدد التحدّيات غير محدد.',
  },
  'model.mend_cap_unlimited': {
    en: 'Give the gate before a maximum of {cap}, or state the number of challenges.',
    he: 'יש לקבוע לשער שלפניו מקסימום של {cap}, או לציין את מספר האתגרים.',
    ar: 'حدّدوا للبوابة السابقة حدًا أقصى قدره {cap}، أو اذكروا عدد التحدّيات.',
  },
  'model.cap_starved': {
    en: 'This stage needs {min}, and no more than {arriving} ever come.',
    he: 'השלב זקוק ל-{min}, ולעולם אין יותר מ-{arriving} מגיעים.',
    ar: 'تحتاج المرحلة إلى {min}، ولا يصل أبدًا أكثر من {arriving}.',
  },
  'model.mend_cap_starved': {
    en: 'Let {min} through before, or need only {arriving}.',
    he: 'יש להעביר {min} לפני כן, או להסתפק ב-{arriving}.',
    ar: 'دعوا {min} يجتازون قبل ذلك، أو اكتفوا بـ {arriving}.',
  },
  'model.two_winners': {
    en: 'A single winner is to be chosen, and {max} are allowed.',
    he: 'נבחר זוכה יחיד, אך הותרו {max}.',
    ar: 'يُختار فائز واحد، والمسموح {max}.',
  },
  'model.mend_two_winners': {
    en: 'Use the rule "topN" with a maximum of {max}, or allow one winner.',
    he: 'יש להשתמש בכלל "topN" עם מקסימום {max}, או להתיר זוכה אחד.',
    ar: 'استخدموا القاعدة "topN" بحد أقصى {max}، أو اسمحوا بفائز واحد.',
  },
  'model.selects_more_than_there_are': {
    en: 'The gate chooses up to {max}, and there are {cap} at most.',
    he: 'השער בוחר עד {max}, ויש לכל היותר {cap}.',
    ar: 'تختار البوابة حتى {max}، والموجود {cap} على الأكثر.',
  },
  'model.mend_selects_more_than_there_are': {
    en: 'Lower the maximum from {max} to {cap} or less, or admit more.',
    he: 'יש להוריד את המקסימום מ-{max} ל-{cap} או פחות, או לקלוט יותר.',
    ar: 'خفّضوا الحد الأقصى من {max} إلى {cap} أو أقل، أو اقبلوا عددًا أكبر.',
  },
  'model.reserve_of_no_list': {
    en: 'A reserve list follows a cut, and this gate has none.',
    he: 'רשימת עתודה באה אחרי קו חיתוך, ולשער זה אין קו כזה.',
    ar: 'تأتي قائمة الاحتياط بعد حدّ فاصل، وليس لهذه البوابة حدّ كهذا.',
  },
  'model.mend_reserve_of_no_list': {
    en: 'State a maximum, or leave the reserve out.',
    he: 'יש לציין מקסימום, או לוותר על העתודה.',
    ar: 'حدّدوا حدًا أقصى، أو احذفوا الاحتياط.',
  },
  'model.no_challenge_to_count_by': {
    en: '{field} counts by challenge, and no start-up answers one here.',
    he: '{field} סופר לפי אתגר, ואיש אינו עונה כאן על אתגר.',
    ar: 'يحسب {field} بحسب التحدّي، ولا أحد يجيب هنا عن تحدٍّ.',
  },
  'model.mend_no_challenge_to_count_by': {
    en: 'Let {field} count by programme, or let the intake be for each challenge.',
    he: '{field} יכול לספור לפי תוכנית, או שהקליטה תהיה לכל אתגר.',
    ar: 'اجعلوا {field} بحسب البرنامج، أو اجعلوا استقبال الطلبات لكل تحدٍّ.',
  },
  'model.more_selections_than_applications': {
    en: 'A start-up may be chosen {selected} times and apply {applied} times.',
    he: 'סטארט-אפ יכול להיבחר {selected} פעמים ולהגיש {applied} פעמים.',
    ar: 'يمكن اختيار الشركة {selected} مرات والتقديم {applied} مرات.',
  },
  'model.mend_more_selections_than_applications': {
    en: 'Allow {selected} applications, or {applied} selections.',
    he: 'יש להתיר {selected} הגשות, או {applied} בחירות.',
    ar: 'اسمحوا بـ {selected} طلبات، أو {applied} اختيارات.',
  },
  'model.weight_without_score': {
    en: 'The criterion "{criterion}" is not scored and has a weight.',
    he: 'אמת המידה "{criterion}" אינה מנוקדת, ויש לה משקל.',
    ar: 'المعيار "{criterion}" بلا درجات وله وزن.',
  },
  'model.mend_weight_without_score': {
    en: 'Remove the weight of "{criterion}", or let it be scored.',
    he: 'יש להסיר את המשקל של "{criterion}", או לנקד אותה.',
    ar: 'احذفوا وزن "{criterion}" أو اجعلوا له درجات.',
  },
  'model.weights_in_part': {
    en: 'Some of the scored criteria have a weight and some have none.',
    he: 'לחלק מאמות המידה המנוקדות יש משקל ולחלקן אין.',
    ar: 'لبعض المعايير ذات الدرجات وزن وبعضها بلا وزن.',
  },
  'model.weights_sum': {
    en: 'The weights sum to {sum}, not to 100.',
    he: 'המשקלים מסתכמים ב-{sum} ולא ב-100.',
    ar: 'مجموع الأوزان {sum} وليس 100.',
  },
  'model.mend_weights': {
    en: 'Let the weights of all scored criteria sum to 100, or leave all of them out.',
    he: 'המשקלים של כל אמות המידה המנוקדות צריכים להסתכם ב-100, או להישמט כולם.',
    ar: 'اجعلوا مجموع أوزان المعايير كلها 100، أو احذفوها كلها.',
  },
  'model.scale_missing': {
    en: 'Criteria are scored, and there is no scale.',
    he: 'יש אמות מידה מנוקדות, ואין סולם.',
    ar: 'توجد معايير ذات درجات ولا يوجد سلّم.',
  },
  'model.scale_senseless': {
    en: 'A scale from {min} to {max} in steps of {step} makes no sense.',
    he: 'סולם מ-{min} עד {max} בצעדים של {step} חסר משמעות.',
    ar: 'سلّم من {min} إلى {max} بخطوات {step} لا معنى له.',
  },
  'model.mend_scale': {
    en: 'State a scale that rises in whole steps, such as 0 to 5 by 1.',
    he: 'יש לציין סולם עולה בצעדים שלמים, למשל 0 עד 5 בצעדים של 1.',
    ar: 'حدّدوا سلّمًا تصاعديًا بخطوات كاملة، مثل 0 إلى 5 بخطوة 1.',
  },
  'model.bar_outside_scale': {
    en: 'The bar {bar} is not between {min} and {max}.',
    he: 'הרף {bar} אינו בין {min} ל-{max}.',
    ar: 'العتبة {bar} ليست بين {min} و{max}.',
  },
  'model.mend_bar': {
    en: 'Set the bar between {min} and {max}; the overall one is a percentage (now {bar}).',
    he: 'יש לקבוע את הרף בין {min} ל-{max}; הרף הכולל הוא באחוזים (כעת {bar}).',
    ar: 'حدّدوا العتبة بين {min} و{max}؛ والعتبة العامة نسبة مئوية (الآن {bar}).',
  },
  'model.select_incomplete': {
    en: 'The rule {select} needs "{field}".',
    he: 'הכלל {select} דורש "{field}".',
    ar: 'تحتاج القاعدة {select} إلى "{field}".',
  },
  'model.mend_select_incomplete': {
    en: 'State "{field}" of the selection, or use another rule than {select}.',
    he: 'יש לציין "{field}" בבחירה, או להשתמש בכלל אחר במקום {select}.',
    ar: 'اذكروا "{field}" في الاختيار، أو استخدموا قاعدة غير {select}.',
  },
  'model.nothing_to_score': {
    en: 'The rule {select} goes by scores, and no criterion is scored.',
    he: 'הכלל {select} נשען על ניקוד, ואין אמת מידה מנוקדת.',
    ar: 'تعتمد القاعدة {select} على الدرجات، ولا معيار له درجات.',
  },
  'model.mend_nothing_to_score': {
    en: 'Add a scored criterion, or use "discretion" instead of {select}.',
    he: 'יש להוסיף אמת מידה מנוקדת, או להשתמש ב-"discretion" במקום {select}.',
    ar: 'أضيفوا معيارًا ذا درجات، أو استخدموا "discretion" بدلًا من {select}.',
  },
  'model.bar_missing': {
    en: 'The rule {select} holds candidates against a bar, and there is none.',
    he: 'הכלל {select} מודד מול רף, ואין רף.',
    ar: 'تقيس القاعدة {select} المرشحين بعتبة، ولا عتبة.',
  },
  'model.mend_bar_missing': {
    en: 'State a threshold, or use another rule than {select}.',
    he: 'יש לציין רף, או להשתמש בכלל אחר במקום {select}.',
    ar: 'حدّدوا عتبة، أو استخدموا قاعدة غير {select}.',
  },
  'model.compares_the_lonely': {
    en: 'The rule {select} compares start-ups, and here each is judged at its own time.',
    he: 'הכלל {select} משווה בין סטארט-אפים, וכאן כל אחד נשפט בזמנו.',
    ar: 'تقارن القاعدة {select} بين الشركات، وكل واحدة تُقيَّم هنا في وقتها.',
  },
  'model.mend_compares_the_lonely': {
    en: 'Use "allAboveThreshold" or "discretion" instead of {select}, or one clock for all.',
    he: 'במקום {select} יש להשתמש ב-"allAboveThreshold" או ב-"discretion", או בשעון אחד לכולם.',
    ar: 'استخدموا "allAboveThreshold" أو "discretion" بدلًا من {select}، أو توقيتًا واحدًا للجميع.',
  },
  'model.hidden_in_person': {
    en: 'Applicants are to stay hidden, and they are judged in person.',
    he: 'המציעים אמורים להישאר נסתרים, אך הם נשפטים פנים אל פנים.',
    ar: 'يفترض أن يبقى المتقدمون مجهولين، وهم يُقيَّمون حضوريًا.',
  },
  'model.mend_hidden_in_person': {
    en: 'Judge on paper or by what was delivered, or give anonymity up.',
    he: 'יש לשפוט על פי מסמכים או תוצרים, או לוותר על האנונימיות.',
    ar: 'قيّموا على الورق أو بحسب المُسلَّم، أو تخلّوا عن إخفاء الهوية.',
  },
  'model.no_reviewers': {
    en: 'This gate is judged, and nobody is to judge: there are no reviewers.',
    he: 'יש בשער זה שיפוט, ואין מי שישפוט: אין סוקרים.',
    ar: 'في هذه البوابة تقييم ولا أحد يقيّم: لا مراجعين.',
  },
  'model.mend_no_reviewers': {
    en: 'State how many reviewers read each submission; three are usual.',
    he: 'יש לציין כמה סוקרים קוראים כל הגשה; שלושה מקובלים.',
    ar: 'اذكروا كم مراجعًا يقرأ كل طلب؛ والمعتاد ثلاثة.',
  },
  'model.too_many_external': {
    en: '{external} reviewers are to come from outside, of {needed} in all.',
    he: '{external} סוקרים אמורים לבוא מבחוץ, מתוך {needed} בסך הכול.',
    ar: 'يفترض أن يأتي {external} مراجعين من الخارج من أصل {needed}.',
  },
  'model.mend_too_many_external': {
    en: 'Ask for {external} reviewers for each submission, or for {needed} from outside.',
    he: 'יש לדרוש {external} סוקרים לכל הגשה, או {needed} מבחוץ.',
    ar: 'اطلبوا {external} مراجعين لكل طلب، أو {needed} من الخارج.',
  },
  'model.pool_too_small': {
    en: 'Each submission needs {needed} reviewers, and there are {pool}.',
    he: 'כל הגשה דורשת {needed} סוקרים, ויש {pool}.',
    ar: 'يحتاج كل طلب إلى {needed} مراجعين، والموجود {pool}.',
  },
  'model.mend_pool': {
    en: 'Find {needed} reviewers, or let {pool} read each submission.',
    he: 'יש למצוא {needed} סוקרים, או להסתפק ב-{pool} לכל הגשה.',
    ar: 'أوجدوا {needed} مراجعين، أو اكتفوا بـ {pool} لكل طلب.',
  },
  'model.overload': {
    en: 'With {candidates} candidates {needed} reviews are needed, and the reviewers take {offered}.',
    he: 'עבור {candidates} מועמדים נדרשות {needed} סקירות, והסוקרים יכולים לכתוב {offered}.',
    ar: 'مع {candidates} مرشحًا يلزم {needed} مراجعة، وطاقة المراجعين {offered}.',
  },
  'model.mend_overload': {
    en: 'Find reviewers for {needed} reviews instead of {offered}, or limit the {candidates} candidates.',
    he: 'יש למצוא סוקרים ל-{needed} סקירות במקום {offered}, או להגביל את {candidates} המועמדים.',
    ar: 'أوجدوا مراجعين لـ {needed} مراجعة بدل {offered}، أو حدّوا من عدد المرشحين ({candidates}).',
  },
  'model.too_few_to_rescale': {
    en: 'Scores are rescaled by reviewer, and with {load} submissions each (fewer than {needed}) a mean says little.',
    he: 'הציונים מותאמים לכל סוקר, ועם {load} הגשות לסוקר (פחות מ-{needed}) הממוצע אומר מעט.',
    ar: 'تُعدَّل الدرجات بحسب المراجع، ومع {load} طلبات لكل واحد (أقل من {needed}) لا يعني المتوسط كثيرًا.',
  },
  'model.mend_too_few_to_rescale': {
    en: 'Give each reviewer {needed} submissions or more instead of {load}, or do not rescale.',
    he: 'יש לתת לכל סוקר {needed} הגשות לפחות במקום {load}, או לא להתאים.',
    ar: 'أعطوا كل مراجع {needed} طلبات فأكثر بدل {load}، أو لا تعدّلوا.',
  },
  'model.unknown_currency': {
    en: 'There is no currency "{currency}".',
    he: 'אין מטבע "{currency}".',
    ar: 'لا توجد عملة "{currency}".',
  },
  'model.mend_unknown_currency': {
    en: 'Use the code of a currency (ISO 4217) instead of {currency}, such as ILS.',
    he: 'במקום {currency} יש להשתמש בקוד של מטבע (ISO 4217), למשל ILS.',
    ar: 'استخدموا رمز عملة (ISO 4217) بدل {currency}، مثل ILS.',
  },
  'model.currencies_differ': {
    en: '{currency} stands beside {first}: sums over two currencies say nothing.',
    he: '{currency} מופיע לצד {first}: לסכומים בשני מטבעות אין משמעות.',
    ar: 'تظهر {currency} إلى جانب {first}: الجمع بين عملتين لا معنى له.',
  },
  'model.mend_currencies_differ': {
    en: 'State all money in {first}, not in {currency}.',
    he: 'יש לציין את כל הסכומים ב-{first} ולא ב-{currency}.',
    ar: 'اذكروا كل المبالغ بـ {first} لا بـ {currency}.',
  },
  'model.currency_missing': {
    en: 'An amount is stated without its currency.',
    he: 'צוין סכום בלי מטבע.',
    ar: 'ذُكر مبلغ دون عملته.',
  },
  'model.mend_currency_missing': {
    en: 'State the currency.',
    he: 'יש לציין את המטבע.',
    ar: 'اذكروا العملة.',
  },
  'model.share_over_whole': {
    en: 'A share of {share} per cent is more than the whole.',
    he: 'שיעור של {share} אחוז גדול מהשלם.',
    ar: 'نسبة {share} في المئة أكبر من الكل.',
  },
  'model.mend_share_over_whole': {
    en: 'State 100 per cent or less instead of {share}.',
    he: 'יש לציין 100 אחוז או פחות במקום {share}.',
    ar: 'اذكروا 100 في المئة أو أقل بدل {share}.',
  },
  'model.wrong_payer': {
    en: 'Money of the kind {money} is not paid by: {payer}.',
    he: 'כסף מסוג {money} אינו משולם בידי: {payer}.',
    ar: 'الأموال من نوع {money} لا يدفعها: {payer}.',
  },
  'model.mend_wrong_payer': {
    en: 'An entry fee is paid by the team, a membership by the owner, all else not by the team ({money}, {payer}).',
    he: 'דמי הגשה משלם הצוות, דמי חבר משלם בעל האתגר, וכל השאר לא הצוות ({money}, {payer}).',
    ar: 'رسوم التقديم يدفعها الفريق، والعضوية صاحب التحدّي، وما عداهما لا يدفعه الفريق ({money}، {payer}).',
  },
  'model.tranches_sum': {
    en: 'The instalments sum to {sum} per cent, not to 100.',
    he: 'התשלומים מסתכמים ב-{sum} אחוז ולא ב-100.',
    ar: 'مجموع الدفعات {sum} في المئة وليس 100.',
  },
  'model.mend_tranches_sum': {
    en: 'Let the instalments sum to 100 (now {sum}).',
    he: 'התשלומים צריכים להסתכם ב-100 (כעת {sum}).',
    ar: 'اجعلوا مجموع الدفعات 100 (الآن {sum}).',
  },
  'model.no_team_to_pay': {
    en: 'Money is paid to each team in a stage where there are only challenges.',
    he: 'כסף משולם לכל צוות בשלב שיש בו רק אתגרים.',
    ar: 'تُدفع أموال لكل فريق في مرحلة ليس فيها إلا تحدّيات.',
  },
  'model.mend_no_team_to_pay': {
    en: 'Move the money to a stage of start-ups, or count it by challenge.',
    he: 'יש להעביר את הכסף לשלב של סטארט-אפים, או לספור אותו לפי אתגר.',
    ar: 'انقلوا الأموال إلى مرحلة للشركات الناشئة، أو احسبوها بحسب التحدّي.',
  },
  'model.money_unlimited': {
    en: 'The cap of {cap} {currency} cannot be kept: nothing limits how many are paid.',
    he: 'אי אפשר לעמוד בתקרה של {cap} {currency}: דבר אינו מגביל כמה יקבלו תשלום.',
    ar: 'لا يمكن الالتزام بسقف {cap} {currency}: لا شيء يحدّ عدد من يُدفع لهم.',
  },
  'model.mend_money_unlimited': {
    en: 'Limit how many come to the stage, or how many challenges there are.',
    he: 'יש להגביל כמה מגיעים לשלב, או כמה אתגרים יש.',
    ar: 'حدّدوا عدد الواصلين إلى المرحلة أو عدد التحدّيات.',
  },
  'model.money_over_cap': {
    en: 'It may cost {worst} {currency}, and the cap is {cap}.',
    he: 'העלות עשויה להגיע ל-{worst} {currency}, והתקרה היא {cap}.',
    ar: 'قد تبلغ التكلفة {worst} {currency}، والسقف {cap}.',
  },
  'model.mend_money_over_cap': {
    en: 'Raise the cap from {cap} to {worst} {currency}, or pay fewer or less.',
    he: 'יש להעלות את התקרה מ-{cap} ל-{worst} {currency}, או לשלם לפחות צוותים או פחות לכל אחד.',
    ar: 'ارفعوا السقف من {cap} إلى {worst} {currency}، أو ادفعوا لعدد أقل أو مبلغًا أقل.',
  },
  'model.budget_for_nobody': {
    en: 'The budget of {budget} {currency} does not reach for one who gets at least {one}.',
    he: 'התקציב של {budget} {currency} אינו מספיק גם לאחד, שמקבל לפחות {one}.',
    ar: 'لا تكفي ميزانية {budget} {currency} حتى لواحد يتقاضى {one} على الأقل.',
  },
  'model.mend_budget_for_nobody': {
    en: 'Let the budget be {one} {currency} or more instead of {budget}.',
    he: 'התקציב צריך להיות {one} {currency} לפחות במקום {budget}.',
    ar: 'اجعلوا الميزانية {one} {currency} على الأقل بدل {budget}.',
  },
  'model.envelope_exceeded': {
    en: 'The stages may cost {total} {currency} together ({stages}), and the envelope holds {envelope}.',
    he: 'העלות של כל השלבים יחד עשויה להגיע ל-{total} {currency} ({stages}), והמעטפת היא {envelope}.',
    ar: 'قد تبلغ تكلفة المراحل معًا {total} {currency} ({stages})، والمخصص {envelope}.',
  },
  'model.mend_envelope_exceeded': {
    en: 'Raise the envelope from {envelope} to {total} {currency}, or let fewer through to {stages}.',
    he: 'יש להגדיל את המעטפת מ-{envelope} ל-{total} {currency}, או להעביר פחות אל {stages}.',
    ar: 'ارفعوا المخصص من {envelope} إلى {total} {currency}، أو دعوا عددًا أقل يصل إلى {stages}.',
  },
  'model.envelope_unlimited': {
    en: 'The envelope of {envelope} {currency} cannot be kept: nothing limits the cost of {stages}.',
    he: 'אי אפשר לעמוד במעטפת של {envelope} {currency}: דבר אינו מגביל את העלות של {stages}.',
    ar: 'لا يمكن الالتزام بالمخصص {envelope} {currency}: لا شيء يحدّ تكلفة {stages}.',
  },
  'model.equity_denied': {
    en: 'The model says that no equity is taken, and names a share or money that takes it.',
    he: 'לפי המודל אין לקיחת מניות, אך צוין שיעור או כסף שתמורתו מניות.',
    ar: 'يقول النموذج إنه لا تؤخذ حصص، ويذكر نسبة أو أموالًا مقابل حصص.',
  },
  'model.mend_equity_denied': {
    en: 'State that equity is taken, or remove the share and the money.',
    he: 'יש לציין שיש לקיחת מניות, או להסיר את השיעור ואת הכסף.',
    ar: 'اذكروا أن الحصص تؤخذ، أو احذفوا النسبة والأموال.',
  },
  'model.window_without_length': {
    en: 'The intake has a window, and its length is not stated.',
    he: 'לקליטה יש חלון, ואורכו אינו מצוין.',
    ar: 'لاستقبال الطلبات نافذة زمنية لم يُذكر طولها.',
  },
  'model.mend_window_without_length': {
    en: 'State how many weeks the stage lasts.',
    he: 'יש לציין כמה שבועות נמשך השלב.',
    ar: 'اذكروا عدد أسابيع المرحلة.',
  },
  'model.closed_before_it_opens': {
    en: 'The stage lasts no time: it closes before it opens.',
    he: 'השלב אינו נמשך כלל: הוא נסגר לפני שנפתח.',
    ar: 'لا تستغرق المرحلة أي وقت: تُغلق قبل أن تُفتح.',
  },
  'model.mend_closed_before_it_opens': {
    en: 'State a length above 0 weeks, or leave it out.',
    he: 'יש לציין אורך גדול מ-0 שבועות, או להשמיט אותו.',
    ar: 'اذكروا مدة أكبر من 0 أسبوع، أو احذفوها.',
  },
  'model.cutoffs_and_mode': {
    en: 'Cut-offs belong to the mode "cutoffs", and only to it.',
    he: 'מועדי חיתוך שייכים לאופן "cutoffs", ורק לו.',
    ar: 'مواعيد الفرز تخص النمط "cutoffs" وحده.',
  },
  'model.mend_cutoffs_and_mode': {
    en: 'State "cutoffWeeks" with the mode "cutoffs", and not otherwise.',
    he: 'יש לציין "cutoffWeeks" באופן "cutoffs", ולא באחר.',
    ar: 'اذكروا "cutoffWeeks" مع النمط "cutoffs" دون غيره.',
  },
  'model.cutoff_outside': {
    en: 'A cut-off in week {week} is after the end of the window in week {end}.',
    he: 'מועד חיתוך בשבוע {week} חל אחרי סוף החלון בשבוע {end}.',
    ar: 'موعد فرز في الأسبوع {week} بعد نهاية النافذة في الأسبوع {end}.',
  },
  'model.mend_cutoff_outside': {
    en: 'Move the cut-off from week {week} to week {end} or before, or lengthen the window.',
    he: 'יש להקדים את המועד משבוע {week} לשבוע {end} או לפניו, או להאריך את החלון.',
    ar: 'قدّموا الموعد من الأسبوع {week} إلى {end} أو قبله، أو أطيلوا النافذة.',
  },
  'model.cutoffs_out_of_order': {
    en: 'The cut-off in week {week} is not after the one before it.',
    he: 'מועד החיתוך בשבוע {week} אינו אחרי קודמו.',
    ar: 'موعد الفرز في الأسبوع {week} ليس بعد الذي قبله.',
  },
  'model.mend_cutoffs_out_of_order': {
    en: 'List the cut-offs in order, each once ({week}).',
    he: 'יש למנות את המועדים לפי הסדר, כל אחד פעם אחת ({week}).',
    ar: 'اذكروا المواعيد بالترتيب، كلًّا مرة واحدة ({week}).',
  },
  'model.answers_before_questions': {
    en: 'Answers are due {days} days before the close, and the window lasts {window} days.',
    he: 'התשובות נדרשות {days} ימים לפני הסגירה, והחלון נמשך {window} ימים.',
    ar: 'الإجابات مستحقة قبل الإغلاق بـ {days} أيام، والنافذة تدوم {window} أيام.',
  },
  'model.mend_answers_before_questions': {
    en: 'Ask for answers fewer than {window} days before the close (now {days}), or lengthen the window.',
    he: 'יש לדרוש תשובות פחות מ-{window} ימים לפני הסגירה (כעת {days}), או להאריך את החלון.',
    ar: 'اطلبوا الإجابات قبل الإغلاق بأقل من {window} يومًا (الآن {days})، أو أطيلوا النافذة.',
  },
  'model.grace_not_given': {
    en: 'The window is to leave {minutes} minutes for uploads after the close; this platform takes nothing in after it.',
    he: 'החלון אמור להשאיר {minutes} דקות להעלאות לאחר הסגירה; הפלטפורמה אינה קולטת דבר לאחריה.',
    ar: 'يُفترض أن تترك النافذة {minutes} دقيقة للرفع بعد الإغلاق؛ والمنصة لا تستقبل شيئًا بعده.',
  },
  'model.mend_grace_not_given': {
    en: 'Set the grace to 0 (now {minutes}), and close so much later instead.',
    he: 'יש לקבוע ארכה של 0 (כעת {minutes}), ולסגור מאוחר יותר באותה מידה.',
    ar: 'اجعلوا المهلة 0 (الآن {minutes})، وأخّروا الإغلاق بالقدر نفسه بدلًا منها.',
  },
  'model.due_after_end': {
    en: '"{deliverable}" is due in week {week}, and the stage ends in week {end}.',
    he: '"{deliverable}" נדרש בשבוע {week}, והשלב מסתיים בשבוע {end}.',
    ar: 'المُخرج "{deliverable}" مستحق في الأسبوع {week}، والمرحلة تنتهي في الأسبوع {end}.',
  },
  'model.mend_due_after_end': {
    en: 'Let "{deliverable}" be due by week {end} instead of {week}, or lengthen the stage.',
    he: '"{deliverable}" צריך להימסר עד שבוע {end} במקום {week}, או שיש להאריך את השלב.',
    ar: 'اجعلوا "{deliverable}" مستحقًا حتى الأسبوع {end} بدل {week}، أو أطيلوا المرحلة.',
  },
  'model.appeal_after_standstill': {
    en: 'An appeal may come for {days} days, and the decision takes effect after {standstill}.',
    he: 'אפשר לערער במשך {days} ימים, וההחלטה נכנסת לתוקף אחרי {standstill}.',
    ar: 'يمكن الاعتراض خلال {days} أيام، والقرار ينفذ بعد {standstill}.',
  },
  'model.mend_appeal_after_standstill': {
    en: 'Let the standstill last {days} days, not {standstill}.',
    he: 'תקופת ההמתנה צריכה להימשך {days} ימים ולא {standstill}.',
    ar: 'اجعلوا مهلة التوقف {days} أيام لا {standstill}.',
  },
  'model.part_not_filled': {
    en: 'No body plays this part: {part}.',
    he: 'אין גוף שממלא את התפקיד: {part}.',
    ar: 'لا جهة تؤدي هذا الدور: {part}.',
  },
  'model.mend_part_not_filled': {
    en: 'Name a body for it under "parties": {part}.',
    he: 'יש לציין לו גוף ב-"parties": {part}.',
    ar: 'حدّدوا له جهة في "parties": {part}.',
  },
  'model.runner_decides': {
    en: '"{body}" runs the programme and decides here: the runner is never the decider.',
    he: '"{body}" מפעיל את התוכנית ומחליט כאן: המפעיל לעולם אינו המחליט.',
    ar: '"{body}" تدير البرنامج وتقرّر هنا: المشغّل ليس صاحب القرار أبدًا.',
  },
  'model.mend_runner_decides': {
    en: 'Let the owner, a jury or a panel decide and hear "{body}"; a public runner may decide together with the owner.',
    he: 'בעל האתגר, חבר שופטים או ועדה צריכים להחליט, ו-"{body}" יישמע; מפעיל ציבורי יכול להחליט יחד עם בעל האתגר.',
    ar: 'ليقرّر صاحب التحدّي أو هيئة محكّمين أو لجنة ويُسمع رأي "{body}"؛ والمشغّل العام يمكنه أن يقرّر مع صاحب التحدّي.',
  },
  'model.helper_judges': {
    en: '"{body}" helps here ({part}) and judges: who helps never judges.',
    he: '"{body}" עוזר כאן ({part}) ושופט: מי שעוזר אינו שופט.',
    ar: '"{body}" تساعد هنا ({part}) وتحكم: من يساعد لا يحكم.',
  },
  'model.mend_helper_judges': {
    en: 'Take "{body}" out of the decision, or give the part to another body: {part}.',
    he: 'יש להוציא את "{body}" מההחלטה, או למסור את התפקיד לגוף אחר: {part}.',
    ar: 'أخرجوا "{body}" من القرار، أو أسندوا الدور إلى جهة أخرى: {part}.',
  },
  'model.helper_heard': {
    en: 'Who helps the start-ups is heard on them: {part}.',
    he: 'מי שעוזר לסטארט-אפים נשמע בעניינם: {part}.',
    ar: 'من يساعد الشركات الناشئة يُسمع رأيه فيها: {part}.',
  },
  'model.mend_helper_heard': {
    en: 'Do not hear this part where its own start-ups are judged: {part}.',
    he: 'אין לשמוע תפקיד זה כשנשפטים מי שהוא עוזר להם: {part}.',
    ar: 'لا تسمعوا هذا الدور حيث تُقيَّم الشركات التي يساعدها: {part}.',
  },
  'model.appeal_to_decider': {
    en: 'An appeal would go to "{body}", which decided.',
    he: 'הערעור יובא לפני "{body}", שהחליט בעצמו.',
    ar: 'سيُرفع الاعتراض إلى "{body}" التي اتخذت القرار.',
  },
  'model.mend_appeal_to_decider': {
    en: 'Name a body for appeals that does not decide here, not "{body}".',
    he: 'יש לציין לערעור גוף שאינו מחליט כאן, ולא את "{body}".',
    ar: 'حدّدوا للاعتراض جهة لا تقرّر هنا، لا "{body}".',
  },
  'model.jury_not_independent': {
    en: '"{body}" judges ({part}) and has another part: {other}.',
    he: '"{body}" שופט ({part}) וממלא תפקיד נוסף: {other}.',
    ar: '"{body}" تحكم ({part}) ولها دور آخر: {other}.',
  },
  'model.mend_jury_not_independent': {
    en: 'Let another body than "{body}" judge ({part}), or take its other part from it: {other}.',
    he: 'גוף אחר צריך לשפוט ({part}) במקום "{body}", או לקבל ממנו את התפקיד: {other}.',
    ar: 'لتحكم جهة أخرى غير "{body}" ({part})، أو انزعوا منها الدور الآخر: {other}.',
  },
  'model.exit_of_challenges': {
    en: 'The exit "{exit}" leads out of a stage of challenges; start-ups leave by exits.',
    he: 'היציאה "{exit}" מובילה משלב של אתגרים; ביציאות יוצאים סטארט-אפים.',
    ar: 'المخرج "{exit}" من مرحلة تحدّيات؛ المخارج للشركات الناشئة.',
  },
  'model.mend_exit_of_challenges': {
    en: 'Let "{exit}" lead out of a stage of start-ups.',
    he: '"{exit}" צריכה להוביל משלב של סטארט-אפים.',
    ar: 'اجعلوا "{exit}" من مرحلة للشركات الناشئة.',
  },
  'model.advantage': {
    en: 'A separate tender follows ("{exit}"), and it is not stated that all results are published equally.',
    he: 'בא אחר כך מכרז נפרד ("{exit}"), ולא נאמר שכל התוצאות מתפרסמות באופן שווה.',
    ar: 'تليه مناقصة منفصلة ("{exit}")، ولم يُذكر أن النتائج كلها تُنشر بالتساوي.',
  },
  'model.mend_advantage': {
    en: 'Set "noAdvantage" of "{exit}": nobody has a head start.',
    he: 'יש לקבוע "noAdvantage" ב-"{exit}": לאיש אין יתרון מוקדם.',
    ar: 'حدّدوا "noAdvantage" في "{exit}": لا سبق لأحد.',
  },
  'model.tender_promised': {
    en: '"{exit}" promises a separate tender to a start-up; a tender is open to all.',
    he: '"{exit}" מבטיחה לסטארט-אפ מכרז נפרד; מכרז פתוח לכולם.',
    ar: '"{exit}" يعد شركة ناشئة بمناقصة منفصلة؛ والمناقصة مفتوحة للجميع.',
  },
  'model.mend_tender_promised': {
    en: 'Do not guarantee "{exit}".',
    he: 'אין להבטיח את "{exit}".',
    ar: 'لا تضمنوا "{exit}".',
  },
  'model.advantage_of_nothing': {
    en: '"noAdvantage" belongs to a separate tender, which "{exit}" is not.',
    he: '"noAdvantage" שייך למכרז נפרד, ו-"{exit}" אינה כזו.',
    ar: '"noAdvantage" يخص المناقصة المنفصلة، و"{exit}" ليس كذلك.',
  },
  'model.mend_advantage_of_nothing': {
    en: 'Leave "noAdvantage" of "{exit}" out.',
    he: 'יש להשמיט את "noAdvantage" מ-"{exit}".',
    ar: 'احذفوا "noAdvantage" من "{exit}".',
  },
  'model.basis_missing': {
    en: 'The exit "{exit}" spends public money ({kind}) and names no legal basis.',
    he: 'היציאה "{exit}" מוציאה כסף ציבורי ({kind}) ואינה מציינת בסיס חוקי.',
    ar: 'المخرج "{exit}" ينفق مالًا عامًا ({kind}) ولا يذكر أساسًا قانونيًا.',
  },
  'model.mend_basis_missing': {
    en: 'Name a basis of the catalogue that permits it: {kind} ("{exit}").',
    he: 'יש לציין בסיס מהקטלוג שמתיר זאת: {kind} ("{exit}").',
    ar: 'اذكروا أساسًا من الفهرس يجيزه: {kind} ("{exit}").',
  },
  'model.basis_unknown': {
    en: '"{exit}" names the legal basis "{basis}", which the catalogue does not have.',
    he: '"{exit}" מציינת את הבסיס החוקי "{basis}", שאינו בקטלוג.',
    ar: '"{exit}" يذكر الأساس القانوني "{basis}" غير الموجود في الفهرس.',
  },
  'model.mend_basis_unknown': {
    en: 'Choose a basis of the catalogue for "{exit}" instead of "{basis}".',
    he: 'יש לבחור ל-"{exit}" בסיס מהקטלוג במקום "{basis}".',
    ar: 'اختاروا لـ "{exit}" أساسًا من الفهرس بدل "{basis}".',
  },
  'model.basis_elsewhere': {
    en: 'The basis "{basis}" of "{exit}" holds in {where}, and the model stands in {country}.',
    he: 'הבסיס "{basis}" של "{exit}" חל ב-{where}, והמודל הוא של {country}.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يسري في {where}، والنموذج في {country}.',
  },
  'model.mend_basis_elsewhere': {
    en: 'Choose a basis for "{exit}" that holds in {country}; "{basis}" holds in {where}.',
    he: 'יש לבחור ל-"{exit}" בסיס שחל ב-{country}; "{basis}" חל ב-{where}.',
    ar: 'اختاروا لـ "{exit}" أساسًا يسري في {country}؛ فـ "{basis}" يسري في {where}.',
  },
  'model.basis_forbids': {
    en: 'The basis "{basis}" does not permit the exit "{exit}": {kind}.',
    he: 'הבסיס "{basis}" אינו מתיר את היציאה "{exit}": {kind}.',
    ar: 'الأساس "{basis}" لا يجيز المخرج "{exit}": {kind}.',
  },
  'model.mend_basis_forbids': {
    en: 'Choose another basis than "{basis}", or a kind for "{exit}" that it permits: {permitted} (now: {kind}).',
    he: 'יש לבחור בסיס אחר מ-"{basis}", או ל-"{exit}" סוג שהוא מתיר: {permitted} (כעת: {kind}).',
    ar: 'اختاروا أساسًا غير "{basis}"، أو نوعًا لـ "{exit}" يجيزه: {permitted} (الآن: {kind}).',
  },
  'model.law_decider': {
    en: 'The basis "{basis}" of "{exit}" wants this part to decide here: {part}.',
    he: 'הבסיס "{basis}" של "{exit}" דורש שהתפקיד הזה יחליט כאן: {part}.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط أن يقرّر هنا هذا الدور: {part}.',
  },
  'model.mend_law_decider': {
    en: 'Let this part decide at the gate: {part}; or choose another basis than "{basis}" for "{exit}".',
    he: 'התפקיד הזה צריך להחליט בשער: {part}; או שיש לבחור ל-"{exit}" בסיס אחר מ-"{basis}".',
    ar: 'ليقرّر هذا الدور في البوابة: {part}؛ أو اختاروا لـ "{exit}" أساسًا غير "{basis}".',
  },
  'model.law_hidden': {
    en: 'The basis "{basis}" of "{exit}" wants applicants hidden until the decision.',
    he: 'הבסיס "{basis}" של "{exit}" דורש שהמציעים יהיו נסתרים עד להחלטה.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط إخفاء هوية المتقدمين حتى القرار.',
  },
  'model.mend_law_hidden': {
    en: 'Set the anonymity "applicantsHidden", or choose another basis than "{basis}" for "{exit}".',
    he: 'יש לקבוע אנונימיות "applicantsHidden", או לבחור ל-"{exit}" בסיס אחר מ-"{basis}".',
    ar: 'حدّدوا إخفاء الهوية "applicantsHidden"، أو اختاروا لـ "{exit}" أساسًا غير "{basis}".',
  },
  'model.law_competition': {
    en: 'The basis "{basis}" of "{exit}" wants a competition, and no gate leads there.',
    he: 'הבסיס "{basis}" של "{exit}" דורש תחרות, ואין שער בדרך לשם.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط منافسة، ولا بوابة في الطريق إليه.',
  },
  'model.mend_law_competition': {
    en: 'Add a gate on the way to "{exit}", or choose another basis than "{basis}".',
    he: 'יש להוסיף שער בדרך ל-"{exit}", או לבחור בסיס אחר מ-"{basis}".',
    ar: 'أضيفوا بوابة في الطريق إلى "{exit}"، أو اختاروا أساسًا غير "{basis}".',
  },
  'model.law_criteria': {
    en: 'The basis "{basis}" of "{exit}" wants criteria published beforehand, and no gate has any.',
    he: 'הבסיס "{basis}" של "{exit}" דורש אמות מידה שפורסמו מראש, ולאף שער אין.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط معايير منشورة مسبقًا، ولا معايير لأي بوابة.',
  },
  'model.mend_law_criteria': {
    en: 'Give a gate on the way to "{exit}" criteria, as "{basis}" wants.',
    he: 'יש לתת אמות מידה לשער בדרך ל-"{exit}", כדרישת "{basis}".',
    ar: 'أضيفوا معايير إلى بوابة في الطريق إلى "{exit}"، كما يشترط "{basis}".',
  },
  'model.law_standstill': {
    en: 'The basis "{basis}" of "{exit}" wants {days} days of standstill; {stated} are stated.',
    he: 'הבסיס "{basis}" של "{exit}" דורש {days} ימי המתנה; צוינו {stated}.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط مهلة {days} أيام؛ والمذكور {stated}.',
  },
  'model.mend_law_standstill': {
    en: 'Let the standstill be {days} days instead of {stated} ("{exit}", "{basis}").',
    he: 'תקופת ההמתנה צריכה להיות {days} ימים במקום {stated} ("{exit}", "{basis}").',
    ar: 'اجعلوا مهلة التوقف {days} أيام بدل {stated} ("{exit}"، "{basis}").',
  },
  'model.law_start': {
    en: 'The basis "{basis}" of "{exit}" wants {needed} candidates at the start; {stated} are assured.',
    he: 'הבסיס "{basis}" של "{exit}" דורש {needed} מועמדים בהתחלה; מובטחים {stated}.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط {needed} مرشحين في البداية؛ والمضمون {stated}.',
  },
  'model.mend_law_start': {
    en: 'Set the minimum of the first gate to {needed} instead of {stated} ("{exit}", "{basis}").',
    he: 'יש לקבוע בשער הראשון מינימום של {needed} במקום {stated} ("{exit}", "{basis}").',
    ar: 'حدّدوا للبوابة الأولى حدًا أدنى {needed} بدل {stated} ("{exit}"، "{basis}").',
  },
  'model.law_last_phase': {
    en: 'The basis "{basis}" of "{exit}" wants {needed} suppliers in the last phase; {stated} are assured.',
    he: 'הבסיס "{basis}" של "{exit}" דורש {needed} ספקים בשלב האחרון; מובטחים {stated}.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط {needed} مورّدين في المرحلة الأخيرة؛ والمضمون {stated}.',
  },
  'model.mend_law_last_phase': {
    en: 'Let the stage admit {needed} at least instead of {stated} ("{exit}", "{basis}").',
    he: 'השלב צריך לקלוט {needed} לפחות במקום {stated} ("{exit}", "{basis}").',
    ar: 'اجعلوا المرحلة تقبل {needed} على الأقل بدل {stated} ("{exit}"، "{basis}").',
  },
  'model.law_paid_phases': {
    en: 'The basis "{basis}" of "{exit}" wants {needed} stages paid by contract on the way; there are {stated}.',
    he: 'הבסיס "{basis}" של "{exit}" דורש {needed} שלבים בתשלום לפי חוזה בדרך; יש {stated}.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط {needed} مراحل مدفوعة بعقد في الطريق؛ والموجود {stated}.',
  },
  'model.mend_law_paid_phases': {
    en: 'Pay {needed} stages by contract instead of {stated}, or choose another basis than "{basis}" for "{exit}".',
    he: 'יש לשלם לפי חוזה על {needed} שלבים במקום {stated}, או לבחור ל-"{exit}" בסיס אחר מ-"{basis}".',
    ar: 'ادفعوا بعقد عن {needed} مراحل بدل {stated}، أو اختاروا لـ "{exit}" أساسًا غير "{basis}".',
  },
  'model.law_targets': {
    en: 'The basis "{basis}" of "{exit}" wants targets in each paid stage; this one names no deliverable.',
    he: 'הבסיס "{basis}" של "{exit}" דורש יעדים בכל שלב בתשלום; בשלב זה אין תוצר.',
    ar: 'الأساس "{basis}" للمخرج "{exit}" يشترط أهدافًا في كل مرحلة مدفوعة؛ وهذه بلا مُخرجات.',
  },
  'model.mend_law_targets': {
    en: 'Name what is to be delivered ("{exit}", "{basis}").',
    he: 'יש לציין מה יימסר ("{exit}", "{basis}").',
    ar: 'حدّدوا ما يجب تسليمه ("{exit}"، "{basis}").',
  },
  'model.law_rights': {
    en: 'Under the basis "{basis}" of "{exit}" the rights stay with the supplier.',
    he: 'לפי הבסיס "{basis}" של "{exit}" הזכויות נשארות אצל הספק.',
    ar: 'بموجب الأساس "{basis}" للمخرج "{exit}" تبقى الحقوق للمورّد.',
  },
  'model.mend_law_rights': {
    en: 'Leave the rights with the supplier, or choose another basis than "{basis}" for "{exit}".',
    he: 'יש להשאיר את הזכויות אצל הספק, או לבחור ל-"{exit}" בסיס אחר מ-"{basis}".',
    ar: 'اتركوا الحقوق للمورّد، أو اختاروا لـ "{exit}" أساسًا غير "{basis}".',
  },
  'model.source_missing': {
    en: 'Nothing says where this value comes from: {field}.',
    he: 'לא צוין מקור לערך זה: {field}.',
    ar: 'لم يُذكر مصدر هذه القيمة: {field}.',
  },
  'model.mend_source_missing': {
    en: 'Add it to the paths of an entry of the provenance; what is assumed is "generalKnowledge" ({field}).',
    he: 'יש להוסיף אותו לנתיבים של רשומת מקור; מה שמונח בלי מקור הוא "generalKnowledge" ({field}).',
    ar: 'أضيفوها إلى مسارات أحد المصادر؛ وما يُفترض فهو "generalKnowledge" ({field}).',
  },
  'model.source_twice': {
    en: 'Two entries of the provenance claim the same path: {field}.',
    he: 'שתי רשומות מקור טוענות לאותו נתיב: {field}.',
    ar: 'مصدران يدّعيان المسار نفسه: {field}.',
  },
  'model.mend_source_twice': {
    en: 'Leave the path in one of them: {field}.',
    he: 'יש להשאיר את הנתיב באחת מהן: {field}.',
    ar: 'أبقوا المسار في أحدهما: {field}.',
  },
  'model.source_of_nothing': {
    en: 'The provenance names a path that the model does not have: {field}.',
    he: 'רשומת המקור מציינת נתיב שאינו במודל: {field}.',
    ar: 'يذكر المصدر مسارًا غير موجود في النموذج: {field}.',
  },
  'model.mend_source_of_nothing': {
    en: 'Correct the path, or remove it: {field}.',
    he: 'יש לתקן את הנתיב או להסיר אותו: {field}.',
    ar: 'صحّحوا المسار أو احذفوه: {field}.',
  },
  'model.rule_names': { en: 'Names', he: 'שמות', ar: 'الأسماء' },
  'model.rule_graph': { en: 'Order of stages', he: 'סדר השלבים', ar: 'ترتيب المراحل' },
  'model.rule_way_out': { en: 'Ways out', he: 'דרכי יציאה', ar: 'طرق الخروج' },
  'model.rule_caps': { en: 'How many', he: 'כמויות', ar: 'الأعداد' },
  'model.rule_scoring': { en: 'Scoring', he: 'ניקוד', ar: 'التقييم بالدرجات' },
  'model.rule_reviewers': { en: 'Reviewers', he: 'סוקרים', ar: 'المراجعون' },
  'model.rule_money': { en: 'Money', he: 'כסף', ar: 'الأموال' },
  'model.rule_dates': { en: 'Time', he: 'זמנים', ar: 'المواعيد' },
  'model.rule_roles': { en: 'Parts', he: 'תפקידים', ar: 'الأدوار' },
  'model.rule_exits': { en: 'Exits and law', he: 'יציאות ודין', ar: 'المخارج والقانون' },
  'model.rule_provenance': { en: 'Sources', he: 'מקורות', ar: 'المصادر' },
} as const satisfies Record<string, Message>;
