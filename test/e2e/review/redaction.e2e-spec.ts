import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { SubmissionDraftsService, SubmitSubmissionService } from '#libs/submissions';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import {
  anOpenedChallenge,
  assigned,
  handIn,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';
import { officeDocument, upload } from '../../support/uploads.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PASSAGES = `query ($id: ID!) { submission(id: $id) { identifyingPassages { place passageStart passageEnd text kind
  isHidden reason } } }`;
/** What the three teams are called, and what each writes about itself in its own language. */
const TEAMS = [
  { name: 'Leak Hunters Ltd', text: 'Leak Hunters hear water. Noa Canary (noa@canary.example) leads us.' },
  { name: 'ציידי נזילות בע"מ', text: 'אנחנו בציידי נזילות שומעים מים. בראש הצוות נועה קנרי.' },
  { name: 'صيادو التسرب', text: 'نحن في صيادو التسرب نسمع الماء. تقود الفريق نوا كناري.' },
] as const;

interface Passage {
  place: string;
  passageStart: number;
  passageEnd: number;
  text: string;
  kind: string;
  isHidden: boolean;
  reason: string | null;
}

describe('what tells who wrote a submission', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let ana: StoryReviewer;
  const written: StorySubmission[] = [];
  /** Says nothing in its own text, and much in a file. */
  let telling: StorySubmission;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, {
      submissions: 1,
      reviewers: 1,
      beforeOpening: async (call: Call, challenge: PublishedChallenge) => {
        telling = await withFile(challenge, await call.team('Pipe Listeners'));
        for (const { name, text } of TEAMS) {
          const team: Team = await call.team(name);
          written.push(await handIn(test, challenge, team, text));
        }
      },
    });
    [ana] = story.reviewers as [StoryReviewer];
  });

  afterAll(() => test.stop());

  async function withFile(challenge: PublishedChallenge, team: Team): Promise<StorySubmission> {
    const { organisationId, owner, actor } = team;
    const { body } = await upload(
      test.url,
      { ...owner.client.headers, 'x-etgar-csrf': '1' },
      {
        ...{ organisationId, name: 'plan.docx', type: DOCX },
        content: officeDocument('docx', {
          name: 'docProps/core.xml',
          text: '<dc:creator>Pipe Listeners</dc:creator>',
        }),
      },
    );
    const drafts = test.app.get(SubmissionDraftsService);
    const { id, version } = await drafts.start(actor, { challengeId: challenge.id, organisationId });
    const saved = await drafts.save(actor, {
      ...{ id, expectedVersion: version, title: 'Sensors', summary: 'They hear water.' },
      answers: [
        { questionId: challenge.text, text: 'They hear water.' },
        { questionId: challenge.choice, choices: [1] },
        { questionId: challenge.number1to100, number: 7 },
        { questionId: challenge.file, fileId: body.id ?? '' },
      ],
      team: [{ name: 'Dan Tuna', role: 'Lead' }],
    });
    const idempotencyKey = newId();
    await test.app
      .get(SubmitSubmissionService)
      .submit(actor, { id, expectedVersion: saved.version, idempotencyKey });
    return { id, team, title: 'Sensors' };
  }

  const passagesFor = async (client: GraphqlClient, id: string) =>
    (await client.ask<{ submission: { identifyingPassages: Passage[] } | null }>(PASSAGES, { id })).submission
      ?.identifyingPassages;
  const readBy = async (alias: string) =>
    (
      await ana.persona.client.ask<{ reviewTask: { submission: { title: string; summary: string } } }>(
        `query ($alias: ID!) { reviewTask(alias: $alias) { submission { title summary answers { text } } } }`,
        { alias },
      )
    ).reviewTask.submission;
  const titlePassages = async (id: string) =>
    ((await passagesFor(story.call.manager.client, id)) ?? []).filter(({ place }) => place === 'title');

  it.each([0, 1, 2])(
    'is hidden from reviewers in the language of team %i, and found for those who know it',
    async (at) => {
      const submission = written[at]!;
      const alias = await assigned(story, submission, ana);
      const read = JSON.stringify(await readBy(alias));
      // There was something that could leak.
      const shown = (await titlePassages(submission.id)).map(({ text }) => text);
      expect(shown.length).toBeGreaterThanOrEqual(2);
      for (const secret of shown) {
        expect(TEAMS[at]!.text).toContain(secret);
        expect(read).not.toContain(secret);
      }
      expect(read).toContain('[…]');
      expect(await passagesFor(submission.team.owner.client, submission.id)).toEqual(
        await passagesFor(story.call.manager.client, submission.id),
      );
      expect(await passagesFor(ana.persona.client, submission.id).catch(() => undefined)).toBeUndefined();
    },
  );

  it('each team is told at the opening what was found, and asked to look for more; so are the managers', async () => {
    await test.drain();
    const aboutIt = async (email: string) =>
      (await mailsOf(test, email)).filter(({ text }) => /tells who|tells it|recognise/u.test(text));
    const [mail, ...more] = await aboutIt(written[0]!.team.owner.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Names of your organisation: Leak Hunters\r\n');
    expect(mail?.text).toContain('Names of people: Noa Canary\r\n');
    expect(mail?.text).toContain('Mail addresses: noa@canary.example');
    // Nobody reads what was found in another submission.
    expect(mail?.text).not.toMatch(/ציידי|صيادو/u);
    const [toManager] = await aboutIt(story.call.manager.email);
    expect(toManager?.text).toContain('could recognise the author: 4.');
    const [aboutFile] = await aboutIt(telling.team.owner.email);
    expect(aboutFile?.text).toContain('Inside files, in their text or their properties: plan.docx');
    expect(aboutFile?.text).not.toContain('Names of files');
    expect(await aboutIt(story.submissions[0]!.team.owner.email)).toEqual([]);
    for (const { email } of [ana.persona, story.call.officer]) expect(await aboutIt(email)).toEqual([]);
  });

  it('a manager shows what tells nothing, with a reason; the team hides more, and shows nothing', async () => {
    const [submission] = written as [StorySubmission];
    const { client } = story.call.manager;
    const [found] = (await titlePassages(submission.id)).filter(({ kind }) => kind === 'ORGANISATION');
    const decision = {
      submissionId: submission.id,
      place: 'title',
      passageStart: found?.passageStart,
      passageEnd: found?.passageEnd,
      reason: 'Every firm of the field says so.',
    };
    const [{ alias } = { alias: '' }] = await test.query<{ alias: string }>(
      'select alias from review.assignment where submission_id = $1',
      [submission.id],
    );
    const { owner } = submission.team;
    expect(await owner.client.refused('redactSubmission', { ...decision, isHidden: false })).toEqual([
      'review.team_may_not_show',
    ]);
    await client.done('redactSubmission', { ...decision, isHidden: false });
    expect((await readBy(alias)).title).toContain('Leak Hunters hear water');
    await owner.client.done('redactSubmission', {
      ...decision,
      passageStart: TEAMS[0].text.indexOf('hear'),
      passageEnd: TEAMS[0].text.indexOf('hear') + 4,
      isHidden: true,
    });
    expect((await readBy(alias)).title).toMatch(/^Leak Hunters \[…\] water\. \[…\]/u);
    const log = await test.query<{ after: object; reason: string }>(
      `select after, reason from audit.entry where act = 'submission.redact' order by id`,
    );
    expect(log).toHaveLength(2);
    // What tells who wrote it stays out of the log.
    expect(JSON.stringify(log)).not.toContain('Leak Hunters');
  });

  it('is decided by nobody else, about passages that are there, as long as the evaluation is open', async () => {
    const [submission, other] = written as [StorySubmission, StorySubmission];
    const decision = {
      ...{ submissionId: submission.id, place: 'title', passageStart: 0, passageEnd: 4 },
      ...{ isHidden: true, reason: 'So.' },
    };
    expect(await other.team.owner.client.refused('redactSubmission', decision)).toEqual(['input.unknown_id']);
    const answer = await ana.persona.client.send(
      'mutation ($input: RedactSubmissionInput!) { redactSubmission(input: $input) { errors { code } } }',
      { input: decision },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { client } = story.call.manager;
    expect(await client.refused('redactSubmission', { ...decision, passageEnd: 5_000 })).toEqual([
      'review.passage_outside_text',
    ]);
    expect(await client.refused('redactSubmission', { ...decision, place: 'team' })).toEqual([
      'input.unknown_id',
    ]);
    await test.query(`update challenges.challenge set state = 'DECIDED' where id = $1`, [story.challenge.id]);
    expect(await client.refused('redactSubmission', decision)).toEqual(['review.not_in_evaluation']);
  });
});
