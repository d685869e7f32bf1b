import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { someReviewers } from '../../support/stories.js';
import { type Award, PilotWorld } from './pilot-world.js';

const PILOTS = `query ($first: Int, $after: String, $state: PilotState, $challengeId: ID) {
  pilots(first: $first, after: $after, state: $state, challengeId: $challengeId) { totalCount
    pageInfo { hasNextPage endCursor } nodes { id state } } }`;
const EVERYTHING = `query ($first: Int!) { pilots(first: $first) { totalCount nodes { state site startup { name { en } }
  ministry { name { en } } challenge { number } submission { title } kpis { attainment measured measurements { value } }
  milestones { title evidence { text } } decisions { outcome results { score } }
  reviewers { person { displayName } reviewedRounds } reviews { isOwn number scores { score } } } } }`;

interface Pilots {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { id: string; state: string }[];
}

describe('who sees which pilots', () => {
  let world: PilotWorld;
  let award: Award;
  let other: Award;

  beforeAll(async () => {
    world = await PilotWorld.start();
    award = await world.inReview(1);
    other = await world.decided(1);
    await other.open();
  });

  afterAll(() => world.stop());

  const pilotsOf = async (client: GraphqlClient, variables: Record<string, unknown> = {}) =>
    (await client.ask<{ pilots: Pilots }>(PILOTS, variables)).pilots;

  it('the team, the ministry, the managers and the assigned reviewers see their own', async () => {
    const { call, reviewers } = award.story;
    for (const { client } of [
      award.team,
      call.officer,
      call.approver,
      call.manager,
      reviewers[0]?.persona ?? award.team,
    ]) {
      expect(await pilotsOf(client)).toMatchObject({ totalCount: 1, nodes: [{ id: award.pilotId }] });
      expect(await award.read(client)).toMatchObject({ id: award.pilotId });
      expect(await other.read(client)).toBeNull();
    }
  });

  it('an auditor sees all, the newest first, by state and challenge', async () => {
    const auditor = await world.test.persona(Role.AUDITOR, award.story.call.operatorId);
    const all = await pilotsOf(auditor.client);
    expect(all.nodes.map((node) => node.id)).toEqual([other.pilotId, award.pilotId]);
    expect((await pilotsOf(auditor.client, { state: 'PLANNED' })).nodes.map((node) => node.id)).toEqual([
      other.pilotId,
    ]);
    const ofChallenge = { challengeId: award.story.challenge.id };
    expect((await pilotsOf(auditor.client, ofChallenge)).nodes.map((node) => node.id)).toEqual([
      award.pilotId,
    ]);
    for (const challengeId of [newId(), 'no id', ''])
      expect(await pilotsOf(auditor.client, { challengeId })).toMatchObject({ totalCount: 0, nodes: [] });
    const first = await pilotsOf(auditor.client, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const next = await pilotsOf(auditor.client, { first: 1, after: first.pageInfo.endCursor });
    expect(next).toMatchObject({ nodes: [{ id: award.pilotId }], pageInfo: { hasNextPage: false } });
  });

  it('public bodies learn in brief what came of challenges like theirs, start-ups do not', async () => {
    const likeOther = async (client: GraphqlClient) => {
      const { similarChallenges } = await client.ask<{
        similarChallenges: { challenge: { id: string }; pilots: object[] | null }[];
      }>(
        `query ($id: ID!) { similarChallenges(challengeId: $id, otherMinistriesOnly: true) {
          challenge { id } pilots { state startsOn endsOn outcome } } }`,
        { id: other.story.challenge.id },
      );
      return similarChallenges.find(({ challenge }) => challenge.id === award.story.challenge.id)?.pilots;
    };
    expect(await likeOther(other.officer)).toEqual([
      { state: 'IN_REVIEW', startsOn: expect.any(String), endsOn: award.pilot.endsOn, outcome: null },
    ]);
    expect(await likeOther(other.team.client)).toBeNull();
    const likeAward = await other.officer.ask<{ similarChallenges: { pilots: object[] }[] }>(
      'query ($id: ID!) { similarChallenges(challengeId: $id) { pilots { state } } }',
      { id: award.story.challenge.id },
    );
    // One that is only planned is not told.
    expect(likeAward.similarChallenges.map(({ pilots }) => pilots)).toEqual([[]]);
  });

  it('everybody else sees none, not even how many', async () => {
    const { operatorId } = award.story.call;
    const ministry = await world.test.organisation(OrganisationKind.MINISTRY, 'Another ministry');
    const [reviewer] = await someReviewers(world.test, 1);
    const strangers = [
      await world.test.persona(Role.PROGRAMME_MANAGER, operatorId),
      await world.test.persona(Role.MINISTRY_OFFICER, ministry),
      award.loser.team.owner,
      reviewer?.persona ?? award.loser.team.owner,
    ];
    for (const { client } of strangers) {
      expect(await pilotsOf(client)).toMatchObject({ totalCount: 0, nodes: [] });
      expect(await award.read(client)).toBeNull();
    }
    const administrator = await world.test.persona(Role.PLATFORM_ADMINISTRATOR, operatorId);
    expect((await administrator.client.send(PILOTS)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.test.anonymous.send(PILOTS)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('takes an id that is none for one that is unknown', async () => {
    const { client } = award.story.call.manager;
    for (const id of [newId(), 'no id'])
      expect(await client.ask('query ($id: ID!) { pilot(id: $id) { id } }', { id })).toEqual({ pilot: null });
  });

  it('a list of fifty takes as many SQL statements as a list of two', async () => {
    const auditor = await world.test.persona(Role.AUDITOR, award.story.call.operatorId);
    await award.judged(4);
    await award.decide({ outcome: 'ADOPT', reasons: 'It works.' });
    await multiply();
    const measure = async (first: number) => {
      let rows = 0;
      const statements = await world.test.statementsOf(async () => {
        rows = (await auditor.client.ask<{ pilots: Pilots }>(EVERYTHING, { first })).pilots.nodes.length;
      });
      return { rows, statements: statements.length };
    };
    const few = await measure(2);
    const many = await measure(50);
    expect([few.rows, many.rows]).toEqual([2, 50]);
    expect(many.statements).toBe(few.statements);
    expect(few.statements).toBeGreaterThan(8);
  });

  /** Fifty pilots more with all that belongs to them, each of a submission of its own. */
  async function multiply(): Promise<void> {
    const derived = (id: string) => `md5(${id}::text || copy)::uuid`;
    const copies = (table: string, source: string, ...changes: string[]) =>
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(original) || jsonb_build_object(
        ${changes.join(', ')}))).* from (select * from ${source}) original, generate_series(1, 50) copy`;
    const own = (table: string) => `${table} where pilot_id = '${award.pilotId}'`;
    const part = (table: string, ...changes: string[]) =>
      copies(
        table,
        own(table),
        `'id', ${derived('original.id')}`,
        `'pilot_id', ${derived('original.pilot_id')}`,
        ...changes,
      );
    const id = `'id', ${derived('original.id')}`;
    await world.test.query('alter table submissions.submission disable trigger user');
    const { organisationId } = award.winner.team;
    for (const statement of [
      copies('identity.organisation', `identity.organisation where id = '${organisationId}'`, id),
      copies(
        'submissions.submission',
        `submissions.submission where id = '${award.winner.id}'`,
        id,
        `'organisation_id', ${derived('original.organisation_id')}`,
      ),
      copies(
        'pilots.pilot',
        `pilots.pilot where id = '${award.pilotId}'`,
        id,
        `'submission_id', ${derived('original.submission_id')}`,
        `'opened_at', original.opened_at + interval '1 day'`,
      ),
      part('pilots.kpi'),
      part('pilots.milestone'),
      part('pilots.pilot_reviewer'),
      part('pilots.pilot_review'),
      part('pilots.pilot_decision'),
      copies('pilots.measurement', 'pilots.measurement', id, `'kpi_id', ${derived('original.kpi_id')}`),
      copies(
        'pilots.kpi_score',
        'pilots.kpi_score',
        `'review_id', ${derived('original.review_id')}`,
        `'kpi_id', ${derived('original.kpi_id')}`,
      ),
    ])
      await world.test.query(statement);
  }
});
