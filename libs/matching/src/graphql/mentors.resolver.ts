import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType, PersonType } from '#libs/identity';
import { isId } from '#libs/kernel';
import type { Mentor } from '../mentor.entity.js';
import { MentorRepository } from '../mentor.repository.js';
import { type MentorMatch, MentorMatchesService } from '../mentor-matches.service.js';
import { MentorsService } from '../mentors.service.js';
import { FirstMatches } from './matching.types.js';
import { MentorLoaders } from './mentor.loaders.js';
import {
  MentorMatchType,
  MentorProfileConnection,
  MentorProfileType,
  SaveMentorProfileInput,
  SaveMentorProfilePayload,
} from './mentor.types.js';
import { shown } from './shown-match.js';

const FIRST = 10;

/** The directory of mentors. */
@Resolver(() => MentorProfileType)
export class MentorsResolver {
  constructor(
    private readonly service: MentorsService,
    private readonly rows: MentorRepository,
    private readonly identity: IdentityLoaders,
    private readonly loaders: MentorLoaders,
  ) {}

  @Allow('mentor.list')
  @Query(() => MentorProfileConnection, { description: 'Mentors who have a free place, the newest first.' })
  async mentors(
    @Args() page: PageArgs,
    @Args('expertise', { type: () => String, nullable: true, description: 'A topic.' }) expertise?: string,
  ) {
    return new ConnectionOf(await this.rows.page(expertise, page));
  }

  @Allow('mentor.keep')
  @Query(() => MentorProfileType, {
    nullable: true,
    description: 'Your own profile as a mentor; null before the first save.',
  })
  ownMentorProfile(@CurrentActor() actor: Actor) {
    return this.service.own(actor);
  }

  @Allow('mentor.keep')
  @Mutation(() => SaveMentorProfilePayload, { description: 'Creates or changes your profile as a mentor.' })
  async saveMentorProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The profile.' }) input: SaveMentorProfileInput,
  ) {
    const { expectedVersion, countries, ...profile } = input;
    const upper = countries.map((country) => country.toUpperCase());
    const mentor = await this.service.save(actor, expectedVersion ?? null, { ...profile, countries: upper });
    return { mentor };
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who it is.' })
  person(@Parent() mentor: MentorProfileType, @Context() context: RequestContext) {
    return this.identity.person(context).load((mentor as Mentor).personId);
  }

  @ResolveField(() => Int, {
    description:
      'Start-ups that the mentor can still take: the capacity without those whom the mentor helps now.',
  })
  async freePlaces(@Parent() mentor: MentorProfileType, @Context() context: RequestContext): Promise<number> {
    return (await this.loaders.freePlaces(context).load(mentor.id))?.free ?? 0;
  }
}

/** Which mentors and start-ups suit each other. */
@Resolver(() => MentorMatchType)
export class MentorMatchesResolver {
  constructor(
    private readonly matches: MentorMatchesService,
    private readonly loaders: MentorLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('matching.read')
  @Query(() => [MentorMatchType], {
    nullable: true,
    description: 'Mentors for your start-up, the best first; null when it is not yours.',
  })
  async mentorMatches(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID, description: 'Your start-up.' }) id: string,
    @Args() { first }: FirstMatches,
  ) {
    if (!isId(id)) return null;
    return (await this.matches.mentorsFor(actor, id, first ?? FIRST))?.map(shownMutual) ?? null;
  }

  @Allow('mentor.keep')
  @Query(() => [MentorMatchType], {
    nullable: true,
    description: 'Start-ups for you as a mentor, the best first; null before you have saved a profile.',
  })
  async menteeMatches(@CurrentActor() actor: Actor, @Args() { first }: FirstMatches) {
    return (await this.matches.startupsFor(actor, first ?? FIRST))?.map(shownMutual) ?? null;
  }

  @ResolveField(() => MentorProfileType, { nullable: true, description: 'The mentor.' })
  mentor(@Parent() match: MentorMatchType, @Context() context: RequestContext) {
    return this.loaders.mentor(context).load((match as unknown as MentorMatch).mentorId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up.' })
  organisation(@Parent() match: MentorMatchType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((match as unknown as MentorMatch).organisationId);
  }
}

const shownMutual = (found: MentorMatch) => ({
  ...found,
  found: found.match.score,
  reasons: shown(found.match).reasons,
});
