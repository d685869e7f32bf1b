import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DecisionProposalState } from '#libs/decisions';
import { CalendarDay } from '#libs/graphql';
import { PilotOutcome } from '../pilot.kinds.js';

@ObjectType('PilotDecisionProposal', {
  description: 'A decision on a pilot that one person has prepared and a second one has to release.',
})
export class PilotDecisionProposalType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Round of the pilot.' })
  round!: number;

  @Field(() => DecisionProposalState, { description: 'What has become of it.' })
  state!: DecisionProposalState | `${DecisionProposalState}`;

  @Field(() => PilotOutcome, { description: 'What shall become of the pilot.' })
  outcome!: PilotOutcome | `${PilotOutcome}`;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'New last day, for an extension.' })
  newEndsOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The exit that the team takes, as the model calls it.',
  })
  exitId!: string | null;

  @Field(() => Date, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was released or given back.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was given back.' })
  returnReason!: string | null;
}
