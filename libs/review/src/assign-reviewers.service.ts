import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Challenge } from '#libs/challenges';
import { Transactions, type Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import type { Submission } from '#libs/submissions';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { type AssignmentPlan, type CandidateReviewer, planAssignments } from './assignment.rules.js';
import { AssignmentBook } from './assignment-book.js';
import { ConflictRepository } from './conflict.repository.js';
import { Evaluations } from './evaluations.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { SubmissionPool } from './submission-pool.js';

export interface AssignmentResult {
  readonly assignments: readonly Assignment[];
  readonly unfilled: AssignmentPlan['unfilled'];
}

/** Who reviews what: by hand, by the simple plan, and taking it back. */
@Injectable()
export class AssignReviewersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly evaluations: Evaluations,
    private readonly reviewers: ReviewerRepository,
    private readonly conflicts: ConflictRepository,
    private readonly assignments: AssignmentRepository,
    private readonly book: AssignmentBook,
    private readonly pool: SubmissionPool,
  ) {}

  /**
   * Assigns one reviewer by hand.
   * @throws RuleError `review.conflict_of_interest`, `review.not_blind`, `review.intermediary_in_programme`,
   *   `review.over_capacity`, `review.already_assigned`, `review.not_in_evaluation`.
   */
  async assign(actor: Actor, submissionId: string, reviewerId: string): Promise<Assignment> {
    const { submission, challenge } = await this.pool.requireManaged(actor, submissionId);
    const topics = (await this.pool.topicsOf(challenge, [submission])).get(submissionId) ?? [];
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, challenge.id);
      const reviewer = await this.requireAble(tx, reviewerId, challenge, submission);
      const [busy] = await this.assignments.openLoads([reviewerId], tx);
      const loadBefore = busy?.load ?? 0;
      if (loadBefore >= reviewer.capacity)
        throw RuleError.of('review.over_capacity', ['reviewerId'], { capacity: reviewer.capacity });
      const sharedTopics = reviewer.expertise.filter((topic) => topics.includes(topic)).sort();
      const pair = { submissionId, submission, reviewerId, sharedTopics, loadBefore };
      const [assignment] = await this.book.open(tx, actor, 'BY_HAND', [pair]);
      return assignment as Assignment;
    });
  }

  /**
   * Fills what is missing up to the programme's number of reviewers per submission; says what could not be filled.
   * Running it again only adds what is still missing. @param reviewerIds the jury; null for everybody in the pool.
   * @throws RuleError `review.not_blind` or `review.intermediary_in_programme` for each of the jury who cannot review.
   */
  async assignAutomatically(
    actor: Actor,
    challengeId: string,
    reviewerIds: readonly string[] | null,
  ): Promise<AssignmentResult> {
    const { submissions, topics, reviewersPerSubmission } = await this.pool.of(challengeId);
    return this.transactions.run(async (tx) => {
      const challenge = await this.evaluations.requireManaged(tx, actor, challengeId);
      const reviewers = await this.evaluations.juryOf(tx, challenge, reviewerIds);
      const past = await this.assignments.ofChallengeForUpdate(tx, challengeId);
      const valid = await this.assignments.valid(challengeId, tx);
      const wanted = submissions.map(({ id }) => {
        const there = valid.filter((assignment) => assignment.submissionId === id).length;
        return { id, topics: topics.get(id) ?? [], demand: Math.max(0, reviewersPerSubmission - there) };
      });
      const plan = planAssignments(wanted, await this.candidates(tx, reviewers, submissions, past));
      const byId = new Map(submissions.map((submission) => [submission.id, submission]));
      const pairs = plan.assignments.flatMap((pair) => {
        const submission = byId.get(pair.submissionId);
        return submission ? [{ ...pair, submission }] : [];
      });
      const assignments = await this.book.open(tx, actor, 'AUTOMATIC', pairs);
      return { assignments, unfilled: plan.unfilled };
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

  /** The reviewer, locked: no conflict is declared between this look and the commit. */
  private async requireAble(
    tx: Tx,
    reviewerId: string,
    challenge: Challenge,
    submission: Submission,
  ): Promise<Reviewer> {
    const reviewer = await this.reviewers.findForUpdate(tx, reviewerId);
    if (!reviewer) throw RuleError.of('input.unknown_id', ['reviewerId']);
    if (await this.conflicts.isLive(tx, reviewerId, submission.organisationId))
      throw RuleError.of('review.conflict_of_interest', ['reviewerId']);
    const able = await this.reviewers.ableToReview(tx, challenge.ministryId, [reviewerId]);
    if (able.length === 0) throw RuleError.of('review.not_blind', ['reviewerId']);
    if ((await this.evaluations.helpersAmong(tx, challenge.programmeId, able)).size > 0)
      throw RuleError.of('review.intermediary_in_programme', ['reviewerId']);
    const standing = (await this.evaluations.standingOf(tx, challenge.programmeId, able)).get(reviewerId);
    if (standing) throw new RuleError([{ ...standing, path: ['reviewerId'] }]);
    return reviewer;
  }

  /** Whoever declined, stepped back, was removed or is in conflict is not asked again for the same submission. */
  private async candidates(
    tx: Tx,
    reviewers: readonly Reviewer[],
    submissions: readonly Submission[],
    past: readonly Assignment[],
  ): Promise<CandidateReviewer[]> {
    const ids = reviewers.map((reviewer) => reviewer.id);
    const loads = new Map(
      (await this.assignments.openLoads(ids, tx)).map((row) => [row.reviewerId, row.load]),
    );
    const conflicts = await this.conflicts.livePairs(tx, ids);
    return reviewers.map(({ id, expertise, capacity }) => {
      const conflicted = conflicts
        .filter((pair) => pair.reviewerId === id)
        .map((pair) => pair.organisationId);
      const excluded = new Set([
        ...past.filter((assignment) => assignment.reviewerId === id).map((entry) => entry.submissionId),
        ...submissions.filter((own) => conflicted.includes(own.organisationId)).map((own) => own.id),
      ]);
      return { id, expertise, capacity, load: loads.get(id) ?? 0, excluded };
    });
  }
}
