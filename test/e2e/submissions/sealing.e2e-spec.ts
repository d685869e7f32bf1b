import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilesService } from '#libs/files';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type DraftState, handedIn, writtenDraft } from '../../support/submissions.js';
import { TestApp } from '../../support/test-app.js';

const SUBMISSION = `id title state submitted { title } hasUnsubmittedChanges editedAt organisation { id } team { name }
  receipts { contentHash content }`;
const OF_CHALLENGE = `query ($id: ID!) { challenge(id: $id) { submissions { totalCount pageInfo { hasNextPage endCursor }
  edges { cursor node { ${SUBMISSION} } } } } challenges { nodes { submissions(first: 1) { totalCount nodes { id } } } } }`;
const ONE = `query ($id: ID!) { submission(id: $id) { ${SUBMISSION} } }`;
const AUDIT = `query ($targetId: ID, $act: String) { auditEntries(first: 100, targetId: $targetId, act: $act) {
  totalCount nodes { id occurredAt act targetType targetId actorId before after reason } pageInfo { endCursor } } }`;

interface Seen {
  readonly challenge: { submissions: { totalCount: number; edges: { node: Record<string, unknown> }[] } };
}
interface Audit {
  readonly auditEntries: { totalCount: number; nodes: { id: string; act: string; after: string | null }[] };
}

describe('before the opening', () => {
  let test: TestApp;
  let call: Call;
  let challenge: PublishedChallenge;
  let team: Team;
  let rival: Team;
  let quitter: Team;
  let late: Team;
  let fileId: string;
  let people: Record<string, GraphqlClient>;
  /** Made before the rivals act, so that ids can be asked for in both worlds. */
  let draft: DraftState;

  beforeAll(async () => {
    test = await TestApp.start({ SESSION_HOURS: '720' });
    call = await Call.open(test);
    challenge = await call.publish();
    // That a start-up is on the platform is no secret; whether it takes part is.
    team = await call.team('Works');
    rival = await call.team('Rivals');
    quitter = await call.team('Quitters');
    late = await call.team('Late');
    fileId = await upload(test, team);
    draft = await writtenDraft(team.owner.client, challenge);
    people = await audience(test, call);
  });

  afterAll(() => test.stop());

  /** Everything that an outsider can ask about submissions, as it is answered. */
  async function everythingSeenBy(client: GraphqlClient): Promise<unknown> {
    const { id } = draft;
    const answers = [
      await client.send(OF_CHALLENGE, { id: challenge.id }),
      await client.send(ONE, { id }),
      await client.send('{ mySubmissions { totalCount nodes { id } } }'),
      await client.send(AUDIT, {}),
      await client.send(AUDIT, { targetId: id }),
      await client.send(AUDIT, { act: 'submission.submit' }),
      await client.send(DISQUALIFY, { input: { id, reason: 'To see what it says.' } }),
      await client.send(WITHDRAW, { input: { id, reason: 'To see what it says.' } }),
    ];
    return [
      ...answers.map(({ status, data, errors }) =>
        JSON.stringify({ status, data, errors }).replace(CORRELATION, ''),
      ),
      await fileStatus(client),
    ];
  }

  const fileStatus = async (client: GraphqlClient): Promise<number> =>
    (await fetch(`${test.url}/files/${fileId}`, { headers: client.headers })).status;

  const seenByAll = async (): Promise<Record<string, unknown>> => {
    const seen: Record<string, unknown> = {};
    for (const [name, client] of Object.entries(people)) seen[name] = await everythingSeenBy(client);
    return seen;
  };

  it('nobody outside can tell a world with submissions from one without, by a single byte', async () => {
    const quiet = await seenByAll();
    await team.owner.client.done('saveSubmissionDraft', {
      id: draft.id,
      expectedVersion: draft.version,
      title: 'Canary title',
      answers: [{ questionId: challenge.file, fileId }],
    });
    await team.owner.client.done('submitSubmission', {
      id: draft.id,
      expectedVersion: draft.version + 1,
      idempotencyKey: newId(),
    });
    await handedIn(rival.owner.client, challenge, 'Canary of a rival');
    const { submission } = await handedIn(quitter.owner.client, challenge, 'Canary of a quitter');
    await quitter.owner.client.done('withdrawSubmission', { id: submission.id, reason: 'Canary reason.' });
    const busy = await seenByAll();
    for (const name of Object.keys(people)) expect({ [name]: busy[name] }).toEqual({ [name]: quiet[name] });
    expect(JSON.stringify(busy)).not.toMatch(/canary/i);
    // The harness can see: the team itself is told another thing in each world.
    const own = await team.owner.client.send(OF_CHALLENGE, { id: challenge.id });
    expect(JSON.stringify(own.data)).toContain('Canary title');
  });

  it('the team sees its own submission, and of the others nothing', async () => {
    const seen = await team.owner.client.ask<Seen>(OF_CHALLENGE, { id: challenge.id });
    expect(seen.challenge.submissions.totalCount).toBe(1);
    expect(seen.challenge.submissions.edges.map(({ node }) => node.id)).toEqual([draft.id]);
  });

  it('gaps in the audit log tell nothing either', async () => {
    const auditor = people.auditor!;
    await test.organisation(OrganisationKind.PARTNER, 'Before');
    await handedIn(late.owner.client, challenge);
    await test.organisation(OrganisationKind.PARTNER, 'After');
    const { auditEntries } = await auditor.ask<Audit>(AUDIT, { act: 'organisation.create' });
    const [after, before] = auditEntries.nodes.map(({ id }) => BigInt(id));
    expect(after! - before!).toBe(1n);
    const hidden = await test.query<{ count: number }>(
      'select count(*)::int as count from audit.entry where sealed_in = $1',
      [challenge.id],
    );
    expect(hidden[0]?.count).toBeGreaterThan(5);
  });

  it('a closed window opens nothing', async () => {
    await test.travelTo(new Date(challenge.closesAt.getTime() + 1));
    const { challenge: seen } = await call.manager.client.ask<Seen>(OF_CHALLENGE, { id: challenge.id });
    expect(seen.submissions.totalCount).toBe(0);
    expect(await call.manager.client.ask(ONE, { id: draft.id })).toEqual({ submission: null });
  });

  describe('from the opening on', () => {
    beforeAll(async () => {
      await call.openEvaluation(challenge);
    });

    it.each([
      ['manager', 3],
      ['officer', 3],
      ['approver', 3],
      ['auditor', 3],
      ['otherManager', 0],
      ['otherOfficer', 0],
      ['administrator', 0],
      ['reviewer', 0],
      ['intermediary', 0],
      ['stranger', 0],
      ['anonymous', 0],
      ['tokenWithoutScope', 0],
    ])('%s sees %d of those that were handed in', async (name, count) => {
      const seen = await people[name]!.ask<Seen>(OF_CHALLENGE, { id: challenge.id });
      const { totalCount, edges } = seen.challenge.submissions;
      expect([totalCount, edges.length]).toEqual([count, count]);
      const one = await people[name]!.send<{ submission: { title: string } | null }>(ONE, { id: draft.id });
      expect(one.data?.submission?.title).toBe(count > 0 ? 'Canary title' : undefined);
      const refused = { anonymous: 401, tokenWithoutScope: 403 }[name] ?? 404;
      expect(await fileStatus(people[name]!)).toBe(count > 0 ? 200 : refused);
    });

    it('others see what was handed in, without what only the team may know', async () => {
      const { submission } = await people.officer!.ask<{ submission: Record<string, unknown> }>(ONE, {
        id: draft.id,
      });
      expect(submission).toMatchObject({
        title: 'Canary title',
        submitted: { title: 'Canary title' },
        hasUnsubmittedChanges: null,
        editedAt: null,
        organisation: { id: team.organisationId },
        receipts: [{ contentHash: expect.stringMatching(/^[0-9a-f]{64}$/), content: null }],
      });
    });

    it('the auditor reads what happened behind the seal, in its order', async () => {
      const { auditEntries } = await people.auditor!.ask<Audit>(AUDIT, { targetId: draft.id });
      expect(auditEntries.nodes.map(({ act }) => act)).toEqual(['submission.submit', 'submission.start']);
      expect(auditEntries.nodes[0]?.after).toContain('contentHash');
      expect(JSON.stringify(auditEntries)).not.toMatch(/canary title/i);
    });

    it('a manager of the programme disqualifies with a reason; nobody else can', async () => {
      const input = { id: draft.id, reason: 'The pilot already runs.' };
      const { otherManager, manager } = people;
      expect(await otherManager!.refused('disqualifySubmission', input)).toEqual(['input.unknown_id']);
      const { submission } = await manager!.done<{ submission: unknown }>(
        'disqualifySubmission',
        input,
        'submission { state decisionReason }',
      );
      expect(submission).toEqual({ state: 'DISQUALIFIED', decisionReason: input.reason });
      expect(await manager!.refused('disqualifySubmission', input)).toEqual(['submission.wrong_state']);
      expect(
        await team.owner.client.ask('query ($id: ID!) { submission(id: $id) { state } }', input),
      ).toEqual({
        submission: { state: 'DISQUALIFIED' },
      });
    });
  });
});

const DISQUALIFY =
  'mutation ($input: DisqualifySubmissionInput!) { disqualifySubmission(input: $input) { errors { code path } } }';
const WITHDRAW =
  'mutation ($input: WithdrawSubmissionInput!) { withdrawSubmission(input: $input) { errors { code path } } }';
const CORRELATION = /"correlationId":"[^"]*"/g;

/** Everybody who might be curious. */
async function audience(test: TestApp, call: Call): Promise<Record<string, GraphqlClient>> {
  const other = await Call.open(test);
  const of = async (role: Role, kind: OrganisationKind) =>
    (await test.persona(role, await test.organisation(kind, `Home of a ${role}`))).client;
  const { secret } = await call.manager.client.done<{ secret: string }>(
    'createApiToken',
    { name: 'Without submissions', scopes: ['challenges:read', 'programmes:read'], validForDays: 90 },
    'secret',
  );
  return {
    manager: call.manager.client,
    officer: call.officer.client,
    approver: call.approver.client,
    otherManager: other.manager.client,
    otherOfficer: other.officer.client,
    auditor: await of(Role.AUDITOR, OrganisationKind.OPERATOR),
    administrator: await of(Role.PLATFORM_ADMINISTRATOR, OrganisationKind.OPERATOR),
    reviewer: await of(Role.REVIEWER, OrganisationKind.PARTNER),
    intermediary: await of(Role.INTERMEDIARY, OrganisationKind.INTERMEDIARY),
    stranger: await of(Role.STARTUP_OWNER, OrganisationKind.STARTUP),
    anonymous: test.anonymous,
    tokenWithoutScope: test.anonymous.with({ authorization: `Bearer ${secret}` }),
  };
}

async function upload(test: TestApp, { organisationId }: Team): Promise<string> {
  const content = async function* () {
    yield Buffer.from('canary results');
  };
  const declared = { name: 'canary.txt', mediaType: 'text/plain', content: content() };
  return (await test.app.get(FilesService).store(test.system, organisationId, declared)).id;
}
