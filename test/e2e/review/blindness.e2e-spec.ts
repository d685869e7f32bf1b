import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const MODES = ['OPEN', 'APPLICANTS_HIDDEN', 'DOUBLE_BLIND'] as const;
type Mode = (typeof MODES)[number];

const TASK = `query ($alias: ID!) {
  reviewTask(alias: $alias) { round { blindness } submission { title } openSubmission { alias organisation { en }
    team { name role } title answers { text } } }
  peerReviews(alias: $alias) { number scores { score } }
  namedPeerReviews(alias: $alias) { number reviewer scores { score } } }`;
const WHY = 'As the call says.';

interface Answer {
  reviewTask: {
    round: { blindness: string };
    openSubmission: { alias: string; organisation: { en: string }; team: object[]; title: string } | null;
  };
  peerReviews: { number: number }[] | null;
  namedPeerReviews: { number: number; reviewer: string; scores: { score: number }[] }[] | null;
}

describe('who is hidden from whom', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
  });

  afterAll(() => test.stop());

  const storyOf = (mode: Mode | null) =>
    anOpenedChallenge(test, {
      submissions: 1,
      reviewers: 2,
      beforeOpening: async ({ manager, programmeId }, { id: challengeId }) => {
        if (mode === 'OPEN') await hidingNobody(programmeId);
        if (mode) await manager.client.done('chooseBlindness', { challengeId, blindness: mode, reason: WHY });
      },
    });

  /** As if its model hid nobody: the one of the platform hides who applies. */
  const hidingNobody = async (programmeId: string) => {
    await test.drain();
    await test.query(
      `update stages.run set model = jsonb_set(model, '{stages}', (
         select jsonb_agg(case when stage ? 'gate' then stage #- '{gate,anonymity}' else stage end)
         from jsonb_array_elements(model -> 'stages') stage)) where programme_id = $1`,
      [programmeId],
    );
  };

  /** What the first reviewer reads before and after the own score; the second has scored. */
  async function read({ submissions: [submission], reviewers: [ana, ben], ...rest }: OpenedChallenge) {
    const story = { submissions: [submission!], reviewers: [ana!, ben!], ...rest };
    await reviewed(story, submission!, ben!, 2);
    const alias = await assigned(story, submission!, ana!);
    const ask = () => ana!.persona.client.ask<Answer>(TASK, { alias });
    const before = await ask();
    await ana!.persona.client.done('submitReview', {
      ...{ alias, expectedVersion: 1 },
      scores: story.criteria.map((criterionId) => ({
        ...{ criterionId, score: 4, rationale: 'Because of its figures, which hold.' },
      })),
    });
    return { alias, before, after: await ask() };
  }

  it('in an open round reviewers know who wrote it, and after their own score each other', async () => {
    const { alias, before, after } = await read(await storyOf('OPEN'));
    expect(before.reviewTask.openSubmission).toMatchObject({
      alias,
      organisation: { en: 'Start-up 0' },
      team: [{ name: 'Noa Canary', role: 'Lead' }],
      title: 'Solution 0',
    });
    expect([before.peerReviews, before.namedPeerReviews]).toEqual([null, null]);
    expect(after.namedPeerReviews).toEqual([
      { number: 1, reviewer: 'Reviewer 1', scores: [{ score: 2 }, { score: 2 }] },
    ]);
  });

  it('with applicants hidden reviewers know each other, and nobody else', async () => {
    const { before, after } = await read(await storyOf('APPLICANTS_HIDDEN'));
    expect(after.reviewTask).toMatchObject({
      round: { blindness: 'APPLICANTS_HIDDEN' },
      openSubmission: null,
    });
    expect(after.namedPeerReviews?.map(({ reviewer }) => reviewer)).toEqual(['Reviewer 1']);
    expect(JSON.stringify([before, after])).not.toMatch(/Canary|Start-up 0/u);
  });

  it.each([null, 'DOUBLE_BLIND'] as const)(
    'double-blind (%s) they know nobody; so it is without a choice',
    async (mode) => {
      const { before, after } = await read(await storyOf(mode));
      expect(after.reviewTask).toMatchObject({ round: { blindness: 'DOUBLE_BLIND' }, openSubmission: null });
      expect(after.peerReviews).toHaveLength(1);
      expect(after.namedPeerReviews).toBeNull();
      expect(JSON.stringify([before, after])).not.toMatch(/Canary|Start-up 0|Reviewer 1/u);
    },
  );

  it('is never less than what the model of the programme hides', async () => {
    const refused: string[][] = [];
    await anOpenedChallenge(test, {
      submissions: 1,
      reviewers: 0,
      beforeOpening: async ({ manager }, { id: challengeId }) => {
        const input = { challengeId, blindness: 'OPEN', reason: WHY };
        refused.push(await manager.client.refused('chooseBlindness', input));
      },
    });
    expect(refused).toEqual([['review.model_hides_applicants']]);
  });

  it('is chosen by a manager before the opening, and kept in the audit log', async () => {
    const story = await storyOf('APPLICANTS_HIDDEN');
    const input = { challengeId: story.challenge.id, blindness: 'OPEN', reason: WHY };
    expect(await story.call.manager.client.refused('chooseBlindness', input)).toEqual([
      'review.choice_after_opening',
    ]);
    const answer = await story.call.officer.client.send(
      'mutation ($input: ChooseBlindnessInput!) { chooseBlindness(input: $input) { errors { code } } }',
      { input },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const log = await test.query(
      `select before, after, reason from audit.entry where act = 'review.choose_blindness' and target_id = $1`,
      [story.challenge.id],
    );
    expect(log).toEqual([
      { before: { blindness: 'DOUBLE_BLIND' }, after: { blindness: 'APPLICANTS_HIDDEN' }, reason: WHY },
    ]);
  });
});
