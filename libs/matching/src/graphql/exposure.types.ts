import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ExposureDimensionEnum {
  SIZE = 'SIZE',
  EXPERIENCE = 'EXPERIENCE',
  REGION = 'REGION',
}

registerEnumType(ExposureDimensionEnum, {
  name: 'ExposureDimension',
  description: 'By what start-ups are told apart.',
  valuesMap: {
    SIZE: { description: 'How many people work for them, as they say themselves.' },
    EXPERIENCE: { description: 'Whether a challenge was awarded to them before.' },
    REGION: { description: 'Where their main seat is.' },
  },
});

@ObjectType('ExposureGroup', {
  description: 'Start-ups of one kind. A number is null where there are too few of them to be told.',
})
export class ExposureGroupType {
  @Field(() => ExposureDimensionEnum, { description: 'By what they are told apart.' })
  dimension!: ExposureDimensionEnum | `${ExposureDimensionEnum}`;

  @Field(() => String, {
    nullable: true,
    description:
      'Which ones: a `Headcount`; FIRST_TIME or SUPPLIER; a country with its region. Null when they do not say.',
  })
  group!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many there are with a passport.' })
  known!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were on the screen of somebody who looked for start-ups.',
  })
  shown!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were invited.' })
  invited!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many applied; known once submissions are opened.' })
  applied!: number | null;
}

@ObjectType('ExposureReport', {
  description:
    'Who is shown, invited and applies, against who is there: whether suggestions reach all kinds.',
})
export class ExposureReportType {
  @Field(() => Int, { description: 'Counts below it are not told, nor what would give them away.' })
  minimum!: number;

  @Field(() => [ExposureGroupType], { description: 'The groups, by dimension, the largest first.' })
  groups!: ExposureGroupType[];
}
