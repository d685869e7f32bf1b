import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  RATIONALE,
  reviewed,
  STORY_SETTINGS,
  type StoryReviewer,
  scoresOf,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const QUEUE = `query ($first: Int, $after: String, $openOnly: Boolean, $challengeId: ID) {
  reviewQueue(first: $first, after: $after, openOnly: $openOnly, challengeId: $challengeId) { totalCount
    pageInfo { endCursor hasNextPage }
    nodes { alias state version completedAt progress { done total } scores { criterionId score rationale }
      challenge { number criteria { id } } submission { alias title summary answers {
        prompt { en } text choices { en } number hasFile } } } } }`;

interface Task {
  alias: string;
  state: string;
  version: number;
  progress: { done: number; total: number };
  scores: { criterionId: string; score: number | null; rationale: string }[];
  submission: { alias: string; title: string; answers: Record<string, unknown>[] };
}

interface QueuePage {
  nodes: Task[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

const TASK = 'task { alias state version progress { done total } scores { criterionId score rationale } }';

describe('reviewing', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let ana: StoryReviewer;
  let ben: StoryReviewer;
  let next = 0;
  let alias: string;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 24, reviewers: 2, sharedOwner: true });
    [ana, ben] = story.reviewers as [StoryReviewer, StoryReviewer];
  });

  afterAll(() => test.stop());

  const fresh = () => {
    const submission = story.submissions[next++];
    if (!submission) throw new Error('the story has no submission left');
    return submission;
  };

  const queueOf = async (client: GraphqlClient, variables: Record<string, unknown> = {}) =>
    (
      await client.ask<{ reviewQueue: { totalCount: number; nodes: Task[] } }>(QUEUE, {
        first: 100,
        ...variables,
      })
    ).reviewQueue;

  const taskOf = async (client: GraphqlClient, wanted = alias) =>
    (
      await client.ask<{ reviewTask: Task | null }>(
        `query ($alias: ID!) { reviewTask(alias: $alias) { alias state
      version progress { done total } scores { criterionId score rationale } submission { alias title answers {
      text number choices { en } hasFile } } } }`,
        { alias: wanted },
      )
    ).reviewTask;

  const peersOf = async (client: GraphqlClient, wanted: string) =>
    (
      await client.ask<{
        peerReviews: { number: number; scores: { score: number; rationale: string }[] }[] | null;
      }>(
        'query ($alias: ID!) { peerReviews(alias: $alias) { number scores { criterionId score rationale } } }',
        { alias: wanted },
      )
    ).peerReviews;

  beforeEach(async () => {
    alias = await assigned(story, fresh(), ana);
  });

  describe('the queue', () => {
    it('shows the blind submission with its questions, and how far one has come', async () => {
      const task = (await queueOf(ana.persona.client)).nodes.find((node) => node.alias === alias);
      expect(task).toMatchObject({
        state: 'ASSIGNED',
        version: 1,
        progress: { done: 0, total: 2 },
        scores: [],
        submission: {
          alias,
          title: `Solution ${next - 1}`,
          answers: [
            { prompt: { en: 'How does it work?' }, text: `How Solution ${next - 1} works.`, hasFile: false },
            { choices: [{ en: 'In the cloud' }], text: null },
            { number: 7 },
            { prompt: { en: 'Results so far?' }, hasFile: false },
          ],
        },
      });
    });

    it('is in the order of the aliases, page by page', async () => {
      await assigned(story, fresh(), ana);
      const all = (await queueOf(ana.persona.client)).nodes.map((node) => node.alias);
      expect(all).toEqual([...all].sort());
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { reviewQueue }: { reviewQueue: QueuePage } = await ana.persona.client.ask(QUEUE, {
          first: 1,
          after,
        });
        seen.push(...reviewQueue.nodes.map((node) => node.alias));
        after = reviewQueue.pageInfo.hasNextPage ? reviewQueue.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(all);
    });

    it('can be narrowed to what is open, and to a challenge', async () => {
      const { client } = ana.persona;
      await client.done('submitReview', { alias, expectedVersion: 1, scores: scoresOf(story, 3) });
      const open = await queueOf(client, { openOnly: true });
      expect(open.nodes.some((node) => node.alias === alias)).toBe(false);
      expect(await queueOf(client, { challengeId: 'no id' })).toMatchObject({ totalCount: 0 });
      const all = await queueOf(client, { challengeId: story.challenge.id });
      expect(all.nodes.find((node) => node.alias === alias)?.state).toBe('COMPLETED');
      expect(all.totalCount).toBe(open.totalCount + 1);
    });

    it('is empty for a reviewer without assignments and closed to other roles', async () => {
      expect(await queueOf(ben.persona.client)).toMatchObject({ totalCount: 0, nodes: [] });
      for (const { client } of [
        story.call.manager,
        story.call.officer,
        story.submissions[0]?.team.owner ?? ana.persona,
      ])
        expect((await client.send(QUEUE)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await test.anonymous.send(QUEUE)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  describe('a draft', () => {
    it('is kept, replaced and counted', async () => {
      const { client } = ana.persona;
      const [fit = '', team = ''] = story.criteria;
      const first = await client.done<{ task: Task }>(
        'saveReviewDraft',
        { alias, expectedVersion: 1, scores: [{ criterionId: fit, score: 4, rationale: RATIONALE }] },
        TASK,
      );
      expect(first.task).toMatchObject({ state: 'IN_PROGRESS', version: 2, progress: { done: 1, total: 2 } });
      const second = await client.done<{ task: Task }>(
        'saveReviewDraft',
        { alias, expectedVersion: 2, scores: [{ criterionId: team, rationale: 'Not sure yet.' }] },
        TASK,
      );
      expect(second.task).toMatchObject({
        version: 3,
        progress: { done: 0, total: 2 },
        scores: [{ criterionId: team, score: null, rationale: 'Not sure yet.' }],
      });
    });

    it('is refused when another window saved in between', async () => {
      const { client } = ana.persona;
      await client.done('saveReviewDraft', { alias, expectedVersion: 1, scores: [] });
      const { errors } = await client.mutate('saveReviewDraft', { alias, expectedVersion: 1, scores: [] });
      expect(errors[0]).toMatchObject({ __typename: 'VersionConflictError', code: 'edit.conflict' });
    });

    it('is refused with a score off the scale, a strange criterion or one twice', async () => {
      const [fit] = story.criteria;
      const { errors } = await ana.persona.client.mutate('saveReviewDraft', {
        alias,
        expectedVersion: 1,
        scores: [
          { criterionId: fit, score: 6, rationale: '' },
          { criterionId: fit, score: 2, rationale: '' },
          { criterionId: story.challenge.id, score: 2, rationale: '' },
        ],
      });
      expect(errors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
        ['review.score_outside_scale', 'scores.0.score'],
        ['review.criterion_repeated', 'scores.1.criterionId'],
        ['input.unknown_id', 'scores.2.criterionId'],
      ]);
    });

    it("is nobody else's business", async () => {
      expect(
        await ben.persona.client.refused('saveReviewDraft', { alias, expectedVersion: 1, scores: [] }),
      ).toEqual(['input.unknown_id']);
      expect(await taskOf(ben.persona.client)).toBeNull();
    });
  });

  describe('submitting', () => {
    it('completes the review and is recorded without the scores', async () => {
      const { task } = await ana.persona.client.done<{ task: Task }>(
        'submitReview',
        { alias, expectedVersion: 1, scores: scoresOf(story, 4, 3) },
        TASK,
      );
      expect(task).toMatchObject({ state: 'COMPLETED', version: 2, progress: { done: 2, total: 2 } });
      const [entry] = await test.query<{ after: Record<string, unknown> }>(
        `select after from audit.entry where act = 'assignment.submit'
         and target_id = (select id from review.assignment where alias = $1)`,
        [alias],
      );
      expect(Object.keys(entry?.after ?? {}).sort()).toEqual(['scoresDigest', 'state']);
    });

    it('lists everything that is missing or wrong at once', async () => {
      const [fit] = story.criteria;
      const { errors } = await ana.persona.client.mutate('submitReview', {
        alias,
        expectedVersion: 1,
        scores: [{ criterionId: fit, score: 5.5, rationale: 'Good.' }],
      });
      expect(errors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
        ['review.score_outside_scale', 'scores.0.score'],
        ['review.rationale_missing', 'scores.0.rationale'],
        ['review.criterion_missing', 'scores'],
      ]);
      expect(await taskOf(ana.persona.client)).toMatchObject({ state: 'ASSIGNED', scores: [] });
    });

    it('takes no score between two steps and none without a rationale', async () => {
      const { client } = ana.persona;
      const refused = (scores: unknown) =>
        client.refused('submitReview', { alias, expectedVersion: 1, scores });
      expect(await refused(scoresOf(story, 2.5))).toEqual([
        'review.score_outside_scale',
        'review.score_outside_scale',
      ]);
      const silent = scoresOf(story, 2).map((score) => ({ ...score, rationale: ' '.repeat(40) }));
      expect(await refused(silent)).toEqual(['review.rationale_missing', 'review.rationale_missing']);
      const unscored = scoresOf(story, 2).map((score) => ({ ...score, score: null }));
      expect(await refused(unscored)).toEqual(['review.score_missing', 'review.score_missing']);
    });

    it('happens once', async () => {
      const { client } = ana.persona;
      const input = { alias, scores: scoresOf(story, 4) };
      await client.done('submitReview', { ...input, expectedVersion: 1 });
      expect(await client.refused('submitReview', { ...input, expectedVersion: 2 })).toEqual([
        'review.assignment_wrong_state',
      ]);
      expect(await client.refused('saveReviewDraft', { ...input, expectedVersion: 2 })).toEqual([
        'review.assignment_wrong_state',
      ]);
    });

    it('is refused to strangers and for what does not exist', async () => {
      const input = { alias, expectedVersion: 1, scores: scoresOf(story, 4) };
      expect(await ben.persona.client.refused('submitReview', input)).toEqual(['input.unknown_id']);
      const unknown = { ...input, alias: story.challenge.id };
      expect(await ana.persona.client.refused('submitReview', unknown)).toEqual(['input.unknown_id']);
      const { client } = story.call.manager;
      const answer = await client.send(
        'mutation ($input: SubmitReviewInput!) { submitReview(input: $input) { errors { code } } }',
        { input },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe("the others' reviews", () => {
    it('are there only after the own one, without names', async () => {
      const submission = fresh();
      const own = await assigned(story, submission, ana);
      const others = await reviewed(story, submission, ben, 1, 2);
      expect(await peersOf(ana.persona.client, own)).toBeNull();
      await ana.persona.client.done('saveReviewDraft', { alias: own, expectedVersion: 1, scores: [] });
      expect(await peersOf(ana.persona.client, own)).toBeNull();
      await ana.persona.client.done('submitReview', {
        alias: own,
        expectedVersion: 2,
        scores: scoresOf(story, 5),
      });
      expect(await peersOf(ana.persona.client, own)).toEqual([
        {
          number: 1,
          scores: expect.arrayContaining([
            { criterionId: story.criteria[0], score: 1, rationale: RATIONALE },
            { criterionId: story.criteria[1], score: 2, rationale: RATIONALE },
          ]),
        },
      ]);
      expect((await peersOf(ben.persona.client, others))?.[0]?.scores).toHaveLength(2);
    });

    it('are not there for a submission that was not assigned', async () => {
      expect(await peersOf(ben.persona.client, alias)).toBeNull();
      expect(await peersOf(ben.persona.client, 'no alias')).toBeNull();
    });
  });

  describe('leaving', () => {
    it('a task can be declined before it is begun, and disappears', async () => {
      const { client } = ana.persona;
      await client.done('declineAssignment', { alias, reason: 'No time this month.' });
      expect(await taskOf(client)).toBeNull();
      expect(await client.refused('saveReviewDraft', { alias, expectedVersion: 2, scores: [] })).toEqual([
        'input.unknown_id',
      ]);
    });

    it('not after; then one steps back instead, even from a submitted review', async () => {
      const { client } = ana.persona;
      await client.done('submitReview', { alias, expectedVersion: 1, scores: scoresOf(story, 4) });
      expect(await client.refused('declineAssignment', { alias, reason: 'No time.' })).toEqual([
        'review.assignment_wrong_state',
      ]);
      await client.done('recuseReviewer', { alias, reason: 'I know who wrote this.' });
      expect(await taskOf(client)).toBeNull();
      const [row] = await test.query('select state, end_reason from review.assignment where alias = $1', [
        alias,
      ]);
      expect(row).toEqual({ state: 'RECUSED', end_reason: 'I know who wrote this.' });
    });

    it('needs a reason, and the own task', async () => {
      expect(await ana.persona.client.refused('recuseReviewer', { alias, reason: ' ' })).toEqual([
        'input.required',
      ]);
      for (const mutation of ['recuseReviewer', 'declineAssignment'])
        expect(await ben.persona.client.refused(mutation, { alias, reason: 'Because.' })).toEqual([
          'input.unknown_id',
        ]);
    });
  });
});
