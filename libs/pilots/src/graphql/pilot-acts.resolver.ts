import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { OpenPilotService } from '../open-pilot.service.js';
import { PilotSightService } from '../pilot-sight.service.js';
import { ReviewPilotService } from '../review-pilot.service.js';
import { RunPilotService } from '../run-pilot.service.js';
import {
  AssignPilotReviewerInput,
  BeginPilotReviewInput,
  OpenPilotInput,
  PlanMilestonesInput,
  RecordMeasurementInput,
  RemovePilotReviewerInput,
  SchedulePilotReviewsInput,
  StartPilotInput,
  SubmitPilotReviewInput,
  TerminatePilotInput,
} from './pilot.inputs.js';
import {
  AssignPilotReviewerPayload,
  BeginPilotReviewPayload,
  OpenPilotPayload,
  PlanMilestonesPayload,
  RecordMeasurementPayload,
  RemovePilotReviewerPayload,
  SchedulePilotReviewsPayload,
  StartPilotPayload,
  SubmitPilotReviewPayload,
  TerminatePilotPayload,
} from './pilot.payloads.js';
import { PilotType } from './pilot.types.js';

/** What is done with pilots. */
@Resolver(() => PilotType)
export class PilotActsResolver {
  constructor(
    private readonly opening: OpenPilotService,
    private readonly run: RunPilotService,
    private readonly review: ReviewPilotService,
    private readonly sight: PilotSightService,
  ) {}

  @Allow('pilot.open')
  @Mutation(() => OpenPilotPayload, {
    description: 'Opens the pilot of an awarded submission; the KPIs of the challenge are copied.',
  })
  async openPilot(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pilot.' }) input: OpenPilotInput,
  ) {
    return { pilot: await this.opening.open(actor, input) };
  }

  @Allow('pilot.plan')
  @Mutation(() => PlanMilestonesPayload, {
    description: 'Plans the milestones of a pilot that has not begun.',
  })
  async planMilestones(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The milestones.' }) input: PlanMilestonesInput,
  ) {
    const { pilotId, expectedVersion, milestones } = input;
    return { pilot: await this.run.planMilestones(actor, pilotId, expectedVersion, milestones) };
  }

  @Allow('pilot.start')
  @Mutation(() => StartPilotPayload, { description: 'Starts a pilot whose milestones are planned.' })
  async startPilot(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pilot.' }) input: StartPilotInput,
  ) {
    return { pilot: await this.run.start(actor, input.pilotId) };
  }

  @Allow('pilot.measure')
  @Mutation(() => RecordMeasurementPayload, {
    description: 'Records what the ministry measured. The start-up never measures itself.',
  })
  recordMeasurement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The measurement.' }) input: RecordMeasurementInput,
  ) {
    return this.run.recordMeasurement(actor, { ...input, note: input.note ?? '' });
  }

  @Allow('pilot.begin_review')
  @Mutation(() => BeginPilotReviewPayload, {
    description: 'Hands a pilot whose KPIs were measured to its reviewers.',
  })
  async beginPilotReview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pilot.' }) input: BeginPilotReviewInput,
  ) {
    return { pilot: await this.run.beginReview(actor, input.pilotId) };
  }

  @Allow('pilot.assign_reviewer')
  @Mutation(() => AssignPilotReviewerPayload, { description: 'Assigns a reviewer to a pilot.' })
  async assignPilotReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who and what.' }) input: AssignPilotReviewerInput,
  ) {
    return { pilot: await this.review.assignReviewer(actor, input.pilotId, input.reviewerId) };
  }

  @Allow('pilot.assign_reviewer')
  @Mutation(() => RemovePilotReviewerPayload, {
    description: 'Takes a reviewer off a pilot who has not judged in this round.',
  })
  async removePilotReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who and why.' }) input: RemovePilotReviewerInput,
  ) {
    return { pilot: await this.review.removeReviewer(actor, input.pilotId, input.reviewerId, input.reason) };
  }

  @Allow('pilot.schedule_reviews')
  @Mutation(() => SchedulePilotReviewsPayload, {
    description:
      'Says by when the reviewers judge a pilot that was handed to them; a later day takes scores again.',
  })
  async schedulePilotReviews(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'By when.' }) input: SchedulePilotReviewsInput,
  ) {
    return { pilot: await this.review.scheduleReviews(actor, input.pilotId, input.dueAt ?? null) };
  }

  @Allow('pilot.review')
  @Mutation(() => SubmitPilotReviewPayload, {
    description: 'Gives your scores of this review, once and for all.',
  })
  async submitPilotReview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The scores.' }) input: SubmitPilotReviewInput,
  ) {
    await this.review.submit(actor, input);
    return { pilot: await this.sight.find(actor, input.pilotId) };
  }

  @Allow('pilot.terminate')
  @Mutation(() => TerminatePilotPayload, { description: 'Ends a pilot before its decision.' })
  async terminatePilot(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which and why.' }) input: TerminatePilotInput,
  ) {
    return { pilot: await this.run.terminate(actor, input.pilotId, input.reason) };
  }
}
