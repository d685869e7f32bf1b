import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, IdField, InputListField, NumberField, payload, TextField } from '#libs/graphql';

export enum WeightsSource {
  HAND = 'HAND',
  REFIT = 'REFIT',
}

registerEnumType(WeightsSource, {
  name: 'WeightsSource',
  description: 'Where weights come from.',
  valuesMap: {
    HAND: { description: 'A person wrote them.' },
    REFIT: { description: 'They were fitted to what became of suggestions.' },
  },
});

@ObjectType('MatchWeight', { description: 'What one part of a score is worth when it is met wholly.' })
export class MatchWeightType {
  @Field(() => String, { description: 'The part: the text as a whole, tags, readiness, language, country.' })
  part!: string;

  @Field(() => Float, { description: '0 to 1; all parts sum to 1.' })
  weight!: number;
}

@ObjectType('RefitMeasure', { description: 'One measure for the weights in use and for the proposed ones.' })
export class RefitMeasureType {
  @Field(() => Float, { description: 'Of the weights that were in use.' })
  current!: number;

  @Field(() => Float, { description: 'Of the proposed ones.' })
  proposed!: number;
}

@ObjectType('RefitEvaluation', {
  description: 'How fitted weights did on suggestions that are later than those they were fitted to.',
})
export class RefitEvaluationType {
  @Field(() => Int, { description: 'Suggestions that they were fitted to.' })
  trained!: number;

  @Field(() => Int, { description: 'Later suggestions that they were tested on.' })
  tested!: number;

  @Field(() => RefitMeasureType, {
    description:
      'Chance that a suggestion that led to an application scores higher than another; 0.5 is chance.',
  })
  auc!: RefitMeasureType;

  @Field(() => RefitMeasureType, {
    description: 'Mean surprise at what happened, in nats; less is better.',
  })
  logLoss!: RefitMeasureType;
}

@ObjectType('MatchWeightsVersion', { description: 'Weights that can be put to use. Never changed.' })
export class MatchWeightsVersionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Counted from 1 in the programme.' })
  number!: number;

  @Field(() => WeightsSource, { description: 'Where they come from.' })
  source!: WeightsSource | `${WeightsSource}`;

  @Field(() => RefitEvaluationType, {
    nullable: true,
    description: 'How they did on later data; null for those that a person wrote.',
  })
  evaluation!: RefitEvaluationType | null;

  @Field(() => String, { description: 'Why they were made.' })
  reason!: string;

  @Field(() => Date, { description: 'When.' })
  createdAt!: Date;
}

export const MatchWeightsVersionConnection = Connection('MatchWeightsVersion', () => MatchWeightsVersionType);

@ObjectType('MatchWeightsInUse', { description: 'The weights by which suggestions are scored now.' })
export class MatchWeightsInUseType {
  @Field(() => ID, {
    nullable: true,
    description: 'The version; null for the weights that the platform ships with.',
  })
  versionId!: string | null;

  @Field(() => [MatchWeightType], { description: 'The weights.' })
  weights!: MatchWeightType[];
}

const PROGRAMME = {
  description: 'The programme that you manage; left out: the whole platform, for its administrators.',
  nullable: true,
};
const REASON = { description: 'Why; it stays in the record.', max: 1_000, multiline: true };

@InputType({ description: 'The weight of one part.' })
export class MatchWeightInput {
  @TextField({ description: 'The part, as `matchWeights` names it.', max: 40 })
  part!: string;

  @NumberField({ description: '0 to 1; all parts sum to 1.', min: 0, max: 1 })
  weight!: number;
}

@InputType({ description: 'Weights that a person proposes.' })
export class ProposeMatchWeightsInput {
  @IdField(PROGRAMME)
  programmeId?: string | null;

  @InputListField(() => MatchWeightInput, { description: 'One for each part.', min: 1, max: 30 })
  weights!: MatchWeightInput[];

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'Weights that are to be fitted to what became of suggestions.' })
export class RefitMatchWeightsInput {
  @IdField(PROGRAMME)
  programmeId?: string | null;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'Weights that are to be put to use.' })
export class AdoptMatchWeightsInput {
  @IdField(PROGRAMME)
  programmeId?: string | null;

  @IdField({
    description: 'The version, a new one or an earlier one; left out: those that the platform ships with.',
    nullable: true,
  })
  id?: string | null;

  @TextField(REASON)
  reason!: string;
}

const version = { type: () => MatchWeightsVersionType, description: 'The version; nothing uses it yet.' };

export const ProposeMatchWeightsPayload = payload('ProposeMatchWeightsPayload', { version });
export const RefitMatchWeightsPayload = payload('RefitMatchWeightsPayload', { version });
export const AdoptMatchWeightsPayload = payload('AdoptMatchWeightsPayload', {
  inUse: { type: () => MatchWeightsInUseType, description: 'What is used now.' },
});
