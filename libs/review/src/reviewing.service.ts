import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Transactions, type Tx } from '#libs/database';
import { digestOf, RuleError, requireNone } from '#libs/kernel';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';
import { Evaluations } from './evaluations.js';
import { ReviewersService } from './reviewers.service.js';
import { ScoreRepository } from './score.repository.js';
import { checkDraft, checkReview, type ScoreGiven } from './score.scoring.js';
import { ScoringRules } from './scoring-rules.js';

/** What a reviewer does with a submission. Everything goes by its alias; a hidden one is unknown. */
@Injectable()
export class ReviewingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviewers: ReviewersService,
    private readonly assignments: AssignmentRepository,
    private readonly scores: ScoreRepository,
    private readonly book: AssignmentBook,
    private readonly evaluations: Evaluations,
    private readonly rules: ScoringRules,
  ) {}

  /** Keeps an unfinished review; replaces what was kept before. @throws RuleError `edit.conflict` among others. */
  async saveDraft(
    actor: Actor,
    alias: string,
    expectedVersion: number,
    given: readonly ScoreGiven[],
  ): Promise<Assignment> {
    const own = await this.requireOwn(actor, alias);
    const { criteria } = await this.rules.of(own.challengeId);
    return this.transactions.run(async (tx) => {
      const { assignment, evaluationOpen } = await this.lock(tx, own);
      requireVersion(assignment, expectedVersion);
      requireNone(checkDraft(criteria, given));
      await this.replaceScores(tx, assignment, given);
      return this.book.move(tx, actor, assignment, 'saveDraft', { evaluationOpen });
    });
  }

  /**
   * Gives the scores, once and for all: every criterion on its scale, each with its rationale.
   * @throws RuleError with everything that is missing or wrong, each with its path.
   */
  async submit(
    actor: Actor,
    alias: string,
    expectedVersion: number,
    given: readonly ScoreGiven[],
  ): Promise<Assignment> {
    const own = await this.requireOwn(actor, alias);
    const { criteria, minimumRationale } = await this.rules.of(own.challengeId);
    const digest = digestOf(
      given.map(({ criterionId, score, rationale }) => [criterionId, score ?? null, rationale]),
    );
    return this.transactions.run(async (tx) => {
      const { assignment, evaluationOpen } = await this.lock(tx, own);
      await this.evaluations.requireNoHelper(tx, actor, own.challengeId);
      const completed = await this.book.move(tx, actor, assignment, 'submit', { evaluationOpen, digest });
      requireVersion(assignment, expectedVersion);
      requireNone(checkReview(criteria, given, minimumRationale));
      await this.replaceScores(tx, assignment, given);
      return completed;
    });
  }

  /** Says no before having begun. The submission disappears for the reviewer. */
  decline(actor: Actor, alias: string, reason: string): Promise<Assignment> {
    return this.leave(actor, alias, 'decline', reason);
  }

  /** Steps back at any time before the decision, for example on recognising who wrote it. A score given no longer counts. */
  recuse(actor: Actor, alias: string, reason: string): Promise<Assignment> {
    return this.leave(actor, alias, 'recuse', reason);
  }

  private async leave(
    actor: Actor,
    alias: string,
    act: 'decline' | 'recuse',
    reason: string,
  ): Promise<Assignment> {
    const own = await this.requireOwn(actor, alias);
    return this.transactions.run(async (tx) => {
      const { assignment, evaluationOpen } = await this.lock(tx, own);
      return this.book.move(tx, actor, assignment, act, { evaluationOpen, reason });
    });
  }

  private async requireOwn(actor: Actor, alias: string): Promise<Assignment> {
    const reviewer = await this.reviewers.requireReviewer(actor);
    const own = await this.assignments.findOwn(reviewer.id, alias);
    if (!own) throw RuleError.of('input.unknown_id', ['alias']);
    return own;
  }

  /**
   * The assignment as it is now, unless it was hidden or ended meanwhile. The challenge is locked before it, in the
   * order in which a decision locks them.
   */
  private async lock(
    tx: Tx,
    { challengeId, reviewerId, alias }: Assignment,
  ): Promise<{ assignment: Assignment; evaluationOpen: boolean }> {
    const evaluationOpen = await this.evaluations.isOpen(tx, challengeId);
    const assignment = await this.assignments.findOwnForUpdate(tx, reviewerId, alias);
    if (!assignment) throw RuleError.of('input.unknown_id', ['alias']);
    return { assignment, evaluationOpen };
  }

  private replaceScores(tx: Tx, { id }: Assignment, given: readonly ScoreGiven[]): Promise<void> {
    return this.scores.replaceAll(
      tx,
      id,
      given.map(({ criterionId, score, rationale }) => ({
        assignmentId: id,
        criterionId,
        score: score ?? null,
        rationale,
      })),
    );
  }
}

function requireVersion({ version }: Assignment, expectedVersion: number): void {
  if (version !== expectedVersion)
    throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: version });
}
