import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeType, type CriterionAddendum } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { ReviewReadingService } from '../review-reading.service.js';
import { ReviewRoundsService } from '../review-rounds.service.js';
import { RubricAddendaService } from '../rubric-addenda.service.js';
import { ReviewLoaders } from './review.loaders.js';
import {
  AmendRubricPayload,
  ChooseBlindnessPayload,
  ChooseScoreBasisPayload,
  ScheduleReviewsPayload,
} from './review.payloads.js';
import {
  AmendRubricInput,
  ChooseBlindnessInput,
  ChooseScoreBasisInput,
  type CriterionAddendumInput,
  ScheduleReviewsInput,
} from './round.inputs.js';
import { ReviewRoundType, ReviewWorkloadType } from './round.types.js';

/** What is settled about the reviewing of a challenge, and how much of it is one's own. */
@Resolver(() => ChallengeType)
export class RoundsResolver {
  constructor(
    private readonly rounds: ReviewRoundsService,
    private readonly addenda: RubricAddendaService,
    private readonly reading: ReviewReadingService,
    private readonly loaders: ReviewLoaders,
  ) {}

  @ResolveField(() => ReviewRoundType, {
    nullable: true,
    description: 'By which scores it is decided and by when reviews are due; the same for everybody.',
  })
  reviewRound(@Parent() challenge: ChallengeType, @Context() context: RequestContext) {
    return this.loaders.round(context).load(challenge.id);
  }

  @Allow('review.read')
  @Query(() => ReviewWorkloadType, { description: 'How much you have to review, and by when.' })
  reviewWorkload(@CurrentActor() actor: Actor) {
    return this.reading.workloadOf(actor);
  }

  @Allow('review.settle')
  @Mutation(() => ChooseScoreBasisPayload, {
    description:
      'Says before the opening whether raw or calibrated scores decide; both are always shown. After the opening it is refused.',
  })
  async chooseScoreBasis(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The choice.' }) input: ChooseScoreBasisInput,
  ) {
    const { challengeId, basis, reason } = input;
    return { round: await this.rounds.chooseBasis(actor, challengeId, basis, reason) };
  }

  @Allow('review.settle')
  @Mutation(() => ChooseBlindnessPayload, {
    description:
      'Says before the opening who is hidden from whom; without a choice it is double-blind. After the opening it is refused.',
  })
  async chooseBlindness(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The choice.' }) input: ChooseBlindnessInput,
  ) {
    const { challengeId, blindness, reason } = input;
    return { round: await this.rounds.chooseBlindness(actor, challengeId, blindness, reason) };
  }

  @Allow('review.settle')
  @Mutation(() => ScheduleReviewsPayload, {
    description: 'Says by when reviews are due and how long one takes; reviewers are reminded by mail.',
  })
  async scheduleReviews(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The due day.' }) input: ScheduleReviewsInput,
  ) {
    const { challengeId, dueAt, minutesPerReview } = input;
    return {
      round: await this.rounds.schedule(actor, challengeId, dueAt ?? null, minutesPerReview ?? null),
    };
  }

  @Allow('rubric.amend')
  @Mutation(() => AmendRubricPayload, {
    description:
      'Changes the frozen rubric by an addendum that everybody reads. Scores that mean something else afterwards are taken back, and their reviews are open again.',
  })
  amendRubric(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The addendum.' }) input: AmendRubricInput,
  ) {
    const { challengeId, expectedVersion, criteria, reason } = input;
    return this.addenda.amend(actor, challengeId, expectedVersion, criteria.map(addendumOf), reason);
  }
}

/** Only two fields can be taken away; null says nothing about the others. */
function addendumOf({ threshold, minimumRationale, ...input }: CriterionAddendumInput): CriterionAddendum {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return {
    criterionId: input.criterionId,
    ...Object.fromEntries(given),
    ...(threshold === undefined ? {} : { threshold }),
    ...(minimumRationale === undefined ? {} : { minimumRationale }),
  };
}
