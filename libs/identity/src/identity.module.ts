import { Global, Module } from '@nestjs/common';
import { ActorResolver } from '#libs/access';
import { AcceptInvitationService } from './accept-invitation.service.js';
import { ApiTokensService } from './api-tokens.service.js';
import { ChangePasswordService } from './change-password.service.js';
import { ContactsService } from './contacts.service.js';
import { CredentialRepository } from './credential.repository.js';
import { IdentityLoaders } from './graphql/identity.loaders.js';
import { MembersResolver } from './graphql/members.resolver.js';
import { OrganisationsResolver } from './graphql/organisations.resolver.js';
import { SessionsResolver } from './graphql/sessions.resolver.js';
import { IdentityActorResolver } from './identity-actor.resolver.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationLinks } from './invitation-links.js';
import { InvitationMailSubscriber } from './invitation-mail.subscriber.js';
import { InvitationsService } from './invitations.service.js';
import { MembershipWatchers } from './membership-watchers.js';
import { MembershipsService } from './memberships.service.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationsService } from './organisations.service.js';
import { PersonRepository } from './person.repository.js';
import { RegistrationService } from './registration.service.js';
import { SecretTokens } from './secret-token.js';
import { SignInService } from './sign-in.service.js';
import { SignInLimiter } from './sign-in-limiter.js';
import './identity.actions.js';

/** Global, because the door of every request stands here. */
@Global()
@Module({
  providers: [
    OrganisationRepository,
    PersonRepository,
    CredentialRepository,
    InvitationRepository,
    SecretTokens,
    SignInLimiter,
    SignInService,
    ChangePasswordService,
    MembershipWatchers,
    OrganisationsService,
    ContactsService,
    RegistrationService,
    InvitationLinks,
    InvitationsService,
    AcceptInvitationService,
    InvitationMailSubscriber,
    MembershipsService,
    ApiTokensService,
    IdentityLoaders,
    SessionsResolver,
    OrganisationsResolver,
    MembersResolver,
    { provide: ActorResolver, useClass: IdentityActorResolver },
  ],
  exports: [
    ActorResolver,
    OrganisationsService,
    ContactsService,
    MembershipWatchers,
    RegistrationService,
    SignInService,
    IdentityLoaders,
  ],
})
export class IdentityModule {}
