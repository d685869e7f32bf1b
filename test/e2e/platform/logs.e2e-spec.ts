import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BuiltProgram } from '../../support/built-server.js';
import { type ClonedDatabase, cloneDatabase } from '../../support/database.js';
import { GraphqlClient } from '../../support/graphql-client.js';

const PATIENCE_MS = 60_000;
/** Stands in every secret and every text; no line of the log may hold it. */
const CANARY = 'canary7f3a9c';

interface Line {
  readonly operation?: string;
  readonly kind?: string;
  readonly ms?: number;
  readonly actor?: string;
  readonly refused?: string[];
  readonly faults?: string[];
  readonly correlationId?: string;
}

describe('the log of the built server in production', () => {
  let clone: ClonedDatabase;
  let server: BuiltProgram;
  let client: GraphqlClient;

  beforeAll(async () => {
    clone = await cloneDatabase();
    server = new BuiltProgram('bin/api.js', {
      NODE_ENV: 'production',
      SECRET: `${CANARY}-${'k'.repeat(40)}`,
      DATABASE_URL: clone.url,
      PORT: '0',
    });
    const [, url = ''] = await server.says(/(http:\/\/localhost:\d+)/);
    client = new GraphqlClient(url);
  }, PATIENCE_MS);

  afterAll(async () => {
    await server.cleanUp();
    await clone.drop();
  });

  const lineOf = async (correlationId: string | null): Promise<Line> => {
    await server.says(new RegExp(`"correlationId":"${correlationId}"`));
    const lines = server.lines.filter((line) => line.includes(`"correlationId":"${correlationId}"`));
    expect(lines).toHaveLength(1);
    return JSON.parse(lines[0] ?? '') as Line;
  };

  it('has one line of JSON for each operation, under the number that the answer carries', async () => {
    const answer = await client.send('query Who { viewer { id } }');
    expect(await lineOf(answer.headers.get('x-correlation-id'))).toMatchObject({
      operation: 'Who',
      kind: 'query',
      actor: 'anonymous',
      ms: expect.any(Number),
    });
    const refused = await client.send(
      'mutation In($input: SignInInput!) { signIn(input: $input) { errors { code } } }',
      { input: { email: 'nobody@example.org', password: `${CANARY} password` } },
    );
    expect(await lineOf(refused.headers.get('x-correlation-id'))).toMatchObject({
      operation: 'In',
      kind: 'mutation',
      refused: ['identity.sign_in_failed'],
    });
    const forbidden = await client.send('query Desk { deadLetters { id } }');
    expect(await lineOf(forbidden.headers.get('x-correlation-id'))).toMatchObject({
      operation: 'Desk',
      faults: ['UNAUTHENTICATED'],
    });
  });

  it('holds no password, token, cookie, variable, literal or secret', async () => {
    const secretive = client.with({
      authorization: `Bearer etgar_token_${CANARY}`,
      cookie: `__Host-etgar_session=etgar_session_${CANARY}`,
      'user-agent': CANARY,
    });
    await secretive.send('query Q { viewer { id } }');
    await client.send(
      `mutation { signIn(input: { email: "${CANARY}@example.org", password: "${CANARY} word" }) { errors { code } } }`,
    );
    await client.send(`query Q($act: String) { auditEntries(act: $act) { nodes { id } } }`, { act: CANARY });
    await client.send(`{ viewer { ${CANARY} } }`);
    await fetch(`${client.url}/health/ready?token=${CANARY}`);
    const last = await client.send('query Last { viewer { id } }');
    await lineOf(last.headers.get('x-correlation-id'));
    expect(server.lines.filter((line) => line.includes(CANARY))).toEqual([]);
    expect(server.lines.length).toBeGreaterThan(5);
  });
});
