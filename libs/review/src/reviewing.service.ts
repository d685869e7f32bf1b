import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { digestOf, RuleError, requireNone } from '#libs/kernel';
import type { Assignment } from './assignment.entity.js';
import { AssignmentBook } from './assignment-book.js';
import { Evaluations } from './evaluations.js';
import { ReviewDesk } from './review-desk.js';
import { ScoreRepository } from './score.repository.js';
import { checkDraft, checkReview, isSameReview, type ScoreGiven } from './score.scoring.js';
import { ScoringRules } from './scoring-rules.js';

/** Kept with the scores that a reviewer gives again after an addendum. */
const AFTER_ADDENDUM = 'The rubric was changed by an addendum.';

/** What a reviewer does with a submission. Everything goes by its alias; a hidden one is unknown. */
@Injectable()
export class ReviewingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: ReviewDesk,
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
    const own = await this.desk.requireOwn(actor, alias);
    return this.transactions.run(async (tx) => {
      const { assignment, facts } = await this.desk.lock(tx, own);
      requireVersion(assignment, expectedVersion);
      const { criteria } = await this.rules.of(own.challengeId, tx);
      requireNone(checkDraft(criteria, given));
      const saved = await this.book.move(tx, actor, assignment, 'saveDraft', facts);
      await this.replaceScores(tx, assignment, given);
      return saved;
    });
  }

  /**
   * Gives the scores: every criterion on its scale, each with its rationale. What is handed in is kept for good, also
   * when it is revised later.
   * @throws RuleError with everything that is missing or wrong, each with its path.
   */
  async submit(
    actor: Actor,
    alias: string,
    expectedVersion: number,
    given: readonly ScoreGiven[],
  ): Promise<Assignment> {
    const own = await this.desk.requireOwn(actor, alias);
    const digest = digestOfScores(given);
    return this.transactions.run(async (tx) => {
      const { assignment, facts } = await this.desk.lock(tx, own);
      await this.evaluations.requireNoHelper(tx, actor, own.challengeId);
      const completed = await this.book.move(tx, actor, assignment, 'submit', { ...facts, digest });
      requireVersion(assignment, expectedVersion);
      const { criteria, minimumRationale } = await this.rules.of(own.challengeId, tx);
      requireNone(checkReview(criteria, given, minimumRationale));
      await this.replaceScores(tx, assignment, given);
      const isFirst = (await this.scores.countVersions(tx, assignment.id)) === 0;
      await this.keep(tx, actor, assignment, given, isFirst ? null : AFTER_ADDENDUM);
      return completed;
    });
  }

  /**
   * Changes scores that were submitted, until the evaluation ends. The earlier ones stay on record with the reason.
   * @throws RuleError `review.nothing_changed`, and what {@link submit} says.
   */
  async revise(
    actor: Actor,
    alias: string,
    expectedVersion: number,
    given: readonly ScoreGiven[],
    reason: string,
  ): Promise<Assignment> {
    const own = await this.desk.requireOwn(actor, alias);
    const digest = digestOfScores(given);
    return this.transactions.run(async (tx) => {
      const { assignment, facts } = await this.desk.lock(tx, own);
      await this.evaluations.requireNoHelper(tx, actor, own.challengeId);
      const revised = await this.book.move(tx, actor, assignment, 'revise', { ...facts, digest, reason });
      requireVersion(assignment, expectedVersion);
      const { criteria, minimumRationale } = await this.rules.of(own.challengeId, tx);
      requireNone(checkReview(criteria, given, minimumRationale));
      if (isSameReview(await this.scores.findByAssignments([assignment.id], tx), given))
        throw RuleError.of('review.nothing_changed', ['scores']);
      await this.replaceScores(tx, assignment, given);
      await this.keep(tx, actor, assignment, given, reason);
      return revised;
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
    const own = await this.desk.requireOwn(actor, alias);
    return this.transactions.run(async (tx) => {
      const { assignment, facts } = await this.desk.lock(tx, own);
      return this.book.move(tx, actor, assignment, act, { ...facts, reason });
    });
  }

  private replaceScores(tx: Tx, { id }: Assignment, given: readonly ScoreGiven[]): Promise<void> {
    return this.scores.replaceAll(
      tx,
      id,
      scoresOf(given).map((score) => ({ assignmentId: id, ...score })),
    );
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { id }: Assignment,
    given: readonly ScoreGiven[],
    reason: string | null,
  ): Promise<void> {
    await this.scores.insertVersion(tx, {
      assignmentId: id,
      scores: scoresOf(given),
      reason,
      recordedBy: actor.personId,
      recordedAt: await databaseNow(tx),
    });
  }
}

const scoresOf = (given: readonly ScoreGiven[]) =>
  given.map(({ criterionId, score, rationale }) => ({ criterionId, score: score ?? null, rationale }));

const digestOfScores = (given: readonly ScoreGiven[]): string =>
  digestOf(given.map(({ criterionId, score, rationale }) => [criterionId, score ?? null, rationale]));

function requireVersion({ version }: Assignment, expectedVersion: number): void {
  if (version !== expectedVersion)
    throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: version });
}
