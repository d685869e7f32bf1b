import { Args, ArgsType, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Public } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import {
  ConnectionOf,
  EnumField,
  InputField,
  IntegerField,
  PageArgs,
  RequestContext,
  TextField,
} from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import type { BrowsedDocument } from '#libs/search';
import { SolutionType, StartupLoaders } from '#libs/startups';
import type { BoxKind } from '../search-box.rules.js';
import { type BoxRequest, type BoxResults, SearchBoxService } from '../search-box.service.js';
import { MentorLoaders } from './mentor.loaders.js';
import { MentorProfileType } from './mentor.types.js';
import {
  SearchFacetType,
  SearchFilter,
  SearchHighlightType,
  SearchKind,
  SearchResultConnection,
  SearchResultType,
} from './search.types.js';
import { SearchEngineEnum } from './search-engine.types.js';

const SUGGESTIONS = 5;

@ArgsType()
class SearchArgs {
  @EnumField(() => SearchKind, { description: 'What to look through.' })
  kind!: BoxKind;

  @TextField({
    description:
      'Words that must all be found; the last one may be unfinished, and typing errors are forgiven. Without words, everything that the filter lets through.',
    min: 0,
    max: 500,
    nullable: true,
  })
  text?: string | null;

  @InputField(() => SearchFilter, { description: 'Narrows the search.', nullable: true })
  filter?: SearchFilter | null;
}

@ArgsType()
class SuggestionArgs extends SearchArgs {
  @IntegerField({
    description: 'How many at most, 1 to 10; 5 when left out.',
    min: 1,
    max: 10,
    nullable: true,
  })
  first?: number | null;
}

type Found = BrowsedDocument & { readonly kind: BoxKind };

/** A page of the search box, with what was counted beside it. */
class SearchResults extends ConnectionOf<Found> {
  readonly facets: BoxResults['facets'];
  readonly engine: BoxResults['engine'];

  constructor(results: BoxResults, kind: BoxKind) {
    super({ ...results, nodes: results.nodes.map((hit) => ({ ...hit, kind })) });
    this.facets = results.facets;
    this.engine = results.engine;
  }
}

const requestOf = ({ kind, text, filter }: SearchArgs): BoxRequest => ({
  kind,
  text: text ?? '',
  filter: filter ?? {},
});

/** The search box. */
@Resolver(() => SearchResultConnection)
export class SearchResolver {
  constructor(private readonly box: SearchBoxService) {}

  @Public()
  @Query(() => SearchResultConnection, {
    description: 'What has the words, in any inflection of Hebrew, Arabic or English, the best first.',
  })
  async search(@CurrentActor() actor: Actor, @Args() what: SearchArgs, @Args() page: PageArgs) {
    return new SearchResults(await this.box.search(actor, requestOf(what), page), what.kind);
  }

  @Public()
  @Query(() => [String], {
    description: 'Ways to finish or mend what was typed, each of which finds something.',
  })
  searchSuggestions(@CurrentActor() actor: Actor, @Args() { first, ...what }: SuggestionArgs) {
    return this.box.suggest(actor, requestOf(what), first ?? SUGGESTIONS);
  }

  @ResolveField(() => [SearchFacetType], {
    description: 'How many of all matches have which value, those of this page and of all others.',
  })
  facets(@Parent() results: unknown) {
    return (results as SearchResults).facets;
  }

  @ResolveField(() => SearchEngineEnum, {
    description: 'Which engine answered. Another one than usual stands in while the server does not answer.',
  })
  engine(@Parent() results: unknown) {
    return (results as SearchResults).engine;
  }
}

/** What was found. */
@Resolver(() => SearchResultType)
export class SearchResultResolver {
  constructor(
    private readonly challenges: ChallengeLoaders,
    private readonly startups: StartupLoaders,
    private readonly mentors: MentorLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => [SearchHighlightType], { description: 'Passages in which the words stand.' })
  highlights(@Parent() result: SearchResultType) {
    return Object.entries((result as Found).highlights).map(([field, pieces]) => ({ field, pieces }));
  }

  @ResolveField(() => ChallengeType, {
    nullable: true,
    description: 'The challenge, when challenges were asked for.',
  })
  challenge(@Parent() result: SearchResultType, @Context() context: RequestContext) {
    const { kind, id } = result as Found;
    return kind === 'CHALLENGE' ? this.challenges.challenge(context).load(id) : null;
  }

  @ResolveField(() => SolutionType, {
    nullable: true,
    description: 'The solution, when solutions were asked for.',
  })
  async solution(@Parent() result: SearchResultType, @Context() context: RequestContext) {
    const { kind, id } = result as Found;
    const solution = kind === 'SOLUTION' ? await this.startups.solution(context).load(id) : null;
    // Withdrawn a moment ago, and not yet out of the index.
    return solution?.state === 'ACTIVE' ? solution : null;
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The start-up, or who offers the solution.',
  })
  async organisation(@Parent() result: SearchResultType, @Context() context: RequestContext) {
    const { kind, id } = result as Found;
    if (kind !== 'STARTUP' && kind !== 'SOLUTION') return null;
    const owner = kind === 'STARTUP' ? id : (await this.startups.solution(context).load(id))?.organisationId;
    return owner ? this.identity.organisation(context).load(owner) : null;
  }

  @ResolveField(() => MentorProfileType, {
    nullable: true,
    description: 'The mentor, when mentors were asked for.',
  })
  mentor(@Parent() result: SearchResultType, @Context() context: RequestContext) {
    const { kind, id } = result as Found;
    return kind === 'MENTOR' ? this.mentors.mentor(context).load(id) : null;
  }
}
