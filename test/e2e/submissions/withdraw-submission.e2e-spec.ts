import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import { handedIn, writtenDraft } from '../../support/submissions.js';
import { TestApp } from '../../support/test-app.js';

describe('withdrawing', () => {
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
    challenge = await call.publish();
  });

  const withdraw = <T = unknown>(id: string, reason = 'We found a better partner.') =>
    team.owner.client.mutate<{ submission: T | null }>(
      'withdrawSubmission',
      { id, reason },
      'submission { state withdrawalReason withdrawnAt revision receipts { revision } }',
    );

  it('takes back what was handed in, with its reason; the receipt stays', async () => {
    const { submission } = await handedIn(team.owner.client, challenge);
    expect((await withdraw(submission.id)).submission).toMatchObject({
      state: 'WITHDRAWN',
      withdrawalReason: 'We found a better partner.',
      withdrawnAt: expect.stringMatching(/Z$/),
      revision: 1,
      receipts: [{ revision: 1 }],
    });
    expect((await withdraw(submission.id)).errors).toMatchObject([{ code: 'submission.wrong_state' }]);
    const again = { id: submission.id, expectedVersion: submission.version + 1 };
    expect(
      await team.owner.client.refused('saveSubmissionDraft', { ...again, title: 'Still there?' }),
    ).toEqual(['submission.wrong_state']);
    expect(
      await team.owner.client.refused('submitSubmission', { ...again, idempotencyKey: randomUUID() }),
    ).toEqual(['submission.wrong_state']);
  });

  it('makes room for a new one', async () => {
    const first = await writtenDraft(team.owner.client, challenge);
    await withdraw(first.id);
    const { submission } = await handedIn(team.owner.client, challenge);
    expect(submission.id).not.toBe(first.id);
  });

  it('needs a reason and something to take back', async () => {
    const { id } = await writtenDraft(team.owner.client, challenge);
    expect((await withdraw(id, '   ')).errors).toMatchObject([{ code: 'input.required', path: ['reason'] }]);
    expect((await withdraw(newId())).errors).toMatchObject([{ code: 'input.unknown_id', path: ['id'] }]);
    expect((await withdraw('nonsense')).errors).toMatchObject([{ code: 'input.unknown_id', path: ['id'] }]);
  });

  it('is seen by nobody after the opening', async () => {
    const { submission } = await handedIn(team.owner.client, challenge);
    await withdraw(submission.id);
    await call.openEvaluation(challenge);
    const query = `query ($id: ID!, $challenge: ID!) { submission(id: $id) { id }
      challenge(id: $challenge) { submissions { totalCount nodes { id } } } }`;
    expect(await call.manager.client.ask(query, { id: submission.id, challenge: challenge.id })).toEqual({
      submission: null,
      challenge: { submissions: { totalCount: 0, nodes: [] } },
    });
  });
});
