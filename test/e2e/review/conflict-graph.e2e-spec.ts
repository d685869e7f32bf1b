import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import {
  aDecidedChallenge,
  anOpenedChallenge,
  assigned,
  type OpenedChallenge,
  reviewed,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  someReviewers,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

jest.setTimeout(120_000);

const GRAPH = `query ($id: ID!) { conflictGraph(reviewerId: $id, first: 100) { totalCount nodes { id kind source isPinned
  endedAt organisation { id } via { id } } } }`;
const REPLACEMENTS = `query ($id: ID!) { reviewReplacements(challengeId: $id) { missing endedAt
  assignment { state endReason reviewer { id } submission { id } } } }`;
const QUEUE = '{ reviewQueue(first: 100) { totalCount nodes { alias } } }';

interface Edge {
  id: string;
  kind: string;
  source: string;
  isPinned: boolean;
  endedAt: string | null;
  organisation: { id: string };
  via: { id: string } | null;
}

const faultOf = async (client: GraphqlClient, mutation: string, input: Record<string, unknown>) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`;
  return (await client.send(query, { input })).errors?.[0]?.extensions.code;
};

describe('the conflict graph', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let manager: GraphqlClient;
  let next = 0;

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 6, reviewers: 0 });
    manager = story.call.manager.client;
    for (const [index, { team }] of story.submissions.entries())
      await test.query(
        `update identity.organisation set registration_number = $2, country = 'IL' where id = $1`,
        [team.organisationId, `51400000${index}`],
      );
  });

  afterAll(() => test.stop());

  const fresh = (): StorySubmission => story.submissions[next++] as StorySubmission;
  const numberOf = ({ id }: StorySubmission) =>
    `IL 51400000${story.submissions.findIndex((own) => own.id === id)}`;
  const aReviewer = async (): Promise<StoryReviewer> => (await someReviewers(test, 1))[0] as StoryReviewer;
  const joins = (personId: string, organisationId: string, role: Role) =>
    test.app
      .get(Transactions)
      .run((tx) =>
        test.app.get(OrganisationsService).addMember(tx, test.system, personId, organisationId, role),
      );
  const leaves = async (personId: string, organisationId: string) => {
    const [row] = await test.query<{ id: string }>(
      'select id from identity.membership where person_id = $1 and organisation_id = $2 and ended_at is null',
      [personId, organisationId],
    );
    await (await administrator()).done('endMembership', { id: row?.id, reason: 'Left.' });
  };
  const administrator = async () =>
    (await test.persona(Role.PLATFORM_ADMINISTRATOR, story.call.operatorId)).client;
  const edgesOf = async ({ id }: StoryReviewer): Promise<Edge[]> =>
    (await manager.ask<{ conflictGraph: { nodes: Edge[] } }>(GRAPH, { id })).conflictGraph.nodes;
  const liveOf = async (reviewer: StoryReviewer, { team }: StorySubmission) =>
    (await edgesOf(reviewer)).filter(
      ({ organisation, endedAt }) => organisation.id === team.organisationId && endedAt === null,
    );
  const queueOf = async ({ persona }: StoryReviewer) =>
    (await persona.client.ask<{ reviewQueue: { totalCount: number; nodes: { alias: string }[] } }>(QUEUE))
      .reviewQueue;
  const stateOf = async (alias: string) =>
    (await test.query<{ state: string }>('select state from review.assignment where alias = $1', [alias]))[0]
      ?.state;
  /** An assigned review must be gone without a trace for its reviewer, and asked for from the manager. */
  const expectLost = async (reviewer: StoryReviewer, submission: StorySubmission, alias: string) => {
    expect(await queueOf(reviewer)).toEqual({ totalCount: 0, nodes: [] });
    const { reviewTask, peerReviews } = await reviewer.persona.client.ask<Record<string, unknown>>(
      'query ($alias: ID!) { reviewTask(alias: $alias) { state } peerReviews(alias: $alias) { number } }',
      { alias },
    );
    expect([reviewTask, peerReviews]).toEqual([null, null]);
    expect(await reviewer.persona.client.refused('recuseReviewer', { alias, reason: 'Mine?' })).toEqual([
      'input.unknown_id',
    ]);
    expect(await stateOf(alias)).toBe('SUSPENDED');
    const { reviewReplacements } = await manager.ask<{
      reviewReplacements: { missing: number; assignment: { state: string; submission: { id: string } } }[];
    }>(REPLACEMENTS, { id: story.challenge.id });
    expect(reviewReplacements).toContainEqual(
      expect.objectContaining({
        assignment: expect.objectContaining({
          state: 'SUSPENDED',
          reviewer: { id: reviewer.id },
          submission: { id: submission.id },
        }),
      }),
    );
    expect(
      await manager.refused('assignReviewer', { submissionId: submission.id, reviewerId: reviewer.id }),
    ).toEqual(['review.conflict_of_interest']);
  };

  it('finds owners in a register and suspends at once what was assigned', async () => {
    const [submission, reviewer] = [fresh(), await aReviewer()];
    const fund = await test.organisation(OrganisationKind.PARTNER, 'Fund', '513000001');
    await joins(reviewer.persona.personId, fund, Role.MENTOR);
    const alias = await assigned(story, submission, reviewer);
    expect((await queueOf(reviewer)).totalCount).toBe(1);
    const holding = await test.organisation(OrganisationKind.PARTNER, 'Holding', '513000002');
    const csv = `company,owner,share\n${numberOf(submission)},IL 513000002,10\nIL 513000002,IL 513000001,5`;
    const { imported } = await manager.done<{ imported: unknown }>(
      'importOwnership',
      { csv },
      'imported { companies added ended unchanged }',
    );
    expect(imported).toEqual({ companies: 2, added: 2, ended: 0, unchanged: 0 });
    expect(await liveOf(reviewer, submission)).toMatchObject([
      { kind: 'OWNERSHIP', source: 'OWNERSHIP', via: { id: fund }, isPinned: false },
    ]);
    await expectLost(reviewer, submission, alias);
    await test.drain();
    const [mail] = await mailsOf(test, story.call.manager.email);
    expect(mail?.subject).toBe(`Challenge ${story.challenge.number}: a review needs a replacement`);
    const { ownershipLinks } = await manager.ask<{ ownershipLinks: { nodes: object[] } }>(
      'query ($id: ID!) { ownershipLinks(companyId: $id) { totalCount nodes { owner share endedAt } } }',
      { id: holding },
    );
    expect(ownershipLinks).toEqual({
      totalCount: 1,
      nodes: [{ owner: 'IL 513000001', share: 5, endedAt: null }],
    });
    const again = await manager.done<{ imported: unknown }>(
      'importOwnership',
      { csv: `company,owner\n${numberOf(submission)},Somebody` },
      'imported { companies added ended unchanged }',
    );
    expect(again.imported).toEqual({ companies: 1, added: 1, ended: 1, unchanged: 0 });
    expect(await liveOf(reviewer, submission)).toEqual([]);
    expect(await stateOf(alias)).toBe('SUSPENDED');
  });

  it('tells what is wrong with a register row by row, and imports nothing of it', async () => {
    const csv = 'company,owner,share\nIL 999,x,1\nIL 514000005,x,200';
    expect((await manager.mutate('importOwnership', { csv })).errors).toMatchObject([
      { code: 'ownership.share_malformed', path: ['csv', '3', 'share'] },
    ]);
    const unknown = 'company,owner\nIL 514000005,x\nIL 999,x';
    expect((await manager.mutate('importOwnership', { csv: unknown })).errors).toMatchObject([
      { code: 'ownership.company_unknown', path: ['csv', '3', 'company'] },
    ]);
    expect(await manager.refused('importOwnership', { csv: 'company\nIL 1' })).toEqual([
      'review.csv_column_missing',
    ]);
    const reviewer = await aReviewer();
    for (const { client } of [reviewer.persona, story.call.officer])
      expect(await faultOf(client, 'importOwnership', { csv: unknown })).toBe('FORBIDDEN');
    expect(await test.query(`select from review.ownership_link where owner = 'x'`)).toEqual([]);
  });

  it('follows a colleague of the reviewer into a start-up, and a founder into a shared organisation', async () => {
    const [submission, reviewer] = [fresh(), await aReviewer()];
    const lab = await test.organisation(OrganisationKind.PARTNER, 'Lab');
    await joins(reviewer.persona.personId, lab, Role.MENTOR);
    const alias = await assigned(story, submission, reviewer);
    await joins(submission.team.owner.personId, lab, Role.MENTOR);
    expect(await liveOf(reviewer, submission)).toMatchObject([
      { kind: 'SAME_UNIT', source: 'SHARED_ORGANISATION', via: { id: lab } },
    ]);
    await expectLost(reviewer, submission, alias);
    await leaves(submission.team.owner.personId, lab);
    expect(await liveOf(reviewer, submission)).toEqual([]);
  });

  it('remembers where a reviewer worked for three years, and no longer', async () => {
    const [submission, reviewer] = [fresh(), await aReviewer()];
    const { organisationId } = submission.team;
    const assign = { submissionId: submission.id, reviewerId: reviewer.id };
    await joins(reviewer.persona.personId, organisationId, Role.STARTUP_MEMBER);
    await leaves(reviewer.persona.personId, organisationId);
    expect(await liveOf(reviewer, submission)).toMatchObject([
      { kind: 'EMPLOYMENT', source: 'PAST_EMPLOYMENT', via: null },
    ]);
    expect(await manager.refused('assignReviewer', assign)).toEqual(['review.conflict_of_interest']);
    const age = (years: string) =>
      test.query(
        `update identity.membership set started_at = started_at - $3::interval, ended_at = platform.clock() - $3::interval
         where person_id = $1 and organisation_id = $2`,
        [reviewer.persona.personId, organisationId, years],
      );
    await age('2 years 11 months');
    await test.drain();
    expect(await manager.refused('assignReviewer', assign)).toEqual(['review.conflict_of_interest']);
    await age('3 years 1 day');
    await test.drain();
    expect(await liveOf(reviewer, submission)).toEqual([]);
    await manager.done('assignReviewer', assign);
  });

  it('keeps a tie that a manager pins, whatever becomes of its source', async () => {
    const [submission, reviewer] = [fresh(), await aReviewer()];
    const csv = (owner: string) => ({ csv: `company,owner\n${numberOf(submission)},${owner}` });
    await manager.done('importOwnership', csv(reviewer.persona.email));
    const [edge] = (await liveOf(reviewer, submission)) as [Edge];
    const pin = { id: edge.id, isPinned: true, reason: 'The shares went to the spouse.' };
    expect(await faultOf(reviewer.persona.client, 'pinConflictEdge', pin)).toBe('FORBIDDEN');
    expect(await manager.refused('pinConflictEdge', { ...pin, id: newId() })).toEqual(['input.unknown_id']);
    const pinned = await manager.done<{ edge: Edge }>('pinConflictEdge', pin, 'edge { isPinned pinReason }');
    expect(pinned.edge).toEqual({ isPinned: true, pinReason: pin.reason });
    await manager.done('importOwnership', csv('Somebody else'));
    expect(await liveOf(reviewer, submission)).toHaveLength(1);
    const unpin = { ...pin, isPinned: false };
    const { edge: ended } = await manager.done<{ edge: Edge }>(
      'pinConflictEdge',
      unpin,
      'edge { isPinned endedAt }',
    );
    expect(ended).toEqual({ isPinned: false, endedAt: expect.any(String) });
    expect(await manager.refused('pinConflictEdge', unpin)).toEqual(['review.edge_ended']);
  });

  it('knows a declared tie for its period and three years more', async () => {
    const [submission, reviewer] = [fresh(), await aReviewer()];
    const { client } = reviewer.persona;
    const tie = (startsOn: string, endsOn: string) => ({
      organisationId: submission.team.organisationId,
      kind: 'SUPERVISION',
      reason: 'I supervised the thesis of a founder.',
      startsOn,
      endsOn,
    });
    expect(await client.refused('declareConflict', tie('2020-01-02', '2020-01-01'))).toEqual([
      'review.period_reversed',
    ]);
    const declared = await client.done<{ conflict: object }>(
      'declareConflict',
      tie('2010-01-01', '2015-12-31'),
      'conflict { startsOn endsOn }',
    );
    expect(declared.conflict).toEqual({ startsOn: '2010-01-01', endsOn: '2015-12-31' });
    expect(await liveOf(reviewer, submission)).toEqual([]);
    const now = new Date().getUTCFullYear();
    const { conflict } = await client.done<{ conflict: { id: string } }>(
      'declareConflict',
      { ...tie('2010-01-01', `${now - 1}-12-31`), kind: 'COLLABORATION' },
      'conflict { id }',
    );
    expect(await liveOf(reviewer, submission)).toMatchObject([{ kind: 'COLLABORATION', source: 'DECLARED' }]);
    await manager.done('endConflict', { id: conflict.id, reason: 'Another company of that name.' });
    expect(await liveOf(reviewer, submission)).toEqual([]);
  });

  it('takes back a score that was given, and the task ends when somebody else is found', async () => {
    next = 0;
    const [submission, reviewer, other] = [fresh(), await aReviewer(), await aReviewer()];
    await reviewed(story, submission, reviewer, 5);
    await joins(reviewer.persona.personId, submission.team.organisationId, Role.STARTUP_MEMBER);
    const missingOf = async () =>
      (
        await manager.ask<{
          reviewReplacements: { missing: number; assignment: { submission: { id: string } } }[];
        }>(REPLACEMENTS, { id: story.challenge.id })
      ).reviewReplacements.filter(({ assignment }) => assignment.submission.id === submission.id);
    const before = await missingOf();
    expect(before.length).toBeGreaterThan(0);
    expect(before[0]?.missing).toBe(2);
    await assigned(story, submission, other);
    await assigned(story, submission, await aReviewer());
    expect(await missingOf()).toEqual([]);
  });

  it('remembers who stood in a team that was awarded, and not in one that was not', async () => {
    const decided = await aDecidedChallenge(test, { submissions: 2, reviewers: 1 });
    const reviewer = await aReviewer();
    // The address that stands in the team of every submission of the story.
    await test.query(`update identity.person set email = 'noa@canary.example' where id = $1`, [
      reviewer.persona.personId,
    ]);
    await test.drain();
    const awards = (await edgesOf(reviewer)).filter(({ source }) => source === 'PAST_AWARD');
    expect(awards).toMatchObject([
      {
        kind: 'PRIOR_INVOLVEMENT',
        organisation: { id: decided.submissions[0]?.team.organisationId },
        endedAt: null,
      },
    ]);
  });

  it('is read by managers only', async () => {
    const reviewer = await aReviewer();
    const readers = [reviewer.persona.client, story.call.officer.client];
    for (const client of readers) {
      expect((await client.send(GRAPH, { id: reviewer.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const replacements = await client.send(REPLACEMENTS, { id: story.challenge.id });
      expect(replacements.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const stranger = await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId);
    expect(await stranger.client.ask(REPLACEMENTS, { id: story.challenge.id })).toEqual({
      reviewReplacements: null,
    });
  });
});
