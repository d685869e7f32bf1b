import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengeWindows } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { unwrap } from '#libs/kernel';
import { requireOwn } from './submission.checks.js';
import type { SubmissionRow } from './submission.entity.js';
import { SubmissionWithdrawn } from './submission.events.js';
import { submissionMachine } from './submission.machine.js';
import { mayBind } from './submission.policy.js';
import { SubmissionRepository } from './submission.repository.js';
import { type Submission, teamView } from './submission.view.js';
import { SubmissionRecords } from './submission-records.js';

@Injectable()
export class WithdrawSubmissionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly windows: ChallengeWindows,
    private readonly submissions: SubmissionRepository,
    private readonly records: SubmissionRecords,
  ) {}

  /**
   * Takes a draft or a submission back while the window is open; the start-up can begin anew afterwards.
   * @throws RuleError `challenge.window_closed`, `submission.wrong_state`, `access.forbidden`.
   */
  withdraw(actor: Actor, input: { readonly id: string; readonly reason: string }): Promise<Submission> {
    return this.transactions.run(async (tx) => {
      const known = requireOwn(actor, await this.submissions.find(tx, input.id));
      unwrap(mayBind(actor, known.organisationId));
      const { now } = await this.windows.requireOpen(tx, known.challengeId);
      const before = requireOwn(actor, await this.submissions.findForUpdate(tx, input.id));
      const state = unwrap(submissionMachine.transition(before.state, 'withdraw', { isOpened: false }));
      const after: SubmissionRow = {
        ...before,
        state,
        withdrawnAt: now,
        withdrawalReason: input.reason,
        version: before.version + 1,
      };
      await this.submissions.save(tx, after);
      const event = SubmissionWithdrawn;
      await this.records.write(tx, actor, { act: 'withdraw', before, after, reason: input.reason, event });
      return teamView(after);
    });
  }
}
