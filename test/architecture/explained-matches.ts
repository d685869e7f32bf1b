import {
  findMatches,
  type Match,
  type MatchFeature,
  type MatchReason,
  type MatchSubject,
} from '#libs/matching';
import { BUILT_IN_CONCEPTS, EmbeddedSearchEngine, Mentions } from '#libs/search';
import { type Passport, type Solution, STARTUP_KIND } from '#libs/startups';
import { capacityOf, customersIn, readReferences } from '../../libs/matching/src/track-record.rules.js';
import { storyChallenges, storyStartups } from '../../libs/platform/src/story/story.js';
import type { StoryChallenge, StoryStartup } from '../../libs/platform/src/story/story.types.js';
import { startupDocument } from '../../libs/startups/src/startup.search.js';
import type { GeneratedFile } from './committed.js';

type Reader = 'he' | 'ar' | 'en';

/** Which challenge asks, in which language its officer has written it, and at which place the start-up stands. */
const CASES: readonly (readonly [challenge: string, reader: Reader, place: number])[] = [
  ['water-leaks', 'he', 1],
  ['permits', 'he', 1],
  ['school-transport', 'he', 1],
  ['water-leaks', 'he', 2],
  ['rights-in-arabic', 'ar', 1],
  ['hospital-queues', 'ar', 1],
  ['water-leaks', 'ar', 1],
  ['accessible-forms', 'en', 1],
  ['hospital-queues', 'en', 1],
  ['school-transport', 'en', 1],
];

const WORDS_SHOWN = 6;

interface Wording {
  readonly features: Readonly<Record<MatchFeature, string>>;
  readonly asks: string;
  readonly offers: string;
  readonly speaksFor: string;
  readonly points: string;
  readonly sum: string;
}

const WORDINGS: Readonly<Record<Reader, Wording>> = {
  he: {
    features: {
      TERMS: 'אותן מילים',
      PHRASES: 'מילים שסמוכות זו לזו בשני הטקסטים',
      LETTERS: 'מילים שדומות באותיותיהן',
      MEANING: 'אותו נושא, לפי',
      TAGS: 'תחומים משותפים',
      TRL: 'בשלות טכנולוגית מתאימה',
      LANGUAGE: 'עובדים בשפת האתגר',
      COUNTRY: 'פועלים במדינה',
      REFERENCES: 'יש את מי לשאול בתחום',
      CAPACITY: 'יש אנשים לפיילוט נוסף',
      OUTCOMES: 'פיילוטים שאומצו',
    },
    asks: 'האתגר',
    offers: 'החברה',
    speaksFor: 'מה מדבר בעד ההתאמה',
    points: 'נקודות',
    sum: 'סך הכול, מתוך 100',
  },
  ar: {
    features: {
      TERMS: 'الكلمات نفسها',
      PHRASES: 'كلمات متجاورة في النصّين',
      LETTERS: 'كلمات متشابهة في حروفها',
      MEANING: 'الموضوع نفسه، بحسب',
      TAGS: 'مجالات مشتركة',
      TRL: 'جاهزية تقنية ملائمة',
      LANGUAGE: 'تعمل بلغة التحدّي',
      COUNTRY: 'تعمل في الدولة',
      REFERENCES: 'مراجع في المجال',
      CAPACITY: 'لديها طاقم لتجربة أخرى',
      OUTCOMES: 'تجارب اعتُمدت',
    },
    asks: 'التحدّي',
    offers: 'الشركة',
    speaksFor: 'ما يدعم الملاءمة',
    points: 'نقاط',
    sum: 'المجموع من 100',
  },
  en: {
    features: {
      TERMS: 'The same words',
      PHRASES: 'Words that stand near each other in both texts',
      LETTERS: 'Words that are alike in their letters',
      MEANING: 'The same subject, by',
      TAGS: 'Shared fields',
      TRL: 'Fitting readiness',
      LANGUAGE: 'Works in the language of the challenge',
      COUNTRY: 'Works in the country',
      REFERENCES: 'Can be asked about in the field',
      CAPACITY: 'Has people for another pilot',
      OUTCOMES: 'Adopted pilots',
    },
    asks: 'The challenge',
    offers: 'The start-up',
    speaksFor: 'What speaks for it',
    points: 'Points',
    sum: 'Sum, of 100',
  },
};

const challengeOf = (key: string): StoryChallenge => {
  const found = storyChallenges.find((challenge) => challenge.key === key);
  if (!found) throw new Error(`the story has no challenge "${key}"`);
  return found;
};

/** The start-ups of the story as the platform indexes them. */
function engineOfStory(): EmbeddedSearchEngine {
  const engine = new EmbeddedSearchEngine({ glossary: BUILT_IN_CONCEPTS });
  for (const startup of storyStartups) {
    const passport = { ...startup, organisationId: startup.key, version: 1 } as unknown as Passport;
    const solutions = startup.solutions as unknown as Solution[];
    engine.upsert([startupDocument(passport, solutions, 0)]);
  }
  engine.train();
  return engine;
}

/** As an officer gets them for a draft that is written in one language so far. */
async function matchesOf(
  engine: EmbeddedSearchEngine,
  challenge: StoryChallenge,
  reader: Reader,
): Promise<Match[]> {
  const { title, problem, desiredOutcome, tags, minimumTrl } = challenge;
  const startupOf = (id: string): StoryStartup => storyStartups.find(({ key }) => key === id)!;
  const fields = {
    title: title[reader] ?? '',
    problem: problem[reader] ?? '',
    outcome: desiredOutcome[reader] ?? '',
    tags: tags.join('\n'),
  };
  const asks: MatchSubject['asks'] = ['REFERENCES', 'CAPACITY', 'OUTCOMES'];
  const subject = { tags, trl: { min: minimumTrl, max: 9 }, languages: [reader], countries: ['IL'], asks };
  const mentioned = await new Mentions(BUILT_IN_CONCEPTS).of(tags);
  return findMatches(engine, { kind: STARTUP_KIND, fields, subject, limit: 10 }, ({ id }) => {
    const { sectors, technologies, trl, languages, countries, references, headcount } = startupOf(id);
    const known = references.map((reference) => ({ ...reference, url: null }));
    const record = {
      references: customersIn(readReferences(known, mentioned), tags),
      capacity: capacityOf(headcount, 0),
    };
    return { tags: [...sectors, ...technologies], trl: { min: trl, max: trl }, languages, countries, record };
  });
}

function whatOf(reason: MatchReason, reader: Reader) {
  const { feature, terms = [], tags = [], trl, languages, countries, references = [] } = reason;
  const nameOf = (type: 'language' | 'region') => (code: string) =>
    new Intl.DisplayNames(reader, { type }).of(code) ?? code;
  const what = [
    ...terms.slice(0, WORDS_SHOWN).map(({ term }) => term),
    ...tags,
    ...(trl ? [`TRL ${trl.min}`] : []),
    ...(languages ?? []).map(nameOf('language')),
    ...(countries ?? []).map(nameOf('region')),
    ...references,
  ];
  const name = WORDINGS[reader].features[feature];
  return what.length === 0 ? name : `${name}: ${what.join(reader === 'ar' ? '، ' : ', ')}`;
}

const shown = (tenths: number): string => (tenths / 10).toFixed(1);

/** Tenths of a point, rounded so that the rows add up to the sum that is shown. */
function tenthsOf({ reasons }: Match): { readonly rows: readonly number[]; readonly sum: number } {
  let exact = 0;
  let sum = 0;
  const rows = reasons.map(({ contribution }) => {
    exact += 1_000 * contribution;
    const tenths = Math.round(exact) - sum;
    sum += tenths;
    return tenths;
  });
  return { rows, sum };
}

function section(place: number, challenge: StoryChallenge, match: Match, reader: Reader): string {
  const wording = WORDINGS[reader];
  const startup = storyStartups.find(({ key }) => key === match.id)!;
  const tenths = tenthsOf(match);
  const rows = match.reasons.map(
    (reason, row) => `| ${shown(tenths.rows[row]!)} | ${whatOf(reason, reader)} |`,
  );
  return [
    `## ${place}. ${challenge.title.en} → ${startup.name.en}`,
    reader === 'en' ? '<div>' : '<div dir="rtl">',
    `**${wording.asks}**: ${challenge.title[reader]} ${challenge.problem[reader]}`,
    `**${wording.offers}**: ${startup.name[reader]}. ${startup.description[reader]}`,
    [
      `| ${wording.points} | ${wording.speaksFor} |`,
      '|---|---|',
      ...rows,
      `| **${shown(tenths.sum)}** | **${wording.sum}** |`,
    ].join('\n'),
    '</div>',
  ].join('\n\n');
}

const INTRODUCTION = `# Ten explained matches

What an officer reads beside a suggestion. The challenges and start-ups are those of the story that a fresh installation tells; each challenge asks in the one language in which its officer has written it, as a draft does. The points are the addends of the score: they add up to it, and nothing else is in it. Made by \`npm run explained-matches\`; see [the matcher](matcher.md) for what is compared.`;

async function explainedMatches(): Promise<string> {
  const engine = engineOfStory();
  const sections: string[] = [];
  for (const [index, [key, reader, place]] of CASES.entries()) {
    const challenge = challengeOf(key);
    const match = (await matchesOf(engine, challenge, reader))[place - 1];
    if (!match) throw new Error(`nothing stands at place ${place} for "${key}"`);
    sections.push(section(index + 1, challenge, match, reader));
  }
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

export const explainedMatchesFile: GeneratedFile = {
  file: 'docs/explained-matches.md',
  command: 'explained-matches',
  make: explainedMatches,
};
