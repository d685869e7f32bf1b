import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { mailsOf, unsubscribeUrlOf } from '../../support/mailbox.js';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES, completeContent } from '../challenges/world.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

interface Invitation {
  readonly id: string;
  readonly state: string;
  readonly declineReason: string | null;
  readonly seenAt: string | null;
  readonly answeredAt: string | null;
  readonly appliedAt: string | null;
  readonly inviter: { readonly id: string };
  readonly organisation: { readonly id: string };
}

const FIELDS =
  'id state declineReason seenAt answeredAt appliedAt inviter { id } organisation { id } challenge { number }';

describe('invitations to challenges', () => {
  let world: ChallengeWorld;
  let challengeId: string;
  let number: string;

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    ({ id: challengeId, number } = await world.published());
  });

  afterAll(() => world.stop());

  const startup = async (name = 'New start-up'): Promise<Persona> =>
    world.app.persona(Role.STARTUP_OWNER, await world.app.organisation(OrganisationKind.STARTUP, name));

  const invite = async (organisationId: string, by = world.officer, id = challengeId): Promise<Invitation> =>
    (
      await by.client.done<{ invitation: Invitation }>(
        'inviteToChallenge',
        { challengeId: id, organisationId },
        `invitation { ${FIELDS} }`,
      )
    ).invitation;

  const refusal = (organisationId: string, by = world.officer, id = challengeId) =>
    by.client.refused('inviteToChallenge', { challengeId: id, organisationId });

  const own = async (persona: Persona): Promise<Invitation[] | undefined> =>
    (
      await persona.client.ask<{ invitationsToStartup: { nodes: Invitation[] } | null }>(
        `query ($id: ID!) { invitationsToStartup(organisationId: $id) { totalCount nodes { ${FIELDS} } } }`,
        { id: persona.organisationId },
      )
    ).invitationsToStartup?.nodes;

  const ofChallenge = async (persona: Persona, id = challengeId) =>
    persona.client.ask<{
      challengeInvitations: { nodes: Invitation[]; totalCount: number } | null;
      invitationQuota: { quota: number; used: number } | null;
    }>(
      `query ($id: ID!) { challengeInvitations(challengeId: $id) { totalCount nodes { ${FIELDS} } }
        invitationQuota(challengeId: $id) { quota used } }`,
      { id },
    );

  it('goes from the ministry to a start-up that sees it, and accepts it', async () => {
    const owner = await startup();
    const sent = await invite(owner.organisationId);
    expect(sent).toMatchObject({ state: 'SENT', seenAt: null, inviter: { id: world.ministryId } });
    const { challengeInvitations, invitationQuota } = await ofChallenge(world.officer);
    expect(challengeInvitations?.nodes.map(({ id }) => id)).toContain(sent.id);
    expect(invitationQuota).toEqual({ quota: 20, used: challengeInvitations?.totalCount });
    expect(await own(owner)).toEqual([sent]);
    const select = `invitation { ${FIELDS} }`;
    const seen = await owner.client.done<{ invitation: Invitation }>(
      'markChallengeInvitationSeen',
      { id: sent.id },
      select,
    );
    expect(seen.invitation).toMatchObject({ state: 'SEEN', seenAt: expect.any(String) });
    const again = await owner.client.done('markChallengeInvitationSeen', { id: sent.id }, select);
    expect(again).toEqual(seen);
    const accepted = await owner.client.done<{ invitation: Invitation }>(
      'acceptChallengeInvitation',
      { id: sent.id },
      select,
    );
    expect(accepted.invitation).toMatchObject({ state: 'ACCEPTED', appliedAt: null });
    expect(await world.auditOf(sent.id)).toEqual([
      'matching.invite',
      'matching.invitation_see',
      'matching.invitation_accept',
    ]);
    expect(
      await owner.client.refused('declineChallengeInvitation', { id: sent.id, reason: 'OTHER' }),
    ).toEqual(['matching.invitation_wrong_state']);
  });

  it('is declined with a reason, which those who invited read', async () => {
    const owner = await startup();
    const { id } = await invite(owner.organisationId, world.manager);
    await owner.client.done('declineChallengeInvitation', {
      id,
      reason: 'NO_CAPACITY',
      note: 'Not this year.',
    });
    const { challengeInvitations } = await ofChallenge(world.manager);
    expect(challengeInvitations?.nodes.find((node) => node.id === id)).toMatchObject({
      state: 'DECLINED',
      declineReason: 'NO_CAPACITY',
      inviter: { id: world.manager.organisationId },
    });
  });

  it('is mailed once to each owner in the language of the owner, with nothing that is not public', async () => {
    const content = {
      ...completeContent(),
      title: { he: 'כותרת בעברית', en: 'English title', ar: 'عنوان بالعربية' },
    };
    const { id } = await world.published(content);
    const owner = await startup();
    const arab = await world.app.persona(Role.STARTUP_OWNER, owner.organisationId);
    const member = await world.app.persona(Role.STARTUP_MEMBER, owner.organisationId);
    await world.app.query(`update identity.person set locale = 'he' where id = $1`, [owner.personId]);
    await world.app.query(`update identity.person set locale = 'ar' where id = $1`, [arab.personId]);
    await invite(owner.organisationId, world.officer, id);
    await world.app.drain();
    await world.app.drain();
    const [hebrew, ...others] = await mailsOf(world.app, owner.email);
    expect(others).toEqual([]);
    expect(hebrew?.subject).toContain('מזמינים אתכם');
    expect(hebrew?.text).toContain('כותרת בעברית');
    expect(hebrew?.text).toContain('Asia/Jerusalem');
    const [arabic] = await mailsOf(world.app, arab.email);
    expect(arabic?.text).toContain('عنوان بالعربية');
    expect(await mailsOf(world.app, member.email)).toEqual([]);
    expect(hebrew?.headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('is refused to those who have nothing to do with the challenge', async () => {
    const { organisationId } = await startup();
    const intermediary = await world.app.persona(
      Role.INTERMEDIARY,
      await world.app.organisation(OrganisationKind.INTERMEDIARY, 'Bridge'),
    );
    for (const persona of [world.stranger, intermediary])
      expect(await refusal(organisationId, persona)).toEqual(['access.forbidden']);
    for (const persona of [world.stranger, intermediary])
      expect(await ofChallenge(persona)).toEqual({ challengeInvitations: null, invitationQuota: null });
    const { errors } = await world.startup.client.send(
      `mutation ($input: InviteToChallengeInput!) { inviteToChallenge(input: $input) { errors { code } } }`,
      { input: { challengeId, organisationId } },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is one for each start-up and challenge, whoever invites', async () => {
    const { organisationId } = await startup();
    await invite(organisationId);
    expect(await refusal(organisationId, world.manager)).toEqual(['matching.already_invited']);
  });

  it('needs a published challenge and a start-up', async () => {
    const { organisationId } = await startup();
    const draft = await world.draft();
    expect(await refusal(organisationId, world.officer, draft.id)).toEqual(['input.unknown_id']);
    expect(await refusal(organisationId, world.officer, newId())).toEqual(['input.unknown_id']);
    expect(await refusal(world.ministryId)).toEqual(['input.unknown_id']);
  });

  it('stays hidden from other start-ups', async () => {
    const owner = await startup();
    const { id } = await invite(owner.organisationId);
    for (const mutation of ['markChallengeInvitationSeen', 'acceptChallengeInvitation'])
      expect(await world.startup.client.refused(mutation, { id })).toEqual(['input.unknown_id']);
    const { invitationsToStartup } = await world.startup.client.ask<{ invitationsToStartup: unknown }>(
      'query ($id: ID!) { invitationsToStartup(organisationId: $id) { totalCount } }',
      { id: owner.organisationId },
    );
    expect(invitationsToStartup).toBeNull();
  });

  it('never passes the quota, also when two take the last place at once', async () => {
    const settings = { invitationQuota: 1, isDiverse: true, newcomerShare: 0.3 };
    const { programmeId } = world;
    expect(
      await world.manager.client.done(
        'setMatchingSettings',
        { programmeId, expectedVersion: 0, ...settings },
        'settings { invitationQuota version }',
      ),
    ).toEqual({ settings: { invitationQuota: 1, version: 1 } });
    expect(
      await world.manager.client.refused('setMatchingSettings', {
        programmeId,
        expectedVersion: 0,
        ...settings,
      }),
    ).toEqual(['edit.conflict']);
    const { id } = await world.published();
    const rivals = [await startup('First'), await startup('Second'), await startup('Third')];
    const answers = await Promise.all(
      rivals.map(({ organisationId }) =>
        world.officer.client.mutate('inviteToChallenge', { challengeId: id, organisationId }),
      ),
    );
    const codes = answers.map(({ errors }) => errors.map(({ code }) => code));
    expect(codes.sort()).toEqual([[], ['matching.quota_used'], ['matching.quota_used']]);
    const generous = { programmeId, expectedVersion: 1, ...settings, invitationQuota: 20 };
    await world.manager.client.done('setMatchingSettings', generous);
  });

  it('lets only managers of the programme set the rules', async () => {
    const other = await world.app.persona(
      Role.PROGRAMME_MANAGER,
      await world.app.organisation(OrganisationKind.OPERATOR, 'Other operator'),
    );
    const input = {
      programmeId: world.programmeId,
      expectedVersion: 2,
      invitationQuota: 500,
      isDiverse: false,
      newcomerShare: 0,
    };
    expect(await other.client.refused('setMatchingSettings', input)).toEqual(['access.forbidden']);
    expect(
      (await world.manager.client.refused('setMatchingSettings', { ...input, newcomerShare: 0.9 }))[0],
    ).toBe('input.range');
    const { matchingSettings } = await world.startup.client.ask<{ matchingSettings: { isDiverse: boolean } }>(
      'query ($id: ID!) { matchingSettings(programmeId: $id) { isDiverse newcomerShare } }',
      { id: world.programmeId },
    );
    expect(matchingSettings.isDiverse).toBe(true);
  });

  describe('opting out', () => {
    const optOut = (owner: Persona, inviterId?: string) =>
      owner.client.done<{ optOut: { id: string } }>(
        'optOutOfInvitations',
        { organisationId: owner.organisationId, inviterId },
        'optOut { id inviter { id } endedAt }',
      );

    it('holds against one inviter, or against all, until it is ended', async () => {
      const { id } = await world.published();
      const owner = await startup();
      const { organisationId } = owner;
      const first = await optOut(owner, world.ministryId);
      expect(await optOut(owner, world.ministryId)).toEqual(first);
      expect(await refusal(organisationId, world.officer, id)).toEqual(['matching.opted_out']);
      const all = await optOut(owner);
      expect(await refusal(organisationId, world.manager, id)).toEqual(['matching.opted_out']);
      const { invitationOptOuts } = await owner.client.ask<{ invitationOptOuts: { totalCount: number } }>(
        'query ($id: ID!) { invitationOptOuts(organisationId: $id) { totalCount } }',
        { id: organisationId },
      );
      expect(invitationOptOuts.totalCount).toBe(2);
      await owner.client.done('endInvitationOptOut', { id: all.optOut.id });
      expect(await owner.client.refused('endInvitationOptOut', { id: all.optOut.id })).toEqual([
        'input.unknown_id',
      ]);
      expect((await invite(organisationId, world.manager, id)).state).toBe('SENT');
    });

    it('is for owners of the start-up alone', async () => {
      const owner = await startup();
      const member = await world.app.persona(Role.STARTUP_MEMBER, owner.organisationId);
      const { errors } = await member.client.send(
        'mutation ($input: OptOutOfInvitationsInput!) { optOutOfInvitations(input: $input) { errors { code } } }',
        { input: { organisationId: owner.organisationId } },
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(
        await world.startup.client.refused('optOutOfInvitations', { organisationId: owner.organisationId }),
      ).toEqual(['access.forbidden']);
    });

    it('takes one POST to the link of the mail; looking at it ends nothing', async () => {
      const { id } = await world.published();
      const later = await world.published();
      const owner = await startup();
      await invite(owner.organisationId, world.officer, id);
      await world.app.drain();
      const url = unsubscribeUrlOf((await mailsOf(world.app, owner.email))[0]);
      const here = `${world.app.url}/unsubscribe${new URL(url).search}`;
      const looked = await fetch(here, { headers: { 'accept-language': 'he' } });
      expect(await looked.text()).toContain('<html lang="he" dir="rtl">');
      expect(looked.headers.get('content-security-policy')).toContain("form-action 'self'");
      const live = () =>
        world.app.query('select inviter_id from matching.invitation_opt_out where organisation_id = $1', [
          owner.organisationId,
        ]);
      expect(await live()).toEqual([]);
      const oneClick = () =>
        fetch(here, {
          method: 'POST',
          body: 'List-Unsubscribe=One-Click',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
      expect((await oneClick()).status).toBe(200);
      expect((await oneClick()).status).toBe(200);
      expect(await live()).toEqual([{ inviter_id: null }]);
      expect(await refusal(owner.organisationId, world.officer, later.id)).toEqual(['matching.opted_out']);
      const token = new URL(url).searchParams.get('token') ?? '';
      await world.app.anonymous.done('unsubscribe', { token });
      expect(await world.app.anonymous.refused('unsubscribe', { token: `x${token}` })).toEqual([
        'matching.unsubscribe_unknown',
      ]);
      expect(await (await fetch(`${here}x`, { method: 'POST' })).text()).not.toContain('<form');
    });
  });

  it('sends as many statements for 2 invitations as for 50', async () => {
    const { id } = await world.published();
    await world.app.query(
      `with added as (insert into identity.organisation (id, kind, name, country, created_at)
         select gen_random_uuid(), 'STARTUP', '{"en":"Many"}', 'IL', now() from generate_series(1, 60) returning id)
       insert into matching.challenge_invitation (id, challenge_id, organisation_id, inviter_id, invited_by, state, invited_at)
       select gen_random_uuid(), $1, added.id, $2, $3, 'SENT', now() from added`,
      [id, world.ministryId, world.officer.personId],
    );
    const count = async (first: number) => {
      const query = `query ($id: ID!, $first: Int!) { challengeInvitations(challengeId: $id, first: $first) {
        nodes { ${FIELDS} } } }`;
      return (await world.app.statementsOf(() => world.officer.client.ask(query, { id, first }))).length;
    };
    await count(2);
    expect(await count(50)).toBe(await count(2));
  });

  it('expires with the call', async () => {
    const owner = await startup();
    const { id } = await invite(owner.organisationId);
    await world.app.travelTo(CLOSES);
    await world.app.drain();
    expect((await own(owner))?.[0]).toMatchObject({ id, state: 'EXPIRED' });
    expect(await owner.client.refused('acceptChallengeInvitation', { id })).toEqual([
      'matching.invitation_wrong_state',
    ]);
    expect(await refusal((await startup()).organisationId)).toEqual(['matching.invitation_over']);
    expect(number).toMatch(/^CH-/);
  });
});
