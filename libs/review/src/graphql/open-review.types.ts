import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';
import { BlindAnswerType, ReviewScoreType } from './review-task.types.js';

@ObjectType('OpenTeamMember', { description: 'Somebody of the team, as the submission names it.' })
export class OpenTeamMemberType {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'What the person does in the team.' })
  role!: string;
}

@ObjectType('OpenSubmission', {
  description: 'A submission with who wrote it, as reviewers of an open round see it.',
})
export class OpenSubmissionType {
  @Field(() => ID, { description: 'Random, for this reviewer only.' })
  alias!: string;

  @Field(() => LocalizedTextType, { description: 'Name of the organisation that wrote it.' })
  organisation!: LocalizedTextType;

  @Field(() => [OpenTeamMemberType], { description: 'The team.' })
  team!: readonly OpenTeamMemberType[];

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'Summary.' })
  summary!: string;

  @Field(() => [BlindAnswerType], { description: 'Answers in the order of the form.' })
  answers!: readonly BlindAnswerType[];
}

@ObjectType('NamedPeerReview', {
  description: "Another reviewer's submitted review of the same submission, with who gave it.",
})
export class NamedPeerReviewType {
  @Field(() => Int, { description: 'As in the peer reviews: Reviewer 1, Reviewer 2.' })
  number!: number;

  @Field(() => String, { description: 'Name of the reviewer.' })
  reviewer!: string;

  @Field(() => [ReviewScoreType], { description: 'Scores with their reasons.' })
  scores!: readonly ReviewScoreType[];
}
