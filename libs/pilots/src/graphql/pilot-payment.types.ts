import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PaymentRequestStateEnum } from '../pilot.kinds.js';

registerEnumType(PaymentRequestStateEnum, {
  name: 'PaymentRequestState',
  description: 'Where a request for a payment stands.',
  valuesMap: {
    REQUESTED: { description: 'Waits for the ministry.' },
    APPROVED: { description: 'The ministry pays.' },
    REFUSED: { description: 'The ministry does not pay, for the reason given; the start-up may ask again.' },
  },
});

@ObjectType('PaymentRequest', { description: 'The start-up asks for what was agreed for a milestone.' })
export class PaymentRequestType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'What the start-up says to it; may be empty.' })
  note!: string;

  @Field(() => PaymentRequestStateEnum, { description: 'Where it stands.' })
  state!: PaymentRequestStateEnum | `${PaymentRequestStateEnum}`;

  @Field(() => Date, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the ministry answered.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  settledReason!: string | null;
}

@ObjectType('MeasurementVerification', {
  description: 'Somebody who did not record a measurement has looked at where it comes from.',
})
export class MeasurementVerificationType {
  @Field(() => String, { description: 'What was looked at.' })
  note!: string;

  @Field(() => Date, { description: 'When.' })
  verifiedAt!: Date;
}
