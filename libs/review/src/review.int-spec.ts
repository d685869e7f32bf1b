import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RuleError } from '#libs/kernel';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  reviewerActor,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  scoresOf,
} from '../../../test/support/stories.js';
import { TestApp } from '../../../test/support/test-app.js';
import { AssignReviewersService } from './assign-reviewers.service.js';
import { ConflictsService } from './conflicts.service.js';
import { ImportOwnershipService } from './import-ownership.service.js';
import { ConflictKind } from './review.kinds.js';
import { ReviewersService } from './reviewers.service.js';
import { ReviewingService } from './reviewing.service.js';

jest.setTimeout(120_000);

const ROUNDS = 8;

/** Codes of the refused, `done` for the others. */
async function race(...works: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const settled = await Promise.allSettled(works.map((work) => work()));
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done';
    if (one.reason instanceof RuleError) return one.reason.message;
    throw one.reason;
  });
}

describe('review on a real database, when two act at once', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let reviewer: StoryReviewer;
  let next = 0;

  beforeAll(async () => {
    // As few connections as there are racers: a transaction that waited for a second one would wait for ever.
    test = await TestApp.start({ ...STORY_SETTINGS, DATABASE_POOL: '2' });
    story = await anOpenedChallenge(test, { submissions: 4 * ROUNDS, reviewers: 2, sharedOwner: true });
    [reviewer] = story.reviewers as [StoryReviewer];
  });

  afterAll(() => test.stop());

  const fresh = (): StorySubmission => {
    const submission = story.submissions[next++];
    if (!submission) throw new Error('the story has no submission left');
    return submission;
  };

  const assign = (submission: StorySubmission, who = reviewer) =>
    test.app.get(AssignReviewersService).assign(story.call.managerActor, submission.id, who.id);

  const declare = ({ team }: StorySubmission) =>
    test.app.get(ConflictsService).declare(reviewerActor(reviewer.persona), {
      organisationId: team.organisationId,
      kind: ConflictKind.FAMILY,
      reason: 'My sister works there.',
    });

  it('no assignment survives a conflict that is declared at the same time', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const submission = fresh();
      const [assigning, declaring] = await race(
        () => assign(submission),
        () => declare(submission),
      );
      expect(declaring).toBe('done');
      expect(['done', 'review.conflict_of_interest']).toContain(assigning);
      const states = await test.query(
        'select state from review.assignment where submission_id = $1 and ended_at is null',
        [submission.id],
      );
      expect(states).toEqual([]);
    }
  });

  it('no assignment survives an owner who is found in a register at the same time', async () => {
    for (let round = 0; round < ROUNDS / 2; round++) {
      const submission = fresh();
      const number = `51600000${round}`;
      await test.query('update identity.organisation set registration_number = $2 where id = $1', [
        submission.team.organisationId,
        number,
      ]);
      const csv = `company,owner\nIL ${number},${reviewer.persona.email}`;
      const [assigning, importing] = await race(
        () => assign(submission),
        () => test.app.get(ImportOwnershipService).import(story.call.managerActor, csv),
      );
      expect(importing).toBe('done');
      expect(['done', 'review.conflict_of_interest']).toContain(assigning);
      const states = await test.query(
        'select state from review.assignment where submission_id = $1 and ended_at is null',
        [submission.id],
      );
      expect(states).toEqual([]);
    }
  });

  it('two managers assign the same pair once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const submission = fresh();
      const outcomes = await race(
        () => assign(submission),
        () => assign(submission),
      );
      expect(outcomes.sort()).toEqual(['done', 'review.already_assigned']);
    }
  });

  it('two managers never assign above the capacity', async () => {
    const busy = story.reviewers[1] as StoryReviewer;
    const [{ load } = { load: 0 }] = await test.query<{ load: number }>(
      `select count(*)::int as load from review.assignment
       where reviewer_id = $1 and state in ('ASSIGNED', 'IN_PROGRESS')`,
      [busy.id],
    );
    const profile = { expertise: [], biography: '', languages: ['en' as const], capacity: load + 1 };
    await test.app.get(ReviewersService).saveProfile(reviewerActor(busy.persona), 1, profile);
    const [one, other] = [fresh(), fresh()];
    const outcomes = await race(
      () => assign(one, busy),
      () => assign(other, busy),
    );
    expect(outcomes.sort()).toEqual(['done', 'review.over_capacity']);
  });

  it('two windows save a draft of the same version once', async () => {
    const alias = await assigned(story, fresh(), reviewer);
    const save = (score: number) =>
      test.app
        .get(ReviewingService)
        .saveDraft(reviewerActor(reviewer.persona), alias, 1, scoresOf(story, score));
    const outcomes = await race(
      () => save(1),
      () => save(2),
    );
    expect(outcomes.sort()).toEqual(['done', 'edit.conflict']);
    const kept = await test.query(
      `select distinct score, version from review.score join review.assignment a on a.id = assignment_id
       where alias = $1`,
      [alias],
    );
    expect(kept).toEqual([{ score: expect.any(Number), version: 2 }]);
  });

  it('the database itself refuses to forget', async () => {
    for (const statement of [
      'delete from review.assignment',
      'delete from review.conflict',
      'delete from review.conflict_edge',
      'update review.interest_register set declared = 7',
    ])
      await expect(test.query(statement)).rejects.toThrow('append-only');
  });
});
