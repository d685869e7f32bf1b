import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { isId } from '#libs/kernel';
import { AnswerInvitationService } from '../answer-invitation.service.js';
import type { ChallengeInvitation } from '../challenge-invitation.entity.js';
import { ChallengeInvitationsService } from '../challenge-invitations.service.js';
import { InviteStartupService } from '../invite-startup.service.js';
import {
  AcceptChallengeInvitationInput,
  DeclineChallengeInvitationInput,
  InviteToChallengeInput,
  MarkChallengeInvitationSeenInput,
} from './invitation.inputs.js';
import {
  AcceptChallengeInvitationPayload,
  DeclineChallengeInvitationPayload,
  InviteToChallengePayload,
  MarkChallengeInvitationSeenPayload,
} from './invitation.payloads.js';
import {
  ChallengeInvitationConnection,
  ChallengeInvitationType,
  InvitationQuotaType,
} from './invitation.types.js';

/** Invitations to look at a challenge, for both sides. */
@Resolver(() => ChallengeInvitationType)
export class InvitationsToChallengesResolver {
  constructor(
    private readonly invitations: ChallengeInvitationsService,
    private readonly inviting: InviteStartupService,
    private readonly answers: AnswerInvitationService,
    private readonly identity: IdentityLoaders,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('matching.invite')
  @Query(() => ChallengeInvitationConnection, {
    nullable: true,
    description:
      'Invitations to a challenge, the newest first: all for its ministry and the managers of its programme, its own for an intermediary that helps with it. Null for others.',
  })
  async challengeInvitations(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) id: string,
  ) {
    const found = isId(id) ? await this.invitations.pageOfChallenge(actor, id, page) : null;
    return found && new ConnectionOf(found);
  }

  @Allow('matching.invite')
  @Query(() => InvitationQuotaType, {
    nullable: true,
    description: 'How many start-ups may be invited to a challenge; null unless you may invite to it.',
  })
  invitationQuota(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) id: string,
  ) {
    return isId(id) ? this.inviting.quotaOf(actor, id) : null;
  }

  @Allow('matching.answer_invitation')
  @Query(() => ChallengeInvitationConnection, {
    nullable: true,
    description: 'Invitations to your start-up, the newest first; null when it is not yours.',
  })
  async invitationsToStartup(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('organisationId', { type: () => ID, description: 'Your start-up.' }) id: string,
  ) {
    const found = isId(id) ? await this.invitations.pageOfStartup(actor, id, page) : null;
    return found && new ConnectionOf(found);
  }

  @Allow('matching.invite')
  @Mutation(() => InviteToChallengePayload, {
    description:
      'Asks a start-up to look at a published challenge; its owners get a mail. For its ministry, the managers of its programme, and intermediaries that help with it now.',
  })
  async inviteToChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom, and to what.' }) input: InviteToChallengeInput,
  ) {
    const { challengeId, organisationId, inviterId, match } = input;
    const given = { challengeId, organisationId, inviterId: inviterId ?? null, match: match ?? null };
    return { invitation: await this.inviting.invite(actor, given) };
  }

  @Allow('matching.answer_invitation')
  @Mutation(() => MarkChallengeInvitationSeenPayload, {
    description: 'Says that somebody of the start-up has opened the invitation.',
  })
  async markChallengeInvitationSeen(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The invitation.' }) input: MarkChallengeInvitationSeenInput,
  ) {
    return { invitation: await this.answers.see(actor, input.id) };
  }

  @Allow('matching.answer_invitation')
  @Mutation(() => AcceptChallengeInvitationPayload, {
    description: 'Follows the call. It binds nobody; whether you apply stays sealed until the opening.',
  })
  async acceptChallengeInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The invitation.' }) input: AcceptChallengeInvitationInput,
  ) {
    return { invitation: await this.answers.accept(actor, input.id) };
  }

  @Allow('matching.answer_invitation')
  @Mutation(() => DeclineChallengeInvitationPayload, {
    description: 'Does not follow the call; it has no effect on anything else.',
  })
  async declineChallengeInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The invitation and the reason.' }) input: DeclineChallengeInvitationInput,
  ) {
    const { id, reason, note } = input;
    return { invitation: await this.answers.decline(actor, id, reason, note ?? null) };
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() invitation: ChallengeInvitationType, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load((invitation as ChallengeInvitation).challengeId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up.' })
  organisation(@Parent() invitation: ChallengeInvitationType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((invitation as ChallengeInvitation).organisationId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'In whose name it was sent.' })
  inviter(@Parent() invitation: ChallengeInvitationType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((invitation as ChallengeInvitation).inviterId);
  }
}
