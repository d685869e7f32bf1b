import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { newId, RuleError, requireNone } from '#libs/kernel';
import { type Submission, SubmissionsService } from '#libs/submissions';
import { Evaluations } from './evaluations.js';
import { checkPassage, type PassageDecision } from './passage.rules.js';
import { RedactionRepository } from './redaction.repository.js';
import { mayHideFor } from './review.policy.js';
import { SubmissionPool } from './submission-pool.js';

/** Decisions about one submission: more than any text has passages to hide. */
const MOST_DECISIONS = 500;

/** People decide what of a submission reviewers may read. The submission itself, sealed and signed for, never changes. */
@Injectable()
export class RedactSubmissionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly submissions: SubmissionsService,
    private readonly pool: SubmissionPool,
    private readonly evaluations: Evaluations,
    private readonly redactions: RedactionRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Hides a passage, or shows one that was found: the team hides in its own submission, a manager of the programme does
   * both. From the opening to the decision; before it the team rewrites its own text.
   * @throws RuleError `input.unknown_id`, `review.not_in_evaluation`, `review.passage_outside_text`,
   *   `review.team_may_not_show`, `review.too_many_passages`.
   */
  async decide(actor: Actor, submissionId: string, decision: PassageDecision): Promise<Submission> {
    const submission = await this.submissions.findOpened(submissionId);
    if (!submission) throw RuleError.of('input.unknown_id', ['submissionId']);
    const isManager = await this.pool.isManagedBy(actor, submission.challengeId);
    if (!isManager && !mayHideFor(actor, submission.organisationId))
      throw RuleError.of('input.unknown_id', ['submissionId']);
    requireNone(checkPassage(submission, decision, isManager ? 'MANAGER' : 'TEAM'));
    await this.transactions.run(async (tx) => {
      if (!(await this.evaluations.isOpen(tx, submission.challengeId)))
        throw RuleError.of('review.not_in_evaluation');
      if ((await this.redactions.countOf(tx, submissionId)) >= MOST_DECISIONS)
        throw RuleError.of('review.too_many_passages', undefined, { max: MOST_DECISIONS });
      const { place, passageStart, passageEnd, isHidden, reason } = decision;
      const stretch = { place, passageStart, passageEnd, isHidden };
      await this.redactions.insert(tx, {
        ...{ id: newId(), submissionId, ...stretch, reason },
        decidedBy: actor.personId,
        decidedAt: await databaseNow(tx),
      });
      // The words themselves stay out of the log: they tell who wrote them.
      await this.audit.record(tx, {
        actor,
        act: 'submission.redact',
        target: { type: 'submission', id: submissionId },
        after: stretch,
        reason,
      });
    });
    return submission;
  }
}
