import { randomUUID } from 'node:crypto';
import type { PublishedChallenge } from './call.js';
import type { GraphqlClient } from './graphql-client.js';

export interface DraftState {
  readonly id: string;
  readonly version: number;
}

export interface ReceiptState {
  readonly id: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly receivedAt: string;
}

export const RECEIPT = 'receipt { id revision contentHash receivedAt }';

/** A draft that lacks nothing. */
export async function writtenDraft(
  client: GraphqlClient,
  challenge: PublishedChallenge,
  title = 'Leak finder',
): Promise<DraftState> {
  const { submission } = await client.done<{ submission: DraftState }>(
    'startSubmission',
    { challengeId: challenge.id },
    'submission { id version }',
  );
  const saved = await client.done<{ submission: DraftState }>(
    'saveSubmissionDraft',
    {
      id: submission.id,
      expectedVersion: submission.version,
      title,
      summary: 'Finds leaks by sound.',
      answers: [{ questionId: challenge.text, text: 'It listens.' }],
      team: [{ name: 'Dana', role: 'CTO' }],
    },
    'submission { id version }',
  );
  return saved.submission;
}

/** A submission that was handed in. */
export async function handedIn(
  client: GraphqlClient,
  challenge: PublishedChallenge,
  title?: string,
): Promise<{ submission: DraftState; receipt: ReceiptState }> {
  const { id, version } = await writtenDraft(client, challenge, title);
  return client.done(
    'submitSubmission',
    { id, expectedVersion: version, idempotencyKey: randomUUID() },
    `submission { id version } ${RECEIPT}`,
  );
}
