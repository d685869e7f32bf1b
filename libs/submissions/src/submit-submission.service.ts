import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengeWindows } from '#libs/challenges';
import { Transactions, type Tx } from '#libs/database';
import { FilesService } from '#libs/files';
import { digestOf, newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { AskCurrencies } from './ask-currencies.js';
import type { IdempotencyRecord } from './idempotency.entity.js';
import type { Receipt } from './receipt.entity.js';
import { ReceiptRepository } from './receipt.repository.js';
import { requireOwn, requireVersion, savedWithin } from './submission.checks.js';
import type { SubmissionRow } from './submission.entity.js';
import { SubmissionReceived } from './submission.events.js';
import { submissionMachine } from './submission.machine.js';
import { mayBind } from './submission.policy.js';
import { SubmissionRepository } from './submission.repository.js';
import { canonicalSubmission, checkComplete } from './submission.rules.js';
import { type Submission, teamView } from './submission.view.js';
import { SubmissionRecords } from './submission-records.js';

const ACT = 'submission.submit';

export interface Submitted {
  readonly submission: Submission;
  readonly receipt: Receipt;
}

interface SubmitRequest {
  readonly id: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Handing in. Locks in this order: the client's key, the challenge (shared), the submission. */
@Injectable()
export class SubmitSubmissionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly windows: ChallengeWindows,
    private readonly submissions: SubmissionRepository,
    private readonly receipts: ReceiptRepository,
    private readonly files: FilesService,
    private readonly records: SubmissionRecords,
    private readonly asks: AskCurrencies,
  ) {}

  /**
   * Hands the draft in, for the first time or again, if the database's clock finds the window open. The same key
   * with the same request gives the same receipt and does nothing, also after the window has closed.
   * @throws RuleError `challenge.window_closed`, `edit.conflict`, `idempotency.mismatch`, `submission.wrong_state`,
   *   and everything that is missing or wrong in the content.
   */
  submit(actor: Actor, request: SubmitRequest): Promise<Submitted> {
    return this.transactions.run(async (tx) => {
      const known = requireOwn(actor, await this.submissions.find(tx, request.id));
      unwrap(mayBind(actor, known.organisationId));
      const key = [known.organisationId, ACT, request.idempotencyKey] as const;
      const requestHash = digestOf({ id: request.id, expectedVersion: request.expectedVersion });
      await this.receipts.lockKey(tx, ...key);
      const answered = await this.receipts.findKey(tx, ...key);
      if (answered) return this.repeat(tx, known.id, answered, requestHash);
      const submitted = await this.handIn(tx, actor, known, request.expectedVersion);
      await this.receipts.insertKey(tx, {
        organisationId: known.organisationId,
        act: ACT,
        key: request.idempotencyKey,
        requestHash,
        response: { receiptId: submitted.receipt.id },
        createdAt: submitted.receipt.receivedAt,
      });
      return submitted;
    });
  }

  private async repeat(
    tx: Tx,
    submissionId: string,
    answered: IdempotencyRecord,
    requestHash: string,
  ): Promise<Submitted> {
    if (answered.requestHash !== requestHash) throw RuleError.of('idempotency.mismatch', ['idempotencyKey']);
    const row = await this.submissions.find(tx, submissionId);
    if (!row) throw RuleError.of('input.unknown_id', ['id']);
    return { submission: teamView(row), receipt: await this.receipts.find(tx, answered.response.receiptId) };
  }

  private async handIn(
    tx: Tx,
    actor: Actor,
    known: SubmissionRow,
    expectedVersion: number,
  ): Promise<Submitted> {
    const { challenge, questions, now } = await this.windows.requireOpen(tx, known.challengeId);
    const before = requireOwn(actor, await this.submissions.findForUpdate(tx, known.id));
    const state = unwrap(submissionMachine.transition(before.state, 'submit', { isOpened: false }));
    requireVersion(before, expectedVersion);
    const askCurrency = await this.asks.of(challenge.programmeId, tx);
    requireNone(checkComplete(before.draftContent, questions, askCurrency));
    const digests = await this.attachFiles(tx, actor, before);
    const { text, hash } = canonicalSubmission(before.draftContent, challenge, digests);
    const after: SubmissionRow = {
      ...before,
      state,
      submittedContent: before.draftContent,
      contentVersion: challenge.contentVersion,
      contentHash: hash,
      revision: before.revision + 1,
      version: before.version + 1,
      submittedAt: now,
    };
    await savedWithin(challenge, this.submissions.save(tx, after));
    const receipt = receiptOf(after, challenge, text, now);
    await this.receipts.insert(tx, receipt);
    await this.records.write(tx, actor, { act: 'submit', before, after, event: SubmissionReceived });
    return { submission: teamView(after), receipt };
  }

  /** From the opening on, whoever reads the submission may read its files. @returns their SHA-256 by id. */
  private async attachFiles(
    tx: Tx,
    actor: Actor,
    { id, organisationId, draftContent }: SubmissionRow,
  ): Promise<Map<string, string>> {
    const digests = new Map<string, string>();
    for (const { questionId, fileId } of draftContent.answers) {
      if (fileId === undefined) continue;
      const path = ['answers', questionId, 'fileId'];
      const file = await this.files.requireOwned(tx, actor, fileId, organisationId, path);
      await this.files.link(tx, fileId, { type: 'submission', id });
      digests.set(fileId, file.sha256);
    }
    return digests;
  }
}

function receiptOf(
  { id, revision, contentHash }: SubmissionRow,
  challenge: Pick<Challenge, 'number' | 'contentVersion'>,
  content: string,
  receivedAt: Date,
): Receipt {
  return {
    id: newId(),
    submissionId: id,
    revision,
    challengeNumber: challenge.number,
    contentVersion: challenge.contentVersion,
    content,
    contentHash: contentHash ?? '',
    receivedAt,
  };
}
