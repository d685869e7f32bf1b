import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const MEMBERS = `query ($id: ID!, $first: Int) {
  members(organisationId: $id, first: $first) { totalCount nodes { id role person { displayName } organisation { id } } }
}`;
const INVITATIONS = `query ($id: ID!, $first: Int) {
  invitations(organisationId: $id, first: $first) { totalCount nodes { id email role state } }
}`;

interface Lists {
  readonly members: {
    totalCount: number;
    nodes: { id: string; role: string; person: { displayName: string } }[];
  } | null;
  readonly invitations: { totalCount: number; nodes: { id: string; email: string; state: string }[] } | null;
}

describe('members and invitations of an organisation', () => {
  let app: TestApp;
  let startup: string;
  let owner: Persona;
  let stranger: Persona;
  let administrator: Persona;

  beforeAll(async () => {
    app = await TestApp.start();
    startup = await app.organisation(OrganisationKind.STARTUP, 'Nahar');
    owner = await app.persona(Role.STARTUP_OWNER, startup, 'Dana Levi');
    await app.persona(Role.STARTUP_MEMBER, startup, 'Omar Nasser');
    stranger = await app.persona(
      Role.STARTUP_OWNER,
      await app.organisation(OrganisationKind.STARTUP, 'Gal'),
      'Rival',
    );
    const operator = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
    administrator = await app.persona(Role.PLATFORM_ADMINISTRATOR, operator);
    const invitation = { email: 'new@example.org', organisationId: startup, role: 'STARTUP_MEMBER' };
    await owner.client.done('invitePerson', invitation, 'link');
  });

  afterAll(() => app.stop());

  const read = (client: GraphqlClient, query: string, id = startup): Promise<Lists> =>
    client.ask<Lists>(query, { id });

  it('are read by its members and by the administrator', async () => {
    for (const { client } of [owner, administrator]) {
      const { members } = await read(client, MEMBERS);
      expect(members?.nodes.map(({ role, person }) => `${person.displayName}: ${role}`)).toEqual([
        'Dana Levi: STARTUP_OWNER',
        'Omar Nasser: STARTUP_MEMBER',
      ]);
      expect(members?.totalCount).toBe(2);
      const { invitations } = await read(client, INVITATIONS);
      expect(invitations?.nodes).toMatchObject([{ email: 'new@example.org', state: 'PENDING' }]);
    }
  });

  it('are nothing to anybody else, as little as those of an organisation that does not exist', async () => {
    for (const id of [startup, '7d8c5c9e-6c0e-4f43-9f8e-0d9a3c6f2b11', 'no id']) {
      expect(await read(stranger.client, MEMBERS, id)).toEqual({ members: null });
      expect(await read(stranger.client, INVITATIONS, id)).toEqual({ invitations: null });
    }
    const { errors } = await app.anonymous.send(MEMBERS, { id: startup });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('take as many SQL statements for fifty rows as for two', async () => {
    await app.query(
      `with added as (
         insert into identity.person (id, email, display_name, locale, state, created_at)
         select gen_random_uuid(), 'p' || n || '@example.org', 'P ' || n, 'he', 'ACTIVE', now() from generate_series(1, 60) n
         returning id)
       insert into identity.membership (id, person_id, organisation_id, role, started_at)
       select gen_random_uuid(), id, $1, 'STARTUP_MEMBER', now() from added`,
      [startup],
    );
    await app.query(
      `insert into identity.invitation (id, token_hash, email, organisation_id, role, invited_by, state, created_at, expires_at)
       select gen_random_uuid(), 'h' || n, 'i' || n || '@example.org', $1, 'STARTUP_MEMBER', $2, 'PENDING', now(), now()
       from generate_series(1, 60) n`,
      [startup, owner.personId],
    );
    for (const query of [MEMBERS, INVITATIONS]) {
      const count = async (first: number) =>
        (await app.statementsOf(() => owner.client.ask(query, { id: startup, first }))).length;
      expect(await count(50)).toBe(await count(2));
    }
  });
});
