import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import { AssignAutomaticallyService } from '../assign-automatically.service.js';
import { AssignReviewersService } from '../assign-reviewers.service.js';
import type { Assignment } from '../assignment.entity.js';
import { AssignmentRepository } from '../assignment.repository.js';
import { RankingService } from '../ranking.service.js';
import { SubmissionPool } from '../submission-pool.js';
import { AssignmentConnection, AssignmentType, CoverageType } from './assignment.types.js';
import {
  AssignAnchorInput,
  AssignReviewerInput,
  AssignReviewersAutomaticallyInput,
  RemoveAssignmentInput,
} from './review.inputs.js';
import { ReviewLoaders } from './review.loaders.js';
import {
  AssignAnchorPayload,
  AssignReviewerPayload,
  AssignReviewersAutomaticallyPayload,
  RemoveAssignmentPayload,
} from './review.payloads.js';
import { ReviewerType } from './reviewer.types.js';

const CHALLENGE = { type: () => ID, description: 'The challenge.' } as const;

/** Who reviews what, for the managers of the programme. */
@Resolver(() => AssignmentType)
export class AssignmentsResolver {
  constructor(
    private readonly assign: AssignReviewersService,
    private readonly automatic: AssignAutomaticallyService,
    private readonly rows: AssignmentRepository,
    private readonly pool: SubmissionPool,
    private readonly ranking: RankingService,
    private readonly loaders: ReviewLoaders,
    private readonly submissions: SubmissionLoaders,
  ) {}

  @Allow('assignment.list')
  @Query(() => AssignmentConnection, {
    nullable: true,
    description:
      'Assignments of a challenge in the order in which they were made; null unless you manage it.',
  })
  async reviewAssignments(
    @CurrentActor() actor: Actor,
    @Args('challengeId', CHALLENGE) challengeId: string,
    @Args() page: PageArgs,
  ) {
    if (!isId(challengeId) || !(await this.pool.isManagedBy(actor, challengeId))) return null;
    return new ConnectionOf(await this.rows.pageOfChallenge(challengeId, page));
  }

  @Allow('assignment.list')
  @Query(() => [CoverageType], {
    nullable: true,
    description: 'Which submissions lack reviewers; null unless you manage the challenge.',
  })
  reviewCoverage(@CurrentActor() actor: Actor, @Args('challengeId', CHALLENGE) challengeId: string) {
    return isId(challengeId) ? this.ranking.coverageOf(actor, challengeId) : null;
  }

  @ResolveField(() => ReviewerType, { nullable: true, description: 'Who reviews.' })
  reviewer(@Parent() assignment: Assignment, @Context() context: RequestContext) {
    return this.loaders.reviewer(context).load(assignment.reviewerId);
  }

  @ResolveField(() => SubmissionType, { nullable: true, description: 'What is reviewed.' })
  submission(@Parent() assignment: Assignment, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(assignment.submissionId);
  }

  @Allow('assignment.manage')
  @Mutation(() => AssignReviewerPayload, { description: 'Assigns a reviewer to a submission by hand.' })
  async assignReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who and what.' }) input: AssignReviewerInput,
  ) {
    const { submissionId, reviewerId, purpose } = input;
    return {
      assignment: await this.assign.assign(actor, submissionId, reviewerId, purpose ?? undefined),
    };
  }

  @Allow('assignment.manage')
  @Mutation(() => AssignAnchorPayload, {
    description:
      'Lets a whole jury read one submission as an anchor: the scores do not count, and show how lenient each is. Whoever has the submission already keeps it.',
  })
  async assignAnchor(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The submission and its jury.' }) input: AssignAnchorInput,
  ) {
    return {
      assignments: await this.assign.assignAnchor(actor, input.submissionId, input.reviewerIds ?? null),
    };
  }

  @Allow('assignment.manage')
  @Mutation(() => AssignReviewersAutomaticallyPayload, {
    description:
      "Gives each submission the programme's number of reviewers by the best plan, which is kept with its reasons; never across a conflict.",
  })
  assignReviewersAutomatically(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge and its jury.' }) input: AssignReviewersAutomaticallyInput,
  ) {
    return this.automatic.assign(actor, input.challengeId, input.reviewerIds ?? null);
  }

  @Allow('assignment.manage')
  @Mutation(() => RemoveAssignmentPayload, {
    description: 'Takes back an assignment whose review was not submitted.',
  })
  async removeAssignment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The assignment.' }) input: RemoveAssignmentInput,
  ) {
    return { assignment: await this.assign.remove(actor, input.id, input.reason) };
  }
}
