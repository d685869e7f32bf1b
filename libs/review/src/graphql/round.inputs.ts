import { InputType } from '@nestjs/graphql';
import { CriterionAnchorInput, CriterionKind } from '#libs/challenges';
import {
  EnumField,
  ExpectedVersionField,
  IdField,
  InputListField,
  InstantField,
  IntegerField,
  LocalizedTextField,
  LocalizedTextInput,
  NumberField,
  TextField,
} from '#libs/graphql';
import { Blindness, ScoreBasis } from '../review.kinds.js';
import { CriterionScoreInput } from './review.inputs.js';

@InputType({ description: 'Which scores decide about a challenge.' })
export class ChooseScoreBasisInput {
  @IdField({ description: 'The challenge, whose submissions are not opened yet.' })
  challengeId!: string;

  @EnumField(() => ScoreBasis, { description: 'What decides.' })
  basis!: ScoreBasis;

  @TextField({ description: 'Why; everybody reads it.', max: 2_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'Who is hidden from whom while a challenge is reviewed.' })
export class ChooseBlindnessInput {
  @IdField({ description: 'The challenge, whose submissions are not opened yet.' })
  challengeId!: string;

  @EnumField(() => Blindness, { description: 'Who is hidden from whom.' })
  blindness!: Blindness;

  @TextField({ description: 'Why; kept in the audit log.', max: 2_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'By when the reviews of a challenge are due.' })
export class ScheduleReviewsInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @InstantField({
    description: 'First instant at which no scores are taken any more; left out: until the decision.',
    nullable: true,
  })
  dueAt?: Date | null;

  @IntegerField({
    description: 'Minutes that a reviewer is asked to spend on one submission.',
    min: 1,
    max: 2_880,
    nullable: true,
  })
  minutesPerReview?: number | null;
}

@InputType({ description: 'What changes about one criterion. Fields that are not given stay.' })
export class CriterionAddendumInput {
  @IdField({ description: 'The criterion.' })
  criterionId!: string;

  @LocalizedTextField({ description: 'Name.', max: 200, nullable: true })
  name?: LocalizedTextInput | null;

  @LocalizedTextField({ description: 'What reviewers look at.', max: 2000, multiline: true, nullable: true })
  description?: LocalizedTextInput | null;

  @EnumField(() => CriterionKind, {
    description: 'Whether its scores count, decide, or inform.',
    nullable: true,
  })
  kind?: CriterionKind | null;

  @IntegerField({
    description: 'Weight in per cent; those of a challenge sum to 100. 0 for what is not scored.',
    min: 0,
    max: 100,
    nullable: true,
  })
  weight?: number | null;

  @NumberField({ description: 'Lowest score.', min: 0, max: 100, nullable: true })
  scaleMin?: number | null;

  @NumberField({ description: 'Highest score.', min: 0, max: 100, nullable: true })
  scaleMax?: number | null;

  @NumberField({ description: 'Distance between two scores.', min: 0, max: 100, nullable: true })
  scaleStep?: number | null;

  @NumberField({
    description: 'Mean below which a submission fails; null takes the bar away.',
    min: 0,
    max: 100,
    nullable: true,
  })
  threshold?: number | null;

  @InputListField(() => CriterionAnchorInput, {
    description: 'What levels of the scale mean; they replace those that were there.',
    max: 30,
    nullable: true,
  })
  anchors?: CriterionAnchorInput[] | null;

  @IntegerField({
    description: 'Characters that a rationale needs at least; null: as the programme says.',
    min: 1,
    max: 4_000,
    nullable: true,
  })
  minimumRationale?: number | null;
}

@InputType({
  description:
    'An addendum to the rubric of a published challenge. Criteria are neither added nor taken away: start-ups answered to these.',
})
export class AmendRubricInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @InputListField(() => CriterionAddendumInput, { description: 'What changes.', min: 1, max: 15 })
  criteria!: CriterionAddendumInput[];

  @TextField({ description: 'Why; everybody reads it.', max: 2_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'New scores in the place of those that you submitted.' })
export class ReviseReviewInput {
  @IdField({ description: 'The alias of the task.' })
  alias!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @InputListField(() => CriterionScoreInput, { description: 'All scores, also those that stay.', max: 50 })
  scores!: CriterionScoreInput[];

  @TextField({ description: 'Why they change; kept with them.', max: 2_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'A message to the other reviewers of a submission.' })
export class PostReviewMessageInput {
  @IdField({ description: 'The alias of the task.' })
  alias!: string;

  @TextField({ description: 'What you say; your name is not shown.', max: 4_000, multiline: true })
  text!: string;
}
