import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '#libs/graphql';
import { Bid } from '../review.kinds.js';

registerEnumType(Bid, {
  name: 'ReviewBid',
  description: 'What a reviewer says to a submission before anything is assigned.',
  valuesMap: {
    EAGER: { description: 'Would very much like to review it.' },
    WILLING: { description: 'Would like to review it.' },
    RELUCTANT: { description: 'Would rather not.' },
    NO: { description: 'Does not review it: the plan never gives it.' },
  },
});

@ObjectType('BidItem', {
  description: 'A submission about which you are asked: what was written, and nothing about who wrote it.',
})
export class BidItemType {
  @Field(() => ID, { description: 'Random, for you and this question only.' })
  alias!: string;

  @Field(() => Bid, { nullable: true, description: 'What you said; null for nothing yet.' })
  bid!: Bid | `${Bid}` | null;
}

export const BidItemConnection = Connection('BidItem', () => BidItemType);

@ObjectType('Bidding', {
  description: 'The question to a jury, which submissions each would like to review.',
})
export class BiddingType {
  @Field(() => Date, { description: 'Until when wishes are taken.' })
  closesAt!: Date;

  @Field(() => Int, { description: 'Reviewers who are asked.' })
  asked!: number;

  @Field(() => Int, { description: 'Reviewers who have answered something.' })
  answered!: number;
}

@ObjectType('AssignmentComputation', { description: 'A plan of assignments that is being computed.' })
export class AssignmentComputationType {
  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Int, { description: 'Submissions that have been placed so far.' })
  done!: number;

  @Field(() => Int, { description: 'Submissions in all.' })
  total!: number;
}
