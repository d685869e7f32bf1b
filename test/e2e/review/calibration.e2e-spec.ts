import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationsService, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
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
import { type Persona, TestApp } from '../../support/test-app.js';

const QUERY = `query ($id: ID!) { ranking(challengeId: $id) { rows { submissionId rank score }
  calibration { isSound parts shareWithEnough alpha nextReviews variance { item reviewer noise }
    rows { submissionId raw calibrated low high rank bestRank worstRank isDisputed }
    leniencies { reviews bias deviation } } } }`;

interface Answer {
  ranking: {
    rows: { submissionId: string; rank: number; score: number }[];
    calibration: {
      isSound: boolean;
      parts: number;
      rows: { submissionId: string; raw: number; calibrated: number }[];
      leniencies: { reviews: number; bias: number }[];
    } | null;
  } | null;
}

const GIVEN = `query ($id: ID!) { givenReviews(challengeId: $id) {
  submissionId score reviewer { id person { displayName } } } }`;

interface Given {
  givenReviews:
    | { submissionId: string; score: number; reviewer: { id: string; person: { displayName: string } } }[]
    | null;
}

/** What the kind, the plain and the strict reviewer give to six submissions; null for no review. */
const MARKS = [
  [5, 4, 3],
  [4, 3, 2],
  [3, 2, 1],
  [4, 3, 2],
  [4, null, null],
  [null, null, 3],
];

describe('calibrated scores', () => {
  let test: TestApp;
  let story: OpenedChallenge;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: MARKS.length, reviewers: 3, sharedOwner: true });
  });

  afterAll(() => test.stop());

  const ask = async () =>
    (await story.call.manager.client.ask<Answer>(QUERY, { id: story.challenge.id })).ranking;

  it('stand beside the raw ones, which they do not change, and stay after the decision', async () => {
    expect((await ask())?.calibration).toBeNull();
    for (const [at, marks] of MARKS.entries())
      for (const [who, mark] of marks.entries())
        if (mark !== null) await reviewed(story, story.submissions[at]!, story.reviewers[who]!, mark);
    const ranking = (await ask())!;
    const { calibration } = ranking;
    expect(calibration).toMatchObject({ parts: 1, isSound: true });
    const of = (place: number) =>
      calibration?.rows.find((row) => row.submissionId === story.submissions[place]?.id);
    const raw = (place: number) =>
      ranking.rows.find((row) => row.submissionId === story.submissions[place]?.id);
    // A 4 of the kind one and a 3 of the strict one: 80 and 60 as given, and the other way round in truth.
    expect([of(4)?.raw, of(5)?.raw]).toEqual([80, 60]);
    expect([raw(4)?.score, raw(5)?.score]).toEqual([80, 60]);
    expect(of(5)!.calibrated).toBeGreaterThan(of(4)!.calibrated);
    expect(raw(4)!.rank).toBeLessThan(raw(5)!.rank);
    expect(calibration?.leniencies.map(({ reviews }) => reviews)).toEqual([5, 4, 5]);

    const because = (place: number) => ({
      submissionId: story.submissions[place]!.id,
      reason: 'By its scores.',
    });
    await decided(story, {
      awards: [0].map(because),
      rejections: [1, 2, 3, 4, 5].map(because),
      // As given, the first and the fifth have the same score.
      tieReason: 'Three people read the first, one read the fifth.',
    });
    expect((await ask())?.calibration).toEqual(calibration);
  });

  it('are seen by nobody who does not see the ranking', async () => {
    for (const { client } of [story.reviewers[0]!.persona, story.submissions[0]!.team.owner]) {
      const answer = await client.send<Answer>(QUERY, { id: story.challenge.id });
      expect(answer.data?.ranking ?? null).toBeNull();
      expect(JSON.stringify(answer)).not.toContain('calibrated');
    }
  });
});

describe('reviews by who gave them', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  /** Reviews here, and manages the programme too. */
  let both: StoryReviewer;
  let other: StoryReviewer;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 2, reviewers: 2, sharedOwner: true });
    [both, other] = story.reviewers as [StoryReviewer, StoryReviewer];
  });

  /** Whoever manages a programme is not assigned in it; a reviewer may come to manage it meanwhile. */
  const becomesManager = async ({ personId }: Persona) => {
    await test.app
      .get(Transactions)
      .run((tx) =>
        test.app
          .get(OrganisationsService)
          .addMember(tx, test.system, personId, story.call.operatorId, Role.PROGRAMME_MANAGER),
      );
    await story.call.manager.client.done('addProgrammeManager', { id: story.call.programmeId, personId });
  };

  afterAll(() => test.stop());

  const given = async ({ client }: { readonly client: GraphqlClient }) =>
    (await client.ask<Given>(GIVEN, { id: story.challenge.id })).givenReviews;

  it('are there for managers, and never for one who owes a review or must not know the others', async () => {
    const [first, second] = story.submissions as [StorySubmission, StorySubmission];
    await reviewed(story, first, other, 5, 4);
    // What could leak is there, and the manager of the programme sees it.
    const known = await given(story.call.manager);
    expect(known).toMatchObject([{ submissionId: first.id, reviewer: { id: other.id } }]);
    expect(known?.[0]?.score).toBeGreaterThan(80);
    const alias = await assigned(story, first, both);
    await becomesManager(both.persona);
    expect(await given(both.persona)).toBeNull();
    await both.persona.client.done('submitReview', { alias, expectedVersion: 1, scores: scoresOf(story, 2) });
    // The round hides reviewers from each other, and from this one too.
    expect(await given(both.persona)).toBeNull();
    expect(await given(story.call.manager)).toHaveLength(2);
    await reviewed(story, second, other, 3);
    expect((await given(story.call.manager))?.map(({ reviewer }) => reviewer.person.displayName)).toContain(
      'Reviewer 1',
    );
  });

  it('are refused to reviewers, start-ups and the ministry', async () => {
    const owner = story.submissions[0]!.team.owner;
    for (const { client } of [other.persona, owner, story.call.officer]) {
      const answer = await client.send<Given>(GIVEN, { id: story.challenge.id });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(JSON.stringify(answer)).not.toContain('score');
    }
  });
});
