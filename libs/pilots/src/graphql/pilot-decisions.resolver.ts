import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, PersonType } from '#libs/identity';
import type { PilotProposal } from '../pilot-proposal.entity.js';
import { ProposePilotDecisionService } from '../propose-pilot-decision.service.js';
import { ReleasePilotDecisionService } from '../release-pilot-decision.service.js';
import {
  ProposePilotDecisionPayload,
  ReleasePilotDecisionPayload,
  ReturnPilotDecisionPayload,
} from './pilot.payloads.js';
import {
  ProposePilotDecisionInput,
  ReleasePilotDecisionInput,
  ReturnPilotDecisionInput,
} from './pilot-outcome.inputs.js';
import { PilotDecisionProposalType } from './pilot-proposal.types.js';

/** What becomes of a pilot is prepared by one person and released by another. */
@Resolver(() => PilotDecisionProposalType)
export class PilotDecisionsResolver {
  constructor(
    private readonly proposing: ProposePilotDecisionService,
    private readonly releasing: ReleasePilotDecisionService,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('pilot.read_proposals')
  @Query(() => [PilotDecisionProposalType], {
    nullable: true,
    description:
      'Proposed decisions on a pilot, the newest first: for managers of its programme and approvers of its ministry; null for everybody else.',
  })
  pilotDecisionProposals(
    @CurrentActor() actor: Actor,
    @Args('pilotId', { type: () => ID, description: 'The pilot.' }) pilotId: string,
  ) {
    return this.proposing.ofPilot(actor, pilotId);
  }

  @Allow('pilot.decide')
  @Mutation(() => ProposePilotDecisionPayload, {
    description:
      'Prepares the decision on a pilot that was judged: adopt, extend or stop. Nobody else knows of it before a second person releases it.',
  })
  async proposePilotDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: ProposePilotDecisionInput,
  ) {
    return { proposal: await this.proposing.propose(actor, input) };
  }

  @Allow('pilot.decide')
  @Mutation(() => ReleasePilotDecisionPayload, {
    description: 'Releases a decision on a pilot that somebody else has proposed.',
  })
  async releasePilotDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The proposal.' }) input: ReleasePilotDecisionInput,
  ) {
    return { pilot: await this.releasing.release(actor, input.proposalId) };
  }

  @Allow('pilot.decide')
  @Mutation(() => ReturnPilotDecisionPayload, {
    description: 'Gives a proposed decision on a pilot back with a reason, or takes back your own.',
  })
  async returnPilotDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The proposal and the reason.' }) input: ReturnPilotDecisionInput,
  ) {
    return { proposal: await this.proposing.giveBack(actor, input.proposalId, input.reason) };
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who proposed it.' })
  proposedBy(@Parent() proposal: PilotProposal, @Context() context: RequestContext) {
    return this.identity.person(context).load(proposal.proposedBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who released it or gave it back.' })
  settledBy(@Parent() proposal: PilotProposal, @Context() context: RequestContext) {
    return proposal.settledBy && this.identity.person(context).load(proposal.settledBy);
  }
}
