import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { OrganisationKind, OrganisationsService, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import type { Persona } from '../../support/test-app.js';
import { type ChallengeFacts, ChallengeWorld, completeContent, FACTS } from './world.js';

const HELPER = 'helper { id endedAt endReason organisation { id } }';
const SUGGESTION = 'suggestion { id state fieldPath declineReason }';
const WORK = `query ($id: ID!) { challenge(id: $id) {
  helpers { organisation { name { en } } endReason }
  suggestions { totalCount nodes { id state fieldPath proposed { he en } author { displayName } organisation { name { en } }
    comments { text author { displayName } } } }
  coDefinitionSessions { heldOn notes attendees { name affiliation } organisation { name { en } } }
  contributions { organisation { name { en } } suggestionsMade suggestionsAccepted suggestionsDeclined sessionsHeld } } }`;

interface Work {
  readonly helpers: unknown[] | null;
  readonly suggestions: { totalCount: number; nodes: { id: string; comments: unknown[] }[] } | null;
  readonly coDefinitionSessions: { notes: string }[] | null;
  readonly contributions: Record<string, unknown>[];
}

describe('intermediaries', () => {
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

  const assign = async (
    challengeId: string,
    helper: Persona = hub,
    by: Persona = world.officer,
  ): Promise<string> => {
    const input = { challengeId, organisationId: helper.organisationId };
    return (await by.client.done<{ helper: { id: string } }>('assignHelper', input, HELPER)).helper.id;
  };
  const helped = async (content?: object): Promise<ChallengeFacts> => {
    const draft = await world.draft(content as never);
    await assign(draft.id);
    return draft;
  };
  const suggest = async (
    challengeId: string,
    text: object,
    fieldPath = 'problem',
    by = hub,
  ): Promise<string> => {
    const input = { challengeId, fieldPath, text };
    return (await by.client.done<{ suggestion: { id: string } }>('suggestText', input, SUGGESTION)).suggestion
      .id;
  };
  const work = async (client: GraphqlClient, id: string): Promise<Work | null> =>
    (await client.ask<{ challenge: Work | null }>(WORK, { id })).challenge;
  const problemOf = async (id: string) =>
    (
      await world.officer.client.ask<{ challenge: { problem: object } }>(
        'query ($id: ID!) { challenge(id: $id) { problem { he en } } }',
        { id },
      )
    ).challenge.problem;

  describe('assignHelper and endHelper', () => {
    it('open a draft to an intermediary and close it again', async () => {
      const { id } = await world.draft();
      const LIST = '{ helpedChallenges { totalCount nodes { id } } }';
      expect(await work(hub.client, id)).toBeNull();
      const helperId = await assign(id);
      expect((await work(hub.client, id))?.helpers).toHaveLength(1);
      expect(await hub.client.ask(LIST)).toEqual({ helpedChallenges: { totalCount: 1, nodes: [{ id }] } });
      expect(await rivalHub.client.ask(LIST)).toEqual({ helpedChallenges: { totalCount: 0, nodes: [] } });
      const { helper } = await world.manager.client.done<{ helper: { endReason: string } }>(
        'endHelper',
        { id: helperId, reason: 'The text is ready.' },
        HELPER,
      );
      expect(helper.endReason).toBe('The text is ready.');
      expect(await work(hub.client, id)).toBeNull();
      expect((await world.auditOf(id)).slice(-2)).toEqual([
        'challenge.assign_helper',
        'challenge.end_helper',
      ]);
      expect(await world.officer.client.refused('endHelper', { id: helperId, reason: 'Again.' })).toEqual([
        'helper.ended',
      ]);
      await assign(id, hub, world.approver);
      await assign(id, rivalHub, world.manager);
    });

    it('refuse what is no intermediary, a second time, strangers, and what is decided', async () => {
      const { id } = await helped();
      const to = (organisationId: string) => ({ challengeId: id, organisationId });
      const { client } = world.officer;
      expect(await client.refused('assignHelper', to(hub.organisationId))).toEqual(['helper.known']);
      expect(await client.refused('assignHelper', to(world.startup.organisationId))).toEqual([
        'helper.not_intermediary',
      ]);
      expect(await client.refused('assignHelper', to(newId()))).toEqual(['input.unknown_id']);
      expect(await world.stranger.client.refused('assignHelper', to(rivalHub.organisationId))).toEqual([
        'input.unknown_id',
      ]);
      expect(await client.refused('endHelper', { id: newId(), reason: 'No.' })).toEqual(['input.unknown_id']);
      const other = await world.published();
      expect(
        await world.stranger.client.refused('assignHelper', {
          challengeId: other.id,
          organisationId: hub.organisationId,
        }),
      ).toEqual(['access.forbidden']);
      const input = { challengeId: id, organisationId: hub.organisationId };
      const own = 'mutation ($input: AssignHelperInput!) { assignHelper(input: $input) { errors { code } } }';
      expect((await hub.client.send(own, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      await world.act(world.officer, 'cancelChallenge', { id, reason: 'Solved otherwise.' });
      expect(await client.refused('assignHelper', to(rivalHub.organisationId))).toEqual([
        'challenge.wrong_state',
      ]);
    });
  });

  describe('suggestions', () => {
    it('are discussed, accepted into the draft, and kept on record', async () => {
      const { id, version } = await helped();
      const suggestionId = await suggest(id, { he: 'רבע מהמים אובדים בדרך מאז 2019' });
      await world.officer.client.done('commentOnSuggestion', { id: suggestionId, text: 'Is 2019 right?' });
      await hub.client.done('commentOnSuggestion', { id: suggestionId, text: 'See the report.' });
      const { suggestion, challenge } = await world.officer.client.done<{
        suggestion: { state: string };
        challenge: ChallengeFacts;
      }>('acceptSuggestion', { id: suggestionId, expectedVersion: version }, `${SUGGESTION} ${FACTS}`);
      expect([suggestion.state, challenge.version]).toEqual(['ACCEPTED', version + 1]);
      expect(await problemOf(id)).toEqual({
        he: 'רבע מהמים אובדים בדרך מאז 2019',
        en: 'A quarter of the water is lost on its way',
      });
      const seen = await work(world.officer.client, id);
      expect(seen?.suggestions?.nodes[0]).toMatchObject({
        state: 'ACCEPTED',
        author: { displayName: 'Helper of Hub' },
        comments: [
          { text: 'Is 2019 right?', author: { displayName: 'Dana Levi' } },
          { text: 'See the report.', author: { displayName: 'Helper of Hub' } },
        ],
      });
      expect((await world.auditOf(id)).at(-1)).toBe('challenge.update');
      expect(await world.auditOf(suggestionId)).toEqual([
        'suggestion.make',
        'suggestion.comment',
        'suggestion.comment',
        'suggestion.accept',
      ]);
    });

    it('reach parts of lists and the framing, and keep everything else', async () => {
      const { id } = await helped();
      const accept = async (suggestionId: string) => {
        const { version } = await world.read(id);
        await world.officer.client.done('acceptSuggestion', { id: suggestionId, expectedVersion: version });
      };
      await accept(await suggest(id, { en: 'Days until a leak is found' }, 'kpis.0.name'));
      await accept(await suggest(id, { he: 'כל שנה אובדים עוד מים' }, 'framing.whyNow'));
      const query = `query ($id: ID!) { challenge(id: $id) { kpis { name { he en } baseline target }
        criteria { weight } questions { prompt { he } } framing { whyNow { he } } } }`;
      expect(await world.officer.client.ask(query, { id })).toMatchObject({
        challenge: {
          kpis: [{ name: { he: 'זמן איתור', en: 'Days until a leak is found' }, baseline: 14, target: 1 }],
          criteria: [{ weight: 60 }, { weight: 40 }],
          framing: { whyNow: { he: 'כל שנה אובדים עוד מים' } },
        },
      });
    });

    it('are refused when the text or the draft has moved on, and may be declined then', async () => {
      const { id, version } = await helped();
      const suggestionId = await suggest(id, { en: 'Water is lost.' });
      const content = { ...completeContent(), problem: { he: 'בעיה אחרת' } };
      await world.act(world.officer, 'updateChallenge', { id, expectedVersion: version, ...content });
      const accept = (expectedVersion: number) =>
        world.officer.client.refused('acceptSuggestion', { id: suggestionId, expectedVersion });
      expect(await accept(version)).toEqual(['edit.conflict']);
      expect(await accept(version + 1)).toEqual(['suggestion.text_changed']);
      expect(await problemOf(id)).toEqual({ he: 'בעיה אחרת', en: null });
      const reason = 'We wrote it anew.';
      const { suggestion } = await world.officer.client.done<{ suggestion: object }>(
        'declineSuggestion',
        { id: suggestionId, reason },
        SUGGESTION,
      );
      expect(suggestion).toMatchObject({ state: 'DECLINED', declineReason: reason });
      expect(await world.officer.client.refused('declineSuggestion', { id: suggestionId, reason })).toEqual([
        'suggestion.wrong_state',
      ]);
    });

    it('are refused without a place, without news, from strangers, and in a draft that is under review', async () => {
      const { id, version } = await helped();
      const refused = (client: GraphqlClient, fieldPath: string, text: object) =>
        client.refused('suggestText', { challengeId: id, fieldPath, text });
      expect(await refused(hub.client, 'budget', { en: 'x' })).toEqual(['suggestion.unknown_field']);
      expect(await refused(hub.client, 'framing.people.0.name', { en: 'x' })).toEqual([
        'suggestion.unknown_field',
      ]);
      expect(await refused(hub.client, 'problem', { he: completeContent().problem.he })).toEqual([
        'suggestion.nothing_new',
      ]);
      expect(await refused(hub.client, 'title', { he: 'x'.repeat(301) })).toEqual(['input.length']);
      expect(await refused(rivalHub.client, 'problem', { en: 'x' })).toEqual(['input.unknown_id']);
      const suggestionId = await suggest(id, { en: 'Better.' });
      const { client } = world.manager;
      expect(
        await world.stranger.client.refused('acceptSuggestion', {
          id: suggestionId,
          expectedVersion: version,
        }),
      ).toEqual(['input.unknown_id']);
      expect(await client.refused('commentOnSuggestion', { id: newId(), text: 'x' })).toEqual([
        'input.unknown_id',
      ]);
      expect(await rivalHub.client.refused('withdrawSuggestion', { id: suggestionId })).toEqual([
        'input.unknown_id',
      ]);
      await world.act(world.officer, 'submitChallengeForReview', { id });
      const now = (await world.read(id)).version;
      expect(
        await world.officer.client.refused('acceptSuggestion', { id: suggestionId, expectedVersion: now }),
      ).toEqual(['challenge.wrong_state']);
      const colleague = await world.app.persona(Role.INTERMEDIARY, hub.organisationId);
      expect(await colleague.client.refused('withdrawSuggestion', { id: suggestionId })).toEqual([
        'access.forbidden',
      ]);
      await hub.client.done('withdrawSuggestion', { id: suggestionId });
      expect(await hub.client.refused('withdrawSuggestion', { id: suggestionId })).toEqual([
        'suggestion.wrong_state',
      ]);
    });

    it('are no longer made for a text that is public', async () => {
      const { id } = await world.published();
      await assign(id);
      expect(
        await hub.client.refused('suggestText', { challengeId: id, fieldPath: 'problem', text: { en: 'x' } }),
      ).toEqual(['challenge.wrong_state']);
      expect(
        await hub.client.refused('recordCoDefinitionSession', {
          challengeId: id,
          heldOn: '2027-03-01',
          attendees: [{ name: 'Noa', affiliation: 'Hub' }],
          notes: 'Too late.',
        }),
      ).toEqual(['challenge.wrong_state']);
    });

    it('make an author of whoever wrote what was accepted', async () => {
      const { id, version } = await helped();
      const both = await world.app.persona(Role.INTERMEDIARY, hub.organisationId);
      await world.app.app
        .get(Transactions)
        .run((tx) =>
          world.app.app
            .get(OrganisationsService)
            .addMember(tx, world.app.system, both.personId, world.ministryId, Role.MINISTRY_APPROVER),
        );
      const suggestionId = await suggest(
        id,
        { en: 'A quarter of the water never arrives.' },
        'problem',
        both,
      );
      await world.officer.client.done('acceptSuggestion', { id: suggestionId, expectedVersion: version });
      await world.act(world.officer, 'submitChallengeForReview', { id });
      expect(await both.client.refused('approveChallenge', { id })).toEqual(['challenge.own_approval']);
      expect((await world.act(world.approver, 'approveChallenge', { id })).state).toBe('APPROVED');
    });
  });

  describe('recordCoDefinitionSession', () => {
    const session = (challengeId: string, changes: object = {}) => ({
      challengeId,
      heldOn: '2027-03-02',
      attendees: [{ name: 'Noa Bar', affiliation: 'Hub' }],
      notes: 'We asked why five times.',
      ...changes,
    });

    it('is done by either side', async () => {
      const { id } = await helped();
      await hub.client.done('recordCoDefinitionSession', session(id));
      await world.officer.client.done(
        'recordCoDefinitionSession',
        session(id, { heldOn: '2027-03-01', notes: 'First talk.' }),
      );
      expect(
        (await work(world.approver.client, id))?.coDefinitionSessions?.map(({ notes }) => notes),
      ).toEqual(['First talk.', 'We asked why five times.']);
    });

    it('is refused in the future, without a helper, without attendees, and to strangers', async () => {
      const { id } = await helped();
      const refused = (client: GraphqlClient, input: object) =>
        client.refused('recordCoDefinitionSession', input as Record<string, unknown>);
      expect(await refused(hub.client, session(id, { heldOn: '2027-03-09' }))).toEqual(['session.in_future']);
      expect(await refused(hub.client, session(id, { attendees: [] }))).toEqual(['input.list_length']);
      expect(
        await refused(world.officer.client, session(id, { organisationId: rivalHub.organisationId })),
      ).toEqual(['helper.not_assigned']);
      expect(await refused(rivalHub.client, session(id))).toEqual(['input.unknown_id']);
      const alone = await world.draft();
      expect(await refused(world.officer.client, session(alone.id))).toEqual(['helper.not_assigned']);
      await assign(id, rivalHub);
      expect(await refused(world.officer.client, session(id))).toEqual(['helper.not_assigned']);
      expect(await refused(hub.client, session(id, { organisationId: rivalHub.organisationId }))).toEqual([
        'helper.not_assigned',
      ]);
    });
  });

  describe('who sees the work', () => {
    it('an intermediary its own, ministry and manager all, others nothing; contributions are public', async () => {
      const content = { ...completeContent(), title: { he: 'סוד', en: 'Canary of the work' } };
      const { id, version } = await helped(content);
      await assign(id, rivalHub);
      const own = await suggest(id, { en: 'Canary text one' });
      await suggest(id, { en: 'Canary text two' }, 'evidence', rivalHub);
      await hub.client.done('recordCoDefinitionSession', {
        challengeId: id,
        heldOn: '2027-03-02',
        attendees: [{ name: 'Canary person', affiliation: 'Hub' }],
        notes: 'Canary notes',
      });
      await world.officer.client.done('acceptSuggestion', { id: own, expectedVersion: version });
      const full = await work(world.manager.client, id);
      expect([
        full?.helpers?.length,
        full?.suggestions?.totalCount,
        full?.coDefinitionSessions?.length,
      ]).toEqual([2, 2, 1]);
      const hubs = await work(hub.client, id);
      expect([
        hubs?.helpers?.length,
        hubs?.suggestions?.totalCount,
        hubs?.coDefinitionSessions?.length,
      ]).toEqual([1, 1, 1]);
      const rivals = await work(rivalHub.client, id);
      expect([
        rivals?.helpers?.length,
        rivals?.suggestions?.totalCount,
        rivals?.coDefinitionSessions?.length,
      ]).toEqual([1, 1, 0]);
      expect(JSON.stringify(rivals)).not.toContain('Canary text one');
      expect(await rivalHub.client.refused('commentOnSuggestion', { id: own, text: 'x' })).toEqual([
        'input.unknown_id',
      ]);
      for (const client of [world.stranger.client, world.startup.client, world.app.anonymous])
        expect(await work(client, id)).toBeNull();

      await world.act(world.officer, 'submitChallengeForReview', { id });
      await world.act(world.approver, 'approveChallenge', { id });
      await world.act(world.manager, 'publishChallenge', { id });
      const contributions = [
        {
          organisation: { name: { en: 'Hub' } },
          suggestionsMade: 1,
          suggestionsAccepted: 1,
          suggestionsDeclined: 0,
          sessionsHeld: 1,
        },
        {
          organisation: { name: { en: 'Rival hub' } },
          suggestionsMade: 1,
          suggestionsAccepted: 0,
          suggestionsDeclined: 0,
          sessionsHeld: 0,
        },
      ];
      for (const client of [world.stranger.client, world.startup.client, world.app.anonymous])
        expect(await work(client, id)).toEqual({
          helpers: null,
          suggestions: null,
          coDefinitionSessions: null,
          contributions,
        });
      const { secret } = await world.officer.client.done<{ secret: string }>(
        'createApiToken',
        { name: 'blind', scopes: ['profile:read'], validForDays: 5 },
        'secret',
      );
      const token = world.app.anonymous.with({ authorization: `Bearer ${secret}` });
      expect((await work(token, id))?.suggestions).toBeNull();
    });
  });
});
