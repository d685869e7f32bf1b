import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anOpenedChallenge,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const NEXT = `query ($id: ID!) { pairToCompare(challengeId: $id) { firstAlias secondAlias first { alias title }
  second { alias title } } }`;
const RANKING = `query ($id: ID!) { pairwiseRanking(challengeId: $id) { isOpen comparisons
  rows { submissionId comparisons wins strength deviation } judges { comparisons agreement } } }`;

interface Pair {
  firstAlias: string;
  secondAlias: string;
  first: { alias: string; title: string };
  second: { alias: string; title: string };
}

interface Ranking {
  isOpen: boolean;
  comparisons: number;
  rows: { submissionId: string; comparisons: number; wins: number; strength: number; deviation: number }[];
  judges: { comparisons: number; agreement: number }[];
}

describe('a demo day', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let [ana, ben] = [] as unknown as [StoryReviewer, StoryReviewer];

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 4, reviewers: 3 });
    [ana, ben] = story.reviewers as [StoryReviewer, StoryReviewer];
  });

  afterAll(() => test.stop());

  const nextFor = async (who: StoryReviewer) =>
    (await who.persona.client.ask<{ pairToCompare: Pair | null }>(NEXT, { id: story.challenge.id }))
      .pairToCompare;
  const requestsTo = async (who: StoryReviewer) =>
    (
      await who.persona.client.ask<{ reviewRequests: object[] }>(
        '{ reviewRequests { kind closesAt answered total } }',
      )
    ).reviewRequests;
  const request = { kind: 'COMPARISONS', closesAt: null };
  const ranking = async () =>
    (
      await story.call.manager.client.ask<{ pairwiseRanking: Ranking | null }>(RANKING, {
        id: story.challenge.id,
      })
    ).pairwiseRanking;
  const challengeId = () => ({ challengeId: story.challenge.id });

  it('is opened by a manager to a jury, of two submissions at least', async () => {
    expect([await nextFor(ana), await ranking()]).toEqual([null, null]);
    const answer = await ana.persona.client.send(
      'mutation ($input: OpenPairwiseInput!) { openPairwise(input: $input) { errors { code } } }',
      { input: challengeId() },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const lonely = await anOpenedChallenge(test, { submissions: 1, reviewers: 1 });
    expect(
      await lonely.call.manager.client.refused('openPairwise', { challengeId: lonely.challenge.id }),
    ).toEqual(['review.pairwise_too_few']);
    const { ranking: opened } = await story.call.manager.client.done<{ ranking: Ranking }>(
      'openPairwise',
      { ...challengeId(), reviewerIds: [ana.id, ben.id] },
      'ranking { isOpen comparisons rows { submissionId } judges { comparisons } }',
    );
    expect(opened).toEqual({ isOpen: true, comparisons: 0, rows: [], judges: [] });
    expect(await nextFor(story.reviewers[2]!)).toBeNull();
    expect(await requestsTo(ana)).toEqual([{ ...request, answered: 0, total: 6 }]);
    expect(await requestsTo(story.reviewers[2]!)).toEqual([]);
    const refused = await story.call.manager.client.send('{ reviewRequests { kind } }');
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows each judge pairs under aliases of the own, without who wrote them, until all are compared', async () => {
    const pair = (await nextFor(ana))!;
    expect([pair.first.alias, pair.second.alias]).toEqual([pair.firstAlias, pair.secondAlias]);
    const { client } = ana.persona;
    const [theirs] = await test.query<{ alias: string }>(
      'select alias from review.pairwise_entry where reviewer_id = $1 limit 1',
      [ben.id],
    );
    expect(
      await client.refused('compareSubmissions', { preferred: theirs?.alias, other: pair.firstAlias }),
    ).toEqual(['input.unknown_id']);
    expect(
      await client.refused('compareSubmissions', { preferred: pair.firstAlias, other: pair.firstAlias }),
    ).toEqual(['review.same_submission']);
    for (const who of [ana, ben])
      for (let next = await nextFor(who); next; next = await nextFor(who)) {
        // The greater number in the title is always the better one.
        const isFirst = next.first.title > next.second.title;
        const [preferred, other] = isFirst
          ? [next.firstAlias, next.secondAlias]
          : [next.secondAlias, next.firstAlias];
        await who.persona.client.done('compareSubmissions', { preferred, other });
        expect(
          await who.persona.client.refused('compareSubmissions', { preferred: other, other: preferred }),
        ).toEqual(['review.pair_compared']);
      }
    const result = (await ranking())!;
    expect(result).toMatchObject({ isOpen: true, comparisons: 12 });
    const ids = story.submissions.map(({ id }) => id).reverse();
    expect(result.rows.map(({ submissionId, wins }) => [submissionId, wins])).toEqual(
      ids.map((id, at) => [id, 6 - 2 * at]),
    );
    expect(result.judges).toEqual([
      { comparisons: 6, agreement: 1 },
      { comparisons: 6, agreement: 1 },
    ]);
    expect(JSON.stringify(pair)).not.toMatch(/Canary|Start-up/u);
  });

  it('loses what a conflict spoils, and hides it from the judge', async () => {
    const submission = story.submissions[3] as StorySubmission;
    await ana.persona.client.done('declareConflict', {
      organisationId: submission.team.organisationId,
      kind: 'FAMILY',
      reason: 'My sister works there.',
    });
    const result = (await ranking())!;
    expect(result.comparisons).toBe(9);
    expect(await requestsTo(ana)).toEqual([{ ...request, answered: 3, total: 3 }]);
    expect(result.rows.find(({ submissionId }) => submissionId === submission.id)?.comparisons).toBe(3);
  });

  it('changes no score, and is read by no reviewer', async () => {
    const { ranking: table } = await story.call.manager.client.ask<{
      ranking: { rows: { score: number | null }[] };
    }>('query ($id: ID!) { ranking(challengeId: $id) { rows { score } } }', { id: story.challenge.id });
    expect(table.rows.map(({ score }) => score)).toEqual([null, null, null, null]);
    const answer = await ana.persona.client.send(RANKING, { id: story.challenge.id });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('ends, and can be opened once more', async () => {
    const { client } = story.call.manager;
    await client.done('closePairwise', challengeId());
    expect(await client.refused('closePairwise', challengeId())).toEqual(['review.pairwise_closed']);
    expect(await ranking()).toMatchObject({ isOpen: false, comparisons: 9 });
    expect(await requestsTo(ana)).toEqual([]);
    const [one, two] = await test.query<{ alias: string }>(
      'select alias from review.pairwise_entry where reviewer_id = $1 order by alias limit 2',
      [ben.id],
    );
    expect(
      await ben.persona.client.refused('compareSubmissions', { preferred: one?.alias, other: two?.alias }),
    ).toEqual(['review.pairwise_closed']);
    await client.done('openPairwise', challengeId());
    expect(await nextFor(story.reviewers[2]!)).not.toBeNull();
    await expect(test.query('delete from review.comparison')).rejects.toThrow('append-only');
  });
});
