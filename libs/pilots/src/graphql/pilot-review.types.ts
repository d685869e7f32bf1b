import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '#libs/graphql';
import { PilotCriterion, PilotOutcome, ReviewPhase } from '../pilot.kinds.js';

@ObjectType('PilotReviewer', { description: 'Somebody who judges a pilot.' })
export class PilotReviewerType {
  @Field(() => ID, { description: 'The reviewer.' })
  reviewerId!: string;

  @Field(() => Date, { description: 'When assigned.' })
  assignedAt!: Date;

  @Field(() => Boolean, { description: 'Whether this one leads the others to a consensus.' })
  isChair!: boolean;

  @Field(() => Date, { nullable: true, description: 'When taken off.' })
  removedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why taken off.' })
  removalReason!: string | null;
}

@ObjectType('PilotKpiScore', { description: "A reviewer's score for one KPI, with its reason." })
export class KpiScoreType {
  @Field(() => ID, { description: 'The KPI.' })
  kpiId!: string;

  @Field(() => Float, { description: '0 to 5 in half steps.' })
  score!: number;

  @Field(() => String, { description: 'Why, against baseline, target and what was measured.' })
  rationale!: string;
}

registerEnumType(ReviewPhase, {
  name: 'PilotReviewPhase',
  description: 'Which review of a round.',
  valuesMap: {
    MIDTERM: { description: 'Half-way; the pilot goes on.' },
    END: { description: 'At the end; a decision follows.' },
  },
});

registerEnumType(PilotCriterion, {
  name: 'PilotCriterion',
  description: 'What reviewers judge besides the KPIs.',
  valuesMap: {
    USEFULNESS: { description: 'Whether those who used it want to keep it.' },
    OPERATION: { description: 'Whether it ran reliably and safely, with what the body has.' },
    SCALING: { description: 'What it costs, and whether it works for ten times as many.' },
    PARTNERSHIP: { description: 'Whether the start-up delivered, listened and can carry on.' },
  },
});

@ObjectType('PilotJudgement', { description: "A reviewer's score for one criterion, with its reason." })
export class PilotJudgementType {
  @Field(() => PilotCriterion, { description: 'The criterion.' })
  criterion!: PilotCriterion | `${PilotCriterion}`;

  @Field(() => Float, { description: '0 to 5 in half steps.' })
  score!: number;

  @Field(() => String, { description: 'Why.' })
  rationale!: string;
}

@ObjectType('PilotReview', { description: "A reviewer's scores of a round, without who that is." })
export class PilotReviewType {
  @Field(() => Int, { description: 'Round of the pilot.' })
  round!: number;

  @Field(() => ReviewPhase, { description: 'At mid-term, or at the end of the round.' })
  phase!: ReviewPhase | `${ReviewPhase}`;

  @Field(() => Int, { description: 'Tells the reviewers of a round apart: Reviewer 1, Reviewer 2.' })
  number!: number;

  @Field(() => Boolean, { description: 'Whether it is yours.' })
  isOwn!: boolean;
}

@ObjectType('PilotKpiResult', { description: 'How a KPI stood when it was decided.' })
export class KpiResultType {
  @Field(() => ID, { description: 'The KPI.' })
  kpiId!: string;

  @Field(() => Float, { description: 'What was measured.' })
  value!: number;

  @Field(() => Float, { description: 'How much of the way was gone: 0 at the baseline, 1 at the target.' })
  attainment!: number;

  @Field(() => Float, { description: "Mean of the reviewers' scores, 0 to 5." })
  score!: number;
}

@ObjectType('CalibratedPilotScore', {
  description:
    'What scores say without the leniency of those who gave them, over all pilots of the programme. It stands beside the raw score, never instead.',
})
export class CalibratedPilotScoreType {
  @Field(() => Float, { description: 'Mean as given, 0 to 5.' })
  raw!: number;

  @Field(() => Float, { description: 'Without leniency.' })
  calibrated!: number;

  @Field(() => Float, { description: 'Lower end of the 80 % interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of the 80 % interval.' })
  high!: number;

  @Field(() => Int, { description: 'How many reviews it rests on.' })
  ratings!: number;

  @Field(() => Boolean, {
    description: 'Whether there are enough reviews that link the pilots, so that it may be used at all.',
  })
  isSound!: boolean;
}

@ObjectType('PilotDecision', { description: 'The decision on a round of a pilot. It never changes.' })
export class PilotDecisionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Round of the pilot.' })
  round!: number;

  @Field(() => PilotOutcome, { description: 'What becomes of the pilot.' })
  outcome!: PilotOutcome | `${PilotOutcome}`;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => Float, { description: 'Mean over reviewers of what they gave, 0 to 5.' })
  score!: number;

  @Field(() => Float, { nullable: true, description: 'Overall attainment of the KPIs, 0 to 1.' })
  attainment!: number | null;

  @Field(() => CalibratedPilotScoreType, { nullable: true, description: 'The same score, calibrated.' })
  calibrated!: CalibratedPilotScoreType | null;

  @Field(() => Float, { nullable: true, description: 'What the reviewers agreed on, 0 to 5.' })
  consensus!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Attainment and judgement together, 0 to 5; with the agreed judgement where there is one.',
  })
  combined!: number | null;

  @Field(() => String, { nullable: true, description: 'The exit that the team took, as the model calls it.' })
  exitId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`directContract`, `separateTender`, `pilotAgreement`, `none` and others.',
  })
  exitKind!: string | null;

  @Field(() => [KpiResultType], { description: 'KPI by KPI.' })
  results!: readonly KpiResultType[];

  @Field(() => CalendarDay, { description: 'Last day of the pilot before the decision.' })
  previousEndsOn!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'Last day after an extension; null otherwise.' })
  newEndsOn!: string | null;

  @Field(() => Date, { description: 'When it was decided.' })
  decidedAt!: Date;
}
