import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { isId } from '#libs/kernel';
import { ChallengeInvitationsService } from '../challenge-invitations.service.js';
import type { InvitationOptOut } from '../invitation-opt-out.entity.js';
import { InvitationOptOutsService } from '../invitation-opt-outs.service.js';
import { UnsubscribeService } from '../unsubscribe.service.js';
import { EndInvitationOptOutInput, OptOutOfInvitationsInput, UnsubscribeInput } from './invitation.inputs.js';
import {
  EndInvitationOptOutPayload,
  OptOutOfInvitationsPayload,
  UnsubscribePayload,
} from './invitation.payloads.js';
import { InvitationOptOutConnection, InvitationOptOutType } from './invitation.types.js';

/** Who wants no invitations, and the links in mails. */
@Resolver(() => InvitationOptOutType)
export class OptOutsResolver {
  constructor(
    private readonly invitations: ChallengeInvitationsService,
    private readonly optOuts: InvitationOptOutsService,
    private readonly unsubscribing: UnsubscribeService,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('matching.answer_invitation')
  @Query(() => InvitationOptOutConnection, {
    nullable: true,
    description: 'Opt-outs of your start-up that hold, the oldest first; null when it is not yours.',
  })
  async invitationOptOuts(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('organisationId', { type: () => ID, description: 'Your start-up.' }) id: string,
  ) {
    const found = isId(id) ? await this.invitations.optOutsOf(actor, id, page) : null;
    return found && new ConnectionOf(found);
  }

  @Allow('matching.opt_out')
  @Mutation(() => OptOutOfInvitationsPayload, {
    description: 'From now on the start-up is not invited: by one organisation, or by anybody.',
  })
  async optOutOfInvitations(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The start-up, and from whom.' }) input: OptOutOfInvitationsInput,
  ) {
    return { optOut: await this.optOuts.optOut(actor, input.organisationId, input.inviterId ?? null) };
  }

  @Allow('matching.opt_out')
  @Mutation(() => EndInvitationOptOutPayload, { description: 'The start-up may be invited again.' })
  async endInvitationOptOut(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The opt-out.' }) input: EndInvitationOptOutInput,
  ) {
    return { optOut: await this.optOuts.end(actor, input.id) };
  }

  @Public()
  @Mutation(() => UnsubscribePayload, {
    description: 'Ends what the link of a mail names. Nobody has to sign in for it.',
  })
  async unsubscribe(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The token.' }) input: UnsubscribeInput,
  ) {
    await this.unsubscribing.unsubscribe(input.token, actor.correlationId);
    return {};
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'From whom the start-up wants no invitations; null: from anybody.',
  })
  inviter(@Parent() optOut: InvitationOptOutType, @Context() context: RequestContext) {
    const { inviterId } = optOut as InvitationOptOut;
    return inviterId ? this.identity.organisation(context).load(inviterId) : null;
  }
}
