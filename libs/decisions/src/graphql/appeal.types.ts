import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum AppealStateEnum {
  FILED = 'FILED',
  UPHELD = 'UPHELD',
  REJECTED = 'REJECTED',
}

registerEnumType(AppealStateEnum, {
  name: 'AppealState',
  description: 'What has become of an appeal.',
  valuesMap: {
    FILED: { description: 'It waits to be ruled on; the standstill of the decision has stopped.' },
    UPHELD: { description: 'The decision is void, and the challenge is evaluated once more.' },
    REJECTED: { description: 'The decision stands; its standstill runs on with what remained.' },
  },
});

@ObjectType('Appeal', { description: 'What a start-up holds against a decision, and what was ruled on it.' })
export class AppealType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ID, { description: 'The submission that was decided on.' })
  submissionId!: string;

  @Field(() => AppealStateEnum, { description: 'What has become of it.' })
  state!: AppealStateEnum | `${AppealStateEnum}`;

  @Field(() => String, { description: 'What the start-up holds against the decision.' })
  grounds!: string;

  @Field(() => Date, { description: 'When it was filed.' })
  filedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was ruled so; null until then.' })
  reasons!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was ruled on.' })
  ruledAt!: Date | null;
}
