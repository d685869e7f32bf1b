import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { RuleError } from '#libs/kernel';
import { CalibrationService } from './calibration.service.js';
import { plainSettings } from './plan-input.assignment.js';
import type { AssignmentProposal } from './proposal.entity.js';
import { ProposeAssignmentsService } from './propose-assignments.service.js';
import { SubmissionPool } from './submission-pool.js';

/** One more review where it helps most. */
@Injectable()
export class ProposeNextReviewsService {
  constructor(
    private readonly pool: SubmissionPool,
    private readonly calibration: CalibrationService,
    private readonly proposing: ProposeAssignmentsService,
  ) {}

  /**
   * A preview with one reviewer more for exactly those submissions whose rank is not settled at the cut, and for no
   * other; found by the solver, as any plan.
   * @throws RuleError `review.no_next_reviews` when every rank is settled, and what
   *   {@link ProposeAssignmentsService.propose} says.
   */
  async propose(
    actor: Actor,
    challengeId: string,
    reviewerIds: readonly string[] | null,
  ): Promise<AssignmentProposal> {
    if (!(await this.pool.isManagedBy(actor, challengeId)))
      throw RuleError.of('input.unknown_id', ['challengeId']);
    const waiting = new Set((await this.pool.waiting(challengeId)).map(({ id }) => id));
    const next = (await this.calibration.ofRanking(challengeId))?.nextReviews ?? [];
    const extraReviews = next.filter((id) => waiting.has(id));
    if (extraReviews.length === 0) throw RuleError.of('review.no_next_reviews');
    return this.proposing.propose(actor, { ...plainSettings, challengeId, reviewerIds, extraReviews });
  }
}
