import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { Evidence } from '../evidence.entity.js';
import type { Measurement } from '../measurement.entity.js';
import type { Milestone } from '../milestone.entity.js';
import type { PilotSight } from '../pilot.policy.js';
import type { PilotDecision } from '../pilot-decision.entity.js';
import type { PilotKpi } from '../pilot-kpi.entity.js';
import { PilotPartsRepository } from '../pilot-parts.repository.js';
import type { KpiScore, PilotReview } from '../pilot-review.entity.js';
import { PilotReviewRepository } from '../pilot-review.repository.js';
import type { PilotReviewer } from '../pilot-reviewer.entity.js';
import { PilotSightService } from '../pilot-sight.service.js';

/** Data loaders of the parts of a pilot that the viewer was shown. */
@Injectable()
export class PilotLoaders {
  constructor(
    private readonly parts: PilotPartsRepository,
    private readonly reviewRows: PilotReviewRepository,
    private readonly sightService: PilotSightService,
  ) {}

  kpis(context: RequestContext): DataLoader<string, PilotKpi[]> {
    return context.listLoader(
      'pilots.kpis',
      (ids) => this.parts.kpisOf(ids),
      (row) => row.pilotId,
    );
  }

  measurements(context: RequestContext): DataLoader<string, Measurement[]> {
    return context.listLoader(
      'pilots.measurements',
      (ids) => this.parts.measurementsOf(ids),
      (row) => row.kpiId,
    );
  }

  milestones(context: RequestContext): DataLoader<string, Milestone[]> {
    return context.listLoader(
      'pilots.milestones',
      (ids) => this.parts.milestonesOf(ids),
      (row) => row.pilotId,
    );
  }

  evidence(context: RequestContext): DataLoader<string, Evidence[]> {
    return context.listLoader(
      'pilots.evidence',
      (ids) => this.parts.evidenceOf(ids),
      (row) => row.milestoneId,
    );
  }

  reviewers(context: RequestContext): DataLoader<string, PilotReviewer[]> {
    return context.listLoader(
      'pilots.reviewers',
      (ids) => this.reviewRows.reviewersOf(ids),
      (row) => row.pilotId,
    );
  }

  reviews(context: RequestContext): DataLoader<string, PilotReview[]> {
    return context.listLoader(
      'pilots.reviews',
      (ids) => this.reviewRows.reviewsOf(ids),
      (row) => row.pilotId,
    );
  }

  scores(context: RequestContext): DataLoader<string, KpiScore[]> {
    return context.listLoader(
      'pilots.scores',
      (ids) => this.reviewRows.scoresOf(ids),
      (row) => row.reviewId,
    );
  }

  decisions(context: RequestContext): DataLoader<string, PilotDecision[]> {
    return context.listLoader(
      'pilots.decisions',
      (ids) => this.reviewRows.decisionsOf(ids),
      (row) => row.pilotId,
    );
  }

  /** As what the viewer sees pilots; looked up once for a request. */
  async sight(context: RequestContext): Promise<PilotSight> {
    const sights = context.loader(
      'pilots.sight',
      async () => [{ key: 'own', sight: await this.sightService.sightOf(context.identified.actor) }],
      (row) => row.key,
    );
    const found = await sights.load('own');
    if (!found) throw new Error('the viewer has no sight');
    return found.sight;
  }
}
