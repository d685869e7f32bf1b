import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { FeedbackService } from '../feedback.service.js';
import type { FeedbackEvent } from '../feedback-event.entity.js';
import {
  DismissMatchInput,
  DismissMatchPayload,
  MatchDismissalConnection,
  MatchDismissalType,
  RecordMatchFeedbackInput,
  RecordMatchFeedbackPayload,
  RestoreMatchInput,
  RestoreMatchPayload,
} from './feedback.types.js';

/** What people do with suggestions. */
@Resolver(() => MatchDismissalType)
export class FeedbackResolver {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly identity: IdentityLoaders,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('matching.feedback')
  @Mutation(() => RecordMatchFeedbackPayload, {
    description: 'Says which suggestions were on the screen or opened. A repetition counts once.',
  })
  async recordMatchFeedback(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The suggestions.' }) { kind, matches }: RecordMatchFeedbackInput,
  ) {
    return { recorded: await this.feedback.record(actor, kind, matches) };
  }

  @Allow('matching.feedback')
  @Mutation(() => DismissMatchPayload, { description: 'Hides a suggestion from your own lists.' })
  async dismissMatch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The suggestion and the reason.' }) input: DismissMatchInput,
  ) {
    const { match, reason, note } = input;
    return { dismissal: await this.feedback.dismiss(actor, match, reason, note ?? null) };
  }

  @Allow('matching.feedback')
  @Mutation(() => RestoreMatchPayload, { description: 'Takes a dismissal back.' })
  async restoreMatch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The dismissal.' }) { id }: RestoreMatchInput,
  ) {
    return { dismissal: await this.feedback.restore(actor, id) };
  }

  @Allow('matching.feedback')
  @Query(() => MatchDismissalConnection, { description: 'Suggestions that you dismissed, the newest first.' })
  async dismissedMatches(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
    return new ConnectionOf(await this.feedback.pageDismissed(actor, page));
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() dismissal: MatchDismissalType, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load((dismissal as FeedbackEvent).challengeId);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up.' })
  organisation(@Parent() dismissal: MatchDismissalType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load((dismissal as FeedbackEvent).organisationId);
  }

  @ResolveField(() => Date, { description: 'When you dismissed it.' })
  dismissedAt(@Parent() dismissal: MatchDismissalType): Date {
    return (dismissal as FeedbackEvent).occurredAt;
  }
}
