import type { Message } from '../message.js';

export const mentoringMessages = {
  'mentoring.wrong_state': {
    en: 'The round of mentoring is in the state {state}: this act ({act}) is not possible now.',
    he: 'סבב המנטורינג במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'جولة الإرشاد في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'mentoring.over': {
    en: 'The time to rank is over.',
    he: 'המועד לדירוג חלף.',
    ar: 'انتهى وقت الترتيب.',
  },
  'mentoring.still_open': {
    en: 'Not everybody has answered, and the closing time has not come: it is not taken away from anybody.',
    he: 'לא כולם השיבו, והמועד האחרון טרם הגיע: אין מקצרים אותו לאיש.',
    ar: 'لم يُجب الجميع بعد، ولم يحن موعد الإغلاق: لا يُقصَّر هذا الموعد على أحد.',
  },
  'mentoring.places_changed': {
    en: 'Since the pairs were made something has changed: a mentor has fewer free places or already helps the start-up, or one of both takes part no more. Please pair anew, look at the result and publish that.',
    he: 'מאז השיבוץ חל שינוי: אצל אחד המנטורים פחתו המקומות הפנויים, הוא כבר מלווה את הסטארט-אפ, או שאחד מהם אינו משתתף עוד. נא לשבץ מחדש, לעיין בתוצאה ולפרסם אותה.',
    ar: 'تغيّر شيء منذ إعداد الثنائيات: قلّت الأماكن الشاغرة لدى أحد المرشدين، أو أصبح يرافق الشركة الناشئة بالفعل، أو لم يعد أحدهما مشاركًا. يُرجى إعداد الثنائيات من جديد والاطلاع على النتيجة ثم نشرها.',
  },
  'mentoring.round_exists': {
    en: 'The programme has a round of mentoring that is neither published nor cancelled.',
    he: 'בתוכנית יש כבר סבב מנטורינג שלא פורסם ולא בוטל.',
    ar: 'في البرنامج جولة إرشاد لم تُنشر ولم تُلغَ بعد.',
  },
  'mentoring.not_in_programme': {
    en: 'This start-up was not selected in the programme, or has left it.',
    he: 'הסטארט-אפ הזה לא נבחר בתוכנית, או שעזב אותה.',
    ar: 'لم تُختَر هذه الشركة الناشئة في البرنامج، أو غادرته.',
  },
  'mentoring.no_startups': {
    en: 'No start-up has been selected in the programme yet: there is nobody to be mentored.',
    he: 'עדיין לא נבחר בתוכנית אף סטארט-אפ: אין את מי ללוות.',
    ar: 'لم تُختَر في البرنامج أي شركة ناشئة بعد: لا أحد لمرافقته.',
  },
  'mentoring.closes_in_past': {
    en: 'The closing time must lie in the future.',
    he: 'מועד הסגירה חייב להיות בעתיד.',
    ar: 'يجب أن يكون موعد الإغلاق في المستقبل.',
  },
  'mentoring.ranked_twice': {
    en: 'This one stands in the ranking twice.',
    he: 'הבחירה הזאת מופיעה בדירוג פעמיים.',
    ar: 'يظهر هذا الاختيار في الترتيب مرتين.',
  },
  'mentoring.wants_nobody': {
    en: 'Whoever wants nobody in this round ranks nobody.',
    he: 'מי שאינו מעוניין באיש בסבב הזה אינו מדרג איש.',
    ar: 'من لا يريد أحدًا في هذه الجولة لا يرتّب أحدًا.',
  },
  'mentoring.ended_already': {
    en: 'This mentoring has ended already.',
    he: 'הליווי הזה כבר הסתיים.',
    ar: 'انتهى هذا الإرشاد من قبل.',
  },
  'mentoring.mail_opened_subject': {
    en: 'Mentoring in {programme}: whom would you like?',
    he: 'מנטורינג בתוכנית {programme}: עם מי תרצו לעבוד?',
    ar: 'الإرشاد في {programme}: مع من تودّون العمل؟',
  },
  'mentoring.mail_opened_startup': {
    en: 'The programme {programme} offers its start-ups a mentor. Please rank the mentors whom you would like, the best first, until {closing}.',
    he: 'התוכנית {programme} מציעה מנטור לכל סטארט-אפ שנבחר בה. נא לדרג את המנטורים שתרצו לעבוד איתם, מהמועדף והלאה, עד {closing}.',
    ar: 'يقدّم برنامج {programme} مرشدًا للشركات الناشئة المشاركة فيه. يُرجى ترتيب المرشدين الذين تودّون العمل معهم، الأفضل أولًا، حتى {closing}.',
  },
  'mentoring.mail_opened_mentor': {
    en: 'The programme {programme} asks you to help its start-ups as a mentor. Please rank those whom you would like to help, the best first, until {closing}.',
    he: 'התוכנית {programme} מבקשת מכם ללוות סטארט-אפים שנבחרו בה. נא לדרג את אלה שתרצו ללוות, מהמועדף והלאה, עד {closing}.',
    ar: 'يطلب برنامج {programme} مساعدتكم كمرشدين لشركاته الناشئة. يُرجى ترتيب الشركات التي تودّون مرافقتها، الأفضل أولًا، حتى {closing}.',
  },
  'mentoring.mail_opened_rules': {
    en: 'Nobody but you reads your ranking. Whoever you leave out is not paired with you. If you rank nobody, the profiles of both sides decide; if you want nobody this time, say so.',
    he: 'איש מלבדכם אינו רואה את הדירוג שלכם. מי שלא דירגתם לא ישובץ איתכם. אם לא תדרגו איש, ייקבע השיבוץ לפי הפרופילים של שני הצדדים; אם אינכם מעוניינים הפעם באיש, ציינו זאת.',
    ar: 'لا يطّلع على ترتيبكم أحد سواكم. من لا تذكرونه لا يُقرن بكم. إن لم ترتّبوا أحدًا فالقرار لملفات الطرفين؛ وإن لم ترغبوا في أحد هذه المرة فاذكروا ذلك.',
  },
  'mentoring.mail_published_subject': {
    en: 'Mentoring in {programme}: the result',
    he: 'מנטורינג בתוכנית {programme}: התוצאה',
    ar: 'الإرشاد في {programme}: النتيجة',
  },
  'mentoring.mail_paired_startup': {
    en: 'Your mentor in the programme {programme}:\n{names}',
    he: 'המנטור שלכם בתוכנית {programme}:\n{names}',
    ar: 'مرشدكم في برنامج {programme}:\n{names}',
  },
  'mentoring.mail_paired_mentor': {
    en: 'In the programme {programme} you are the mentor of:\n{names}',
    he: 'בתוכנית {programme} תלוו את:\n{names}',
    ar: 'في برنامج {programme} أنتم مرشدو:\n{names}',
  },
  'mentoring.mail_paired_next': {
    en: 'The managers of the programme put you in touch with each other. Either side may end the mentoring at any time.',
    he: 'מנהלי התוכנית יקשרו ביניכם. כל צד רשאי לסיים את הליווי בכל עת.',
    ar: 'يصلكم مديرو البرنامج بعضكم ببعض. يحق لكل طرف إنهاء الإرشاد في أي وقت.',
  },
  'mentoring.mail_unpaired': {
    en: 'In this round of mentoring of the programme {programme} you were paired with nobody.',
    he: 'בסבב המנטורינג הזה של התוכנית {programme} לא שובצתם עם איש.',
    ar: 'في جولة الإرشاد هذه من برنامج {programme} لم تُقرنوا بأحد.',
  },
  'mentoring.mail_wanted_nobody': {
    en: 'You had said that you want nobody this time.',
    he: 'ציינתם שאינכם מעוניינים הפעם באיש.',
    ar: 'ذكرتم أنكم لا ترغبون في أحد هذه المرة.',
  },
  'mentoring.mail_found_nobody': {
    en: 'The wishes of both sides and the free places did not suffice for everybody. The managers of the programme can tell you how to go on.',
    he: 'רצונות שני הצדדים והמקומות הפנויים לא הספיקו לכולם. מנהלי התוכנית יוכלו לומר לכם כיצד להמשיך.',
    ar: 'لم تكفِ رغبات الطرفين والأماكن الشاغرة للجميع. يمكن لمديري البرنامج إرشادكم إلى الخطوة التالية.',
  },
  'mentoring.mail_cancelled_subject': {
    en: 'Mentoring in {programme}: the round was cancelled',
    he: 'מנטורינג בתוכנית {programme}: הסבב בוטל',
    ar: 'الإرشاد في {programme}: أُلغيت الجولة',
  },
  'mentoring.mail_cancelled': {
    en: 'The round of mentoring of the programme {programme} was cancelled: nobody is paired. The reason given:\n{reason}',
    he: 'סבב המנטורינג של התוכנית {programme} בוטל, ולא שובץ איש. הסיבה שנמסרה:\n{reason}',
    ar: 'أُلغيت جولة الإرشاد في برنامج {programme} ولم يُقرن أحد. السبب المذكور:\n{reason}',
  },
  'mentoring.mail_ended_subject': {
    en: 'Your mentoring with {name} has ended',
    he: 'הליווי המשותף עם {name} הסתיים',
    ar: 'انتهى الإرشاد مع {name}',
  },
  'mentoring.mail_ended': {
    en: 'The mentoring with {name} in the programme {programme} has ended. The reason given:\n{reason}',
    he: 'הליווי המשותף עם {name} בתוכנית {programme} הסתיים. הסיבה שנמסרה:\n{reason}',
    ar: 'انتهى الإرشاد مع {name} في برنامج {programme}. السبب المذكور:\n{reason}',
  },
} as const satisfies Record<string, Message>;
