import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('GivenReview', {
  description: 'A review that counts, as it was given: before a panel agreed on anything.',
})
export class GivenReviewType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Float, {
    description:
      'What it comes to by the weights of the challenge, 0 to 100, with the leniency of its reviewer.',
  })
  score!: number;
}
