import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type ChallengeFacts, ChallengeWorld, completeContent } from './world.js';

interface Found {
  readonly challenge: { id: string } | null;
  readonly challengeByNumber: { id: string } | null;
  readonly challenges: { nodes: { id: string; state: string }[]; totalCount: number };
}

const QUERY = `query ($id: ID!, $number: String!, $filter: ChallengeFilter, $order: ChallengeOrder) {
  challenge(id: $id) { id }
  challengeByNumber(number: $number) { id }
  challenges(filter: $filter, order: $order, first: 100) { nodes { id state } totalCount } }`;

describe('who sees which challenge', () => {
  let world: ChallengeWorld;
  let hidden: ChallengeFacts[];
  let published: ChallengeFacts;
  let cancelledDraft: ChallengeFacts;
  const viewers = new Map<string, GraphqlClient>();

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    const draft = await world.draft();
    const inReview = await world.inReview();
    const sentBack = await world.inReview();
    await world.act(world.approver, 'requestChallengeChanges', { id: sentBack.id, reason: 'More evidence.' });
    const approved = await world.approved();
    const scheduled = await world.approved();
    await world.act(world.manager, 'publishChallenge', {
      id: scheduled.id,
      publishAt: '2027-03-10T08:00:00Z',
    });
    cancelledDraft = await world.draft();
    const hub = await world.app.organisation(OrganisationKind.INTERMEDIARY, 'Helping Hub');
    const helpWith = ({ id }: ChallengeFacts) =>
      world.officer.client.done('assignHelper', { challengeId: id, organisationId: hub });
    await helpWith(cancelledDraft);
    await world.act(world.officer, 'cancelChallenge', { id: cancelledDraft.id, reason: 'Solved otherwise.' });
    published = await world.published();
    hidden = [draft, inReview, sentBack, approved, scheduled, cancelledDraft];
    for (const challenge of hidden.slice(0, -1)) await helpWith(challenge);

    const { app } = world;
    const operator = world.manager.organisationId;
    const partner = await app.organisation(OrganisationKind.PARTNER, 'University');
    const intermediary = await app.organisation(OrganisationKind.INTERMEDIARY, 'Tech Hub');
    viewers.set('anonymous', app.anonymous);
    viewers.set('a start-up', world.startup.client);
    viewers.set('an officer of another ministry', world.stranger.client);
    const of = async (role: Role, organisationId: string) => (await app.persona(role, organisationId)).client;
    viewers.set('a manager of another programme', await of(Role.PROGRAMME_MANAGER, operator));
    viewers.set('a reviewer', await of(Role.REVIEWER, partner));
    viewers.set('the administrator', await of(Role.PLATFORM_ADMINISTRATOR, operator));
    viewers.set('an officer of the ministry', world.officer.client);
    viewers.set('an approver of the ministry', world.approver.client);
    viewers.set('the manager', world.manager.client);
    viewers.set('an intermediary', await of(Role.INTERMEDIARY, intermediary));
    viewers.set('the intermediary that helps', await of(Role.INTERMEDIARY, hub));
    viewers.set('a mentor of it', await of(Role.MENTOR, hub));
    viewers.set('an auditor', await of(Role.AUDITOR, operator));
    viewers.set('a token that may not read', await token(['profile:read']));
    viewers.set('a token that may read', await token(['challenges:read']));
  });
  afterAll(() => world.stop());

  const token = async (scopes: string[]): Promise<GraphqlClient> => {
    const { secret } = await world.officer.client.done<{ secret: string }>(
      'createApiToken',
      { name: 'reader', scopes, validForDays: 5 },
      'secret',
    );
    return world.app.anonymous.with({ authorization: `Bearer ${secret}` });
  };

  const look = (viewer: string, { id, number }: ChallengeFacts, filter: object | null = null) =>
    viewers.get(viewer)!.ask<Found>(QUERY, { id, number, filter, order: 'NEWEST' });

  describe.each([
    'anonymous',
    'a start-up',
    'an officer of another ministry',
    'a manager of another programme',
    'a reviewer',
    'the administrator',
    'an intermediary',
    'a mentor of it',
    'a token that may not read',
  ])('%s', (viewer) => {
    it('finds no draft by id, by number, in lists or in counts', async () => {
      for (const challenge of hidden)
        expect(await look(viewer, challenge)).toEqual({
          challenge: null,
          challengeByNumber: null,
          challenges: { nodes: [{ id: published.id, state: 'PUBLISHED' }], totalCount: 1 },
        });
    });

    it.each([
      ['state', () => ({ state: 'DRAFT' })],
      ['cancelled state', () => ({ state: 'CANCELLED' })],
      ['ministry and state', () => ({ ministryId: world.ministryId, state: 'APPROVED' })],
      ['programme and state', () => ({ programmeId: world.programmeId, state: 'IN_REVIEW' })],
      ['tag and state', () => ({ tag: 'water', state: 'CHANGES_REQUESTED' })],
    ])('finds none by %s either', async (_, filter) => {
      const { challenges } = await look(viewer, hidden[0]!, filter());
      expect(challenges).toEqual({ nodes: [], totalCount: 0 });
    });

    it('sees what is published', async () => {
      const { challenge, challengeByNumber } = await look(viewer, published);
      expect([challenge?.id, challengeByNumber?.id]).toEqual([published.id, published.id]);
    });
  });

  describe.each([
    'an officer of the ministry',
    'an approver of the ministry',
    'the manager',
    'the intermediary that helps',
    'an auditor',
    'a token that may read',
  ])('%s', (viewer) => {
    it('sees the drafts', async () => {
      for (const challenge of hidden) {
        const found = await look(viewer, challenge);
        expect([found.challenge?.id, found.challengeByNumber?.id]).toEqual([challenge.id, challenge.id]);
        expect(found.challenges.totalCount).toBe(hidden.length + 1);
      }
    });
  });

  it('lists what is theirs to ministries and managers, and to nobody else', async () => {
    const OWN =
      'query ($filter: ChallengeFilter) { ownChallenges(first: 100, filter: $filter) { totalCount nodes { id } } }';
    const all = [...hidden, published].map(({ id }) => id).sort();
    for (const viewer of ['an officer of the ministry', 'an approver of the ministry', 'the manager']) {
      const { ownChallenges } = await viewers
        .get(viewer)!
        .ask<{ ownChallenges: { totalCount: number; nodes: { id: string }[] } }>(OWN);
      expect(ownChallenges.nodes.map(({ id }) => id).sort()).toEqual(all);
      expect(ownChallenges.totalCount).toBe(all.length);
    }
    for (const viewer of ['an officer of another ministry', 'a manager of another programme'])
      expect(await viewers.get(viewer)!.ask(OWN, { filter: { ministryId: world.ministryId } })).toEqual({
        ownChallenges: { totalCount: 0, nodes: [] },
      });
    for (const viewer of ['an auditor', 'an intermediary', 'a start-up', 'a token that may not read'])
      expect((await viewers.get(viewer)!.send(OWN)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('lets a token that may only write act on a draft that it could not list', async () => {
    const { id } = await world.draft();
    const writer = await token(['challenges:write']);
    expect(await writer.ask('query ($id: ID!) { challenge(id: $id) { id } }', { id })).toEqual({
      challenge: null,
    });
    await writer.done('submitChallengeForReview', { id });
    const reader = viewers.get('a token that may read')!;
    const query = `mutation ($input: CancelChallengeInput!) { cancelChallenge(input: $input) { errors { code } } }`;
    const { errors } = await reader.send(query, { input: { id, reason: 'No.' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', messageCode: 'access.scope_missing' });
  });

  it('answers unknown and malformed ids in the same way', async () => {
    const { challenge, challengeByNumber } = await viewers
      .get('the manager')!
      .ask<Found>(QUERY, { id: newId(), number: 'CH-1999-001' });
    expect([challenge, challengeByNumber]).toEqual([null, null]);
    expect(await viewers.get('the manager')!.ask('{ challenge(id: "1 or 1=1") { id } }')).toEqual({
      challenge: null,
    });
  });

  it('refuses a filter that is no id', async () => {
    const answer = await world.app.anonymous.send(
      '{ challenges(filter: { ministryId: "x" }) { totalCount } }',
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('lists of challenges', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  const LIST = `query ($first: Int, $after: String, $order: ChallengeOrder, $filter: ChallengeFilter) {
    challenges(first: $first, after: $after, order: $order, filter: $filter) {
      nodes { id closesAt state } totalCount pageInfo { hasNextPage endCursor } } }`;

  interface List {
    readonly challenges: {
      nodes: { id: string; closesAt: string; state: string }[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }

  const walk = async (order: string): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { challenges }: List = await world.manager.client.ask<List>(LIST, { first: 2, after, order });
      ids.push(...challenges.nodes.map(({ id }) => id));
      expect(challenges.totalCount).toBe(5);
      after = challenges.pageInfo.hasNextPage ? challenges.pageInfo.endCursor : null;
    } while (after);
    return ids;
  };

  it('are paged by closing time with published ones first, and by age', async () => {
    const closing = (day: number, tags: string[] = []) => ({
      ...completeContent(),
      closesAt: `2027-03-${day}T18:00:00Z`,
      tags,
    });
    const draft = await world.draft(closing(16));
    const late = await world.published(closing(28));
    const soon = await world.published(closing(20, ['Water', 'Health']));
    const sameInstant = await world.published(closing(20));
    const later = await world.draft(closing(29));
    const soonest = [soon.id, sameInstant.id].sort();
    expect(await walk('CLOSING_SOON')).toEqual([...soonest, late.id, draft.id, later.id]);
    expect(await walk('NEWEST')).toEqual([later.id, sameInstant.id, soon.id, late.id, draft.id]);
    const { challenges } = await world.app.anonymous.ask<List>(LIST, { filter: { tag: 'health' } });
    expect(challenges).toMatchObject({ nodes: [{ id: soon.id }], totalCount: 1 });
  });

  it('refuse a cursor of another list and more than a hundred rows', async () => {
    const { challenges } = await world.manager.client.ask<List>(LIST, { first: 1, order: 'NEWEST' });
    const foreign = await world.manager.client.send(LIST, {
      after: challenges.pageInfo.endCursor,
      order: 'CLOSING_SOON',
    });
    const tooMany = await world.manager.client.send(LIST, { first: 101 });
    for (const { errors } of [foreign, tooMany]) expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
