import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';

export enum ModelConfidence {
  SOURCED = 'sourced',
  GENERAL_KNOWLEDGE = 'generalKnowledge',
}

registerEnumType(ModelConfidence, {
  name: 'ModelConfidence',
  description: 'How sure a value of a model is.',
  valuesMap: {
    SOURCED: { description: 'Read in the source that is named.' },
    GENERAL_KNOWLEDGE: {
      description: 'A reasonable assumption that no source states. Never show it as a fact.',
    },
  },
});

/** What every value of a model carries, so that nobody shows an assumption as a fact by forgetting to look. */
@ObjectType({ isAbstract: true })
export abstract class SourcedType {
  @Field(() => ModelConfidence, {
    description: 'Whether a source states it. A value of several parts is as sure as its least sure part.',
  })
  confidence!: ModelConfidence | `${ModelConfidence}`;

  @Field(() => String, { description: 'Where it is written, or why it is assumed; empty when nothing says.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The year or day for which it holds.' })
  asOf!: string | null;

  @Field(() => String, {
    description: 'Where it stands in the content: names of fields, ids in place of positions.',
  })
  path!: string;
}

@ObjectType('ModelTerm', { description: 'A value from the vocabulary of models, with where it comes from.' })
export class ModelTermType extends SourcedType {
  @Field(() => String, { description: 'As the language of models writes it: `serviceContract`.' })
  value!: string;

  @Field(() => LocalizedTextType, { description: 'The word for people.' })
  label!: LocalizedTextType;
}

@ObjectType('ModelText', { description: 'A text of a model, with where it comes from.' })
export class ModelTextType extends SourcedType {
  @Field(() => LocalizedTextType, { description: 'The text.' })
  value!: LocalizedTextType;
}

@ObjectType('ModelFlag', { description: 'Whether something holds in a model, with where it comes from.' })
export class ModelFlagType extends SourcedType {
  @Field(() => Boolean, { description: 'Whether it holds.' })
  isTrue!: boolean;
}

@ObjectType('ModelNumber', { description: 'A number of a model, with where it comes from.' })
export class ModelNumberType extends SourcedType {
  @Field(() => Float, { description: 'The number.' })
  value!: number;
}

@ObjectType('ModelRange', {
  description: 'How much or how many, with where it comes from. At least one of the three is given.',
})
export class ModelRangeType extends SourcedType {
  @Field(() => Float, { nullable: true, description: 'At least.' })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: 'Usually.' })
  typical!: number | null;

  @Field(() => Float, { nullable: true, description: 'At most.' })
  max!: number | null;

  @Field(() => LocalizedTextType, { description: 'In words, with its unit: "3–4 weeks".' })
  label!: LocalizedTextType;
}

@ObjectType('ModelFact', { description: 'Something that a model says, in words, with where it comes from.' })
export class ModelFactType extends SourcedType {
  @Field(() => LocalizedTextType, { description: 'In words.' })
  value!: LocalizedTextType;
}
