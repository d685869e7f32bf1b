import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { ChallengeWorld, OPENS } from '../challenges/world.js';

const ROWS = 60;

/** How often the index reads what changed depends on every transaction of the server, not on the list. */
const ofTheList = (sql: string): boolean => !/search\.document|pg_snapshot_xmin/.test(sql);

/** A list of fifty rows must not take more SQL statements than a list of two. */
describe('SQL statements of the lists of matches', () => {
  let world: ChallengeWorld;
  let challengeId: string;

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    const challenge = await world.published();
    challengeId = challenge.id;
    await world.app.travelTo(new Date(OPENS.getTime() + 60_000));
    await copyChallenges();
    await addStartups();
  });

  afterAll(() => world.stop());

  /** Copies of the published challenge, each with its document in the index. */
  const copyChallenges = () =>
    world.app.query(
      `with copied as (
         insert into challenges.challenge
         select (jsonb_populate_record(original, jsonb_build_object('id', gen_random_uuid(), 'number', 'CH-2027-' || 900 + n))).*
         from challenges.challenge original, generate_series(1, $2::int) n where original.id = $1 returning id)
       insert into search.document (id, kind, version, fields, facets, numbers)
       select copied.id, document.kind, 1, document.fields, document.facets, document.numbers
       from copied, search.document where document.kind = 'challenge' and document.id = $1`,
      [challengeId, ROWS],
    );

  const addStartups = () =>
    world.app.query(
      `with added as (
         insert into identity.organisation (id, kind, name, country, created_at)
         select gen_random_uuid(), 'STARTUP', '{"en":"Water leaks Ltd"}', 'IL', now() from generate_series(1, $1::int) returning id)
       insert into search.document (id, kind, version, fields, facets, numbers)
       select id, 'startup', 1, '{"title":"Water leaks, early detection"}', '{}', '{}' from added`,
      [ROWS],
    );

  const statements = async (
    client: GraphqlClient,
    query: string,
    id: string,
  ): Promise<[few: number, many: number]> => {
    const ask = (first: number) => client.ask<Record<string, unknown[]>>(query, { id, first });
    const all = await ask(50);
    expect(Object.values(all)[0]).toHaveLength(50);
    const count = async (first: number) =>
      (await world.app.statementsOf(() => ask(first))).filter(ofTheList).length;
    return [await count(2), await count(50)];
  };

  it('challengeMatches, start-ups with their organisations', async () => {
    const query = `query ($id: ID!, $first: Int) {
      challengeMatches(challengeId: $id, kind: STARTUP, first: $first) { score organisation { id name { en } } }
    }`;
    const [few, many] = await statements(world.officer.client, query, challengeId);
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(few);
  });

  it('startupMatches, challenges with their ministries', async () => {
    const query = `query ($id: ID!, $first: Int) {
      startupMatches(organisationId: $id, first: $first) { score challenge { number ministry { name { en } } kpis { unit } } }
    }`;
    const { client, organisationId } = world.startup;
    await client.done(
      'savePassport',
      {
        organisationId,
        description: { en: 'Early detection of water leaks' },
        sectors: ['water'],
        technologies: ['sensors'],
        trl: 7,
        languages: ['EN'],
        countries: ['IL'],
        team: [],
        references: [],
        certificates: [],
      },
      'passport { organisation { id } }',
    );
    const [few, many] = await statements(client, query, organisationId);
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(few);
  });
});
