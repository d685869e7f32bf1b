import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Challenge } from '#libs/challenges';
import { Transactions, type Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import type { Submission } from '#libs/submissions';
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

  /**
   * Lets a whole jury read one submission, to see how each scores: everybody who reviews in the challenge, or those who
   * are named. Whoever has it already keeps it; of the jury that is not named, whoever cannot have it is left out.
   * @throws RuleError `review.anchor_read_by_all` when there is nobody left, and for somebody who is named what
   *   {@link assign} says.
   */
  async assignAnchor(
    actor: Actor,
    submissionId: string,
    reviewerIds: readonly string[] | null,
  ): Promise<Assignment[]> {
    const { submission, challenge } = await this.pool.requireManaged(actor, submissionId);
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, challenge.id);
      const live = (await this.assignments.ofChallengeForUpdate(tx, challenge.id)).filter(
        ({ endedAt }) => endedAt === null,
      );
      const holders = live.filter((own) => own.submissionId === submissionId).map((own) => own.reviewerId);
      const jury = [...new Set(reviewerIds ?? live.map((own) => own.reviewerId))].sort();
      const pairs: Parameters<AssignmentBook['open']>[3][number][] = [];
      for (const reviewerId of jury.filter((id) => !holders.includes(id))) {
        const pair = await this.anchorPair(tx, challenge, submission, reviewerId, reviewerIds !== null);
        if (pair) pairs.push(pair);
      }
      if (pairs.length === 0) throw RuleError.of('review.anchor_read_by_all');
      return this.book.open(tx, actor, 'BY_HAND', pairs, 'ANCHOR');
    });
  }

  /** Null for somebody who cannot have it and was not named. */
  private async anchorPair(
    tx: Tx,
    challenge: Challenge,
    submission: Submission,
    reviewerId: string,
    isNamed: boolean,
  ) {
    try {
      const reviewer = await this.able.require(tx, reviewerId, challenge, submission);
      const room = (await this.able.roomsOf(tx, [reviewer], challenge.programmeId)).get(reviewerId);
      if (!room || room.free === 0)
        throw RuleError.of('review.over_capacity', ['reviewerIds'], { capacity: room?.capacity ?? 0 });
      return { submission, reviewerId, sharedTopics: [], loadBefore: room.load };
    } catch (error) {
      if (error instanceof RuleError && !isNamed) return null;
      throw error;
    }
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
