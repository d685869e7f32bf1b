import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChangePlanService } from '../change-plan.service.js';
import { PlanPilotService } from '../plan-pilot.service.js';
import {
  AcceptPilotChangePayload,
  AgreePilotPlanPayload,
  DeclinePilotChangePayload,
  PlanPilotPayload,
  ProposePilotChangePayload,
} from './pilot.payloads.js';
import { PilotType } from './pilot.types.js';
import {
  AcceptPilotChangeInput,
  AgreePilotPlanInput,
  DeclinePilotChangeInput,
  PlanPilotInput,
  ProposePilotChangeInput,
} from './pilot-plan.inputs.js';

/** The plan of a pilot, its agreement and its changes. */
@Resolver(() => PilotType)
export class PilotPlanResolver {
  constructor(
    private readonly plans: PlanPilotService,
    private readonly changes: ChangePlanService,
  ) {}

  @Allow('pilot.plan')
  @Mutation(() => PlanPilotPayload, {
    description: 'Writes the plan of a pilot; whoever had agreed to an earlier one has to agree again.',
  })
  async planPilot(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The plan.' }) input: PlanPilotInput,
  ) {
    return { pilot: await this.plans.plan(actor, input) };
  }

  @Allow('pilot.agree_plan')
  @Mutation(() => AgreePilotPlanPayload, {
    description: 'Agrees to the plan for your side. With the second agreement it is frozen.',
  })
  async agreePilotPlan(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The plan that was read.' }) input: AgreePilotPlanInput,
  ) {
    return { pilot: await this.plans.agree(actor, input.pilotId, input.expectedVersion) };
  }

  @Allow('pilot.propose_change')
  @Mutation(() => ProposePilotChangePayload, {
    description: 'Proposes to the other side a change of the agreed plan.',
  })
  async proposePilotChange(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The change.' }) input: ProposePilotChangeInput,
  ) {
    const { pilotId, reason, ...changes } = input;
    return { pilot: await this.changes.propose(actor, pilotId, changes, reason) };
  }

  @Allow('pilot.settle_change')
  @Mutation(() => AcceptPilotChangePayload, {
    description: 'Accepts a change of the other side; the plan has its next version.',
  })
  async acceptPilotChange(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The change request.' }) input: AcceptPilotChangeInput,
  ) {
    return { pilot: await this.changes.accept(actor, input.changeRequestId) };
  }

  @Allow('pilot.settle_change')
  @Mutation(() => DeclinePilotChangePayload, {
    description: 'Declines a change of the other side; the plan stays.',
  })
  async declinePilotChange(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The change request and the reason.' }) input: DeclinePilotChangeInput,
  ) {
    return { pilot: await this.changes.decline(actor, input.changeRequestId, input.reason) };
  }
}
