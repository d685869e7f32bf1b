import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { ReviewReadingService } from '../review-reading.service.js';
import type { ReviewRequest } from '../review-request.repository.js';
import { ReviewRequestType } from './round.types.js';

/** What reviewers are asked for besides reviews. */
@Resolver(() => ReviewRequestType)
export class ReviewRequestsResolver {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('review.read')
  @Query(() => [ReviewRequestType], {
    description: 'What you are asked for besides reviews and can answer now, the most urgent first.',
  })
  reviewRequests(@CurrentActor() actor: Actor) {
    return this.reading.requestsTo(actor);
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() { challengeId }: ReviewRequest, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(challengeId);
  }
}
