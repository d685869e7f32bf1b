import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MoneyType } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType, PersonType } from '#libs/identity';
import type { Measurement } from '../measurement.entity.js';
import type { Milestone } from '../milestone.entity.js';
import type { PaymentRequest } from '../payment-request.entity.js';
import type { Pilot } from '../pilot.entity.js';
import { KpiDirection } from '../pilot.kinds.js';
import type { PilotKpi } from '../pilot-kpi.entity.js';
import { directionOf } from '../plan.rules.js';
import { MeasurementType, MilestoneType, PilotKpiType, PilotType } from './pilot.types.js';
import { PilotConductLoaders } from './pilot-conduct.loaders.js';
import { MeasurementVerificationType, PaymentRequestType } from './pilot-payment.types.js';
import {
  PilotChangeRequestType,
  PilotPlanType,
  PilotPlanVersionType,
  PilotReportType,
  PilotSuspensionType,
} from './pilot-plan.types.js';

/** Fields of a pilot about its plan, and about what happens while it runs. */
@Resolver(() => PilotType)
export class PilotConductFieldsResolver {
  constructor(private readonly loaders: PilotConductLoaders) {}

  @ResolveField(() => PilotPlanType, { nullable: true, description: 'The plan; null until it is written.' })
  plan(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.plan(context).load(pilot.id);
  }

  @ResolveField(() => [PilotPlanVersionType], { description: 'Agreed plans, the newest first.' })
  planVersions(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.planVersions(context).load(pilot.id);
  }

  @ResolveField(() => [PilotChangeRequestType], {
    description: 'What the sides wanted to change, the oldest first.',
  })
  changeRequests(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.changeRequests(context).load(pilot.id);
  }

  @ResolveField(() => [PilotReportType], { description: 'Progress reports, as they fall due.' })
  reports(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.reports(context).load(pilot.id);
  }

  @ResolveField(() => [PilotSuspensionType], { description: 'When it stood still, the oldest first.' })
  suspensions(@Parent() pilot: Pilot, @Context() context: RequestContext) {
    return this.loaders.suspensions(context).load(pilot.id);
  }
}

/** What is paid for a milestone. */
@Resolver(() => MilestoneType)
export class MilestonePaymentsResolver {
  constructor(private readonly loaders: PilotConductLoaders) {}

  @ResolveField(() => MoneyType, { nullable: true, description: 'What is paid once it is accepted.' })
  payment(@Parent() { paymentAmount: amount, paymentCurrency: currency }: Milestone): MoneyType | null {
    return amount !== null && currency ? { amount, currency } : null;
  }

  @ResolveField(() => [PaymentRequestType], { description: 'How often it was asked for, the oldest first.' })
  paymentRequests(@Parent() milestone: Milestone, @Context() context: RequestContext) {
    return this.loaders.payments(context).load(milestone.id);
  }
}

@Resolver(() => PaymentRequestType)
export class PaymentRequestFieldsResolver {
  @ResolveField(() => MoneyType, { description: 'How much.' })
  money(@Parent() { amount, currency }: PaymentRequest): MoneyType {
    return { amount, currency };
  }
}

/** How a KPI is measured. */
@Resolver(() => PilotKpiType)
export class KpiPlanResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => KpiDirection, { description: 'Which way it has to go.' })
  direction(@Parent() kpi: PilotKpi) {
    return directionOf(kpi);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'How it is measured; null until it is planned.',
  })
  method(@Parent() kpi: PilotKpi) {
    return kpi.method;
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'Who measures it; never the start-up. Null until it is planned.',
  })
  measurer(@Parent() kpi: PilotKpi, @Context() context: RequestContext) {
    return kpi.measurerId ? this.identity.organisation(context).load(kpi.measurerId) : null;
  }
}

/** Who looked at a measurement besides whoever recorded it. */
@Resolver(() => MeasurementType)
export class MeasurementFieldsResolver {
  constructor(private readonly loaders: PilotConductLoaders) {}

  @ResolveField(() => MeasurementVerificationType, {
    nullable: true,
    description: 'Null until somebody else has looked at it.',
  })
  verification(@Parent() measurement: Measurement, @Context() context: RequestContext) {
    return this.loaders.verification(context).load(measurement.id);
  }
}

@Resolver(() => MeasurementVerificationType)
export class VerificationFieldsResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who looked at it.' })
  verifiedBy(@Parent() { verifiedBy }: { readonly verifiedBy: string }, @Context() context: RequestContext) {
    return this.identity.person(context).load(verifiedBy);
  }
}
