import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { type ClonedDatabase, cloneDatabase, copyDatabase } from '../../support/database.js';
import {
  attemptsOf,
  documentOf,
  type Question,
  questionsOf,
  type Words,
} from '../../support/every-question.js';
import { schemaOf } from '../../support/everything-of.js';
import { GraphqlClient } from '../../support/graphql-client.js';
import { rewriteApplicant } from '../../support/other-applicant.js';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';
import { PDF, upload } from '../../support/uploads.js';

jest.setTimeout(300_000);

/** What stands for the submission, the author's file and the receipt in the other database. */
const OTHER = {
  submission: '01900000-0000-7000-8000-00000000a001',
  file: '01900000-0000-7000-8000-00000000a002',
  receipt: '01900000-0000-7000-8000-00000000a003',
};
const SHALLOW = 1;
const DEEP = 2;
/** Of the calls of a field that are answered, so many are read to the ground; all others a level deep. */
const TO_THE_GROUND = 3;
/** What both worlds say to the same calls of a field. */
interface Answer {
  readonly field: string;
  readonly calls: readonly string[];
  readonly one: string;
  readonly other: string;
}

/** They end what all others need. */
const LAST = /sign|session|password/i;

/**
 * Two databases, alike to the byte but for who applied: in the second another start-up, with other people, ids and
 * times, wrote the same words, and what a conflict of interest hides in the first was never there at all. Whatever the
 * API offers, a reviewer is answered the same. The questions come from the schema: a new field is asked by itself.
 */
describe('the same reviewer in two worlds that differ in who applied', () => {
  const databases: ClonedDatabase[] = [];
  const worlds: TestApp[] = [];
  let schema: GraphQLSchema;
  let words: Words;
  let people: { reviewer: GraphqlClient; manager: GraphqlClient };
  let paths: string[];

  beforeAll(async () => {
    const first = await cloneDatabase();
    databases.push(first);
    const test = await TestApp.on(first.url, STORY_SETTINGS);
    const story = await anOpenedChallenge(test, { submissions: 2, reviewers: 3 });
    const now = test.clock.now();
    const { exchanged, forgotten } = await tell(test, story);
    await test.app.close();
    const second = await copyDatabase(first.url);
    databases.push(second);
    await rewriteApplicant(second.url, exchanged, forgotten);
    for (const { url } of databases) {
      const world = await TestApp.on(url, STORY_SETTINGS);
      worlds.push(world);
      await world.clock.travelTo(now);
    }
    schema = await schemaOf(new GraphqlClient(worlds[0]?.url ?? '', people.reviewer.headers));
  });

  afterAll(async () => {
    for (const world of worlds) await world.app.close();
    for (const { drop } of databases) await drop();
  });

  /** A reviewer with two open tasks, one of which is then lost to a conflict; and whatever names the applicants. */
  async function tell(test: TestApp, story: OpenedChallenge) {
    const [seen, hidden] = story.submissions as [StorySubmission, StorySubmission];
    const [ana, ben, third] = story.reviewers as [StoryReviewer, StoryReviewer, StoryReviewer];
    const alias = await reviewed(story, seen, ana, 4);
    const lost = await assigned(story, hidden, ana);
    await reviewed(story, seen, ben, 2);
    const open = await assigned(story, seen, third);
    await ana.persona.client.done('declareConflict', {
      organisationId: hidden.team.organisationId,
      kind: 'FAMILY',
      reason: 'My sister works there.',
    });
    await test.drain();
    // Somebody else, as real as the applicant, who did not apply here.
    const other = await story.call.team('Another start-up');
    const file = await upload(
      test.url,
      { ...seen.team.owner.client.headers, 'x-etgar-csrf': '1' },
      { organisationId: seen.team.organisationId, content: PDF, name: 'Canary plan.pdf' },
    );
    const fileId = file.body.id ?? '';
    await test.query(`insert into files.file_link values ($1, 'submission', $2, platform.clock())`, [
      fileId,
      seen.id,
    ]);
    const [receipt] = await test.query<{ id: string; hash: string }>(
      `select id, content_hash as hash from submissions.receipt where submission_id = $1`,
      [seen.id],
    );
    const gone = await test.query<{ id: string }>(
      'select id from review.assignment where submission_id = $1',
      [hidden.id],
    );
    people = { reviewer: ana.persona.client, manager: story.call.manager.client };
    words = {
      ids: [
        ...[alias, lost, open, story.challenge.id, story.call.programmeId, ana.id],
        ...[seen.id, hidden.id, fileId, receipt?.id ?? '', ...Object.values(OTHER)],
        ...[seen.team, other, hidden.team].flatMap(({ organisationId, owner }) => [
          organisationId,
          owner.personId,
        ]),
      ],
      texts: [
        'Start-up 0',
        'Another start-up',
        'How Solution 0 works.',
        'canary.example',
        story.challenge.number,
      ],
    };
    paths = ['/health/live', '/health/ready', '/graphiql', ...words.ids.map((id) => `/files/${id}`)];
    return {
      exchanged: new Map([
        [seen.id, OTHER.submission],
        [fileId, OTHER.file],
        [receipt?.id ?? '', OTHER.receipt],
        [receipt?.hash.trim() ?? '', 'f'.repeat(64)],
        [seen.team.organisationId, other.organisationId],
        [seen.team.owner.personId, other.owner.personId],
        [seen.team.owner.email, other.owner.email],
        ['Noa Canary', 'Tom Falcon'],
        ['noa@canary.example', 'tom@falcon.example'],
        ['Canary plan', 'Falcon plan'],
      ]),
      forgotten: [hidden.id, ...gone.map(({ id }) => id)],
    };
  }

  /** Status, headers and body, but for what belongs to the moment. */
  async function told(response: Response): Promise<string> {
    const headers = [...response.headers].filter(([name]) => !['date', 'x-correlation-id'].includes(name));
    const body = (await response.text()).replace(/"correlationId":"[^"]*"/g, '"correlationId":""');
    return JSON.stringify([response.status, headers, inOneOrder(body)]);
  }

  /** Fields of a query run side by side, and their errors are listed as they arrive: that is no part of the answer. */
  function inOneOrder(body: string): string {
    if (!body.startsWith('{"errors":[')) return body;
    const { errors, ...rest } = JSON.parse(body) as { errors: unknown[] };
    return JSON.stringify({ errors: errors.map((error) => JSON.stringify(error)).sort(), ...rest });
  }

  const ask = async (client: GraphqlClient, query: string): Promise<string[]> =>
    Promise.all(
      worlds.map(async ({ url }) =>
        told(
          await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'accept-language': 'en', ...client.headers },
            body: JSON.stringify({ query }),
          }),
        ),
      ),
    );

  /**
   * The answers of both worlds, as many calls in one document as the limits of the API take: what is too much at once is
   * asked in halves. So is a query of which an error left nothing: only the error that came first is listed then, and
   * nothing is told of the other calls. (Mutations run one after the other: theirs is always the same.) No answer is a
   * fault.
   */
  async function answersTo(client: GraphqlClient, questions: readonly Question[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const { field, kind, calls, selections } of questions)
      for (const selection of selections) {
        const waiting = calls.length > 0 ? [[...calls]] : [];
        for (let part = waiting.pop(); part; part = waiting.pop()) {
          const [one = '', other = ''] = await ask(client, documentOf(kind, part, selection));
          if (part.length > 1 && [one, other].some((answer) => isPartial(kind, answer)))
            waiting.push(part.slice(part.length / 2), part.slice(0, part.length / 2));
          else answers.push({ field, calls: part, one, other });
        }
      }
    for (const { field, calls, one } of answers)
      expect([field, calls, /TOO_COMPLEX|VALIDATION_FAILED|PARSE_FAILED|INTERNAL/.exec(one)]).toEqual([
        field,
        calls,
        null,
      ]);
    return answers;
  }

  const isPartial = (kind: Question['kind'], answer: string): boolean =>
    /TOO_COMPLEX|GRAPHQL_(PARSE|VALIDATION)_FAILED/.test(answer) ||
    (kind === 'query' && bodyOf(answer).data == null);

  const bodyOf = (answer: string): { data?: Record<string, unknown> | null } =>
    JSON.parse((JSON.parse(answer) as [number, unknown, string])[2]) as ReturnType<typeof bodyOf>;

  const differing = (answers: readonly Answer[]) => answers.filter(({ one, other }) => one !== other);

  /** Whether a call was answered with something, and few enough others of its field: only below it there is more. */
  const answered = (answers: readonly Answer[]): ((call: string) => boolean) => {
    const found = new Map<string, Set<string>>();
    for (const { field, calls, one } of answers) {
      const data = bodyOf(one).data ?? {};
      const own = found.get(field) ?? new Set();
      for (const [at, call] of calls.entries())
        if (data[`a${at}`] != null && own.size < TO_THE_GROUND) own.add(call);
      found.set(field, own);
    }
    const all = new Set([...found.values()].flatMap((own) => [...own]));
    return (call) => all.has(call);
  };

  async function readAll(client: GraphqlClient) {
    const shallow = await answersTo(client, questionsOf(schema, words, SHALLOW));
    const deep = await answersTo(client, questionsOf(schema, words, DEEP, answered(shallow)));
    return [...shallow, ...deep];
  }

  it('gets the same answer to every question that the schema offers', async () => {
    const answers = await readAll(people.reviewer);
    expect(differing(answers)).toEqual([]);
    // Otherwise it would prove nothing: the reviewer reads the submission, and every field was asked.
    const all = answers.map(({ one }) => one).join();
    expect(all).toContain('How Solution 0 works.');
    expect(new Set(answers.map(({ field }) => field))).toEqual(
      new Set(Object.keys(schema.getQueryType()?.getFields() ?? {})),
    );
    for (const field of ['reviewQueue', 'reviewTask', 'peerReviews', 'challenge', 'viewer'])
      expect([field, answers.some((own) => own.field === field && !own.one.includes('"errors'))]).toEqual([
        field,
        true,
      ]);
  });

  it('gets the same file, page or refusal on every other way', async () => {
    for (const path of paths) {
      const answers = await Promise.all(
        worlds.map(async ({ url }) =>
          told(await fetch(`${url}${path}`, { headers: people.reviewer.headers, redirect: 'manual' })),
        ),
      );
      expect([path, answers[0]]).toEqual([path, answers[1]]);
    }
  });

  it('gets the same errors from everything that can be tried', async () => {
    // An organisation that one declares to be tied to is hidden from then on: that tells, and is what it is for.
    const ids = words.ids.slice(0, -6);
    const attempts = attemptsOf(schema, { ...words, ids });
    const ordered = [
      ...attempts.filter(({ field }) => !LAST.test(field)),
      ...attempts.filter(({ field }) => LAST.test(field)),
    ];
    const answers = await answersTo(people.reviewer, ordered);
    expect(differing(answers)).toEqual([]);
    const known = answers.filter(({ one }) => !/FORBIDDEN|UNAUTHENTICATED/.test(one));
    expect(known.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['submitReview', 'recuseReviewer', 'declareConflict', 'saveReviewDraft']),
    );
  });

  it('would be noticed: a manager of the programme is answered differently', async () => {
    const answers = await answersTo(people.manager, questionsOf(schema, words, SHALLOW));
    const fields = new Set(differing(answers).map(({ field }) => field));
    expect([...fields]).toEqual(
      expect.arrayContaining(['submission', 'challenge', 'ranking', 'reviewAssignments', 'reviewCoverage']),
    );
  });
});
