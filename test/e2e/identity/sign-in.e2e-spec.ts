import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { GraphqlClient } from '../../support/graphql-client.js';
import { PASSWORD, TestApp } from '../../support/test-app.js';

const HOUR = 3_600_000;
let app: TestApp;
let ministry: string;

beforeAll(async () => {
  app = await TestApp.start({ TRUST_PROXY: 'yes', SESSION_HOURS: '12' });
  ministry = await app.organisation(OrganisationKind.MINISTRY, 'Health');
});
afterAll(() => app.stop());

let host = 0;
/** Another computer: sign-in is limited by address, too. */
const elsewhere = (): GraphqlClient => {
  host++;
  return app.anonymous.with({ 'x-forwarded-for': `10.1.${host >> 8}.${host & 255}` });
};

const account = async () => (await app.persona(Role.MINISTRY_OFFICER, ministry)).email;

const MUTATION =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } errors { code message path } } }';
interface SignedIn {
  signIn: { viewer: { email: string } | null; errors: { code: string; message: string }[] };
}
const signIn = (email: string, password = PASSWORD, client = elsewhere()) =>
  client.send<SignedIn>(MUTATION, { input: { email, password } });
const codeOf = async (...tried: Parameters<typeof signIn>) =>
  (await signIn(...tried)).data?.signIn.errors[0]?.code ?? 'signed in';

async function sessionOf(email: string): Promise<GraphqlClient> {
  const { headers } = await signIn(email);
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return app.anonymous.with({ cookie });
}
const viewerOf = async (client: GraphqlClient) =>
  (await client.ask<{ viewer: { email: string } | null }>('{ viewer { email } }')).viewer?.email;

describe('signIn', () => {
  it('gives a cookie that no script reads, that no other host sets, and that ends', async () => {
    const email = await account();
    const answer = await signIn(email);
    expect(answer.data?.signIn).toEqual({ viewer: { email }, errors: [] });
    const [cookie = '', ...others] = answer.headers.getSetCookie();
    expect(others).toEqual([]);
    const [pair = '', ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-etgar_session=etgar_session_[\w-]{43}$/);
    expect(attributes.map((attribute) => attribute.replace(/=.*GMT$/, ''))).toEqual([
      'Path=/',
      'HttpOnly',
      'Secure',
      'SameSite=Lax',
      'Expires',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [session] = await app.query(
      'select s::text as row from identity.session s order by created_at desc limit 1',
    );
    expect(JSON.stringify(session)).not.toContain(pair.split('=')[1]);
  });

  it('answers the same to an unknown address, a wrong password and a disabled account', async () => {
    const [known, disabled] = [await account(), await account()];
    await app.query(`update identity.person set state = 'DISABLED' where email = $1`, [disabled]);
    const answers = await Promise.all([
      signIn('nobody@example.org'),
      signIn(known, 'not the password'),
      signIn(disabled),
    ]);
    const shown = answers.map(({ data, status, headers }) =>
      JSON.stringify([data, status, headers.getSetCookie()]),
    );
    expect(new Set(shown).size).toBe(1);
    expect(answers[0]?.data?.signIn).toMatchObject({
      viewer: null,
      errors: [{ code: 'identity.sign_in_failed' }],
    });
  });

  it('ends the session of an account that is disabled', async () => {
    const email = await account();
    const session = await sessionOf(email);
    await app.query(`update identity.person set state = 'DISABLED' where email = $1`, [email]);
    expect(await viewerOf(session)).toBeUndefined();
  });

  it('refuses a sixth try for an account within a minute, the right password too, from wherever', async () => {
    const email = await account();
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await codeOf(email, 'wrong')).toBe('identity.sign_in_failed');
    const limited = await signIn(email);
    const [error] = limited.data?.signIn.errors ?? [];
    expect(error?.code).toBe('identity.sign_in_limited');
    expect(error?.message).toMatch(/in \d+ seconds/);
    expect(limited.headers.getSetCookie()).toEqual([]);
    expect(await codeOf(await account())).toBe('signed in');
    // The minute passes.
    await app.query('update identity.sign_in_attempt set expire = 0');
    expect(await codeOf(email)).toBe('signed in');
  });

  it('counts from zero after a success', async () => {
    const email = await account();
    for (let round = 0; round < 2; round++) {
      for (let attempt = 0; attempt < 4; attempt++)
        expect(await codeOf(email, 'wrong')).toBe('identity.sign_in_failed');
      expect(await codeOf(email)).toBe('signed in');
    }
  });

  it('limits an address that tries many accounts, and stores neither', async () => {
    const client = elsewhere();
    const codes = new Set<string>();
    for (let attempt = 0; attempt < 20; attempt++)
      codes.add(await codeOf(`person${attempt}@example.org`, 'x', client));
    expect([...codes]).toEqual(['identity.sign_in_failed']);
    expect(await codeOf(await account(), PASSWORD, client)).toBe('identity.sign_in_limited');
    const rows = await app.query('select key from identity.sign_in_attempt');
    expect(JSON.stringify(rows)).not.toMatch(/@|10\.1\./);
  });

  it('counts what comes at the same time', async () => {
    const email = await account();
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(email, 'wrong')));
    expect(codes.filter((code) => code === 'identity.sign_in_failed')).toHaveLength(5);
  });
});

describe('the session', () => {
  it('ends after its hours, by the clock of the database', async () => {
    const session = await sessionOf(await account());
    const begin = Date.now();
    await app.travelTo(new Date(begin + 12 * HOUR - 60_000));
    expect(await viewerOf(session)).toBeDefined();
    await app.travelTo(new Date(begin + 12 * HOUR + 60_000));
    expect(await viewerOf(session)).toBeUndefined();
    await app.travelTo(new Date());
  });

  it('ends with signOut, for good, and takes the cookie back', async () => {
    const email = await account();
    const [session, other] = [await sessionOf(email), await sessionOf(email)];
    const answer = await session.send('mutation { signOut { errors { code } } }');
    expect(answer.headers.getSetCookie()).toEqual([
      '__Host-etgar_session=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
    ]);
    expect(await viewerOf(session)).toBeUndefined();
    expect(await viewerOf(other)).toBe(email);
    const again = await session.send('mutation { signOut { errors { code } } }');
    expect(again.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is nobody when the cookie is made up', async () => {
    const invented = app.anonymous.with({ cookie: '__Host-etgar_session=etgar_session_x' });
    expect(await viewerOf(invented)).toBeUndefined();
    const { errors } = await invented.send('{ organisations { nodes { id } } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      messageCode: 'access.unauthenticated',
    });
  });
});
