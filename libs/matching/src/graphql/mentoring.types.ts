import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '#libs/graphql';
import type { MentoringStateName } from '../mentoring.machine.js';
import type { OrderBasis, WhyUnpaired } from '../mentoring.rules.js';
import type { FavouredSide } from '../stable.assignment.js';

const MentoringRoundState = {
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
  PUBLISHED: 'PUBLISHED',
  CANCELLED: 'CANCELLED',
} as const satisfies Record<MentoringStateName, MentoringStateName>;

registerEnumType(MentoringRoundState, {
  name: 'MentoringRoundState',
  description: 'Where a round of mentoring stands.',
  valuesMap: {
    OPEN: { description: 'Both sides rank each other.' },
    CLOSED: { description: 'The pairs are a preview for the managers; they may be made anew.' },
    PUBLISHED: { description: 'Both sides know their partners.' },
    CANCELLED: { description: 'Nobody is paired.' },
  },
});

export const MentoringSideEnum = {
  STARTUP: 'STARTUP',
  MENTOR: 'MENTOR',
} as const satisfies Record<FavouredSide, FavouredSide>;

registerEnumType(MentoringSideEnum, {
  name: 'MentoringSide',
  description: 'One of the two sides of mentoring.',
  valuesMap: {
    STARTUP: { description: 'The start-ups.' },
    MENTOR: { description: 'The mentors.' },
  },
});

export const MentoringOrderBasis = {
  RANKED: 'RANKED',
  SCORE: 'SCORE',
} as const satisfies Record<OrderBasis, OrderBasis>;

registerEnumType(MentoringOrderBasis, {
  name: 'MentoringOrderBasis',
  description: 'From where the order of a side comes.',
  valuesMap: {
    RANKED: { description: 'The side has ranked.' },
    SCORE: { description: 'It has ranked nobody: how well both suit each other by their profiles.' },
  },
});

export const MentoringUnpairedReason = {
  WANTS_NOBODY: 'WANTS_NOBODY',
  HAS_LEFT: 'HAS_LEFT',
  NO_FREE_PLACE: 'NO_FREE_PLACE',
  NOT_MUTUAL: 'NOT_MUTUAL',
  OTHERS_PREFERRED: 'OTHERS_PREFERRED',
} as const satisfies Record<WhyUnpaired, WhyUnpaired>;

registerEnumType(MentoringUnpairedReason, {
  name: 'MentoringUnpairedReason',
  description: 'Why somebody who takes part is paired with nobody.',
  valuesMap: {
    WANTS_NOBODY: { description: 'Said so.' },
    HAS_LEFT: { description: 'The start-up has left the programme, or the mentor is none any more.' },
    NO_FREE_PLACE: {
      description: 'The mentor, or every mentor with whom the wish is mutual, has no free place.',
    },
    NOT_MUTUAL: { description: 'There is nobody whom it takes and who takes it.' },
    OTHERS_PREFERRED: { description: 'Everybody with a mutual wish has partners whom they prefer.' },
  },
});

@ObjectType('MentoringRound', {
  description:
    'Start-ups that a programme has selected and mentors whom its manager names rank each other, and are paired so that no start-up and mentor both prefer each other to whom they got.',
})
export class MentoringRoundType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => MentoringRoundState, { description: 'Where it stands.' })
  state!: MentoringStateName;

  @Field(() => MentoringSideEnum, {
    description:
      'Whose wishes are served first where several stable results are possible. Favoured start-ups gain nothing by stating another order than their own.',
  })
  favours!: FavouredSide;

  @Field(() => Date, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => Date, { description: 'Until when both sides rank.' })
  closesAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When both sides could read the result.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled.' })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancellationReason!: string | null;

  @Field(() => Int, { description: 'Grows with each change; pass it back as `expectedVersion`.' })
  version!: number;
}

@ObjectType('MentoringMember', { description: 'A start-up or a mentor who takes part in a round.' })
export class MentoringMemberType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;
}

@ObjectType('MentoringRanking', {
  description:
    'Your own ranking in a round. Nobody but its owner ever reads it: not the other side, not the managers.',
})
export class MentoringRankingType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Your start-up; null when you rank as a mentor.' })
  organisationId!: string | null;

  @Field(() => [ID], { description: 'Ids of mentors, or of start-ups, the best first; empty: nobody yet.' })
  ranked!: string[];

  @Field(() => Boolean, { description: 'Whether you want nobody in this round.' })
  isAbstaining!: boolean;

  @Field(() => Date, { nullable: true, description: 'When you answered last; null before.' })
  answeredAt!: Date | null;

  @Field(() => Int, { description: 'Grows with each change; pass it back as `expectedVersion`.' })
  version!: number;
}

@ObjectType('MentoringPair', {
  description: 'A start-up and its mentor. A preview for the managers until the round is published.',
})
export class MentoringPairType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { nullable: true, description: 'Since when; null while it is a preview.' })
  beganAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when; null while it goes on.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  endReason!: string | null;

  @Field(() => Float, {
    description:
      'How well both suit each other by their profiles, 0 to 1: the harmonic mean of both directions.',
  })
  score!: number;
}

export const MentoringRoundConnection = Connection('MentoringRound', () => MentoringRoundType);
