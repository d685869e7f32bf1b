import type { Message } from '../message.js';

export const reviewMessages = {
  'review.no_next_reviews': {
    en: 'No rank is open at the cut: one more review would change nothing that matters.',
    he: 'אין הגשה שדירוגה סביב קו הסף פתוח: סקירה נוספת לא תשנה דבר מהותי.',
    ar: 'لا يوجد طلب ترتيبه غير محسوم عند حدّ القبول: لن يغيّر تقييم إضافي شيئًا جوهريًا.',
  },
  'review.anchor_read_by_all': {
    en: 'Everybody of the jury who can read this submission has it already.',
    he: 'כל חברי צוות הסוקרים שיכולים לקרוא הגשה זו כבר שובצו אליה.',
    ar: 'كل من يستطيع من هيئة المُقيِّمين قراءة هذا الطلب مكلَّف به بالفعل.',
  },
  'review.redaction_mail_subject': {
    en: 'Challenge {number}: what reviewers will not read of your submission',
    he: 'אתגר {number}: מה לא יקראו הסוקרים בהגשתכם',
    ar: 'التحدّي {number}: ما لن يقرأه المُقيِّمون في طلبكم',
  },
  'review.redaction_mail_found': {
    en: 'Submissions were opened. Reviewers are not to know who wrote them, so we looked in “{title}” for what tells it, and hid what we found:',
    he: 'ההגשות נפתחו. הסוקרים אינם אמורים לדעת מי כתב אותן, ולכן חיפשנו בהגשה "{title}" פרטים מזהים והסתרנו את מה שמצאנו:',
    ar: 'فُتحت الطلبات. لا ينبغي للمُقيِّمين معرفة من كتبها، ولذلك بحثنا في «{title}» عمّا يدلّ على ذلك وأخفينا ما وجدناه:',
  },
  'review.redaction_mail_organisations': {
    en: 'Names of your organisation: {list}',
    he: 'שמות הארגון: {list}',
    ar: 'أسماء مؤسستكم: {list}',
  },
  'review.redaction_mail_people': {
    en: 'Names of people: {list}',
    he: 'שמות אנשים: {list}',
    ar: 'أسماء أشخاص: {list}',
  },
  'review.redaction_mail_emails': {
    en: 'Mail addresses: {list}',
    he: 'כתובות דוא"ל: {list}',
    ar: 'عناوين بريد إلكتروني: {list}',
  },
  'review.redaction_mail_domains': {
    en: 'Addresses on the web: {list}',
    he: 'כתובות אינטרנט: {list}',
    ar: 'عناوين على الإنترنت: {list}',
  },
  'review.redaction_mail_files': {
    en: 'Names of files: {list}',
    he: 'שמות קבצים: {list}',
    ar: 'أسماء ملفات: {list}',
  },
  'review.redaction_mail_contents': {
    en: 'Inside files, in their text or their properties: {list}',
    he: 'בתוך קבצים, בטקסט או במאפייני הקובץ: {list}',
    ar: 'داخل ملفات، في نصّها أو في خصائصها: {list}',
  },
  'review.redaction_mail_ask': {
    en: 'Please look whether something else tells who you are, and hide it as well. If something was hidden that tells nothing, please write to those who run the programme. What you handed in does not change.',
    he: 'נא לבדוק אם יש פרט נוסף שמזהה אתכם, ולהסתיר גם אותו. אם הוסתר דבר שאינו מזהה, נא לפנות למנהלי התוכנית. ההגשה עצמה אינה משתנה.',
    ar: 'يُرجى التحقّق مما إذا كان هناك ما يدلّ عليكم غير ذلك وإخفاؤه أيضًا. وإن أُخفي ما لا يدلّ على شيء، يُرجى مراسلة مديري البرنامج. لا يتغيّر ما قدّمتموه.',
  },
  'review.redaction_mail_managers_subject': {
    en: 'Challenge {number}: passages that tell who wrote them',
    he: 'אתגר {number}: קטעים המזהים את הכותבים',
    ar: 'التحدّي {number}: مقاطع تدلّ على كاتبيها',
  },
  'review.redaction_mail_managers': {
    en: 'Submissions with passages or names of files from which reviewers could recognise the author: {count}. They are hidden, and the teams were asked to look for more. Please look as well before reviewers are assigned.',
    he: 'הגשות שבהן קטעים או שמות קבצים שמהם סוקרים יכולים לזהות את הכותב: {count}. הקטעים הוסתרו, והצוותים התבקשו לחפש עוד. נא לבדוק גם אתם לפני שיבוץ הסוקרים.',
    ar: 'طلبات فيها مقاطع أو أسماء ملفات قد يتعرّف منها المُقيِّمون على كاتبها: {count}. أُخفيت المقاطع، وطُلب من الفرق البحث عن غيرها. يُرجى التحقّق أنتم أيضًا قبل تكليف المُقيِّمين.',
  },
  'review.profile_missing': {
    en: 'You have no profile as a reviewer yet. Save one first.',
    he: 'עדיין אין לך פרופיל סוקר. נא לשמור אותו תחילה.',
    ar: 'ليس لديك ملف مُقيِّم بعد. يُرجى حفظه أولًا.',
  },
  'review.not_a_reviewer': {
    en: 'This person does not hold the role of a reviewer.',
    he: 'לאדם זה אין תפקיד של סוקר.',
    ar: 'هذا الشخص لا يشغل دور مُقيِّم.',
  },
  'review.reviewer_known': {
    en: 'This person already has a profile as a reviewer.',
    he: 'לאדם זה כבר יש פרופיל סוקר.',
    ar: 'لهذا الشخص ملف مُقيِّم بالفعل.',
  },
  'review.conflict_known': {
    en: 'This conflict of interest is already on record.',
    he: 'ניגוד עניינים זה כבר רשום.',
    ar: 'تضارب المصالح هذا مسجّل بالفعل.',
  },
  'review.conflict_ended': {
    en: 'This conflict of interest has already ended.',
    he: 'ניגוד עניינים זה כבר הסתיים.',
    ar: 'تضارب المصالح هذا انتهى بالفعل.',
  },
  'review.period_reversed': {
    en: 'The period ends before it begins.',
    he: 'התקופה מסתיימת לפני שהיא מתחילה.',
    ar: 'تنتهي الفترة قبل أن تبدأ.',
  },
  'review.edge_ended': {
    en: 'This tie has already ended.',
    he: 'קשר זה כבר הסתיים.',
    ar: 'هذه الصلة انتهت بالفعل.',
  },
  'review.replacement_mail_subject': {
    en: 'Challenge {number}: a review needs a replacement',
    he: 'אתגר {number}: נדרש סוקר מחליף',
    ar: 'التحدّي {number}: مطلوب مُقيِّم بديل',
  },
  'review.replacement_mail_loss': {
    en: 'A conflict of interest was found with one of the reviewers of challenge {number}. The review was suspended at once, and the submission is hidden from the reviewer.',
    he: 'נמצא ניגוד עניינים אצל אחד הסוקרים של אתגר {number}. הסקירה הושעתה מיד, וההגשה מוסתרת מן הסוקר.',
    ar: 'اكتُشف تضارب مصالح لدى أحد مُقيِّمي التحدّي {number}. عُلّق التقييم فورًا، وحُجب الطلب عن المُقيِّم.',
  },
  'review.replacement_mail_task': {
    en: 'Please assign somebody else: by hand, or with a new plan of assignments.',
    he: 'נא לשבץ סוקר אחר: ידנית או באמצעות תוכנית שיבוץ חדשה.',
    ar: 'يُرجى تكليف مُقيِّم آخر: يدويًا أو من خلال خطة تكليف جديدة.',
  },
  'ownership.company_malformed': {
    en: 'Please give the company as country and registration number, for example "IL 514000001".',
    he: 'נא לציין את החברה לפי מדינה ומספר רישום, לדוגמה "IL 514000001".',
    ar: 'يُرجى ذكر الشركة برمز الدولة ورقم التسجيل، مثلًا "IL 514000001".',
  },
  'ownership.company_unknown': {
    en: 'No organisation is registered here as {company}.',
    he: 'אין כאן ארגון הרשום כ-{company}.',
    ar: 'لا توجد هنا جهة مسجّلة بالرقم {company}.',
  },
  'ownership.owner_missing': {
    en: 'The owner is missing.',
    he: 'חסר שם הבעלים.',
    ar: 'اسم المالك مفقود.',
  },
  'ownership.owner_malformed': {
    en: 'The name of the owner has more than {max} characters.',
    he: 'שם הבעלים ארוך מ-{max} תווים.',
    ar: 'اسم المالك أطول من {max} حرفًا.',
  },
  'ownership.own_owner': {
    en: 'A company cannot own itself.',
    he: 'חברה אינה יכולה להיות הבעלים של עצמה.',
    ar: 'لا يمكن لشركة أن تملك نفسها.',
  },
  'ownership.share_malformed': {
    en: 'Please give the share in percent: above 0 and up to 100.',
    he: 'נא לציין את שיעור ההחזקה באחוזים: מעל 0 ועד 100.',
    ar: 'يُرجى ذكر الحصة بالنسبة المئوية: أكبر من 0 وحتى 100.',
  },
  'ownership.row_repeated': {
    en: 'This owner of this company is already in row {row}.',
    he: 'בעלים זה של חברה זו כבר מופיע בשורה {row}.',
    ar: 'هذا المالك لهذه الشركة مذكور بالفعل في الصف {row}.',
  },
  'ownership.too_many_rows': {
    en: 'The file has more than {max} rows. Please divide it.',
    he: 'בקובץ יותר מ-{max} שורות. נא לפצל אותו.',
    ar: 'يحتوي الملف على أكثر من {max} صف. يُرجى تقسيمه.',
  },
  'review.conflict_of_interest': {
    en: 'This reviewer has a conflict of interest with the organisation that submitted.',
    he: 'לסוקר זה ניגוד עניינים עם הארגון המגיש.',
    ar: 'لهذا المُقيِّم تضارب مصالح مع الجهة المقدِّمة.',
  },
  'review.not_blind': {
    en: 'This person cannot review here: either the role of a reviewer has ended, or another role shows who wrote the submissions.',
    he: 'אדם זה אינו יכול לסקור כאן: תפקיד הסוקר הסתיים, או שתפקיד אחר חושף בפניו מי כתב את ההגשות.',
    ar: 'لا يمكن لهذا الشخص التقييم هنا: إمّا أنّ دور المُقيِّم انتهى، أو أنّ دورًا آخر يكشف له من كتب الطلبات.',
  },
  'review.register_missing': {
    en: 'This reviewer has not filed a register of interests yet, and cannot be assigned before.',
    he: 'סוקר זה טרם הגיש הצהרת עניינים, ולא ניתן לשבצו לפני כן.',
    ar: 'لم يقدّم هذا المُقيِّم سجل المصالح بعد، ولا يمكن تكليفه قبل ذلك.',
  },
  'review.register_expired': {
    en: "This reviewer's register of interests has expired. It has to be renewed before anything is assigned.",
    he: 'תוקף הצהרת העניינים של סוקר זה פג. יש לחדש אותה לפני כל שיבוץ.',
    ar: 'انتهت صلاحية سجل مصالح هذا المُقيِّم. يجب تجديده قبل أي تكليف.',
  },
  'review.register_incomplete': {
    en: 'Please confirm that nothing is missing; otherwise the register cannot be filed.',
    he: 'נא לאשר שלא חסר דבר; אחרת לא ניתן להגיש את ההצהרה.',
    ar: 'يُرجى تأكيد أنّ السجل كامل؛ وإلا فلا يمكن تقديمه.',
  },
  'review.terms_outdated': {
    en: 'These are not the terms in force. Please read version {version} and agree to it.',
    he: 'אלה אינם התנאים שבתוקף. נא לקרוא את גרסה {version} ולהסכים לה.',
    ar: 'هذه ليست الشروط السارية. يُرجى قراءة الإصدار {version} والموافقة عليه.',
  },
  'review.terms': {
    en: 'I judge only by the published criteria and give a reason for every score. I tell nobody what I read, use it for nothing else, and delete it when I am done. I do not try to find out who wrote a submission. I state every tie that could bias me, also one that I notice later, and step back at once. I accept no gift and talk with no applicant about the call. I write my reviews myself and give nothing of a submission to a service that keeps it.',
    he: 'אשפוט לפי אמות המידה שפורסמו בלבד ואנמק כל ציון. לא אספר לאיש את שקראתי, לא אעשה בו שימוש אחר ואמחק אותו בתום עבודתי. לא אנסה לגלות מי כתב הגשה. אצהיר על כל קשר העלול להטות את שיפוטי, גם אם יתגלה לי בהמשך, ואפרוש מיד. לא אקבל טובת הנאה ולא אשוחח עם מגישים על הקול הקורא. אכתוב את הסקירות בעצמי ולא אמסור דבר מהגשה לשירות השומר אותו.',
    ar: 'أحكم وفق المعايير المنشورة وحدها وأعلّل كل درجة. لا أُطلع أحدًا على ما قرأت، ولا أستعمله لغرض آخر، وأحذفه عند انتهاء عملي. لا أحاول معرفة من كتب الطلب. أصرّح بكل صلة قد تؤثر في حكمي، ولو تبيّنت لي لاحقًا، وأتنحّى فورًا. لا أقبل هدية ولا أتحدث مع أي مقدِّم عن الدعوة. أكتب تقييماتي بنفسي ولا أسلّم شيئًا من الطلب إلى خدمة تحتفظ به.',
  },
  'review.invitation_known': {
    en: 'This reviewer has already been invited to the programme.',
    he: 'סוקר זה כבר הוזמן לתוכנית.',
    ar: 'سبق أن دُعي هذا المُقيِّم إلى البرنامج.',
  },
  'review.invitation_open': {
    en: 'This reviewer was invited to the programme and has not answered yet.',
    he: 'סוקר זה הוזמן לתוכנית וטרם השיב.',
    ar: 'دُعي هذا المُقيِّم إلى البرنامج ولم يُجب بعد.',
  },
  'review.invitation_declined': {
    en: 'This reviewer declined to review in the programme.',
    he: 'סוקר זה סירב לסקור בתוכנית.',
    ar: 'اعتذر هذا المُقيِّم عن التقييم في البرنامج.',
  },
  'review.invitation_wrong_state': {
    en: 'This is not possible any more: the invitation is in the state {state}.',
    he: 'פעולה זו אינה אפשרית עוד: ההזמנה במצב {state}.',
    ar: 'لم يعد هذا ممكنًا: الدعوة في الحالة {state}.',
  },
  'review.reason_missing': {
    en: 'Please say why.',
    he: 'נא לציין סיבה.',
    ar: 'يُرجى ذكر السبب.',
  },
  'review.invitation_mail_subject': {
    en: 'Would you review for {programme}?',
    he: 'הזמנה לסקור בתוכנית {programme}',
    ar: 'دعوة إلى التقييم في {programme}',
  },
  'review.invitation_mail_offer': {
    en: 'You are invited to review submissions in the programme {programme}.',
    he: 'הנך מוזמן/ת לסקור הגשות בתוכנית {programme}.',
    ar: 'أنت مدعوّ إلى تقييم الطلبات في برنامج {programme}.',
  },
  'review.invitation_mail_answer': {
    en: 'Please sign in and accept or decline. If you decline, please say why in a sentence.',
    he: 'נא להתחבר ולהשיב בחיוב או בשלילה. אם התשובה שלילית, נא לציין את הסיבה במשפט.',
    ar: 'يُرجى تسجيل الدخول والقبول أو الاعتذار. وعند الاعتذار يُرجى ذكر السبب في جملة.',
  },
  'review.register_mail_subject': {
    en: 'Your register of interests has to be renewed',
    he: 'יש לחדש את הצהרת העניינים שלך',
    ar: 'يجب تجديد سجل مصالحك',
  },
  'review.register_mail_due': {
    en: 'Your register of interests holds until {day}. From then on no submission can be assigned to you.',
    he: 'הצהרת העניינים שלך בתוקף עד {day}. מאותו מועד לא ניתן לשבץ לך הגשות.',
    ar: 'سجل مصالحك سارٍ حتى {day}. وبعد ذلك لا يمكن تكليفك بأي طلب.',
  },
  'review.register_mail_renew': {
    en: 'Please sign in, look through the ties on record, add what is new, and file the register again.',
    he: 'נא להתחבר, לעבור על הקשרים הרשומים, להוסיף את החדש ולהגיש את ההצהרה מחדש.',
    ar: 'يُرجى تسجيل الدخول ومراجعة الصلات المسجّلة وإضافة الجديد ثم تقديم السجل من جديد.',
  },
  'review.over_capacity': {
    en: 'This reviewer already has as many open reviews as the profile allows ({capacity}).',
    he: 'לסוקר זה כבר יש מספר הסקירות הפתוחות המרבי שהפרופיל מתיר ({capacity}).',
    ar: 'لدى هذا المُقيِّم بالفعل أكبر عدد من التقييمات المفتوحة يسمح به ملفه ({capacity}).',
  },
  'review.assignment_malformed': {
    en: 'The plan of assignments cannot be made: its input contradicts itself ({what}).',
    he: 'לא ניתן להכין את תוכנית השיבוץ: הנתונים סותרים זה את זה ({what}).',
    ar: 'لا يمكن إعداد خطة التكليف: المعطيات متناقضة ({what}).',
  },
  'review.groups_cross': {
    en: 'Two kinds of reviewers overlap, and neither contains the other. Please define kinds that lie inside each other or apart.',
    he: 'שני סוגי סוקרים חופפים חלקית, ואף אחד מהם אינו מוכל באחר. נא להגדיר סוגים מוכלים זה בזה או נפרדים.',
    ar: 'يتداخل نوعان من المُقيِّمين دون أن يحتوي أحدهما الآخر. يُرجى تحديد أنواع يحتوي بعضها بعضًا أو منفصلة.',
  },
  'review.assignment_too_long': {
    en: 'Making the plan took too long and was stopped. Please try again with a smaller jury or another aim.',
    he: 'הכנת התוכנית ארכה זמן רב מדי והופסקה. נא לנסות שוב עם צוות סוקרים קטן יותר או עם יעד אחר.',
    ar: 'استغرق إعداد الخطة وقتًا طويلًا فأُوقف. يُرجى المحاولة مجددًا بلجنة أصغر أو بهدف آخر.',
  },
  'review.assignment_incomplete': {
    en: 'Reviews are still missing: {missing}. Fill them, or publish the plan knowing that it is incomplete.',
    he: 'עדיין חסרות סקירות: {missing}. נא להשלים אותן, או לפרסם את התוכנית ביודעין שאינה שלמה.',
    ar: 'ما زالت هناك تقييمات ناقصة: {missing}. يُرجى استكمالها، أو نشر الخطة مع العلم بأنها غير مكتملة.',
  },
  'review.proposal_settled': {
    en: 'This plan is no longer a preview: it was published, or another took its place.',
    he: 'תוכנית זו אינה עוד תצוגה מקדימה: היא פורסמה, או שתוכנית אחרת באה במקומה.',
    ar: 'لم تعد هذه الخطة معاينة: فقد نُشرت، أو حلّت محلها خطة أخرى.',
  },
  'review.proposal_outdated': {
    en: 'This pair no longer holds: something has changed since the plan was made. Please make a new plan.',
    he: 'צמד זה אינו תקף עוד: משהו השתנה מאז שהוכנה התוכנית. נא להכין תוכנית חדשה.',
    ar: 'لم يعد هذا الثنائي صالحًا: طرأ تغيير منذ إعداد الخطة. يُرجى إعداد خطة جديدة.',
  },
  'review.pair_not_possible': {
    en: 'This reviewer declined this submission, stepped back from it, or was taken off it before.',
    he: 'סוקר זה כבר דחה הגשה זו, פרש ממנה או הוסר ממנה בעבר.',
    ar: 'سبق أن اعتذر هذا المُقيِّم عن هذا الطلب أو تنحّى عنه أو أُعفي منه.',
  },
  'review.pair_bid_no': {
    en: 'This reviewer said no to this submission when asked.',
    he: 'סוקר זה השיב בשלילה כשנשאל על הגשה זו.',
    ar: 'أجاب هذا المُقيِّم بالرفض عندما سُئل عن هذا الطلب.',
  },
  'review.reviewer_absent': {
    en: 'This reviewer is away until the end of the evaluation.',
    he: 'סוקר זה ייעדר עד תום ההערכה.',
    ar: 'هذا المُقيِّم غائب حتى نهاية التقييم.',
  },
  'review.pair_forced_and_forbidden': {
    en: 'This pair is both forced and forbidden. Please decide.',
    he: 'צמד זה גם נדרש וגם נאסר. נא להחליט.',
    ar: 'هذا الثنائي مفروض وممنوع في آن واحد. يُرجى الحسم.',
  },
  'review.pair_begun': {
    en: 'This review has been begun and cannot be forbidden. Please take it back with a reason.',
    he: 'סקירה זו כבר החלה ולא ניתן לאסור אותה. נא לבטל אותה בציון סיבה.',
    ar: 'بدأ هذا التقييم ولا يمكن منعه. يُرجى سحبه مع ذكر السبب.',
  },
  'review.bidding_over': {
    en: 'Wishes are not taken at this time.',
    he: 'לא ניתן להביע העדפות במועד זה.',
    ar: 'لا تُقبل الرغبات في هذا الوقت.',
  },
  'review.assignment_cancelled': {
    en: 'Making the plan was stopped by a manager.',
    he: 'הכנת התוכנית הופסקה על ידי מנהל.',
    ar: 'أوقف أحد المديرين إعداد الخطة.',
  },
  'review.nothing_computed': {
    en: 'No plan is being made for this challenge at the moment.',
    he: 'לא מוכנת כעת תוכנית לאתגר זה.',
    ar: 'لا تُعدّ خطة لهذا التحدّي حاليًا.',
  },
  'review.pair_not_proposed': {
    en: 'This pair is not in the plan, or the review exists already and has to be taken back by itself.',
    he: 'צמד זה אינו בתוכנית, או שהסקירה כבר קיימת ויש לבטל אותה בנפרד.',
    ar: 'هذا الثنائي ليس في الخطة، أو أن التقييم قائم بالفعل ويجب سحبه على حدة.',
  },
  'review.csv_malformed': {
    en: 'This text cannot be read as a table. Please check the quotation marks.',
    he: 'לא ניתן לקרוא את הטקסט כטבלה. נא לבדוק את המירכאות.',
    ar: 'تعذّرت قراءة هذا النص كجدول. يُرجى التحقق من علامات الاقتباس.',
  },
  'review.csv_column_missing': {
    en: 'The column {column} is missing.',
    he: 'העמודה {column} חסרה.',
    ar: 'العمود {column} مفقود.',
  },
  'review.already_assigned': {
    en: 'This reviewer is already assigned to this submission.',
    he: 'סוקר זה כבר שובץ להגשה זו.',
    ar: 'هذا المُقيِّم مكلَّف بهذا الطلب بالفعل.',
  },
  'review.not_in_evaluation': {
    en: 'The challenge is not in evaluation: its submissions were not opened yet, or it was already decided.',
    he: 'האתגר אינו בשלב ההערכה: ההגשות טרם נפתחו, או שכבר התקבלה החלטה.',
    ar: 'التحدّي ليس في مرحلة التقييم: لم تُفتح الطلبات بعد، أو صدر القرار.',
  },
  'review.evaluation_closed': {
    en: 'The evaluation of this challenge is over.',
    he: 'ההערכה של אתגר זה הסתיימה.',
    ar: 'انتهى تقييم هذا التحدّي.',
  },
  'review.assignment_wrong_state': {
    en: 'This is not possible any more: the review is in the state {state}.',
    he: 'פעולה זו אינה אפשרית עוד: הסקירה במצב {state}.',
    ar: 'لم يعد هذا ممكنًا: التقييم في الحالة {state}.',
  },
  'review.score_outside_scale': {
    en: 'Please give a score from {min} to {max} in steps of {step}.',
    he: 'נא לתת ציון מ-{min} עד {max} בקפיצות של {step}.',
    ar: 'يُرجى إعطاء درجة من {min} إلى {max} بخطوات مقدارها {step}.',
  },
  'review.deadline_passed': {
    en: 'The day by which reviews were due has passed. A manager of the programme can extend it.',
    he: 'המועד האחרון להגשת הסקירות חלף. מנהל התוכנית רשאי להאריך אותו.',
    ar: 'انقضى الموعد النهائي للتقييمات. يمكن لمدير البرنامج تمديده.',
  },
  'review.submission_withdrawn': {
    en: 'This submission is no longer in the running: it was withdrawn or disqualified. It cannot be scored.',
    he: 'הגשה זו אינה משתתפת עוד: היא נמשכה או נפסלה. אי אפשר לתת לה ציון.',
    ar: 'لم يعد هذا الطلب في المنافسة: سُحب أو استُبعد. لا يمكن تقييمه.',
  },
  'review.nothing_changed': {
    en: 'These are the scores that you submitted already. Nothing would change.',
    he: 'אלה הציונים שכבר הגשת. לא ישתנה דבר.',
    ar: 'هذه هي الدرجات التي قدّمتها بالفعل. لن يتغيّر شيء.',
  },
  'review.own_score_first': {
    en: 'First submit your own scores; then you can talk with the other reviewers.',
    he: 'יש להגיש תחילה את הציונים שלך; לאחר מכן אפשר לשוחח עם הסוקרים האחרים.',
    ar: 'قدِّم درجاتك أولًا، ثم يمكنك التحاور مع المُقيِّمين الآخرين.',
  },
  'review.too_many_messages': {
    en: 'You have written {max} messages about this submission, the most that is possible.',
    he: 'כתבת {max} הודעות על הגשה זו, והוא המספר המרבי.',
    ar: 'كتبت {max} رسالة حول هذا الطلب، وهو الحد الأقصى.',
  },
  'review.choice_after_opening': {
    en: 'This is chosen before the submissions are opened. They have been opened.',
    he: 'הדבר נקבע לפני פתיחת ההגשות. ההגשות כבר נפתחו.',
    ar: 'يُحدَّد هذا قبل فتح الطلبات. وقد فُتحت الطلبات.',
  },
  'review.model_hides_applicants': {
    en: 'The model of this programme hides who applied. A round can hide more, and never less.',
    he: 'מודל התוכנית מסתיר את זהות המגישים. סבב יכול להסתיר יותר מזה, אך לא פחות.',
    ar: 'نموذج البرنامج يخفي هوية المتقدمين. يمكن للجولة أن تخفي أكثر من ذلك، لا أقل.',
  },
  'review.passage_outside_text': {
    en: 'This passage does not lie in the text, which has {length} characters.',
    he: 'קטע זה אינו נמצא בטקסט, שאורכו {length} תווים.',
    ar: 'هذا المقطع لا يقع ضمن النص الذي طوله {length} حرفًا.',
  },
  'review.team_may_not_show': {
    en: 'A team can hide passages of its submission. To show one that was found is up to a manager of the programme.',
    he: 'הצוות רשאי להסתיר קטעים בהגשתו. הצגת קטע שאותר נתונה בידי מנהל התוכנית.',
    ar: 'يمكن للفريق إخفاء مقاطع من طلبه. أمّا إظهار مقطع اكتُشف فيعود إلى مدير البرنامج.',
  },
  'review.too_many_passages': {
    en: 'There are {max} decisions about passages of this submission, the most that is possible.',
    he: 'התקבלו {max} החלטות על קטעים בהגשה זו, והוא המספר המרבי.',
    ar: 'هناك {max} قرارًا بشأن مقاطع هذا الطلب، وهو الحد الأقصى.',
  },
  'review.pairwise_too_few': {
    en: 'A comparison needs two submissions at least.',
    he: 'להשוואה נדרשות לפחות שתי הגשות.',
    ar: 'تتطلب المقارنة طلبين على الأقل.',
  },
  'review.pairwise_closed': {
    en: 'No comparison is taken: the demo day is not open.',
    he: 'אי אפשר להשוות: יום ההצגה אינו פתוח.',
    ar: 'لا تُقبل المقارنات: يوم العرض غير مفتوح.',
  },
  'review.pair_compared': {
    en: 'You have compared these two already.',
    he: 'כבר השווית בין שתי אלה.',
    ar: 'سبق أن قارنت بين هذين.',
  },
  'review.same_submission': {
    en: 'Please choose between two different submissions.',
    he: 'נא לבחור בין שתי הגשות שונות.',
    ar: 'يُرجى الاختيار بين طلبين مختلفين.',
  },
  'review.due_in_past': {
    en: 'Please choose a day that lies ahead.',
    he: 'נא לבחור מועד עתידי.',
    ar: 'يُرجى اختيار موعد مستقبلي.',
  },
  'review.mail_reminder_subject': {
    en: 'Reviews of {number} are due soon',
    he: 'הסקירות של {number} נדרשות בקרוב',
    ar: 'اقترب موعد تقييمات {number}',
  },
  'review.mail_reminder': {
    en: 'Reviews that you still owe for “{title}”: {count}. They are due by {due}. If you cannot review, please decline, so that somebody else can be found in time.',
    he: 'סקירות שטרם הגשת עבור ״{title}״: {count}. יש להגישן עד {due}. אם אין באפשרותך לסקור, נא לסרב, כדי שאפשר יהיה למצוא סוקר אחר בזמן.',
    ar: 'التقييمات المتبقية عليك بشأن «{title}»: {count}. موعدها النهائي {due}. إذا تعذّر عليك التقييم فيُرجى الاعتذار، ليتسنّى إيجاد مُقيِّم آخر في الوقت المناسب.',
  },
  'review.mail_reopened_subject': {
    en: 'A review of {number} needs your scores again',
    he: 'סקירה של {number} דורשת את ציוניך מחדש',
    ar: 'تقييم في {number} يحتاج إلى درجاتك من جديد',
  },
  'review.mail_reopened': {
    en: 'The criteria of “{title}” were changed by an addendum: {reason} Some of the scores that you submitted mean something else now. Please give them again; your rationales are still there.',
    he: 'אמות המידה של ״{title}״ שונו בתוספת: {reason} לחלק מהציונים שהגשת יש כעת משמעות אחרת. נא לתת אותם מחדש; הנימוקים שלך נשמרו.',
    ar: 'عُدّلت معايير «{title}» بملحق: {reason} بعض الدرجات التي قدّمتها أصبح لها معنى آخر. يُرجى إعطاؤها من جديد؛ تعليلاتك ما زالت محفوظة.',
  },
  'review.score_missing': {
    en: 'Please give a score.',
    he: 'נא לתת ציון.',
    ar: 'يُرجى إعطاء درجة.',
  },
  'review.rationale_missing': {
    en: 'Please say why, in at least {min} characters: a score without a reason cannot be explained.',
    he: 'נא לנמק ב-{min} תווים לפחות: ציון ללא נימוק אי אפשר להסביר.',
    ar: 'يُرجى ذكر السبب في {min} حرفًا على الأقل: لا يمكن تفسير درجة بلا تعليل.',
  },
  'review.criterion_repeated': {
    en: 'This criterion is scored twice.',
    he: 'אמת מידה זו נוקדה פעמיים.',
    ar: 'قُيِّم هذا المعيار مرتين.',
  },
  'review.criterion_missing': {
    en: 'Criterion number {position} is not scored yet.',
    he: 'אמת מידה מספר {position} טרם נוקדה.',
    ar: 'المعيار رقم {position} لم يُقيَّم بعد.',
  },
  'decision.reviews_open': {
    en: 'Reviews are still missing: {count}. Wait for them, or take the assignments back with a reason.',
    he: 'עדיין חסרות סקירות: {count}. יש להמתין להן או לבטל את השיבוצים בציון סיבה.',
    ar: 'لا تزال هناك تقييمات ناقصة: {count}. انتظروها أو ألغوا التكليفات مع ذكر السبب.',
  },
  'decision.submissions_unreviewed': {
    en: 'Submissions without any review that counts: {count}. Each needs at least one.',
    he: 'הגשות ללא סקירה תקפה: {count}. לכל הגשה נדרשת לפחות אחת.',
    ar: 'طلبات بلا تقييم معتمد: {count}. يحتاج كل طلب إلى تقييم واحد على الأقل.',
  },
  'decision.submission_repeated': {
    en: 'This submission is named twice.',
    he: 'הגשה זו מופיעה פעמיים.',
    ar: 'هذا الطلب مذكور مرتين.',
  },
  'decision.reason_missing': {
    en: 'Please give the reason; the start-up will read it.',
    he: 'נא לציין את הנימוק; הסטארט-אפ יקרא אותו.',
    ar: 'يُرجى ذكر السبب؛ ستقرؤه الشركة الناشئة.',
  },
  'decision.outcome_missing': {
    en: 'Every submission needs an outcome; still without one: {count}.',
    he: 'לכל הגשה נדרשת תוצאה; עדיין ללא תוצאה: {count}.',
    ar: 'يحتاج كل طلب إلى نتيجة؛ ما زال بلا نتيجة: {count}.',
  },
  'decision.too_many_awards': {
    en: 'The programme allows at most {max} awards for a challenge.',
    he: 'התוכנית מתירה לכל היותר {max} זכיות לאתגר.',
    ar: 'يسمح البرنامج بما لا يزيد على {max} فائزين لكل تحدٍّ.',
  },
  'decision.below_minimum': {
    en: 'This submission is below the minimum score and cannot be awarded.',
    he: 'ציון ההגשה נמוך מציון הסף ולכן אינה יכולה לזכות.',
    ar: 'درجة هذا الطلب أقل من الحد الأدنى فلا يمكن أن يفوز.',
  },
  'decision.not_by_ranking': {
    en: 'A better ranked submission would go without an award. Awards follow the ranking.',
    he: 'הגשה שדורגה גבוה יותר הייתה נותרת ללא זכייה. הזכיות נקבעות לפי הדירוג.',
    ar: 'سيبقى طلب أعلى ترتيبًا دون فوز. يتبع الفوز الترتيب.',
  },
  'decision.tie_needs_reason': {
    en: 'Submissions with equal scores stand at the cut. Please say how the choice between them was made.',
    he: 'הגשות בעלות ציון שווה עומדות על קו החיתוך. נא לציין כיצד נבחרה אחת מביניהן.',
    ar: 'تقف طلبات متساوية الدرجة عند حد القطع. يُرجى ذكر كيفية الاختيار بينها.',
  },
  'review.intermediary_in_programme': {
    en: 'This person belongs to an intermediary that helps or helped with a challenge of the programme, and so never judges in it.',
    he: 'אדם זה שייך לגורם מתווך שמסייע או סייע באתגר של התוכנית, ולכן אינו שופט בה.',
    ar: 'ينتمي هذا الشخص إلى جهة وسيطة تساعد أو ساعدت في تحدٍّ من البرنامج، ولذلك لا يحكّم فيه.',
  },
} as const satisfies Record<string, Message>;
