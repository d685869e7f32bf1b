import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Transactions } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { AbleReviewers } from './able-reviewers.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';
import { Evaluations } from './evaluations.js';
import type { ReviewPurpose } from './review.kinds.js';
import { SubmissionPool } from './submission-pool.js';

/** Who reviews what: by hand, and taking it back. */
@Injectable()
export class AssignReviewersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly evaluations: Evaluations,
    private readonly able: AbleReviewers,
    private readonly assignments: AssignmentRepository,
    private readonly book: AssignmentBook,
    private readonly pool: SubmissionPool,
  ) {}

  /**
   * Assigns one reviewer by hand. @param purpose whether the scores count, or only measure reviewers.
   * @throws RuleError `review.over_capacity`, `review.already_assigned`, `review.not_in_evaluation`, and what
   *   {@link AbleReviewers.require} says.
   */
  async assign(
    actor: Actor,
    submissionId: string,
    reviewerId: string,
    purpose: `${ReviewPurpose}` = 'COUNTED',
  ): Promise<Assignment> {
    const { submission, challenge } = await this.pool.requireManaged(actor, submissionId);
    const topics = (await this.pool.topicsOf(challenge, [submission])).get(submissionId) ?? [];
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, challenge.id);
      const reviewer = await this.able.require(tx, reviewerId, challenge, submission);
      const room = (await this.able.roomsOf(tx, [reviewer], challenge.programmeId)).get(reviewerId);
      if (!room || room.free === 0)
        throw RuleError.of('review.over_capacity', ['reviewerId'], { capacity: room?.capacity ?? 0 });
      const sharedTopics = reviewer.expertise.filter((topic) => topics.includes(topic)).sort();
      const pair = { submission, reviewerId, sharedTopics, loadBefore: room.load };
      const [assignment] = await this.book.open(tx, actor, 'BY_HAND', [pair], purpose);
      return assignment as Assignment;
    });
  }

  /** Takes an assignment back that was not completed. */
  async remove(actor: Actor, id: string, reason: string): Promise<Assignment> {
    const known = await this.assignments.find(id);
    if (!known || !(await this.pool.isManagedBy(actor, known.challengeId)))
      throw RuleError.of('input.unknown_id', ['id']);
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, known.challengeId);
      const assignment = await this.assignments.findForUpdate(tx, id);
      if (!assignment) throw RuleError.of('input.unknown_id', ['id']);
      return this.book.move(tx, actor, assignment, 'remove', { evaluationOpen: true, reason });
    });
  }
}
