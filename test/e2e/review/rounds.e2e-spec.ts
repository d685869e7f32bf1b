import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignReviewersService } from '#libs/review';
import { HOUR } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import {
  anOpenedChallenge,
  assigned,
  decided,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  scoresOf,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const ROUND = `query ($id: ID!) { challenge(id: $id) { reviewRound { basis basisReason basisChosenAt dueAt
  minutesPerReview } } }`;
const RANKING = `query ($id: ID!) { ranking(challengeId: $id) { scoreBasis isCalibrated isDecided openReviews
  rows { submissionId rank score calibrated reviewCount } calibration { isSound nextReviews
    criterionAlphas { criterionId alpha ratings } } } }`;
const DAY = 24 * HOUR;
const WHY = 'Each reads few submissions, and some are known to be strict.';

/** What the kind, the plain and the strict reviewer give to six submissions; null for no review. */
const MARKS = [
  [5, 4, 3],
  [4, 3, 2],
  [3, 2, 1],
  [4, 3, 2],
  [4, null, null],
  [null, null, 3],
];

interface Round {
  basis: string;
  basisReason: string | null;
  dueAt: string | null;
}

interface Ranking {
  scoreBasis: string;
  isCalibrated: boolean;
  openReviews: number;
  rows: { submissionId: string; rank: number; score: number; calibrated: number; reviewCount: number }[];
  calibration: { isSound: boolean; criterionAlphas: { alpha: number; ratings: number }[] };
}

describe('what is settled about a round of reviews', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
  });

  afterAll(() => test.stop());

  const roundOf = async (id: string) =>
    (await test.anonymous.ask<{ challenge: { reviewRound: Round } }>(ROUND, { id })).challenge.reviewRound;
  const rankingOf = async (client: GraphqlClient, id: string) =>
    (await client.ask<{ ranking: Ranking }>(RANKING, { id })).ranking;
  const choose = (challengeId: string, basis = 'CALIBRATED') => ({ challengeId, basis, reason: WHY });

  const story = (withChoice: boolean, marks: readonly (readonly (number | null)[])[]) =>
    anOpenedChallenge(test, {
      submissions: marks.length,
      reviewers: 3,
      sharedOwner: true,
      beforeOpening: async ({ manager }, { id }) => {
        if (withChoice) await manager.client.done('chooseScoreBasis', choose(id));
      },
    });

  async function score(of: OpenedChallenge, marks: readonly (readonly (number | null)[])[]) {
    for (const [at, list] of marks.entries())
      for (const [who, mark] of list.entries())
        if (mark !== null) await reviewed(of, of.submissions[at]!, of.reviewers[who]!, mark);
  }

  describe('which scores decide', () => {
    it('is public from the choice on, in the audit log, and refused after the opening', async () => {
      let before: Round | null = null;
      const own = await anOpenedChallenge(test, {
        submissions: 1,
        reviewers: 1,
        beforeOpening: async ({ manager, officer, approver }, { id }) => {
          before = await roundOf(id);
          for (const { client } of [officer, approver]) {
            const answer = await client.send(
              'mutation ($input: ChooseScoreBasisInput!) { chooseScoreBasis(input: $input) { errors { code } } }',
              { input: choose(id) },
            );
            expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
          }
          await manager.client.done('chooseScoreBasis', choose(id, 'RAW'));
          await manager.client.done('chooseScoreBasis', choose(id));
        },
      });
      expect(before).toMatchObject({ basis: 'RAW', basisReason: null, basisChosenAt: null });
      const { client } = own.call.manager;
      expect(await client.refused('chooseScoreBasis', choose(own.challenge.id, 'RAW'))).toEqual([
        'review.choice_after_opening',
      ]);
      expect(await roundOf(own.challenge.id)).toMatchObject({ basis: 'CALIBRATED', basisReason: WHY });
      const log = await test.query(
        `select before ->> 'basis' as before, after ->> 'basis' as after, reason from audit.entry
         where act = 'review.choose_score_basis' and target_id = $1 order by id`,
        [own.challenge.id],
      );
      expect(log).toEqual([
        { before: 'RAW', after: 'RAW', reason: WHY },
        { before: 'RAW', after: 'CALIBRATED', reason: WHY },
      ]);
    });

    it('is raw by default, and the manager of another programme has no say', async () => {
      const own = await story(false, MARKS.slice(0, 1));
      const other = await anOpenedChallenge(test, { submissions: 1, reviewers: 1 });
      expect(await other.call.manager.client.refused('chooseScoreBasis', choose(own.challenge.id))).toEqual([
        'access.forbidden',
      ]);
      expect(await roundOf(own.challenge.id)).toMatchObject({ basis: 'RAW' });
    });

    it('calibrated scores rank, and the gate of the programme takes them', async () => {
      const own = await story(true, MARKS);
      await score(own, MARKS);
      const ranking = await rankingOf(own.call.manager.client, own.challenge.id);
      expect(ranking).toMatchObject({ scoreBasis: 'CALIBRATED', isCalibrated: true });
      expect(ranking.calibration.criterionAlphas.map(({ ratings }) => ratings)).toEqual([14, 14]);
      const row = (place: number) =>
        ranking.rows.find(({ submissionId }) => submissionId === own.submissions[place]?.id)!;
      // The kind one gave 4 and the strict one 3. As given the first is ahead; without leniency the second is.
      expect([row(4).score, row(5).score]).toEqual([80, 60]);
      expect(row(5).calibrated).toBeGreaterThan(row(4).calibrated);
      expect(row(5).rank).toBeLessThan(row(4).rank);
      const best = ranking.rows[0]!.submissionId;
      const because = (submissionId: string) => ({ submissionId, reason: 'By its scores.' });
      const rest = own.submissions.map(({ id }) => id).filter((id) => id !== best);
      const [wrong = ''] = rest;
      await expect(
        decided(own, {
          awards: [because(wrong)],
          rejections: [best, ...rest.slice(1)].map(because),
        }),
      ).rejects.toThrow('decision.not_by_ranking');
      await decided(own, {
        awards: [because(best)],
        rejections: rest.map(because),
      });
      const [gate] = await test.query<{ candidates: string[]; scores: { score: number }[] }>(
        `select jsonb_path_query_array(act, '$.scores[*] ? (@.criterionId == "calibrated")') as scores
         from stages.act where programme_id = $1 and act ->> 'kind' = 'recordReviewed'`,
        [own.call.programmeId],
      );
      expect(gate?.scores).toHaveLength(MARKS.length);
      const after = await rankingOf(own.call.manager.client, own.challenge.id);
      expect(after.rows).toEqual(ranking.rows);
      expect(after.calibration).toEqual(ranking.calibration);
      const { submission } = await own.submissions[0]!.team.owner.client.ask<{
        submission: { outcome: { score: number; calibratedScore: number | null } };
      }>('query ($id: ID!) { submission(id: $id) { outcome { score calibratedScore } } }', { id: best });
      expect(submission.outcome.calibratedScore).toBe(ranking.rows[0]?.calibrated);
    });

    it('raw scores rank after all where reviewers have too little in common, and the table says so', async () => {
      const apart = [
        [5, null, null],
        [null, 4, null],
      ];
      const own = await story(true, apart);
      await score(own, apart);
      const ranking = await rankingOf(own.call.manager.client, own.challenge.id);
      expect(ranking).toMatchObject({
        scoreBasis: 'CALIBRATED',
        isCalibrated: false,
        calibration: { isSound: false },
      });
      expect(ranking.rows.map((row) => [row.rank, row.score])).toEqual([
        [1, 100],
        [2, 80],
      ]);
    });
  });

  it('shadow reviews and anchors count for nothing, and only anchors show how a reviewer scores', async () => {
    const marks = [
      [5, 4],
      [3, 2],
    ];
    const own = await story(false, marks);
    await score(own, marks);
    const [first] = own.submissions as [StorySubmission];
    const third = own.reviewers[2] as StoryReviewer;
    const { client } = own.call.manager;
    const before = await rankingOf(client, own.challenge.id);
    const shadow = await client.done<{ assignment: { purpose: string; id: string } }>(
      'assignReviewer',
      { submissionId: first.id, reviewerId: third.id, purpose: 'SHADOW' },
      'assignment { id purpose }',
    );
    expect(shadow.assignment.purpose).toBe('SHADOW');
    const anchor = own.submissions[1] as StorySubmission;
    await test.app.get(AssignReviewersService).assign(own.call.managerActor, anchor.id, third.id, 'ANCHOR');
    // Nobody waits for either of them.
    expect((await rankingOf(client, own.challenge.id)).openReviews).toBe(0);
    const aliases = await test.query<{ alias: string; purpose: string }>(
      'select alias, purpose from review.assignment where reviewer_id = $1',
      [third.id],
    );
    for (const { alias } of aliases)
      await third.persona.client.done('submitReview', {
        alias,
        expectedVersion: 1,
        scores: scoresOf(own, 0),
      });
    const after = await rankingOf(client, own.challenge.id);
    expect(after.rows.map(({ rank, score: raw, reviewCount }) => [rank, raw, reviewCount])).toEqual(
      before.rows.map(({ rank, score: raw, reviewCount }) => [rank, raw, reviewCount]),
    );
    expect(after.calibration.criterionAlphas.map(({ ratings }) => ratings)).toEqual([5, 5]);
    const peer = own.reviewers[0] as StoryReviewer;
    const [seen] = await test.query<{ alias: string }>(
      'select alias from review.assignment where reviewer_id = $1 and submission_id = $2',
      [peer.id, first.id],
    );
    const { peerReviews } = await peer.persona.client.ask<{ peerReviews: { scores: { score: number }[] }[] }>(
      'query ($alias: ID!) { peerReviews(alias: $alias) { number scores { score } } }',
      { alias: seen?.alias },
    );
    expect(peerReviews.map(({ scores }) => scores[0]?.score)).toEqual([4]);
  });

  describe('by when reviews are due', () => {
    let own: OpenedChallenge;
    let ana: StoryReviewer;
    const schedule = (dueAt: Date | null, minutesPerReview: number | null = 40) => ({
      ...{ challengeId: own.challenge.id, dueAt: dueAt?.toISOString() ?? null, minutesPerReview },
    });
    const later = (ms: number) => new Date(test.clock.now().getTime() + ms);

    beforeAll(async () => {
      own = await anOpenedChallenge(test, { submissions: 4, reviewers: 2, sharedOwner: true });
      [ana] = own.reviewers as [StoryReviewer];
    });

    it('is said by a manager, lies ahead, and shows in the workload of the reviewers', async () => {
      const { client } = own.call.manager;
      expect(await client.refused('scheduleReviews', schedule(later(-1)))).toEqual(['review.due_in_past']);
      const answer = await ana.persona.client.send(
        'mutation ($input: ScheduleReviewsInput!) { scheduleReviews(input: $input) { errors { code } } }',
        { input: schedule(later(DAY)) },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const dueAt = later(5 * DAY);
      await client.done('scheduleReviews', schedule(dueAt));
      await assigned(own, own.submissions[0]!, ana);
      await assigned(own, own.submissions[1]!, ana);
      await reviewed(own, own.submissions[2]!, ana, 3);
      const { reviewWorkload } = await ana.persona.client.ask<{ reviewWorkload: object }>(
        'query { reviewWorkload { open completed minutesLeft nextDueAt } }',
      );
      expect(reviewWorkload).toEqual({
        ...{ open: 2, completed: 1, minutesLeft: 80, nextDueAt: dueAt.toISOString() },
      });
    });

    it('is recalled by mail to whoever still owes reviews, once each time, and not to others', async () => {
      const reminders = async () =>
        (await mailsOf(test)).filter(({ subject }) =>
          subject.startsWith(`Reviews of ${own.challenge.number}`),
        );
      expect(await reminders()).toEqual([]);
      await test.travelTo(later(2 * DAY + HOUR));
      await test.travelTo(later(HOUR));
      const [reminder, ...more] = await reminders();
      expect(more).toEqual([]);
      expect(reminder?.text).toContain(
        'Reviews that you still owe for “Find leaks before they are seen”: 2.',
      );
      expect(reminder?.text).not.toContain('Solution');
      await test.travelTo(later(2 * DAY));
      expect(await reminders()).toHaveLength(2);
    });

    it('no score is taken afterwards, but one can still leave, and an extension takes them again', async () => {
      const alias = await assigned(own, own.submissions[3]!, ana);
      await test.travelTo(later(2 * DAY));
      const input = { alias, expectedVersion: 1, scores: scoresOf(own, 3) };
      const { client } = ana.persona;
      expect(await client.refused('submitReview', input)).toEqual(['review.deadline_passed']);
      expect(await client.refused('saveReviewDraft', input)).toEqual(['review.deadline_passed']);
      const [declined] = await test.query<{ alias: string }>(
        `select alias from review.assignment where reviewer_id = $1 and submission_id = $2`,
        [ana.id, own.submissions[0]!.id],
      );
      await client.done('declineAssignment', { alias: declined?.alias, reason: 'I am ill.' });
      await own.call.manager.client.done('scheduleReviews', schedule(later(DAY)));
      await client.done('submitReview', input);
    });

    it('a submission that left the running cannot be scored, even before reviewers are released', async () => {
      const ben = own.reviewers[1] as StoryReviewer;
      const submission = own.submissions[1]!;
      const alias = await assigned(own, submission, ben);
      await test.query(
        `update submissions.submission set state = 'DISQUALIFIED', decided_at = submitted_at, decision_reason = 'A twin.'
         where id = $1`,
        [submission.id],
      );
      expect(
        await ben.persona.client.refused('submitReview', {
          ...{ alias, expectedVersion: 1 },
          scores: scoresOf(own, 3),
        }),
      ).toEqual(['review.submission_withdrawn']);
    });
  });
});
