import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengeWindows } from '#libs/challenges';
import { Transactions, type Tx } from '#libs/database';
import { FilesService } from '#libs/files';
import { newId, requireNone, unwrap } from '#libs/kernel';
import { AskCurrencies } from './ask-currencies.js';
import { requireOwn, requireVersion, savedWithin } from './submission.checks.js';
import type { SubmissionRow } from './submission.entity.js';
import { submissionMachine } from './submission.machine.js';
import { teamFor } from './submission.policy.js';
import { SubmissionRepository } from './submission.repository.js';
import {
  type ContentChange,
  checkChange,
  EMPTY_CONTENT,
  mergeContent,
  sameContent,
} from './submission.rules.js';
import { type Submission, teamView } from './submission.view.js';
import { SubmissionRecords } from './submission-records.js';

/** The team's work before it submits, and between two submits. */
@Injectable()
export class SubmissionDraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly windows: ChallengeWindows,
    private readonly submissions: SubmissionRepository,
    private readonly files: FilesService,
    private readonly records: SubmissionRecords,
    private readonly asks: AskCurrencies,
  ) {}

  /**
   * Opens the start-up's draft for a challenge, or finds the live submission that it has already.
   * @throws RuleError `challenge.window_closed`, `input.unknown_id`, and what `teamFor` refuses.
   */
  start(
    actor: Actor,
    input: { readonly challengeId: string; readonly organisationId?: string | null },
  ): Promise<Submission> {
    const organisationId = unwrap(teamFor(actor, input.organisationId));
    return this.transactions.run(async (tx) => {
      const { now } = await this.windows.requireOpen(tx, input.challengeId);
      const row: SubmissionRow = {
        id: newId(),
        challengeId: input.challengeId,
        organisationId,
        startedBy: actor.personId,
        state: submissionMachine.initial,
        draftContent: EMPTY_CONTENT,
        submittedContent: null,
        contentVersion: null,
        contentHash: null,
        revision: 0,
        version: 1,
        createdAt: now,
        editedAt: now,
        submittedAt: null,
        withdrawnAt: null,
        withdrawalReason: null,
        decidedAt: null,
        decisionReason: null,
      };
      return teamView(await this.insertOrFind(tx, actor, row));
    });
  }

  /**
   * Lays a part of the content over the draft. Meant for saving while people type: a repetition of what was saved
   * already succeeds without a change, so a lost answer can be asked for again with the old version.
   * @throws RuleError `edit.conflict`, `challenge.window_closed`, and every violation of the challenge's form.
   */
  save(
    actor: Actor,
    input: ContentChange & { readonly id: string; readonly expectedVersion: number },
  ): Promise<Submission> {
    return this.transactions.run(async (tx) => {
      const known = requireOwn(actor, await this.submissions.find(tx, input.id));
      const { challenge, questions, now } = await this.windows.requireOpen(tx, known.challengeId);
      const row = requireOwn(actor, await this.submissions.findForUpdate(tx, input.id));
      const act = row.state === 'SUBMITTED' ? 'revise' : 'edit';
      const state = unwrap(submissionMachine.transition(row.state, act, { isOpened: false }));
      const draftContent = mergeContent(row.draftContent, input, questions);
      if (input.expectedVersion < row.version && sameContent(draftContent, row.draftContent))
        return teamView(row);
      requireVersion(row, input.expectedVersion);
      const askCurrency = await this.asks.of(challenge.programmeId, tx);
      requireNone(checkChange(input, questions, askCurrency));
      if (sameContent(draftContent, row.draftContent)) return teamView(row);
      await this.requireOwnFiles(tx, actor, input, row.organisationId);
      const saved: SubmissionRow = { ...row, state, draftContent, editedAt: now, version: row.version + 1 };
      await savedWithin(challenge, this.submissions.save(tx, saved));
      return teamView(saved);
    });
  }

  /** Two people of a team may begin at the same moment: both get the same draft. */
  private async insertOrFind(tx: Tx, actor: Actor, row: SubmissionRow): Promise<SubmissionRow> {
    if (await this.submissions.insertUnlessLive(tx, row)) {
      await this.records.write(tx, actor, { act: 'start', after: row });
      return row;
    }
    const live = await this.submissions.findLive(tx, row.challengeId, row.organisationId);
    // Withdrawn between the two statements: then there is room for a new one.
    return live ?? this.insertOrFind(tx, actor, row);
  }

  private async requireOwnFiles(
    tx: Tx,
    actor: Actor,
    { answers }: ContentChange,
    organisationId: string,
  ): Promise<void> {
    for (const [index, { fileId }] of (answers ?? []).entries()) {
      const path = ['answers', String(index), 'fileId'];
      if (fileId) await this.files.requireOwned(tx, actor, fileId, organisationId, path);
    }
  }
}
