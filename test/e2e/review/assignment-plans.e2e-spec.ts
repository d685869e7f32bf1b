import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  anOpenedChallenge,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  scoresOf,
  someReviewers,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

const PROPOSAL = `proposal { id state version mode settledAt
  pairs { submissionId reviewerId origin } moved { submissionId reviewerId }
  figures { total bound isOptimal minSubmission floorBound isFloorProven price }
  unfilled { submissionId missing }
  clash { kind submissionIds reviewerIds needed available isSmallest mends { way by } } }`;

interface Pair {
  submissionId: string;
  reviewerId: string;
  origin: string;
}

interface Plan {
  proposal: {
    id: string;
    state: string;
    version: number;
    mode: string;
    settledAt: string | null;
    pairs: Pair[];
    moved: { submissionId: string; reviewerId: string }[];
    figures: {
      total: number;
      bound: number;
      isOptimal: boolean;
      minSubmission: number;
      price: number | null;
    };
    unfilled: { submissionId: string; missing: number }[];
    clash: { kind: string; needed: number; available: number; mends: { way: string; by: number }[] } | null;
  };
}

const keyOf = ({ submissionId, reviewerId }: { submissionId: string; reviewerId: string }) =>
  `${submissionId} ${reviewerId}`;

describe('plans of assignments', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let manager: GraphqlClient;
  let jury: StoryReviewer[];

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
  });

  afterAll(() => test.stop());

  beforeEach(async () => {
    story = await anOpenedChallenge(test, { submissions: 4, reviewers: 1, sharedOwner: true });
    jury = await someReviewers(test, 3);
    manager = story.call.manager.client;
  });

  const submission = (at: number) => story.submissions[at] as StorySubmission;
  const juror = (at: number) => jury[at] as StoryReviewer;
  const propose = (input: Record<string, unknown> = {}) =>
    manager.done<Plan>(
      'proposeAssignments',
      { challengeId: story.challenge.id, reviewerIds: jury.map(({ id }) => id), ...input },
      PROPOSAL,
    );
  const publish = ({ proposal: { id, version } }: Plan, input: Record<string, unknown> = {}) =>
    manager.done<Plan & { assignments: { way: string }[] }>(
      'publishAssignmentProposal',
      { id, expectedVersion: version, ...input },
      `${PROPOSAL} assignments { way }`,
    );
  const live = () =>
    test.query<{ submissionId: string; reviewerId: string; way: string }>(
      `select submission_id as "submissionId", reviewer_id as "reviewerId", way from review.assignment
       where challenge_id = $1 and ended_at is null`,
      [story.challenge.id],
    );

  it('are previews with a proof and reasons, changed by hand, and then published', async () => {
    await manager.done('declareConflict', {
      reviewerId: juror(0).id,
      organisationId: submission(1).team.organisationId,
      kind: 'COLLABORATION',
      reason: 'A joint project last year.',
    });
    const plan = await propose();
    expect(plan.proposal).toMatchObject({
      state: 'PREVIEW',
      version: 1,
      mode: 'SUM',
      unfilled: [],
      clash: null,
    });
    expect(plan.proposal.figures).toMatchObject({ isOptimal: true, price: null });
    expect(plan.proposal.figures.total).toBe(plan.proposal.figures.bound);
    expect(plan.proposal.pairs).toHaveLength(8);
    const avoided = { submissionId: submission(1).id, reviewerId: juror(0).id };
    expect(plan.proposal.pairs.map(keyOf)).not.toContain(keyOf(avoided));
    expect(await live()).toEqual([]);

    const { assignmentProposal } = await manager.ask<{
      assignmentProposal: { why: object; other: object | null };
    }>(
      `query ($id: ID!, $s: ID!, $r: ID!, $x: ID!) { assignmentProposal(challengeId: $id) {
        why: explanation(submissionId: $s, reviewerId: $r) { reason exclusion affinity price threshold margin }
        other: explanation(submissionId: $s, reviewerId: $x) { reason } } }`,
      { id: story.challenge.id, s: avoided.submissionId, r: avoided.reviewerId, x: newId() },
    );
    expect(assignmentProposal.why).toMatchObject({
      reason: 'NOT_POSSIBLE',
      exclusion: 'CONFLICT',
      affinity: null,
    });
    expect(assignmentProposal.other).toBeNull();

    const kept = plan.proposal.pairs.find((pair) => pair.submissionId === submission(0).id) as Pair;
    const missing = jury.find(
      ({ id }) =>
        !plan.proposal.pairs.some((one) => one.submissionId === kept.submissionId && one.reviewerId === id),
    ) as StoryReviewer;
    const strip = ({ submissionId, reviewerId }: Pair) => ({ submissionId, reviewerId });
    const change = {
      id: plan.proposal.id,
      expectedVersion: 1,
      remove: [strip(kept)],
      add: [{ submissionId: kept.submissionId, reviewerId: missing.id }],
    };
    expect(await manager.refused('changeAssignmentProposal', { ...change, add: [avoided] })).toEqual([
      'review.conflict_of_interest',
    ]);
    const changed = await manager.done<Plan>('changeAssignmentProposal', change, PROPOSAL);
    expect(changed.proposal.version).toBe(2);
    expect(await manager.refused('changeAssignmentProposal', change)).toEqual(['edit.conflict']);

    const published = await publish(changed);
    expect(published.proposal).toMatchObject({
      state: 'PUBLISHED',
      version: 3,
      settledAt: expect.any(String),
    });
    expect(published.assignments.map(({ way }) => way).sort()).toEqual([
      ...Array(7).fill('AUTOMATIC'),
      'BY_HAND',
    ]);
    expect((await live()).map(keyOf).sort()).toEqual(changed.proposal.pairs.map(keyOf).sort());
    expect(
      await manager.refused('publishAssignmentProposal', { id: plan.proposal.id, expectedVersion: 3 }),
    ).toEqual(['review.proposal_settled']);
    await expect(test.query('delete from review.assignment_proposal')).rejects.toThrow('append-only');
    await expect(test.query('update review.assignment_proposal set version = 9')).rejects.toThrow(
      'append-only',
    );
    const acts = await test.query<{ act: string }>(
      `select act from audit.entry where target_id = $1 order by id`,
      [plan.proposal.id],
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'assignment_proposal.propose',
      'assignment_proposal.change',
      'assignment_proposal.publish',
    ]);
  });

  it('move as few reviews as possible after a recusal, and none that was begun', async () => {
    await publish(await propose());
    const client = juror(1).persona.client;
    const { reviewQueue } = await client.ask<{ reviewQueue: { nodes: { alias: string }[] } }>(
      '{ reviewQueue { nodes { alias } } }',
    );
    const [first, second] = reviewQueue.nodes as [{ alias: string }, { alias: string }];
    await client.done('submitReview', { alias: first.alias, expectedVersion: 1, scores: scoresOf(story, 3) });
    await client.done('recuseReviewer', { alias: second.alias, reason: 'I know who wrote it.' });
    const before = (await live()).map(keyOf);
    expect(before).toHaveLength(7);
    const again = await propose();
    expect(again.proposal.moved).toEqual([]);
    expect(
      again.proposal.pairs
        .filter(({ origin }) => origin === 'KEPT')
        .map(keyOf)
        .sort(),
    ).toEqual(before.sort());
    const added = again.proposal.pairs.filter(({ origin }) => origin === 'PROPOSED');
    expect(added).toHaveLength(1);
    expect(added[0]?.reviewerId).not.toBe(juror(1).id);
    await publish(again);
    expect(await live()).toHaveLength(8);
  });

  it('tell what clashes when there is more demand than capacity, and are published so only on purpose', async () => {
    const one = [juror(0).id];
    const plan = await propose({ reviewerIds: one });
    expect(plan.proposal.unfilled).toHaveLength(4);
    expect(plan.proposal.clash).toMatchObject({ kind: 'DEMAND', needed: 2, available: 1, isSmallest: true });
    expect(plan.proposal.clash?.mends).toContainEqual({ way: 'ADD_REVIEWERS', by: 1 });
    const input = { id: plan.proposal.id, expectedVersion: 1 };
    expect(await manager.refused('publishAssignmentProposal', input)).toEqual([
      'review.assignment_incomplete',
    ]);
    await publish(plan, { acceptIncomplete: true });
    expect(await live()).toHaveLength(4);
  });

  it('hold no more when a conflict is declared after the preview', async () => {
    const plan = await propose();
    const pair = plan.proposal.pairs[0] as Pair;
    const touched = story.submissions.find(({ id }) => id === pair.submissionId) as StorySubmission;
    await manager.done('declareConflict', {
      reviewerId: pair.reviewerId,
      organisationId: touched.team.organisationId,
      kind: 'FAMILY',
      reason: 'A sister works there.',
    });
    expect(
      await manager.refused('publishAssignmentProposal', { id: plan.proposal.id, expectedVersion: 1 }),
    ).toEqual(['review.proposal_outdated']);
    expect(await live()).toEqual([]);
  });

  it('ask one reviewer more for those submissions whose rank is not settled at the cut, and for no other', async () => {
    const next = { challengeId: story.challenge.id };
    expect(await manager.refused('proposeNextReviews', next)).toEqual(['review.no_next_reviews']);
    // Two read all of it: the first two submissions are close, and the last one is far behind.
    const two = jury.slice(0, 2);
    await publish(await propose({ reviewerIds: two.map(({ id }) => id) }));
    const marks = [
      [4, 5],
      [5, 4],
      [3, 4],
      [0, 1],
    ];
    for (const [index, { persona }] of two.entries()) {
      const { reviewQueue } = await persona.client.ask<{
        reviewQueue: { nodes: { alias: string; submission: { title: string } }[] };
      }>('{ reviewQueue { nodes { alias submission { title } } } }');
      for (const { alias, submission: seen } of reviewQueue.nodes) {
        const at = story.submissions.findIndex(({ title }) => title === seen.title);
        const scores = scoresOf(story, marks[at]?.[index] ?? 0);
        await persona.client.done('submitReview', { alias, expectedVersion: 1, scores });
      }
    }
    const { ranking } = await manager.ask<{ ranking: { calibration: { nextReviews: string[] } } }>(
      'query ($id: ID!) { ranking(challengeId: $id) { calibration { nextReviews } } }',
      { id: story.challenge.id },
    );
    const open = ranking.calibration.nextReviews;
    expect(open).toContain(submission(0).id);
    expect(open).not.toContain(submission(3).id);
    const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
    expect(await stranger.client.refused('proposeNextReviews', next)).toEqual(['input.unknown_id']);
    const answer = await juror(0).persona.client.send(
      'mutation ($input: ProposeNextReviewsInput!) { proposeNextReviews(input: $input) { errors { code } } }',
      { input: next },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const plan = await manager.done<Plan>(
      'proposeNextReviews',
      { ...next, reviewerIds: jury.map(({ id }) => id) },
      PROPOSAL,
    );
    expect(plan.proposal).toMatchObject({ unfilled: [], moved: [], figures: { isOptimal: true } });
    const added = plan.proposal.pairs.filter(({ origin }) => origin === 'PROPOSED');
    expect(added.map(({ submissionId }) => submissionId).sort()).toEqual([...open].sort());
    expect(new Set(added.map(({ reviewerId }) => reviewerId))).toEqual(new Set([juror(2).id]));
    await publish(plan);
    expect(await live()).toHaveLength(8 + open.length);
  });

  it('let a whole jury read one submission as an anchor', async () => {
    await publish(await propose());
    const anchor = { submissionId: submission(0).id };
    const holders = (await live()).filter(({ submissionId }) => submissionId === anchor.submissionId);
    const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
    expect(await stranger.client.refused('assignAnchor', anchor)).toEqual(['input.unknown_id']);
    const answer = await juror(0).persona.client.send(
      'mutation ($input: AssignAnchorInput!) { assignAnchor(input: $input) { errors { code } } }',
      { input: anchor },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { assignments } = await manager.done<{
      assignments: { purpose: string; reviewer: { id: string } }[];
    }>('assignAnchor', anchor, 'assignments { purpose reviewer { id } }');
    const left = jury
      .map(({ id }) => id)
      .filter((id) => !holders.some(({ reviewerId }) => reviewerId === id));
    expect(left).toHaveLength(1);
    expect(assignments).toEqual([{ purpose: 'ANCHOR', reviewer: { id: left[0] } }]);
    expect(await manager.refused('assignAnchor', anchor)).toEqual(['review.anchor_read_by_all']);
    const [fourth] = (await someReviewers(test, 1)) as [StoryReviewer];
    await manager.done('declareConflict', {
      ...{ reviewerId: fourth.id, organisationId: submission(0).team.organisationId },
      ...{ kind: 'FAMILY', reason: 'A brother works there.' },
    });
    expect(await manager.refused('assignAnchor', { ...anchor, reviewerIds: [fourth.id] })).toEqual([
      'review.conflict_of_interest',
    ]);
  });

  it.each(['FAIR', 'LOTTERY'])('have the aim %s', async (mode) => {
    const { proposal } = await propose({ mode, pairCap: 0.75, seed: 5 });
    expect(proposal).toMatchObject({ mode, unfilled: [] });
    expect(proposal.figures.price).toBeGreaterThanOrEqual(0);
    const { proposal: again } = await propose({ mode, pairCap: 0.75, seed: 5 });
    expect(again.pairs).toEqual(proposal.pairs);
    const [states] = await test.query(
      `select count(*) filter (where state = 'PREVIEW')::int as previews,
         count(*) filter (where state = 'DISCARDED')::int as discarded
       from review.assignment_proposal where challenge_id = $1`,
      [story.challenge.id],
    );
    expect(states).toEqual({ previews: 1, discarded: 1 });
  });

  it('come from a spreadsheet, with every wrong row told', async () => {
    const csv = (...rows: [string, string][]) =>
      ['submission_id,reviewer_id', ...rows.map((row) => row.join())].join('\n');
    const fromCsv = (text: string) => ({ challengeId: story.challenge.id, csv: text });
    const plan = await manager.done<Plan>(
      'proposeAssignmentsFromCsv',
      fromCsv(csv([submission(0).id, juror(0).id], [submission(1).id, juror(1).id])),
      PROPOSAL,
    );
    expect(plan.proposal.pairs.map(({ origin }) => origin)).toEqual(['BY_HAND', 'BY_HAND']);
    expect(plan.proposal.unfilled).toHaveLength(4);
    expect(await manager.refused('proposeAssignmentsFromCsv', fromCsv('submission_id\nx'))).toEqual([
      'review.csv_column_missing',
    ]);
    const bad = csv([submission(0).id, juror(0).id], [newId(), juror(0).id], [submission(0).id, juror(0).id]);
    expect(await manager.refused('proposeAssignmentsFromCsv', fromCsv(bad))).toEqual([
      'input.unknown_id',
      'review.already_assigned',
    ]);
  });

  it('are for the managers of the programme alone', async () => {
    const plan = await propose();
    const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
    const input = { challengeId: story.challenge.id };
    const settle = { id: plan.proposal.id, expectedVersion: 1 };
    expect(await stranger.client.refused('proposeAssignments', input)).toEqual(['access.forbidden']);
    expect(await stranger.client.refused('publishAssignmentProposal', settle)).toEqual(['input.unknown_id']);
    expect(
      await stranger.client.refused('changeAssignmentProposal', { ...settle, add: [], remove: [] }),
    ).toEqual(['input.unknown_id']);
    const QUERY = 'query ($id: ID!) { assignmentProposal(challengeId: $id) { id } }';
    expect(await stranger.client.ask(QUERY, { id: story.challenge.id })).toEqual({
      assignmentProposal: null,
    });
    for (const { client } of [juror(0).persona, story.call.approver, submission(0).team.owner]) {
      const answer = await client.send(QUERY, { id: story.challenge.id });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await manager.refused('proposeAssignments', { ...input, reviewerIds: [newId()] })).toEqual([
      'review.not_blind',
    ]);
  });
});
