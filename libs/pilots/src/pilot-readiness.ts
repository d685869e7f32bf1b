import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ReviewersService } from '#libs/review';
import type { Pilot } from './pilot.entity.js';
import type { PilotFacts } from './pilot.machine.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReviewRepository } from './pilot-review.repository.js';

/** How far a pilot has come, seen from inside a transaction. */
@Injectable()
export class PilotReadiness {
  constructor(
    private readonly reviewers: ReviewersService,
    private readonly parts: PilotPartsRepository,
    private readonly reviews: PilotReviewRepository,
  ) {}

  /** Whether the pilot is ready for the next act. Reviewers whom a conflict has excluded meanwhile do not count. */
  async factsOf(tx: Tx, pilot: Pilot): Promise<PilotFacts> {
    const milestones = await this.parts.milestonesOf([pilot.id], tx);
    const kpis = await this.parts.kpisOf([pilot.id], tx);
    const measurements = await this.parts.measurementsOf(
      kpis.map((kpi) => kpi.id),
      tx,
    );
    const measured = new Set(
      measurements.filter((entry) => entry.round === pilot.round).map((entry) => entry.kpiId),
    );
    const able = await this.ableReviewers(tx, pilot);
    const given = new Set(
      (await this.reviews.reviewsOf([pilot.id], tx))
        .filter((review) => review.round === pilot.round)
        .map((review) => review.reviewerId),
    );
    return {
      milestones: milestones.length,
      unmeasuredKpis: kpis.filter((kpi) => !measured.has(kpi.id)).length,
      reviewers: able.length,
      missingReviews: able.filter((reviewerId) => !given.has(reviewerId)).length,
    };
  }

  /** Ids of the reviewers who are assigned and have no conflict with the start-up. */
  async ableReviewers(tx: Tx, pilot: Pilot): Promise<string[]> {
    const ids = (await this.reviews.assignedTo(tx, pilot.id)).map((entry) => entry.reviewerId);
    const conflicted = await this.reviewers.conflictedAmong(tx, ids, pilot.organisationId);
    return ids.filter((id) => !conflicted.has(id));
  }
}
