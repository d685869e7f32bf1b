import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CalibratedSubmission', {
  description: 'A submission without the leniency of those who happened to review it; scores are of 100.',
})
export class CalibratedSubmissionType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Float, { description: 'Mean of the weighted scores as they were given.' })
  raw!: number;

  @Field(() => Float, {
    description: 'The score without leniency, drawn towards the mean the fewer reviews there are.',
  })
  calibrated!: number;

  @Field(() => Float, { description: 'With a chance of 80 % the true score is not below this.' })
  low!: number;

  @Field(() => Float, { description: 'With a chance of 80 % the true score is not above this.' })
  high!: number;

  @Field(() => Int, { description: 'Rank by the calibrated score.' })
  rank!: number;

  @Field(() => Int, {
    description: 'Best rank of an interval that holds the true one with a chance of 80 %.',
  })
  bestRank!: number;

  @Field(() => Int, { description: 'Worst rank of that interval.' })
  worstRank!: number;

  @Field(() => Boolean, { description: 'Its reviewers disagree more than chance explains: talk about it.' })
  isDisputed!: boolean;
}

@ObjectType('ReviewerLeniency', {
  description: 'How one reviewer scores compared with the others; without a name.',
})
export class ReviewerLeniencyType {
  @Field(() => Int, { description: 'Reviews behind the figure.' })
  reviews!: number;

  @Field(() => Float, { description: 'Points of 100 by which the reviewer scores higher than others would.' })
  bias!: number;

  @Field(() => Float, { description: 'Standard deviation of what is not known about it.' })
  deviation!: number;
}

@ObjectType('CriterionAgreement', { description: 'How far reviewers agree about one criterion.' })
export class CriterionAgreementType {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Krippendorff's alpha; null where nothing can be compared.",
  })
  alpha!: number | null;

  @Field(() => Int, { description: 'Scores behind it.' })
  ratings!: number;
}

@ObjectType('CalibrationVariance', { description: 'What scores vary by.' })
export class CalibrationVarianceType {
  @Field(() => Float, { description: 'True quality of the submissions.' })
  item!: number;

  @Field(() => Float, { description: 'Leniency of the reviewers.' })
  reviewer!: number;

  @Field(() => Float, { description: 'Everything else.' })
  noise!: number;
}

@ObjectType('RankingCalibration', {
  description:
    'What the scores say about the submissions rather than the reviewers. It stands beside the raw scores, and decides only where that was chosen before the opening.',
})
export class RankingCalibrationType {
  @Field(() => Boolean, {
    description: 'One connected part, and enough reviews of most reviewers: the figures can be relied on.',
  })
  isSound!: boolean;

  @Field(() => Int, {
    description: 'Groups of submissions that no reviewer links: only 1 can be compared as a whole.',
  })
  parts!: number;

  @Field(() => Float, { description: 'Share of the reviewers with at least three reviews.' })
  shareWithEnough!: number;

  @Field(() => CalibrationVarianceType, { description: 'What scores vary by.' })
  variance!: CalibrationVarianceType;

  @Field(() => Float, {
    nullable: true,
    description: "Krippendorff's alpha: 1 is full agreement, 0 none beyond chance.",
  })
  alpha!: number | null;

  @Field(() => [CriterionAgreementType], { description: 'The same, criterion by criterion.' })
  criterionAlphas!: readonly CriterionAgreementType[];

  @Field(() => [CalibratedSubmissionType], {
    description: 'Submissions with counted reviews, the best first.',
  })
  rows!: readonly CalibratedSubmissionType[];

  @Field(() => [ReviewerLeniencyType], { description: 'Every reviewer, the most lenient first.' })
  leniencies!: readonly ReviewerLeniencyType[];

  @Field(() => [ID], {
    description: 'Submissions for which one more review helps most: the cut runs through their interval.',
  })
  nextReviews!: readonly string[];
}
