import { describe, expect, it } from '@jest/globals';
import type { Locale } from '#libs/i18n';
import { GOOD } from '../../../test/support/good-challenges.js';
import { coach } from './coach.rules.js';
import type { CoachedContent } from './coach-finding.rules.js';

type Content = CoachedContent;

/** What a finding says, as the table writes it: the code, and the words if there are any. */
const toldBy = (content: Content): string[] =>
  coach(content).findings.map(({ code, words, severity }) => {
    const named = code === 'coach.long_sentence' ? [] : words.map(({ text }) => text);
    return `${severity === 'BLOCKER' ? '!' : ''}${code.replace('coach.', '')}${named.length > 0 ? `: ${named.join(' | ')}` : ''}`;
  });

type Row = readonly [name: string, language: Locale, changes: Partial<Content>, expected: readonly string[]];

const TITLES: readonly Row[] = [
  ['a label', 'he', { title: { he: 'קיצור זמני המתנה במיון' } }, ['title_not_question']],
  ['another way to ask', 'he', { title: { he: 'באילו דרכים יגיעו תלמידים בבטחה לבית הספר?' } }, []],
  [
    'an app as the title',
    'he',
    { title: { he: 'פיתוח אפליקציה לניהול תורים במרפאות' } },
    ['title_names_solution: אפליקציה', 'title_not_question'],
  ],
  [
    'a question about an app',
    'en',
    { title: { en: 'How can we build an AI chatbot for tax questions?' } },
    ['title_names_solution: AI | chatbot'],
  ],
  [
    'a platform',
    'ar',
    { title: { ar: 'منصة رقمية لخدمات البلديات' } },
    ['title_names_solution: منصة', 'title_not_question'],
  ],
  ['a question in Arabic', 'ar', { title: { ar: 'بأي طريقة يحصل كبار السن على أدويتهم في البيت؟' } }, []],
];

const PROBLEMS: readonly Row[] = [
  [
    'an app instead of a problem',
    'he',
    { problem: { he: 'אנחנו צריכים אפליקציה שתאפשר לתושבים בכל הארץ לדווח מדי יום על מפגעים ברחוב.' } },
    ['!solution_named: צריכים אפליקציה', 'too_narrow: צריכים אפליקציה'],
  ],
  [
    'a system that is missing',
    'he',
    {
      problem: {
        he: 'למשרד אין מערכת לניהול פניות של אזרחים בלשכות, ומאז 2020 כל פנייה שנייה הולכת לאיבוד.',
      },
    },
    ['!solution_named: אין מערכת', 'too_narrow: אין מערכת'],
  ],
  [
    'the system of today as a part of the problem',
    'he',
    {
      problem: {
        he: 'המערכת הקיימת בלשכות הרווחה הוקמה ב-1998, ובכל יום עובדות סוציאליות מקלידות בה כל תיק שלוש פעמים.',
      },
    },
    [],
  ],
  [
    'the health system is no technology',
    'he',
    {
      problem: {
        he: 'במערכת הבריאות בצפון חסרות 400 אחיות, ומאז 2021 חולים ממתינים לניתוח ארבעה חודשים בממוצע.',
      },
    },
    [],
  ],
  [
    'an acronym and a prefix before Latin letters',
    'he',
    {
      problem: {
        he: 'פקידות בסניפים ברחבי הארץ עונות כל יום על אותן שאלות, ונדרש פתרון המבוסס על AI ועל בינ"מ.',
      },
    },
    ['!solution_named: AI | בינ"מ'],
  ],
  [
    'thin',
    'he',
    { problem: { he: 'השירות לא טוב והציבור מתלונן.' } },
    [
      'problem_without_who',
      'problem_without_what',
      'problem_without_where',
      'problem_without_how_often',
      'problem_without_since',
    ],
  ],
  [
    'the whole world',
    'he',
    {
      problem: {
        he: 'תושבים בכל היישובים סובלים מדי יום ממשבר האקלים, ונדרשת טרנספורמציה דיגיטלית בכל התחומים.',
      },
    },
    ['too_wide: ממשבר האקלים | טרנספורמציה דיגיטלית | בכל התחומים'],
  ],
  [
    'blockchain and jargon',
    'en',
    {
      problem: {
        en: 'Clerks in every land office copy deeds by hand since 1990; a holistic blockchain would leverage synergies.',
      },
    },
    ['!solution_named: blockchain', 'jargon: holistic | leverage | synergies'],
  ],
  [
    'must use a vendor',
    'en',
    {
      problem: {
        en: 'Nurses in northern wards lose two hours a day on forms since 2022 and need Salesforce.',
      },
    },
    ['!solution_named: Salesforce'],
  ],
  [
    'legacy software that hurts',
    'en',
    {
      problem: {
        en: 'Inspectors at the ports enter each container twice a day because the current system and the old database do not talk since 2017.',
      },
    },
    [],
  ],
  [
    'lack of a platform',
    'en',
    {
      problem: {
        en: 'Small businesses in the periphery suffer every month from the lack of a platform since 2020.',
      },
    },
    ['!solution_named: lack of a | platform', 'too_narrow: lack of a'],
  ],
  [
    'who, where and how often are enough',
    'en',
    {
      problem: {
        en: 'Farmers in the Galilee throw away a third of their harvest because trucks arrive too late.',
      },
    },
    [],
  ],
  [
    'a system instead of a problem',
    'ar',
    { problem: { ar: 'نحتاج إلى نظام يتيح للمواطنين في كل البلديات حجز المواعيد يوميًا.' } },
    ['!solution_named: نحتاج إلى نظام', 'too_narrow: نحتاج إلى نظام'],
  ],
  [
    'artificial intelligence with particles',
    'ar',
    {
      problem: { ar: 'يريد موظفو المكاتب في الشمال كل يوم أن يُجاب عن الأسئلة بالذكاء الاصطناعي والروبوتات.' },
    },
    ['!solution_named: بالذكاء الاصطناعي | والروبوتات'],
  ],
  [
    'the health system in Arabic',
    'ar',
    { problem: { ar: 'في النظام الصحي في الشمال ينتظر المرضى أربعة أشهر في المتوسط منذ 2021.' } },
    [],
  ],
  [
    'the present system in Arabic',
    'ar',
    {
      problem: {
        ar: 'النظام الحالي في مكاتب الرفاه يجبر الموظفات على إدخال كل ملف ثلاث مرات يوميًا منذ 2015.',
      },
    },
    [],
  ],
  [
    'enforcing the law is no app',
    'ar',
    { problem: { ar: 'منذ 2020 يتأخر تطبيق القانون في البلديات، وينتظر السكان شهرين في المتوسط.' } },
    [],
  ],
];

const EVIDENCE: readonly Row[] = [
  [
    'everybody knows',
    'he',
    { evidence: { he: 'כולם יודעים שזו בעיה קשה.' } },
    ['!evidence_without_number', '!evidence_without_source', '!evidence_without_date'],
  ],
  ['a year is no figure', 'he', { evidence: { he: 'דוח רשות המים 2026' } }, ['!evidence_without_number']],
  [
    'an acronym as the source, a word as the figure',
    'he',
    { evidence: { he: 'לפי הלמ"ס, בשנת 2025 רבע מהמשפחות ויתרו על טיפול.' } },
    [],
  ],
  [
    'a figure out of nowhere',
    'en',
    { evidence: { en: 'About 30% of the calls are never answered.' } },
    ['!evidence_without_source', '!evidence_without_date'],
  ],
  [
    'a survey without a date',
    'en',
    { evidence: { en: 'A survey of 1,200 parents found that 41 percent gave up.' } },
    ['!evidence_without_date'],
  ],
  [
    'eastern digits',
    'ar',
    { evidence: { ar: 'وفق استطلاع من تشرين الأول ٢٠٢٥ تنازل ٤١٪ من الأهالي عن العلاج.' } },
    [],
  ],
  [
    'hearsay in Arabic',
    'ar',
    { evidence: { ar: 'الجميع يعرف أن المشكلة كبيرة.' } },
    ['!evidence_without_number', '!evidence_without_source', '!evidence_without_date'],
  ],
];

const OUTCOMES: readonly Row[] = [
  [
    'building a system',
    'he',
    { desiredOutcome: { he: 'הקמת מערכת ממוחשבת לניהול תורים.' } },
    [
      '!output_not_outcome: הקמת',
      '!solution_in_outcome: מערכת',
      'outcome_without_change',
      'outcome_without_people',
    ],
  ],
  [
    'shorter waits',
    'he',
    { desiredOutcome: { he: 'הורים לילדים עם מוגבלות יקבלו תשובה תוך שבוע במקום שלושה חודשים.' } },
    [],
  ],
  ['no person', 'he', { desiredOutcome: { he: 'התהליך יתקצר.' } }, ['outcome_without_people']],
  [
    'buying licences',
    'en',
    { desiredOutcome: { en: 'Purchase and installation of 200 tablets for nurses.' } },
    ['!output_not_outcome: Purchase | installation of', 'outcome_without_change'],
  ],
  [
    'a building is no output',
    'en',
    { desiredOutcome: { en: 'Visitors of public buildings reach the right office faster.' } },
    [],
  ],
  [
    'a report',
    'en',
    { desiredOutcome: { en: 'Produce a report on how teachers work.' } },
    ['!output_not_outcome: Produce a report', 'outcome_without_change'],
  ],
  [
    'developing in Arabic',
    'ar',
    { desiredOutcome: { ar: 'تطوير تطبيق للمواطنين.' } },
    ['!output_not_outcome: تطوير', '!solution_in_outcome: تطبيق', 'outcome_without_change'],
  ],
  [
    'based on, which looks like building',
    'ar',
    { desiredOutcome: { ar: 'يحصل المرضى على موعد خلال أسبوع بناءً على حالتهم.' } },
    [],
  ],
];

const FIGURES: readonly Row[] = [
  [
    'counts downloads, target as before',
    'en',
    {
      kpis: [
        {
          name: { en: 'Number of downloads' },
          unit: 'downloads',
          baseline: 5,
          target: 5,
          dueOn: '2028-01-31',
          source: 'Store',
        },
      ],
    },
    ['!kpi_target_is_baseline', 'kpi_counts_output: downloads'],
  ],
  [
    'no baseline, nobody knows the source',
    'he',
    {
      kpis: [
        {
          name: { he: 'שביעות רצון' },
          unit: 'אחוזים',
          baseline: null,
          target: 80,
          dueOn: '2028-01-31',
          source: 'ייקבע בהמשך',
        },
      ],
    },
    ['!kpi_without_baseline', '!kpi_without_source'],
  ],
  [
    'due before anybody could have begun',
    'ar',
    {
      kpis: [
        {
          name: { ar: 'أيام الانتظار' },
          unit: 'أيام',
          baseline: 30,
          target: 10,
          dueOn: '2027-04-01',
          source: 'سجلّ',
        },
      ],
    },
    ['!kpi_due_too_early'],
  ],
  [
    'due in another decade',
    'en',
    {
      kpis: [
        { name: { en: 'Losses' }, unit: 'tbd', baseline: 24, target: 10, dueOn: '2035-01-01', source: 'TBD' },
      ],
    },
    ['!kpi_without_unit', '!kpi_due_too_late', '!kpi_without_source'],
  ],
  ['none', 'he', { kpis: [] }, ['!kpis_missing']],
];

const PLANS: readonly Row[] = [
  ['no money', 'he', { budget: null }, ['!budget_missing']],
  [
    'a whole country for a small sum',
    'en',
    {
      budget: { amount: 40_000, currency: 'ILS' },
      desiredOutcome: { en: 'All residents get an answer within a day, nationwide.' },
    },
    ['budget_scope: All residents | nationwide'],
  ],
  [
    'a prescribed way',
    'he',
    { constraints: { he: 'הפתרון חייב להתבסס על התשתית של המשרד.' } },
    ['solution_prescribed: חייב להתבסס'],
  ],
  ['only finished products', 'en', { minimumTrl: 9 }, ['only_finished_products']],
  [
    'an exemption without its ground',
    'en',
    { framing: { ...GOOD.en.framing, exitLegalBasis: {} } },
    ['!exemption_without_ground'],
  ],
  [
    'a framework without its basis',
    'ar',
    { framing: { ...GOOD.ar.framing, exitLegalBasis: {} } },
    ['exit_without_basis'],
  ],
  ['no exit planned', 'he', { exitToProcurement: 'NONE_PLANNED' }, ['exit_none_planned']],
  [
    'nobody named',
    'he',
    { framing: { ...GOOD.he.framing, people: [] } },
    ['!owner_missing', '!sponsor_missing', '!lead_missing'],
  ],
  [
    'weights that do not sum',
    'en',
    { criteria: GOOD.en.criteria.map((criterion) => ({ ...criterion, weight: 70, description: {} })) },
    [
      '!criteria_weights',
      'criterion_unexplained',
      'criterion_dominates',
      'criterion_unexplained',
      'criterion_dominates',
    ],
  ],
  [
    'a decision before the closing',
    'ar',
    {
      framing: {
        ...GOOD.ar.framing,
        timeline: { questionsCloseOn: '2027-05-01', decisionOn: '2027-04-01', pilotStartsOn: null },
      },
    },
    ['!questions_close_outside', '!decision_too_early'],
  ],
  [
    'a window of ten days',
    'en',
    {
      closesAt: new Date('2027-03-11T06:00:00Z'),
      framing: {
        ...GOOD.en.framing,
        timeline: { questionsCloseOn: '2027-03-05', decisionOn: '2027-06-15', pilotStartsOn: null },
      },
    },
    ['window_short'],
  ],
  [
    'personal data without a basis',
    'he',
    {
      framing: {
        ...GOOD.he.framing,
        datasets: GOOD.he.framing.datasets.map((dataset) => ({
          ...dataset,
          sensitivity: 'SENSITIVE_PERSONAL',
          owner: ' ',
        })),
      },
    },
    ['dataset_incomplete', 'lawful_basis_missing'],
  ],
  [
    'causes that are guessed',
    'ar',
    {
      framing: { ...GOOD.ar.framing, rootCauses: [{ cause: { ar: 'نقص في الحافلات' }, isConfirmed: false }] },
    },
    ['root_causes_short', 'root_cause_unconfirmed'],
  ],
  [
    'nobody counted',
    'en',
    {
      affectedUsers: { en: 'The public.' },
      framing: { ...GOOD.en.framing, affectedCount: null, vulnerableGroups: {} },
    },
    ['affected_without_count', 'affected_without_group', 'affected_without_vulnerable'],
  ],
];

describe('examples of the coach', () => {
  it.each(['he', 'ar', 'en'] as const)('has nothing to say about a good challenge in %s', (language) => {
    expect(toldBy(GOOD[language])).toEqual([]);
    expect(coach(GOOD[language]).score).toBe(100);
  });

  it.each([
    ...TITLES.map((row) => ['title', ...row] as const),
    ...PROBLEMS.map((row) => ['problem', ...row] as const),
    ...EVIDENCE.map((row) => ['evidence', ...row] as const),
    ...OUTCOMES.map((row) => ['outcome', ...row] as const),
    ...FIGURES.map((row) => ['figure', ...row] as const),
    ...PLANS.map((row) => ['plan', ...row] as const),
  ])('%s: %s (%s)', (_, __, language, changes, expected) => {
    expect(toldBy({ ...GOOD[language], ...changes })).toEqual(expected);
  });

  it('are more than forty, in three languages', () => {
    const rows = [...TITLES, ...PROBLEMS, ...EVIDENCE, ...OUTCOMES, ...FIGURES, ...PLANS];
    const per = (language: Locale) => rows.filter((row) => row[1] === language).length;
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(Math.min(per('he'), per('ar'), per('en'))).toBeGreaterThanOrEqual(10);
  });
});

describe('examples of the guide', () => {
  it.each([
    [
      'English',
      {
        ...GOOD.en,
        title: { en: 'AI platform for water management' },
        problem: {
          en: 'The ministry lacks a modern water management platform. We need a system with artificial intelligence.',
        },
        evidence: { en: 'Losses are well known to be high.' },
        desiredOutcome: { en: 'Development of a platform and installation of 500 sensors.' },
      },
      80,
      6,
    ],
    [
      'Hebrew',
      {
        ...GOOD.he,
        problem: {
          he: 'המערכת הקיימת בלשכות הרווחה הוקמה ב-1998, ובכל יום עובדות סוציאליות מקלידות בה כל תיק שלוש פעמים.',
        },
        desiredOutcome: { he: 'הקמת מערכת חדשה לניהול תיקים.' },
        kpis: [
          {
            name: { he: 'מספר הכניסות למערכת' },
            unit: 'כניסות',
            baseline: null,
            target: 5_000,
            dueOn: '2028-03-31',
            source: 'ייקבע בהמשך',
          },
        ],
      },
      90,
      4,
    ],
    [
      'Arabic',
      {
        ...GOOD.ar,
        title: { ar: 'تطبيق لحضور الطلاب' },
        exitToProcurement: 'EXEMPTION' as const,
        framing: {
          ...GOOD.ar.framing,
          exitLegalBasis: {},
          people: GOOD.ar.framing.people.map((person) =>
            person.role === 'OPERATIONAL_LEAD' ? { ...person, hoursPerWeek: 1 } : person,
          ),
        },
      },
      85,
      2,
    ],
  ])('%s', (_, content: Content, score, blockers) => {
    const coaching = coach(content);
    expect([
      coaching.score,
      coaching.findings.filter(({ severity }) => severity === 'BLOCKER').length,
    ]).toEqual([score, blockers]);
  });

  it('is good when it is rewritten', () => {
    const desiredOutcome = {
      he: 'עובדות סוציאליות יקלידו כל תיק פעם אחת, ומשפחות יקבלו תשובה תוך שבוע.',
    };
    expect(toldBy({ ...GOOD.he, desiredOutcome })).toEqual([]);
  });
});
