import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationsService, Role } from '#libs/identity';
import { textOf } from '../../support/everything-of.js';
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

const QUEUE = '{ reviewQueue { totalCount nodes { alias submission { title } } } }';
const RANKING = `query ($id: ID!) { ranking(challengeId: $id) { openReviews rows { submissionId score reviewCount } } }`;
const COVERAGE = `query ($id: ID!) { reviewCoverage(challengeId: $id) { submissionId assigned completed suspended missing } }`;
const DECLARE = 'conflict { kind reason declaredAt endedAt }';

interface Row {
  submissionId: string;
  [field: string]: unknown;
}

/** A conflict is not a remark beside the work: the submission is gone, as if it had never been there. */
describe('a conflict of interest', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let submission: StorySubmission;
  let other: StorySubmission;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 2, reviewers: 0, sharedOwner: true });
    [submission, other] = story.submissions as [StorySubmission, StorySubmission];
  });

  afterAll(() => test.stop());

  const aReviewer = async (): Promise<StoryReviewer> => {
    const [reviewer] = await someReviewers(test, 1);
    if (!reviewer) throw new Error('no reviewer was made');
    return reviewer;
  };

  const declare = (reviewer: StoryReviewer, { team } = submission) =>
    reviewer.persona.client.done(
      'declareConflict',
      { organisationId: team.organisationId, kind: 'EMPLOYMENT', reason: 'I worked there until last year.' },
      DECLARE,
    );

  const queueOf = async ({ persona }: StoryReviewer) =>
    (await persona.client.send(QUEUE)).data as {
      reviewQueue: { totalCount: number; nodes: { alias: string }[] };
    } | null;

  const managerSees = async (query: string, field: string, { id } = submission): Promise<Row | undefined> => {
    const data = await story.call.manager.client.ask<Record<string, Row[] & { rows?: Row[] }>>(query, {
      id: story.challenge.id,
    });
    const found = data[field];
    return (found?.rows ?? found)?.find((row) => row.submissionId === id);
  };

  /** Everything that a reviewer can try with an alias. */
  const triesOf = async (client: GraphqlClient, alias: string) => [
    (
      await client.ask<Record<string, unknown>>('query ($a: ID!) { t: reviewTask(alias: $a) { state } }', {
        a: alias,
      })
    ).t,
    (
      await client.ask<Record<string, unknown>>('query ($a: ID!) { t: peerReviews(alias: $a) { number } }', {
        a: alias,
      })
    ).t,
    await client.refused('saveReviewDraft', { alias, expectedVersion: 1, scores: [] }),
    await client.refused('submitReview', { alias, expectedVersion: 1, scores: scoresOf(story, 3) }),
    await client.refused('declineAssignment', { alias, reason: 'No.' }),
    await client.refused('recuseReviewer', { alias, reason: 'No.' }),
  ];
  const NOTHING = [null, null, ...Array.from({ length: 4 }, () => ['input.unknown_id'])];

  it('makes the submission disappear at once: from the queue, its count, its alias', async () => {
    const reviewer = await aReviewer();
    const alias = await assigned(story, submission, reviewer);
    const kept = await assigned(story, other, reviewer);
    expect((await queueOf(reviewer))?.reviewQueue.totalCount).toBe(2);
    await declare(reviewer);
    const after = await queueOf(reviewer);
    expect(after?.reviewQueue.totalCount).toBe(1);
    expect(after?.reviewQueue.nodes.map((node) => node.alias)).toEqual([kept]);
    expect(textOf(await reviewer.persona.client.send(QUEUE))).not.toContain(alias);
    expect(await triesOf(reviewer.persona.client, alias)).toEqual(NOTHING);
  });

  it('takes back a score that was given, and shows that a replacement is needed', async () => {
    const [first, second] = [await aReviewer(), await aReviewer()];
    await reviewed(story, submission, first, 5);
    const counted = Number((await managerSees(RANKING, 'ranking'))?.reviewCount);
    const before = await managerSees(COVERAGE, 'reviewCoverage');
    await declare(first);
    expect((await managerSees(RANKING, 'ranking'))?.reviewCount).toBe(counted - 1);
    expect(await managerSees(COVERAGE, 'reviewCoverage')).toMatchObject({
      assigned: Number(before?.assigned) - 1,
      completed: Number(before?.completed) - 1,
      suspended: Number(before?.suspended) + 1,
    });
    const peers = await assigned(story, submission, second);
    await second.persona.client.done('submitReview', {
      alias: peers,
      expectedVersion: 1,
      scores: scoresOf(story, 2),
    });
    const seen = await second.persona.client.ask('query ($a: ID!) { peerReviews(alias: $a) { number } }', {
      a: peers,
    });
    expect(seen).toEqual({ peerReviews: [] });
  });

  it('answers the same whether or not there is a submission: declaring is no way to find out', async () => {
    const reviewer = await aReviewer();
    await assigned(story, submission, reviewer);
    const strip = (value: unknown) => JSON.stringify(value).replace(/"declaredAt":"[^"]*"/, '');
    const touched = await declare(reviewer);
    const untouched = await declare(await aReviewer());
    expect(strip(touched)).toBe(strip(untouched));
  });

  it('does not come back when it ends: a manager has to assign anew, under another alias', async () => {
    const reviewer = await aReviewer();
    const alias = await assigned(story, submission, reviewer);
    await declare(reviewer);
    const [conflict] = await test.query<{ id: string }>(
      'select id from review.conflict where reviewer_id = $1',
      [reviewer.id],
    );
    await story.call.manager.client.done('endConflict', {
      id: conflict?.id,
      reason: 'It was another company.',
    });
    expect(await triesOf(reviewer.persona.client, alias)).toEqual(NOTHING);
    const again = await assigned(story, submission, reviewer);
    expect(again).not.toBe(alias);
    expect((await queueOf(reviewer))?.reviewQueue.nodes.map((node) => node.alias)).toEqual([again]);
  });

  it('follows from membership in the start-up, without any declaration and at once', async () => {
    const reviewer = await aReviewer();
    const open = await assigned(story, submission, reviewer);
    await reviewed(story, other, reviewer, 4);
    const before = await managerSees(RANKING, 'ranking', other);
    const coverage = await managerSees(COVERAGE, 'reviewCoverage', other);
    await test.app.get(Transactions).run(async (tx) => {
      for (const { team } of [submission, other])
        await test.app
          .get(OrganisationsService)
          .addMember(tx, test.system, reviewer.persona.personId, team.organisationId, Role.STARTUP_MEMBER);
    });
    expect(await queueOf(reviewer)).toEqual({ reviewQueue: { totalCount: 0, nodes: [] } });
    expect(await triesOf(reviewer.persona.client, open)).toEqual(NOTHING);
    expect((await managerSees(RANKING, 'ranking', other))?.reviewCount).toBe(Number(before?.reviewCount) - 1);
    expect((await managerSees(COVERAGE, 'reviewCoverage', other))?.suspended).toBe(
      Number(coverage?.suspended) + 1,
    );
  });

  it('is recorded with the assignments that it ended', async () => {
    const reviewer = await aReviewer();
    const alias = await assigned(story, submission, reviewer);
    await declare(reviewer);
    const acts = await test.query<{ act: string }>(
      `select act from audit.entry where target_id in
         (select id from review.assignment where alias = $1 union select id from review.conflict where reviewer_id = $2)
       order by id`,
      [alias, reviewer.id],
    );
    expect(acts.map((row) => row.act)).toEqual(['assignment.open', 'conflict.declare', 'assignment.suspend']);
  });
});
