import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '#libs/graphql';
import { LessonKind, PilotCriterion, PilotSide, ReviewPhase } from '../pilot.kinds.js';
import { CalibratedPilotScoreType, KpiResultType } from './pilot-review.types.js';

registerEnumType(LessonKind, {
  name: 'PilotLessonKind',
  description: 'What kind of lesson it is.',
  valuesMap: {
    WORKED: { description: 'What worked, and should be kept.' },
    FAILED: { description: 'What did not work.' },
    NEXT_TIME: { description: 'What to do differently next time.' },
  },
});

@ObjectType('PilotMidterm', { description: 'The review half-way through a round.' })
export class PilotMidtermType {
  @Field(() => Int, { description: 'Round of the pilot.' })
  round!: number;

  @Field(() => Date, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was concluded.' })
  concludedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What follows from it.' })
  conclusion!: string | null;

  @Field(() => Float, { nullable: true, description: 'Mean over reviewers of what they gave, 0 to 5.' })
  score!: number | null;

  @Field(() => Float, { nullable: true, description: 'Overall attainment of the KPIs, 0 to 1.' })
  attainment!: number | null;

  @Field(() => [KpiResultType], { nullable: true, description: 'KPI by KPI, as they stood.' })
  results!: readonly KpiResultType[] | null;
}

@ObjectType('PilotConsensusItem', { description: 'What the reviewers agreed on for one KPI or criterion.' })
export class PilotConsensusItemType {
  @Field(() => String, { description: 'Id of a KPI, or the name of a criterion.' })
  subject!: string;

  @Field(() => Float, { description: 'Mean of what they gave alone, 0 to 5.' })
  mean!: number;

  @Field(() => Float, { description: 'What they agreed on, 0 to 5 in half steps.' })
  score!: number;

  @Field(() => String, { description: 'Why it differs; empty where it does not.' })
  reason!: string;
}

@ObjectType('PilotConsensus', { description: 'What the reviewers agreed on. It never changes.' })
export class PilotConsensusType {
  @Field(() => Int, { description: 'Round of the pilot.' })
  round!: number;

  @Field(() => ReviewPhase, { description: 'At mid-term, or at the end.' })
  phase!: ReviewPhase | `${ReviewPhase}`;

  @Field(() => [PilotConsensusItemType], { description: 'KPIs and criteria.' })
  items!: readonly PilotConsensusItemType[];

  @Field(() => Float, { description: 'Mean over the items, 0 to 5.' })
  score!: number;

  @Field(() => String, { description: 'Minutes of the meeting.' })
  minutes!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  agreedAt!: Date;
}

@ObjectType('PilotStanding', { description: 'How a pilot stands, with everything that a decision looks at.' })
export class PilotStandingType {
  @Field(() => Int, { description: 'Round of the pilot.' })
  round!: number;

  @Field(() => ReviewPhase, { description: 'Which review is looked at.' })
  phase!: ReviewPhase | `${ReviewPhase}`;

  @Field(() => Int, { description: 'Reviews that count.' })
  reviewCount!: number;

  @Field(() => Float, { nullable: true, description: 'Overall attainment of the KPIs, 0 to 1.' })
  attainment!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean over reviewers of what they gave, 0 to 5.' })
  judgement!: number | null;

  @Field(() => CalibratedPilotScoreType, { nullable: true, description: 'The same, calibrated.' })
  calibrated!: CalibratedPilotScoreType | null;

  @Field(() => Float, { nullable: true, description: 'What the reviewers agreed on, 0 to 5.' })
  consensus!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Attainment and judgement together, 0 to 5; with the agreed judgement where there is one.',
  })
  combined!: number | null;

  @Field(() => [KpiResultType], { description: 'KPI by KPI.' })
  results!: readonly KpiResultType[];
}

@ObjectType('PilotRubric', { description: 'By what pilots are scored, at mid-term and at the end.' })
export class PilotRubricType {
  @Field(() => Float, { description: 'Share of the measured attainment in the combined score, 0 to 1.' })
  attainmentWeight!: number;

  @Field(() => [PilotCriterion], { description: 'What reviewers judge besides each KPI.' })
  criteria!: readonly `${PilotCriterion}`[];

  @Field(() => Float, { description: 'Lowest score.' })
  min!: number;

  @Field(() => Float, { description: 'Highest score.' })
  max!: number;

  @Field(() => Float, { description: 'Distance of one score from the next.' })
  step!: number;
}

@ObjectType('PilotLesson', { description: 'What somebody learned from a pilot.' })
export class PilotLessonType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => LessonKind, { description: 'What kind of lesson it is.' })
  kind!: LessonKind | `${LessonKind}`;

  @Field(() => String, { description: 'In words.' })
  text!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType('PilotFollowUpAnswer', { description: 'What one side says of a pilot much later.' })
export class PilotFollowUpAnswerType {
  @Field(() => PilotSide, { description: 'Who says so.' })
  side!: PilotSide | `${PilotSide}`;

  @Field(() => Boolean, { description: 'Whether a contract was signed for what was tried.' })
  hasContract!: boolean;

  @Field(() => Boolean, { description: 'Whether it is still used.' })
  isUsed!: boolean;

  @Field(() => Boolean, { description: 'Whether the start-up is still trading.' })
  isTrading!: boolean;

  @Field(() => String, { description: 'Anything to add; may be empty.' })
  note!: string;

  @Field(() => Date, { description: 'When it was said.' })
  answeredAt!: Date;
}

@ObjectType('PilotFollowUp', { description: 'A year and a half after its decision, a pilot is asked about.' })
export class PilotFollowUpType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => CalendarDay, { description: 'First day on which it can be answered.' })
  dueOn!: string;

  @Field(() => CalendarDay, { description: 'By when the answers should be there.' })
  untilOn!: string;
}

@ObjectType('PilotExit', {
  description: 'A way out to procurement that the model of the programme promises.',
})
export class PilotExitType {
  @Field(() => String, { description: 'As the model calls it.' })
  id!: string;

  @Field(() => String, {
    description: '`directContract`, `separateTender`, `pilotAgreement`, `none` and others.',
  })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The law or the terms that it stands on.' })
  legalBasis?: string | null;
}
