import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { textOf } from '../../support/everything-of.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import {
  anOpenedChallenge,
  type OpenedChallenge,
  STORY_SETTINGS,
  type StoryReviewer,
  type StorySubmission,
  someReviewers,
} from '../../support/stories.js';
import { TestApp } from '../../support/test-app.js';

jest.setTimeout(120_000);

const HOUR_MS = 3_600_000;
const PROPOSAL = `proposal { id version pairs { submissionId reviewerId origin } unfilled { submissionId missing }
  clash { kind needed available mends { way by } } }`;
const ITEMS = `query ($id: ID!) { bidItems(challengeId: $id, first: 100) { totalCount nodes { alias bid
  submission { alias title summary answers { text } } } } }`;

interface Plan {
  proposal: {
    id: string;
    version: number;
    pairs: { submissionId: string; reviewerId: string; origin: string }[];
    unfilled: object[];
    clash: object | null;
  };
}

interface Items {
  bidItems: {
    totalCount: number;
    nodes: { alias: string; bid: string | null; submission: { title: string } }[];
  };
}

const faultOf = async (client: GraphqlClient, mutation: string, input: Record<string, unknown>) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`;
  return (await client.send(query, { input })).errors?.[0]?.extensions.code;
};

describe('wishes of reviewers and managers', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let manager: GraphqlClient;
  let stranger: GraphqlClient;
  let jury: StoryReviewer[];

  beforeAll(async () => {
    test = await TestApp.start(STORY_SETTINGS);
    story = await anOpenedChallenge(test, { submissions: 3, reviewers: 0, sharedOwner: true });
    manager = story.call.manager.client;
    stranger = (await test.persona(Role.PROGRAMME_MANAGER, story.call.operatorId)).client;
  });
  afterAll(() => test.stop());

  beforeEach(async () => {
    jury = await someReviewers(test, 3);
  });

  const submission = (at: number) => story.submissions[at] as StorySubmission;
  const juror = (at: number) => jury[at] as StoryReviewer;
  const pair = (at: number, who: number) => ({
    submissionId: submission(at).id,
    reviewerId: juror(who).id,
  });
  const asked = () => ({ challengeId: story.challenge.id, reviewerIds: jury.map(({ id }) => id) });
  const later = (hours: number) => new Date(test.clock.now().getTime() + hours * HOUR_MS).toISOString();
  const propose = (wishes: Record<string, unknown> = {}) =>
    manager.done<Plan>('proposeAssignments', { ...asked(), ...wishes }, PROPOSAL);
  const has = ({ proposal }: Plan, { submissionId, reviewerId }: ReturnType<typeof pair>) =>
    proposal.pairs.find((own) => own.submissionId === submissionId && own.reviewerId === reviewerId)?.origin;
  const itemsOf = async ({ persona }: StoryReviewer) =>
    (await persona.client.ask<Items>(ITEMS, { id: story.challenge.id })).bidItems;
  const requestsTo = async ({ persona }: StoryReviewer) =>
    (
      await persona.client.ask<{ reviewRequests: object[] }>(
        '{ reviewRequests { kind answered total challenge { id } } }',
      )
    ).reviewRequests;
  const explanationOf = async ({ submissionId, reviewerId }: ReturnType<typeof pair>) => {
    const { assignmentProposal } = await manager.ask<{ assignmentProposal: { explanation: object } }>(
      `query ($id: ID!, $s: ID!, $r: ID!) { assignmentProposal(challengeId: $id) { explanation(submissionId: $s,
        reviewerId: $r) { reason exclusion expertise availability bid affinity } } }`,
      { id: story.challenge.id, s: submissionId, r: reviewerId },
    );
    return assignmentProposal.explanation;
  };

  it('bids are given blind, hidden by a conflict, and used by the plan: no forbids', async () => {
    const [ana, ben] = [juror(0), juror(1)];
    await ana.persona.client.done('declareConflict', {
      organisationId: submission(2).team.organisationId,
      kind: 'FAMILY',
      reason: 'A cousin.',
    });
    const opened = await manager.done<{ bidding: object }>(
      'openBidding',
      { ...asked(), closesAt: later(5) },
      'bidding { asked answered }',
    );
    expect(opened.bidding).toEqual({ asked: 3, answered: 0 });
    const items = await itemsOf(ana);
    expect(items.nodes.map((own) => own.submission.title).sort()).toEqual(['Solution 0', 'Solution 1']);
    expect(items.totalCount).toBe(2);
    const seen = textOf(await ana.persona.client.send(ITEMS, { id: story.challenge.id }));
    for (const { id, team } of story.submissions)
      for (const secret of [id, team.organisationId, 'Noa Canary']) expect(seen).not.toContain(secret);
    const aliasOf = async (who: StoryReviewer, title: string) =>
      (await itemsOf(who)).nodes.find((own) => own.submission.title === title)?.alias ?? '';
    const alias = await aliasOf(ana, 'Solution 0');
    const { item } = await ana.persona.client.done<{ item: object }>(
      'placeBid',
      { alias, bid: 'NO' },
      'item { alias bid }',
    );
    expect(item).toEqual({ alias, bid: 'NO' });
    const request = { kind: 'WISHES', challenge: { id: story.challenge.id } };
    expect(await requestsTo(ana)).toEqual([{ ...request, answered: 1, total: 2 }]);
    await ben.persona.client.done('placeBid', { alias: await aliasOf(ben, 'Solution 1'), bid: 'EAGER' });
    const plan = await propose();
    expect(has(plan, pair(0, 0))).toBeUndefined();
    expect(has(plan, pair(1, 1))).toBe('PROPOSED');
    expect(await explanationOf(pair(0, 0))).toMatchObject({
      reason: 'NOT_POSSIBLE',
      exclusion: 'BID_NO',
      bid: 'NO',
    });
    expect(await explanationOf(pair(1, 1))).toMatchObject({ bid: 'EAGER', availability: 1 });
    const { errors } = await manager.mutate('proposeAssignments', { ...asked(), forced: [pair(0, 0)] });
    expect(errors).toMatchObject([{ code: 'review.pair_bid_no', path: ['forced', '0'] }]);

    // A tie that is found later takes the question away too, with its alias.
    await manager.done('declareConflict', {
      reviewerId: ana.id,
      organisationId: submission(0).team.organisationId,
      kind: 'OTHER',
      reason: 'Told by a colleague.',
    });
    expect((await itemsOf(ana)).totalCount).toBe(1);
    expect(await requestsTo(ana)).toEqual([{ ...request, answered: 0, total: 1 }]);
    expect(await ana.persona.client.refused('placeBid', { alias, bid: 'EAGER' })).toEqual([
      'input.unknown_id',
    ]);
  });

  it('bids are taken from those who are asked, until the end', async () => {
    const [ana, ben] = [juror(0), juror(1)];
    const input = { ...asked(), reviewerIds: [ana.id], closesAt: later(5) };
    expect(await manager.refused('openBidding', { ...input, closesAt: later(-1) })).toEqual([
      'review.bidding_over',
    ]);
    expect(await stranger.refused('openBidding', input)).toEqual(['access.forbidden']);
    expect(await faultOf(ana.persona.client, 'openBidding', input)).toBe('FORBIDDEN');
    await manager.done('openBidding', input);
    expect((await itemsOf(ben)).totalCount).toBe(0);
    const [first] = (await itemsOf(ana)).nodes;
    const bid = { alias: first?.alias, bid: 'WILLING' };
    expect(await ben.persona.client.refused('placeBid', bid)).toEqual(['input.unknown_id']);
    expect(await faultOf(manager, 'placeBid', bid)).toBe('FORBIDDEN');
    await ana.persona.client.done('placeBid', bid);
    const query = 'query ($id: ID!) { bidding(challengeId: $id) { asked answered } }';
    const variables = { id: story.challenge.id };
    // Three were asked before.
    expect(await manager.ask(query, variables)).toEqual({ bidding: { asked: 4, answered: 3 } });
    expect(await stranger.ask(query, variables)).toEqual({ bidding: null });
    await test.clock.travelTo(new Date(test.clock.now().getTime() + 6 * HOUR_MS));
    expect(await ana.persona.client.refused('placeBid', bid)).toEqual(['review.bidding_over']);
  });

  it('pairs are forced and forbidden, kinds asked for, and absence counted', async () => {
    const wishes = { forced: [pair(0, 2)], forbidden: [pair(0, 0)] };
    const plan = await propose(wishes);
    expect(has(plan, pair(0, 2))).toBe('BY_HAND');
    expect(has(plan, pair(0, 0))).toBeUndefined();
    expect(await explanationOf(pair(0, 0))).toMatchObject({ exclusion: 'FORBIDDEN' });
    const both = { ...asked(), forced: [pair(0, 0)], forbidden: [pair(0, 0)] };
    expect(await manager.refused('proposeAssignments', both)).toEqual(['review.pair_forced_and_forbidden']);
    const unknown = { ...asked(), forced: [{ ...pair(0, 0), submissionId: newId() }] };
    expect((await manager.mutate('proposeAssignments', unknown)).errors).toMatchObject([
      { code: 'input.unknown_id', path: ['forced', '0', 'submissionId'] },
    ]);

    const kindMinimums = [{ kind: 'SENIOR', least: 1 }];
    expect((await propose({ kindMinimums })).proposal.clash).toMatchObject({
      kind: 'ATTRIBUTE',
      needed: 1,
      available: 0,
    });
    await manager.done('setReviewerKinds', { id: juror(1).id, kinds: ['SENIOR'], reason: 'Ten calls.' });
    const senior = await propose({ kindMinimums });
    expect([0, 1, 2].map((at) => has(senior, pair(at, 1)))).toEqual(Array(3).fill('PROPOSED'));

    await juror(1).persona.client.done('saveReviewerProfile', {
      ...{ expertise: ['water'], biography: '', languages: ['EN'], capacity: 60, expectedVersion: 2 },
      absences: [{ startsOn: '2000-01-01', endsOn: '2099-12-31' }],
    });
    const away = await propose();
    expect([0, 1, 2].map((at) => has(away, pair(at, 1)))).toEqual(Array(3).fill(undefined));
    expect(await explanationOf(pair(0, 1))).toMatchObject({ exclusion: 'ABSENT', availability: 0 });
  });

  it('more demand than capacity is told with what would mend it, also when it is assigned at once', async () => {
    const reviewerIds = [juror(0).id];
    const { unfilled, clash } = await manager.done<{ unfilled: object[]; clash: object }>(
      'assignReviewersAutomatically',
      { ...asked(), reviewerIds },
      'assignments { id } unfilled { missing } clash { kind needed available mends { way by } }',
    );
    expect(unfilled).toEqual(Array(3).fill({ missing: 1 }));
    expect(clash).toMatchObject({
      kind: 'DEMAND',
      needed: 2,
      available: 1,
      mends: expect.arrayContaining([{ way: 'ADD_REVIEWERS', by: 1 }]),
    });
  });

  describe('a plan that is being computed', () => {
    const QUERY = 'query ($id: ID!) { assignmentComputation(challengeId: $id) { startedAt done total } }';
    interface Found {
      assignmentComputation: { done: number; total: number } | null;
    }
    const found = () => manager.ask<Found>(QUERY, { id: story.challenge.id });

    it('tells how far it is, and is stopped by a manager', async () => {
      const input = { challengeId: story.challenge.id };
      expect(await manager.refused('cancelAssignmentComputation', input)).toEqual([
        'review.nothing_computed',
      ]);
      const planning = manager.mutate('proposeAssignments', asked());
      let running = await found();
      // The thread takes its time to load; the computation is on record from the first moment.
      for (let tries = 0; running.assignmentComputation === null && tries < 200; tries++) {
        await sleep(5);
        running = await found();
      }
      expect(running.assignmentComputation).toMatchObject({ done: expect.any(Number), total: 3 });
      // It takes a moment only: it is stopped first.
      const [told] = await Promise.all([
        stranger.ask(QUERY, { id: story.challenge.id }),
        manager.done('cancelAssignmentComputation', input),
      ]);
      expect(told).toEqual({ assignmentComputation: null });
      expect(await stranger.refused('cancelAssignmentComputation', input)).toEqual(['access.forbidden']);
      expect(await faultOf(juror(0).persona.client, 'cancelAssignmentComputation', input)).toBe('FORBIDDEN');
      expect((await planning).errors.map(({ code }) => code)).toEqual(['review.assignment_cancelled']);
      expect(await found()).toEqual({ assignmentComputation: null });
      expect(await test.query('select from review.assignment_computation')).toEqual([]);
      await propose();
    });
  });
});
