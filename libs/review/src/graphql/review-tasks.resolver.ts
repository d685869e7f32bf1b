import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { ProgrammeLoaders } from '#libs/programmes';
import type { Assignment } from '../assignment.entity.js';
import { blindView } from '../blind-submission.view.js';
import { ReviewReadingService } from '../review-reading.service.js';
import { ReviewingService } from '../reviewing.service.js';
import { progressOf } from '../score.scoring.js';
import { BlindLoaders } from './blind.loaders.js';
import {
  DeclineAssignmentInput,
  RecuseReviewerInput,
  SaveReviewDraftInput,
  SubmitReviewInput,
} from './review.inputs.js';
import { ReviewLoaders } from './review.loaders.js';
import {
  DeclineAssignmentPayload,
  RecuseReviewerPayload,
  ReviseReviewPayload,
  SaveReviewDraftPayload,
  SubmitReviewPayload,
} from './review.payloads.js';
import {
  BlindSubmissionType,
  PeerReviewType,
  ReviewProgressType,
  ReviewScoreType,
  ReviewScoreVersionType,
  ReviewTaskConnection,
  ReviewTaskType,
} from './review-task.types.js';
import { ReviseReviewInput } from './round.inputs.js';
import { ReviewRoundType } from './round.types.js';

const ALIAS = { type: () => ID, description: 'The alias of the task.' } as const;

/** The reviewer's desk. */
@Resolver(() => ReviewTaskType)
export class ReviewTasksResolver {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly reviewing: ReviewingService,
    private readonly loaders: ReviewLoaders,
    private readonly blind: BlindLoaders,
    private readonly challenges: ChallengeLoaders,
    private readonly programmes: ProgrammeLoaders,
  ) {}

  @Allow('review.read')
  @Query(() => ReviewTaskConnection, { description: 'What you have to review, in the order of the aliases.' })
  async reviewQueue(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('challengeId', { type: () => ID, nullable: true, description: 'Only of this challenge.' })
    challengeId?: string | null,
    @Args('openOnly', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only what is not yet submitted.',
    })
    openOnly = false,
  ) {
    return new ConnectionOf(await this.reading.pageOwn(actor, { challengeId, openOnly }, page));
  }

  @Allow('review.read')
  @Query(() => ReviewTaskType, {
    nullable: true,
    description: 'One of your tasks; null when there is none, or when it ended or is hidden.',
  })
  reviewTask(@CurrentActor() actor: Actor, @Args('alias', ALIAS) alias: string) {
    return isId(alias) ? this.reading.own(actor, alias) : null;
  }

  @Allow('review.read')
  @Query(() => [PeerReviewType], {
    nullable: true,
    description: "The other reviewers' reviews of the same submission; null until yours is submitted.",
  })
  peerReviews(@CurrentActor() actor: Actor, @Args('alias', ALIAS) alias: string) {
    return isId(alias) ? this.reading.peersOf(actor, alias) : null;
  }

  @ResolveField(() => BlindSubmissionType, { nullable: true, description: 'What is to be reviewed.' })
  async submission(@Parent() task: Assignment, @Context() context: RequestContext) {
    const blind = await this.blind.content(context).load(task.submissionId);
    if (!blind) return null;
    return blindView(
      task.alias,
      blind.content,
      await this.challenges.questions(context).load(task.challengeId),
    );
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge that it answers.' })
  challenge(@Parent() task: Assignment, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(task.challengeId);
  }

  @ResolveField(() => [ReviewScoreType], { description: 'Your scores so far.' })
  scores(@Parent() task: Assignment, @Context() context: RequestContext) {
    return this.loaders.scores(context).load(task.id);
  }

  @ResolveField(() => ReviewProgressType, { nullable: true, description: 'How far you have come.' })
  async progress(@Parent() task: Assignment, @Context() context: RequestContext) {
    const challenge = await this.challenges.challenge(context).load(task.challengeId);
    const programme = challenge && (await this.programmes.programme(context).load(challenge.programmeId));
    if (!programme) return null;
    const criteria = await this.challenges.criteria(context).load(task.challengeId);
    const scores = await this.loaders.scores(context).load(task.id);
    return progressOf(criteria, scores, programme.rules.minimumRationale);
  }

  @ResolveField(() => [ReviewScoreVersionType], {
    description: 'Everything that you handed in, the first one first.',
  })
  versions(@Parent() task: Assignment, @Context() context: RequestContext) {
    return this.loaders.scoreVersions(context).load(task.id);
  }

  @ResolveField(() => ReviewRoundType, {
    nullable: true,
    description: 'By when it is due and how long it is meant to take.',
  })
  round(@Parent() task: Assignment, @Context() context: RequestContext) {
    return this.loaders.round(context).load(task.challengeId);
  }

  @Allow('review.write')
  @Mutation(() => SaveReviewDraftPayload, { description: 'Keeps an unfinished review.' })
  async saveReviewDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: SaveReviewDraftInput,
  ) {
    const { alias, expectedVersion, scores } = input;
    return { task: await this.reviewing.saveDraft(actor, alias, expectedVersion, scores) };
  }

  @Allow('review.write')
  @Mutation(() => SubmitReviewPayload, {
    description: 'Submits a review. It can be revised with a reason until the evaluation ends.',
  })
  async submitReview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The review.' }) input: SubmitReviewInput,
  ) {
    const { alias, expectedVersion, scores } = input;
    return { task: await this.reviewing.submit(actor, alias, expectedVersion, scores) };
  }

  @Allow('review.write')
  @Mutation(() => ReviseReviewPayload, {
    description: 'Changes scores that you submitted, with a reason. The earlier ones stay on record.',
  })
  async reviseReview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'All scores, and why they change.' }) input: ReviseReviewInput,
  ) {
    const { alias, expectedVersion, scores, reason } = input;
    return { task: await this.reviewing.revise(actor, alias, expectedVersion, scores, reason) };
  }

  @Allow('review.write')
  @Mutation(() => DeclineAssignmentPayload, { description: 'Says no to a task before beginning it.' })
  async declineAssignment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The task.' }) input: DeclineAssignmentInput,
  ) {
    await this.reviewing.decline(actor, input.alias, input.reason);
    return {};
  }

  @Allow('review.write')
  @Mutation(() => RecuseReviewerPayload, {
    description:
      'Steps back from a task, for example on recognising the author. Scores given no longer count.',
  })
  async recuseReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The task.' }) input: RecuseReviewerInput,
  ) {
    await this.reviewing.recuse(actor, input.alias, input.reason);
    return {};
  }
}
