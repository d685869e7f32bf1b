import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum DecisionProposalState {
  PROPOSED = 'PROPOSED',
  RELEASED = 'RELEASED',
  RETURNED = 'RETURNED',
}

registerEnumType(DecisionProposalState, {
  name: 'DecisionProposalState',
  description: 'What has become of a proposed decision.',
  valuesMap: {
    PROPOSED: { description: 'It waits for a second person.' },
    RELEASED: { description: 'A second person has released it.' },
    RETURNED: { description: 'It was given back with a reason.' },
  },
});

@ObjectType('ProposedOutcome', { description: 'What shall be decided about a submission, and why.' })
export class ProposedOutcomeType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => String, { description: 'Its reason.' })
  reason!: string;
}

@ObjectType('DecisionProposal', {
  description: 'A decision that one person has prepared and a second one has to release.',
})
export class DecisionProposalType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => DecisionProposalState, { description: 'What has become of it.' })
  state!: DecisionProposalState | `${DecisionProposalState}`;

  @Field(() => [ProposedOutcomeType], { description: 'What shall be awarded.' })
  awards!: readonly ProposedOutcomeType[];

  @Field(() => [ProposedOutcomeType], { description: 'Everything else.' })
  rejections!: readonly ProposedOutcomeType[];

  @Field(() => String, { nullable: true, description: 'How the choice among equals was made.' })
  tieReason!: string | null;

  @Field(() => Date, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was released or given back.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was given back.' })
  returnReason!: string | null;
}
