import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, allScopes, CurrentActor, Public } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext, SESSION_COOKIE } from '#libs/graphql';
import { ApiTokensService } from '../api-tokens.service.js';
import { ChangePasswordService } from '../change-password.service.js';
import { CredentialRepository } from '../credential.repository.js';
import { PersonRepository } from '../person.repository.js';
import { SignInService } from '../sign-in.service.js';
import {
  ChangePasswordInput,
  CreateApiTokenInput,
  RevokeApiTokenInput,
  SignInInput,
} from './identity.inputs.js';
import { IdentityLoaders } from './identity.loaders.js';
import {
  ChangePasswordPayload,
  CreateApiTokenPayload,
  RevokeApiTokenPayload,
  SignInPayload,
  SignOutPayload,
} from './identity.payloads.js';
import { ApiTokenConnection, MembershipType, ViewerType } from './identity.types.js';

const COOKIE_ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** Who is there: sessions, the viewer, API tokens. */
@Resolver(() => ViewerType)
export class SessionsResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly passwords: ChangePasswordService,
    private readonly tokens: ApiTokensService,
    private readonly credentials: CredentialRepository,
    private readonly people: PersonRepository,
    private readonly loaders: IdentityLoaders,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'You; null when nobody is signed in.' })
  viewer(@CurrentActor() actor: Actor) {
    return actor.personId ? this.people.find(actor.personId) : null;
  }

  @ResolveField(() => [MembershipType], { description: 'Your roles.' })
  memberships(@Parent() viewer: ViewerType, @Context() context: RequestContext) {
    return this.loaders.memberships(context).load(viewer.id);
  }

  @Allow('profile.read')
  @Query(() => [String], { description: 'Every scope that an API token can be given.' })
  tokenScopes(): string[] {
    return allScopes();
  }

  @Allow('profile.read')
  @Query(() => ApiTokenConnection, { description: 'Your API tokens, the newest first.' })
  async apiTokens(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
    return new ConnectionOf(await this.credentials.pageTokensOf(actor.personId ?? '', page));
  }

  @Public()
  @Mutation(() => SignInPayload, {
    description: 'Signs in with e-mail and password; sets the session cookie.',
  })
  async signIn(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The account.' }) input: SignInInput,
    @Context() context: RequestContext,
  ) {
    const device = { address: context.clientAddress, userAgent: context.userAgent };
    const session = await this.signIns.signIn(actor, input.email, input.password, device);
    context.responseHeaders.set(
      'set-cookie',
      `${SESSION_COOKIE}=${session.token}; ${COOKIE_ATTRIBUTES}; Expires=${session.expiresAt.toUTCString()}`,
    );
    return { viewer: session.person };
  }

  @Allow('session.end')
  @Mutation(() => SignOutPayload, { description: 'Ends the session of the cookie.' })
  async signOut(@CurrentActor() actor: Actor, @Context() context: RequestContext) {
    await this.signIns.signOut(actor, context.sessionToken);
    context.responseHeaders.set('set-cookie', `${SESSION_COOKIE}=; ${COOKIE_ATTRIBUTES}; Max-Age=0`);
    return {};
  }

  @Allow('password.change')
  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes your password and ends your other sessions. Needs a session, not a token.',
  })
  async changePassword(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The passwords.' }) input: ChangePasswordInput,
    @Context() context: RequestContext,
  ) {
    const device = { address: context.clientAddress, session: context.sessionToken };
    await this.passwords.change(actor, input, device);
    return { viewer: await this.people.find(actor.personId ?? '') };
  }

  @Allow('token.manage')
  @Mutation(() => CreateApiTokenPayload, {
    description: 'Makes a personal API token. Needs a session, not a token.',
  })
  async createApiToken(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The token wanted.' }) input: CreateApiTokenInput,
  ) {
    const { token, secret } = await this.tokens.create(actor, input);
    return { apiToken: token, secret };
  }

  @Allow('token.manage')
  @Mutation(() => RevokeApiTokenPayload, { description: 'Revokes one of your API tokens at once.' })
  async revokeApiToken(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The token.' }) input: RevokeApiTokenInput,
  ) {
    return { apiToken: await this.tokens.revoke(actor, input.id) };
  }
}
