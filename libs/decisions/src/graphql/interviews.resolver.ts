import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { ReviewerType, ReviewLoaders } from '#libs/review';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import type { Interview, InterviewRound } from '../interview.entity.js';
import { InterviewRoundsService } from '../interview-rounds.service.js';
import type { Span } from '../interview-times.rules.js';
import { PublishInterviewsService } from '../publish-interviews.service.js';
import { DecisionLoaders } from './decision.loaders.js';
import {
  CancelInterviewsPayload,
  MoveInterviewPayload,
  OpenInterviewRoundPayload,
  PublishInterviewsPayload,
} from './decisions.payloads.js';
import {
  CancelInterviewsInput,
  MoveInterviewInput,
  OpenInterviewRoundInput,
  PublishInterviewsInput,
} from './interview.inputs.js';
import {
  InterviewPreviewType,
  InterviewRoundType,
  InterviewType,
  InterviewWindowType,
} from './interview.types.js';

export const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Span => ({
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
});

export const windowOf = ({ startsAt, endsAt }: Span): InterviewWindowType => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

/** Interviews, for those who run them. */
@Resolver(() => InterviewRoundType)
export class InterviewRoundsResolver {
  constructor(
    private readonly rounds: InterviewRoundsService,
    private readonly publishing: PublishInterviewsService,
    private readonly loaders: DecisionLoaders,
  ) {}

  @Allow('interview.read')
  @Query(() => [InterviewRoundType], {
    nullable: true,
    description:
      'Rounds of interviews of a challenge, the oldest first: for managers of its programme; null for everybody else.',
  })
  interviewRounds(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return this.rounds.ofChallenge(actor, challengeId);
  }

  @Allow('interview.read')
  @Query(() => InterviewPreviewType, {
    nullable: true,
    description:
      'How interviews would be held as things stand, or why they cannot be; nothing is kept. Null once they are published, and for everybody who does not manage the programme.',
  })
  async interviewPreview(
    @CurrentActor() actor: Actor,
    @Args('roundId', { type: () => ID, description: 'The round of interviews.' }) roundId: string,
  ): Promise<InterviewPreviewType | null> {
    const plan = isId(roundId) ? await this.publishing.preview(actor, roundId) : null;
    if (!plan) return null;
    const interviews = plan.interviews.map(
      ({ teamId: submissionId, room, panelIds: reviewerIds, ...span }) => ({
        ...{ submissionId, room, reviewerIds },
        ...windowOf(span),
      }),
    );
    const obstacles = plan.obstacles.map(({ teamIds, ...rest }) => ({ ...rest, submissionIds: teamIds }));
    return { digest: plan.digest, interviews, obstacles };
  }

  @Allow('interview.manage')
  @Mutation(() => OpenInterviewRoundPayload, {
    description: 'Opens the interviews of a stage. Everybody who is invited then says when they can come.',
  })
  async openInterviewRound(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The interviews.' }) input: OpenInterviewRoundInput,
  ) {
    const { minutes, breakMinutes, inARow, longBreakMinutes, earliestHour, latestHour } = input;
    const frame = {
      windows: input.windows.map(spanOf),
      ...{ minutes, breakMinutes, inARow, longBreakMinutes, rooms: input.rooms.length },
      ...{ earliestHour: earliestHour ?? 8, latestHour: latestHour ?? 20 },
    };
    const rooms = input.rooms.map(({ name, place }) => ({ name, place: place ?? '' }));
    return { round: await this.rounds.open(actor, { ...input, frame, rooms }) };
  }

  @Allow('interview.manage')
  @Mutation(() => PublishInterviewsPayload, {
    description: 'Publishes interviews as they were previewed; everybody is invited by mail.',
  })
  async publishInterviews(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The preview.' }) input: PublishInterviewsInput,
  ) {
    return { round: await this.publishing.publish(actor, input.roundId, input.digest) };
  }

  @Allow('interview.manage')
  @Mutation(() => MoveInterviewPayload, {
    description:
      'Moves one interview, under the rules by which all were laid out; everybody concerned is told.',
  })
  async moveInterview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Where to.' }) input: MoveInterviewInput,
  ) {
    return { interview: await this.publishing.move(actor, input) };
  }

  @Allow('interview.manage')
  @Mutation(() => CancelInterviewsPayload, {
    description: 'Calls off one interview, or all of a round; everybody concerned is told.',
  })
  async cancelInterviews(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What and why.' }) input: CancelInterviewsInput,
  ) {
    const { roundId, interviewId, reason } = input;
    return { round: await this.publishing.cancel(actor, roundId, interviewId ?? null, reason) };
  }

  @ResolveField(() => [InterviewWindowType], { description: 'When interviews can be held.' })
  windows(@Parent() { frame }: InterviewRound) {
    return frame.windows.map(windowOf);
  }

  @ResolveField(() => Int, { description: 'How many have said when they can come.' })
  async answers(@Parent() { id }: InterviewRound, @Context() context: RequestContext) {
    return (await this.loaders.interviewAnswers(context).load(id)).length;
  }

  @ResolveField(() => [InterviewType], { description: 'By time and room; none before they are published.' })
  interviews(@Parent() { id }: InterviewRound, @Context() context: RequestContext) {
    return this.loaders.interviewsOf(context).load(id);
  }
}

/** What stands around one interview. */
@Resolver(() => InterviewType)
export class InterviewResolver {
  constructor(
    private readonly loaders: DecisionLoaders,
    private readonly submissions: SubmissionLoaders,
    private readonly reviewers: ReviewLoaders,
  ) {}

  @ResolveField(() => SubmissionType, { nullable: true, description: 'The submission.' })
  submission(@Parent() { submissionId }: Interview, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(submissionId);
  }

  @ResolveField(() => [ReviewerType], {
    description:
      'Who asks. Fewer than the round says when a conflict of interest was found since, or somebody stepped back.',
  })
  async panel(@Parent() { id }: Interview, @Context() context: RequestContext) {
    const seats = await this.loaders.interviewPanels(context).load(id);
    const found = await this.reviewers.reviewer(context).loadMany(seats.map(({ reviewerId }) => reviewerId));
    return found.filter((one) => one !== null && !(one instanceof Error));
  }

  @ResolveField(() => Int, {
    description: 'How many more people the panel needs; 0 when it is complete, or the interview is off.',
  })
  async missingInPanel(
    @Parent() { id, roundId, state }: Interview,
    @Context() context: RequestContext,
  ): Promise<number> {
    if (state === 'CANCELLED') return 0;
    const seats = await this.loaders.interviewPanels(context).load(id);
    const round = await this.loaders.interviewRound(context).load(roundId);
    return Math.max(0, (round?.panelSize ?? 0) - seats.length);
  }
}
