import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import type { ChallengeFollow } from '../challenge-follow.entity.js';
import { FollowsService } from '../follows.service.js';
import {
  ChallengeFollowConnection,
  ChallengeFollowType,
  FollowChallengeInput,
  FollowChallengePayload,
  UnfollowChallengeInput,
  UnfollowChallengePayload,
} from './alert.types.js';
import { FollowLoaders } from './follow.loaders.js';

/** Who wants to hear what happens to a challenge. */
@Resolver(() => ChallengeFollowType)
export class FollowsResolver {
  constructor(
    private readonly follows: FollowsService,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('matching.read_alerts')
  @Query(() => ChallengeFollowConnection, { description: 'Challenges that you follow, the newest first.' })
  async followedChallenges(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
    return new ConnectionOf(await this.follows.page(actor, page));
  }

  @Allow('matching.keep_alerts')
  @Mutation(() => FollowChallengePayload, {
    description:
      'Follows a challenge: mails at its publication, with each addendum and each answered question, and two days before it closes.',
  })
  async followChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge.' }) { challengeId }: FollowChallengeInput,
  ) {
    return { follow: await this.follows.follow(actor, challengeId) };
  }

  @Allow('matching.keep_alerts')
  @Mutation(() => UnfollowChallengePayload, { description: 'No longer follows a challenge.' })
  async unfollowChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge.' }) { challengeId }: UnfollowChallengeInput,
  ) {
    await this.follows.unfollow(actor, challengeId);
    return {};
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() follow: ChallengeFollowType, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load((follow as ChallengeFollow).challengeId);
  }
}

/** What this context adds to challenges. */
@Resolver(() => ChallengeType)
export class ChallengeFollowedResolver {
  constructor(private readonly loaders: FollowLoaders) {}

  @ResolveField(() => Boolean, { description: 'Whether you follow it.' })
  async isFollowed(@Parent() challenge: ChallengeType, @Context() context: RequestContext): Promise<boolean> {
    return (await this.loaders.own(context).load(challenge.id)) !== null;
  }
}
