import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { PayMilestoneService } from '../pay-milestone.service.js';
import { ReportPilotService } from '../report-pilot.service.js';
import { SuspendPilotService } from '../suspend-pilot.service.js';
import { VerifyMeasurementService } from '../verify-measurement.service.js';
import {
  ApproveMilestonePaymentPayload,
  RefuseMilestonePaymentPayload,
  RequestMilestonePaymentPayload,
  ResumePilotPayload,
  SubmitPilotReportPayload,
  SuspendPilotPayload,
  VerifyMeasurementPayload,
} from './pilot.payloads.js';
import { PilotType } from './pilot.types.js';
import {
  ApproveMilestonePaymentInput,
  RefuseMilestonePaymentInput,
  RequestMilestonePaymentInput,
  ResumePilotInput,
  SubmitPilotReportInput,
  SuspendPilotInput,
  VerifyMeasurementInput,
} from './pilot-conduct.inputs.js';

/** What is done while a pilot runs. */
@Resolver(() => PilotType)
export class PilotConductResolver {
  constructor(
    private readonly suspension: SuspendPilotService,
    private readonly reports: ReportPilotService,
    private readonly payments: PayMilestoneService,
    private readonly verification: VerifyMeasurementService,
  ) {}

  @Allow('pilot.suspend')
  @Mutation(() => SuspendPilotPayload, { description: 'Lets a running pilot stand still.' })
  async suspendPilot(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which and why.' }) input: SuspendPilotInput,
  ) {
    return { pilot: await this.suspension.suspend(actor, input.pilotId, input.reason) };
  }

  @Allow('pilot.resume')
  @Mutation(() => ResumePilotPayload, { description: 'Lets a pilot go on that stood still.' })
  async resumePilot(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which and why.' }) input: ResumePilotInput,
  ) {
    return { pilot: await this.suspension.resume(actor, input.pilotId, input.reason) };
  }

  @Allow('pilot.submit_report')
  @Mutation(() => SubmitPilotReportPayload, { description: 'Hands in a progress report. It stays as it is.' })
  async submitPilotReport(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The report.' }) input: SubmitPilotReportInput,
  ) {
    return { pilot: await this.reports.submit(actor, input) };
  }

  @Allow('pilot.verify')
  @Mutation(() => VerifyMeasurementPayload, {
    description: 'Says that you have looked at a measurement that somebody else recorded.',
  })
  async verifyMeasurement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The measurement.' }) input: VerifyMeasurementInput,
  ) {
    return { pilot: await this.verification.verify(actor, input.measurementId, input.note) };
  }

  @Allow('pilot.request_payment')
  @Mutation(() => RequestMilestonePaymentPayload, {
    description: 'Asks for what was agreed for a milestone that the ministry has accepted.',
  })
  async requestMilestonePayment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The milestone.' }) input: RequestMilestonePaymentInput,
  ) {
    return { paymentRequest: await this.payments.request(actor, input.milestoneId, input.note ?? '') };
  }

  @Allow('pilot.settle_payment')
  @Mutation(() => ApproveMilestonePaymentPayload, { description: 'Approves a payment.' })
  async approveMilestonePayment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The request.' }) input: ApproveMilestonePaymentInput,
  ) {
    return { paymentRequest: await this.payments.approve(actor, input.paymentRequestId) };
  }

  @Allow('pilot.settle_payment')
  @Mutation(() => RefuseMilestonePaymentPayload, {
    description: 'Refuses a payment with a reason; the start-up may ask again.',
  })
  async refuseMilestonePayment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The request and the reason.' }) input: RefuseMilestonePaymentInput,
  ) {
    return { paymentRequest: await this.payments.refuse(actor, input.paymentRequestId, input.reason) };
  }
}
