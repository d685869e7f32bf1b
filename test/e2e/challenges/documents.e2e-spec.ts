import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { GraphqlClient } from '../../support/graphql-client.js';
import type { Persona } from '../../support/test-app.js';
import { PDF, PNG, upload } from '../../support/uploads.js';
import { type ChallengeFacts, ChallengeWorld, completeContent } from './world.js';

interface Document {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly path: string;
}

interface Read {
  readonly challenge: {
    readonly documents: Document[];
    readonly versions: { changes: { path: string; before: string | null; after: string | null }[] }[];
  } | null;
}

const READ = `query ($id: ID!) { challenge(id: $id) {
  documents { id name mediaType size path } versions { changes { path before after } } } }`;

let world: ChallengeWorld;
beforeAll(async () => {
  world = await ChallengeWorld.start();
});
afterAll(() => world.stop());

let sent = 0;
/** Sends a file of its own bytes in the name of an organisation. */
async function fileOf(
  persona: Persona,
  name: string,
  organisationId = persona.organisationId,
): Promise<string> {
  sent += 1;
  const content = name.endsWith('.png') ? PNG : Buffer.concat([PDF, Buffer.from(`% ${sent}\n`)]);
  const type = name.endsWith('.png') ? 'image/png' : 'application/pdf';
  const headers = { ...persona.client.headers, 'x-etgar-csrf': '1' };
  const { body } = await upload(world.app.url, headers, { organisationId, content, name, type });
  return body.id ?? '';
}

const read = async (client: GraphqlClient, { id }: ChallengeFacts) =>
  (await client.ask<Read>(READ, { id })).challenge;

const status = async (client: GraphqlClient, path: string): Promise<number> =>
  (await fetch(`${world.app.url}${path}`, { headers: client.headers })).status;

/** Both ways to the bytes: with a session, and the one for everybody. */
const ways = ({ number }: ChallengeFacts, fileId: string) => [
  `/files/${fileId}`,
  `/challenges/${number}/documents/${fileId}`,
];

const withDocuments = (...documentIds: string[]) => ({ ...completeContent(), documentIds });

const update = (draft: ChallengeFacts, changes: object) =>
  world.act(world.officer, 'updateChallenge', {
    ...completeContent(),
    id: draft.id,
    expectedVersion: draft.version,
    ...changes,
  });

describe('documents of a draft', () => {
  it('are kept in their order, stay when they are not named, and are written into the audit log', async () => {
    const [terms, map] = [await fileOf(world.officer, 'תנאים.pdf'), await fileOf(world.officer, 'map.png')];
    const draft = await world.draft(withDocuments(terms, map));
    const named = [
      { id: terms, name: 'תנאים.pdf', mediaType: 'application/pdf', path: `/files/${terms}` },
      { id: map, name: 'map.png', mediaType: 'image/png', size: PNG.length, path: `/files/${map}` },
    ];
    expect((await read(world.officer.client, draft))?.documents).toMatchObject(named);
    const kept = await update(draft, {});
    expect((await read(world.officer.client, kept))?.documents).toMatchObject(named);
    const turned = await update(kept, { documentIds: [map] });
    expect((await read(world.officer.client, turned))?.documents).toMatchObject([named[1]!]);
    const entries = await world.app.query<{ before: object; after: object }>(
      "select before, after from audit.entry where target_id = $1 and act = 'challenge.update' order by id",
      [draft.id],
    );
    expect(entries.at(-1)).toEqual({
      before: { [`documents.${terms}`]: 'תנאים.pdf' },
      after: { [`documents.${terms}`]: null },
    });
  });

  it('are read by whoever works on the draft, and by nobody else under either address', async () => {
    const file = await fileOf(world.officer, 'secret plan.pdf');
    const draft = await world.draft(withDocuments(file));
    const hub = await world.app.organisation(OrganisationKind.INTERMEDIARY, 'Helping Hub');
    const helper = await world.app.persona(Role.INTERMEDIARY, hub);
    const [withSession = '', forEverybody = ''] = ways(draft, file);
    expect(await status(helper.client, withSession)).toBe(404);
    await world.officer.client.done('assignHelper', { challengeId: draft.id, organisationId: hub });
    for (const { client } of [world.officer, world.approver, world.manager, helper])
      expect(await status(client, withSession)).toBe(200);
    for (const { client } of [world.startup, world.stranger])
      expect(await status(client, withSession)).toBe(404);
    expect(await status(world.app.anonymous, withSession)).toBe(401);
    for (const client of [world.app.anonymous, world.startup.client, world.officer.client])
      expect(await status(client, forEverybody)).toBe(404);
    expect(await read(world.startup.client, draft)).toBeNull();
  });

  it("refuses a stranger's file, an unknown one, one twice, and too many", async () => {
    const own = await fileOf(world.officer, 'own.pdf');
    const theirs = await fileOf(world.stranger, 'theirs.pdf');
    const refused = (...documentIds: string[]) =>
      world.officer.client.refused('createChallenge', world.input(withDocuments(...documentIds)));
    expect(await refused(own, theirs)).toEqual(['input.unknown_id']);
    expect(await refused(newId())).toEqual(['input.unknown_id']);
    expect(await refused(own, own)).toEqual(['challenge.document_repeated']);
    expect(await refused(...Array.from({ length: 13 }, () => own))).toEqual(['input.list_length']);
  });

  it('cannot be attached by somebody who may not write the draft', async () => {
    const draft = await world.draft();
    const file = await fileOf(world.approver, 'late.pdf');
    const input = {
      ...withDocuments(file),
      id: draft.id,
      expectedVersion: draft.version,
    };
    expect(await world.stranger.client.refused('updateChallenge', input)).toEqual(['input.unknown_id']);
    expect((await read(world.officer.client, draft))?.documents).toEqual([]);
  });
});

describe('documents of a published challenge', () => {
  it('are read by everybody, except those that the draft lost before', async () => {
    const lost = await fileOf(world.officer, 'first thoughts.pdf');
    const kept = await fileOf(world.officer, 'נספח א.pdf');
    const draft = await world.draft(withDocuments(lost, kept));
    const other = await world.draft(withDocuments(await fileOf(world.officer, 'of another draft.pdf')));
    const reviewed = await update(draft, { documentIds: [kept] });
    await world.act(world.officer, 'submitChallengeForReview', { id: reviewed.id });
    await world.act(world.approver, 'approveChallenge', { id: draft.id });
    const published = await world.act(world.manager, 'publishChallenge', { id: draft.id });
    const shown = await read(world.app.anonymous, published);
    const path = `/challenges/${published.number}/documents/${kept}`;
    expect(shown?.documents).toMatchObject([{ id: kept, path }]);

    const response = await fetch(`${world.app.url}${path}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).subarray(0, PDF.length)).toEqual(PDF);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*%20%D7%90\.pdf$/);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(await status(world.startup.client, `/files/${kept}`)).toBe(200);

    const ofOther = (await read(world.officer.client, other))?.documents[0]?.id ?? '';
    for (const hidden of [lost, ofOther, newId(), 'x'])
      expect(await status(world.app.anonymous, `/challenges/${published.number}/documents/${hidden}`)).toBe(
        404,
      );
    for (const hidden of [lost, ofOther])
      expect(await status(world.startup.client, `/files/${hidden}`)).toBe(404);
  });

  it('change only by an addendum, which says which came and went; what was published stays readable', async () => {
    const first = await fileOf(world.officer, 'terms.pdf');
    const challenge = await world.published(withDocuments(first));
    const unsaid = await fileOf(world.manager, 'terms, corrected.pdf');
    const input = {
      id: challenge.id,
      expectedVersion: challenge.version,
      documentIds: [unsaid],
      reason: 'A page was missing.',
    };
    const edit = { ...withDocuments(), id: challenge.id, expectedVersion: challenge.version };
    expect(await world.officer.client.refused('updateChallenge', edit)).toContain('challenge.wrong_state');
    expect(
      await world.manager.client.refused('amendChallenge', {
        ...input,
        documentIds: [await fileOf(world.stranger, 'a.pdf')],
      }),
    ).toEqual(['input.unknown_id']);
    for (const way of ways(challenge, unsaid)) expect(await status(world.startup.client, way)).toBe(404);

    await world.act(world.manager, 'amendChallenge', input);
    const shown = await read(world.app.anonymous, challenge);
    expect(shown?.documents.map(({ name }) => name)).toEqual(['terms, corrected.pdf']);
    expect(shown?.versions[0]?.changes).toEqual(
      [
        { path: `documents.${first}`, before: 'terms.pdf', after: null },
        { path: `documents.${unsaid}`, before: null, after: 'terms, corrected.pdf' },
      ].sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true })),
    );
    for (const file of [first, unsaid])
      for (const way of ways(challenge, file)) expect(await status(world.startup.client, way)).toBe(200);
  });
});
