import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('DecisionRecord', {
  description:
    'What a decision rests on and how it was made: criteria, scores, calibration, assignments, conflicts, votes, reasons. It never changes.',
})
export class DecisionRecordType {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON (RFC 8785) of its content.' })
  digest!: string;

  @Field(() => Date, { description: 'When the decision was released.' })
  madeAt!: Date;
}
