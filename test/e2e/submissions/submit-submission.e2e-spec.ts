import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AmendChallengeService } from '#libs/challenges';
import { BuiltProgram } from '../../support/built-server.js';
import { Call, HOUR, type PublishedChallenge, type Team } from '../../support/call.js';
import { GraphqlClient } from '../../support/graphql-client.js';
import {
  type DraftState,
  handedIn,
  RECEIPT,
  type ReceiptState,
  writtenDraft,
} from '../../support/submissions.js';
import { PASSWORD, TestApp } from '../../support/test-app.js';

const PATIENCE_MS = 60_000;
const SHIFTED_CLOCK = new URL('../../support/shifted-clock.mjs', import.meta.url).href;

interface Answered {
  readonly submission: DraftState | null;
  readonly receipt: ReceiptState | null;
}

describe('handing in', () => {
  let test: TestApp;
  let call: Call;
  let team: Team;
  let challenge: PublishedChallenge;

  beforeAll(async () => {
    test = await TestApp.start({ SESSION_HOURS: '720' });
    call = await Call.open(test);
    team = await call.team('Leak Finders');
  });

  afterAll(() => test.stop());

  beforeEach(async () => {
    await test.clock.travelTo(new Date());
    challenge = await call.publish();
  });

  const submit = (draft: DraftState, idempotencyKey: string = randomUUID(), client = team.owner.client) =>
    client.mutate<Answered>(
      'submitSubmission',
      { id: draft.id, expectedVersion: draft.version, idempotencyKey },
      `submission { id version } ${RECEIPT}`,
    );

  const read = async <T>(id: string, select: string): Promise<T> => {
    const { submission } = await team.owner.client.ask<{ submission: T }>(
      `query ($id: ID!) { submission(id: $id) { ${select} } }`,
      { id },
    );
    return submission;
  };

  const afterClosing = () => test.clock.travelTo(new Date(challenge.closesAt.getTime() + 1));

  it('gives a receipt that anybody can check with the content alone', async () => {
    const { submission, receipt } = await handedIn(team.owner.client, challenge);
    const { receipts, ...facts } = await read<{ receipts: Record<string, string>[] }>(
      submission.id,
      `state revision contentVersion contentHash hasUnsubmittedChanges submittedAt challenge { number }
       receipts { id submissionId revision challengeNumber contentVersion contentHash receivedAt content }`,
    );
    expect(facts).toEqual({
      state: 'SUBMITTED',
      revision: 1,
      contentVersion: 1,
      contentHash: receipt.contentHash,
      hasUnsubmittedChanges: false,
      submittedAt: receipt.receivedAt,
      challenge: { number: challenge.number },
    });
    expect(receipts).toMatchObject([
      { ...receipt, submissionId: submission.id, challengeNumber: challenge.number, contentVersion: 1 },
    ]);
    const content = receipts[0]?.content ?? '';
    expect(createHash('sha256').update(content, 'utf8').digest('hex')).toBe(receipt.contentHash);
    expect(JSON.parse(content)).toEqual({
      challenge: challenge.number,
      contentVersion: 1,
      title: 'Leak finder',
      summary: 'Finds leaks by sound.',
      answers: [{ questionId: challenge.text, text: 'It listens.' }],
      team: [{ name: 'Dana', role: 'CTO' }],
    });
  });

  it('says everything that is missing, each by its question', async () => {
    const { submission } = await team.owner.client.done<{ submission: DraftState }>(
      'startSubmission',
      { challengeId: challenge.id },
      'submission { id version }',
    );
    const { errors, receipt } = await submit(submission);
    expect(receipt).toBeNull();
    expect(errors.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'input.required', path: ['title'] },
      { code: 'input.required', path: ['summary'] },
      { code: 'submission.answer_required', path: ['answers', challenge.text] },
    ]);
  });

  it('twice with the same key and request has one effect and one answer', async () => {
    const draft = await writtenDraft(team.owner.client, challenge);
    const key = randomUUID();
    const answers = await Promise.all([submit(draft, key), submit(draft, key), submit(draft, key)]);
    expect(answers[0]?.receipt).toMatchObject({ revision: 1 });
    expect(answers).toEqual(Array(3).fill(answers[0]));
    expect((await read<{ receipts: [] }>(draft.id, 'receipts { id }')).receipts).toHaveLength(1);
  });

  it('with the same key and another request is refused', async () => {
    const draft = await writtenDraft(team.owner.client, challenge);
    const key = randomUUID();
    const first = await submit(draft, key);
    const other = { id: draft.id, version: first.submission?.version ?? 0 };
    expect((await submit(other, key)).errors).toMatchObject([
      { __typename: 'InputError', code: 'idempotency.mismatch', path: ['idempotencyKey'] },
    ]);
    expect((await submit(other)).receipt).toMatchObject({ revision: 2 });
  });

  it('again keeps what was handed in before valid until then', async () => {
    const { submission, receipt } = await handedIn(team.owner.client, challenge, 'First');
    await team.owner.client.done('saveSubmissionDraft', {
      id: submission.id,
      expectedVersion: submission.version,
      title: 'Second',
    });
    const fields = 'state title version revision contentHash hasUnsubmittedChanges submitted { title }';
    expect(await read(submission.id, fields)).toEqual({
      state: 'SUBMITTED',
      title: 'Second',
      version: submission.version + 1,
      revision: 1,
      contentHash: receipt.contentHash,
      hasUnsubmittedChanges: true,
      submitted: { title: 'First' },
    });
    const again = await submit({ id: submission.id, version: submission.version + 1 });
    expect(again.receipt).toMatchObject({ revision: 2 });
    expect(again.receipt?.contentHash).not.toBe(receipt.contentHash);
    expect(await read(submission.id, fields)).toMatchObject({
      revision: 2,
      hasUnsubmittedChanges: false,
      submitted: { title: 'Second' },
    });
  });

  it('binds to the version of the challenge that was answered', async () => {
    const { submission } = await handedIn(team.owner.client, challenge);
    const [{ version } = { version: 0 }] = await test.query<{ version: number }>(
      'select version from challenges.challenge where id = $1',
      [challenge.id],
    );
    const closesAt = new Date(challenge.closesAt.getTime() + HOUR);
    await test.app
      .get(AmendChallengeService)
      .amend(call.managerActor, challenge.id, version, { closesAt }, 'More time.');
    expect(await read(submission.id, 'contentVersion')).toEqual({ contentVersion: 1 });
    // In the hour that was added.
    await afterClosing();
    expect((await submit(submission)).errors).toEqual([]);
    expect(await read(submission.id, 'contentVersion revision')).toEqual({ contentVersion: 2, revision: 2 });
  });

  describe('too late', () => {
    const closed = { __typename: 'WindowClosedError', code: 'challenge.window_closed' };

    it('is refused from the closing instant on, with that instant, and the draft stays', async () => {
      const draft = await writtenDraft(team.owner.client, challenge);
      await test.clock.travelTo(challenge.closesAt);
      const answer = await team.owner.client
        .with({ 'accept-language': 'he' })
        .send<{ submitSubmission: { errors: { message: string; closedAt: string }[] } }>(
          `mutation ($input: SubmitSubmissionInput!) { submitSubmission(input: $input) {
             errors { message ... on WindowClosedError { closedAt } } } }`,
          { input: { id: draft.id, expectedVersion: draft.version, idempotencyKey: randomUUID() } },
        );
      const [error] = answer.data?.submitSubmission.errors ?? [];
      expect(error?.closedAt).toBe(challenge.closesAt.toISOString());
      expect(error?.message).toMatch(/[א-ת]/);
      const { client } = team.owner;
      const late = { id: draft.id, expectedVersion: draft.version, title: 'Late' };
      expect((await client.mutate('saveSubmissionDraft', late)).errors).toMatchObject([closed]);
      expect(
        (await client.mutate('withdrawSubmission', { id: draft.id, reason: 'Late.' })).errors,
      ).toMatchObject([closed]);
      expect(await read(draft.id, 'title state')).toEqual({ title: 'Leak finder', state: 'DRAFT' });
    });

    it('is refused whatever time the client claims', async () => {
      const draft = await writtenDraft(team.owner.client, challenge);
      await afterClosing();
      const inTime = new Date(challenge.closesAt.getTime() - HOUR);
      const liar = team.owner.client.with({
        date: inTime.toUTCString(),
        'x-request-start': `t=${inTime.getTime()}`,
        'x-client-time': inTime.toISOString(),
        'if-unmodified-since': inTime.toUTCString(),
      });
      expect((await submit(draft, randomUUID(), liar)).errors).toMatchObject([closed]);
      const input = {
        id: draft.id,
        expectedVersion: draft.version,
        idempotencyKey: randomUUID(),
        submittedAt: inTime,
      };
      const answer = await liar.send(
        'mutation ($input: SubmitSubmissionInput!) { submitSubmission(input: $input) { errors { code } } }',
        { input },
      );
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    it.each([
      ['slow', -2 * HOUR],
      ['fast', 2 * HOUR],
    ])(
      'is what the database says, on a server whose own clock is two hours %s',
      async (_, shiftMs) => {
        const open = challenge;
        const first = await writtenDraft(team.owner.client, open);
        challenge = await call.publish({ closesAt: new Date(open.closesAt.getTime() - HOUR) });
        const second = await writtenDraft(team.owner.client, challenge);
        // Half an hour after one has closed, and as long before the other does.
        await test.clock.travelTo(new Date(open.closesAt.getTime() - HOUR / 2));
        const server = new BuiltProgram('bin/api.js', {
          PORT: '0',
          DATABASE_URL: test.databaseUrl,
          LOG_LEVEL: 'warn',
          NODE_OPTIONS: `--import=${SHIFTED_CLOCK}`,
          SHIFT_MS: String(shiftMs),
        });
        try {
          const [url = ''] = await server.says(/http:\/\/localhost:\d+/);
          const client = await signedIn(url, team.owner.email);
          const [, believed = ''] = await server.says(/believes that it is (\S+)/);
          expect(Math.abs(Date.parse(believed) - Date.now() - shiftMs)).toBeLessThan(HOUR);
          expect((await submit(second, randomUUID(), client)).errors).toMatchObject([closed]);
          const { receipt } = await submit(first, randomUUID(), client);
          expect(Date.parse(receipt?.receivedAt ?? '')).toBeLessThan(open.closesAt.getTime());
        } finally {
          await server.cleanUp();
        }
      },
      PATIENCE_MS,
    );
  });

  it('refuses a text of two megabytes before anything reads it, in the language of the reader', async () => {
    const draft = await writtenDraft(team.owner.client, challenge);
    const answers = [{ questionId: challenge.text, text: 'א'.repeat(1_000_000) }];
    const answer = await team.owner.client
      .with({ 'accept-language': 'ar' })
      .send(
        'mutation ($input: SaveSubmissionDraftInput!) { saveSubmissionDraft(input: $input) { errors { code } } }',
        {
          input: { id: draft.id, expectedVersion: draft.version, answers },
        },
      );
    expect(answer.status).toBe(413);
    expect(answer.errors).toMatchObject([
      { message: expect.stringMatching(/[\u0600-\u06FF].*1 MB/), extensions: { code: 'TOO_LARGE' } },
    ]);
    const fits = [{ questionId: challenge.text, text: 'א'.repeat(200_000) }];
    const { errors } = await team.owner.client.mutate('saveSubmissionDraft', {
      id: draft.id,
      expectedVersion: draft.version,
      answers: fits,
    });
    expect(errors).toMatchObject([
      { __typename: 'InputError', code: 'input.length', path: ['answers', '0', 'text'] },
    ]);
  });

  it('refuses texts that PostgreSQL cannot keep', async () => {
    const draft = await writtenDraft(team.owner.client, challenge);
    for (const text of ['broken \uD83D half', 'zero \u0000 byte']) {
      const { errors } = await team.owner.client.mutate('saveSubmissionDraft', {
        id: draft.id,
        expectedVersion: draft.version,
        answers: [{ questionId: challenge.text, text }],
      });
      expect(errors).toMatchObject([{ __typename: 'InputError', path: ['answers', '0', 'text'] }]);
    }
  });
});

async function signedIn(url: string, email: string): Promise<GraphqlClient> {
  const answer = await new GraphqlClient(url).send(
    'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }',
    { input: { email, password: PASSWORD } },
  );
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return new GraphqlClient(url, { cookie });
}
