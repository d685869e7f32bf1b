import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType, PersonType } from '#libs/identity';
import type { Challenge } from '../challenge.entity.js';
import type { Contribution } from '../co-definition.repository.js';
import type { CoDefinitionSession } from '../co-definition-session.entity.js';
import type { HelpSight } from '../help.policy.js';
import type { Helper } from '../helper.entity.js';
import { SuggestionRepository } from '../suggestion.repository.js';
import type { SuggestionComment } from '../suggestion-comment.entity.js';
import { ChallengeType } from './challenge.type.js';
import { HelpLoaders } from './help.loaders.js';
import {
  ChallengeHelperType,
  CoDefinitionSessionType,
  IntermediaryContributionType,
  SuggestionCommentType,
  SuggestionConnection,
} from './help.types.js';

const WHO =
  'For the ministry, the managers of the programme and auditors; an intermediary that helps sees its own. Null for others.';

/** The work on a challenge, as each viewer may see it. */
@Resolver(() => ChallengeType)
export class HelpFieldsResolver {
  constructor(
    private readonly loaders: HelpLoaders,
    private readonly suggestionRows: SuggestionRepository,
  ) {}

  @ResolveField(() => [ChallengeHelperType], {
    nullable: true,
    description: `Intermediaries that help or helped, the first ones first. ${WHO}`,
  })
  async helpers(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    const sight = await this.loaders.sight(context, challenge as Challenge);
    return sight && within(sight, await this.loaders.ofChallenge(context).load(challenge.id));
  }

  @ResolveField(() => [IntermediaryContributionType], {
    description: 'What intermediaries contributed, for everybody who sees the challenge.',
  })
  contributions(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.loaders.contributions(context).load(challenge.id);
  }

  @ResolveField(() => SuggestionConnection, {
    nullable: true,
    description: `Suggested wordings, the oldest first. ${WHO}`,
  })
  suggestions(
    @Parent() challenge: ChallengeType,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ) {
    return this.loaders.page(context, this.suggestionRows.pages, challenge as Challenge, page);
  }

  @ResolveField(() => [CoDefinitionSessionType], {
    nullable: true,
    description: `Sessions, the oldest first. ${WHO}`,
  })
  async coDefinitionSessions(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    const sight = await this.loaders.sight(context, challenge as Challenge);
    return sight && within(sight, await this.loaders.sessions(context).load(challenge.id));
  }
}

/** The rows that the sight shows; nothing counts those that it hides. */
const within = <T extends { readonly organisationId: string }>(sight: HelpSight, rows: readonly T[]): T[] =>
  rows.filter(({ organisationId }) => sight.all || sight.organisationIds.includes(organisationId));

/** Which intermediary helps. */
@Resolver(() => ChallengeHelperType)
export class HelperFieldsResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The intermediary.' })
  organisation(@Parent() helper: ChallengeHelperType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((helper as Helper).organisationId);
  }
}

/** Who contributed. */
@Resolver(() => IntermediaryContributionType)
export class ContributionFieldsResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The intermediary.' })
  organisation(@Parent() contribution: IntermediaryContributionType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((contribution as Contribution).organisationId);
  }
}

/** Which intermediary was there. */
@Resolver(() => CoDefinitionSessionType)
export class SessionFieldsResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The intermediary that took part.' })
  organisation(@Parent() session: CoDefinitionSessionType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((session as CoDefinitionSession).organisationId);
  }
}

/** Who wrote a remark. */
@Resolver(() => SuggestionCommentType)
export class SuggestionCommentFieldsResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it.' })
  author(@Parent() comment: SuggestionCommentType, @Context() context: RequestContext) {
    return this.identity.person(context).load((comment as SuggestionComment).authorId);
  }
}
