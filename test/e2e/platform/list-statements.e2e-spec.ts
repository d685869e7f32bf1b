import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const ROWS = 60;

/** A list of fifty rows must not take more SQL statements than a list of two. */
describe("SQL statements of the operator's lists", () => {
  let app: TestApp;
  let auditor: Persona;
  let administrator: Persona;

  beforeAll(async () => {
    app = await TestApp.start();
    const operator = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
    auditor = await app.persona(Role.AUDITOR, operator);
    administrator = await app.persona(Role.PLATFORM_ADMINISTRATOR, operator);
    await app.query(
      `insert into identity.api_token (id, token_hash, person_id, name, hint, scopes, created_at, expires_at)
       select gen_random_uuid(), 'hash ' || n, $1, 'token ' || n, 'etgar', '{}', now(), now() + interval '1 day'
       from generate_series(1, $2::int) n`,
      [auditor.personId, ROWS],
    );
    await app.query(
      `insert into audit.entry (occurred_at, actor_kind, act, target_type, target_id, correlation_id)
       select now(), 'system', 'test.happen', 'thing', gen_random_uuid(), 'c' from generate_series(1, $1::int)`,
      [ROWS],
    );
  });

  afterAll(() => app.stop());

  const count = async (client: GraphqlClient, query: string, first: number): Promise<number> =>
    (await app.statementsOf(() => client.ask(query, { first }))).length;

  it.each([
    ['apiTokens', 'query ($first: Int!) { apiTokens(first: $first) { nodes { name scopes } totalCount } }'],
    [
      'auditEntries',
      'query ($first: Int!) { auditEntries(first: $first) { nodes { act after } totalCount } }',
    ],
  ])('%s', async (list, query) => {
    const page = await auditor.client.ask<Record<string, { nodes: unknown[] }>>(query, { first: 50 });
    expect(page[list]?.nodes).toHaveLength(50);
    const few = await count(auditor.client, query, 2);
    expect(few).toBeGreaterThan(0);
    expect(await count(auditor.client, query, 50)).toBe(few);
  });

  it('deadLetters', async () => {
    const query = 'query { deadLetters { id job lastError } }';
    const addFailed = (rows: number) =>
      app.query(
        `with added as (select graphile_worker.add_job('test.gone', max_attempts => 1) as job from generate_series(1, $1::int))
         select count(*) from added`,
        [rows],
      );
    const fail = () => app.query('update graphile_worker._private_jobs set attempts = max_attempts');
    const read = () => app.statementsOf(() => administrator.client.ask(query));
    await addFailed(2);
    await fail();
    const few = await read();
    await addFailed(ROWS);
    await fail();
    const { deadLetters } = await administrator.client.ask<{ deadLetters: unknown[] }>(query);
    expect(deadLetters).toHaveLength(ROWS + 2);
    expect((await read()).length).toBe(few.length);
  });
});
