import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { type Persona, TestApp } from '../../support/test-app.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

const FIELDS = `id version description { he en } website foundedYear sectors technologies trl languages countries
  references { customer year } certificates { name expiresOn } organisation { id name { en } }`;

describe('passports', () => {
  let app: TestApp;
  let owner: Persona;
  let stranger: Persona;
  let officer: Persona;

  beforeAll(async () => {
    app = await TestApp.start();
    owner = await app.persona(Role.STARTUP_OWNER, await app.organisation(OrganisationKind.STARTUP, 'TipTip'));
    stranger = await app.persona(
      Role.STARTUP_OWNER,
      await app.organisation(OrganisationKind.STARTUP, 'Other'),
    );
    officer = await app.persona(
      Role.MINISTRY_OFFICER,
      await app.organisation(OrganisationKind.MINISTRY, 'Water'),
    );
  });

  afterAll(() => app.stop());

  const content = (organisationId: string, change: Record<string, unknown> = {}) => ({
    organisationId,
    description: { he: 'חיישנים שמאזינים לדליפות', en: 'Sensors that listen for leaks' },
    website: 'https://tiptip.example',
    foundedYear: 2021,
    team: [{ name: 'Canary Noy', position: 'Founder' }],
    sectors: ['Water', ' municipalities '],
    technologies: ['Acoustics'],
    trl: 7,
    languages: ['HE', 'ar'],
    countries: ['il', 'CY'],
    references: [{ customer: 'City of Haifa', description: 'A pilot in 2024.', year: 2024 }],
    certificates: [{ name: 'ISO 27001', issuer: 'SII', expiresOn: '2028-12-31' }],
    ...change,
  });

  it('is created by the first save, changed by the next, and read by everybody', async () => {
    const { organisationId } = owner;
    const first = await owner.client.done<{ passport: { version: number } }>(
      'savePassport',
      content(organisationId),
      `passport { ${FIELDS} team { name position } }`,
    );
    expect(first.passport).toMatchObject({
      version: 1,
      sectors: ['water', 'municipalities'],
      languages: ['he', 'ar'],
      countries: ['IL', 'CY'],
      team: [{ name: 'Canary Noy', position: 'Founder' }],
    });
    await owner.client.done('savePassport', content(organisationId, { trl: 8, expectedVersion: 1 }));
    const { passport } = await app.anonymous.ask<{ passport: Record<string, unknown> }>(
      `query ($id: ID!) { passport(organisationId: $id) { ${FIELDS} } }`,
      { id: organisationId },
    );
    expect(passport).toMatchObject({
      version: 2,
      trl: 8,
      description: { he: 'חיישנים שמאזינים לדליפות', en: 'Sensors that listen for leaks' },
      certificates: [{ name: 'ISO 27001', expiresOn: '2028-12-31' }],
      organisation: { id: organisationId, name: { en: 'TipTip' } },
    });
  });

  it('shows the people to their own team only', async () => {
    const query = 'query ($id: ID!) { ownPassport(organisationId: $id) { team { name } } }';
    const variables = { id: owner.organisationId };
    expect(await owner.client.ask(query, variables)).toEqual({
      ownPassport: { team: [{ name: 'Canary Noy' }] },
    });
    expect(await stranger.client.ask(query, variables)).toEqual({ ownPassport: null });
    expect((await officer.client.send(query, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await app.anonymous.send(query, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const asked = await app.anonymous.send(
      'query ($id: ID!) { passport(organisationId: $id) { team { name } } }',
      {
        id: owner.organisationId,
      },
    );
    expect(asked.data).toBeNull();
    const audited = await app.query(
      "select coalesce(before::text, '') || after::text as text from audit.entry",
    );
    expect(audited.filter(({ text }) => String(text).includes('Canary'))).toEqual([]);
  });

  it('belongs to organisations', async () => {
    const { organisation } = await officer.client.ask<{ organisation: unknown }>(
      'query ($id: ID!) { organisation(id: $id) { passport { trl } } }',
      { id: owner.organisationId },
    );
    expect(organisation).toEqual({ passport: { trl: 8 } });
    const none = await officer.client.ask('query ($id: ID!) { organisation(id: $id) { passport { trl } } }', {
      id: officer.organisationId,
    });
    expect(none).toEqual({ organisation: { passport: null } });
  });

  it('refuses what is wrong, all at once', async () => {
    const { organisationId } = stranger;
    const { errors } = await stranger.client.mutate(
      'savePassport',
      content(organisationId, {
        description: {},
        languages: ['klingon'],
        countries: ['XQ'],
        foundedYear: 2199,
      }),
    );
    expect(errors.map(({ code, path }) => [code, ...(path ?? [])].join(' ')).sort()).toEqual([
      'identity.unknown_country countries 0',
      'input.required description',
      'startup.founded_in_future foundedYear',
      'startup.unknown_language languages 0',
    ]);
    const hidden = await stranger.client.mutate(
      'savePassport',
      content(organisationId, { team: [{ name: 'Noy\u202Eevil', position: 'Founder' }], trl: 10 }),
    );
    expect(hidden.errors.map(({ code, path }) => [code, ...(path ?? [])].join(' ')).sort()).toEqual([
      'input.bidi_controls team 0 name',
      'input.range trl',
    ]);
  });

  it('refuses a version that is not the newest, and everybody outside the team', async () => {
    const { organisationId } = owner;
    const stale = await owner.client.mutate('savePassport', content(organisationId, { expectedVersion: 1 }));
    expect(stale.errors).toMatchObject([{ __typename: 'VersionConflictError', code: 'edit.conflict' }]);
    expect(await owner.client.refused('savePassport', content(organisationId))).toEqual(['edit.conflict']);
    expect(
      await stranger.client.refused('savePassport', content(organisationId, { expectedVersion: 2 })),
    ).toEqual(['access.forbidden']);
    expect(await stranger.client.refused('savePassport', content(newId()))).toEqual(['access.forbidden']);
  });

  it('is saved once when two of the team save the first one at the same moment', async () => {
    const organisationId = await app.organisation(OrganisationKind.STARTUP, 'Twins');
    const twins = await Promise.all([
      app.persona(Role.STARTUP_OWNER, organisationId),
      app.persona(Role.STARTUP_MEMBER, organisationId),
    ]);
    const answers = await Promise.all(
      twins.map(({ client }) => client.mutate('savePassport', content(organisationId))),
    );
    expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['edit.conflict']);
  });

  it('is listed by sector, technology, country and maturity, page by page', async () => {
    const ask = async (filter: Record<string, unknown>) => {
      const { passports } = await app.anonymous.ask<{ passports: { totalCount: number } }>(
        'query ($filter: PassportFilter) { passports(filter: $filter) { totalCount } }',
        { filter },
      );
      return passports.totalCount;
    };
    for (const trl of [2, 3]) {
      const organisationId = await app.organisation(OrganisationKind.STARTUP, `Space ${trl}`);
      const { client } = await app.persona(Role.STARTUP_OWNER, organisationId);
      await client.done(
        'savePassport',
        content(organisationId, { sectors: ['space'], technologies: ['lasers'], countries: ['fr'], trl }),
      );
    }
    expect(await ask({ sector: 'Space' })).toBe(2);
    expect(await ask({ technology: 'lasers', minimumTrl: 3 })).toBe(1);
    expect(await ask({ country: 'FR' })).toBe(2);
    expect(await ask({ sector: 'space', country: 'IL' })).toBe(0);
    const page = await app.anonymous.ask<{
      passports: { nodes: { trl: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(
      '{ passports(first: 1, filter: { sector: "space" }) { nodes { trl } pageInfo { hasNextPage endCursor } } }',
    );
    expect(page.passports).toMatchObject({ nodes: [{ trl: 3 }], pageInfo: { hasNextPage: true } });
    const rest = await app.anonymous.ask(
      'query ($after: String) { passports(first: 5, after: $after, filter: { sector: "space" }) { nodes { trl } pageInfo { hasNextPage } } }',
      { after: page.passports.pageInfo.endCursor },
    );
    expect(rest).toEqual({ passports: { nodes: [{ trl: 2 }], pageInfo: { hasNextPage: false } } });
  });

  it('sends the same number of statements for 2 rows and for 50', async () => {
    for (let n = 0; n < 50; n++) {
      const id = await app.organisation(OrganisationKind.STARTUP, `Many ${n}`);
      await app.query(
        `insert into startups.passport (id, organisation_id, description, team, sectors, technologies, trl, languages,
           countries, "references", certificates, version, created_at, updated_at)
         values (gen_random_uuid(), $1, '{"en":"x"}', '[]', '{}', '{}', 5, '{}', '{}', '[]', '[]', 1, now(), now())`,
        [id],
      );
    }
    const list = (first: number) =>
      app.statementsOf(() =>
        app.anonymous.ask(
          'query ($first: Int!) { passports(first: $first) { nodes { id organisation { name { en } passport { id } } } totalCount } }',
          { first },
        ),
      );
    const [few, many] = [await list(2), await list(50)];
    expect(many.length).toBe(few.length);
    expect(few.length).toBeGreaterThan(0);
  });
});
