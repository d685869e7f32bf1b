import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('AgreedScore', { description: 'A score on which those who judged agreed, and why.' })
export class AgreedScoreType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => Float, { description: 'The score, on the scale of the criterion.' })
  score!: number;

  @Field(() => String, { description: 'Why it is another one than what was given.' })
  reason!: string;
}

@ObjectType('PanelMeeting', {
  description: 'A meeting of those who judge a challenge. It never changes; a later one counts before it.',
})
export class PanelMeetingType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { description: 'When it was held.' })
  heldAt!: Date;

  @Field(() => Int, { description: 'How many had to be there.' })
  quorum!: number;

  @Field(() => Int, { description: 'How many judge the challenge.' })
  panel!: number;

  @Field(() => String, { description: 'What was said.' })
  minutes!: string;

  @Field(() => [AgreedScoreType], { description: 'On which scores they agreed.' })
  agreed!: readonly AgreedScoreType[];
}
