import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { ConnectionOf, localeOf, PageArgs, RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { AcceptInvitationService } from '../accept-invitation.service.js';
import { OrganisationKind } from '../identity.roles.js';
import { InvitationsService } from '../invitations.service.js';
import type { MembershipRow } from '../membership.entity.js';
import { MembershipsService } from '../memberships.service.js';
import { OrganisationRepository } from '../organisation.repository.js';
import { OrganisationsService } from '../organisations.service.js';
import { RegistrationService } from '../registration.service.js';
import {
  AcceptInvitationInput,
  CreateOrganisationInput,
  EndMembershipInput,
  InvitePersonInput,
  RegisterStartupInput,
  RevokeInvitationInput,
} from './identity.inputs.js';
import { IdentityLoaders } from './identity.loaders.js';
import {
  AcceptInvitationPayload,
  CreateOrganisationPayload,
  EndMembershipPayload,
  InvitePersonPayload,
  RegisterStartupPayload,
  RevokeInvitationPayload,
} from './identity.payloads.js';
import { MembershipType, OrganisationConnection, OrganisationType } from './identity.types.js';

/** Organisations and how people join them. */
@Resolver(() => MembershipType)
export class OrganisationsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly rows: OrganisationRepository,
    private readonly invitations: InvitationsService,
    private readonly acceptance: AcceptInvitationService,
    private readonly memberships: MembershipsService,
    private readonly registration: RegistrationService,
    private readonly loaders: IdentityLoaders,
  ) {}

  @Allow('organisation.list')
  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'Organisations, the oldest first.',
  })
  async organisationList(
    @Args() page: PageArgs,
    @Args('kind', { type: () => OrganisationKind, nullable: true, description: 'Only this kind.' })
    kind?: OrganisationKind,
    @Args('name', {
      type: () => String,
      nullable: true,
      description: 'Only those that have this in their name, in any language.',
    })
    name?: string,
  ) {
    const filter = { kind: kind ?? undefined, name: name?.trim() || undefined };
    return new ConnectionOf(await this.rows.page(filter, page));
  }

  @Allow('organisation.list')
  @Query(() => OrganisationType, {
    nullable: true,
    description: 'One organisation; null when there is none.',
  })
  organisation(@Args('id', { type: () => ID, description: 'Its id.' }) id: string) {
    return isId(id) ? this.rows.find(id) : null;
  }

  @ResolveField('organisation', () => OrganisationType, {
    nullable: true,
    description: 'Where the role is held.',
  })
  organisationOfMembership(@Parent() membership: MembershipType, @Context() context: RequestContext) {
    return this.loaders.organisation(context).load((membership as MembershipRow).organisationId);
  }

  @Public()
  @Mutation(() => RegisterStartupPayload, {
    description: 'Registers a start-up and its first owner, who can sign in at once.',
  })
  async registerStartup(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The start-up.' }) input: RegisterStartupInput,
    @Context() context: RequestContext,
  ) {
    const owner = { ...input.owner, email: input.email, locale: localeOf(input.owner.locale) };
    const { organisation } = await this.registration.registerStartup(
      actor,
      owner,
      input,
      context.clientAddress,
    );
    return { organisation };
  }

  @Allow('organisation.create')
  @Mutation(() => CreateOrganisationPayload, { description: 'Creates an organisation of any kind.' })
  async createOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The organisation.' }) input: CreateOrganisationInput,
  ) {
    return { organisation: await this.organisations.create(actor, input) };
  }

  @Allow('person.invite')
  @Mutation(() => InvitePersonPayload, {
    description: 'Mails an invitation link, valid for 14 days and one use.',
  })
  invitePerson(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The invitation.' }) input: InvitePersonInput,
  ) {
    return this.invitations.invite(actor, input);
  }

  @Public()
  @Mutation(() => AcceptInvitationPayload, { description: 'Joins an organisation with an invitation link.' })
  async acceptInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The link and, for new people, who they are.' })
    input: AcceptInvitationInput,
  ) {
    const newcomer = input.newcomer
      ? { ...input.newcomer, locale: localeOf(input.newcomer.locale) }
      : undefined;
    const { invitation } = await this.acceptance.accept(actor, input.token, newcomer);
    return { invitation };
  }

  @Allow('person.invite')
  @Mutation(() => RevokeInvitationPayload, { description: 'Takes an invitation back that was not used yet.' })
  async revokeInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The invitation.' }) input: RevokeInvitationInput,
  ) {
    return { invitation: await this.invitations.revoke(actor, input.id) };
  }

  @Allow('membership.end')
  @Mutation(() => EndMembershipPayload, {
    description: 'Ends a role; it takes effect with the next request.',
  })
  async endMembership(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The membership.' }) input: EndMembershipInput,
  ) {
    await this.memberships.end(actor, input.id, input.reason);
    return {};
  }
}
