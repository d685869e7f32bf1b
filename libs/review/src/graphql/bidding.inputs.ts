import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, IdListField, InstantField } from '#libs/graphql';
import { Bid } from '../review.kinds.js';

@InputType({ description: 'A jury to ask which submissions each would like to review.' })
export class OpenBiddingInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdListField({
    description: 'The jury; left out: every reviewer of the pool.',
    min: 1,
    max: 200,
    nullable: true,
  })
  reviewerIds?: string[] | null;

  @InstantField({ description: 'Until when wishes are taken.' })
  closesAt!: Date;
}

@InputType({ description: 'What you say to a submission.' })
export class PlaceBidInput {
  @IdField({ description: 'The alias of the question.' })
  alias!: string;

  @EnumField(() => Bid, { description: 'Your wish; left out: none any more.', nullable: true })
  bid?: Bid | null;
}

@InputType({ description: 'A computation to stop.' })
export class CancelAssignmentComputationInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;
}
