import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { actionNamed } from '#libs/access';
import { platformWiring } from '../../architecture/platform-wiring.js';
import { operationsOf } from '../../architecture/wiring.js';
import { type ClonedDatabase, cloneDatabase, copyDatabase } from '../../support/database.js';
import { attemptsOf, type Question, questionsOf } from '../../support/every-question.js';
import { schemaOf } from '../../support/everything-of.js';
import { GraphqlClient } from '../../support/graphql-client.js';
import { rewriteApplicant } from '../../support/other-applicant.js';
import { anOpenedChallenge, STORY_SETTINGS, type StoryOptions } from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';
import { type Answer, AT_ONCE, answeredCalls, differing, TwoWorlds } from '../../support/two-worlds.js';
import { type ToldStory, tellOfReviewer } from './leak-story.js';

jest.setTimeout(300_000);

const SHALLOW = 1;
const DEEP = 2;
/** Of the calls of a field that are answered, so many are read to the ground; all others a level deep. */
const TO_THE_GROUND = 3;
/** Open to reviewers, and with nothing to say to one: why that is no gap of the story. */
const NOTHING_TO_SAY: Readonly<Record<string, string>> = {
  accessibilityContact: 'A setting of the installation; the tests have none.',
  adviseProgrammeModels: 'It advises on a draft of a model; there is none.',
  appeals: 'For managers and those who hear appeals.',
  caseStudies: 'As `pilot`, and only once somebody publishes it.',
  directSearch: 'The tests have no search server to go to directly.',
  invitations: 'For those who administer an organisation.',
  members: 'For those who administer an organisation.',
  mentors: 'They are listed whoever applies; there are none.',
  pilot: 'There is none before the decision, and after it everybody knows who won.',
  pilotExits: 'As `pilot`.',
  pilotStanding: 'As `pilot`.',
  pilots: 'As `pilot`.',
  programmeModelVersion: 'By an id of a version, of models that everybody reads.',
  searchSuggestions: 'All its filters at once leave nothing; `search` reads the same index.',
  solution: 'The catalogue is public, and empty.',
  solutions: 'The catalogue is public, and empty.',
};

/** They end what all others need. */
const LAST = /sign|session|password/i;

/**
 * Two databases, alike to the byte but for who applied: in the second another start-up, with other people, ids and
 * times, wrote the same words, and what a conflict of interest hides in the first was never there at all. Whatever the
 * API offers, a reviewer is answered the same. The questions come from the schema: a new field is asked by itself.
 */
describe('the same reviewer in two worlds that differ in who applied', () => {
  const databases: ClonedDatabase[] = [];
  const apps: TestApp[] = [];
  let worlds: TwoWorlds;
  let schema: GraphQLSchema;
  let story: ToldStory;

  beforeAll(async () => {
    const first = await cloneDatabase();
    databases.push(first);
    const test = await TestApp.on(first.url, STORY_SETTINGS);
    // Applicants are hidden and reviewers are not: they tell each other more than where both are.
    const beforeOpening: StoryOptions['beforeOpening'] = (call, { id }) =>
      call.manager.client.done('chooseBlindness', {
        ...{ challengeId: id, blindness: 'APPLICANTS_HIDDEN', reason: 'The jury is known.' },
      });
    const opened = await anOpenedChallenge(test, { submissions: 3, reviewers: 3, beforeOpening });
    story = await tellOfReviewer(test, opened);
    const now = test.clock.now();
    await test.app.close();
    const second = await copyDatabase(first.url);
    databases.push(second);
    await rewriteApplicant(second.url, story.exchanged, story.forgotten);
    for (const { url } of databases) {
      const world = await TestApp.on(url, STORY_SETTINGS);
      apps.push(world);
      await world.clock.travelTo(now);
    }
    const [one, other] = apps as [TestApp, TestApp];
    worlds = new TwoWorlds([one.url, other.url]);
    schema = await schemaOf(new GraphqlClient(one.url, story.reviewer.headers));
  });

  afterAll(async () => {
    for (const world of apps) await world.app.close();
    for (const { drop } of databases) await drop();
  });

  /** Calls that were answered with something, but few of each field: only below it there is more. */
  const answered = (answers: readonly Answer[]): ((call: string) => boolean) => {
    const some = [...answeredCalls(answers).values()].flatMap((calls) => calls.slice(0, TO_THE_GROUND));
    const all = new Set(some);
    return (call) => all.has(call);
  };

  async function readAll(client: GraphqlClient) {
    const shallow = await worlds.answersTo(client, questionsOf(schema, story.words, SHALLOW).map(once));
    const deep = await worlds.answersTo(client, questionsOf(schema, story.words, DEEP, answered(shallow)));
    return [...shallow, ...deep];
  }

  /** Behind a shut door nobody looks at what was given: one call says as much as all. */
  const once = (question: Question): Question =>
    shut.has(question.field) ? { ...question, calls: question.calls.slice(0, 1) } : question;

  it('gets the same answer to every question that the schema offers', async () => {
    const answers = await readAll(story.reviewer);
    expect(differing(answers)).toEqual([]);
    // Otherwise it would prove nothing: the reviewer reads the submission, and every field was asked.
    const all = answers.map(({ one }) => one).join();
    expect(all).toContain('How Solution 0 works.');
    expect(new Set(answers.map(({ field }) => field))).toEqual(
      new Set(Object.keys(schema.getQueryType()?.getFields() ?? {})),
    );
    expect(answers.filter(({ field, one }) => shut.has(field) && !one.includes('FORBIDDEN'))).toEqual([]);
    // Nor would a field that had nothing to say: a new one is told of in the story, or here.
    const found = answeredCalls(answers);
    const silent = [...found.keys()].filter((field) => !shut.has(field) && found.get(field)?.length === 0);
    expect(silent.sort()).toEqual(Object.keys(NOTHING_TO_SAY).sort());
  });

  it('gets the same file, page or refusal on every other way', async () => {
    const own = story.words.ids.flatMap((id) => [`/files/${id}`, `/interviews/${id}`]);
    for (const path of ['/health/live', '/health/ready', '/graphiql', ...own]) {
      const [one, other] = await worlds.get(story.reviewer, path);
      expect([path, one]).toEqual([path, other]);
    }
  });

  it('gets the same errors from everything that can be tried', async () => {
    // An organisation that one declares to be tied to is hidden from then on: that tells, and is what it is for.
    const ids = story.words.ids.slice(0, -6);
    const attempts = attemptsOf(schema, { ...story.words, ids }).map(once);
    const ordered = [
      ...attempts.filter(({ field }) => !LAST.test(field)),
      ...attempts.filter(({ field }) => LAST.test(field)),
    ];
    // A refusal changes nothing, so these need not wait for each other.
    const isShut = ({ field }: Question) => shut.has(field);
    const answers = [
      ...(await worlds.answersTo(story.reviewer, ordered.filter(isShut), AT_ONCE)),
      ...(await worlds.answersTo(
        story.reviewer,
        ordered.filter((own) => !isShut(own)),
        1,
      )),
    ];
    expect(differing(answers)).toEqual([]);
    const known = answers.filter(({ one }) => !/FORBIDDEN|UNAUTHENTICATED/.test(one));
    expect(known.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['submitReview', 'recuseReviewer', 'declareConflict', 'saveReviewDraft']),
    );
  });

  it('would be noticed: a manager of the programme is answered differently', async () => {
    const telling = ['submission', 'challenge', 'ranking', 'reviewAssignments', 'reviewCoverage'];
    const questions = questionsOf(schema, story.words, SHALLOW).filter(({ field }) =>
      telling.includes(field),
    );
    const answers = await worlds.answersTo(story.manager, questions);
    expect(new Set(differing(answers).map(({ field }) => field))).toEqual(new Set(telling));
  });
});

/** Operations that the guard refuses to reviewers, whatever is asked. */
const shut: ReadonlySet<string> = new Set(
  operationsOf(platformWiring()).flatMap(({ name, action }) => {
    const roles = action === undefined ? undefined : actionNamed(action)?.roles;
    return Array.isArray(roles) && !roles.includes('REVIEWER') ? [name] : [];
  }),
);
