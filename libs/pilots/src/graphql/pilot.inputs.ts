import { InputType } from '@nestjs/graphql';
import { MoneyInput } from '#libs/challenges';
import {
  DayField,
  EnumField,
  ExpectedVersionField,
  IdField,
  InputField,
  InputListField,
  InstantField,
  NumberField,
  TextField,
  UrlField,
} from '#libs/graphql';
import { PilotCriterion } from '../pilot.kinds.js';

const PILOT = { description: 'The pilot.' } as const;
const REASON = { description: 'Why; kept in the audit log.', max: 2_000, multiline: true } as const;

@InputType({ description: 'A pilot of an awarded submission.' })
export class OpenPilotInput {
  @IdField({ description: 'The awarded submission.' })
  submissionId!: string;

  @TextField({ description: 'Where it takes place.', max: 300 })
  site!: string;

  @DayField({ description: 'First day.' })
  startsOn!: string;

  @DayField({ description: 'Last day.' })
  endsOn!: string;
}

@InputType({ description: 'A milestone to plan.' })
export class MilestoneInput {
  @TextField({ description: 'What is reached.', max: 200 })
  title!: string;

  @DayField({ description: 'By when; while the pilot runs.' })
  dueOn!: string;

  @TextField({ description: 'How one can tell.', max: 2_000, multiline: true })
  successCriteria!: string;

  @InputField(() => MoneyInput, { description: 'What is paid once it is accepted.', nullable: true })
  payment?: MoneyInput | null;
}

@InputType({ description: 'All milestones of a pilot that has not begun.' })
export class PlanMilestonesInput {
  @IdField(PILOT)
  pilotId!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @InputListField(() => MilestoneInput, { description: 'They replace what was planned before.', max: 50 })
  milestones!: MilestoneInput[];
}

@InputType({ description: 'The pilot to start.' })
export class StartPilotInput {
  @IdField(PILOT)
  pilotId!: string;
}

@InputType({ description: 'What shows that a milestone was reached; a link or a file must be there.' })
export class SubmitMilestoneEvidenceInput {
  @IdField({ description: 'The milestone.' })
  milestoneId!: string;

  @TextField({ description: 'In words.', max: 8_000, multiline: true })
  text!: string;

  @UrlField({ description: 'Where it can be looked at (https).', nullable: true })
  link?: string | null;

  @IdField({ description: 'A file that the start-up uploaded.', nullable: true })
  fileId?: string | null;
}

@InputType({ description: 'The milestone whose evidence is accepted.' })
export class AcceptMilestoneInput {
  @IdField({ description: 'The milestone.' })
  milestoneId!: string;
}

@InputType({ description: 'The milestone whose evidence is sent back.' })
export class ReturnMilestoneInput {
  @IdField({ description: 'The milestone.' })
  milestoneId!: string;

  @TextField({ ...REASON, description: 'Why; the start-up reads it.' })
  reason!: string;
}

@InputType({ description: 'What was measured.' })
export class RecordMeasurementInput {
  @IdField({ description: 'The KPI of the pilot.' })
  kpiId!: string;

  @NumberField({ description: 'Value, in the unit of the KPI.', min: -1e15, max: 1e15 })
  value!: number;

  @DayField({ description: 'Day of the measurement; not in the future.' })
  measuredOn!: string;

  @TextField({ description: 'How it was measured.', min: 0, max: 2_000, multiline: true, nullable: true })
  note?: string | null;
}

@InputType({ description: 'A reviewer for a pilot.' })
export class AssignPilotReviewerInput {
  @IdField(PILOT)
  pilotId!: string;

  @IdField({ description: 'The reviewer.' })
  reviewerId!: string;
}

@InputType({ description: 'A reviewer to take off a pilot.' })
export class RemovePilotReviewerInput {
  @IdField(PILOT)
  pilotId!: string;

  @IdField({ description: 'The reviewer.' })
  reviewerId!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'The pilot to review.' })
export class BeginPilotReviewInput {
  @IdField(PILOT)
  pilotId!: string;
}

@InputType({ description: 'By when reviewers judge a pilot.' })
export class SchedulePilotReviewsInput {
  @IdField(PILOT)
  pilotId!: string;

  @InstantField({
    description: 'From this instant on no score is taken; null: no such instant.',
    nullable: true,
  })
  dueAt?: Date | null;
}

@InputType({ description: 'What you give for one KPI.' })
export class KpiScoreInput {
  @IdField({ description: 'The KPI of the pilot.' })
  kpiId!: string;

  @NumberField({ description: '0 to 5 in half steps.', min: -1_000_000, max: 1_000_000 })
  score!: number;

  @TextField({
    description: 'Why, against baseline, target and what was measured.',
    min: 0,
    max: 8_000,
    multiline: true,
  })
  rationale!: string;
}

@InputType({ description: 'What you give for one criterion of the rubric.' })
export class PilotJudgementInput {
  @EnumField(() => PilotCriterion, { description: 'The criterion.' })
  criterion!: PilotCriterion;

  @NumberField({ description: '0 to 5 in half steps.', min: -1_000_000, max: 1_000_000 })
  score!: number;

  @TextField({ description: 'Why.', min: 0, max: 8_000, multiline: true })
  rationale!: string;
}

@InputType({ description: 'Your scores of this review.' })
export class SubmitPilotReviewInput {
  @IdField(PILOT)
  pilotId!: string;

  @InputListField(() => KpiScoreInput, { description: 'Every KPI of the pilot.', max: 50 })
  scores!: KpiScoreInput[];

  @InputListField(() => PilotJudgementInput, { description: 'Every criterion of the rubric.', max: 20 })
  judgements!: PilotJudgementInput[];
}

@InputType({ description: 'The pilot to end early.' })
export class TerminatePilotInput {
  @IdField(PILOT)
  pilotId!: string;

  @TextField(REASON)
  reason!: string;
}
