/** Terms of technology, data, energy, water, environment and transport: English; Hebrew; Arabic, alternatives by "|". */
export const TECHNOLOGY = `
technology;טכנולוגיה;تكنولوجيا
digital;דיגיטלי;رقمي
digital transformation;טרנספורמציה דיגיטלית;التحول الرقمي
digital service;שירות דיגיטלי;خدمة رقمية
digital identity;זהות דיגיטלית;الهوية الرقمية
digital literacy;אוריינות דיגיטלית;محو الأمية الرقمية
digital divide;פער דיגיטלי;الفجوة الرقمية
electronic signature;חתימה אלקטרונית;التوقيع الإلكتروني
authentication;אימות;مصادقة
authorisation;הרשאה;تفويض
biometrics;ביומטריה;القياسات الحيوية
fingerprint;טביעת אצבע;بصمة
face recognition;זיהוי פנים;التعرف على الوجه
software;תוכנה;برمجيات
hardware;חומרה;أجهزة
application programming interface;ממשק תכנות;واجهة برمجة التطبيقات
interface;ממשק;واجهة
user experience;חוויית משתמש;تجربة المستخدم
user;משתמש;مستخدم
website;אתר;موقع إلكتروني
portal;פורטל;بوابة
mobile app;יישומון|אפליקציה;تطبيق جوال
platform;פלטפורמה;منصة
system;מערכת;نظام
legacy system;מערכת ישנה;نظام قديم
information system;מערכת מידע;نظام معلومات
database;מסד נתונים;قاعدة بيانات
data;נתונים;بيانات
big data;נתוני עתק;البيانات الضخمة
open data;נתונים פתוחים;البيانات المفتوحة
metadata;נתוני על;بيانات وصفية
dataset;מערך נתונים;مجموعة بيانات
data sharing;שיתוף נתונים;مشاركة البيانات
data quality;איכות נתונים;جودة البيانات
data protection;הגנת נתונים;حماية البيانات
privacy;פרטיות;خصوصية
personal data;מידע אישי;بيانات شخصية
anonymisation;התממה|אנונימיזציה;إخفاء الهوية
consent;הסכמה;موافقة
encryption;הצפנה;تشفير
cybersecurity;סייבר|אבטחת מידע;الأمن السيبراني
cyber attack;מתקפת סייבר;هجوم سيبراني
malware;נוזקה;برمجيات خبيثة
phishing;דיוג;تصيد احتيالي
password;סיסמה;كلمة مرور
backup;גיבוי;نسخ احتياطي
cloud computing;מחשוב ענן;الحوسبة السحابية
server;שרת;خادم
network;רשת;شبكة
internet;אינטרנט;إنترنت
broadband;פס רחב;النطاق العريض
fibre optics;סיבים אופטיים;ألياف بصرية
wireless;אלחוטי;لاسلكي
satellite;לוויין;قمر صناعي
remote sensing;חישה מרחוק;الاستشعار عن بعد
internet of things;האינטרנט של הדברים;إنترنت الأشياء
sensor;חיישן;مستشعر
detector;גלאי;كاشف
camera;מצלמה;كاميرا
video;וידאו;فيديو
image;תמונה;صورة
image processing;עיבוד תמונה;معالجة الصور
computer vision;ראייה ממוחשבת;الرؤية الحاسوبية
artificial intelligence;בינה מלאכותית;الذكاء الاصطناعي
machine learning;למידת מכונה;تعلم الآلة
deep learning;למידה עמוקה;التعلم العميق
language model;מודל שפה;نموذج لغوي
natural language processing;עיבוד שפה טבעית;معالجة اللغة الطبيعية
speech recognition;זיהוי דיבור;التعرف على الكلام
translation;תרגום;ترجمة
chatbot;צ׳אטבוט|בוט;روبوت محادثة
virtual assistant;עוזר וירטואלי;مساعد افتراضي
algorithm;אלגוריתם;خوارزمية
prediction;חיזוי;تنبؤ
forecast;תחזית;توقعات
classification;סיווג;تصنيف
anomaly;חריגה;شذوذ
detection;איתור|גילוי;كشف
recognition;זיהוי;تعرف
automation;אוטומציה;أتمتة
robot;רובוט;روبوت
robotics;רובוטיקה;الروبوتات
drone;רחפן;طائرة مسيرة
blockchain;בלוקצ׳יין;سلسلة الكتل
smart contract;חוזה חכם;عقد ذكي
digital twin;תאום דיגיטלי;توأم رقمي
simulation;סימולציה|הדמיה;محاكاة
optimisation;אופטימיזציה;تحسين
analytics;אנליטיקה;تحليلات
dashboard;לוח מחוונים;لوحة معلومات
visualisation;ויזואליזציה;تصوير البيانات
map;מפה;خريطة
geographic information system;מערכת מידע גאוגרפית;نظام المعلومات الجغرافية
location;מיקום;موقع
navigation;ניווט;ملاحة
virtual reality;מציאות מדומה;الواقع الافتراضي
augmented reality;מציאות רבודה;الواقع المعزز
open source;קוד פתוח;مفتوح المصدر
interoperability;יכולת פעולה הדדית;قابلية التشغيل البيني
integration;אינטגרציה|שילוב;تكامل
smart city;עיר חכמה;مدينة ذكية
technology readiness;בשלות טכנולוגית;الجاهزية التكنولوجية
laboratory;מעבדה;مختبر
engineering;הנדסה;هندسة
engineer;מהנדס;مهندس
maintenance;תחזוקה;صيانة
predictive maintenance;תחזוקה חזויה;الصيانة التنبؤية
failure;תקלה|כשל;عطل
infrastructure;תשתית;بنية تحتية
energy;אנרגיה;طاقة
renewable energy;אנרגיה מתחדשת;الطاقة المتجددة
energy efficiency;התייעלות אנרגטית;كفاءة الطاقة
electricity;חשמל;كهرباء
power grid;רשת חשמל;شبكة الكهرباء
solar energy;אנרגיה סולארית;الطاقة الشمسية
solar panel;פאנל סולארי;لوح شمسي
wind turbine;טורבינת רוח;توربين رياح
battery;סוללה;بطارية
energy storage;אגירת אנרגיה;تخزين الطاقة
hydrogen;מימן;هيدروجين
natural gas;גז טבעי;غاز طبيعي
oil;נפט;نفط
fuel;דלק;وقود
consumption;צריכה;استهلاك
meter;מונה|מד;عداد
smart meter;מונה חכם;عداد ذكي
street lighting;תאורת רחוב;إنارة الشوارع
water;מים;مياه
drinking water;מי שתייה;مياه الشرب
water quality;איכות מים;جودة المياه
water supply;אספקת מים;إمدادات المياه
leak;נזילה|דליפה;تسرب
pipe;צינור;أنبوب
pipeline;צנרת|קו צינור;خط أنابيب
sewage;ביוב;صرف صحي
wastewater;שפכים;مياه عادمة
wastewater treatment;טיפול בשפכים;معالجة مياه الصرف
desalination;התפלה;تحلية المياه
irrigation;השקיה;ري
groundwater;מי תהום;مياه جوفية
rain;גשם;مطر
drought;בצורת;جفاف
drainage;ניקוז;تصريف
river;נהר|נחל;نهر
sea;ים;بحر
beach;חוף;شاطئ
environment;סביבה;بيئة
environmental protection;הגנת הסביבה;حماية البيئة
climate;אקלים;مناخ
climate change;שינוי אקלים|משבר האקלים;تغير المناخ
greenhouse gas;גז חממה;غازات الدفيئة
carbon;פחמן;كربون
emission;פליטה;انبعاثات
pollution;זיהום;تلوث
air pollution;זיהום אוויר;تلوث الهواء
air quality;איכות אוויר;جودة الهواء
noise;רעש;ضوضاء
odour;ריח;رائحة
waste;פסולת;نفايات
waste management;ניהול פסולת;إدارة النفايات
recycling;מיחזור;إعادة التدوير
landfill;מטמנה;مكب نفايات
hazardous waste;פסולת מסוכנת;نفايات خطرة
plastic;פלסטיק;بلاستيك
packaging;אריזה;تغليف
circular economy;כלכלה מעגלית;الاقتصاد الدائري
sustainability;קיימות;استدامة
biodiversity;מגוון ביולוגי;التنوع البيولوجي
nature reserve;שמורת טבע;محمية طبيعية
forest;יער;غابة
wildfire;שריפת יער;حرائق الغابات
tree;עץ;شجرة
transport;תחבורה;نقل
public transport;תחבורה ציבורית;النقل العام
bus;אוטובוס;حافلة
train;רכבת;قطار
light rail;רכבת קלה;قطار خفيف
station;תחנה;محطة
road;כביש;طريق
street;רחוב;شارع
road safety;בטיחות בדרכים;السلامة على الطرق
accident;תאונה;حادث
traffic;תנועה;حركة المرور
traffic light;רמזור;إشارة ضوئية
congestion;גודש|פקק;ازدحام
parking;חניה;موقف سيارات
vehicle;רכב;مركبة
electric vehicle;רכב חשמלי;سيارة كهربائية
autonomous vehicle;רכב אוטונומי;مركبة ذاتية القيادة
driver;נהג;سائق
driving license;רישיון נהיגה;رخصة قيادة
pedestrian;הולך רגל;مشاة
bicycle;אופניים;دراجة
bridge;גשר;جسر
tunnel;מנהרה;نفق
airport;שדה תעופה;مطار
aviation;תעופה;طيران
port;נמל;ميناء
ship;אונייה|ספינה;سفينة
logistics;לוגיסטיקה;لوجستيات
supply chain;שרשרת אספקה;سلسلة التوريد
warehouse;מחסן;مستودع
`;
