import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES } from '../challenges/world.js';

// A busy machine is no failure.
jest.setTimeout(120_000);

const INVITATION = 'invitation { id inviter { name { en } } organisation { id } }';

interface Sent {
  readonly invitation: { readonly id: string; readonly inviter: { readonly name: { readonly en: string } } };
}

describe('invitations by intermediaries', () => {
  let world: ChallengeWorld;
  let hub: Persona;
  let rivalHub: Persona;

  beforeAll(async () => {
    world = await ChallengeWorld.start();
    const intermediary = async (name: string) =>
      world.app.persona(
        Role.INTERMEDIARY,
        await world.app.organisation(OrganisationKind.INTERMEDIARY, name),
        `Helper of ${name}`,
      );
    hub = await intermediary('Hub');
    rivalHub = await intermediary('Rival hub');
  });
  afterAll(() => world.stop());

  const startup = async (): Promise<Persona> =>
    world.app.persona(
      Role.STARTUP_OWNER,
      await world.app.organisation(OrganisationKind.STARTUP, 'New start-up'),
    );

  /** @returns the id of the help. */
  const assign = async (challengeId: string, helper = hub): Promise<string> =>
    (
      await world.officer.client.done<{ helper: { id: string } }>(
        'assignHelper',
        { challengeId, organisationId: helper.organisationId },
        'helper { id }',
      )
    ).helper.id;

  const helped = async (): Promise<{ readonly id: string; readonly number: string }> => {
    const challenge = await world.published();
    await assign(challenge.id);
    return challenge;
  };

  const invite = async (challengeId: string, organisationId: string, by = hub, inviterId?: string) =>
    (
      await by.client.done<Sent>(
        'inviteToChallenge',
        { challengeId, organisationId, ...(inviterId && { inviterId }) },
        INVITATION,
      )
    ).invitation;

  const refusal = (challengeId: string, organisationId: string, by = hub, inviterId?: string) =>
    by.client.refused('inviteToChallenge', {
      challengeId,
      organisationId,
      ...(inviterId && { inviterId }),
    });

  const invited = async (client: GraphqlClient, challengeId: string): Promise<unknown> =>
    (
      await client.ask<{ challenge: { contributions: unknown } }>(
        'query ($id: ID!) { challenge(id: $id) { contributions { organisation { name { en } } startupsInvited } } }',
        { id: challengeId },
      )
    ).challenge.contributions;

  const read = async (persona: Persona, challengeId: string) =>
    persona.client.ask<{
      challengeInvitations: { totalCount: number; nodes: { id: string }[] } | null;
      invitationQuota: { used: number } | null;
    }>(
      `query ($id: ID!) { challengeInvitations(challengeId: $id) { totalCount nodes { id state declineNote } }
        invitationQuota(challengeId: $id) { used } }`,
      { id: challengeId },
    );

  it('ask a start-up to look at what everybody reads, and tell its owners in whose name', async () => {
    const { id, number } = await helped();
    const owner = await startup();
    const outsider = await startup();
    const sent = await invite(id, owner.organisationId);
    expect(sent.inviter.name.en).toBe('Hub');
    const own = `query ($id: ID!) { invitationsToStartup(organisationId: $id) { totalCount nodes {
      inviter { name { en } } challenge { number problem { en } helpers { id } suggestions { totalCount } } } } }`;
    expect(await owner.client.ask(own, { id: owner.organisationId })).toEqual({
      invitationsToStartup: {
        totalCount: 1,
        nodes: [
          {
            inviter: { name: { en: 'Hub' } },
            challenge: {
              number,
              problem: { en: 'A quarter of the water is lost on its way' },
              helpers: null,
              suggestions: null,
            },
          },
        ],
      },
    });
    expect(await world.auditOf(sent.id)).toEqual(['matching.invite']);
    await world.app.drain();
    const [letter, ...others] = await mailsOf(world.app, owner.email);
    expect(others).toEqual([]);
    expect(letter?.text).toContain(number);
    expect(letter?.text).toContain('Hub');
    expect(await mailsOf(world.app, outsider.email)).toEqual([]);
  });

  it('are refused without help, for drafts, in a foreign name, and a second time', async () => {
    const { id } = await world.published();
    const { organisationId } = await startup();
    expect(await refusal(id, organisationId)).toEqual(['access.forbidden']);
    await assign(id, rivalHub);
    expect(await refusal(id, organisationId)).toEqual(['access.forbidden']);
    const draft = await world.draft();
    await assign(draft.id);
    expect(await refusal(draft.id, organisationId)).toEqual(['input.unknown_id']);
    await assign(id);
    expect(await refusal(id, organisationId, hub, world.ministryId)).toEqual(['access.forbidden']);
    expect(await refusal(id, world.ministryId)).toEqual(['input.unknown_id']);
    await invite(id, organisationId);
    expect(await refusal(id, organisationId, rivalHub)).toEqual(['matching.already_invited']);
  });

  it('end with the help; what was sent stays on record', async () => {
    const { id } = await world.published();
    const helperId = await assign(id);
    const { organisationId } = await startup();
    await invite(id, organisationId);
    expect((await read(hub, id)).challengeInvitations?.totalCount).toBe(1);
    await world.officer.client.done('endHelper', { id: helperId, reason: 'The text is out.' });
    expect(await refusal(id, (await startup()).organisationId)).toEqual(['access.forbidden']);
    expect(await read(hub, id)).toEqual({ challengeInvitations: null, invitationQuota: null });
    expect(await invited(world.app.anonymous, id)).toEqual([
      { organisation: { name: { en: 'Hub' } }, startupsInvited: 1 },
    ]);
  });

  it('respect that a start-up wants none from this intermediary', async () => {
    const { id } = await helped();
    await assign(id, rivalHub);
    const owner = await startup();
    const { organisationId } = owner;
    await owner.client.done('optOutOfInvitations', { organisationId, inviterId: hub.organisationId });
    expect(await refusal(id, organisationId)).toEqual(['matching.opted_out']);
    expect((await invite(id, organisationId, rivalHub)).inviter.name.en).toBe('Rival hub');
  });

  it('are counted for everybody, and read with their answers by those who invited alone', async () => {
    const { id } = await helped();
    await assign(id, rivalHub);
    const [first, second, third] = [await startup(), await startup(), await startup()];
    const declined = await invite(id, first.organisationId);
    const other = await invite(id, second.organisationId);
    const ofMinistry = await invite(id, third.organisationId, world.officer);
    const answer = { id: declined.id, reason: 'OTHER', note: 'Canary of the answer' };
    await first.client.done('declineChallengeInvitation', answer);
    const rivals = await read(rivalHub, id);
    expect(rivals).toEqual({
      challengeInvitations: { totalCount: 0, nodes: [] },
      invitationQuota: { used: 3 },
    });
    const idsFor = async (persona: Persona) =>
      (await read(persona, id)).challengeInvitations?.nodes.map((node) => node.id);
    expect(await idsFor(hub)).toEqual([other.id, declined.id]);
    expect(await idsFor(world.officer)).toEqual([ofMinistry.id, other.id, declined.id]);
    expect(await idsFor(world.manager)).toEqual([ofMinistry.id, other.id, declined.id]);
    for (const client of [world.app.anonymous, world.startup.client, rivalHub.client])
      expect(await invited(client, id)).toEqual([
        { organisation: { name: { en: 'Hub' } }, startupsInvited: 2 },
        { organisation: { name: { en: 'Rival hub' } }, startupsInvited: 0 },
      ]);
  });

  it('are sent in the name that somebody chooses who works for several', async () => {
    const { id } = await helped();
    await assign(id, rivalHub);
    const both = await world.app.persona(Role.INTERMEDIARY, hub.organisationId);
    await world.app.app
      .get(Transactions)
      .run((tx) =>
        world.app.app
          .get(OrganisationsService)
          .addMember(tx, world.app.system, both.personId, rivalHub.organisationId, Role.INTERMEDIARY),
      );
    for (const { organisationId, name } of [
      { organisationId: rivalHub.organisationId, name: 'Rival hub' },
      { organisationId: hub.organisationId, name: 'Hub' },
    ]) {
      const sent = await invite(id, (await startup()).organisationId, both, organisationId);
      expect(sent.inviter.name.en).toBe(name);
    }
    expect((await read(both, id)).challengeInvitations?.totalCount).toBe(2);
  });

  it('end with the call', async () => {
    const { id } = await helped();
    await world.app.travelTo(CLOSES);
    expect(await refusal(id, (await startup()).organisationId)).toEqual(['matching.invitation_over']);
  });
});
