import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { isId } from '#libs/kernel';
import { SolutionType, StartupLoaders } from '#libs/startups';
import type { Match } from '../match.scoring.js';
import type { MatchKind } from '../matching.service.js';
import { SuggestionsService } from '../suggestions.service.js';
import { ChallengeMatchType, FirstMatches, MatchKindEnum, MatchType } from './matching.types.js';
import { shown } from './shown-match.js';

const FIRST = 10;

/** A match with what it is a match of. */
type Suggested = Match & { readonly kind: MatchKind };

/** Which start-ups and solutions may answer a challenge. */
@Resolver(() => MatchType)
export class MatchesResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly identity: IdentityLoaders,
    private readonly startups: StartupLoaders,
  ) {}

  @Allow('matching.read')
  @Query(() => [MatchType], {
    nullable: true,
    description:
      'Start-ups or solutions for a challenge, the best first. For its ministry and the managers of its programme, drafts included, and for intermediaries, of drafts those that they help with; null for others and when there is no such challenge.',
  })
  async challengeMatches(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) id: string,
    @Args('kind', { type: () => MatchKindEnum, description: 'What to suggest.' }) kind: MatchKind,
    @Args() { first }: FirstMatches,
    @Args('byScoreAlone', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Without the places that the programme keeps for newcomers.',
    })
    byScoreAlone: boolean,
  ) {
    if (!isId(id)) return null;
    const matches = await this.suggestions.forChallenge(actor, id, kind, first ?? FIRST, byScoreAlone);
    return matches?.map((match) => ({ ...shown(match), kind })) ?? null;
  }

  @ResolveField(() => SolutionType, {
    nullable: true,
    description: 'The solution, when solutions were asked for.',
  })
  async solution(@Parent() match: MatchType, @Context() context: RequestContext) {
    const { kind, id } = match as unknown as Suggested;
    const solution = kind === 'SOLUTION' ? await this.startups.solution(context).load(id) : null;
    // Withdrawn a moment ago, and not yet out of the index.
    return solution?.state === 'ACTIVE' ? solution : null;
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The start-up, or the organisation that offers the solution.',
  })
  async organisation(@Parent() match: MatchType, @Context() context: RequestContext) {
    const { kind, id } = match as unknown as Suggested;
    const owner = kind === 'STARTUP' ? id : (await this.startups.solution(context).load(id))?.organisationId;
    return owner ? this.identity.organisation(context).load(owner) : null;
  }
}

/** Which open challenges fit a start-up. */
@Resolver(() => ChallengeMatchType)
export class ChallengeMatchesResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('matching.read')
  @Query(() => [ChallengeMatchType], {
    nullable: true,
    description: 'Open challenges for your start-up, the best first; null when it is not yours.',
  })
  async startupMatches(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID, description: 'Your start-up.' }) id: string,
    @Args() { first }: FirstMatches,
  ) {
    if (!isId(id)) return null;
    const matches = await this.suggestions.forStartup(actor, id, first ?? FIRST);
    return matches?.map(shown) ?? null;
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() match: ChallengeMatchType, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load((match as unknown as Match).id);
  }
}
