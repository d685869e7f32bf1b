import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, PersonType } from '#libs/identity';
import { isId } from '#libs/kernel';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import type { DecisionProposal } from '../decision-proposal.entity.js';
import { ProposalDesk } from '../proposal-desk.js';
import { ProposeDecisionService } from '../propose-decision.service.js';
import { ReleaseDecisionsService } from '../release-decisions.service.js';
import { ProposeDecisionInput, ReleaseDecisionsInput, ReturnDecisionInput } from './decisions.inputs.js';
import {
  ProposeDecisionPayload,
  ReleaseDecisionsPayload,
  ReturnDecisionPayload,
} from './decisions.payloads.js';
import { DecisionProposalType, ProposedOutcomeType } from './proposal.types.js';

/** A decision is prepared by one person and released by another. */
@Resolver(() => DecisionProposalType)
export class ProposedDecisionsResolver {
  constructor(
    private readonly proposing: ProposeDecisionService,
    private readonly releasing: ReleaseDecisionsService,
    private readonly desk: ProposalDesk,
    private readonly challenges: ChallengeLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('decision.read_proposals')
  @Query(() => [DecisionProposalType], {
    nullable: true,
    description:
      'Proposed decisions on a challenge, the newest first: for managers of its programme and approvers of its ministry; null for everybody else.',
  })
  decisionProposals(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return isId(challengeId) ? this.desk.ofChallenge(actor, challengeId) : null;
  }

  @Allow('decision.propose')
  @Mutation(() => ProposeDecisionPayload, {
    description:
      'Prepares the decision on all submissions of a challenge. Awards are the top of the ranking; among equals at the cut a person chooses and says why. Nobody else knows of it before a second person releases it.',
  })
  async proposeDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: ProposeDecisionInput,
  ) {
    return { proposal: await this.proposing.propose(actor, input) };
  }

  @Allow('decision.release')
  @Mutation(() => ReleaseDecisionsPayload, {
    description:
      'Releases decisions that somebody else has proposed, in one act: outcomes, letters and the beginning of the standstill, all of them or none.',
  })
  async releaseDecisions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The proposals.' }) input: ReleaseDecisionsInput,
  ) {
    return { decisions: await this.releasing.releaseAll(actor, input.proposalIds) };
  }

  @Allow('decision.release')
  @Mutation(() => ReturnDecisionPayload, {
    description: 'Gives a proposed decision back with a reason, or takes back your own.',
  })
  async returnDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The proposal and the reason.' }) input: ReturnDecisionInput,
  ) {
    return { proposal: await this.proposing.giveBack(actor, input.proposalId, input.reason) };
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() proposal: DecisionProposal, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(proposal.challengeId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who proposed it.' })
  proposedBy(@Parent() proposal: DecisionProposal, @Context() context: RequestContext) {
    return this.identity.person(context).load(proposal.proposedBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who released it or gave it back.' })
  settledBy(@Parent() proposal: DecisionProposal, @Context() context: RequestContext) {
    return proposal.settledBy && this.identity.person(context).load(proposal.settledBy);
  }
}

/** The submission that a proposed outcome is about. */
@Resolver(() => ProposedOutcomeType)
export class ProposedOutcomeResolver {
  constructor(private readonly submissions: SubmissionLoaders) {}

  @ResolveField(() => SubmissionType, { nullable: true, description: 'The submission.' })
  submission(@Parent() outcome: ProposedOutcomeType, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(outcome.submissionId);
  }
}
