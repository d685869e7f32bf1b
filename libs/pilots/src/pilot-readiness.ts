import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ReviewersService } from '#libs/review';
import type { Pilot } from './pilot.entity.js';
import { type PilotFacts, phaseOf } from './pilot.machine.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotPlanRepository } from './pilot-plan.repository.js';
import { PilotReviewRepository } from './pilot-review.repository.js';

/** How far a pilot has come, seen from inside a transaction. */
@Injectable()
export class PilotReadiness {
  constructor(
    private readonly reviewers: ReviewersService,
    private readonly parts: PilotPartsRepository,
    private readonly reviews: PilotReviewRepository,
    private readonly plans: PilotPlanRepository,
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
    const phase = phaseOf(pilot.state);
    const assigned = await this.reviews.assignedTo(tx, pilot.id);
    const able = await this.ableReviewers(tx, pilot);
    const hasConsensus = (await this.reviews.findConsensus(tx, pilot.id, pilot.round, phase)) !== null;
    const midterms = await this.reviews.midtermsOf([pilot.id], tx);
    const given = new Set(
      (await this.reviews.reviewsOf([pilot.id], tx))
        .filter((review) => review.round === pilot.round && review.phase === phase)
        .map((review) => review.reviewerId),
    );
    return {
      milestones: milestones.length,
      isPlanAgreed: ((await this.plans.find(tx, pilot.id))?.number ?? 0) > 0,
      unmeasuredKpis: kpis.filter((kpi) => !measured.has(kpi.id)).length,
      reviewers: able.length,
      missingReviews: able.filter((reviewerId) => !given.has(reviewerId)).length,
      isMidtermHeld: midterms.some(({ round }) => round === pilot.round),
      // A chair whom a conflict has excluded meanwhile leads nobody.
      isConsensusMissing:
        !hasConsensus && assigned.some(({ isChair, reviewerId }) => isChair && able.includes(reviewerId)),
    };
  }

  /** Ids of the reviewers who are assigned and have no conflict with the start-up. */
  async ableReviewers(tx: Tx, pilot: Pilot): Promise<string[]> {
    const ids = (await this.reviews.assignedTo(tx, pilot.id)).map((entry) => entry.reviewerId);
    const conflicted = await this.reviewers.conflictedAmong(tx, ids, pilot.organisationId);
    return ids.filter((id) => !conflicted.has(id));
  }
}
