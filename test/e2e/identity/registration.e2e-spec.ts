import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind } from '#libs/identity';
import type { UserError } from '../../support/graphql-client.js';
import { TestApp } from '../../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

let number = 0;
const startup = (changes: Record<string, unknown> = {}) => {
  number++;
  return {
    email: `founder${number}@example.org`,
    owner: { displayName: 'Noa Bar', password: 'correct horse battery', locale: 'HE' },
    name: { he: 'טיפה', en: 'Tipa' },
    country: 'IL',
    registrationNumber: `51400${number}`,
    ...changes,
  };
};

const register = (input: Record<string, unknown>) =>
  app.anonymous.mutate<{ organisation: { id: string; kind: string; country: string } | null }>(
    'registerStartup',
    input,
    'organisation { id kind country name { he ar en } }',
  );

const shown = (errors: UserError[]) => errors.map(({ code, path }) => [code, path?.join('.')]);
const count = async () =>
  Number((await app.query<{ n: string }>('select count(*) as n from identity.person'))[0]?.n);

describe('registerStartup', () => {
  it('makes a start-up and an owner who can sign in at once', async () => {
    const input = startup({ email: '  Founder@Example.ORG ' });
    const { organisation, errors } = await register(input);
    expect(errors).toEqual([]);
    expect(organisation).toMatchObject({
      kind: OrganisationKind.STARTUP,
      country: 'IL',
      name: { he: 'טיפה', ar: null, en: 'Tipa' },
    });
    const signIn = { email: 'founder@example.org', password: 'correct horse battery' };
    const { viewer } = await app.anonymous.done<{ viewer: object }>(
      'signIn',
      signIn,
      'viewer { displayName email locale memberships { role organisation { id } } }',
    );
    expect(viewer).toEqual({
      displayName: 'Noa Bar',
      email: 'founder@example.org',
      locale: 'HE',
      memberships: [{ role: 'STARTUP_OWNER', organisation: { id: organisation?.id } }],
    });
  });

  it('refuses a registration number that the country has already, and keeps nothing of the attempt', async () => {
    const first = startup();
    await register(first);
    const before = await count();
    const { errors, organisation } = await register(
      startup({ registrationNumber: first.registrationNumber }),
    );
    expect(organisation).toBeNull();
    expect(shown(errors)).toEqual([['identity.registration_taken', 'registrationNumber']]);
    expect(await count()).toBe(before);
    const elsewhere = await register(
      startup({ registrationNumber: first.registrationNumber, country: 'JO' }),
    );
    expect(elsewhere.errors).toEqual([]);
  });

  it('lets one of two win that register the same number at the same moment', async () => {
    const registrationNumber = '599999999';
    const both = await Promise.all(
      [startup({ registrationNumber }), startup({ registrationNumber })].map(register),
    );
    const codes = both.flatMap(({ errors }) => errors.map((error) => error.code));
    expect(codes).toEqual(['identity.registration_taken']);
  });

  it('refuses an e-mail that is taken, in whatever case it is written', async () => {
    const first = startup();
    await register(first);
    const { errors } = await register(startup({ email: first.email.toUpperCase() }));
    expect(shown(errors)).toEqual([['identity.email_taken', 'email']]);
  });

  it.each([
    ['a country that does not exist', { country: 'ZY' }, [['identity.unknown_country', 'country']]],
    ['a country in small letters', { country: 'il' }, [['identity.unknown_country', 'country']]],
    ['no name in any language', { name: {} }, [['input.required', 'name']]],
    [
      'right-to-left override in the name',
      { name: { en: 'Tipa\u202Epit' } },
      [['input.bidi_controls', 'name.en']],
    ],
    ['a name that is too long', { name: { he: 'א'.repeat(161) } }, [['input.length', 'name.he']]],
    ['no e-mail address', { email: 'noa at example' }, [['input.email', 'email']]],
    ['an empty number', { registrationNumber: '  ' }, [['input.required', 'registrationNumber']]],
  ])('refuses %s', async (_, changes, expected) => {
    const { errors } = await register(startup(changes));
    expect(shown(errors)).toEqual(expected);
  });

  it('names everything that is wrong at once, with the path of each field', async () => {
    const { errors } = await register({
      ...startup({ email: 'x' }),
      owner: { displayName: 'Noa\u2067', password: 'short', locale: 'AR' },
    });
    expect(shown(errors)).toEqual([
      ['input.email', 'email'],
      ['input.bidi_controls', 'owner.displayName'],
      ['input.length', 'owner.password'],
    ]);
    expect(errors.every((error) => error.__typename === 'InputError')).toBe(true);
  });

  it('never stores nor answers the password', async () => {
    const input = startup();
    await register(input);
    const [row] = await app.query('select p::text as all from identity.person p where email = $1', [
      input.email,
    ]);
    expect(JSON.stringify(row)).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(JSON.stringify(row)).not.toContain(input.owner.password);
    const answer = await app.anonymous.send('{ __type(name: "Viewer") { fields { name } } }');
    expect(JSON.stringify(answer.data)).not.toMatch(/password/i);
  });

  it('explains in the language of the request', async () => {
    const hebrew = app.anonymous.with({ 'accept-language': 'he-IL' });
    const { errors } = await hebrew.mutate('registerStartup', startup({ country: 'ZY' }));
    expect(errors[0]?.message).toBe('"ZY" אינו קוד מדינה בן שתי אותיות גדולות.');
  });

  it('is limited for one address, like signing in', async () => {
    const other = await TestApp.start();
    const { anonymous } = other;
    try {
      const taken = startup();
      await anonymous.done('registerStartup', taken, 'organisation { id }');
      for (let again = 0; again < 19; again++)
        expect(await anonymous.refused('registerStartup', taken)).toEqual(['identity.email_taken']);
      expect(await anonymous.refused('registerStartup', taken)).toEqual(['identity.sign_in_limited']);
    } finally {
      await other.stop();
    }
  });
});
