import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders } from '#libs/identity';
import { isId } from '#libs/kernel';
import type { Assignment } from '../assignment.entity.js';
import { blindView } from '../blind-submission.view.js';
import { OpenReviewService } from '../open-review.service.js';
import { showsApplicants } from '../review.policy.js';
import { BlindLoaders } from './blind.loaders.js';
import { NamedPeerReviewType, OpenSubmissionType } from './open-review.types.js';
import { ReviewLoaders } from './review.loaders.js';
import { ReviewTaskType } from './review-task.types.js';

/** What a round that is not double-blind shows besides. Its types are their own, so that nothing slips into blind ones. */
@Resolver(() => ReviewTaskType)
export class OpenReviewsResolver {
  constructor(
    private readonly open: OpenReviewService,
    private readonly loaders: ReviewLoaders,
    private readonly blind: BlindLoaders,
    private readonly challenges: ChallengeLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => OpenSubmissionType, {
    nullable: true,
    description: 'The submission with who wrote it; null unless the round is open.',
  })
  async openSubmission(@Parent() task: Assignment, @Context() context: RequestContext) {
    const round = await this.loaders.round(context).load(task.challengeId);
    if (!round || !showsApplicants(round.blindness)) return null;
    const found = await this.blind.whole(context).load(task.submissionId);
    const organisation = found && (await this.identity.organisation(context).load(found.organisationId));
    if (!organisation) return null;
    const questions = await this.challenges.questions(context).load(task.challengeId);
    return {
      ...blindView(task.alias, found, questions),
      organisation: organisation.name,
      team: found.team.map(({ name, role }) => ({ name, role })),
    };
  }

  @Allow('review.read')
  @Query(() => [NamedPeerReviewType], {
    nullable: true,
    description:
      "The other reviewers' reviews of the same submission with their names; null in a double-blind round, and until yours is submitted.",
  })
  namedPeerReviews(
    @CurrentActor() actor: Actor,
    @Args('alias', { type: () => ID, description: 'The alias of the task.' }) alias: string,
  ) {
    return isId(alias) ? this.open.namedPeersOf(actor, alias) : null;
  }
}
