import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProgrammeJudges } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  scoresOf,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

/** Whoever helps to write a challenge never judges in its programme, whichever comes first. */
describe('intermediaries and judging', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let helper: StoryReviewer;
  let neutral: StoryReviewer;
  let late: StoryReviewer;
  let judge: StoryReviewer;
  let hub: string;
  let juryHub: string;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 2, reviewers: 4 });
    [helper, neutral, late, judge] = story.reviewers as [
      StoryReviewer,
      StoryReviewer,
      StoryReviewer,
      StoryReviewer,
    ];
    hub = await test.organisation(OrganisationKind.INTERMEDIARY, 'Hub');
    juryHub = await test.organisation(OrganisationKind.INTERMEDIARY, 'Hub of a judge');
    await joins(helper.persona.personId, hub, Role.MENTOR);
    await joins(judge.persona.personId, juryHub, Role.INTERMEDIARY);
    const { officer } = story.call;
    // Not of the challenge that is judged, but of its neighbour in the same programme.
    const neighbour = await story.call.publish({
      opensAt: test.clock.now(),
      closesAt: new Date(test.clock.now().getTime() + 86_400_000),
    });
    await officer.client.done('assignHelper', { challengeId: neighbour.id, organisationId: hub });
  });
  afterAll(() => test.stop());

  const joins = (personId: string, organisationId: string, role: Role) =>
    test.app
      .get(Transactions)
      .run((tx) =>
        test.app.get(OrganisationsService).addMember(tx, test.system, personId, organisationId, role),
      );
  const toAssign = (reviewer: StoryReviewer) => ({
    submissionId: story.submissions[0]?.id ?? '',
    reviewerId: reviewer.id,
  });

  it('keep a member from being assigned by hand, by name, or by the plan', async () => {
    const { client } = story.call.manager;
    expect(await client.refused('assignReviewer', toAssign(helper))).toEqual([
      'review.intermediary_in_programme',
    ]);
    const { errors } = await client.mutate('assignReviewersAutomatically', {
      challengeId: story.challenge.id,
      reviewerIds: [neutral.id, helper.id],
    });
    expect(errors.map(({ code, path }) => [code, path])).toEqual([
      ['review.intermediary_in_programme', ['reviewerIds', '1']],
    ]);
    const { assignments } = await client.done<{ assignments: { reviewer: { id: string } }[] }>(
      'assignReviewersAutomatically',
      { challengeId: story.challenge.id },
      'assignments { reviewer { id } }',
    );
    // Four people for four places, and one of them stands aside.
    expect(assignments).toHaveLength(4);
    expect(assignments.map(({ reviewer }) => reviewer.id)).not.toContain(helper.id);
  });

  it('are not asked to help where one of their people judges or decides', async () => {
    const { officer, manager } = story.call;
    const assign = (organisationId: string) =>
      officer.client.refused('assignHelper', { challengeId: story.challenge.id, organisationId });
    await joins(
      manager.personId,
      await test.organisation(OrganisationKind.INTERMEDIARY, 'Hub of a manager'),
      Role.INTERMEDIARY,
    );
    const [managers] = await test.query<{ id: string }>(
      "select organisation_id as id from identity.membership where person_id = $1 and role = 'INTERMEDIARY'",
      [manager.personId],
    );
    expect(await assign(managers?.id ?? '')).toEqual(['helper.judges']);
    const judges = test.app.get(ProgrammeJudges);
    const among = await test.app
      .get(Transactions)
      .run((tx) =>
        judges.among(tx, story.call.programmeId, [judge.persona.personId, helper.persona.personId]),
      );
    expect(among).toEqual([judge.persona.personId]);
    expect(await assign(juryHub)).toEqual(['helper.judges']);
  });

  it('keep whoever joins one later from giving a score', async () => {
    const submission = story.submissions[1]!;
    const [open] = await test.query<{ alias: string }>(
      'select alias from review.assignment where reviewer_id = $1 and submission_id = $2',
      [late.id, submission.id],
    );
    const alias = open?.alias ?? (await assigned(story, submission, late));
    await joins(late.persona.personId, hub, Role.INTERMEDIARY);
    const input = { alias, expectedVersion: 1, scores: scoresOf(story, 3) };
    expect(await late.persona.client.refused('submitReview', input)).toEqual([
      'review.intermediary_in_programme',
    ]);
    await test.query(
      "update identity.membership set ended_at = started_at - interval '1 day' where person_id = $1 and organisation_id = $2",
      [late.persona.personId, hub],
    );
    await late.persona.client.done('submitReview', input);
  });

  it('keep a manager who belongs to one from deciding', async () => {
    await joins(story.call.manager.personId, hub, Role.INTERMEDIARY);
    const input = { challengeId: story.challenge.id, awards: [], rejections: [] };
    expect(await story.call.manager.client.refused('proposeDecision', input)).toEqual([
      'helper.may_not_decide',
    ]);
  });

  it('keep their bar after the help has ended', async () => {
    const [help] = await test.query<{ id: string }>(
      'select id from challenges.helper where organisation_id = $1',
      [hub],
    );
    await story.call.officer.client.done('endHelper', { id: help?.id ?? '', reason: 'Done.' });
    expect(await story.call.manager.client.refused('assignReviewer', toAssign(helper))).toEqual([
      'review.intermediary_in_programme',
    ]);
  });

  it('win or lose against an assignment at the same moment, and never both win', async () => {
    for (let round = 0; round < 4; round++) {
      const racing = await anOpenedChallenge(test, { submissions: 1, reviewers: 1 });
      const [reviewer] = racing.reviewers;
      const organisationId = await test.organisation(OrganisationKind.INTERMEDIARY, `Racing hub ${round}`);
      await joins(reviewer?.persona.personId ?? '', organisationId, Role.INTERMEDIARY);
      const { manager, officer } = racing.call;
      const submissionId = racing.submissions[0]?.id ?? '';
      const answers = await Promise.all([
        manager.client.mutate('assignReviewer', { submissionId, reviewerId: reviewer?.id }),
        officer.client.mutate('assignHelper', { challengeId: racing.challenge.id, organisationId }),
      ]);
      const codes = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
      expect(codes).toHaveLength(1);
      expect(['review.intermediary_in_programme', 'helper.judges']).toContain(codes[0]);
    }
  });

  it('say nothing about other programmes', async () => {
    const other = await anOpenedChallenge(test, { submissions: 1, reviewers: 0 });
    const input = { submissionId: other.submissions[0]?.id ?? '', reviewerId: helper.id };
    await other.call.manager.client.done('assignReviewer', input);
    await other.call.officer.client.done('assignHelper', {
      challengeId: other.challenge.id,
      organisationId: juryHub,
    });
  });
});
