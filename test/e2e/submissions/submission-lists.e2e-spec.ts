import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/access';
import { OrganisationKind } from '#libs/identity';
import { SubmissionDraftsService, SubmitSubmissionService } from '#libs/submissions';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import { TestApp } from '../../support/test-app.js';

const PATIENCE_MS = 60_000;
const MANY = 50;
const FIELDS = `id title state answers { questionId text file { name } } team { name } challenge { number }
  organisation { name { en } } receipts { contentHash }`;

interface List {
  readonly totalCount: number;
  readonly nodes: { id: string; title: string }[];
  readonly edges: { cursor: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** The number of statements may not depend on the number of rows. */
describe('lists of submissions', () => {
  let test: TestApp;
  let call: Call;
  let busy: PublishedChallenge;
  let quiet: PublishedChallenge;
  let team: Team;

  beforeAll(async () => {
    test = await TestApp.start({ SESSION_HOURS: '720' });
    call = await Call.open(test);
    team = await call.team('Works at everything');
    busy = await call.publish();
    quiet = await call.publish();
    const startUps: Actor[] = [];
    for (let index = 0; index < MANY; index++) {
      const organisationId = await test.organisation(OrganisationKind.STARTUP, `Start-up ${index}`);
      const [membership] = team.actor.memberships;
      startUps.push({ ...team.actor, memberships: [{ ...membership!, organisationId }] });
    }
    for (const [index, actor] of startUps.entries()) {
      await handIn(test, actor, busy, `Solution ${index}`);
      if (index < 2) await handIn(test, actor, quiet, `Solution ${index}`);
      await handIn(test, team.actor, await call.publish(), `Own ${index}`);
    }
    for (const challenge of [busy, quiet]) await call.openEvaluation(challenge);
  }, PATIENCE_MS);

  afterAll(() => test.stop());

  const OF_CHALLENGE = `query ($id: ID!, $first: Int!, $after: String) { challenge(id: $id) {
    submissions(first: $first, after: $after) { totalCount nodes { ${FIELDS} } edges { cursor }
      pageInfo { hasNextPage endCursor } } } }`;

  const ofChallenge = async (id: string, first: number, after?: string): Promise<List> =>
    (await call.manager.client.ask<{ challenge: { submissions: List } }>(OF_CHALLENGE, { id, first, after }))
      .challenge.submissions;

  it('of a challenge cost the same for 2 and for 50', async () => {
    await ofChallenge(quiet.id, 1);
    const two = await test.statementsOf(async () => {
      expect((await ofChallenge(quiet.id, MANY)).nodes).toHaveLength(2);
    });
    const fifty = await test.statementsOf(async () => {
      expect((await ofChallenge(busy.id, MANY)).nodes).toHaveLength(MANY);
    });
    expect(fifty.length).toBe(two.length);
  });

  it('of 2 and of 50 challenges cost the same', async () => {
    const page = (first: number) =>
      call.manager.client.ask<{ challenges: { nodes: { submissions: List }[] } }>(
        'query ($first: Int!) { challenges(first: $first, order: NEWEST) { nodes { submissions(first: 3) { totalCount nodes { id } } } } }',
        { first },
      );
    await page(1);
    const two = await test.statementsOf(() => page(2));
    let seen: number[] = [];
    const fifty = await test.statementsOf(async () => {
      const { challenges } = await page(MANY + 2);
      seen = challenges.nodes.map(({ submissions }) => submissions.totalCount);
    });
    expect(fifty.length).toBe(two.length);
    expect(seen).toHaveLength(MANY + 2);
    expect(seen.sort((a, b) => b - a).slice(0, 3)).toEqual([MANY, 2, 0]);
  });

  it('of the own start-ups cost the same for 2 and for 50', async () => {
    const mine = async (first: number): Promise<List> =>
      (
        await team.owner.client.ask<{ mySubmissions: List }>(
          `query ($first: Int!) { mySubmissions(first: $first) { totalCount nodes { ${FIELDS} } } }`,
          { first },
        )
      ).mySubmissions;
    await mine(1);
    const two = await test.statementsOf(() => mine(2));
    let list: List | undefined;
    const fifty = await test.statementsOf(async () => {
      list = await mine(MANY);
    });
    expect(fifty.length).toBe(two.length);
    expect(list?.totalCount).toBe(MANY);
    expect(list?.nodes[0]?.title).toBe(`Own ${MANY - 1}`);
  });

  it('are paged without gap or repetition', async () => {
    const ids: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page++) {
      const list = await ofChallenge(busy.id, 7, after);
      expect(list.totalCount).toBe(MANY);
      expect(list.edges.at(-1)?.cursor).toBe(list.pageInfo.endCursor);
      ids.push(...list.nodes.map(({ id }) => id));
      if (!list.pageInfo.hasNextPage) break;
      after = list.pageInfo.endCursor;
    }
    expect(ids).toEqual((await ofChallenge(busy.id, 100)).nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(MANY);
  });

  it('refuse a cursor of another list', async () => {
    const answer = await call.manager.client.send(OF_CHALLENGE, {
      id: busy.id,
      first: 5,
      after: 'bm9uc2Vuc2U',
    });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', messageCode: 'input.cursor' } },
    ]);
  });
});

async function handIn(
  test: TestApp,
  actor: Actor,
  challenge: PublishedChallenge,
  title: string,
): Promise<void> {
  const drafts = test.app.get(SubmissionDraftsService);
  const { id, version } = await drafts.start(actor, { challengeId: challenge.id });
  const answers = [{ questionId: challenge.text, text: 'It listens.' }];
  const saved = await drafts.save(actor, {
    id,
    expectedVersion: version,
    title,
    summary: 'By sound.',
    answers,
    team: [],
  });
  await test.app
    .get(SubmitSubmissionService)
    .submit(actor, { id, expectedVersion: saved.version, idempotencyKey: randomUUID() });
}
