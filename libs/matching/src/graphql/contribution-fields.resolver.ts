import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Contribution, IntermediaryContributionType } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { InvitationLoaders } from './invitation.loaders.js';

/** What this context adds to the record of what an intermediary did for a challenge. */
@Resolver(() => IntermediaryContributionType)
export class InvitedByIntermediaryResolver {
  constructor(private readonly loaders: InvitationLoaders) {}

  @ResolveField(() => Int, {
    description: 'Start-ups that it invited to look at the challenge, whatever they answered.',
  })
  async startupsInvited(
    @Parent() contribution: IntermediaryContributionType,
    @Context() context: RequestContext,
  ): Promise<number> {
    const { challengeId, organisationId } = contribution as Contribution;
    const counts = await this.loaders.counts(context).load(challengeId);
    return counts.find(({ inviterId }) => inviterId === organisationId)?.count ?? 0;
  }
}
