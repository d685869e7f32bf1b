import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { SubmissionRow } from './submission.entity.js';
import { SubmissionDecided, SubmissionWithdrawn } from './submission.events.js';
import { submissionMachine } from './submission.machine.js';
import { SubmissionRepository } from './submission.repository.js';
import { openedView, type Submission } from './submission.view.js';
import { SubmissionRecords } from './submission-records.js';

/** How a submission ends once it was opened. */
@Injectable()
export class SubmissionOutcomesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly submissions: SubmissionRepository,
    private readonly records: SubmissionRecords,
  ) {}

  /**
   * Excludes an opened submission, by a manager of the programme.
   * @throws RuleError `input.unknown_id` to whoever may not see it, and to everybody before the opening.
   */
  disqualify(actor: Actor, input: { readonly id: string; readonly reason: string }): Promise<Submission> {
    return this.transactions.run(async (tx) => {
      const known = await this.submissions.find(tx, input.id);
      const challenge = known && (await this.challenges.findForShare(tx, known.challengeId));
      const isSeen =
        challenge &&
        known.state !== 'WITHDRAWN' &&
        (await this.submissions.isOpened(tx, challenge.id)) &&
        (await this.programmes.isManager(actor, challenge.programmeId, tx));
      if (!isSeen || known.revision === 0) throw RuleError.of('input.unknown_id', ['id']);
      return this.decide(tx, actor, known.id, 'disqualify', input.reason);
    });
  }

  /**
   * Records the decision about one submission, inside the transaction of the decision. Whether the actor may
   * decide is asked by whoever decides.
   * @throws RuleError `submission.sealed` before the opening, `submission.wrong_state`, `input.unknown_id`.
   */
  recordOutcome(
    tx: Tx,
    actor: Actor,
    submissionId: string,
    outcome: 'AWARDED' | 'NOT_AWARDED',
    reason: string,
  ): Promise<Submission> {
    return this.decide(tx, actor, submissionId, outcome === 'AWARDED' ? 'award' : 'decline', reason);
  }

  /** The decision about it is void; inside the transaction of whoever has asked whether it may be. */
  async reconsider(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
    const before = await this.submissions.findForUpdate(tx, id);
    if (!before) throw RuleError.of('input.unknown_id', ['submissionId']);
    const state = unwrap(submissionMachine.transition(before.state, 'reconsider', { isOpened: true }));
    const version = before.version + 1;
    const after: SubmissionRow = { ...before, state, decidedAt: null, decisionReason: null, version };
    await this.submissions.save(tx, after);
    await this.records.write(tx, actor, { act: 'reconsider', before, after, reason });
  }

  /** Withdrawn or disqualified while it is judged; one that is decided already stays as it is. */
  async recordLeaving(
    tx: Tx,
    actor: Actor,
    id: string,
    way: 'withdraw' | 'disqualify',
    reason: string,
  ): Promise<void> {
    const before = await this.submissions.findForUpdate(tx, id);
    if (before?.state !== 'SUBMITTED') return;
    if (way === 'disqualify') {
      await this.decide(tx, actor, id, 'disqualify', reason);
      return;
    }
    const after: SubmissionRow = {
      ...before,
      state: unwrap(submissionMachine.transition(before.state, 'withdraw', { isOpened: true })),
      withdrawnAt: await databaseNow(tx),
      withdrawalReason: reason,
      version: before.version + 1,
    };
    await this.submissions.save(tx, after);
    await this.records.write(tx, actor, {
      act: 'withdraw',
      before,
      after,
      reason,
      event: SubmissionWithdrawn,
    });
  }

  private async decide(
    tx: Tx,
    actor: Actor,
    id: string,
    act: 'award' | 'decline' | 'disqualify',
    reason: string,
  ): Promise<Submission> {
    const before = await this.submissions.findForUpdate(tx, id);
    if (!before) throw RuleError.of('input.unknown_id', ['submissionId']);
    const isOpened = await this.submissions.isOpened(tx, before.challengeId);
    const state = unwrap(submissionMachine.transition(before.state, act, { isOpened }));
    const after: SubmissionRow = {
      ...before,
      state,
      decidedAt: await databaseNow(tx),
      decisionReason: reason,
      version: before.version + 1,
    };
    await this.submissions.save(tx, after);
    await this.records.write(tx, actor, { act, before, after, reason, event: SubmissionDecided });
    return openedView(after);
  }
}
