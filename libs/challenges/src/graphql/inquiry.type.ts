import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, Language, LocalizedTextType } from '#libs/graphql';
import { InquiryState } from '../challenge.states.js';

registerEnumType(InquiryState, {
  name: 'InquiryState',
  description: 'Where a question about a challenge stands.',
  valuesMap: {
    OPEN: { description: 'Not answered yet; only who asked and who may answer see it.' },
    ANSWERED: { description: 'Answered; everybody reads the question and the answer.' },
    DECLINED: { description: 'Will not be answered, with a reason for who asked.' },
  },
});

@ObjectType('Inquiry', {
  description: 'A question that a start-up asked about a challenge. Nobody is told which start-up it was.',
})
export class InquiryType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => InquiryState, { description: 'Where it stands.' })
  state!: InquiryState | `${InquiryState}`;

  @Field(() => Language, { description: 'Language of the question.' })
  language!: Language | `${Language}`;

  @Field(() => String, { description: 'The question.' })
  question!: string;

  @Field(() => LocalizedTextType, { nullable: true, description: 'The answer.' })
  answer!: LocalizedTextType | null;

  @Field(() => String, { nullable: true, description: 'Why it will not be answered.' })
  declineReason!: string | null;

  @Field(() => Date, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was answered or declined.' })
  resolvedAt!: Date | null;
}

export const InquiryConnection = Connection('Inquiry', () => InquiryType);
