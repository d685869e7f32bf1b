import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { newId, RuleError, requireNone } from '#libs/kernel';
import { ReviewersService } from '#libs/review';
import type { Pilot } from './pilot.entity.js';
import { checkWork, phaseOf } from './pilot.machine.js';
import { checkDue, checkInTime } from './pilot.rules.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotJury } from './pilot-jury.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReadiness } from './pilot-readiness.js';
import type { PilotReview } from './pilot-review.entity.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { checkJudgements, type JudgementGiven } from './pilot-rubric.scoring.js';
import { checkPilotScores, type KpiScoreGiven } from './pilot-score.scoring.js';

export interface ReviewGiven {
  readonly pilotId: string;
  readonly scores: readonly KpiScoreGiven[];
  readonly judgements: readonly JudgementGiven[];
}

/** Who judges a pilot, and the scores. */
@Injectable()
export class ReviewPilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly readiness: PilotReadiness,
    private readonly parts: PilotPartsRepository,
    private readonly reviews: PilotReviewRepository,
    private readonly reviewers: ReviewersService,
    private readonly jury: PilotJury,
  ) {}

  /** @throws RuleError `pilot.reviewer_known`, and everything of `PilotJury.requireMayBeNamed`. */
  assignReviewer(actor: Actor, pilotId: string, reviewerId: string): Promise<Pilot> {
    return this.desk.takeFor(actor, 'assignReviewer', pilotId, 'pilotId', async (tx, pilot) => {
      // The lock keeps a conflict from being declared between this look and the commit.
      const reviewer = await this.reviewers.findForUpdate(tx, reviewerId);
      if (!reviewer) throw RuleError.of('input.unknown_id', ['reviewerId']);
      await this.jury.requireMayBeNamed(tx, pilot, reviewer);
      await this.insertReviewer(tx, actor, pilotId, reviewerId);
      return this.desk.save(tx, actor, 'assign_reviewer', pilot, {}, { after: { reviewerId } });
    });
  }

  /** Takes a reviewer off who does not judge after all. @throws RuleError `pilot.already_reviewed`. */
  removeReviewer(actor: Actor, pilotId: string, reviewerId: string, reason: string): Promise<Pilot> {
    return this.desk.takeFor(actor, 'assignReviewer', pilotId, 'pilotId', async (tx, pilot) => {
      const assigned = await this.reviews.assignedTo(tx, pilotId);
      const own = assigned.find((entry) => entry.reviewerId === reviewerId);
      if (!own) throw RuleError.of('input.unknown_id', ['reviewerId']);
      await this.requireUnscored(tx, pilot, reviewerId);
      await this.reviews.saveReviewer(tx, {
        ...own,
        removedAt: await databaseNow(tx),
        removalReason: reason,
      });
      return this.desk.save(tx, actor, 'remove_reviewer', pilot, {}, { after: { reviewerId }, reason });
    });
  }

  /**
   * By when the reviewers judge; a later instant takes scores again, null takes them without end. Whoever has not judged
   * by then is taken off, or waited for. @throws RuleError `pilot.due_in_past`, `pilot.wrong_state`.
   */
  scheduleReviews(actor: Actor, pilotId: string, dueAt: Date | null): Promise<Pilot> {
    return this.desk.takeFor(actor, 'scheduleReviews', pilotId, 'pilotId', async (tx, pilot) => {
      requireNone(checkDue(dueAt, await databaseNow(tx)));
      return this.desk.save(tx, actor, 'schedule_reviews', pilot, { reviewsDueAt: dueAt });
    });
  }

  /**
   * Gives the scores of a review, once: every KPI against baseline, target and what was measured, and every criterion.
   * @throws RuleError `pilot.already_reviewed`, `pilot.review_deadline_passed`, and everything of `checkPilotScores` and `checkJudgements`.
   */
  async submit(actor: Actor, { pilotId, scores, judgements }: ReviewGiven): Promise<PilotReview> {
    const reviewer = await this.reviewers.requireReviewer(actor);
    return this.desk.takeToReview(actor, pilotId, async (tx, pilot, { minimumRationale }) => {
      const able = await this.readiness.ableReviewers(tx, pilot);
      if (!able.includes(reviewer.id)) throw RuleError.of('input.unknown_id', ['pilotId']);
      await this.jury.requireMayJudge(tx, pilot, reviewer.personId);
      const submittedAt = await databaseNow(tx);
      requireNone([...checkWork(pilot.state, 'review'), ...checkInTime(pilot.reviewsDueAt, submittedAt)]);
      const kpis = await this.parts.kpisOf([pilotId], tx);
      const ids = kpis.map((kpi) => kpi.id);
      requireNone([
        ...checkPilotScores(ids, scores, minimumRationale),
        ...checkJudgements(judgements, minimumRationale),
      ]);
      const review: PilotReview = {
        id: newId(),
        pilotId,
        reviewerId: reviewer.id,
        round: pilot.round,
        phase: phaseOf(pilot.state),
        submittedAt,
      };
      await this.insertReview(tx, review, scores, judgements);
      // The audit says that somebody judged, not what: the other reviewers have not given their scores yet.
      await this.desk.save(tx, actor, 'review', pilot, {}, { after: { reviewId: review.id } });
      return review;
    });
  }

  private async insertReviewer(tx: Tx, actor: Actor, pilotId: string, reviewerId: string): Promise<void> {
    const assignedAt = await databaseNow(tx);
    const row = { id: newId(), pilotId, reviewerId, assignedBy: actor.personId, assignedAt };
    try {
      await this.reviews.insertReviewer(tx, { ...row, isChair: false, removedAt: null, removalReason: null });
    } catch (error) {
      if (brokenConstraint(error) === 'pilot_reviewer_once')
        throw RuleError.of('pilot.reviewer_known', ['reviewerId']);
      throw error;
    }
  }

  private async insertReview(
    tx: Tx,
    review: PilotReview,
    scores: readonly KpiScoreGiven[],
    judgements: readonly JudgementGiven[],
  ): Promise<void> {
    try {
      await this.reviews.insertReview(
        tx,
        review,
        scores.map(({ kpiId, score, rationale }) => ({ reviewId: review.id, kpiId, score, rationale })),
        judgements.map(({ criterion, score, rationale }) => ({
          reviewId: review.id,
          criterion,
          score,
          rationale,
        })),
      );
    } catch (error) {
      if (brokenConstraint(error) === 'pilot_review_once') throw RuleError.of('pilot.already_reviewed');
      throw error;
    }
  }

  /** An unwanted score is not taken away by taking its reviewer away. */
  private async requireUnscored(tx: Tx, pilot: Pilot, reviewerId: string): Promise<void> {
    const given = await this.reviews.reviewsOf([pilot.id], tx);
    const phase = phaseOf(pilot.state);
    const isOwn = (review: PilotReview) =>
      review.round === pilot.round && review.phase === phase && review.reviewerId === reviewerId;
    if (given.some(isOwn)) throw RuleError.of('pilot.already_reviewed', ['reviewerId']);
  }
}
