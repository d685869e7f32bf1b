import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, LocalizedTextType } from '#libs/graphql';
import { AssignmentStateEnum } from './assignment.types.js';

@ObjectType('BlindAnswer', {
  description: 'A question of the form and what was answered; at most one value is there.',
})
export class BlindAnswerType {
  @Field(() => LocalizedTextType, { description: 'The question.' })
  prompt!: LocalizedTextType;

  @Field(() => String, { nullable: true, description: 'Answer in words.' })
  text!: string | null;

  @Field(() => [LocalizedTextType], { description: 'What was chosen; empty for other kinds of question.' })
  choices!: readonly LocalizedTextType[];

  @Field(() => Float, { nullable: true, description: 'Answer as a number.' })
  number!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether a file was attached. Files are not opened here: names and metadata can tell the author.',
  })
  hasFile!: boolean;
}

@ObjectType('BlindSubmission', {
  description:
    'What a reviewer sees of a submission: what was written, and nothing about who wrote it or when.',
})
export class BlindSubmissionType {
  @Field(() => ID, { description: 'Random, for this reviewer only.' })
  alias!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'Summary.' })
  summary!: string;

  @Field(() => [BlindAnswerType], { description: 'Answers in the order of the form.' })
  answers!: readonly BlindAnswerType[];
}

@ObjectType('ReviewScore', { description: 'A score for one criterion, with its reason.' })
export class ReviewScoreType {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'On the scale of the criterion; null in a draft without one.',
  })
  score!: number | null;

  @Field(() => String, { description: 'Why this score.' })
  rationale!: string;
}

@ObjectType('ReviewScoreVersion', { description: 'Scores as you handed them in once.' })
export class ReviewScoreVersionType {
  @Field(() => Int, { description: '1 for the first.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why they took the place of those before; null for the first.',
  })
  reason!: string | null;

  @Field(() => [ReviewScoreType], { description: 'Scores with their reasons.' })
  scores!: readonly ReviewScoreType[];
}

@ObjectType('ReviewMessage', {
  description: 'What a reviewer of the same submission wrote; without a name and without a time.',
})
export class ReviewMessageType {
  @Field(() => Int, {
    nullable: true,
    description: 'Who wrote it, as in the peer reviews: Reviewer 1, Reviewer 2; null: you.',
  })
  number!: number | null;

  @Field(() => String, { description: 'What was written.' })
  text!: string;
}

@ObjectType('ReviewProgress', { description: 'How far a review has come.' })
export class ReviewProgressType {
  @Field(() => Int, { description: 'Criteria with a score and a sufficient rationale.' })
  done!: number;

  @Field(() => Int, { description: 'All criteria.' })
  total!: number;
}

@ObjectType('ReviewTask', { description: 'A submission to review. Everything is done with its alias.' })
export class ReviewTaskType {
  @Field(() => ID, { description: 'Names the task, and the submission in it, for you alone.' })
  alias!: string;

  @Field(() => AssignmentStateEnum, { description: 'Where your review stands.' })
  state!: AssignmentStateEnum | `${AssignmentStateEnum}`;

  @Field(() => Int, { description: 'Pass it back as `expectedVersion` when you save or submit.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When you submitted.' })
  completedAt!: Date | null;
}

export const ReviewTaskConnection = Connection('ReviewTask', () => ReviewTaskType);

@ObjectType('PeerReview', { description: "Another reviewer's submitted review of the same submission." })
export class PeerReviewType {
  @Field(() => Int, { description: 'Tells the other reviewers apart: Reviewer 1, Reviewer 2.' })
  number!: number;

  @Field(() => [ReviewScoreType], { description: 'Scores with their reasons.' })
  scores!: readonly ReviewScoreType[];
}
