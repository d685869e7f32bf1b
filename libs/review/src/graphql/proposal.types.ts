import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Bid } from '../review.kinds.js';

export enum ProposalStateEnum {
  PREVIEW = 'PREVIEW',
  PUBLISHED = 'PUBLISHED',
  DISCARDED = 'DISCARDED',
}

export enum AssignmentMode {
  SUM = 'SUM',
  FAIR = 'FAIR',
  LOTTERY = 'LOTTERY',
}

export enum PairOriginEnum {
  KEPT = 'KEPT',
  PROPOSED = 'PROPOSED',
  BY_HAND = 'BY_HAND',
}

export enum PairReasonEnum {
  CHOSEN = 'CHOSEN',
  CHOSEN_BY_HAND = 'CHOSEN_BY_HAND',
  NOT_POSSIBLE = 'NOT_POSSIBLE',
  BETTER_FOR_OTHERS = 'BETTER_FOR_OTHERS',
  OTHERS_FIT_BETTER = 'OTHERS_FIT_BETTER',
  AS_GOOD_AS_CHOSEN = 'AS_GOOD_AS_CHOSEN',
}

export enum PairExclusionEnum {
  CONFLICT = 'CONFLICT',
  ENDED_BEFORE = 'ENDED_BEFORE',
  BID_NO = 'BID_NO',
  ABSENT = 'ABSENT',
  FORBIDDEN = 'FORBIDDEN',
}

export enum ClashKindEnum {
  DEMAND = 'DEMAND',
  MINIMUM_LOAD = 'MINIMUM_LOAD',
  ATTRIBUTE = 'ATTRIBUTE',
}

export enum MendWayEnum {
  RAISE_LOADS = 'RAISE_LOADS',
  ADD_REVIEWERS = 'ADD_REVIEWERS',
  LOWER_DEMAND = 'LOWER_DEMAND',
  RAISE_INSTITUTION_CAP = 'RAISE_INSTITUTION_CAP',
  LOWER_MINIMUM_LOADS = 'LOWER_MINIMUM_LOADS',
}

registerEnumType(ProposalStateEnum, {
  name: 'AssignmentProposalState',
  description: 'Where a plan of assignments stands.',
  valuesMap: {
    PREVIEW: { description: 'To be looked at and changed; nobody else sees it.' },
    PUBLISHED: { description: 'Its pairs were assigned; it is part of the record.' },
    DISCARDED: { description: 'Another plan took its place.' },
  },
});

registerEnumType(AssignmentMode, {
  name: 'AssignmentMode',
  description: 'What a plan of assignments aims at.',
  valuesMap: {
    SUM: { description: 'The best fit over all submissions together.' },
    FAIR: { description: 'The best fit of the submission that is served worst; the price is told.' },
    LOTTERY: {
      description: 'By lot, with a limit on the chance of every pair, so that nobody can count on one.',
    },
  },
});

registerEnumType(PairOriginEnum, {
  name: 'AssignmentPairOrigin',
  description: 'From where a pair of a plan comes.',
  valuesMap: {
    KEPT: { description: 'The review exists already.' },
    PROPOSED: { description: 'The solver proposes it.' },
    BY_HAND: { description: 'A manager added or forced it.' },
  },
});

registerEnumType(PairReasonEnum, {
  name: 'AssignmentPairReason',
  description: 'Why a reviewer has, or has not, a submission.',
  valuesMap: {
    CHOSEN: { description: 'Part of the best plan.' },
    CHOSEN_BY_HAND: { description: 'Was there before the plan, which was made around it.' },
    NOT_POSSIBLE: { description: 'Excluded; see the exclusion.' },
    BETTER_FOR_OTHERS: { description: 'Fits, but the time is worth more to other submissions.' },
    OTHERS_FIT_BETTER: { description: 'Others fit this submission better, whatever the time costs.' },
    AS_GOOD_AS_CHOSEN: { description: 'As good as the chosen ones; the order of the ids decided.' },
  },
});

registerEnumType(PairExclusionEnum, {
  name: 'AssignmentPairExclusion',
  description: 'Why a reviewer cannot have a submission.',
  valuesMap: {
    CONFLICT: { description: 'A conflict of interest.' },
    ENDED_BEFORE: { description: 'Declined, stepped back, or was taken off it before.' },
    BID_NO: { description: 'The reviewer said no to it when asked.' },
    ABSENT: { description: 'The reviewer is away until the end of the evaluation.' },
    FORBIDDEN: { description: 'The manager ruled it out.' },
  },
});

registerEnumType(ClashKindEnum, {
  name: 'AssignmentClashKind',
  description: 'What cannot be met.',
  valuesMap: {
    DEMAND: { description: 'Submissions need more reviews than can be given.' },
    MINIMUM_LOAD: { description: 'Reviewers must have more reviews than there are.' },
    ATTRIBUTE: { description: 'A kind of reviewer is missing.' },
  },
});

registerEnumType(MendWayEnum, {
  name: 'AssignmentMendWay',
  description: 'What would mend a clash.',
  valuesMap: {
    RAISE_LOADS: {
      description: 'Raise the limits of the reviewers of the clash, by so many reviews in total.',
    },
    ADD_REVIEWERS: { description: 'Find so many more reviewers free of conflicts there.' },
    LOWER_DEMAND: { description: 'Ask for so many fewer reviews.' },
    RAISE_INSTITUTION_CAP: { description: 'Allow more reviewers of one institution per submission.' },
    LOWER_MINIMUM_LOADS: { description: 'Lower the minimums of the reviewers, by so many reviews in total.' },
  },
});

@ObjectType('AssignmentPair', { description: 'One reviewer for one submission, in a plan.' })
export class AssignmentPairType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => ID, { description: 'The reviewer.' })
  reviewerId!: string;

  @Field(() => PairOriginEnum, { description: 'From where it comes.' })
  origin!: PairOriginEnum | `${PairOriginEnum}`;
}

@ObjectType('AssignmentMove', { description: 'A review that is not begun and goes to somebody else.' })
export class AssignmentMoveType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => ID, { description: 'The reviewer who gives it up.' })
  reviewerId!: string;
}

@ObjectType('AssignmentExplanation', {
  description: 'Why a reviewer has, or has not, a submission: as it was when the plan was made.',
})
export class AssignmentExplanationType {
  @Field(() => PairReasonEnum, { description: 'The reason in a word.' })
  reason!: PairReasonEnum | `${PairReasonEnum}`;

  @Field(() => PairExclusionEnum, {
    nullable: true,
    description: 'Why it is not possible; null where it is.',
  })
  exclusion!: PairExclusionEnum | `${PairExclusionEnum}` | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How well the reviewer fits: expertise × (½ + ½ × availability) + bid, at least 0; null where not possible.',
  })
  affinity!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How well the reviewer knows what it is about, from 0 to 1.25; null in older plans.',
  })
  expertise?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the days until the end of the evaluation on which the reviewer is there; null in older plans.',
  })
  availability?: number | null;

  @Field(() => Bid, { nullable: true, description: 'What the reviewer said to it when asked.' })
  bid?: Bid | `${Bid}` | null;

  @Field(() => Float, { description: 'What one more review by the reviewer would be worth elsewhere.' })
  price!: number;

  @Field(() => Float, { description: 'What a reviewer had to offer above the price to be taken here.' })
  threshold!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Affinity less price less threshold; whoever forces the pair loses at least what is below 0.',
  })
  margin!: number | null;
}

@ObjectType('AssignmentMend', { description: 'Something that would mend a clash, alone.' })
export class AssignmentMendType {
  @Field(() => MendWayEnum, { description: 'What.' })
  way!: string;

  @Field(() => Int, { description: 'By how much.' })
  by!: number;
}

@ObjectType('AssignmentClash', { description: 'Wishes that cannot all be met, and what would mend it.' })
export class AssignmentClashType {
  @Field(() => ClashKindEnum, { description: 'What cannot be met.' })
  kind!: string;

  @Field(() => [ID], { description: 'Submissions that are part of it.' })
  submissionIds!: readonly string[];

  @Field(() => [ID], { description: 'Reviewers who could take them, and whose limits are part of it.' })
  reviewerIds!: readonly string[];

  @Field(() => Int, { description: 'Pairs among them that are excluded, for example by conflicts.' })
  excludedPairs!: number;

  @Field(() => Int, { description: 'Reviews that are needed.' })
  needed!: number;

  @Field(() => Int, { description: 'Reviews that can be had.' })
  available!: number;

  @Field(() => Boolean, { description: 'Without any one part of it, the rest could be met.' })
  isSmallest!: boolean;

  @Field(() => [AssignmentMendType], { description: 'Each of these alone would do.' })
  mends!: readonly AssignmentMendType[];
}

@ObjectType('AssignmentFigures', { description: 'How good a plan is, and how good any plan could be.' })
export class AssignmentFiguresType {
  @Field(() => Float, { description: 'Sum of the affinities of all pairs as they were proposed.' })
  total!: number;

  @Field(() => Float, { description: 'No plan that fills as much and keeps as much can exceed this.' })
  bound!: number;

  @Field(() => Boolean, { description: 'Proven: there is no better plan.' })
  isOptimal!: boolean;

  @Field(() => Float, { description: 'Sum of the submission that is served worst.' })
  minSubmission!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Fair plans: no plan can serve its worst submission better.',
  })
  floorBound!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Fair plans: the floor is proven to be the best.' })
  isFloorProven!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'What fairness, or the lot, takes from the total.' })
  price!: number | null;
}

@ObjectType('AssignmentProposal', {
  description: 'A plan of who reviews what, with the reasons for every pair.',
})
export class AssignmentProposalType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  state!: ProposalStateEnum | `${ProposalStateEnum}`;

  @Field(() => Date, { description: 'When it was made.' })
  proposedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was published or discarded.' })
  settledAt!: Date | null;

  @Field(() => Int, { description: 'Pass it back as `expectedVersion`.' })
  version!: number;
}
