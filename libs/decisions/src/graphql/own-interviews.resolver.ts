import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ChallengeLoaders, ChallengeType } from '#libs/challenges';
import { RequestContext } from '#libs/graphql';
import { type AttendedInterview, InterviewInvitationsService } from '../interview-invitations.service.js';
import { type InterviewRequest, InterviewRoundsService } from '../interview-rounds.service.js';
import { GiveInterviewAvailabilityPayload } from './decisions.payloads.js';
import { GiveInterviewAvailabilityInput } from './interview.inputs.js';
import { AttendedInterviewType, InterviewRequestType } from './interview.types.js';
import { spanOf, windowOf } from './interviews.resolver.js';

/** Interviews, for those who come to them. */
@Resolver(() => AttendedInterviewType)
export class OwnInterviewsResolver {
  constructor(
    private readonly rounds: InterviewRoundsService,
    private readonly invitations: InterviewInvitationsService,
    private readonly challenges: ChallengeLoaders,
  ) {}

  @Allow('interview.attend')
  @Query(() => [InterviewRequestType], {
    description: 'Interviews for which you are asked when you can come.',
  })
  async interviewRequests(@CurrentActor() actor: Actor): Promise<InterviewRequestType[]> {
    return (await this.rounds.requestsOf(actor)).map(requestOf);
  }

  @Allow('interview.attend')
  @Query(() => [AttendedInterviewType], { description: 'Interviews to which you are invited, by time.' })
  attendedInterviews(@CurrentActor() actor: Actor) {
    return this.invitations.of(actor);
  }

  @Allow('interview.answer')
  @Mutation(() => GiveInterviewAvailabilityPayload, {
    description:
      'Says when you can come, for your start-up or as one who asks. Said again, it replaces what was said before.',
  })
  async giveInterviewAvailability(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'When.' }) input: GiveInterviewAvailabilityInput,
  ) {
    const { roundId, submissionId, zone, free } = input;
    const given = { roundId, submissionId: submissionId ?? null, zone, free: free.map(spanOf) };
    return { request: requestOf(await this.rounds.answer(actor, given)) };
  }

  @ResolveField(() => ChallengeType, { nullable: true, description: 'The challenge.' })
  challenge(@Parent() { challengeId }: AttendedInterview, @Context() context: RequestContext) {
    return this.challenges.challenge(context).load(challengeId);
  }
}

const requestOf = ({ round, submissionId, given }: InterviewRequest): InterviewRequestType => ({
  ...{ roundId: round.id, role: submissionId ? 'TEAM' : 'PANEL', submissionId },
  ...{ windows: round.frame.windows.map(windowOf), minutes: round.frame.minutes },
  ...{ answersDueAt: round.answersDueAt, zone: given?.zone ?? null },
  free: given ? given.free.map(windowOf) : null,
});
