import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Blindness, ReviewPurpose, ScoreBasis } from '../review.kinds.js';

registerEnumType(ScoreBasis, {
  name: 'ScoreBasis',
  description: 'By which scores submissions are ranked.',
  valuesMap: {
    RAW: { description: 'As reviewers gave them.' },
    CALIBRATED: {
      description:
        'Without the leniency of those who gave them, where the reviews allow it: everything linked by common reviewers, and at least half of the reviewers with three reviews. Otherwise as they were given.',
    },
  },
});

registerEnumType(ReviewPurpose, {
  name: 'ReviewPurpose',
  description: 'What becomes of the scores of a review.',
  valuesMap: {
    COUNTED: { description: 'They count.' },
    SHADOW: { description: 'They count for nothing and are shown to nobody else: a reviewer learns.' },
    ANCHOR: {
      description:
        'They count for nothing but show how the reviewer scores: on a submission that the whole jury reads.',
    },
  },
});

registerEnumType(Blindness, {
  name: 'Blindness',
  description: 'Who is hidden from whom while submissions are reviewed.',
  valuesMap: {
    OPEN: { description: 'Reviewers know who wrote a submission, and each other by name.' },
    APPLICANTS_HIDDEN: { description: 'Reviewers do not know who wrote it, and know each other by name.' },
    DOUBLE_BLIND: { description: 'Reviewers know neither who wrote it nor each other.' },
  },
});

@ObjectType('ReviewRound', { description: 'What is settled about the reviewing of a challenge.' })
export class ReviewRoundType {
  @Field(() => Blindness, { description: 'Who is hidden from whom; fixed at the opening.' })
  blindness!: Blindness | `${Blindness}`;

  @Field(() => ScoreBasis, { description: 'By which scores submissions are ranked; fixed at the opening.' })
  basis!: ScoreBasis | `${ScoreBasis}`;

  @Field(() => String, { nullable: true, description: 'Why it was chosen; null when nobody chose.' })
  basisReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was chosen; null when nobody chose.' })
  basisChosenAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'First instant at which no scores are taken any more; null: until the decision.',
  })
  dueAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that a reviewer is asked to spend on one submission.',
  })
  minutesPerReview!: number | null;
}

enum ReviewRequestKind {
  WISHES = 'WISHES',
  COMPARISONS = 'COMPARISONS',
}

registerEnumType(ReviewRequestKind, {
  name: 'ReviewRequestKind',
  description: 'What a reviewer is asked for besides reviews.',
  valuesMap: {
    WISHES: { description: 'Which submissions you would like to review.' },
    COMPARISONS: { description: 'Which of two submissions is better, at a demo day.' },
  },
});

@ObjectType('ReviewRequest', {
  description: 'What you are asked for besides reviews, about the submissions of one challenge.',
})
export class ReviewRequestType {
  @Field(() => ReviewRequestKind, { description: 'What you are asked for.' })
  kind!: ReviewRequestKind | `${ReviewRequestKind}`;

  @Field(() => Date, { nullable: true, description: 'Until when; null: until a manager ends it.' })
  closesAt!: Date | null;

  @Field(() => Int, { description: 'What you have answered.' })
  answered!: number;

  @Field(() => Int, { description: 'All that you are asked: submissions, or pairs of them.' })
  total!: number;
}

@ObjectType('ReviewWorkload', {
  description: 'How much you have to review, over all challenges in evaluation.',
})
export class ReviewWorkloadType {
  @Field(() => Int, { description: 'Reviews that you owe.' })
  open!: number;

  @Field(() => Int, { description: 'Reviews that you have submitted.' })
  completed!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that the open ones are meant to take; null when nobody said for one of them.',
  })
  minutesLeft!: number | null;

  @Field(() => Date, { nullable: true, description: 'The nearest day by which an open one is due.' })
  nextDueAt!: Date | null;
}
