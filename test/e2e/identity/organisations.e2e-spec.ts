import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { type Persona, TestApp } from '../../support/test-app.js';

let app: TestApp;
let administrator: Persona;
let owner: Persona;
let startup: string;

beforeAll(async () => {
  app = await TestApp.start();
  const operator = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
  administrator = await app.persona(Role.PLATFORM_ADMINISTRATOR, operator);
  startup = await app.organisation(OrganisationKind.STARTUP, 'Tipa', '514000001');
  owner = await app.persona(Role.STARTUP_OWNER, startup);
});
afterAll(() => app.stop());

interface Organisations {
  readonly organisations: {
    readonly nodes: { id: string; kind: string }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly totalCount: number;
  };
}
const LIST = `query ($first: Int!, $after: String, $kind: OrganisationKind) {
  organisations(first: $first, after: $after, kind: $kind) {
    nodes { id kind country name { he ar en } } pageInfo { hasNextPage endCursor } totalCount
  }
}`;
const page = async (variables: Record<string, unknown>) =>
  (await owner.client.ask<Organisations>(LIST, variables)).organisations;

describe('organisations', () => {
  beforeAll(async () => {
    for (let index = 0; index < 50; index++)
      await app.organisation(OrganisationKind.PARTNER, `Partner ${index}`);
  });

  it('are paged completely and without repetition while others are added', async () => {
    const there = (await app.query<{ id: string }>('select id from identity.organisation')).map(
      ({ id }) => id,
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Organisations['organisations'] = await page({ first: 7, after });
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      if (seen.length < 22) await app.organisation(OrganisationKind.MINISTRY, `Ministry ${seen.length}`);
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(there));
    expect(seen).toHaveLength(there.length + 3);
  });

  it('can be asked for by kind', async () => {
    const { nodes, totalCount } = await page({ first: 100, kind: 'PARTNER' });
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['PARTNER']));
    expect([nodes.length, totalCount]).toEqual([50, 50]);
  });

  it('can be asked for by a part of their name, in any language and case', async () => {
    const find = async (name: string) =>
      (
        await owner.client.ask<Organisations>(
          'query ($name: String) { organisations(first: 100, name: $name) { nodes { id } totalCount } }',
          { name },
        )
      ).organisations.nodes.map(({ id }) => id);
    expect(await find(' TIPA')).toEqual([startup]);
    expect(await find('partner 4')).toHaveLength(11);
    expect(await find('100%_')).toEqual([]);
  });

  it('cost the same number of statements for 2 and for 50', async () => {
    const [two, fifty] = [
      await app.statementsOf(() => page({ first: 2 })),
      await app.statementsOf(() => page({ first: 50 })),
    ];
    expect(two.length).toBeGreaterThan(0);
    expect(fifty).toHaveLength(two.length);
  });

  it.each([
    ['no row', { first: 0 }, undefined],
    ['too many rows', { first: 101 }, undefined],
    ['a cursor of nobody', { first: 5, after: 'bm9uc2Vuc2U' }, 'input.cursor'],
    [
      'a cursor of another list',
      { first: 5, after: Buffer.from('["1"]').toString('base64url') },
      'input.cursor',
    ],
  ])('refuse %s', async (_, variables, messageCode) => {
    const { errors } = await owner.client.send(LIST, variables);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    if (messageCode) expect(errors?.[0]?.extensions.messageCode).toBe(messageCode);
  });

  it('are null one by one when there is none', async () => {
    const query = 'query ($id: ID!) { organisation(id: $id) { id country } }';
    expect(await owner.client.ask(query, { id: startup })).toEqual({
      organisation: { id: startup, country: 'IL' },
    });
    for (const id of [newId(), 'nonsense', "' or true --"])
      expect(await owner.client.ask(query, { id })).toEqual({ organisation: null });
  });

  it('are created by the administrator alone', async () => {
    const input = { kind: 'MINISTRY', name: { he: 'משרד הבריאות' }, country: 'IL' };
    const made = await administrator.client.done<{ organisation: { id: string } }>(
      'createOrganisation',
      input,
      'organisation { id kind }',
    );
    expect(made.organisation).toMatchObject({ kind: 'MINISTRY' });
    const query =
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { errors { code } } }';
    const { errors } = await owner.client.send(query, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', messageCode: 'access.forbidden' });
  });
});

describe('viewer', () => {
  const VIEWER = '{ viewer { id memberships { id role startedAt organisation { id name { en } } } } }';

  it('is null for those who have not signed in', async () => {
    expect(await app.anonymous.ask('{ viewer { id } }')).toEqual({ viewer: null });
  });

  it('costs the same number of statements with 2 memberships and with 50', async () => {
    const partners = await page({ first: 60, kind: 'PARTNER' });
    const reviewer = await app.persona(Role.REVIEWER, partners.nodes[0]?.id ?? '');
    const join = (organisations: { id: string }[]) =>
      app.app.get(Transactions).run(async (tx) => {
        for (const { id } of organisations)
          await app.app
            .get(OrganisationsService)
            .addMember(tx, app.system, reviewer.personId, id, Role.REVIEWER);
      });
    await join(partners.nodes.slice(1, 2));
    const two = await app.statementsOf(() => reviewer.client.ask(VIEWER));
    await join(partners.nodes.slice(2, 50));
    const fifty = await app.statementsOf(async () => {
      const { viewer } = await reviewer.client.ask<{ viewer: { memberships: { organisation: object }[] } }>(
        VIEWER,
      );
      expect(viewer.memberships).toHaveLength(50);
      expect(viewer.memberships.every(({ organisation }) => organisation)).toBe(true);
    });
    expect(fifty).toHaveLength(two.length);
  });
});

describe('endMembership', () => {
  const membershipOf = async (persona: Persona) => {
    const { viewer } = await persona.client.ask<{ viewer: { memberships: { id: string }[] } }>(
      '{ viewer { memberships { id } } }',
    );
    return viewer.memberships[0]?.id ?? '';
  };

  it('takes effect with the next request, in an open session', async () => {
    const operator = administrator.organisationId;
    const second = await app.persona(Role.PLATFORM_ADMINISTRATOR, operator);
    expect(await second.client.ask('{ deadLetters { id } }')).toEqual({ deadLetters: [] });
    const id = await membershipOf(second);
    await administrator.client.done('endMembership', { id, reason: 'left the office' });
    const { errors } = await second.client.send('{ deadLetters { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', messageCode: 'access.forbidden' });
    expect(await second.client.ask('{ viewer { memberships { id } } }')).toEqual({
      viewer: { memberships: [] },
    });
    const [entry] = await app.query(
      'select act, reason, before from audit.entry where target_id = $1 order by id desc',
      [id],
    );
    expect(entry).toMatchObject({
      act: 'membership.end',
      reason: 'left the office',
      before: { personId: second.personId, organisationId: operator, role: 'PLATFORM_ADMINISTRATOR' },
    });
  });

  it('is for owners in their own start-up only, and needs a reason', async () => {
    const member = await app.persona(Role.STARTUP_MEMBER, startup);
    const id = await membershipOf(member);
    const elsewhere = await app.organisation(OrganisationKind.STARTUP, 'Gal', '514000002');
    const stranger = await app.persona(Role.STARTUP_OWNER, elsewhere);
    expect(await stranger.client.refused('endMembership', { id, reason: 'no' })).toEqual([
      'access.forbidden',
    ]);
    expect(await owner.client.refused('endMembership', { id, reason: ' ' })).toEqual(['input.required']);
    await owner.client.done('endMembership', { id, reason: 'changed jobs' });
    expect(await owner.client.refused('endMembership', { id, reason: 'again' })).toEqual([
      'input.unknown_id',
    ]);
  });
});
