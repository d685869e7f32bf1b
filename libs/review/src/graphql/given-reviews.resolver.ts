import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { type GivenReview, GivenReviewsService } from '../given-reviews.service.js';
import { GivenReviewType } from './given-reviews.types.js';
import { ReviewLoaders } from './review.loaders.js';
import { ReviewerType } from './reviewer.types.js';

/** Who gave which score, for the managers of the programme. */
@Resolver(() => GivenReviewType)
export class GivenReviewsResolver {
  constructor(
    private readonly given: GivenReviewsService,
    private readonly loaders: ReviewLoaders,
  ) {}

  @Allow('assignment.list')
  @Query(() => [GivenReviewType], {
    nullable: true,
    description:
      'Every review that counts, by who gave it: for managers of the programme from the opening on; null for everybody else. Null also for a manager who reviews there, while an own review is owed and wherever reviewers are hidden from each other.',
  })
  givenReviews(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return isId(challengeId) ? this.given.of(actor, challengeId) : null;
  }

  @ResolveField(() => ReviewerType, { nullable: true, description: 'Who gave it.' })
  reviewer(@Parent() review: GivenReview, @Context() context: RequestContext) {
    return this.loaders.reviewer(context).load(review.reviewerId);
  }
}
