import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AssignAutomaticallyService } from '#libs/review';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { anOpenedChallenge, assigned, type OpenedChallenge, STORY_SETTINGS } from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

jest.setTimeout(120_000);

const FEW = 2;
const MANY = 50;

const QUEUE = `query ($first: Int!) { reviewQueue(first: $first) { totalCount edges { cursor } nodes { alias state
  progress { done total } scores { score rationale } challenge { number ministry { name { en } } criteria { id } }
  submission { title answers { prompt { en } text } } } } }`;
const REVIEWERS = `query ($first: Int!) { reviewers(first: $first) { totalCount nodes { expertise openReviews
  person { displayName } conflicts { kind organisation { name { en } } } } } }`;
const ASSIGNMENTS = `query ($first: Int!, $id: ID!) { reviewAssignments(challengeId: $id, first: $first) { totalCount
  nodes { state reviewer { openReviews person { displayName } conflicts { kind } }
  submission { title organisation { name { en } } challenge { number } } } } }`;
const RANKING = `query ($id: ID!) { ranking(challengeId: $id) { challenge { number } rows { rank criterionMeans { mean }
  submission { title organisation { name { en } } } } } }`;
const COVERAGE = 'query ($id: ID!) { reviewCoverage(challengeId: $id) { submissionId missing } }';
const OUTCOMES = `query ($first: Int!, $id: ID!) { challenge(id: $id) { submissions(first: $first) { nodes { title
  outcome { outcome reason criterionMeans { mean } } } } } }`;

/** One statement more for each row of a list would make these grow with the list. */
describe('SQL statements of a list', () => {
  let test: TestApp;
  let few: OpenedChallenge;
  let many: OpenedChallenge;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    few = await anOpenedChallenge(test, { submissions: FEW, reviewers: 2, sharedOwner: true });
    many = await anOpenedChallenge(test, { submissions: MANY, reviewers: 4, sharedOwner: true });
    for (const { call, challenge, reviewers } of [few, many])
      await test.app.get(AssignAutomaticallyService).assign(
        call.managerActor,
        challenge.id,
        reviewers.map(({ id }) => id),
      );
    await manyReviewers();
  });

  afterAll(() => test.stop());

  /** Fifty people more in the pool, each in conflict with another start-up. */
  async function manyReviewers(): Promise<void> {
    const copy = 'generate_series(1, 50) copy';
    await test.query(`insert into identity.person select md5(id::text || copy)::uuid, copy || email, display_name || copy,
      locale, null, state, created_at from (select * from identity.person limit 1) one, ${copy}`);
    await test.query(`insert into review.reviewer select md5(one.id::text || copy)::uuid, md5(person.id::text || copy)::uuid,
      expertise, biography, languages, capacity, version, one.created_at + interval '1 year'
      from (select * from review.reviewer limit 1) one, (select id from identity.person
        where id in (select id from identity.person order by created_at limit 1)) person, ${copy}
      where exists (select from identity.person p where p.id = md5(person.id::text || copy)::uuid)`);
    await test.query(
      `insert into review.conflict (id, reviewer_id, organisation_id, kind, reason, declared_at)
      select gen_random_uuid(), reviewer.id, organisation.id, 'OTHER', 'A tie.', now()
      from (select id, row_number() over () as place from review.reviewer where id <> all($1)) reviewer
      join (select id, row_number() over () as place from identity.organisation where kind = 'STARTUP') organisation
        using (place)`,
      [[...few.reviewers, ...many.reviewers].map(({ id }) => id)],
    );
  }

  /** How many statements the query takes, and how many rows of the list came. */
  async function measure(client: GraphqlClient, query: string, variables: Record<string, unknown>) {
    let rows = 0;
    const statements = await test.statementsOf(async () => {
      rows = rowsIn(await client.ask(query, variables));
    });
    return { rows, statements: statements.length };
  }

  /** The same query twice, on a short and on a long list, one after the other. */
  async function expectEqual(query: string, short: Reading, long: Reading): Promise<void> {
    const less = await measure(short.client, query, short.variables);
    const more = await measure(long.client, query, long.variables);
    expect([less.rows, more.rows]).toEqual([FEW, MANY]);
    expect(more.statements).toBe(less.statements);
    expect(more.statements).toBeGreaterThan(1);
  }

  const pages = (query: string, client: GraphqlClient, variables: Record<string, unknown> = {}) =>
    expectEqual(
      query,
      { client, variables: { ...variables, first: FEW } },
      { client, variables: { ...variables, first: MANY } },
    );

  it('of the queue of a reviewer', async () => {
    const [first] = many.reviewers;
    if (!first) throw new Error('the story is empty');
    const own = await test.query<{ id: string }>(
      'select submission_id as id from review.assignment where reviewer_id = $1',
      [first.id],
    );
    const taken = new Set(own.map((row) => row.id));
    for (const submission of many.submissions)
      if (!taken.has(submission.id)) await assigned(many, submission, first);
    const { client } = first.persona;
    await pages(QUEUE, client);
  });

  it('of the pool of reviewers', async () => {
    const { client } = many.call.manager;
    await pages(REVIEWERS, client);
  });

  it('of assignments', async () => {
    const { client } = many.call.manager;
    const { id } = many.challenge;
    await pages(ASSIGNMENTS, client, { id });
  });

  it('of the ranked table and of the coverage', async () => {
    for (const query of [RANKING, COVERAGE])
      await expectEqual(
        query,
        { client: few.call.manager.client, variables: { id: few.challenge.id } },
        { client: many.call.manager.client, variables: { id: many.challenge.id } },
      );
  });

  it('of submissions with their outcomes', async () => {
    const { client } = many.call.manager;
    const { id } = many.challenge;
    await pages(OUTCOMES, client, { id });
  });
});

interface Reading {
  readonly client: GraphqlClient;
  readonly variables: Record<string, unknown>;
}

/** Rows of the outermost list of an answer. */
function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  const { nodes, rows, ...rest } = value as { nodes?: unknown[]; rows?: unknown[] };
  return nodes?.length ?? rows?.length ?? rowsIn(Object.values(rest)[0]);
}
