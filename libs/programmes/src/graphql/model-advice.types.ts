import { Field, Float, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';
import { type AdvisedModel, compareModels, type Fact, legalBases, sayInAll, titleOf } from '#libs/models';
import type { ModelVersion } from '../model-version.entity.js';
import { ModelAdviceTopic } from './model.enums.js';
import { ProgrammeModelVersionType } from './model.type.js';
import { ModelFactType, SourcedType } from './model-values.types.js';

@ObjectType('ModelAdviceReason', {
  description: 'Why a model suits a situation, or does not, with the value on which that rests.',
})
export class ModelAdviceReasonType extends SourcedType {
  @Field(() => String, { description: 'Stable, for programs: `model_advice.within_budget`.' })
  code!: string;

  @Field(() => ModelAdviceTopic, { description: 'What it is about.' })
  topic!: string;

  @Field(() => Float, {
    description:
      'Above zero it speaks for the model. Half of the full weight when the value is an assumption.',
  })
  points!: number;

  @Field(() => LocalizedTextType, { description: 'The reason in words.' })
  text!: LocalizedTextType;
}

@ObjectType('AdvisedProgrammeModel', { description: 'A model, ranked for a situation.' })
export class AdvisedProgrammeModelType {
  @Field(() => ProgrammeModelVersionType, { description: 'The model: its approved version.' })
  version!: ProgrammeModelVersionType;

  @Field(() => Float, { description: 'The sum of the points of the reasons.' })
  score!: number;

  @Field(() => [ModelAdviceReasonType], {
    description: 'Everything that the score consists of, the weightiest first.',
  })
  reasons!: ModelAdviceReasonType[];
}

/** Advice as the API shows it. */
export const shownAdvice = ({
  version,
  advised,
}: {
  readonly version: ModelVersion;
  readonly advised: AdvisedModel;
}): AdvisedProgrammeModelType => ({
  version,
  score: advised.score,
  reasons: advised.reasons.map(({ words, ...reason }) => ({
    ...reason,
    code: words.code,
    text: sayInAll(words),
  })),
});

@ObjectType('ModelComparisonCell', { description: 'What one model says of one aspect.' })
export class ModelComparisonCellType {
  @Field(() => [ModelFactType], { description: 'Empty: the model does not say.' })
  facts!: ModelFactType[];
}

@ObjectType('ModelComparisonRow', { description: 'One aspect by which models are compared.' })
export class ModelComparisonRowType {
  @Field(() => String, { description: 'Stable name of the aspect: `intellectualProperty`.' })
  aspect!: string;

  @Field(() => LocalizedTextType, { description: 'The aspect in words.' })
  title!: LocalizedTextType;

  @Field(() => [ModelComparisonCellType], { description: 'One for each model, in the order of the models.' })
  cells!: ModelComparisonCellType[];
}

@ObjectType('ModelComparison', { description: 'Models side by side.' })
export class ModelComparisonType {
  @Field(() => [ProgrammeModelVersionType], { description: 'The models, in the order asked for.' })
  versions!: ProgrammeModelVersionType[];

  @Field(() => [ModelComparisonRowType], { description: 'The aspects.' })
  rows!: ModelComparisonRowType[];
}

/** A comparison as the API shows it. */
export function shownComparison(versions: readonly ModelVersion[]): ModelComparisonType {
  const contents = versions.map(({ content }) => content);
  const cell = (facts: readonly Fact[]): ModelComparisonCellType => ({
    facts: facts.map((fact) => ({ ...fact, value: sayInAll(fact.value) })),
  });
  return {
    versions: [...versions],
    rows: compareModels(contents, legalBases()).map(({ aspect, cells }) => ({
      aspect,
      title: sayInAll(titleOf(aspect)),
      cells: cells.map(cell),
    })),
  };
}
