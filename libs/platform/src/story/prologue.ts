import type { INestApplicationContext } from '@nestjs/common';
import type { ChallengeDraft } from '#libs/challenges';
import { ManageProgrammesService, type Programme } from '#libs/programmes';
import { PassportsService, SolutionsService } from '#libs/startups';
import { type Cast, createCast } from './cast.js';
import { storyCriteria, storyQuestions } from './evaluation-form.js';
import { storyStartups } from './story.js';
import type { StoryChallenge } from './story.types.js';

const DAY = 86_400_000;

export const STORY_ZONE = 'Asia/Jerusalem';

export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY);

/** Everything that is there before the first challenge: people, start-ups, the open programme. */
export async function tellPrologue(
  app: INestApplicationContext,
  start: Date,
): Promise<{ cast: Cast; programme: Programme }> {
  const cast = await createCast(app);
  await fillCatalogue(app, cast);
  return { cast, programme: await openProgramme(app, cast, start) };
}

/** Every start-up's passport and solutions, saved by its owner. */
async function fillCatalogue(app: INestApplicationContext, cast: Cast): Promise<void> {
  for (const startup of storyStartups) {
    const owner = cast.actor(startup.key);
    const organisationId = cast.organisationId(startup.key);
    const { description, sectors, technologies, trl, languages, countries, foundedYear } = startup;
    await app.get(PassportsService).save(owner, {
      organisationId,
      expectedVersion: null,
      description,
      website: null,
      foundedYear,
      headcount: startup.headcount,
      region: startup.region,
      team: [{ name: startup.owner, position: 'Founder' }],
      sectors: [...sectors],
      technologies: [...technologies],
      trl,
      languages: [...languages],
      countries: [...countries],
      references: startup.references.map((reference) => ({ ...reference, url: null })),
      certificates: [],
    });
    for (const { title, summary, tags } of startup.solutions)
      await app
        .get(SolutionsService)
        .add(owner, organisationId, { title, summary, description: summary, tags: [...tags], trl });
  }
}

/** The programme of the story, open for challenges. @param start first day of its call. */
async function openProgramme(app: INestApplicationContext, cast: Cast, start: Date): Promise<Programme> {
  const manager = cast.actor('manager');
  const programmes = app.get(ManageProgrammesService);
  const programme = await programmes.create(manager, {
    operatorId: cast.organisationId('operator'),
    code: 'GOV-2027',
    originalLanguage: 'he',
    name: { he: 'אתגרי הממשלה 2027', ar: 'تحدّيات الحكومة 2027', en: 'Government Challenges 2027' },
    summary: {
      he: 'שישה משרדים מציגים בעיות אמיתיות; סטארט-אפים מציעים פתרונות; הטובים נבחנים בפיילוט נמדד.',
      ar: 'ست وزارات تعرض مشكلات حقيقية؛ شركات ناشئة تقترح حلولًا؛ وأفضلها يُختبر في تجربة مُقاسة.',
      en: 'Six ministries show real problems, start-ups propose solutions, and the best are tried in measured pilots.',
    },
    zone: STORY_ZONE,
    stages: {
      callStartsAt: start,
      callEndsAt: daysAfter(start, 90),
      evaluationEndsAt: daysAfter(start, 150),
      pilotEndsAt: daysAfter(start, 400),
    },
    rules: { reviewersPerSubmission: 2, awards: 1, minimumRationale: 20, minimumPassingScore: 50 },
  });
  return programmes.open(manager, programme.id);
}

/** The content of a challenge as its officer writes it. */
export function challengeDraft(story: StoryChallenge, opensAt: Date, closesAt: Date): ChallengeDraft {
  const {
    originalLanguage,
    title,
    problem,
    affectedUsers,
    evidence,
    desiredOutcome,
    constraints,
    dataOffered,
  } = story;
  return {
    originalLanguage,
    title,
    problem,
    affectedUsers,
    evidence,
    desiredOutcome,
    constraints,
    dataOffered,
    budget: { amount: story.budgetAmount, currency: 'ILS' },
    exitToProcurement: 'FOLLOW_ON_CONTRACT',
    opensAt,
    closesAt,
    zone: STORY_ZONE,
    tags: story.tags,
    minimumTrl: story.minimumTrl,
    kpis: story.kpis.map(({ name, unit, baseline, target, dueInDays, source }) => ({
      name,
      unit,
      baseline,
      target,
      dueOn: daysAfter(closesAt, dueInDays).toISOString().slice(0, 10),
      source,
    })),
    criteria: storyCriteria.map((criterion) => ({ ...criterion, scaleMin: 0, scaleMax: 5, scaleStep: 0.5 })),
    questions: storyQuestions.map(({ kind, prompt, maxLength, choices, minimum, maximum }) => ({
      kind,
      prompt,
      isRequired: true,
      maxLength: maxLength ?? null,
      choices: choices ?? [],
      minimum: minimum ?? null,
      maximum: maximum ?? null,
    })),
  };
}
