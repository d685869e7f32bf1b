import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Connection, LocalizedTextType } from '#libs/graphql';
import { PilotOutcome, PilotStateEnum } from '../pilot.kinds.js';

registerEnumType(PilotStateEnum, {
  name: 'PilotState',
  description: 'Where a pilot stands.',
  valuesMap: {
    PLANNED: { description: 'Opened from an award; milestones are planned.' },
    RUNNING: { description: 'Evidence and measurements come in.' },
    SUSPENDED: { description: 'It stands still for a reason, and may go on.' },
    IN_MIDTERM: { description: 'Half-way: reviewers judge what was measured so far.' },
    IN_REVIEW: { description: 'Everything was measured; reviewers judge.' },
    DECIDED: { description: 'Adopted or stopped, with reasons.' },
    TERMINATED: { description: 'Ended before a decision.' },
  },
});

registerEnumType(PilotOutcome, {
  name: 'PilotOutcome',
  description: 'What becomes of a pilot.',
  valuesMap: {
    ADOPT: { description: 'The ministry goes on with the solution.' },
    EXTEND: { description: 'The pilot goes on until a later day, in a new round.' },
    STOP: { description: 'The ministry does not go on with it.' },
  },
});

@ObjectType('Pilot', { description: 'A trial of an awarded solution at a public body, judged by its KPIs.' })
export class PilotType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => PilotStateEnum, { description: 'Where it stands.' })
  state!: PilotStateEnum | `${PilotStateEnum}`;

  @Field(() => String, { description: 'Where it takes place.' })
  site!: string;

  @Field(() => CalendarDay, { description: 'First day.' })
  startsOn!: string;

  @Field(() => CalendarDay, { description: 'Last day; an extension moves it.' })
  endsOn!: string;

  @Field(() => Int, { description: '1, and one more after each extension.' })
  round!: number;

  @Field(() => Date, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided or terminated.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was terminated.' })
  terminationReason!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'From when on no review is taken; null when no such day is set.',
  })
  reviewsDueAt!: Date | null;

  @Field(() => Int, { description: 'Pass it back as `expectedVersion` when you plan milestones.' })
  version!: number;
}

@ObjectType('PilotInBrief', { description: 'What public bodies learn of the pilots of others.' })
export class PilotInBriefType {
  @Field(() => PilotStateEnum, { description: 'Where it stands; those that are only planned are not told.' })
  state!: PilotStateEnum | `${PilotStateEnum}`;

  @Field(() => CalendarDay, { description: 'First day.' })
  startsOn!: string;

  @Field(() => CalendarDay, { description: 'Last day; an extension moves it.' })
  endsOn!: string;

  @Field(() => PilotOutcome, {
    nullable: true,
    description: 'What the last decision made of it; null before the first one.',
  })
  outcome!: `${PilotOutcome}` | null;
}

export const PilotConnection = Connection('Pilot', () => PilotType);

@ObjectType('Measurement', { description: 'What the ministry measured; the last one of a round counts.' })
export class MeasurementType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Round of the pilot.' })
  round!: number;

  @Field(() => Float, { description: 'Value, in the unit of the KPI.' })
  value!: number;

  @Field(() => CalendarDay, { description: 'Day of the measurement.' })
  measuredOn!: string;

  @Field(() => String, { description: 'How it was measured; may be empty.' })
  note!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType('PilotKpi', { description: 'A KPI of the challenge, as it was when the pilot was opened.' })
export class PilotKpiType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'What is measured.' })
  name!: LocalizedTextType;

  @Field(() => String, { description: 'Unit.' })
  unit!: string;

  @Field(() => Float, { description: 'Value before the pilot.' })
  baseline!: number;

  @Field(() => Float, { description: 'Value to reach; may be smaller than the baseline.' })
  target!: number;

  @Field(() => CalendarDay, { description: 'By when it should be reached.' })
  dueOn!: string;

  @Field(() => String, { description: 'Where the value comes from.' })
  source!: string;
}

export enum MilestoneStateEnum {
  PLANNED = 'PLANNED',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}

registerEnumType(MilestoneStateEnum, {
  name: 'MilestoneState',
  description: 'Where a milestone stands.',
  valuesMap: {
    PLANNED: { description: 'Nothing was shown yet.' },
    SUBMITTED: { description: 'Evidence waits for the ministry.' },
    RETURNED: { description: 'The ministry sent the evidence back with a reason.' },
    ACCEPTED: { description: 'The ministry accepted the evidence.' },
  },
});

export enum EvidenceVerdictEnum {
  ACCEPTED = 'ACCEPTED',
  RETURNED = 'RETURNED',
}

registerEnumType(EvidenceVerdictEnum, {
  name: 'EvidenceVerdict',
  description: 'What the ministry said to evidence.',
  valuesMap: {
    ACCEPTED: { description: 'It shows that the milestone was reached.' },
    RETURNED: { description: 'It does not, for the reason given.' },
  },
});

@ObjectType('MilestoneEvidence', { description: 'What the start-up shows for a milestone.' })
export class EvidenceType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'In words.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be looked at (https).' })
  link!: string | null;

  @Field(() => ID, { nullable: true, description: 'A file; its bytes are at `/files/<id>`.' })
  fileId!: string | null;

  @Field(() => Date, { description: 'When it was submitted.' })
  submittedAt!: Date;

  @Field(() => EvidenceVerdictEnum, {
    nullable: true,
    description: 'What the ministry said; null while it waits.',
  })
  verdict!: EvidenceVerdictEnum | `${EvidenceVerdictEnum}` | null;

  @Field(() => String, { nullable: true, description: 'Why it was sent back.' })
  verdictReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the ministry said so.' })
  judgedAt!: Date | null;
}

@ObjectType('PilotMilestone', { description: 'Something that must be reached on the way.' })
export class MilestoneType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'What is reached.' })
  title!: string;

  @Field(() => CalendarDay, { description: 'By when.' })
  dueOn!: string;

  @Field(() => String, { description: 'How one can tell.' })
  successCriteria!: string;

  @Field(() => MilestoneStateEnum, { description: 'Where it stands.' })
  state!: MilestoneStateEnum | `${MilestoneStateEnum}`;
}
