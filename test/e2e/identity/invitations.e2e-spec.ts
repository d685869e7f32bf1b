import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { tablesThatHold } from '../../support/tables-that-hold.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const DAY = 86_400_000;
let app: TestApp;
let dataDir: string;
let ministry: string;
let startup: string;
let partner: string;
let officer: Persona;
let owner: Persona;
let manager: Persona;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'etgar-invitations-'));
  app = await TestApp.start({ DATA_DIR: dataDir, PUBLIC_URL: 'https://etgar.example' });
  ministry = await app.organisation(OrganisationKind.MINISTRY, 'Health');
  startup = await app.organisation(OrganisationKind.STARTUP, 'Tipa', '514000001');
  partner = await app.organisation(OrganisationKind.PARTNER, 'University');
  const operator = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
  officer = await app.persona(Role.MINISTRY_OFFICER, ministry, 'Rina Cohen');
  owner = await app.persona(Role.STARTUP_OWNER, startup);
  manager = await app.persona(Role.PROGRAMME_MANAGER, operator);
});
afterAll(async () => {
  await app.stop();
  await rm(dataDir, { recursive: true });
});

const newEmail = () => `${newId()}@example.org`;
const NEWCOMER = { displayName: 'Sami Haddad', password: 'a new password of mine', locale: 'AR' };

interface Invited {
  readonly link: string;
  readonly invitation: { id: string; state: string; email: string };
  readonly token: string;
}

async function invite(by: Persona, organisationId: string, role: Role, email = newEmail()): Promise<Invited> {
  const made = await by.client.done<Omit<Invited, 'token'>>(
    'invitePerson',
    { email, organisationId, role },
    'link invitation { id state email role expiresAt }',
  );
  return { ...made, token: made.link.split('#')[1] ?? '' };
}
const accept = (token: string, newcomer: object | null = NEWCOMER, client = app.anonymous) =>
  client.mutate<{ invitation: { state: string } | null }>(
    'acceptInvitation',
    { token, newcomer },
    'invitation { state role }',
  );
const codes = async (answer: ReturnType<typeof accept>) => (await answer).errors.map((error) => error.code);
const members = (organisationId: string) =>
  app.query('select person_id from identity.membership where organisation_id = $1 and ended_at is null', [
    organisationId,
  ]);

describe('an invitation', () => {
  it('makes a newcomer a member who can sign in', async () => {
    const { invitation, link, token } = await invite(manager, partner, Role.REVIEWER);
    expect(link).toMatch(/^https:\/\/etgar\.example\/join#etgar_invite_[\w-]{43}$/);
    expect(invitation.state).toBe('PENDING');
    expect((await accept(token)).invitation).toEqual({ state: 'ACCEPTED', role: 'REVIEWER' });
    const { viewer } = await app.anonymous.done<{ viewer: unknown }>(
      'signIn',
      { email: invitation.email, password: NEWCOMER.password },
      'viewer { displayName locale memberships { role organisation { id } } }',
    );
    expect(viewer).toEqual({
      displayName: 'Sami Haddad',
      locale: 'AR',
      memberships: [{ role: 'REVIEWER', organisation: { id: partner } }],
    });
  });

  it('adds a role to a person who is known, whose name and password stay', async () => {
    const known = await app.persona(Role.STARTUP_MEMBER, startup, 'Known Person');
    const before = await app.query('select * from identity.person where id = $1', [known.personId]);
    const { token } = await invite(officer, ministry, Role.MINISTRY_OFFICER, known.email.toUpperCase());
    expect((await accept(token)).errors).toEqual([]);
    expect(await app.query('select * from identity.person where id = $1', [known.personId])).toEqual(before);
    const { viewer } = await known.client.ask<{ viewer: { memberships: { role: string }[] } }>(
      '{ viewer { memberships { role } } }',
    );
    expect(viewer.memberships.map(({ role }) => role)).toEqual(['STARTUP_MEMBER', 'MINISTRY_OFFICER']);
  });

  it('works once', async () => {
    const { token } = await invite(owner, startup, Role.STARTUP_MEMBER);
    expect(await codes(accept(token))).toEqual([]);
    expect(await codes(accept(token))).toEqual(['identity.invitation_used']);
  });

  it('works once even when many accept it at the same moment', async () => {
    const { token, invitation } = await invite(owner, startup, Role.STARTUP_MEMBER);
    const before = (await members(startup)).length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => codes(accept(token))));
    expect(answers.filter((refusals) => refusals.length === 0)).toHaveLength(1);
    expect(new Set(answers.flat())).toEqual(new Set(['identity.invitation_used']));
    expect(await members(startup)).toHaveLength(before + 1);
    expect(
      await app.query('select 1 from identity.person where email = $1', [invitation.email]),
    ).toHaveLength(1);
  });

  it('ends after 14 days', async () => {
    const { token } = await invite(owner, startup, Role.STARTUP_MEMBER);
    await app.clock.travelTo(new Date(Date.now() + 14 * DAY + 60_000));
    expect(await codes(accept(token))).toEqual(['identity.invitation_expired']);
    await app.clock.travelTo(new Date());
    expect(await codes(accept(token))).toEqual([]);
  });

  it('can be taken back, but not after it was used', async () => {
    const { token, invitation } = await invite(owner, startup, Role.STARTUP_MEMBER);
    const select = 'invitation { state }';
    expect(await owner.client.done('revokeInvitation', { id: invitation.id }, select)).toEqual({
      invitation: { state: 'REVOKED' },
    });
    expect(await codes(accept(token))).toEqual(['identity.invitation_used']);
    expect(await owner.client.refused('revokeInvitation', { id: invitation.id })).toEqual([
      'identity.invitation_used',
    ]);
    const other = await invite(owner, startup, Role.STARTUP_MEMBER);
    expect(await officer.client.refused('revokeInvitation', { id: other.invitation.id })).toEqual([
      'access.forbidden',
    ]);
    expect(await owner.client.refused('revokeInvitation', { id: newId() })).toEqual(['input.unknown_id']);
  });

  it('needs a name and a password of somebody new', async () => {
    const { token } = await invite(owner, startup, Role.STARTUP_MEMBER);
    const { errors } = await accept(token, null);
    expect(errors.map(({ code, path }) => [code, path])).toEqual([['input.required', ['newcomer']]]);
    expect(await codes(accept(token, { ...NEWCOMER, displayName: 'a\u202Eb' }))).toEqual([
      'input.bidi_controls',
    ]);
    expect(await codes(accept(token))).toEqual([]);
  });

  it('is none when the token is made up', async () => {
    expect(await codes(accept(`etgar_invite_${'x'.repeat(43)}`))).toEqual(['identity.invitation_unknown']);
  });

  it.each<[string, () => [Persona, string, Role], string]>([
    [
      'a role that the kind of organisation has not',
      () => [owner, startup, Role.REVIEWER],
      'identity.role_not_of_kind',
    ],
    ['an owner into a ministry', () => [owner, ministry, Role.MINISTRY_OFFICER], 'access.forbidden'],
    ['an officer as approver', () => [officer, ministry, Role.MINISTRY_APPROVER], 'access.forbidden'],
    ['a manager into a start-up', () => [manager, startup, Role.STARTUP_MEMBER], 'access.forbidden'],
    ['an organisation that does not exist', () => [owner, newId(), Role.STARTUP_MEMBER], 'input.unknown_id'],
  ])('is refused: %s', async (_, wish, code) => {
    const [by, organisationId, role] = wish();
    const input = { email: newEmail(), organisationId, role };
    expect(await by.client.refused('invitePerson', input)).toEqual([code]);
  });

  it('is not made by roles that invite nobody, nor by strangers', async () => {
    const member = await app.persona(Role.STARTUP_MEMBER, startup);
    const query = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { link } }';
    const input = { email: newEmail(), organisationId: startup, role: Role.STARTUP_MEMBER };
    const codeOf = async (client: Persona['client']) =>
      (await client.send(query, { input })).errors?.[0]?.extensions.code;
    expect(await codeOf(member.client)).toBe('FORBIDDEN');
    expect(await codeOf(app.anonymous)).toBe('UNAUTHENTICATED');
  });
});

describe('the mail of an invitation', () => {
  const mailOf = (id: string) => readFile(path.join(dataDir, `mail/invitation-${id}.eml`), 'utf8');
  const inJobs = () =>
    app.query<{ job: string }>('select j::text as job from graphile_worker._private_jobs j');

  it('is sent by a job and holds the link, which stands nowhere else', async () => {
    await app.drain();
    const logged: unknown[] = [];
    const keep = (...line: unknown[]) => logged.push(line);
    app.app.useLogger({ log: keep, warn: keep, error: keep, debug: keep });
    const { link, token, invitation } = await invite(officer, ministry, Role.MINISTRY_OFFICER);
    expect(await tablesThatHold(app, token)).toEqual([]);
    const jobs = await inJobs();
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.job).toContain(invitation.id);
    await app.drain();
    app.app.useLogger(false);
    const mail = await mailOf(invitation.id);
    expect(mail).toContain(`To: ${invitation.email}\r\n`);
    expect(mail).toContain('Subject: Rina Cohen invites you to join Health on Etgar\r\n');
    expect(mail).toContain(`\r\n${link}\r\n`);
    expect(mail).not.toMatch(/\{\w+\}/);
    expect(await inJobs()).toEqual([]);
    expect(await tablesThatHold(app, token)).toEqual([]);
    expect(JSON.stringify(logged)).toContain('identity.mail_invitation');
    expect(JSON.stringify(logged)).toContain('"kind":"mutation"');
    expect(JSON.stringify(logged)).not.toContain(token);
    expect(await codes(accept(token))).toEqual([]);
  });

  it('speaks the language of the person if it is known', async () => {
    const known = await app.persona(Role.STARTUP_MEMBER, startup);
    await app.query(`update identity.person set locale = 'he' where id = $1`, [known.personId]);
    const { invitation } = await invite(officer, ministry, Role.MINISTRY_OFFICER, known.email);
    await app.drain();
    const mail = await mailOf(invitation.id);
    expect(mail).toContain('Content-Language: he');
    expect(mail).toContain('הזמנה מאת Rina Cohen להצטרף אל Health באתגר');
  });

  it('is not sent for an invitation that was taken back in the meantime', async () => {
    const { invitation } = await invite(owner, startup, Role.STARTUP_MEMBER);
    await owner.client.done('revokeInvitation', { id: invitation.id });
    await app.drain();
    await expect(mailOf(invitation.id)).rejects.toThrow('ENOENT');
  });

  it('is not sent for an invitation that was refused', async () => {
    const before = await readdir(path.join(dataDir, 'mail'));
    await owner.client.refused('invitePerson', {
      email: newEmail(),
      organisationId: startup,
      role: Role.MENTOR,
    });
    await app.drain();
    expect(await readdir(path.join(dataDir, 'mail'))).toEqual(before);
  });
});
