import { InputType } from '@nestjs/graphql';
import {
  DayField,
  EnumField,
  EnumListField,
  ExpectedVersionField,
  IdField,
  IdListField,
  InputListField,
  IntegerField,
  Language,
  NumberField,
  TagsField,
  TextField,
} from '#libs/graphql';
import { ConflictKind, ReviewPurpose } from '../review.kinds.js';
import { AbsenceInput, PastWorkInput } from './directory.inputs.js';

const REASON = { description: 'Why; kept in the audit log.', max: 2_000, multiline: true } as const;
const ALIAS = { description: 'The alias of the task.' } as const;

@InputType({ isAbstract: true })
abstract class ReviewerProfileInput {
  @TagsField({ description: 'Topics in which the reviewer is at home.', max: 40 })
  expertise!: string[];

  @TextField({ description: 'Who the reviewer is.', min: 0, max: 4_000, multiline: true })
  biography!: string;

  @EnumListField(() => Language, { description: 'Languages in which the reviewer reads.', min: 1, max: 3 })
  languages!: Language[];

  @IntegerField({ description: 'Open reviews at most, over all challenges.', min: 0, max: 100 })
  capacity!: number;

  @InputListField(() => PastWorkInput, {
    description: 'Works of the past, each on its own; left out: as they were.',
    max: 50,
    nullable: true,
  })
  pastWork?: PastWorkInput[] | null;

  @InputListField(() => AbsenceInput, {
    description: 'Days on which you cannot review; left out: as they were.',
    max: 50,
    nullable: true,
  })
  absences?: AbsenceInput[] | null;
}

@InputType({ description: 'Your profile as a reviewer.' })
export class SaveReviewerProfileInput extends ReviewerProfileInput {
  @IntegerField({
    description: 'The version that was read before the edit; left out the first time.',
    min: 1,
    max: 2_147_483_647,
    nullable: true,
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'A person who joins the pool of reviewers.' })
export class AddReviewerInput extends ReviewerProfileInput {
  @IdField({ description: 'The person, who must hold the role of a reviewer.' })
  personId!: string;
}

@InputType({ description: 'A tie that keeps a reviewer from judging an organisation.' })
export class DeclareConflictInput {
  @IdField({ description: 'The reviewer; left out: yourself.', nullable: true })
  reviewerId?: string | null;

  @IdField({ description: 'The organisation.' })
  organisationId!: string;

  @EnumField(() => ConflictKind, { description: 'What kind of tie it is.' })
  kind!: ConflictKind;

  @DayField({ description: 'First day of the tie, where it is known.', nullable: true })
  startsOn?: string | null;

  @DayField({
    description: 'Last day of the tie; left out while it lasts. It counts for three years more.',
    nullable: true,
  })
  endsOn?: string | null;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'A conflict that no longer holds.' })
export class EndConflictInput {
  @IdField({ description: 'The conflict.' })
  id!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'One reviewer for one submission.' })
export class AssignReviewerInput {
  @IdField({ description: 'The submission.' })
  submissionId!: string;

  @IdField({ description: 'The reviewer.' })
  reviewerId!: string;

  @EnumField(() => ReviewPurpose, {
    description: 'Whether the scores count; left out: they do.',
    nullable: true,
  })
  purpose?: ReviewPurpose | null;
}

@InputType({ description: 'A submission that a whole jury reads, to see how each scores.' })
export class AssignAnchorInput {
  @IdField({ description: 'The submission.' })
  submissionId!: string;

  @IdListField({
    description: 'The jury; left out: everybody who reviews in the challenge.',
    min: 1,
    max: 200,
    nullable: true,
  })
  reviewerIds?: string[] | null;
}

@InputType({ description: 'The challenge whose submissions get reviewers.' })
export class AssignReviewersAutomaticallyInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdListField({
    description: 'The jury; left out: every reviewer of the pool.',
    min: 1,
    max: 200,
    nullable: true,
  })
  reviewerIds?: string[] | null;
}

@InputType({ description: 'An assignment to take back.' })
export class RemoveAssignmentInput {
  @IdField({ description: 'The assignment.' })
  id!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'A task that you do not take.' })
export class DeclineAssignmentInput {
  @IdField(ALIAS)
  alias!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'A task from which you step back.' })
export class RecuseReviewerInput {
  @IdField(ALIAS)
  alias!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'What you give for one criterion.' })
export class CriterionScoreInput {
  @IdField({ description: 'The criterion.' })
  criterionId!: string;

  @NumberField({
    description: 'On the scale of the criterion; may be missing in a draft.',
    min: -1_000_000,
    max: 1_000_000,
    nullable: true,
  })
  score?: number | null;

  @TextField({ description: 'Why this score.', min: 0, max: 8_000, multiline: true })
  rationale!: string;
}

@InputType({ isAbstract: true })
abstract class ReviewInput {
  @IdField(ALIAS)
  alias!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @InputListField(() => CriterionScoreInput, { description: 'Scores; they replace what was saved.', max: 50 })
  scores!: CriterionScoreInput[];
}

@InputType({ description: 'An unfinished review.' })
export class SaveReviewDraftInput extends ReviewInput {}

@InputType({ description: 'A finished review: every criterion, each with its rationale.' })
export class SubmitReviewInput extends ReviewInput {}
