import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { ReviewerType, ReviewLoaders } from '#libs/review';
import type { Meeting } from '../meeting.entity.js';
import { MeetingsService } from '../meetings.service.js';
import { RecordPanelMeetingPayload } from './decisions.payloads.js';
import { RecordPanelMeetingInput } from './meeting.inputs.js';
import { PanelMeetingType } from './meeting.types.js';

/** Meetings of those who judge. */
@Resolver(() => PanelMeetingType)
export class MeetingsResolver {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly loaders: ReviewLoaders,
  ) {}

  @Allow('meeting.read')
  @Query(() => [PanelMeetingType], {
    nullable: true,
    description:
      'Meetings about a challenge, the oldest first: for managers of its programme; null for everybody else.',
  })
  panelMeetings(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return this.meetings.ofChallenge(actor, challengeId);
  }

  @Allow('meeting.record')
  @Mutation(() => RecordPanelMeetingPayload, {
    description:
      'Records a meeting with its minutes, attendance and the scores on which it agreed. From then on the ranking counts with these; what each reviewer gave stays as it is.',
  })
  async recordPanelMeeting(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The meeting.' }) input: RecordPanelMeetingInput,
  ) {
    return { meeting: await this.meetings.record(actor, { ...input, quorum: input.quorum ?? null }) };
  }

  @ResolveField(() => ReviewerType, { nullable: true, description: 'Who led it.' })
  chair(@Parent() meeting: Meeting, @Context() context: RequestContext) {
    return this.loaders.reviewer(context).load(meeting.chairId);
  }

  @ResolveField(() => [ReviewerType], { description: 'Who was there.' })
  async present(@Parent() meeting: Meeting, @Context() context: RequestContext) {
    const found = await this.loaders.reviewer(context).loadMany(meeting.presentIds);
    return found.filter((one) => one !== null && !(one instanceof Error));
  }
}
