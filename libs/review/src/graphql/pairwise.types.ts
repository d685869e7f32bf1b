import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IdField, IdListField } from '#libs/graphql';

@ObjectType('PairToCompare', {
  description: 'Two submissions of a demo day, under aliases that are yours alone.',
})
export class PairToCompareType {
  @Field(() => ID, { description: 'Alias of the first.' })
  firstAlias!: string;

  @Field(() => ID, { description: 'Alias of the second.' })
  secondAlias!: string;
}

@ObjectType('ComparedSubmission', { description: 'What the comparisons say about a submission.' })
export class ComparedSubmissionType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Int, { description: 'How often it was compared.' })
  comparisons!: number;

  @Field(() => Int, { description: 'How often it was preferred.' })
  wins!: number;

  @Field(() => Float, {
    description:
      'Strength by the model of Bradley and Terry, in log odds, 0 on average: 1.1 more is preferred three times of four.',
  })
  strength!: number;

  @Field(() => Float, { description: 'Standard deviation of what is not known about it.' })
  deviation!: number;
}

@ObjectType('PairwiseJudge', { description: 'How one judge compares; without a name.' })
export class PairwiseJudgeType {
  @Field(() => Int, { description: 'Comparisons by the judge.' })
  comparisons!: number;

  @Field(() => Float, {
    description: 'Share of them in which the judge preferred what all judges together hold for the stronger.',
  })
  agreement!: number;
}

@ObjectType('PairwiseRanking', {
  description: 'What a demo day has come to. It is an evaluation of its own and changes no score.',
})
export class PairwiseRankingType {
  @Field(() => Boolean, { description: 'Whether comparisons are still taken.' })
  isOpen!: boolean;

  @Field(() => Int, { description: 'Comparisons that count.' })
  comparisons!: number;

  @Field(() => [ComparedSubmissionType], { description: 'What was compared, the strongest first.' })
  rows!: readonly ComparedSubmissionType[];

  @Field(() => [PairwiseJudgeType], { description: 'The judges.' })
  judges!: readonly PairwiseJudgeType[];
}

@InputType({ description: 'A demo day and its jury.' })
export class OpenPairwiseInput {
  @IdField({ description: 'The challenge, in evaluation.' })
  challengeId!: string;

  @IdListField({
    description: 'The jury; left out: every reviewer of the pool. Opened again, it adds judges.',
    min: 1,
    max: 200,
    nullable: true,
  })
  reviewerIds?: string[] | null;
}

@InputType({ description: 'A demo day that is over.' })
export class ClosePairwiseInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;
}

@InputType({ description: 'Which of two submissions is better.' })
export class CompareSubmissionsInput {
  @IdField({ description: 'Alias of the one that you prefer.' })
  preferred!: string;

  @IdField({ description: 'Alias of the other one.' })
  other!: string;
}
