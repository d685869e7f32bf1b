import type { Message } from '../message.js';

/** Why a programme model suits a ministry, or does not. */
export const modelAdviceMessages = {
  'model_advice.assumed': {
    en: '{value} (An assumption: counts half.)',
    he: '{value} (הנחה: נספרת בחצי.)',
    ar: '{value} (افتراض: يُحسب بنصف وزنه.)',
  },
  'model_advice.within_budget': {
    en: 'The payments to teams come to about {cost}: within your budget.',
    he: 'התשלומים לצוותים מסתכמים בכ-{cost}: בתוך התקציב שלכם.',
    ar: 'تبلغ الدفعات للفرق نحو {cost}: ضمن ميزانيتكم.',
  },
  'model_advice.just_above_budget': {
    en: 'The payments to teams come to about {cost}: somewhat above your budget.',
    he: 'התשלומים לצוותים מסתכמים בכ-{cost}: מעט מעל התקציב שלכם.',
    ar: 'تبلغ الدفعات للفرق نحو {cost}: أعلى قليلًا من ميزانيتكم.',
  },
  'model_advice.above_budget': {
    en: 'The payments to teams come to about {cost}: far above your budget.',
    he: 'התשלומים לצוותים מסתכמים בכ-{cost}: הרבה מעל התקציב שלכם.',
    ar: 'تبلغ الدفعات للفرق نحو {cost}: أعلى بكثير من ميزانيتكم.',
  },
  'model_advice.budget_thin': {
    en: 'Payments whose amount is not stated: {payments}. Your budget gives about {share} for each, too little for the work of a stage.',
    he: 'תשלומים שסכומם לא צוין: {payments}. התקציב שלכם נותן כ-{share} לכל אחד: מעט מדי לעבודה של שלב.',
    ar: 'دفعات لم يُذكر مبلغها: {payments}. تتيح ميزانيتكم نحو {share} لكل منها، وهو قليل على عمل مرحلة.',
  },
  'model_advice.amounts_open': {
    en: 'Payments whose amount is not stated: {payments}. Your budget gives about {share} for each.',
    he: 'תשלומים שסכומם לא צוין: {payments}. התקציב שלכם נותן כ-{share} לכל אחד.',
    ar: 'دفعات لم يُذكر مبلغها: {payments}. تتيح ميزانيتكم نحو {share} لكل منها.',
  },
  'model_advice.pays_nothing': {
    en: 'It pays teams nothing.',
    he: 'אין בו תשלום לצוותים.',
    ar: 'لا يدفع للفرق شيئًا.',
  },
  'model_advice.teams_share_cost': {
    en: 'Teams bear a part of the cost: {share} is paid.',
    he: 'הצוותים נושאים בחלק מהעלות: משולמים {share}.',
    ar: 'تتحمّل الفرق جزءًا من التكلفة: يُدفع {share}.',
  },
  'model_advice.in_time': {
    en: 'Something can be adopted after {needed}; you have {available}.',
    he: 'אפשר לאמץ פתרון אחרי {needed}; יש לכם {available}.',
    ar: 'يمكن اعتماد حلّ بعد {needed}؛ ولديكم {available}.',
  },
  'model_advice.slightly_late': {
    en: 'Something can be adopted only after {needed}; you have {available}.',
    he: 'אפשר לאמץ פתרון רק אחרי {needed}; יש לכם {available}.',
    ar: 'لا يمكن اعتماد حلّ إلا بعد {needed}؛ ولديكم {available}.',
  },
  'model_advice.too_long': {
    en: 'It takes {needed} until something can be adopted, much more than your {available}.',
    he: 'עוברים {needed} עד שאפשר לאמץ פתרון, הרבה יותר מ-{available} שיש לכם.',
    ar: 'يستغرق {needed} حتى يمكن اعتماد حلّ، وهو أكثر بكثير من {available} المتاحة لكم.',
  },
  'model_advice.too_few_teams': {
    en: 'Its first selection needs at least {min} teams, more than you expect.',
    he: 'לבחירה הראשונה נדרש מספר צוותים של {min} לפחות, יותר משאתם צופים.',
    ar: 'يحتاج الاختيار الأول إلى {min} فرق على الأقل، أكثر مما تتوقعون.',
  },
  'model_advice.real_choice': {
    en: 'Its first selection takes up to {max} {per}: with the teams that you expect there is a choice.',
    he: 'הבחירה הראשונה היא של עד {max} {per}: עם הצוותים שאתם צופים יש במה לבחור.',
    ar: 'يأخذ الاختيار الأول حتى {max} {per}: ومع الفرق التي تتوقعونها يوجد مجال للاختيار.',
  },
  'model_advice.no_choice': {
    en: 'Its first selection takes up to {max} {per}: with the teams that you expect nobody would be turned down.',
    he: 'הבחירה הראשונה היא של עד {max} {per}: עם הצוותים שאתם צופים איש לא יידחה.',
    ar: 'يأخذ الاختيار الأول حتى {max} {per}: ومع الفرق التي تتوقعونها لن يُرفض أحد.',
  },
  'model_advice.many_readings': {
    en: 'Reviewers would have to read {readings} times.',
    he: 'מספר הקריאות שיידרשו מהסוקרים: {readings}.',
    ar: 'عدد القراءات المطلوبة من المراجعين: {readings}.',
  },
  'model_advice.no_challenge': {
    en: 'It has no challenge of a ministry: teams come with ideas of their own.',
    he: 'אין בו אתגר של משרד: הצוותים מגיעים עם רעיונות משלהם.',
    ar: 'لا يتضمن تحدّيًا من وزارة: تأتي الفرق بأفكارها.',
  },
  'model_advice.no_challenge_needed': {
    en: 'It needs no challenge from you: teams come with ideas of their own.',
    he: 'לא נדרש בו אתגר מצדכם: הצוותים מגיעים עם רעיונות משלהם.',
    ar: 'لا يحتاج إلى تحدٍّ منكم: تأتي الفرق بأفكارها.',
  },
  'model_advice.defining_suits': {
    en: 'Who defines the challenge suits you: {who}.',
    he: 'הגדרת האתגר מתאימה לכם: {who}.',
    ar: 'من يحدّد التحدّي يناسبكم: {who}.',
  },
  'model_advice.defining_does_not_suit': {
    en: 'Who defines the challenge does not suit you: {who}.',
    he: 'הגדרת האתגר אינה מתאימה לכם: {who}.',
    ar: 'من يحدّد التحدّي لا يناسبكم: {who}.',
  },
  'model_advice.reframing': {
    en: 'The challenge may still be worded anew during {name}.',
    he: 'אפשר לנסח את האתגר מחדש גם במהלך {name}.',
    ar: 'يمكن إعادة صياغة التحدّي حتى خلال {name}.',
  },
  'model_advice.asks_first': {
    en: 'It asks before it fixes the challenge: {name}.',
    he: 'לפני שהאתגר נקבע יש שלב בירור: {name}.',
    ar: 'يستوضح قبل تثبيت التحدّي: {name}.',
  },
  'model_advice.explores': {
    en: 'Several ways are tried before one is built: {name}.',
    he: 'נבחנות דרכים אחדות לפני שבונים אחת מהן: {name}.',
    ar: 'تُجرَّب طرق عدة قبل بناء إحداها: {name}.',
  },
  'model_advice.buys_without_tender': {
    en: 'You can buy what works without another tender: {exit}.',
    he: 'אפשר לרכוש את מה שהצליח בלי מכרז נוסף: {exit}.',
    ar: 'يمكنكم شراء ما ينجح دون مناقصة أخرى: {exit}.',
  },
  'model_advice.purchase_guaranteed': {
    en: 'The purchase is assured to whoever succeeds.',
    he: 'הרכישה מובטחת למי שהצליח.',
    ar: 'الشراء مضمون لمن ينجح.',
  },
  'model_advice.buys_by_tender': {
    en: 'To buy what works you need a separate tender, open to all.',
    he: 'כדי לרכוש את מה שהצליח נדרש מכרז נפרד, פתוח לכול.',
    ar: 'لشراء ما ينجح تحتاجون إلى مناقصة منفصلة مفتوحة للجميع.',
  },
  'model_advice.pilot_only': {
    en: 'It ends with a pilot agreement; a purchase has to be arranged apart.',
    he: 'הוא מסתיים בהסכם פיילוט; את הרכישה יש להסדיר בנפרד.',
    ar: 'ينتهي باتفاقية تجربة؛ ويجب ترتيب الشراء على حدة.',
  },
  'model_advice.nothing_to_buy': {
    en: 'It does not lead to a purchase: {exit}.',
    he: 'הוא אינו מוביל לרכישה: {exit}.',
    ar: 'لا يؤدي إلى شراء: {exit}.',
  },
  'model_advice.made_for_purchase': {
    en: 'It is made for a purchase that you do not need: {exit}.',
    he: 'הוא נועד לרכישה שאינכם צריכים: {exit}.',
    ar: 'صُمّم لشراء لا تحتاجون إليه: {exit}.',
  },
  'model_advice.no_purchase_needed': {
    en: 'It ends without a purchase, as you wish: {exit}.',
    he: 'הוא מסתיים בלי רכישה, כפי שביקשתם: {exit}.',
    ar: 'ينتهي دون شراء كما ترغبون: {exit}.',
  },
  'model_advice.exit_not_open': {
    en: 'Its way to a contract is closed to you: none of your legal bases permits it ({exit}).',
    he: 'הדרך שלו להתקשרות סגורה בפניכם: אף בסיס חוקי שלכם אינו מתיר אותה ({exit}).',
    ar: 'طريقه إلى التعاقد مغلق أمامكم: لا يجيزه أي أساس قانوني لديكم ({exit}).',
  },
  'model_advice.same_law': {
    en: 'It was run under your law.',
    he: 'הוא הופעל לפי הדין שלכם.',
    ar: 'طُبّق وفق قانونكم.',
  },
  'model_advice.union_law': {
    en: 'It was run under the law of the European Union, which binds you too.',
    he: 'הוא הופעל לפי דיני האיחוד האירופי, המחייבים גם אתכם.',
    ar: 'طُبّق وفق قانون الاتحاد الأوروبي الملزم لكم أيضًا.',
  },
  'model_advice.basis_available': {
    en: 'You have its legal basis: {basis}.',
    he: 'הבסיס החוקי שלו עומד לרשותכם: {basis}.',
    ar: 'أساسه القانوني متاح لكم: {basis}.',
  },
  'model_advice.basis_other': {
    en: 'You would have to rest it on another legal basis: {basis}.',
    he: 'תצטרכו להשתית אותו על בסיס חוקי אחר: {basis}.',
    ar: 'ستحتاجون إلى أساس قانوني آخر له: {basis}.',
  },
  'model_advice.basis_missing': {
    en: 'No legal basis of yours permits its exits ({exit}).',
    he: 'אף בסיס חוקי שלכם אינו מתיר את היציאות שלו ({exit}).',
    ar: 'لا يجيز أي أساس قانوني لديكم مخارجه ({exit}).',
  },
  'model_advice.pays_for_results': {
    en: 'It pays prizes only: you pay for what was shown to work.',
    he: 'הוא משלם פרסים בלבד: משלמים על מה שהוכח שהוא עובד.',
    ar: 'يدفع جوائز فقط: تدفعون مقابل ما ثبت نجاحه.',
  },
  'model_advice.pays_in_steps': {
    en: 'It pays in steps, in {steps} stages: you may stop in between.',
    he: 'התשלום מדורג, לפי מספר השלבים: {steps}. אפשר לעצור באמצע.',
    ar: 'يدفع على خطوات في مراحل عددها {steps}: ويمكن التوقف بينها.',
  },
  'model_advice.several_try': {
    en: 'Several teams try in parallel in {name} ({teams}).',
    he: 'צוותים אחדים מנסים במקביל במהלך {name} ({teams}).',
    ar: 'تجرّب فرق عدة بالتوازي في {name} ({teams}).',
  },
  'model_advice.one_team_early': {
    en: 'From {name} on everything hangs on one team.',
    he: 'החל בשלב {name} הכול תלוי בצוות אחד.',
    ar: 'اعتبارًا من {name} يتوقف كل شيء على فريق واحد.',
  },
  'model_advice.has_threshold': {
    en: 'Nobody below a threshold is selected.',
    he: 'מי שמתחת לסף אינו נבחר.',
    ar: 'لا يُختار أحد دون الحدّ الأدنى.',
  },
  'model_advice.develops_new': {
    en: 'It pays for the development of what does not exist yet: {name}.',
    he: 'הוא מממן פיתוח של מה שעדיין אינו קיים: {name}.',
    ar: 'يموّل تطوير ما لا يوجد بعد: {name}.',
  },
  'model_advice.room_for_surprise': {
    en: 'Teams may come with what nobody thought of.',
    he: 'צוותים יכולים להביא מה שאיש לא חשב עליו.',
    ar: 'قد تأتي الفرق بما لم يخطر لأحد.',
  },
  'model_advice.takes_equity': {
    en: 'It takes equity from teams, which you do not accept.',
    he: 'הוא נוטל אחזקות בחברות, ואתם אינכם מקבלים זאת.',
    ar: 'يأخذ حصصًا من الشركات، وأنتم لا تقبلون ذلك.',
  },
  'model_advice.takes_no_equity': {
    en: 'It takes no equity from teams.',
    he: 'הוא אינו נוטל אחזקות בחברות.',
    ar: 'لا يأخذ حصصًا من الشركات.',
  },
  'model_advice.joint_buyers': {
    en: 'It is made for buyers who buy together ({buyers}).',
    he: 'הוא נועד לרוכשים שרוכשים יחד ({buyers}).',
    ar: 'صُمّم لمشترين يشترون معًا ({buyers}).',
  },
  'model_advice.one_buyer': {
    en: 'It does not say how several buyers buy together.',
    he: 'הוא אינו אומר איך רוכשים אחדים רוכשים יחד.',
    ar: 'لا يذكر كيف يشتري عدة مشترين معًا.',
  },
  'model_advice.needs_buyers': {
    en: 'It needs a group of at least {least} buyers.',
    he: 'נדרשת בו קבוצה של {least} רוכשים לפחות.',
    ar: 'يحتاج إلى مجموعة من {least} مشترين على الأقل.',
  },
  'model_advice.rights_suit': {
    en: 'The intellectual property is as you wish: it {who}.',
    he: 'הקניין הרוחני כפי שביקשתם: {who}.',
    ar: 'الملكية الفكرية كما ترغبون: {who}.',
  },
  'model_advice.rights_do_not_suit': {
    en: 'The intellectual property is not as you wish: it {who}.',
    he: 'הקניין הרוחני אינו כפי שביקשתם: {who}.',
    ar: 'الملكية الفكرية ليست كما ترغبون: {who}.',
  },
  'model_advice.right_of_use': {
    en: 'The buyer gets a right: {rights}.',
    he: 'הרוכש מקבל זכות: {rights}.',
    ar: 'يحصل المشتري على حق: {rights}.',
  },
  'model_advice.operator_suits': {
    en: 'Bodies that may run it are of a kind that you accept: {who}.',
    he: 'סוג הגוף שמפעיל אותו מקובל עליכם: {who}.',
    ar: 'نوع الجهة المشغّلة مقبول لديكم: {who}.',
  },
  'model_advice.operator_does_not_suit': {
    en: 'It is run by a kind of body that you did not name: {who}.',
    he: 'מפעיל אותו גוף מסוג שלא ציינתם: {who}.',
    ar: 'تشغّله جهة من نوع لم تذكروه: {who}.',
  },
} as const satisfies Record<string, Message>;
