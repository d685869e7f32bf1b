import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { isId } from '#libs/kernel';
import type { Passport } from '../passport.entity.js';
import { PassportRepository } from '../passport.repository.js';
import { PassportsService } from '../passports.service.js';
import { isOfTeam } from '../startup.policy.js';
import { contentOfPassport } from './passport-content.js';
import { StartupLoaders } from './startup.loaders.js';
import { PassportFilter, SavePassportInput } from './startups.inputs.js';
import { SavePassportPayload } from './startups.payloads.js';
import { OwnPassportType, PassportConnection, PassportType } from './startups.types.js';

/** Passports: the public side of start-ups, and the own one with its people. */
@Resolver(() => PassportType)
export class PassportsResolver {
  constructor(
    private readonly service: PassportsService,
    private readonly rows: PassportRepository,
    private readonly identity: IdentityLoaders,
  ) {}

  @Public()
  @Query(() => PassportType, {
    nullable: true,
    description: 'The passport of a start-up; null when it has none.',
  })
  passport(@Args('organisationId', { type: () => ID, description: 'The start-up.' }) id: string) {
    return isId(id) ? this.rows.findByOrganisation(id) : null;
  }

  @Public()
  @Query(() => PassportConnection, { description: 'Passports of start-ups, the newest first.' })
  async passports(
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which ones.' }) filter?: PassportFilter,
  ) {
    return new ConnectionOf(await this.rows.page(filter ?? {}, page));
  }

  @Allow('passport.read_own')
  @Query(() => OwnPassportType, {
    nullable: true,
    description: 'The passport of your own start-up, with its people; null when it has none yet.',
  })
  ownPassport(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID, description: 'Your start-up.' }) id: string,
  ) {
    return isId(id) && isOfTeam(actor, id) ? this.rows.findByOrganisation(id) : null;
  }

  @Allow('passport.save')
  @Mutation(() => SavePassportPayload, { description: 'Creates or changes the passport of your start-up.' })
  async savePassport(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The passport.' }) input: SavePassportInput,
  ) {
    return { passport: await this.service.save(actor, contentOfPassport(input)) };
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up.' })
  organisation(@Parent() passport: PassportType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((passport as Passport).organisationId);
  }
}

/** What this context adds to organisations. */
@Resolver(() => OrganisationType)
export class OrganisationPassportResolver {
  constructor(private readonly loaders: StartupLoaders) {}

  @ResolveField('passport', () => PassportType, {
    nullable: true,
    description: 'How the start-up presents itself; null for other organisations and before the first save.',
  })
  passportOfOrganisation(@Parent() organisation: OrganisationType, @Context() context: RequestContext) {
    return this.loaders.passportByOrganisation(context).load(organisation.id);
  }
}
