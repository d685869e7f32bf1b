import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import type { BidRow } from '../bid.entity.js';
import { BiddingService } from '../bidding.service.js';
import { blindView } from '../blind-submission.view.js';
import { PlanComputations } from '../plan-computations.js';
import { CancelAssignmentComputationInput, OpenBiddingInput, PlaceBidInput } from './bidding.inputs.js';
import {
  CancelAssignmentComputationPayload,
  OpenBiddingPayload,
  PlaceBidPayload,
} from './bidding.payloads.js';
import { AssignmentComputationType, BiddingType, BidItemConnection, BidItemType } from './bidding.types.js';
import { BlindLoaders } from './blind.loaders.js';
import { BlindSubmissionType } from './review-task.types.js';

const CHALLENGE = { type: () => ID, description: 'The challenge.' } as const;

/** Wishes of reviewers, and the computation that weighs them. */
@Resolver(() => BidItemType)
export class BiddingResolver {
  constructor(
    private readonly bids: BiddingService,
    private readonly computations: PlanComputations,
    private readonly blind: BlindLoaders,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('review.read')
  @Query(() => BidItemConnection, {
    description: 'Submissions of a challenge about which you are asked, by their aliases.',
  })
  async bidItems(
    @CurrentActor() actor: Actor,
    @Args('challengeId', CHALLENGE) challengeId: string,
    @Args() page: PageArgs,
  ) {
    const id = isId(challengeId) ? challengeId : NOWHERE;
    return new ConnectionOf(await this.bids.pageOwn(actor, id, page));
  }

  @Allow('assignment.list')
  @Query(() => BiddingType, {
    nullable: true,
    description:
      'How far the question to the jury is; null before it was put, and unless you manage the challenge.',
  })
  bidding(@CurrentActor() actor: Actor, @Args('challengeId', CHALLENGE) challengeId: string) {
    return isId(challengeId) ? this.bids.of(actor, challengeId) : null;
  }

  @Allow('assignment.list')
  @Query(() => AssignmentComputationType, {
    nullable: true,
    description:
      'How far the plan that is being computed is; null when none is, and unless you manage the challenge.',
  })
  assignmentComputation(@CurrentActor() actor: Actor, @Args('challengeId', CHALLENGE) challengeId: string) {
    return isId(challengeId) ? this.computations.of(actor, challengeId) : null;
  }

  @ResolveField(() => BlindSubmissionType, { nullable: true, description: 'What was written.' })
  async submission(
    @Parent() { alias, submissionId, challengeId }: BidRow,
    @Context() context: RequestContext,
  ) {
    const blind = await this.blind.content(context).load(submissionId);
    if (!blind) return null;
    return blindView(alias, blind.content, await this.challenges.questions(context).load(challengeId));
  }

  @Allow('assignment.manage')
  @Mutation(() => OpenBiddingPayload, {
    description:
      'Asks a jury which submissions each would like to review; again, it asks who is new and moves the end.',
  })
  async openBidding(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The jury and the end.' }) input: OpenBiddingInput,
  ) {
    const { challengeId, reviewerIds = null, closesAt } = input;
    await this.bids.open(actor, { challengeId, reviewerIds, closesAt });
    return { bidding: await this.bids.of(actor, challengeId) };
  }

  @Allow('review.write')
  @Mutation(() => PlaceBidPayload, { description: 'Says what you wish about one submission.' })
  async placeBid(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The wish.' }) input: PlaceBidInput,
  ) {
    return { item: await this.bids.place(actor, input.alias, input.bid ?? null) };
  }

  @Allow('assignment.manage')
  @Mutation(() => CancelAssignmentComputationPayload, {
    description: 'Stops the plan that is being computed; whoever waits for it is told.',
  })
  async cancelAssignmentComputation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge.' }) input: CancelAssignmentComputationInput,
  ) {
    await this.computations.cancel(actor, input.challengeId);
    return {};
  }
}

/** No challenge has it. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';
