import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { type GraphqlClient, type UserError } from '../../support/graphql-client.js';
import { tablesThatHold } from '../../support/tables-that-hold.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const DAY = 86_400_000;
let app: TestApp;
let owner: Persona;
let other: Persona;

beforeAll(async () => {
  app = await TestApp.start();
  const startup = await app.organisation(OrganisationKind.STARTUP, 'Tipa', '514000001');
  owner = await app.persona(Role.STARTUP_OWNER, startup);
  other = await app.persona(Role.STARTUP_OWNER, startup);
});
afterAll(() => app.stop());

interface Created {
  readonly secret: string;
  readonly apiToken: { id: string; hint: string; scopes: string[]; expiresAt: string };
}

const create = (scopes: string[], validForDays = 30) =>
  owner.client.done<Created>(
    'createApiToken',
    { name: 'script', scopes, validForDays },
    'secret apiToken { id hint scopes expiresAt revokedAt }',
  );
const bearer = (secret: string) => app.anonymous.with({ authorization: `Bearer ${secret}` });
const faultOf = async (client: GraphqlClient, query: string) => {
  const { errors, data, status } = await client.send(query);
  return { ...errors?.[0]?.extensions, data, status };
};
const VIEWER = '{ viewer { email } }';

describe('an API token', () => {
  it('is shown once, listed by its beginning, and stored only as a hash', async () => {
    const { secret, apiToken } = await create(['profile:read', 'profile:read']);
    expect(secret).toMatch(/^etgar_token_[\w-]{43}$/);
    expect(apiToken.hint).toBe(secret.slice(0, 16));
    expect(apiToken.scopes).toEqual(['profile:read']);
    expect(Date.parse(apiToken.expiresAt) - Date.now()).toBeGreaterThan(29 * DAY);
    expect(await tablesThatHold(app, secret)).toEqual([]);
    expect(await tablesThatHold(app, apiToken.hint)).toEqual(['identity.api_token']);
    const list = await owner.client.ask<object>('{ apiTokens(first: 100) { nodes { id hint name } } }');
    expect(JSON.stringify(list)).toContain(apiToken.id);
    expect(JSON.stringify(list)).not.toContain(secret);
  });

  it('acts for its owner and notes its use', async () => {
    const { secret, apiToken } = await create(['profile:read']);
    expect(await bearer(secret).ask(VIEWER)).toEqual({ viewer: { email: owner.email } });
    const [row] = await app.query<{ used: Date | null }>(
      'select last_used_at as used from identity.api_token where id = $1',
      [apiToken.id],
    );
    expect(row?.used).toBeInstanceOf(Date);
  });

  it('names each scope that does not exist', async () => {
    const { errors } = await owner.client.mutate('createApiToken', {
      name: 'script',
      scopes: ['profile:read', 'root', '*'],
      validForDays: 1,
    });
    expect(errors.map(({ code, path }) => [code, path])).toEqual([
      ['identity.unknown_scope', ['scopes', '1']],
      ['identity.unknown_scope', ['scopes', '2']],
    ]);
  });

  it.each([
    ['no scope', { scopes: [] }, 'input.list_length'],
    ['no day', { validForDays: 0 }, 'input.range'],
    ['two years', { validForDays: 730 }, 'input.range'],
    ['no name', { name: ' ' }, 'input.required'],
  ])('is refused with %s', async (_, changes, code) => {
    const input = { name: 'script', scopes: ['profile:read'], validForDays: 1, ...changes };
    expect(await owner.client.refused('createApiToken', input)).toEqual([code]);
  });

  it('makes no other token, whatever its scopes', async () => {
    const { secret } = await create(['tokens:write', 'profile:read']);
    const input = { name: 'another', scopes: ['profile:read'], validForDays: 1 };
    expect(await bearer(secret).refused('createApiToken', input)).toEqual(['identity.token_needs_session']);
  });

  it('can do only what its scopes say', async () => {
    const { secret } = await create(['files:read']);
    expect(await faultOf(bearer(secret), '{ organisations { nodes { id } } }')).toMatchObject({
      code: 'FORBIDDEN',
      messageCode: 'access.scope_missing',
    });
    const message = (await bearer(secret).send('{ organisations { nodes { id } } }')).errors?.[0]?.message;
    expect(message).toContain('"profile:read"');
  });

  it('never does more than the roles of its owner', async () => {
    const { secret } = await create(['jobs:write', 'audit:read']);
    for (const query of ['{ deadLetters { id } }', '{ auditEntries { nodes { id } } }'])
      expect(await faultOf(bearer(secret), query)).toMatchObject({
        code: 'FORBIDDEN',
        messageCode: 'access.forbidden',
      });
  });

  it('ends on its day', async () => {
    const { secret } = await create(['profile:read'], 2);
    await app.travelTo(new Date(Date.now() + 2 * DAY - 60_000));
    expect(await bearer(secret).ask(VIEWER)).toEqual({ viewer: { email: owner.email } });
    await app.travelTo(new Date(Date.now() + 2 * DAY + 60_000));
    expect(await faultOf(bearer(secret), VIEWER)).toMatchObject({
      code: 'UNAUTHENTICATED',
      messageCode: 'access.token_invalid',
    });
    await app.travelTo(new Date());
  });

  it('ends at once when it is revoked, and revoking it again is no error', async () => {
    const { secret, apiToken } = await create(['profile:read']);
    expect(await bearer(secret).ask(VIEWER)).toEqual({ viewer: { email: owner.email } });
    const select = 'apiToken { id revokedAt }';
    const first = await owner.client.done('revokeApiToken', { id: apiToken.id }, select);
    expect(await faultOf(bearer(secret), VIEWER)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await owner.client.done('revokeApiToken', { id: apiToken.id }, select)).toEqual(first);
  });

  it('is seen and revoked by nobody else, colleagues included', async () => {
    const { secret, apiToken } = await create(['profile:read']);
    const list = await other.client.ask<object>('{ apiTokens { nodes { id } totalCount } }');
    expect(list).toEqual({ apiTokens: { nodes: [], totalCount: 0 } });
    const { errors } = await other.client.mutate<{ errors: UserError[] }>('revokeApiToken', {
      id: apiToken.id,
    });
    expect(errors.map(({ code, path }) => [code, path])).toEqual([['input.unknown_id', ['id']]]);
    expect(await bearer(secret).ask(VIEWER)).toEqual({ viewer: { email: owner.email } });
  });

  it.each(['Bearer nonsense', 'Bearer ', 'Basic YTpi', 'Bearer etgar_session_x'])(
    'that is none is refused even where nobody has to sign in: %s',
    async (authorization) => {
      const client = app.anonymous.with({ authorization });
      expect(await faultOf(client, VIEWER)).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  it('offers the scopes that there are', async () => {
    const { tokenScopes } = await owner.client.ask<{ tokenScopes: string[] }>('{ tokenScopes }');
    expect(tokenScopes).toEqual(
      expect.arrayContaining(['files:read', 'files:write', 'profile:read', 'tokens:write']),
    );
    expect(tokenScopes).toEqual([...new Set(tokenScopes)].sort());
  });
});
