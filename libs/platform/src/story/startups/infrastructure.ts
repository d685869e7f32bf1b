import type { StoryStartup } from '../story.types.js';

/** Start-ups of the story: water, buildings, transport. */
export const infrastructureStartups: readonly StoryStartup[] = [
  {
    key: 'tiptip',
    name: { he: 'טיפטיפ חיישנים', ar: 'تيبتيب للمجسّات', en: 'TipTip Sensing' },
    registrationNumber: '515500101',
    owner: 'Avi Noy',
    email: 'avi@tiptip.example',
    description: {
      he: 'חיישנים אקוסטיים זולים שנצמדים לצינור מבחוץ ומאזינים לדליפות בלילה.',
      ar: 'مجسّات صوتية رخيصة تُثبَّت على الأنبوب من الخارج وتصغي إلى التسرّبات ليلًا.',
      en: 'Low-cost acoustic sensors that clamp onto a pipe from outside and listen for leaks at night.',
    },
    sectors: ['water', 'municipalities'],
    technologies: ['sensors', 'acoustics', 'machine learning'],
    trl: 7,
    languages: ['he', 'ar', 'en'],
    countries: ['IL'],
    foundedYear: 2021,
    solutions: [
      {
        title: { he: 'אוזן לצינור', ar: 'أذن للأنبوب', en: 'PipeEar' },
        summary: {
          he: 'איתור דליפות מים סמויות בצנרת עירונית באמצעות חיישנים אקוסטיים, בלי להפסיק את אספקת המים; הצוות מקבל מפה עם נקודת חיפוש של עד שני מטרים.',
          ar: 'كشف تسرّبات المياه الخفية في الأنابيب البلدية بمجسّات صوتية دون قطع المياه؛ يحصل الطاقم على خريطة بنقطة بحث بدقة مترين.',
          en: 'Finds hidden water leaks in municipal pipes with acoustic sensors, without interrupting supply; crews get a map with a search point within two metres.',
        },
        tags: ['water', 'sensors', 'leak detection', 'infrastructure'],
      },
    ],
  },
  {
    key: 'flowmind',
    name: { he: 'פלומיינד', ar: 'فلومايند', en: 'FlowMind' },
    registrationNumber: '515500102',
    owner: 'Rania Saleh',
    email: 'rania@flowmind.example',
    description: {
      he: 'ניתוח קריאות מונים לאיתור חריגות צריכה ולתכנון החלפת צנרת.',
      ar: 'تحليل قراءات العدّادات لكشف الاستهلاك الشاذ وتخطيط استبدال الأنابيب.',
      en: 'Analysis of meter readings that finds unusual use and plans the renewal of pipes.',
    },
    sectors: ['water', 'energy'],
    technologies: ['time series', 'forecasting'],
    trl: 6,
    languages: ['ar', 'he', 'en'],
    countries: ['IL', 'CY'],
    foundedYear: 2020,
    solutions: [
      {
        title: { he: 'מאזן לילה', ar: 'ميزان الليل', en: 'NightBalance' },
        summary: {
          he: 'חישוב מאזן מים לילי לכל אזור מתוך קריאות מונים שעתיות, והתרעה על דליפה בתוך שלושה ימים.',
          ar: 'حساب ميزان مياه ليلي لكل منطقة من قراءات العدّادات كل ساعة، وتنبيه بوجود تسرّب خلال ثلاثة أيام.',
          en: 'Computes a nightly water balance per district from hourly meter readings and warns of a leak within three days.',
        },
        tags: ['water', 'meters', 'leak detection', 'municipalities'],
      },
    ],
  },
  {
    key: 'deepline',
    name: { he: 'דיפליין רובוטיקה', ar: 'ديبلاين للروبوتات', en: 'DeepLine Robotics' },
    registrationNumber: '515500103',
    owner: 'Uri Sadeh',
    email: 'uri@deepline.example',
    description: {
      he: 'רובוט שנע בתוך צינור ביוב ומצלם סדקים.',
      ar: 'روبوت يتحرّك داخل أنبوب الصرف ويصوّر الشقوق.',
      en: 'A robot that travels inside sewers and photographs cracks.',
    },
    sectors: ['sewage', 'municipalities'],
    technologies: ['robotics', 'computer vision'],
    trl: 5,
    languages: ['he', 'en'],
    countries: ['IL'],
    foundedYear: 2022,
    solutions: [
      {
        title: { he: 'זוחל', ar: 'زاحف', en: 'Crawler' },
        summary: {
          he: 'סקירת צנרת ביוב מבפנים ברובוט קטן, עם דוח סדקים אוטומטי.',
          ar: 'مسح أنابيب الصرف من الداخل بروبوت صغير مع تقرير شقوق تلقائي.',
          en: 'Inspects sewers from inside with a small robot and reports cracks automatically.',
        },
        tags: ['sewage', 'robotics', 'infrastructure'],
      },
    ],
  },
  {
    key: 'planwise',
    name: { he: 'פלאנווייז', ar: 'بلانوايز', en: 'PlanWise' },
    registrationNumber: '515500104',
    owner: 'Hagit Lavi',
    email: 'hagit@planwise.example',
    description: {
      he: 'בדיקה מקדימה של תוכניות בנייה מול התקנות והתב"ע.',
      ar: 'فحص مسبق لمخططات البناء مقابل الأنظمة والمخطط الهيكلي.',
      en: 'Checks building plans against regulations and the local scheme before they are handed in.',
    },
    sectors: ['construction', 'municipalities'],
    technologies: ['document analysis', 'rules engine'],
    trl: 6,
    languages: ['he', 'en'],
    countries: ['IL'],
    foundedYear: 2019,
    solutions: [
      {
        title: { he: 'תיק שלם', ar: 'ملف كامل', en: 'CompleteFile' },
        summary: {
          he: 'בדיקת שלמות של בקשה להיתר בנייה לפני הגשה: מסמכים חסרים, סתירות בתוכנית והסבר לכל הערה.',
          ar: 'فحص اكتمال طلب رخصة البناء قبل التقديم: مستندات ناقصة وتناقضات في المخطط وشرح لكل ملاحظة.',
          en: 'Checks a request for a building permit before it is handed in: missing documents, contradictions in the plan, and an explanation of each remark.',
        },
        tags: ['permits', 'construction', 'documents'],
      },
    ],
  },
  {
    key: 'busguard',
    name: { he: 'באסגארד', ar: 'باصغارد', en: 'BusGuard' },
    registrationNumber: '515500105',
    owner: 'Yossi Tal',
    email: 'yossi@busguard.example',
    description: {
      he: 'תג קטן לתיק הילד ומקלט לאוטובוס, ללא מצלמות.',
      ar: 'بطاقة صغيرة لحقيبة الطفل وجهاز استقبال للحافلة، دون كاميرات.',
      en: 'A small tag for the school bag and a receiver for the bus, without cameras.',
    },
    sectors: ['transport', 'education'],
    technologies: ['bluetooth', 'embedded'],
    trl: 7,
    languages: ['he', 'ar'],
    countries: ['IL'],
    foundedYear: 2020,
    solutions: [
      {
        title: { he: 'כולם ירדו', ar: 'الجميع نزلوا', en: 'AllOff' },
        summary: {
          he: 'תג ומקלט שמתריעים תוך דקה אם ילד נשאר בהסעה, גם בלי קליטה, ושולחים הודעה להורים.',
          ar: 'بطاقة ومستقبِل ينبّهان خلال دقيقة إذا بقي طفل في الحافلة، حتى دون تغطية، ويرسلان إشعارًا للأهل.',
          en: 'A tag and a receiver that warn within a minute when a child stays on the school bus, without reception too, and tell the parents.',
        },
        tags: ['school', 'transport', 'safety', 'children'],
      },
    ],
  },
  {
    key: 'routely',
    name: { he: 'רוטלי', ar: 'روتلي', en: 'Routely' },
    registrationNumber: '515500106',
    owner: 'Nadia Awad',
    email: 'nadia@routely.example',
    description: {
      he: 'תכנון מסלולים להסעות ולשירותי רווחה.',
      ar: 'تخطيط مسارات للحافلات وخدمات الرفاه.',
      en: 'Plans routes for school buses and social services.',
    },
    sectors: ['transport'],
    technologies: ['optimisation', 'maps'],
    trl: 8,
    languages: ['ar', 'he', 'en'],
    countries: ['IL', 'JO'],
    foundedYear: 2018,
    solutions: [
      {
        title: { he: 'מסלול קצר', ar: 'مسار أقصر', en: 'ShortRide' },
        summary: {
          he: 'תכנון מסלולי הסעות לתלמידים כך שהנסיעה הארוכה ביותר תתקצר, עם עדכון להורים על איחור.',
          ar: 'تخطيط مسارات حافلات التلاميذ لتقصير أطول رحلة، مع إبلاغ الأهل عن التأخير.',
          en: 'Plans school bus routes so that the longest ride becomes shorter, and tells parents about delays.',
        },
        tags: ['school', 'transport', 'routes'],
      },
    ],
  },
];
