import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { MilestonesService } from '../milestones.service.js';
import { AcceptMilestoneInput, ReturnMilestoneInput, SubmitMilestoneEvidenceInput } from './pilot.inputs.js';
import {
  AcceptMilestonePayload,
  ReturnMilestonePayload,
  SubmitMilestoneEvidencePayload,
} from './pilot.payloads.js';
import { MilestoneType } from './pilot.types.js';

/** Evidence and verdicts. */
@Resolver(() => MilestoneType)
export class MilestonesResolver {
  constructor(private readonly milestones: MilestonesService) {}

  @Allow('pilot.submit_evidence')
  @Mutation(() => SubmitMilestoneEvidencePayload, {
    description: 'Shows the ministry that a milestone was reached.',
  })
  async submitMilestoneEvidence(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The evidence.' }) input: SubmitMilestoneEvidenceInput,
  ) {
    return { milestone: await this.milestones.submitEvidence(actor, input) };
  }

  @Allow('pilot.judge_evidence')
  @Mutation(() => AcceptMilestonePayload, { description: 'Accepts the evidence of a milestone.' })
  async acceptMilestone(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The milestone.' }) input: AcceptMilestoneInput,
  ) {
    return { milestone: await this.milestones.accept(actor, input.milestoneId) };
  }

  @Allow('pilot.judge_evidence')
  @Mutation(() => ReturnMilestonePayload, {
    description: 'Sends the evidence of a milestone back; the start-up can submit again.',
  })
  async returnMilestone(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The milestone and the reason.' }) input: ReturnMilestoneInput,
  ) {
    return { milestone: await this.milestones.return(actor, input.milestoneId, input.reason) };
  }
}
