/** Terms of government, law, procurement, money and local services: English; Hebrew; Arabic, alternatives by "|". */
export const ADMINISTRATION = `
government;ממשלה;حكومة
ministry;משרד ממשלתי;وزارة
minister;שר;وزير
municipality;עירייה|רשות מקומית;بلدية
local authority;רשות מקומית;سلطة محلية
regional council;מועצה אזורית;مجلس إقليمي
parliament;פרלמנט|כנסת;برلمان
public sector;המגזר הציבורי;القطاع العام
private sector;המגזר הפרטי;القطاع الخاص
civil service;שירות המדינה;الخدمة المدنية
civil servant;עובד מדינה;موظف حكومي
public service;שירות ציבורי;خدمة عامة
citizen;אזרח;مواطن
resident;תושב;ساكن
citizenship;אזרחות;جنسية
public;ציבור;جمهور
community;קהילה;مجتمع
civil society;חברה אזרחית;المجتمع المدني
nongovernmental organisation;ארגון לא ממשלתי;منظمة غير حكومية
public administration;מינהל ציבורי;الإدارة العامة
governance;משילות;حوكمة
policy;מדיניות;سياسة
public policy;מדיניות ציבורית;السياسة العامة
strategy;אסטרטגיה;استراتيجية
reform;רפורמה;إصلاح
regulation;רגולציה|אסדרה;تنظيم
regulator;רגולטור|מאסדר;هيئة تنظيمية
law;חוק;قانون
legislation;חקיקה;تشريع
bylaw;חוק עזר;قانون مساعد
ordinance;פקודה;مرسوم
directive;הנחיה;توجيه
decree;צו;مرسوم
standard;תקן;معيار
compliance;ציות;امتثال
enforcement;אכיפה;إنفاذ
supervision;פיקוח;إشراف
oversight;בקרה;رقابة
inspection;ביקורת;تفتيش
inspector;מפקח;مفتش
audit;ביקורת;تدقيق
auditor;מבקר;مدقق
state comptroller;מבקר המדינה;مراقب الدولة
ombudsman;נציב תלונות הציבור;أمين المظالم
complaint;תלונה;شكوى
appeal;ערר|ערעור;استئناف
objection;התנגדות;اعتراض
hearing;שימוע;جلسة استماع
transparency;שקיפות;شفافية
accountability;אחריותיות;مساءلة
integrity;טוהר המידות;نزاهة
corruption;שחיתות;فساد
bribery;שוחד;رشوة
fraud;הונאה|מרמה;احتيال
conflict of interest;ניגוד עניינים;تضارب المصالح
ethics;אתיקה;أخلاقيات
freedom of information;חופש המידע;حرية المعلومات
open government;ממשל פתוח;الحكومة المفتوحة
public participation;שיתוף ציבור;المشاركة العامة
consultation;היוועצות;تشاور
survey;סקר;استطلاع
referendum;משאל עם;استفتاء
election;בחירות;انتخابات
voter;בוחר;ناخب
voting;הצבעה;تصويت
petition;עצומה;عريضة
license;רישיון;ترخيص
licensing;רישוי;ترخيص
business license;רישיון עסק;رخصة عمل
permit;היתר;تصريح
building permit;היתר בנייה;رخصة بناء
registration;רישום;تسجيل
registry;מרשם;سجل
population registry;מרשם אוכלוסין;سجل السكان
land registry;טאבו|רישום מקרקעין;سجل الأراضي
cadastre;קדסטר;مساحة الأراضي
certificate;תעודה;شهادة
birth certificate;תעודת לידה;شهادة ميلاد
identity card;תעודת זהות;بطاقة هوية
passport;דרכון;جواز سفر
visa;אשרה;تأشيرة
immigration;הגירה;هجرة
immigrant;עולה|מהגר;مهاجر
absorption;קליטה;استيعاب
refugee;פליט;لاجئ
border;גבול;حدود
border crossing;מעבר גבול;معبر حدودي
customs;מכס;جمارك
tax;מס;ضريبة
taxation;מיסוי;الضرائب
income tax;מס הכנסה;ضريبة الدخل
property tax;ארנונה;ضريبة الأملاك
value added tax;מס ערך מוסף|מע״מ;ضريبة القيمة المضافة
tax evasion;העלמת מס;التهرب الضريبي
invoice;חשבונית;فاتورة
receipt;קבלה;إيصال
payment;תשלום;دفع
fee;אגרה;رسوم
fine;קנס;غرامة
debt;חוב;دين
debt collection;גבייה;تحصيل الديون
budget;תקציב;ميزانية
budgeting;תקצוב;إعداد الميزانية
expenditure;הוצאה;إنفاق
revenue;הכנסה;إيرادات
treasury;אוצר;خزينة
grant;מענק;منحة
subsidy;סובסידיה;دعم مالي
loan;הלוואה;قرض
investment;השקעה;استثمار
funding;מימון;تمويل
finance;פיננסים;مالية
bank;בנק;بنك
insurance;ביטוח;تأمين
national insurance;ביטוח לאומי;التأمين الوطني
pension;פנסיה|קצבה;معاش
allowance;קצבה;مخصصات
benefit;גמלה|הטבה;إعانة
eligibility;זכאות;أهلية
entitlement;מיצוי זכויות;استحقاق
procurement;רכש;مشتريات
public procurement;רכש ציבורי;المشتريات العامة
tender;מכרז;مناقصة
bid;הצעה;عطاء
bidder;מציע;مقدم العطاء
supplier;ספק;مورد
vendor;ספק;بائع
contractor;קבלן;مقاول
subcontractor;קבלן משנה;مقاول فرعي
contract;חוזה;عقد
agreement;הסכם;اتفاقية
framework agreement;הסכם מסגרת;اتفاقية إطار
purchase order;הזמנת רכש;أمر شراء
request for proposals;בקשה להצעות;طلب تقديم عروض
request for information;בקשה למידע;طلب معلومات
call for proposals;קול קורא;دعوة لتقديم مقترحات
challenge;אתגר;تحدي
problem;בעיה;مشكلة
solution;פתרון;حل
proposal;הצעה;مقترح
submission;הגשה;تقديم
applicant;מגיש;مقدم الطلب
application;בקשה;طلب
form;טופס;نموذج
online form;טופס מקוון;نموذج إلكتروني
deadline;מועד אחרון;الموعد النهائي
evaluation;הערכה;تقييم
criteria;אמות מידה|קריטריונים;معايير
threshold requirement;תנאי סף;شرط الحد الأدنى
committee;ועדה;لجنة
jury;חבר שופטים;لجنة تحكيم
decision;החלטה;قرار
winner;זוכה;فائز
award;פרס|זכייה;جائزة
guarantee;ערבות;كفالة
intellectual property;קניין רוחני;الملكية الفكرية
patent;פטנט;براءة اختراع
trademark;סימן מסחר;علامة تجارية
copyright;זכויות יוצרים;حقوق النشر
royalties;תמלוגים;عوائد
nondisclosure;סודיות;عدم الإفصاح
liability;חבות;مسؤولية
milestone;אבן דרך;مرحلة رئيسية
deliverable;תוצר;مخرجات
indicator;מדד;مؤشر
performance indicator;מדד ביצוע;مؤشر أداء
baseline;קו בסיס;خط الأساس
outcome;תוצאה;نتيجة
impact;השפעה;أثر
benchmark;אמת מידה;معيار مرجعي
monitoring;ניטור;مراقبة
reporting;דיווח;إعداد التقارير
report;דוח;تقرير
archive;ארכיון;أرشيف
record;רשומה;سجل
document;מסמך;وثيقة
document management;ניהול מסמכים;إدارة الوثائق
correspondence;תכתובת;مراسلات
court;בית משפט;محكمة
judge;שופט;قاضي
justice;משפט|צדק;عدالة
lawyer;עורך דין;محامي
legal aid;סיוע משפטי;مساعدة قانونية
mediation;גישור;وساطة
arbitration;בוררות;تحكيم
prosecution;תביעה|פרקליטות;نيابة عامة
evidence;ראיות;أدلة
prison;בית סוהר|כלא;سجن
prisoner;אסיר;سجين
rehabilitation;שיקום;إعادة تأهيل
probation;שירות מבחן;مراقبة السلوك
police;משטרה;شرطة
police officer;שוטר;شرطي
crime;פשיעה|פשע;جريمة
violence;אלימות;عنف
domestic violence;אלימות במשפחה;العنف الأسري
drugs;סמים;مخدرات
trafficking;סחר;اتجار
public safety;ביטחון הציבור;السلامة العامة
security;ביטחון|אבטחה;أمن
defence;הגנה;دفاع
army;צבא;جيش
emergency;חירום;طوارئ
emergency services;שירותי חירום;خدمات الطوارئ
rescue;חילוץ|הצלה;إنقاذ
firefighting;כיבוי אש|כבאות;إطفاء الحرائق
firefighter;כבאי|לוחם אש;رجل إطفاء
fire;שריפה|דליקה;حريق
disaster;אסון;كارثة
earthquake;רעידת אדמה;زلزال
flood;שיטפון|הצפה;فيضان
evacuation;פינוי;إخلاء
shelter;מקלט;ملجأ
early warning;התרעה מוקדמת;إنذار مبكر
resilience;חוסן;صمود
crisis;משבר;أزمة
call centre;מוקד;مركز اتصال
hotline;קו חם;خط ساخن
customer service;שירות לקוחות;خدمة العملاء
queue;תור;طابور
appointment;תור|פגישה;موعد
waiting time;זמן המתנה;وقت الانتظار
bureaucracy;בירוקרטיה;بيروقراطية
administrative burden;נטל בירוקרטי;العبء الإداري
workflow;תהליך עבודה;سير العمل
efficiency;התייעלות|יעילות;كفاءة
productivity;פריון;إنتاجية
human resources;משאבי אנוש;الموارد البشرية
recruitment;גיוס עובדים;توظيف
employee;עובד;موظف
employer;מעסיק;صاحب عمل
training;הכשרה|הדרכה;تدريب
partnership;שותפות;شراكة
stakeholder;בעל עניין;صاحب مصلحة
mentor;מנטור|חונך;مرشد
startup;סטארטאפ|חברת הזנק;شركة ناشئة
entrepreneur;יזם;رائد أعمال
entrepreneurship;יזמות;ريادة الأعمال
accelerator;אקסלרטור|מאיץ;مسرعة أعمال
incubator;חממה;حاضنة أعمال
innovation;חדשנות;ابتكار
research and development;מחקר ופיתוח|מו״פ;البحث والتطوير
pilot;פיילוט;تجربة
proof of concept;הוכחת היתכנות;إثبات المفهوم
prototype;אב טיפוס;نموذج أولي
small business;עסק קטן;شركة صغيرة
industry;תעשייה;صناعة
economy;כלכלה;اقتصاد
trade;סחר;تجارة
export;ייצוא;تصدير
import;ייבוא;استيراد
competition;תחרות;منافسة
consumer;צרכן;مستهلك
consumer protection;הגנת הצרכן;حماية المستهلك
price;מחיר;سعر
cost;עלות;تكلفة
cost of living;יוקר המחיה;غلاء المعيشة
poverty;עוני;فقر
inequality;אי שוויון;عدم المساواة
`;
