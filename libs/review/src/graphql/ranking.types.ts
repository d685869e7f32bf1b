import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ScoreBasis } from '../review.kinds.js';

export enum SubmissionOutcomeEnum {
  AWARDED = 'AWARDED',
  NOT_AWARDED = 'NOT_AWARDED',
}

registerEnumType(SubmissionOutcomeEnum, {
  name: 'OutcomeOfSubmission',
  description: 'What was decided about a submission.',
  valuesMap: {
    AWARDED: { description: 'Goes on to a pilot.' },
    NOT_AWARDED: { description: 'Does not go on.' },
  },
});

@ObjectType('CriterionMean', { description: 'What the reviewers gave for one criterion, together.' })
export class CriterionMeanType {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => Float, { description: "Mean of the scores, on the criterion's own scale." })
  mean!: number;

  @Field(() => Float, { description: 'Highest less lowest score.' })
  spread!: number;
}

@ObjectType('RankedSubmission', { description: 'A line of the ranked table.' })
export class RankedSubmissionType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Shared by equals: 1, 2, 2, 4. Null without a counted review.',
  })
  rank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Weighted mean of the criterion means, 0 to 100; six decimals at most. Null without a review.',
  })
  score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The score without the leniency of its reviewers, beside the raw one. The rank goes by it only where that was chosen before the opening.',
  })
  calibrated!: number | null;

  @Field(() => [CriterionMeanType], { description: 'Criterion by criterion.' })
  criterionMeans!: readonly CriterionMeanType[];

  @Field(() => [ID], {
    description: 'Criteria that it fails: a mean below the threshold, or not met for most reviewers.',
  })
  failedCriteria!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Highest less lowest weighted score of a single reviewer: talk about great disagreement.',
  })
  spread!: number | null;

  @Field(() => Int, { description: 'Reviews that count.' })
  reviewCount!: number;

  @Field(() => Boolean, {
    description: "It has a score, not one below the programme's minimum, and fails no criterion.",
  })
  isPassing!: boolean;

  @Field(() => Boolean, { description: 'It stands before the cut, with nobody equal beyond it.' })
  isAboveCut!: boolean;

  @Field(() => Boolean, { description: 'The cut runs through equals: a person decides, and says why.' })
  isAtCut!: boolean;
}

@ObjectType('Ranking', { description: 'The ranked table of a challenge.' })
export class RankingType {
  @Field(() => Boolean, { description: 'Whether it is the table that was decided on.' })
  isDecided!: boolean;

  @Field(() => ScoreBasis, { description: 'What was chosen before the opening to decide.' })
  scoreBasis!: ScoreBasis | `${ScoreBasis}`;

  @Field(() => Boolean, {
    description: 'Whether the ranks go by calibrated scores: that was chosen, and the reviews allow it.',
  })
  isCalibrated!: boolean;

  @Field(() => Int, { description: 'How many can be awarded: the cut.' })
  awards!: number;

  @Field(() => Float, { nullable: true, description: 'Score of 100 below which nothing is awarded.' })
  minimumPassingScore!: number | null;

  @Field(() => Int, { description: 'Assigned reviews that are still missing.' })
  openReviews!: number;

  @Field(() => [RankedSubmissionType], { description: 'The best first; equals by id, which says nothing.' })
  rows!: readonly RankedSubmissionType[];
}

@ObjectType('SubmissionOutcome', { description: 'What was decided about a submission, and why.' })
export class SubmissionOutcomeType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => SubmissionOutcomeEnum, { description: 'The decision.' })
  outcome!: SubmissionOutcomeEnum | `${SubmissionOutcomeEnum}`;

  @Field(() => String, { description: 'Its reason.' })
  reason!: string;

  @Field(() => Float, { description: 'Weighted score, 0 to 100.' })
  score!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The calibrated score, where that decided; null where the raw one did.',
  })
  calibratedScore!: number | null;

  @Field(() => [CriterionMeanType], { description: 'Criterion by criterion.' })
  criterionMeans!: readonly CriterionMeanType[];
}

@ObjectType('Decision', { description: 'The decision on a challenge. It never changes.' })
export class DecisionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { description: 'When it was made.' })
  decidedAt!: Date;

  @Field(() => String, { nullable: true, description: 'How the choice among equals at the cut was made.' })
  tieReason!: string | null;
}
