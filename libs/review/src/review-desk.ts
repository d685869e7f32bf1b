import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { SubmissionsService } from '#libs/submissions';
import type { Assignment } from './assignment.entity.js';
import type { AssignmentFacts } from './assignment.machine.js';
import { AssignmentRepository } from './assignment.repository.js';
import { Evaluations } from './evaluations.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import { ReviewersService } from './reviewers.service.js';

/** The reviewer's own task and what holds for it now. Everything goes by its alias; a hidden one is unknown. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly reviewers: ReviewersService,
    private readonly assignments: AssignmentRepository,
    private readonly evaluations: Evaluations,
    private readonly rounds: ReviewRoundRepository,
    private readonly submissions: SubmissionsService,
  ) {}

  /** @throws RuleError `input.unknown_id` at `alias`, `review.profile_missing`. */
  async requireOwn(actor: Actor, alias: string): Promise<Assignment> {
    const reviewer = await this.reviewers.requireReviewer(actor);
    const own = await this.assignments.findOwn(reviewer.id, alias);
    if (!own) throw RuleError.of('input.unknown_id', ['alias']);
    return own;
  }

  /**
   * The assignment as it is now, unless it was hidden or ended meanwhile. The challenge is locked before it, in the
   * order in which a decision and an addendum to the rubric lock them.
   */
  async lock(
    tx: Tx,
    { challengeId, submissionId, reviewerId, alias }: Assignment,
  ): Promise<{ readonly assignment: Assignment; readonly facts: AssignmentFacts }> {
    const evaluationOpen = await this.evaluations.isOpen(tx, challengeId);
    const assignment = await this.assignments.findOwnForUpdate(tx, reviewerId, alias);
    if (!assignment) throw RuleError.of('input.unknown_id', ['alias']);
    const { dueAt } = await this.rounds.of(challengeId, tx);
    const states = await this.submissions.statesOf(tx, [submissionId]);
    const facts = {
      evaluationOpen,
      isPastDue: dueAt !== null && (await databaseNow(tx)) >= dueAt,
      // After the decision a submission has an outcome; that the evaluation is over is said first.
      isOutOfRunning: evaluationOpen && states.get(submissionId) !== 'SUBMITTED',
    };
    return { assignment, facts };
  }
}
