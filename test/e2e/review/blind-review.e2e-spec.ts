import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { schemaOf, selectionsOf, textOf } from '../../support/everything-of.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  scoresOf,
  someReviewers,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

/** How far below a task everything is read: submission → answers → prompt, challenge → submissions → nodes → team. */
const DEPTH = 4;

interface Secret {
  readonly what: string;
  readonly text: string;
}

describe('what a blind reviewer is told', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let ana: StoryReviewer;
  let ben: StoryReviewer;
  let first: StorySubmission;
  let second: StorySubmission;
  let aliases: [string, string];
  let secrets: Secret[];
  let schema: GraphQLSchema;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 2, reviewers: 2, sameText: true });
    [ana, ben] = story.reviewers as [StoryReviewer, StoryReviewer];
    [first, second] = story.submissions as [StorySubmission, StorySubmission];
    aliases = [await assigned(story, first, ana), await assigned(story, second, ana)];
    for (const submission of story.submissions) await reviewed(story, submission, ben, 3);
    secrets = (await Promise.all(story.submissions.map(secretsOf))).flat();
    schema = await schemaOf(ana.persona.client);
  });

  afterAll(() => test.stop());

  /** Everything that could tell who wrote a submission, or when. */
  async function secretsOf({ id, team }: StorySubmission): Promise<Secret[]> {
    const [row] = await test.query<Record<string, string>>(
      `select submission.id, organisation.id as organisation, organisation.name ->> 'en' as name, person.id as person,
         person.email, person.display_name, submission.content_hash, receipt.id as receipt, assignment.id as assignment,
         to_char(submission.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') as submitted,
         to_char(submission.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') as created,
         floor(extract(epoch from submission.submitted_at) * 1000)::text as epoch
       from submissions.submission
       join identity.organisation on organisation.id = submission.organisation_id
       join identity.person on person.id = submission.started_by
       join submissions.receipt on receipt.submission_id = submission.id
       join review.assignment on assignment.submission_id = submission.id
       where submission.id = $1 limit 1`,
      [id],
    );
    const found = Object.entries(row ?? {}).map(([what, text]) => ({ what, text }));
    expect(found).toHaveLength(12);
    return [
      ...found,
      { what: 'organisation of the team', text: team.organisationId },
      { what: 'name of the team', text: 'Noa Canary' },
      { what: 'e-mail of the team', text: 'noa@canary.example' },
    ];
  }

  const leaksIn = (text: string) =>
    secrets
      .filter((secret) => text.toLowerCase().includes(secret.text.toLowerCase()))
      .map(({ what }) => what);

  async function readEverything(client: GraphqlClient, type: string, query: (selection: string) => string) {
    const texts: string[] = [];
    for (const selection of selectionsOf(schema, type, DEPTH)) {
      const answer = await client.send(query(selection));
      expect(answer.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('TOO_COMPLEX');
      texts.push(textOf(answer));
    }
    return texts;
  }

  const tasksOf = (client: GraphqlClient) =>
    readEverything(
      client,
      'ReviewTask',
      (selection) => `{ reviewQueue { totalCount edges { cursor } nodes { ${selection} } } }`,
    );

  it('holds nothing about the author in any field that can be reached from the queue', async () => {
    const texts = await tasksOf(ana.persona.client);
    // Otherwise the test would prove nothing.
    expect(texts.join()).toContain('How Solution 0 works.');
    expect(texts.flatMap(leaksIn)).toEqual([]);
  });

  it('holds nothing about the author in a single task or in the reviews of others', async () => {
    const { client } = ana.persona;
    const [alias] = aliases;
    const task = await readEverything(
      client,
      'ReviewTask',
      (s) => `{ reviewTask(alias: "${alias}") { ${s} } }`,
    );
    await client.done('submitReview', { alias, expectedVersion: 1, scores: scoresOf(story, 4) });
    const peers = await readEverything(
      client,
      'PeerReview',
      (s) => `{ peerReviews(alias: "${alias}") { ${s} } }`,
    );
    expect(peers.join()).toContain('"number":1');
    expect([...task, ...peers].flatMap(leaksIn)).toEqual([]);
    expect(peers.join()).not.toContain(ben.persona.personId);
    expect(peers.join()).not.toContain(ben.id);
  });

  it('is the same for two authors who wrote the same, but for the alias', async () => {
    const [third] = await someReviewers(test, 1);
    if (!third) throw new Error('no reviewer was made');
    const told = async (submission: StorySubmission) => {
      const alias = await assigned(story, submission, third);
      const texts: string[] = [];
      for (const selection of selectionsOf(schema, 'ReviewTask', DEPTH)) {
        const { data, errors } = await third.persona.client.send(
          `{ reviewTask(alias: "${alias}") { ${selection} } }`,
        );
        const faults = errors?.map(({ message, path, extensions }) => [message, path, extensions.code]);
        texts.push(JSON.stringify([data, faults]).replaceAll(alias, 'ALIAS'));
      }
      return texts;
    };
    expect(await told(first)).toEqual(await told(second));
  });

  it('stays silent in refusals', async () => {
    const { client } = ana.persona;
    const answers = [
      await client.send(
        'mutation ($input: SaveReviewDraftInput!) { saveReviewDraft(input: $input) { errors { message path } } }',
        {
          input: { alias: aliases[1], expectedVersion: 99, scores: scoresOf(story, 99) },
        },
      ),
      await client.send(
        'mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { errors { message path } } }',
        {
          input: { organisationId: aliases[1], kind: 'OTHER', reason: 'I wonder who it is.' },
        },
      ),
      ...(await Promise.all(
        ['submission', 'pilot', 'reviewTask'].map((field) =>
          client.send(
            `{ ${field}(${field === 'reviewTask' ? 'alias' : 'id'}: "${first.id}") { __typename } }`,
          ),
        ),
      )),
      await client.send(`{ ranking(challengeId: "${story.challenge.id}") { rows { submissionId } } }`),
      await client.send(`{ reviewAssignments(challengeId: "${story.challenge.id}") { totalCount } }`),
      await client.send(
        `{ challenge(id: "${story.challenge.id}") { submissions { totalCount nodes { id title } } } }`,
      ),
    ];
    expect(answers.flatMap((answer) => leaksIn(textOf(answer)))).toEqual([]);
  });

  it('would be noticed: a manager reads the same challenge and is told', async () => {
    const { client } = story.call.manager;
    const answer =
      await client.send(`{ challenge(id: "${story.challenge.id}") { submissions { nodes { id submittedAt
      contentHash team { name email } organisation { id name { en } } } } } }`);
    expect(new Set(leaksIn(textOf(answer)))).toEqual(
      new Set([
        'id',
        'organisation',
        'name',
        'content_hash',
        'submitted',
        'created',
        'organisation of the team',
        'name of the team',
        'e-mail of the team',
      ]),
    );
  });
});
