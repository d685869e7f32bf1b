import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  EnumField,
  ExpectedVersionField,
  IdField,
  IdListField,
  InputListField,
  IntegerField,
  NumberField,
  TextField,
} from '#libs/graphql';
import { ReviewerKind } from '../review.kinds.js';
import { AssignmentMode } from './proposal.types.js';

@InputType({ description: 'One reviewer for one submission.' })
export class AssignmentPairInput {
  @IdField({ description: 'The submission.' })
  submissionId!: string;

  @IdField({ description: 'The reviewer.' })
  reviewerId!: string;
}

@InputType({ description: 'Reviewers of a kind whom each submission must have.' })
export class ReviewerKindMinimumInput {
  @EnumField(() => ReviewerKind, { description: 'The kind.' })
  kind!: ReviewerKind;

  @IntegerField({ description: 'How many at least.', min: 1, max: 20 })
  least!: number;
}

@InputType({ description: 'How a plan of assignments is to be made.' })
export class ProposeAssignmentsInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdListField({
    description: 'The jury; left out: every reviewer of the pool.',
    min: 1,
    max: 200,
    nullable: true,
  })
  reviewerIds?: string[] | null;

  @EnumField(() => AssignmentMode, {
    description: 'What it aims at; left out: the best fit.',
    nullable: true,
  })
  mode?: AssignmentMode | null;

  @IntegerField({
    description: 'Reviews that each reviewer has at least, as far as the own limit allows.',
    min: 0,
    max: 100,
    nullable: true,
  })
  minLoad?: number | null;

  @IntegerField({
    description: 'Reviewers of one institution per submission at most.',
    min: 1,
    max: 50,
    nullable: true,
  })
  institutionCap?: number | null;

  @NumberField({ description: 'By lot: highest chance of any pair.', min: 0.05, max: 1, nullable: true })
  pairCap?: number | null;

  @IntegerField({
    description: 'By lot: the same number draws the same plan. Fix it in public before the draw.',
    min: 0,
    max: 2_147_483_647,
    nullable: true,
  })
  seed?: number | null;

  @InputListField(() => ReviewerKindMinimumInput, {
    description:
      'Kinds of reviewers that each submission must have, for example one who is senior. Kinds lie inside each other, or apart.',
    max: 2,
    nullable: true,
  })
  kindMinimums?: ReviewerKindMinimumInput[] | null;

  @InputListField(() => AssignmentPairInput, {
    description: 'Pairs that must be part of the plan.',
    max: 500,
    nullable: true,
  })
  forced?: AssignmentPairInput[] | null;

  @InputListField(() => AssignmentPairInput, {
    description: 'Pairs that must not be; a review that was not begun goes to somebody else.',
    max: 500,
    nullable: true,
  })
  forbidden?: AssignmentPairInput[] | null;
}

@InputType({ description: 'The challenge in which one more review helps most.' })
export class ProposeNextReviewsInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdListField({
    description: 'Who can be asked; left out: every reviewer of the pool.',
    min: 1,
    max: 200,
    nullable: true,
  })
  reviewerIds?: string[] | null;
}

@InputType({ description: 'Pairs that were chosen elsewhere, for example in a spreadsheet.' })
export class ProposeAssignmentsFromCsvInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @TextField({
    description:
      'Text with the columns `submission_id` and `reviewer_id`, divided by commas, semicolons or tabs.',
    max: 500_000,
    multiline: true,
  })
  csv!: string;
}

@InputType({ description: 'Changes to a preview by hand.' })
export class ChangeAssignmentProposalInput {
  @IdField({ description: 'The plan.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @InputListField(() => AssignmentPairInput, { description: 'Pairs to take out, first.', min: 0, max: 500 })
  remove!: AssignmentPairInput[];

  @InputListField(() => AssignmentPairInput, { description: 'Pairs to add, then.', min: 0, max: 500 })
  add!: AssignmentPairInput[];
}

@InputType({ description: 'A preview that becomes real.' })
export class PublishAssignmentProposalInput {
  @IdField({ description: 'The plan.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @BooleanField({ description: 'Publish although submissions lack reviewers.', nullable: true })
  acceptIncomplete?: boolean | null;
}
