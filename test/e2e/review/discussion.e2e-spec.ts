import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const CANARY = 'The margin of the third table is wrong.';
const WHY = 'I had overlooked the second pilot.';

describe('after the own score', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let [ana, ben, eva] = [] as unknown as [StoryReviewer, StoryReviewer, StoryReviewer];
  const aliases = new Map<StoryReviewer, string>();

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 2, reviewers: 3, sharedOwner: true });
    [ana, ben, eva] = story.reviewers as [StoryReviewer, StoryReviewer, StoryReviewer];
    const [submission] = story.submissions as [StorySubmission];
    aliases.set(ana, await reviewed(story, submission, ana, 4, 2));
    aliases.set(ben, await reviewed(story, submission, ben, 1, 1));
    aliases.set(eva, await assigned(story, submission, eva));
  });

  afterAll(() => test.stop());

  const thread = async (who: StoryReviewer, alias = aliases.get(who)) =>
    (
      await who.persona.client.ask<{ reviewMessages: { number: number | null; text: string }[] | null }>(
        'query ($alias: ID!) { reviewMessages(alias: $alias) { number text } }',
        { alias },
      )
    ).reviewMessages;
  const post = (who: StoryReviewer, text: string) => ({ alias: aliases.get(who), text });
  const scoreOf = async (client: GraphqlClient, alias: string | undefined) =>
    (
      await client.ask<{
        reviewTask: {
          version: number;
          state: string;
          versions: { version: number; reason: string | null; scores: { score: number }[] }[];
        };
      }>(
        'query ($alias: ID!) { reviewTask(alias: $alias) { version state versions { version reason scores { score } } } }',
        { alias },
      )
    ).reviewTask;

  it('reviewers talk under numbers, without names and times; who has not scored reads nothing', async () => {
    await ana.persona.client.done('postReviewMessage', post(ana, CANARY));
    await ben.persona.client.done('postReviewMessage', post(ben, 'It is the right one, in thousands.'));
    expect(await thread(ana)).toEqual([
      { number: null, text: CANARY },
      { number: 1, text: 'It is the right one, in thousands.' },
    ]);
    expect((await thread(ben))?.map(({ number }) => number)).toEqual([1, null]);
    expect(await thread(eva)).toBeNull();
    expect(await eva.persona.client.refused('postReviewMessage', post(eva, 'And I?'))).toEqual([
      'review.own_score_first',
    ]);
    // Somebody else's alias opens nothing.
    expect(await thread(eva, aliases.get(ana))).toBeNull();
    expect(
      await eva.persona.client.refused('postReviewMessage', { alias: aliases.get(ana), text: 'Hello' }),
    ).toEqual(['input.unknown_id']);
    const owner = story.submissions[0]!.team.owner;
    const answer = await owner.client.send('query ($alias: ID!) { reviewMessages(alias: $alias) { text } }', {
      alias: aliases.get(ana),
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });

  it('what a reviewer in conflict wrote is gone for the others, and theirs for that one', async () => {
    const [, submission] = story.submissions as [StorySubmission, StorySubmission];
    const [a, b] = [await reviewed(story, submission, ana, 3), await reviewed(story, submission, ben, 3)];
    await ana.persona.client.done('postReviewMessage', { alias: a, text: CANARY });
    expect((await thread(ben, b))?.length).toBe(1);
    await ana.persona.client.done('declareConflict', {
      organisationId: submission.team.organisationId,
      kind: 'FAMILY',
      reason: 'My sister works there.',
    });
    expect(await thread(ben, b)).toEqual([]);
    expect(await thread(ana, a)).toBeNull();
  });

  it('a score can be changed with a reason; the earlier one stays on record', async () => {
    const alias = aliases.get(ana);
    const { client } = ana.persona;
    const { version } = await scoreOf(client, alias);
    const input = { alias, expectedVersion: version, scores: scoresOf(story, 5, 2), reason: WHY };
    expect(await client.refused('reviseReview', { ...input, reason: '' })).toEqual(['input.required']);
    expect(await client.refused('reviseReview', { ...input, scores: scoresOf(story, 4, 2) })).toEqual([
      'review.nothing_changed',
    ]);
    expect(await client.refused('reviseReview', { ...input, scores: scoresOf(story, 7, 2) })).toEqual([
      'review.score_outside_scale',
    ]);
    expect(await client.refused('reviseReview', { ...input, expectedVersion: version - 1 })).toEqual([
      'edit.conflict',
    ]);
    expect(
      await eva.persona.client.refused('reviseReview', {
        ...input,
        alias: aliases.get(eva),
        expectedVersion: 1,
      }),
    ).toEqual(['review.assignment_wrong_state']);
    expect(await ben.persona.client.refused('reviseReview', input)).toEqual(['input.unknown_id']);
    await client.done('reviseReview', input);
    const { state, versions } = await scoreOf(client, alias);
    expect(state).toBe('COMPLETED');
    expect(versions.map((own) => [own.version, own.reason, own.scores.map(({ score }) => score)])).toEqual([
      [1, null, [4, 2]],
      [2, WHY, [5, 2]],
    ]);
    const { ranking } = await story.call.manager.client.ask<{ ranking: { rows: { score: number }[] } }>(
      'query ($id: ID!) { ranking(challengeId: $id) { rows { submissionId score } } }',
      { id: story.challenge.id },
    );
    // (5 + 1) ÷ 2 of 5 with the weight 60, (2 + 1) ÷ 2 of 5 with the weight 40.
    expect(ranking.rows.map(({ score }) => score)).toContain(48);
    const log = await test.query(`select act, reason from audit.entry where act = 'assignment.revise'`);
    expect(log).toEqual([{ act: 'assignment.revise', reason: WHY }]);
    await expect(test.query('update review.score_version set reason = null')).rejects.toThrow('append-only');
  });

  it('after the evaluation nothing is changed or said any more', async () => {
    const alias = aliases.get(ben);
    const { version } = await scoreOf(ben.persona.client, alias);
    await test.query(`update challenges.challenge set state = 'DECIDED' where id = $1`, [story.challenge.id]);
    const input = { alias, expectedVersion: version, scores: scoresOf(story, 2), reason: WHY };
    expect(await ben.persona.client.refused('reviseReview', input)).toEqual(['review.evaluation_closed']);
    expect(await ben.persona.client.refused('postReviewMessage', post(ben, 'One more.'))).toEqual([
      'review.evaluation_closed',
    ]);
  });
});
