import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { JobRegistry, Outbox } from '#libs/events';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { PASSWORD, type Persona, TestApp } from '../../support/test-app.js';

let app: TestApp;
let administrator: Persona;
let auditor: Persona;
let operator: string;

beforeAll(async () => {
  app = await TestApp.start();
  operator = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
  administrator = await app.persona(Role.PLATFORM_ADMINISTRATOR, operator);
  auditor = await app.persona(Role.AUDITOR, operator);
});
afterAll(() => app.stop());

describe('the audit log', () => {
  const actsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const [last] = await app.query<{ id: string }>('select coalesce(max(id), 0) as id from audit.entry');
    await work();
    const rows = await app.query<{ act: string }>('select act from audit.entry where id > $1 order by id', [
      last?.id,
    ]);
    return rows.map(({ act }) => act);
  };
  const owner = { displayName: 'Noa', password: PASSWORD, locale: 'EN' };
  const membershipOf = async (persona: Persona): Promise<string> => {
    const [row] = await app.query<{ id: string }>('select id from identity.membership where person_id = $1', [
      persona.personId,
    ]);
    return row?.id ?? '';
  };

  it('has an entry for every change, and none for what was refused', async () => {
    const { client } = administrator;
    const acts: Record<string, string[]> = {};
    const registration = {
      email: 'a@example.org',
      owner,
      name: { en: 'A' },
      country: 'IL',
      registrationNumber: '1',
    };
    acts.registerStartup = await actsOf(() => app.anonymous.done('registerStartup', registration));
    acts.refused = await actsOf(() => app.anonymous.refused('registerStartup', registration));
    acts.createOrganisation = await actsOf(() =>
      client.done('createOrganisation', { kind: 'MINISTRY', name: { en: 'Health' }, country: 'IL' }),
    );
    let link = '';
    let id = '';
    const invite = async () => {
      const input = { email: `${newId()}@example.org`, organisationId: operator, role: 'AUDITOR' };
      const made = await client.done<{ link: string; invitation: { id: string } }>(
        'invitePerson',
        input,
        'link invitation { id }',
      );
      [link, id] = [made.link, made.invitation.id];
    };
    acts.invitePerson = await actsOf(invite);
    const token = link.split('#')[1];
    acts.acceptInvitation = await actsOf(() =>
      app.anonymous.done('acceptInvitation', { token, newcomer: owner }),
    );
    await invite();
    acts.revokeInvitation = await actsOf(() => client.done('revokeInvitation', { id }));
    acts.signIn = await actsOf(() =>
      app.anonymous.done('signIn', { email: 'a@example.org', password: PASSWORD }),
    );
    acts.failed = await actsOf(() =>
      app.anonymous.refused('signIn', { email: 'a@example.org', password: 'wrong' }),
    );
    acts.createApiToken = await actsOf(async () => {
      const input = { name: 'a', scopes: ['profile:read'], validForDays: 1 };
      id = (await client.done<{ apiToken: { id: string } }>('createApiToken', input, 'apiToken { id }'))
        .apiToken.id;
    });
    acts.revokeApiToken = await actsOf(() => client.done('revokeApiToken', { id }));
    const leaving = await app.persona(Role.AUDITOR, operator);
    acts.signOut = await actsOf(() => leaving.client.ask('mutation { signOut { errors { code } } }'));
    const membership = await membershipOf(leaving);
    acts.endMembership = await actsOf(() => client.done('endMembership', { id: membership, reason: 'left' }));
    expect(acts).toEqual({
      registerStartup: ['person.create', 'organisation.create', 'membership.start'],
      refused: [],
      createOrganisation: ['organisation.create'],
      invitePerson: ['person.invite'],
      acceptInvitation: ['person.create', 'membership.start', 'invitation.accept'],
      revokeInvitation: ['invitation.revoke'],
      signIn: ['session.start'],
      failed: [],
      createApiToken: ['token.create'],
      revokeApiToken: ['token.revoke'],
      signOut: ['session.end'],
      endMembership: ['membership.end'],
    });
  });

  it.each([
    ['update', `update audit.entry set reason = 'none'`],
    ['update one row', 'update audit.entry set actor_id = null where id = (select min(id) from audit.entry)'],
    ['delete', 'delete from audit.entry'],
    ['truncate', 'truncate audit.entry'],
    ['truncate with what hangs on it', 'truncate audit.entry restart identity cascade'],
  ])('is not changed by %s', async (_, sql) => {
    const before = await app.query('select * from audit.entry order by id');
    expect(before.length).toBeGreaterThan(0);
    await expect(app.query(sql)).rejects.toThrow('the audit log is append-only');
    expect(await app.query('select * from audit.entry order by id')).toEqual(before);
  });

  it('is read by auditors alone', async () => {
    const query =
      '{ auditEntries(first: 5) { nodes { id act actorId actorKind actor { id displayName } before after correlationId } totalCount } }';
    const { auditEntries } = await auditor.client.ask<{
      auditEntries: {
        nodes: { actorId: string | null; actor: { id: string; displayName: string } | null }[];
        totalCount: number;
      };
    }>(query);
    expect(auditEntries.nodes).toHaveLength(5);
    expect(auditEntries.nodes.map(({ actor }) => actor?.id ?? null)).toEqual(
      auditEntries.nodes.map(({ actorId }) => actorId),
    );
    expect(auditEntries.nodes.some(({ actor }) => actor?.displayName)).toBe(true);
    expect(auditEntries.totalCount).toBeGreaterThan(5);
    const manager = await app.persona(Role.PROGRAMME_MANAGER, operator);
    for (const client of [administrator.client, manager.client]) {
      const { errors, data } = await client.send(query);
      expect([errors?.[0]?.extensions.code, data]).toEqual(['FORBIDDEN', null]);
    }
    expect((await app.anonymous.send(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('can be asked for one thing and one act', async () => {
    const organisationId = await app.organisation(OrganisationKind.PARTNER, 'University');
    const query =
      'query ($targetId: ID, $act: String) { auditEntries(targetId: $targetId, act: $act) { nodes { act targetId after } } }';
    const ask = async (variables: Record<string, string>) =>
      (
        await auditor.client.ask<{
          auditEntries: { nodes: { act: string; targetId: string; after: string }[] };
        }>(query, variables)
      ).auditEntries.nodes;
    const [entry, ...more] = await ask({ targetId: organisationId });
    expect([entry?.act, more]).toEqual(['organisation.create', []]);
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({ kind: 'PARTNER', name: { en: 'University' } });
    const created = await ask({ act: 'organisation.create' });
    expect(new Set(created.map(({ act }) => act))).toEqual(new Set(['organisation.create']));
    expect(await ask({ targetId: 'nonsense' })).toEqual([]);
  });
});

describe('jobs', () => {
  const schedule = (job: string, key: string, runAt = new Date(0)) =>
    app.app
      .get(Transactions)
      .run((tx) =>
        app.app.get(Outbox).schedule(tx, job, { thingId: newId() }, { runAt, key, correlationId: 'c1' }),
      );
  const LETTERS = '{ deadLetters { id job attempts lastError } }';
  const letters = async () =>
    (
      await administrator.client.ask<{ deadLetters: { id: string; job: string; attempts: number }[] }>(
        LETTERS,
      )
    ).deadLetters;

  it('become visible when they have failed for good, and run again when somebody asks', async () => {
    let broken = true;
    let runs = 0;
    app.app.get(JobRegistry).handle('test.fragile', async () => {
      runs++;
      if (broken) throw new Error('the other side is down');
    });
    await schedule('test.fragile', 'fragile');
    for (let attempt = 1; attempt <= 12; attempt++) {
      expect(await letters()).toEqual([]);
      await app.drain();
      await app.query('update graphile_worker._private_jobs set run_at = now()');
    }
    expect(runs).toBe(12);
    await app.drain();
    expect(runs).toBe(12);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ job: 'test.fragile', attempts: 12, lastError: 'the other side is down' });
    broken = false;
    await administrator.client.done('retryDeadLetter', { id: letter?.id });
    expect(await letters()).toEqual([]);
    await app.drain();
    expect(runs).toBe(13);
    const [entry] = await app.query(`select actor_id, after from audit.entry where act = 'job.retry'`);
    expect(entry).toEqual({
      actor_id: administrator.personId,
      after: { job: 'test.fragile', jobId: letter?.id },
    });
    expect(await administrator.client.refused('retryDeadLetter', { id: letter?.id })).toEqual([
      'dead_letter.unknown',
    ]);
    expect(await administrator.client.refused('retryDeadLetter', { id: 'x' })).toEqual([
      'dead_letter.unknown',
    ]);
  });

  it('are one by their key, however often they are stored', async () => {
    let runs = 0;
    app.app.get(JobRegistry).handle('test.once', async () => {
      runs++;
    });
    await Promise.all(Array.from({ length: 6 }, () => schedule('test.once', 'once')));
    await app.drain();
    expect(runs).toBe(1);
    await schedule('test.once', 'later', new Date(Date.now() + 60_000));
    await app.drain();
    expect(runs).toBe(1);
  });

  it('are the business of administrators alone', async () => {
    for (const client of [auditor.client, app.anonymous])
      expect((await client.send(LETTERS)).errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  });
});
