import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailsOf } from '../../support/mailbox.js';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  RATIONALE,
  reviewed,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  scoresOf,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const RUBRIC = `query ($id: ID!) { challenge(id: $id) { version contentVersion criteria { id kind weight threshold
  anchors { score description { en } } } versions { contentVersion reason changes { path before after } } } }`;
const TASK = `query ($alias: ID!) { reviewTask(alias: $alias) { state version progress { done total }
  scores { criterionId score rationale } versions { version reason scores { score } } } }`;
const REASON = 'Two reviewers read the levels differently.';

interface Rubric {
  version: number;
  contentVersion: number;
  criteria: { id: string; kind: string; weight: number; threshold: number | null }[];
  versions: { contentVersion: number; reason: string | null; changes: { path: string }[] }[];
}

interface Task {
  state: string;
  version: number;
  scores: { criterionId: string; score: number | null; rationale: string }[];
  versions: { version: number; reason: string | null; scores: { score: number }[] }[];
}

describe('the rubric of a challenge after its publication', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let ana: StoryReviewer;
  let ben: StoryReviewer;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 4, reviewers: 2, sharedOwner: true });
    [ana, ben] = story.reviewers as [StoryReviewer, StoryReviewer];
  });

  afterAll(() => test.stop());

  const rubric = async () =>
    (await test.anonymous.ask<{ challenge: Rubric }>(RUBRIC, { id: story.challenge.id })).challenge;
  const task = async (who: StoryReviewer, alias: string) =>
    (await who.persona.client.ask<{ reviewTask: Task }>(TASK, { alias })).reviewTask;
  const addendum = async (criteria: object[], more: object = {}) => ({
    challengeId: story.challenge.id,
    expectedVersion: (await rubric()).version,
    reason: REASON,
    criteria,
    ...more,
  });
  const amend = async (criteria: object[]) =>
    story.call.manager.client.done<{ reopenedReviews: number; challenge: Rubric }>(
      'amendRubric',
      await addendum(criteria),
      'reopenedReviews challenge { version contentVersion }',
    );

  it('is frozen: no draft is edited any more, and an addendum says so', async () => {
    const { officer } = story.call;
    const before = await rubric();
    const [first, second] = before.criteria;
    const codes = await officer.client.refused('updateChallenge', {
      id: story.challenge.id,
      expectedVersion: before.version,
      originalLanguage: 'EN',
      title: { en: 'Find leaks before they are seen' },
      criteria: [
        { name: { en: 'Effect' }, weight: 50, scaleMin: 0, scaleMax: 5, scaleStep: 1 },
        { name: { en: 'Readiness' }, weight: 50, scaleMin: 0, scaleMax: 5, scaleStep: 1 },
      ],
    });
    expect(codes).toEqual(['challenge.wrong_state', 'challenge.rubric_frozen']);
    expect(await rubric()).toEqual(before);
    expect([first?.weight, second?.weight]).toEqual([60, 40]);
  });

  it('changes by an addendum that takes back the scores that it affects, and no others', async () => {
    const [submission] = story.submissions as [StorySubmission];
    const [effect = '', readiness = ''] = story.criteria;
    const alias = await reviewed(story, submission, ana, 4, 2);
    const drafted = await assigned(story, submission, ben);
    await ben.persona.client.done('saveReviewDraft', {
      alias: drafted,
      expectedVersion: 1,
      scores: scoresOf(story, 3, 3),
    });
    const anchors = [{ score: 5, description: { en: 'Half of the losses, proved in the field.' } }];
    const { reopenedReviews, challenge } = await amend([{ criterionId: effect, anchors }]);
    expect(reopenedReviews).toBe(1);
    const { versions } = await rubric();
    expect(versions[0]).toEqual({
      contentVersion: challenge.contentVersion,
      reason: REASON,
      changes: [
        {
          path: 'criteria.0.anchors.0.description.en',
          before: null,
          after: 'Half of the losses, proved in the field.',
        },
        { path: 'criteria.0.anchors.0.score', before: null, after: '5' },
      ],
    });
    const open = await task(ana, alias);
    expect(open.state).toBe('IN_PROGRESS');
    const scores = new Map(open.scores.map((own) => [own.criterionId, own]));
    expect(scores.get(effect)).toEqual({ criterionId: effect, score: null, rationale: RATIONALE });
    expect(scores.get(readiness)?.score).toBe(2);
    // A window that shows the earlier rubric cannot save over the addendum.
    expect(
      await ben.persona.client.refused('submitReview', {
        ...{ alias: drafted, expectedVersion: 2 },
        scores: scoresOf(story, 3, 3),
      }),
    ).toEqual(['edit.conflict']);
    const { errors } = await ana.persona.client.mutate('submitReview', {
      ...{ alias, expectedVersion: open.version },
      scores: [...scores.values()],
    });
    expect(errors.map(({ code }) => code)).toEqual(['review.score_missing']);
    await ana.persona.client.done('submitReview', {
      ...{ alias, expectedVersion: open.version },
      scores: scoresOf(story, 5, 2),
    });
    expect((await task(ana, alias)).versions.map(({ reason, scores: own }) => [reason, own.length])).toEqual([
      [null, 2],
      ['The rubric was changed by an addendum.', 2],
    ]);
  });

  it('tells the reviewers of reopened reviews by mail, without saying which submission it is', async () => {
    const submission = story.submissions[1] as StorySubmission;
    await reviewed(story, submission, ana, 4);
    await amend([
      { criterionId: story.criteria[1], description: { en: 'From the laboratory to the field.' } },
    ]);
    await test.drain();
    const mails = (await mailsOf(test)).filter(({ subject }) => subject.includes(story.challenge.number));
    expect(mails.length).toBeGreaterThan(0);
    const text = mails.map((mail) => mail.text).join();
    expect(text).toContain(REASON);
    expect(text).not.toContain(submission.title);
    expect(text).not.toContain(submission.id);
  });

  it('keeps every score when only a weight or a bar changes, which then hold', async () => {
    const submission = story.submissions[2] as StorySubmission;
    const [effect, readiness] = story.criteria;
    await reviewed(story, submission, ana, 4, 2);
    const { reopenedReviews } = await amend([
      { criterionId: effect, weight: 50 },
      { criterionId: readiness, weight: 50, threshold: 3 },
    ]);
    expect(reopenedReviews).toBe(0);
    const { ranking } = await story.call.manager.client.ask<{
      ranking: {
        rows: { submissionId: string; score: number; failedCriteria: string[]; isPassing: boolean }[];
      };
    }>(
      `query ($id: ID!) { ranking(challengeId: $id) { rows { submissionId score failedCriteria isPassing } } }`,
      { id: story.challenge.id },
    );
    expect(ranking.rows.find(({ submissionId }) => submissionId === submission.id)).toEqual({
      submissionId: submission.id,
      score: 60,
      failedCriteria: [readiness],
      isPassing: false,
    });
    await amend([{ criterionId: readiness, threshold: null }]);
    expect((await rubric()).criteria[1]?.threshold).toBeNull();
  });

  it('is changed by a manager of the programme alone, for a reason, and rightly', async () => {
    const [effect] = story.criteria;
    const before = await rubric();
    const change = [{ criterionId: effect, weight: 70 }];
    for (const { client } of [story.call.officer, story.call.approver, ana.persona]) {
      const answer = await client.send(
        'mutation ($input: AmendRubricInput!) { amendRubric(input: $input) { reopenedReviews } }',
        { input: await addendum(change) },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { client } = story.call.manager;
    const refused = async (criteria: object[], more: object = {}) =>
      client.refused('amendRubric', await addendum(criteria, more));
    expect(await refused(change)).toEqual(['challenge.weights_sum']);
    expect(await refused(change, { reason: ' ' })).toEqual(['input.required']);
    expect(await refused(change, { expectedVersion: 1 })).toEqual(['edit.conflict']);
    expect(await refused([{ criterionId: effect, weight: 50 }])).toEqual(['challenge.nothing_changed']);
    expect(await refused([{ criterionId: story.challenge.id, weight: 50 }])).toEqual(['input.unknown_id']);
    // The highest level of the scale was described above.
    expect(await refused([{ criterionId: effect, scaleMax: 4.5 }])).toEqual([
      'challenge.scale_invalid',
      'challenge.anchor_outside_scale',
    ]);
    expect(await rubric()).toEqual(before);
    const [entry] = await test.query<{ reason: string; after: { affected: string[] } }>(
      `select reason, after from audit.entry where act = 'challenge.amend_rubric' order by id limit 1`,
    );
    expect(entry).toMatchObject({ reason: REASON, after: { affected: [effect] } });
  });

  it('stays as it is once it was decided by', async () => {
    await test.query(`update challenges.challenge set state = 'DECIDED' where id = $1`, [story.challenge.id]);
    const codes = await story.call.manager.client.refused(
      'amendRubric',
      await addendum([{ criterionId: story.criteria[0], name: { en: 'Impact' } }]),
    );
    expect(codes).toEqual(['challenge.rubric_frozen']);
  });
});
