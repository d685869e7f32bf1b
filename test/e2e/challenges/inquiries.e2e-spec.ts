import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, CLOSES, START } from './world.js';

interface Inquiry {
  readonly id: string;
  readonly state: string;
  readonly question: string;
  readonly isOwn: boolean;
  readonly answer: object | null;
  readonly declineReason: string | null;
}

const SELECT = 'inquiry { id state question language isOwn answer { he en } declineReason resolvedAt }';

describe('public questions and answers', () => {
  let world: ChallengeWorld;
  let challengeId: string;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
    challengeId = (await world.published()).id;
  });
  afterAll(() => world.stop());

  const question = 'Is the meter data hourly?';
  const answer = { he: 'כן, לפי שעה', en: 'Yes, by the hour' };

  const ask = async (persona: Persona = world.startup, id = challengeId): Promise<Inquiry> => {
    const input = { challengeId: id, organisationId: persona.organisationId, language: 'EN', question };
    return (await persona.client.done<{ inquiry: Inquiry }>('askQuestion', input, SELECT)).inquiry;
  };

  const seenBy = async (client: GraphqlClient, id = challengeId) => {
    const { challenge } = await client.ask<{
      challenge: { openInquiries: number; inquiries: { nodes: Inquiry[]; totalCount: number } };
    }>(
      `query ($id: ID!) { challenge(id: $id) { openInquiries inquiries { totalCount nodes {
        id state isOwn question answer { he } declineReason } } } }`,
      { id },
    );
    const { inquiries, openInquiries } = challenge;
    expect(openInquiries).toBe(inquiries.nodes.filter(({ state }) => state === 'OPEN').length);
    return inquiries;
  };

  const idsSeenBy = async (client: GraphqlClient, id = challengeId) => {
    const { nodes, totalCount } = await seenBy(client, id);
    expect(totalCount).toBe(nodes.length);
    return nodes.map((node) => node.id);
  };

  it('shows an unanswered question to the start-up that asked and to those who may answer, only', async () => {
    const { id: own } = await world.published();
    const inquiry = await ask(world.startup, own);
    expect(inquiry).toMatchObject({ state: 'OPEN', isOwn: true, question, answer: null });
    for (const insider of [world.startup, world.officer, world.manager])
      expect(await idsSeenBy(insider.client, own)).toEqual([inquiry.id]);
    const operator = world.manager.organisationId;
    const others = [
      await world.app.persona(Role.PROGRAMME_MANAGER, operator),
      await world.app.persona(Role.AUDITOR, operator),
      world.rival,
      world.stranger,
      world.approver,
    ];
    for (const outsider of [world.app.anonymous, ...others.map(({ client }) => client)])
      expect(await idsSeenBy(outsider, own)).toEqual([]);
  });

  it('tells nobody who asked', async () => {
    await ask(world.rival);
    const { nodes } = await seenBy(world.officer.client);
    expect(nodes.every(({ isOwn }) => !isOwn)).toBe(true);
    const { __type } = await world.app.anonymous.ask<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "Inquiry") { fields { name } } }',
    );
    expect(__type.fields.map(({ name }) => name).sort()).toEqual([
      'answer',
      'askedAt',
      'declineReason',
      'id',
      'isOwn',
      'language',
      'question',
      'resolvedAt',
      'state',
    ]);
  });

  it('shows an answer to everybody, with the question', async () => {
    const { id } = await ask();
    const { inquiry } = await world.officer.client.done<{ inquiry: Inquiry }>(
      'answerQuestion',
      { id, answer },
      SELECT,
    );
    expect(inquiry).toMatchObject({ state: 'ANSWERED', answer, isOwn: false });
    for (const client of [world.app.anonymous, world.rival.client, world.stranger.client])
      expect((await seenBy(client)).nodes).toContainEqual({
        id,
        state: 'ANSWERED',
        isOwn: false,
        question,
        answer: { he: answer.he },
        declineReason: null,
      });
    expect(await world.auditOf(id)).toEqual(['inquiry.ask', 'inquiry.answer']);
  });

  it('shows a declined question, with the reason, to nobody new', async () => {
    const { id } = await ask();
    await world.manager.client.done('declineQuestion', { id, reason: 'Asks for a trade secret.' });
    expect(await idsSeenBy(world.app.anonymous)).not.toContain(id);
    const { nodes } = await seenBy(world.startup.client);
    expect(nodes.find((node) => node.id === id)).toMatchObject({
      state: 'DECLINED',
      declineReason: 'Asks for a trade secret.',
      isOwn: true,
    });
  });

  it('refuses questions about drafts, in the name of others, and by other roles', async () => {
    const draft = await world.draft();
    const input = { challengeId, organisationId: world.startup.organisationId, language: 'EN', question };
    const { client } = world.startup;
    expect(await client.refused('askQuestion', { ...input, challengeId: draft.id })).toEqual([
      'input.unknown_id',
    ]);
    expect(await client.refused('askQuestion', { ...input, challengeId: newId() })).toEqual([
      'input.unknown_id',
    ]);
    expect(
      await client.refused('askQuestion', { ...input, organisationId: world.rival.organisationId }),
    ).toEqual(['inquiry.startup_not_yours']);
    expect(await client.refused('askQuestion', { ...input, question: 'x'.repeat(2001) })).toEqual([
      'input.length',
    ]);
    const query = 'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { errors { code } } }';
    const { errors } = await world.officer.client.send(query, { input });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuses answers by others, in the wrong language, and twice', async () => {
    const { id } = await ask();
    const { client } = world.officer;
    expect(await world.stranger.client.refused('answerQuestion', { id, answer })).toEqual([
      'input.unknown_id',
    ]);
    expect(await client.refused('answerQuestion', { id: newId(), answer })).toEqual(['input.unknown_id']);
    expect(await client.refused('answerQuestion', { id, answer: { en: 'Yes' } })).toEqual([
      'text.original_missing',
    ]);
    await client.done('answerQuestion', { id, answer });
    expect(await client.refused('answerQuestion', { id, answer })).toEqual(['inquiry.already_resolved']);
    expect(await client.refused('declineQuestion', { id, reason: 'Too late.' })).toEqual([
      'inquiry.already_resolved',
    ]);
    expect(await world.stranger.client.refused('answerQuestion', { id, answer })).toEqual([
      'access.forbidden',
    ]);
  });

  it('refuses to decline without a reason, for strangers and unknown ids', async () => {
    const { id } = await ask();
    expect(await world.officer.client.refused('declineQuestion', { id, reason: '' })).toEqual([
      'input.required',
    ]);
    expect(await world.officer.client.refused('declineQuestion', { id: newId(), reason: 'x' })).toEqual([
      'input.unknown_id',
    ]);
    expect(await world.stranger.client.refused('declineQuestion', { id, reason: 'x' })).toEqual([
      'input.unknown_id',
    ]);
  });

  it('refuses everything once the challenge has closed, even before the closing job has run', async () => {
    const { id: closing } = await world.published();
    const { id } = await ask(world.startup, closing);
    await world.app.clock.travelTo(CLOSES);
    const input = {
      challengeId: closing,
      organisationId: world.startup.organisationId,
      language: 'EN',
      question,
    };
    const { errors } = await world.startup.client.mutate('askQuestion', input);
    expect(errors).toMatchObject([{ __typename: 'WindowClosedError', code: 'inquiry.window_closed' }]);
    expect(await world.officer.client.refused('answerQuestion', { id, answer })).toEqual([
      'inquiry.window_closed',
    ]);
    expect(await world.officer.client.refused('declineQuestion', { id, reason: 'x' })).toEqual([
      'inquiry.window_closed',
    ]);
    await world.app.clock.travelTo(START);
  });

  it('is paged, the oldest first', async () => {
    const { id } = await world.published();
    const asked: string[] = [];
    for (let i = 0; i < 5; i++) asked.push((await ask(world.startup, id)).id);
    const PAGE = `query ($id: ID!, $after: String) { challenge(id: $id) { inquiries(first: 2, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    interface Answer {
      readonly challenge: {
        inquiries: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    }
    const read: string[] = [];
    let after: string | null = null;
    do {
      const { challenge }: Answer = await world.officer.client.ask<Answer>(PAGE, { id, after });
      expect(challenge.inquiries.totalCount).toBe(5);
      read.push(...challenge.inquiries.nodes.map((node) => node.id));
      after = challenge.inquiries.pageInfo.hasNextPage ? challenge.inquiries.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual(asked);
  });

  it('shows the questions of a start-up to all its members and to nobody who has left', async () => {
    const { id } = await world.published();
    const inquiry = await ask(world.startup, id);
    const mate = await world.app.persona(Role.STARTUP_MEMBER, world.startup.organisationId);
    expect(await idsSeenBy(mate.client, id)).toEqual([inquiry.id]);
    await world.app.query('update identity.membership set ended_at = platform.clock() where person_id = $1', [
      mate.personId,
    ]);
    expect(await idsSeenBy(mate.client, id)).toEqual([]);
    const hub = await world.app.organisation(OrganisationKind.INTERMEDIARY, 'Hub');
    const helper = await world.app.persona(Role.INTERMEDIARY, hub);
    expect(await idsSeenBy(helper.client, id)).toEqual([]);
  });
});
