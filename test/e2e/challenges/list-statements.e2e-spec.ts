import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type ChallengeFacts, ChallengeWorld, completeContent } from './world.js';

const FEW = 2;
const MANY = 50;

const challenges = (
  field: string,
) => `query ($first: Int) { ${field}(first: $first, order: NEWEST) { totalCount nodes {
  id number state isOpen title { he } budget { amount } ministry { name { en } }
  programme { code stages { kind } managers { displayName } operator { name { en } } }
  kpis { target } criteria { weight } questions { kind } versions { contentVersion changes { path } }
  inquiries(first: 5) { totalCount nodes { question isOwn answer { he } } pageInfo { endCursor } } } } }`;

const INQUIRIES = `query ($id: ID!, $first: Int, $after: String) { challenge(id: $id) {
  inquiries(first: $first, after: $after) { totalCount nodes { question state isOwn } pageInfo { endCursor } } } }`;

const WORK = `query ($first: Int) { challenges(first: $first, order: NEWEST) { nodes {
  coaching { score findings { code } } framing { people { name } } helpers { organisation { name { en } } }
  contributions { suggestionsMade startupsInvited organisation { name { en } } } coDefinitionSessions { notes organisation { name { en } } }
  suggestions(first: 3) { totalCount nodes { state author { displayName } comments { text author { displayName } } } } } } }`;

const programmes = (field: string) => `query ($first: Int) { ${field}(first: $first) { totalCount nodes {
  code state rules { awards } stages { kind startsAt } managers { displayName } operator { name { en } } } } }`;

/** Rows of the outermost list of an answer. */
function rowsIn(value: unknown): number {
  const { nodes, ...rest } = value as { nodes?: unknown[] };
  return nodes?.length ?? rowsIn(Object.values(rest)[0]);
}

/**
 * Fifty more of everything, each with its own neighbours: another programme with another manager, another challenge with
 * its KPIs, criteria, form, version and questions.
 */
async function multiply({ app }: ChallengeWorld): Promise<void> {
  const copies = (table: string, changes: string) =>
    `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(original) || ${changes})).* from
      ${table} original, generate_series(1, ${MANY}) copy`;
  const derived = (id: string) => `md5(${id}::text || copy)::uuid`;
  const part = (table: string) =>
    copies(
      table,
      `jsonb_build_object('id', ${derived('original.id')}, 'challenge_id', ${derived('original.challenge_id')})`,
    );
  for (const statement of [
    copies(
      'identity.person',
      `jsonb_build_object('id', ${derived('original.id')}, 'email', copy || original.email)`,
    ),
    copies(
      'programmes.programme',
      `jsonb_build_object('id', ${derived('original.id')}, 'code', original.code || copy)`,
    ),
    copies(
      'programmes.programme_stage',
      `jsonb_build_object('programme_id', ${derived('original.programme_id')})`,
    ),
    // The manager of the first programme manages the copies too, each with a different colleague.
    copies(
      'programmes.programme_manager',
      `jsonb_build_object('programme_id', ${derived('original.programme_id')})`,
    ),
    `insert into programmes.programme_manager
     select programme_id, md5(person_id::text || row_number() over ())::uuid, added_at
     from programmes.programme_manager limit ${MANY}`,
    copies(
      'challenges.challenge',
      `jsonb_build_object('id', ${derived('original.id')}, 'number', original.number || copy,
        'programme_id', ${derived('original.programme_id')})`,
    ),
    ...[
      'challenge_kpi',
      'challenge_criterion',
      'challenge_question',
      'challenge_version',
      'inquiry',
      'helper',
      'suggestion',
      'co_definition_session',
    ].map((table) => part(`challenges.${table}`)),
    part('matching.challenge_invitation'),
    copies(
      'challenges.suggestion_comment',
      `jsonb_build_object('id', ${derived('original.id')}, 'suggestion_id', ${derived('original.suggestion_id')})`,
    ),
    copies('challenges.inquiry', `jsonb_build_object('id', gen_random_uuid())`),
  ])
    await app.query(statement);
}

/** A published challenge on which an intermediary worked. */
async function workedOn(world: ChallengeWorld): Promise<ChallengeFacts> {
  const hub = await world.app.persona(
    Role.INTERMEDIARY,
    await world.app.organisation(OrganisationKind.INTERMEDIARY, 'Hub'),
  );
  const { id: challengeId } = await world.draft();
  await world.officer.client.done('assignHelper', { challengeId, organisationId: hub.organisationId });
  await hub.client.done('suggestText', {
    challengeId,
    fieldPath: 'problem',
    text: { en: 'Water is lost.' },
    comment: 'Shorter.',
  });
  await hub.client.done('recordCoDefinitionSession', {
    challengeId,
    heldOn: '2027-03-01',
    attendees: [{ name: 'Noa', affiliation: 'Hub' }],
    notes: 'Five whys.',
  });
  await world.act(world.officer, 'submitChallengeForReview', { id: challengeId });
  await world.act(world.approver, 'approveChallenge', { id: challengeId });
  const published = await world.act(world.manager, 'publishChallenge', { id: challengeId });
  await hub.client.done('inviteToChallenge', { challengeId, organisationId: world.startup.organisationId });
  return published;
}

/** One statement more for each row of a list would make these grow with the list. */
describe('SQL statements of a list', () => {
  let world: ChallengeWorld;
  let busyId: string;

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    const busy = await workedOn(world);
    busyId = busy.id;
    await world.act(world.manager, 'amendChallenge', {
      id: busyId,
      expectedVersion: busy.version,
      reason: 'New figures.',
      kpis: [{ ...completeContent().kpis[0], target: 3 }],
    });
    await world.startup.client.done('askQuestion', {
      challengeId: busyId,
      organisationId: world.startup.organisationId,
      language: 'EN',
      question: 'Is the data hourly?',
    });
    await multiply(world);
  });
  afterAll(() => world.stop());

  const statements = async (
    client: GraphqlClient,
    query: string,
    variables: { id: string; first: number },
  ): Promise<number> => {
    let data: unknown;
    const sent = await world.app.statementsOf(async () => {
      data = await client.ask(query, variables);
    });
    expect(rowsIn(data)).toBe(variables.first);
    return sent.length;
  };

  it.each([
    ['challenges', () => world.officer.client, challenges('challenges')],
    ['ownChallenges', () => world.officer.client, challenges('ownChallenges')],
    ['the work on challenges', () => world.officer.client, WORK],
    ['Challenge.inquiries', () => world.officer.client, INQUIRIES],
    ['programmes', () => world.app.anonymous, programmes('programmes')],
    ['managedProgrammes', () => world.manager.client, programmes('managedProgrammes')],
  ])('%s needs as many for 50 rows as for 2', async (_, client, query) => {
    const few = await statements(client(), query, { id: busyId, first: FEW });
    const many = await statements(client(), query, { id: busyId, first: MANY });
    expect(many).toBeLessThanOrEqual(few);
    expect(few).toBeLessThan(20);
  });
});
