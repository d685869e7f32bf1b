import type { StoryStartup } from '../story.types.js';

/** Start-ups of the story: health, forms, language. */
export const servicesStartups: readonly StoryStartup[] = [
  {
    key: 'wardcast',
    name: { he: 'וורדקאסט', ar: 'وردكاست', en: 'WardCast' },
    registrationNumber: '515500107',
    owner: 'Dr. Efrat Shani',
    email: 'efrat@wardcast.example',
    description: {
      he: 'תחזיות עומס לבתי חולים מתוך נתונים לא מזוהים.',
      ar: 'توقّعات ازدحام للمستشفيات من بيانات غير معرِّفة.',
      en: 'Forecasts of crowding for hospitals from data without identification.',
    },
    sectors: ['health'],
    technologies: ['forecasting', 'machine learning'],
    trl: 6,
    languages: ['he', 'en'],
    countries: ['IL', 'GB'],
    foundedYear: 2019,
    solutions: [
      {
        title: { he: 'מיון מחר', ar: 'طوارئ الغد', en: 'ER Tomorrow' },
        summary: {
          he: 'תחזית עומס במיון ל-24 שעות ברמת השעה, עם הסבר לאחות האחראית והמלצת תגבור.',
          ar: 'توقّع ازدحام الطوارئ لـ24 ساعة بمستوى الساعة، مع شرح للممرضة المسؤولة وتوصية بالتعزيز.',
          en: 'Forecast of crowding in the emergency room for 24 hours, hour by hour, with an explanation for the nurse in charge and advice on staff.',
        },
        tags: ['health', 'forecasting', 'hospitals', 'queues'],
      },
    ],
  },
  {
    key: 'queueless',
    name: { he: 'קיוולס', ar: 'كيوليس', en: 'Queueless' },
    registrationNumber: '515500108',
    owner: 'Omer Ziv',
    email: 'omer@queueless.example',
    description: {
      he: 'ניהול תורים דיגיטלי למרפאות ולמוקדי שירות.',
      ar: 'إدارة رقمية للأدوار في العيادات ومراكز الخدمة.',
      en: 'Digital queues for clinics and service centres.',
    },
    sectors: ['health', 'public services'],
    technologies: ['mobile', 'scheduling'],
    trl: 8,
    languages: ['he', 'ar', 'en'],
    countries: ['IL'],
    foundedYear: 2017,
    solutions: [
      {
        title: { he: 'תור חכם', ar: 'دور ذكي', en: 'SmartTurn' },
        summary: {
          he: 'תור דיגיטלי לחולים קלים במיון, עם עדכון זמן המתנה בהודעה.',
          ar: 'دور رقمي للحالات الخفيفة في الطوارئ مع تحديث وقت الانتظار برسالة.',
          en: 'A digital queue for light cases in the emergency room, with the waiting time by message.',
        },
        tags: ['health', 'queues', 'mobile'],
      },
    ],
  },
  {
    key: 'formlight',
    name: { he: 'פורמלייט', ar: 'فورملايت', en: 'FormLight' },
    registrationNumber: '515500109',
    owner: 'Ruth Adler',
    email: 'ruth@formlight.example',
    description: {
      he: 'הופכת טופסי PDF לטפסים נגישים במסך ובטלפון.',
      ar: 'تحوّل نماذج PDF إلى نماذج متاحة على الشاشة والهاتف.',
      en: 'Turns PDF forms into accessible ones for screen and phone.',
    },
    sectors: ['public services', 'accessibility'],
    technologies: ['document analysis', 'web'],
    trl: 7,
    languages: ['he', 'ar', 'en'],
    countries: ['IL', 'DE'],
    foundedYear: 2021,
    solutions: [
      {
        title: { he: 'טופס לכולם', ar: 'نموذج للجميع', en: 'FormForAll' },
        summary: {
          he: 'המרה של טפסים ממשלתיים לטפסים נגישים לקורא מסך בעברית, בערבית ובאנגלית, לפי WCAG 2.2.',
          ar: 'تحويل النماذج الحكومية إلى نماذج متاحة لقارئ الشاشة بالعبرية والعربية والإنجليزية وفق WCAG 2.2.',
          en: 'Converts government forms into forms that screen readers can use, in Hebrew, Arabic and English, by WCAG 2.2.',
        },
        tags: ['accessibility', 'forms', 'documents'],
      },
    ],
  },
  {
    key: 'plainspeak',
    name: { he: 'פליינספיק', ar: 'بلينسبيك', en: 'PlainSpeak' },
    registrationNumber: '515500110',
    owner: 'Gadi Moreno',
    email: 'gadi@plainspeak.example',
    description: {
      he: 'פישוט לשוני של טקסטים ממשלתיים.',
      ar: 'تبسيط لغوي للنصوص الحكومية.',
      en: 'Plain language for government texts.',
    },
    sectors: ['public services', 'language'],
    technologies: ['language models', 'readability'],
    trl: 5,
    languages: ['he', 'en'],
    countries: ['IL'],
    foundedYear: 2023,
    solutions: [
      {
        title: { he: 'במילים פשוטות', ar: 'بكلمات بسيطة', en: 'InPlainWords' },
        summary: {
          he: 'הצעות לפישוט של דפי זכויות וטפסים, עם מדד קריאות ואישור של עורך.',
          ar: 'اقتراحات لتبسيط صفحات الحقوق والنماذج مع مقياس قراءة واعتماد محرّر.',
          en: 'Suggests plainer words for pages on rights and for forms, with a readability measure and an editor who approves.',
        },
        tags: ['language', 'rights', 'forms'],
      },
    ],
  },
  {
    key: 'tarjem',
    name: { he: 'תרג׳ם', ar: 'ترجِم', en: 'Tarjem' },
    registrationNumber: '515500111',
    owner: 'Huda Mansour',
    email: 'huda@tarjem.example',
    description: {
      he: 'סביבת תרגום מעברית לערבית לגופים ציבוריים, עם מונחון משותף.',
      ar: 'بيئة ترجمة من العبرية إلى العربية للجهات العامة مع قاموس مصطلحات مشترك.',
      en: 'A workplace for translation from Hebrew into Arabic for public bodies, with a shared glossary.',
    },
    sectors: ['language', 'public services'],
    technologies: ['machine translation', 'terminology'],
    trl: 7,
    languages: ['ar', 'he', 'en'],
    countries: ['IL'],
    foundedYear: 2019,
    solutions: [
      {
        title: { he: 'באותו יום', ar: 'في اليوم نفسه', en: 'SameDay' },
        summary: {
          he: 'טיוטת תרגום לערבית של דפי זכויות עם מונחים אחידים, ומסך אישור למתרגם אנושי באותו יום.',
          ar: 'مسودة ترجمة عربية لصفحات الحقوق بمصطلحات موحّدة، وشاشة اعتماد لمترجم بشري في اليوم نفسه.',
          en: 'Drafts the Arabic translation of pages on rights with uniform terms, and lets a human translator sign off the same day.',
        },
        tags: ['translation', 'arabic', 'rights', 'language'],
      },
    ],
  },
  {
    key: 'signary',
    name: { he: 'סיינרי', ar: 'ساينري', en: 'Signary' },
    registrationNumber: '515500112',
    owner: 'Lior Even',
    email: 'lior@signary.example',
    description: {
      he: 'תרגום לשפת סימנים בווידאו לשירותי ממשלה.',
      ar: 'ترجمة إلى لغة الإشارة بالفيديو للخدمات الحكومية.',
      en: 'Video sign-language interpretation for government services.',
    },
    sectors: ['accessibility', 'public services'],
    technologies: ['video', 'scheduling'],
    trl: 8,
    languages: ['he', 'en'],
    countries: ['IL'],
    foundedYear: 2016,
    solutions: [
      {
        title: { he: 'מתורגמן עכשיו', ar: 'مترجم الآن', en: 'InterpreterNow' },
        summary: {
          he: 'חיבור למתורגמן שפת סימנים בווידאו בתוך דקה בעת מילוי טופס או פגישה.',
          ar: 'الاتصال بمترجم لغة إشارة بالفيديو خلال دقيقة عند تعبئة نموذج أو لقاء.',
          en: 'Connects to a sign-language interpreter by video within a minute while filling in a form or in a meeting.',
        },
        tags: ['accessibility', 'inclusion', 'video'],
      },
    ],
  },
];
