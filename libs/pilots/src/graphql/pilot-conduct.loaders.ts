import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { ChangeRequest } from '../change-request.entity.js';
import type { PaymentRequest } from '../payment-request.entity.js';
import { PilotConductRepository } from '../pilot-conduct.repository.js';
import { PilotPlanRepository } from '../pilot-plan.repository.js';
import type { Plan, PlanVersion } from '../plan.entity.js';
import type { ProgressReport } from '../report.entity.js';
import type { Suspension } from '../suspension.entity.js';
import type { Verification } from '../verification.entity.js';

/** Data loaders of the plan of a pilot that the viewer was shown, and of what happens while it runs. */
@Injectable()
export class PilotConductLoaders {
  constructor(
    private readonly plans: PilotPlanRepository,
    private readonly conduct: PilotConductRepository,
  ) {}

  plan(context: RequestContext): DataLoader<string, Plan | null> {
    return context.loader(
      'pilots.plan',
      (ids) => this.plans.plansOf(ids),
      (row) => row.pilotId,
    );
  }

  planVersions(context: RequestContext): DataLoader<string, PlanVersion[]> {
    return context.listLoader(
      'pilots.plan_versions',
      (ids) => this.plans.versionsOf(ids),
      (row) => row.pilotId,
    );
  }

  changeRequests(context: RequestContext): DataLoader<string, ChangeRequest[]> {
    return context.listLoader(
      'pilots.change_requests',
      (ids) => this.plans.changesOf(ids),
      (row) => row.pilotId,
    );
  }

  reports(context: RequestContext): DataLoader<string, ProgressReport[]> {
    return context.listLoader(
      'pilots.reports',
      (ids) => this.conduct.reportsOf(ids),
      (row) => row.pilotId,
    );
  }

  suspensions(context: RequestContext): DataLoader<string, Suspension[]> {
    return context.listLoader(
      'pilots.suspensions',
      (ids) => this.conduct.suspensionsOf(ids),
      (row) => row.pilotId,
    );
  }

  payments(context: RequestContext): DataLoader<string, PaymentRequest[]> {
    return context.listLoader(
      'pilots.payments',
      (ids) => this.conduct.paymentsOf(ids),
      (row) => row.milestoneId,
    );
  }

  verification(context: RequestContext): DataLoader<string, Verification | null> {
    return context.loader(
      'pilots.verification',
      (ids) => this.conduct.verificationsOf(ids),
      (row) => row.measurementId,
    );
  }
}
