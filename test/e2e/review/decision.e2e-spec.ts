import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRegistry } from '#libs/events';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { DecisionReleased } from '#libs/review';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
  type StoryOptions,
  scoresOf,
} from '../../support/stories.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const RANKING = `query ($id: ID!) { ranking(challengeId: $id) { isDecided awards minimumPassingScore openReviews
  challenge { number } rows { rank score spread reviewCount isPassing isAboveCut isAtCut submissionId
  submission { title } criterionMeans { criterionId mean spread } } } }`;
const DECISIONS =
  'decisions { id tieReason challenge { state } outcomes { submissionId outcome score reason } }';
const REASON = 'Strong where the call asked for strength.';

interface Made {
  id: string;
  tieReason: string | null;
  outcomes: unknown[];
}

interface Ranking {
  isDecided: boolean;
  openReviews: number;
  rows: {
    submissionId: string;
    rank: number | null;
    score: number | null;
    spread: number | null;
    isPassing: boolean;
    isAboveCut: boolean;
    isAtCut: boolean;
    submission: { title: string } | null;
    criterionMeans: { mean: number; spread: number }[];
  }[];
}

describe('ranking and decision', () => {
  let test: TestApp;
  /** Challenges whose decision was announced to subscribers. */
  const released: string[] = [];

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    test.app
      .get(JobRegistry)
      .subscribe(
        DecisionReleased,
        'test.note_release',
        async ({ challengeId }) => void released.push(challengeId),
      );
  });

  afterAll(() => test.stop());

  /** A challenge whose submissions were given these scores (0 to 5), one list for each, one score for each reviewer. */
  async function scored(marks: readonly (readonly number[])[], rules: StoryOptions['rules'] = {}) {
    const reviewers = Math.max(...marks.map((list) => list.length));
    const story = await anOpenedChallenge(test, {
      submissions: marks.length,
      reviewers,
      rules,
      sharedOwner: true,
    });
    for (const [at, list] of marks.entries())
      for (const [who, mark] of list.entries()) {
        const submission = story.submissions[at];
        const reviewer = story.reviewers[who];
        if (submission && reviewer) await reviewed(story, submission, reviewer, mark);
      }
    return story;
  }

  const rankingFor = async (client: GraphqlClient, story: OpenedChallenge) =>
    (await client.ask<{ ranking: Ranking | null }>(RANKING, { id: story.challenge.id })).ranking;

  const because = (story: OpenedChallenge, ...places: number[]) =>
    places.map((place) => ({ submissionId: story.submissions[place]?.id, reason: REASON }));

  const decision = (story: OpenedChallenge, awards: number[], more: Record<string, unknown> = {}) => ({
    challengeId: story.challenge.id,
    awards: because(story, ...awards),
    rejections: because(story, ...[...story.submissions.keys()].filter((place) => !awards.includes(place))),
    ...more,
  });

  /** The manager proposes, an approver of the ministry releases. */
  const decideOn = async (story: OpenedChallenge, input: Record<string, unknown>): Promise<Made> => {
    const { proposal } = await story.call.manager.client.done<{ proposal: { id: string } }>(
      'proposeDecision',
      input,
      'proposal { id }',
    );
    const { decisions } = await story.call.approver.client.done<{ decisions: Made[] }>(
      'releaseDecisions',
      { proposalIds: [proposal.id] },
      DECISIONS,
    );
    if (!decisions[0]) throw new Error('nothing was released');
    return decisions[0];
  };

  const refusedTo = async (persona: Persona, input: Record<string, unknown>) => {
    const { errors } = await persona.client.mutate('proposeDecision', input);
    return errors.map(({ code, path }) => (path ? `${code} ${path.join('.')}` : code));
  };

  describe('the ranked table', () => {
    it('is the weighted mean of the means, with spread, shared ranks and the tie at the cut', async () => {
      const story = await scored(
        [
          [3, 3],
          [5, 4],
          [3, 3],
          [0, 1],
        ],
        { awards: 2, minimumPassingScore: 40 },
      );
      const ranking = await rankingFor(story.call.manager.client, story);
      expect(ranking).toMatchObject({ isDecided: false, awards: 2, minimumPassingScore: 40, openReviews: 0 });
      const line = (place: number) =>
        ranking?.rows.find((row) => row.submissionId === story.submissions[place]?.id);
      expect(line(1)).toMatchObject({ rank: 1, score: 90, spread: 20, isAboveCut: true, isAtCut: false });
      expect(line(1)?.criterionMeans).toMatchObject([
        { mean: 4.5, spread: 1 },
        { mean: 4.5, spread: 1 },
      ]);
      expect(line(0)).toMatchObject({ rank: 2, score: 60, isAtCut: true, isAboveCut: false });
      expect(line(2)).toMatchObject({
        rank: 2,
        score: 60,
        isAtCut: true,
        submission: { title: 'Solution 2' },
      });
      expect(line(3)).toMatchObject({ rank: 4, score: 10, isPassing: false, isAtCut: false });
    });

    it('is for managers before the decision, for the ministry and auditors after it', async () => {
      const story = await scored([[4], [3]]);
      const { manager, officer, approver, operatorId } = story.call;
      const auditor = await test.persona(Role.AUDITOR, operatorId);
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, operatorId);
      for (const { client } of [officer, approver, auditor, stranger])
        expect(await rankingFor(client, story)).toBeNull();
      await decideOn(story, decision(story, [0]));
      for (const { client } of [manager, officer, approver, auditor])
        expect(await rankingFor(client, story)).toMatchObject({ isDecided: true });
      expect(await rankingFor(stranger.client, story)).toBeNull();
      const team = story.submissions[0]?.team.owner as Persona;
      for (const { client } of [team, story.reviewers[0]?.persona as Persona])
        expect((await client.send(RANKING, { id: story.challenge.id })).errors?.[0]?.extensions.code).toBe(
          'FORBIDDEN',
        );
    });
  });

  describe('a decision', () => {
    it('is released as a whole: outcomes, state, record, event', async () => {
      const story = await scored([[3], [5], [1]]);
      const made = await decideOn(story, decision(story, [1]));
      expect(made).toMatchObject({ tieReason: null, challenge: { state: 'DECIDED' } });
      const outcome = (place: number, result: string, score: number) => ({
        submissionId: story.submissions[place]?.id,
        outcome: result,
        score,
        reason: REASON,
      });
      expect(made.outcomes).toHaveLength(3);
      expect(made.outcomes).toEqual(
        expect.arrayContaining([
          outcome(0, 'NOT_AWARDED', 60),
          outcome(1, 'AWARDED', 100),
          outcome(2, 'NOT_AWARDED', 20),
        ]),
      );
      const states = await test.query<{ state: string }>(
        'select state from submissions.submission where challenge_id = $1 order by state',
        [story.challenge.id],
      );
      expect(states.map((row) => row.state)).toEqual(['AWARDED', 'NOT_AWARDED', 'NOT_AWARDED']);
      const [record] = await test.query<{ snapshot: Record<string, unknown[]> }>(
        'select snapshot from review.decision where id = $1',
        [made.id],
      );
      expect(record?.snapshot).toMatchObject({
        rules: { awards: 1 },
        criteria: [{ weight: 60 }, { weight: 40 }],
      });
      expect(record?.snapshot.reviews).toHaveLength(3);
      await expect(test.query('update review.decision set tie_reason = null')).rejects.toThrow('append-only');
      await test.drain();
      expect(released).toContain(story.challenge.id);
      expect(await refusedTo(story.call.manager, decision(story, [1]))).toEqual(['challenge.wrong_state']);
    });

    it('is read by each start-up: the own outcome with its reason and the means, nothing of others', async () => {
      const story = await anOpenedChallenge(test, { submissions: 2, reviewers: 2 });
      const [winner, loser] = story.submissions;
      if (!winner || !loser) throw new Error('the story is empty');
      for (const reviewer of story.reviewers) {
        await reviewed(story, winner, reviewer, 5);
        await reviewed(story, loser, reviewer, 2, 3);
      }
      const read = async (persona: Persona, id: string) =>
        (
          await persona.client.ask<{ submission: { outcome: unknown } | null }>(
            `query ($id: ID!) { submission(id: $id) { outcome { outcome reason score
               criterionMeans { criterionId mean spread } } } }`,
            { id },
          )
        ).submission;
      expect(await read(loser.team.owner, loser.id)).toEqual({ outcome: null });
      await decideOn(story, decision(story, [0]));
      expect(await read(loser.team.owner, loser.id)).toEqual({
        outcome: {
          outcome: 'NOT_AWARDED',
          reason: REASON,
          score: 48,
          criterionMeans: [
            { criterionId: story.criteria[0], mean: 2, spread: 0 },
            { criterionId: story.criteria[1], mean: 3, spread: 0 },
          ],
        },
      });
      expect(await read(loser.team.owner, winner.id)).toBeNull();
      expect(await read(winner.team.owner, winner.id)).toMatchObject({
        outcome: { outcome: 'AWARDED', score: 100 },
      });
    });

    it('waits for the reviews: submitted, or ended with a reason', async () => {
      const story = await scored([[4], [3, 3]]);
      const [first] = story.submissions;
      const [, second] = story.reviewers;
      if (!first || !second) throw new Error('the story is empty');
      const alias = await assigned(story, first, second);
      expect(await refusedTo(story.call.manager, decision(story, [0]))).toEqual(['decision.reviews_open']);
      expect((await rankingFor(story.call.manager.client, story))?.openReviews).toBe(1);
      await second.persona.client.done('declineAssignment', { alias, reason: 'On leave.' });
      await decideOn(story, decision(story, [0]));
    });

    it('needs a counted review for each submission', async () => {
      const story = await scored([[4], []]);
      expect(await refusedTo(story.call.manager, decision(story, [0]))).toEqual([
        'decision.submissions_unreviewed',
      ]);
    });

    it('follows the ranking', async () => {
      const story = await scored([[4], [3], [1]], { minimumPassingScore: 50 });
      const { manager } = story.call;
      expect(await refusedTo(manager, decision(story, [1], { tieReason: 'We like it.' }))).toEqual([
        'decision.not_by_ranking awards.0.submissionId',
      ]);
      expect(await refusedTo(manager, decision(story, [0, 1]))).toEqual(['decision.too_many_awards awards']);
      expect(await refusedTo(manager, decision(story, [2]))).toEqual([
        'decision.below_minimum awards.0.submissionId',
      ]);
      await decideOn(story, decision(story, []));
    });

    it('gives every submission one outcome with a reason', async () => {
      const story = await scored([[4], [3]]);
      const input = { ...decision(story, [0]), rejections: [{ submissionId: newId(), reason: REASON }] };
      expect(await refusedTo(story.call.manager, input)).toEqual([
        'input.unknown_id rejections.0.submissionId',
        'decision.outcome_missing rejections',
      ]);
      const silent = { ...decision(story, [0]), rejections: [{ ...because(story, 1)[0], reason: '' }] };
      expect(await refusedTo(story.call.manager, silent)).toEqual(['input.required rejections.0.reason']);
    });

    it('shows a tie at the cut and leaves it to a person, who says why', async () => {
      const story = await scored([[4], [4], [2]]);
      const { manager } = story.call;
      const table = await rankingFor(manager.client, story);
      expect(table?.rows.map((row) => row.isAtCut)).toEqual([true, true, false]);
      for (const choice of [0, 1])
        expect(await refusedTo(manager, decision(story, [choice]))).toEqual([
          'decision.tie_needs_reason tieReason',
        ]);
      const tieReason = 'Drawn by lot before the committee on 3 May.';
      expect(await decideOn(story, decision(story, [1], { tieReason }))).toMatchObject({ tieReason });
    });

    it('keeps no reason for a tie that was not there', async () => {
      const story = await scored([[4], [3]]);
      const made = await decideOn(story, decision(story, [0], { tieReason: 'To be safe.' }));
      expect(made).toMatchObject({ tieReason: null });
    });

    it('stays as it was decided, also when a conflict appears afterwards', async () => {
      const story = await scored([
        [4, 2],
        [3, 3],
      ]);
      const { manager } = story.call;
      const before = await rankingFor(manager.client, story);
      await decideOn(story, decision(story, [0], { tieReason: 'By lot.' }));
      await story.reviewers[0]?.persona.client.done('declareConflict', {
        organisationId: story.submissions[0]?.team.organisationId,
        kind: 'FINANCIAL',
        reason: 'I have just been offered shares.',
      });
      expect((await rankingFor(manager.client, story))?.rows).toEqual(before?.rows);
    });

    it('is proposed by a manager of the programme and by nobody else', async () => {
      const story = await scored([[4], [3]]);
      const { officer, approver, operatorId } = story.call;
      const stranger = await test.persona(Role.PROGRAMME_MANAGER, operatorId);
      const input = decision(story, [0]);
      expect(await refusedTo(stranger, input)).toEqual(['access.forbidden']);
      expect(await refusedTo(story.call.manager, { ...input, challengeId: newId() })).toEqual([
        'input.unknown_id challengeId',
      ]);
      const mutation =
        'mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { errors { code } } }';
      for (const { client } of [officer, approver, story.reviewers[0]?.persona as Persona])
        expect((await client.send(mutation, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('ends the reviewing', async () => {
      const story = await scored([[4], [3]]);
      const [first] = story.submissions;
      const [reviewer] = story.reviewers;
      if (!first || !reviewer) throw new Error('the story is empty');
      const { reviewQueue } = await reviewer.persona.client.ask<{
        reviewQueue: { nodes: { alias: string }[] };
      }>('{ reviewQueue { nodes { alias } } }');
      await decideOn(story, decision(story, [0]));
      for (const { alias } of reviewQueue.nodes) {
        expect(
          await reviewer.persona.client.refused('recuseReviewer', { alias, reason: 'Too late.' }),
        ).toEqual(['review.evaluation_closed']);
        const input = { alias, expectedVersion: 2, scores: scoresOf(story, 1) };
        expect(await reviewer.persona.client.refused('submitReview', input)).toEqual([
          'review.assignment_wrong_state',
        ]);
      }
      const late = { submissionId: first.id, reviewerId: reviewer.id };
      expect(await story.call.manager.client.refused('assignReviewer', late)).toEqual([
        'review.not_in_evaluation',
      ]);
    });
  });
});
