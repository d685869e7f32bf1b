import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { mayReadMembers } from '../identity.policy.js';
import { InvitationRepository } from '../invitation.repository.js';
import type { MembershipRow } from '../membership.entity.js';
import { PersonRepository } from '../person.repository.js';
import { IdentityLoaders } from './identity.loaders.js';
import { InvitationConnection, MembershipConnection, MembershipType, PersonType } from './identity.types.js';

const OF = { type: () => ID, description: 'The organisation.' };

/** Who belongs to an organisation, for those who belong to it. */
@Resolver(() => MembershipType)
export class MembersResolver {
  constructor(
    private readonly people: PersonRepository,
    private readonly invitations: InvitationRepository,
    private readonly loaders: IdentityLoaders,
  ) {}

  @Allow('member.list')
  @Query(() => MembershipConnection, {
    nullable: true,
    description: 'Members of an organisation of yours, the oldest first; null when it is not yours.',
  })
  async members(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('organisationId', OF) id: string,
  ) {
    if (!isId(id) || !mayReadMembers(actor, id)) return null;
    return new ConnectionOf(await this.people.pageMembershipsIn(id, page));
  }

  @Allow('member.list')
  @Query(() => InvitationConnection, {
    name: 'invitations',
    nullable: true,
    description: 'Invitations into an organisation of yours, the newest first; null when it is not yours.',
  })
  async invitationList(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('organisationId', OF) id: string,
  ) {
    if (!isId(id) || !mayReadMembers(actor, id)) return null;
    return new ConnectionOf(await this.invitations.pageOf(id, page));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who holds the role.' })
  person(@Parent() membership: MembershipType, @Context() context: RequestContext) {
    return this.loaders.person(context).load((membership as MembershipRow).personId);
  }
}
