import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RuleError } from '#libs/kernel';
import { ReviewingService } from '#libs/review';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  reviewed,
  reviewerActor,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  scoresOf,
} from '../../../test/support/stories.js';
import { TestApp } from '../../../test/support/test-app.js';
import { ProposeDecisionService } from './propose-decision.service.js';
import { ReleaseDecisionsService } from './release-decisions.service.js';

jest.setTimeout(120_000);

const ROUNDS = 4;

/** Codes of the refused, `done` for the others. */
async function race(...works: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const settled = await Promise.allSettled(works.map((work) => work()));
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done';
    if (one.reason instanceof RuleError) return one.reason.message;
    throw one.reason;
  });
}

describe('a decision on a real database, when two act at once', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
  });

  afterAll(() => test.stop());

  const decisionOf = ({ submissions: [winner, loser] }: OpenedChallenge) => ({
    awards: [{ submissionId: winner?.id ?? '', reason: 'The best.' }],
    rejections: [{ submissionId: loser?.id ?? '', reason: 'Less good.' }],
  });

  const propose = (opened: OpenedChallenge) =>
    test.app.get(ProposeDecisionService).propose(opened.call.managerActor, {
      challengeId: opened.challenge.id,
      ...decisionOf(opened),
    });
  const release = (opened: OpenedChallenge, id: string) =>
    test.app.get(ReleaseDecisionsService).releaseAll(opened.call.approverActor, [id]);

  it('never misses a review that was accepted, and is never followed by one', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const small = await anOpenedChallenge(test, { submissions: 2, reviewers: 2, sharedOwner: true });
      const [winner, loser] = small.submissions as [StorySubmission, StorySubmission];
      const [ana, ben] = small.reviewers as [StoryReviewer, StoryReviewer];
      await reviewed(small, winner, ana, 5);
      await reviewed(small, loser, ana, 1);
      const alias = await assigned(small, winner, ben);
      const [submitting, deciding] = await race(
        () => test.app.get(ReviewingService).submit(reviewerActor(ben.persona), alias, 1, scoresOf(small, 4)),
        async () => release(small, (await propose(small)).id),
      );
      expect([submitting, deciding]).toEqual([
        'done',
        expect.stringMatching(/^(done|decision.reviews_open)$/),
      ]);
      const [decision] = await test.query<{ count: number }>(
        `select jsonb_array_length(snapshot -> 'reviews') as count from review.decision where challenge_id = $1`,
        [small.challenge.id],
      );
      if (deciding === 'done') expect(decision?.count).toBe(3);
      else expect(decision).toBeUndefined();
    }
  });

  it('is made once, whole or not at all', async () => {
    const small = await anOpenedChallenge(test, { submissions: 2, reviewers: 1, sharedOwner: true });
    const [winner, loser] = small.submissions as [StorySubmission, StorySubmission];
    await reviewed(small, winner, small.reviewers[0] as StoryReviewer, 5);
    await reviewed(small, loser, small.reviewers[0] as StoryReviewer, 1);
    const proposals = await race(
      () => propose(small),
      () => propose(small),
    );
    expect(proposals.sort()).toEqual(['decision.already_proposed', 'done']);
    const [proposal] = await test.query<{ id: string }>(
      'select id from decisions.proposal where challenge_id = $1',
      [small.challenge.id],
    );
    const outcomes = await race(
      () => release(small, proposal?.id ?? ''),
      () => release(small, proposal?.id ?? ''),
    );
    expect(outcomes.sort()).toEqual(['decision.proposal_settled', 'done']);
    const [counts] = await test.query(
      `select (select count(*)::int from review.decision where challenge_id = $1) as decisions,
         (select count(*)::int from review.outcome o join submissions.submission s on s.id = o.submission_id
           where s.challenge_id = $1) as outcomes`,
      [small.challenge.id],
    );
    expect(counts).toEqual({ decisions: 1, outcomes: 2 });
  });

  it('is never forgotten: the database itself refuses', async () => {
    for (const statement of [
      'delete from review.decision',
      'update review.outcome set score = 100',
      'delete from decisions.proposal',
    ])
      await expect(test.query(statement)).rejects.toThrow('append-only');
  });
});
