import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  EmailField,
  EnumField,
  ExpectedVersionField,
  IdField,
  IdListField,
  InputListField,
  InstantField,
  LocalizedTextField,
  LocalizedTextInput,
  NumberField,
  TextField,
} from '#libs/graphql';
import { PartyRole } from './run.enums.js';

@InputType({ isAbstract: true })
abstract class OfRun {
  @IdField({ description: 'The programme.' })
  programmeId!: string;
}

@InputType({ isAbstract: true })
abstract class WithReason extends OfRun {
  @TextField({
    description: 'Why. It is kept, and whoever it concerns reads it.',
    max: 2000,
    multiline: true,
  })
  reason!: string;
}

@InputType({ isAbstract: true })
abstract class OfGate extends OfRun {
  @TextField({ description: 'The gate by its key.', max: 200 })
  gate!: string;
}

@InputType({ isAbstract: true })
abstract class OfGateWithReason extends WithReason {
  @TextField({ description: 'The gate by its key.', max: 200 })
  gate!: string;
}

@InputType({ description: 'Other dates for a stage of a running programme: an addendum.' })
export class RescheduleStageInput extends WithReason {
  @TextField({ description: 'The stage, as the model calls it.', max: 100 })
  stageId!: string;

  @InstantField({ description: 'When it opens; stays as it is once the stage has begun.' })
  opensAt!: Date;

  @InstantField({ description: 'When it closes; once the stage has begun never earlier than it was.' })
  closesAt!: Date;
}

@InputType({ description: 'Clocks to stop.' })
export class FreezeClocksInput extends WithReason {
  @TextField({ description: 'The stage instance or gate by its key.', max: 200 })
  on!: string;
}

@InputType({ description: 'Clocks to start again.' })
export class ResumeClocksInput extends WithReason {
  @TextField({ description: 'The stage instance or gate by its key.', max: 200 })
  on!: string;
}

@InputType({ description: 'A stage to end before its time.' })
export class CloseStageInput extends WithReason {
  @TextField({ description: 'The stage instance by its key.', max: 200 })
  stage!: string;
}

@InputType({ description: 'Who gets which part: a person by id, or whoever has signed up with an e-mail.' })
export class NamePartyInput extends OfRun {
  @IdField({ description: 'The person; this or `email`.', nullable: true })
  personId?: string | null;

  @EmailField({
    description: 'Exact e-mail of the person, who may belong to any organisation; this or `personId`.',
    nullable: true,
  })
  email?: string | null;

  @EnumField(() => PartyRole, { description: 'The part.' })
  role!: PartyRole;
}

@InputType({ description: 'From whom which part is taken.' })
export class UnnamePartyInput extends OfRun {
  @IdField({ description: 'The person.' })
  personId!: string;

  @EnumField(() => PartyRole, { description: 'The part.' })
  role!: PartyRole;
}

@InputType({ description: 'What a start-up wishes for.' })
export class StateWishesInput extends OfRun {
  @IdField({ description: 'The start-up.' })
  organisationId!: string;

  @IdListField({ description: 'Its submissions, the most wanted first.', min: 1, max: 100 })
  submissionIds!: string[];
}

@InputType({ description: 'One score.' })
export class GateScoreInput {
  @IdField({ description: 'The submission.' })
  candidateId!: string;

  @TextField({ description: 'The criterion, as the model calls it.', max: 100 })
  criterionId!: string;

  @NumberField({ description: 'On the scale of the gate; for pass or fail 1 or 0.', min: -1000, max: 1000 })
  score!: number;
}

@InputType({ description: 'Scores at a gate.' })
export class RecordGateScoresInput extends OfGate {
  @InputListField(() => GateScoreInput, { description: 'The scores.', min: 1, max: 1000 })
  scores!: GateScoreInput[];
}

@InputType({ description: 'The gate to prepare.' })
export class PrepareGateInput extends OfGate {}

@InputType({ description: 'What a gate shall decide.' })
export class ProposeGateDecisionInput extends OfGateWithReason {
  @IdListField({
    description: 'An order among equals, the first one first; it never counts against a score.',
    max: 1000,
    nullable: true,
  })
  precedence?: string[] | null;

  @IdListField({
    description:
      'Who is selected, where people choose freely, or where fewer shall be selected than the rule would.',
    max: 1000,
    nullable: true,
  })
  selected?: string[] | null;
}

@InputType({ description: 'The proposed decision to agree to.' })
export class ApproveGateDecisionInput extends OfGate {}

@InputType({ description: 'The proposed decision to return.' })
export class ReturnGateDecisionInput extends OfGateWithReason {}

@InputType({ description: 'Who of several equals takes a free place.' })
export class PromoteFromReserveInput extends OfGateWithReason {
  @IdField({ description: 'The submission.' })
  candidateId!: string;
}

@InputType({ description: 'An appeal of a team.' })
export class AppealGateDecisionInput extends OfGateWithReason {
  @IdField({ description: 'The submission for which you appeal.' })
  submissionId!: string;
}

@InputType({ description: 'What was ruled on an appeal.' })
export class ResolveAppealInput extends OfGateWithReason {
  @IdField({ description: 'The submission for which it was made.' })
  submissionId!: string;

  @BooleanField({
    description: 'Upheld: the gate is judged anew. Otherwise its clocks run on with the remainder.',
  })
  isUpheld!: boolean;
}

@InputType({ description: 'A team that leaves.' })
export class LeaveRunInput extends WithReason {
  @IdField({ description: 'The submission.' })
  submissionId!: string;
}

@InputType({ description: 'A stage that a team leaves out.' })
export class SkipStageInput extends OfRun {
  @IdField({ description: 'The submission.' })
  submissionId!: string;

  @TextField({ description: 'The stage, as the model calls it.', max: 100 })
  stageId!: string;
}

@InputType({ description: 'The way in which a team leaves.' })
export class TakeExitInput extends OfRun {
  @IdField({ description: 'The submission.' })
  submissionId!: string;

  @TextField({ description: 'The exit, as the model calls it.', max: 100 })
  exitId!: string;
}

@InputType({ description: 'A challenge framed anew while teams explore it. Texts that are not given stay.' })
export class ReframeChallengeInput extends WithReason {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @BooleanField({ description: 'Whether it changes in substance: then what the model says follows.' })
  isMaterial!: boolean;

  @LocalizedTextField({ description: 'The problem.', max: 8000, multiline: true, nullable: true })
  problem?: LocalizedTextInput | null;

  @LocalizedTextField({
    description: 'The outcome that is wanted.',
    max: 4000,
    multiline: true,
    nullable: true,
  })
  desiredOutcome?: LocalizedTextInput | null;

  @LocalizedTextField({ description: 'What must be kept to.', max: 4000, multiline: true, nullable: true })
  constraints?: LocalizedTextInput | null;
}
