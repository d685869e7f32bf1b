/** Terms of health, education, welfare, housing, work, culture and farming: English; Hebrew; Arabic, alternatives by "|". */
export const SOCIETY = `
health;בריאות;صحة
public health;בריאות הציבור;الصحة العامة
health care;שירותי בריאות;الرعاية الصحية
hospital;בית חולים;مستشفى
clinic;מרפאה;عيادة
emergency room;חדר מיון|מיון;غرفة الطوارئ
patient;מטופל|חולה;مريض
doctor;רופא;طبيب
nurse;אחות;ممرض
pharmacy;בית מרקחת;صيدلية
medicine;תרופה|רפואה;دواء
vaccine;חיסון;لقاح
treatment;טיפול;علاج
diagnosis;אבחון;تشخيص
disease;מחלה;مرض
chronic disease;מחלה כרונית;مرض مزمن
cancer;סרטן;سرطان
diabetes;סוכרת;سكري
epidemic;מגפה;وباء
infection;זיהום;عدوى
mental health;בריאות הנפש;الصحة النفسية
telemedicine;רפואה מרחוק;التطبيب عن بعد
medical record;תיק רפואי;سجل طبي
medical device;ציוד רפואי;جهاز طبي
ambulance;אמבולנס;سيارة إسعاف
surgery;ניתוח;جراحة
nursing care;סיעוד;رعاية تمريضية
nutrition;תזונה;تغذية
obesity;השמנה;سمنة
smoking;עישון;تدخين
pregnancy;היריון;حمل
birth;לידה;ولادة
health fund;קופת חולים;صندوق المرضى
food;מזון;غذاء
food safety;בטיחות מזון;سلامة الغذاء
food security;ביטחון תזונתי;الأمن الغذائي
education;חינוך;تعليم
school;בית ספר;مدرسة
kindergarten;גן ילדים;روضة أطفال
university;אוניברסיטה;جامعة
college;מכללה;كلية
student;תלמיד|סטודנט;طالب
teacher;מורה;معلم
classroom;כיתה;صف
curriculum;תוכנית לימודים;منهج دراسي
learning;למידה;تعلم
distance learning;למידה מרחוק;التعلم عن بعد
exam;מבחן|בחינה;امتحان
scholarship;מלגה;منحة دراسية
dropout;נשירה;تسرب مدرسي
reading;קריאה;قراءة
mathematics;מתמטיקה;رياضيات
science;מדע;علم
vocational training;הכשרה מקצועית;تدريب مهني
early childhood;הגיל הרך;الطفولة المبكرة
child;ילד;طفل
youth;נוער;شباب
youth at risk;נוער בסיכון;شباب في خطر
family;משפחה;عائلة
parent;הורה;والد
woman;אישה;امرأة
gender equality;שוויון מגדרי;المساواة بين الجنسين
elderly;קשיש|אזרח ותיק;مسنين
old age;זקנה;شيخوخة
loneliness;בדידות;وحدة
disability;מוגבלות;إعاقة
people with disabilities;אנשים עם מוגבלות;ذوي الإعاقة
accessibility;נגישות;إمكانية الوصول
accessible;נגיש;سهل الوصول
sign language;שפת סימנים;لغة الإشارة
deaf;חירש;أصم
blind;עיוור;كفيف
wheelchair;כיסא גלגלים;كرسي متحرك
autism;אוטיזם;توحد
welfare;רווחה;رفاه
social services;שירותים חברתיים;الخدمات الاجتماعية
social worker;עובד סוציאלי;أخصائي اجتماعي
volunteer;מתנדב;متطوع
donation;תרומה;تبرع
homelessness;דרות רחוב;تشرد
adoption;אימוץ;تبني
foster care;אומנה;رعاية بديلة
employment;תעסוקה;توظيف
unemployment;אבטלה;بطالة
job seeker;דורש עבודה;باحث عن عمل
labour market;שוק העבודה;سوق العمل
salary;שכר|משכורת;راتب
minimum wage;שכר מינימום;الحد الأدنى للأجور
foreign worker;עובד זר;عامل أجنبي
occupational safety;בטיחות בעבודה;السلامة المهنية
construction site;אתר בנייה;موقع بناء
construction;בנייה;بناء
building;בניין;مبنى
housing;דיור;إسكان
affordable housing;דיור בר השגה;إسكان ميسور التكلفة
public housing;דיור ציבורי;الإسكان العام
apartment;דירה;شقة
rent;שכירות;إيجار
mortgage;משכנתה;رهن عقاري
real estate;נדל״ן;عقارات
land;קרקע;أرض
urban planning;תכנון עירוני;التخطيط الحضري
urban renewal;התחדשות עירונית;التجديد الحضري
planning committee;ועדת תכנון;لجنة التخطيط
neighbourhood;שכונה;حي
city;עיר;مدينة
village;כפר;قرية
rural;כפרי;ريفي
periphery;פריפריה;أطراف
park;פארק|גן ציבורי;حديقة
playground;גן שעשועים;ملعب
public space;מרחב ציבורי;فضاء عام
sidewalk;מדרכה;رصيف
pothole;בור בכביש;حفرة
hazard;מפגע;خطر
garbage collection;איסוף אשפה;جمع القمامة
cleaning;ניקיון;نظافة
pest control;הדברה;مكافحة الآفات
mosquito;יתוש;بعوض
stray dog;כלב משוטט;كلب ضال
veterinarian;וטרינר;طبيب بيطري
agriculture;חקלאות;زراعة
farmer;חקלאי;مزارع
crop;יבול;محصول
orchard;מטע;بستان
greenhouse;חממה;دفيئة
soil;אדמה|קרקע;تربة
fertiliser;דשן;سماد
pesticide;חומר הדברה;مبيد حشرات
livestock;בעלי חיים במשק;ماشية
cattle;בקר;أبقار
poultry;עוף|לול;دواجن
fish;דג;سمك
fishing;דיג;صيد الأسماك
bee;דבורה;نحل
precision agriculture;חקלאות מדייקת;الزراعة الدقيقة
culture;תרבות;ثقافة
heritage;מורשת;تراث
museum;מוזיאון;متحف
library;ספרייה;مكتبة
archaeology;ארכיאולוגיה;آثار
theatre;תיאטרון;مسرح
music;מוזיקה;موسيقى
art;אמנות;فن
sport;ספורט;رياضة
tourism;תיירות;سياحة
tourist;תייר;سائح
hotel;מלון;فندق
religion;דת;دين
religious services;שירותי דת;خدمات دينية
synagogue;בית כנסת;كنيس
mosque;מסגד;مسجد
church;כנסייה;كنيسة
cemetery;בית קברות;مقبرة
burial;קבורה;دفن
marriage;נישואים;زواج
divorce;גירושים;طلاق
inheritance;ירושה;ميراث
last will;צוואה;وصية
language;שפה;لغة
arab society;החברה הערבית;المجتمع العربي
bedouin;בדואי;بدو
druze;דרוזי;دروز
haredi;חרדי;حريديم
minority;מיעוט;أقلية
discrimination;אפליה;تمييز
equal opportunity;שוויון הזדמנויות;تكافؤ الفرص
human rights;זכויות אדם;حقوق الإنسان
inclusion;הכללה|שילוב;شمول
trust;אמון;ثقة
misinformation;מידע כוזב;معلومات مضللة
media;תקשורת;إعلام
news;חדשות;أخبار
social network;רשת חברתית;شبكة اجتماعية
campaign;קמפיין|מסע הסברה;حملة
awareness;מודעות;توعية
behaviour change;שינוי התנהגות;تغيير السلوك
statistics;סטטיסטיקה;إحصاءات
census;מפקד אוכלוסין;تعداد السكان
population;אוכלוסייה;سكان
research;מחקר;بحث
knowledge;ידע;معرفة
expert;מומחה;خبير
quality;איכות;جودة
safety;בטיחות;سلامة
risk;סיכון;مخاطر
risk management;ניהול סיכונים;إدارة المخاطر
project management;ניהול פרויקטים;إدارة المشاريع
knowledge management;ניהול ידע;إدارة المعرفة
change management;ניהול שינוי;إدارة التغيير
school transport;הסעות תלמידים;النقل المدرسي
day care;מעון יום;حضانة
bullying;בריונות;تنمر
suicide;אובדנות;انتحار
addiction;התמכרות;إدمان
trauma;טראומה;صدمة نفسية
caregiver;מטפל;مقدم رعاية
`;
