import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { PASSWORD, type Persona, TestApp } from '../../support/test-app.js';

const NEW_PASSWORD = 'a quite different password';

describe('changePassword', () => {
  let app: TestApp;
  let startup: string;

  beforeAll(async () => {
    app = await TestApp.start();
    startup = await app.organisation(OrganisationKind.STARTUP, 'Nahar');
  });

  afterAll(() => app.stop());

  const signIn = async (email: string, password: string) => {
    const query = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } errors { code } } }`;
    const answer = await app.anonymous.send<{ signIn: { errors: { code: string }[] } }>(query, {
      input: { email, password },
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return {
      codes: answer.data?.signIn.errors.map((error) => error.code) ?? [],
      client: app.anonymous.with({ cookie }),
    };
  };

  const owner = (): Promise<Persona> => app.persona(Role.STARTUP_OWNER, startup);

  it('lets the new password in, and the old one and the other sessions no longer', async () => {
    const { client, email, personId } = await owner();
    const elsewhere = (await signIn(email, PASSWORD)).client;
    expect(await elsewhere.ask('{ viewer { email } }')).toEqual({ viewer: { email } });
    await client.done(
      'changePassword',
      { currentPassword: PASSWORD, newPassword: NEW_PASSWORD },
      'viewer { email }',
    );
    expect((await signIn(email, PASSWORD)).codes).toEqual(['identity.sign_in_failed']);
    expect((await signIn(email, NEW_PASSWORD)).codes).toEqual([]);
    expect(await client.ask('{ viewer { email } }')).toEqual({ viewer: { email } });
    expect(await elsewhere.ask('{ viewer { email } }')).toEqual({ viewer: null });
    const entries = await app.query(
      'select before, after from audit.entry where act = $1 and target_id = $2',
      ['person.change_password', personId],
    );
    expect(entries).toEqual([{ before: null, after: null }]);
  });

  it('is refused with a wrong password, a short new one, and for ever guessing', async () => {
    const { client } = await owner();
    const attempt = (currentPassword: string, newPassword = NEW_PASSWORD) =>
      client.refused('changePassword', { currentPassword, newPassword });
    expect(await attempt(PASSWORD, 'short')).toEqual(['input.length']);
    for (let guess = 0; guess < 5; guess++)
      expect(await attempt('a guess')).toEqual(['identity.password_wrong']);
    expect(await attempt(PASSWORD)).toEqual(['identity.sign_in_limited']);
  });

  it('needs a session: not a token, not nobody', async () => {
    const { client } = await owner();
    const token = { name: 'x', scopes: ['profile:write'], validForDays: 1 };
    const { secret } = await client.done<{ secret: string }>('createApiToken', token, 'secret');
    const input = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    const program = app.anonymous.with({ authorization: `Bearer ${secret}` });
    expect(await program.refused('changePassword', input)).toEqual(['identity.needs_session']);
    const query =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }';
    const { errors } = await app.anonymous.send(query, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
