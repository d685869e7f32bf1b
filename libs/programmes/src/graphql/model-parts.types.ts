import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';
import {
  ModelFlagType,
  ModelNumberType,
  ModelRangeType,
  ModelTermType,
  ModelTextType,
} from './model-values.types.js';

@ObjectType('ModelEdge', { description: 'What a stage comes after.' })
export class ModelEdgeType {
  @Field(() => ID, { description: 'Id of the stage before, inside the model.' })
  stageId!: string;

  @Field(() => ModelTermType, {
    description: 'Who comes this way: those who passed, those who did not, or all.',
  })
  on!: ModelTermType;
}

@ObjectType('ModelMoney', { description: 'Money that is paid in a stage.' })
export class ModelMoneyType {
  @Field(() => ModelTermType, { description: 'Contract, grant, prize, equity…' })
  kind!: ModelTermType;

  @Field(() => ModelTermType, {
    description: 'For each team, for each challenge or for the whole programme.',
  })
  per!: ModelTermType;

  @Field(() => ModelTermType, { description: 'Who pays.' })
  payer!: ModelTermType;

  @Field(() => ModelRangeType, { nullable: true, description: 'How much; null: the model does not say.' })
  amount!: ModelRangeType | null;

  @Field(() => String, { nullable: true, description: 'Currency of the amount, ISO 4217.' })
  currency!: string | null;

  @Field(() => ModelRangeType, {
    nullable: true,
    description: 'How much of the cost of a team is paid at most, in percent; null: all of it.',
  })
  shareOfCostPercent!: ModelRangeType | null;
}

@ObjectType('ModelCriterion', { description: 'What a gate judges by.' })
export class ModelCriterionType {
  @Field(() => ID, { description: 'Its id, inside the gate.' })
  id!: string;

  @Field(() => ModelTextType, { description: 'What is judged.' })
  name!: ModelTextType;

  @Field(() => ModelTermType, { description: 'Scored, pass or fail, or for information.' })
  kind!: ModelTermType;

  @Field(() => ModelNumberType, { nullable: true, description: 'Percent; null: weights are not published.' })
  weight!: ModelNumberType | null;
}

@ObjectType('ModelGate', { description: 'How those are chosen who go on.' })
export class ModelGateType {
  @Field(() => ModelTermType, { description: 'On paper, by interview, by pitch…' })
  mode!: ModelTermType;

  @Field(() => [ModelTermType], { description: 'Who decides; several decide together.' })
  decidedBy!: ModelTermType[];

  @Field(() => ModelTermType, { nullable: true, description: 'Who is hidden from whom until the decision.' })
  anonymity!: ModelTermType | null;

  @Field(() => [ModelCriterionType], { description: 'What is judged.' })
  criteria!: ModelCriterionType[];

  @Field(() => ModelTermType, { description: 'The rule that selects.' })
  rule!: ModelTermType;

  @Field(() => ModelTermType, { description: 'Whether it selects for each challenge or for the programme.' })
  per!: ModelTermType;

  @Field(() => ModelNumberType, { nullable: true, description: 'How many are selected at most.' })
  max!: ModelNumberType | null;

  @Field(() => ModelNumberType, {
    nullable: true,
    description: 'Score in percent of the scale below which nobody is selected.',
  })
  threshold!: ModelNumberType | null;

  @Field(() => ModelNumberType, { nullable: true, description: 'How many reviewers judge each submission.' })
  reviewersPerSubmission!: ModelNumberType | null;

  @Field(() => ModelNumberType, {
    nullable: true,
    description: 'Calendar days between the notice of the decision and its effect.',
  })
  standstillDays!: ModelNumberType | null;
}

@ObjectType('ModelStage', { description: 'A stage of a programme model.' })
export class ModelStageType {
  @Field(() => ID, { description: 'Its id, inside the model.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  name!: LocalizedTextType;

  @Field(() => ModelTermType, { description: 'What happens in it.' })
  kind!: ModelTermType;

  @Field(() => ModelTermType, { description: 'Whether challenges or teams move through it.' })
  funnel!: ModelTermType;

  @Field(() => ModelTermType, { description: 'Whose clock it runs on.' })
  scope!: ModelTermType;

  @Field(() => [ModelEdgeType], { description: 'What it comes after; empty: it begins with the programme.' })
  after!: ModelEdgeType[];

  @Field(() => ModelFlagType, {
    nullable: true,
    description: 'Whether a team may skip it without leaving; null: it may not.',
  })
  optional!: ModelFlagType | null;

  @Field(() => ModelRangeType, { nullable: true, description: 'How long it lasts, in weeks.' })
  durationWeeks!: ModelRangeType | null;

  @Field(() => ModelRangeType, { nullable: true, description: 'How many are in it.' })
  admits!: ModelRangeType | null;

  @Field(() => ModelTermType, { nullable: true, description: 'How it takes in applications.' })
  intake!: ModelTermType | null;

  @Field(() => ModelTermType, { nullable: true, description: 'Which calls there are for its challenges.' })
  bundle!: ModelTermType | null;

  @Field(() => [ModelMoneyType], { description: 'What is paid in it.' })
  money!: ModelMoneyType[];

  @Field(() => [ModelTextType], { description: 'What teams must hand in.' })
  deliverables!: ModelTextType[];

  @Field(() => [ModelTextType], { description: 'How teams are helped.' })
  mentoring!: ModelTextType[];

  @Field(() => ModelGateType, { nullable: true, description: 'Null: everybody who finishes goes on.' })
  gate!: ModelGateType | null;
}

@ObjectType('ModelExit', { description: 'How teams leave a programme.' })
export class ModelExitType {
  @Field(() => ID, { description: 'Its id, inside the model.' })
  id!: string;

  @Field(() => ModelTermType, { description: 'Contract, tender, prize…' })
  kind!: ModelTermType;

  @Field(() => [ID], { description: 'Ids of the stages from which it is reached.' })
  stageIds!: string[];

  @Field(() => ModelTextType, { nullable: true, description: 'The law on which it rests.' })
  legalBasis!: ModelTextType | null;

  @Field(() => ModelFlagType, { nullable: true, description: 'Whether it is assured; null: it is not.' })
  guaranteed!: ModelFlagType | null;

  @Field(() => ModelTextType, { nullable: true, description: 'What must hold.' })
  condition!: ModelTextType | null;
}

@ObjectType('ModelOutline', {
  description:
    'What a version of a model says, each value with where it comes from. The whole is in `content`.',
})
export class ModelOutlineType {
  @Field(() => ModelTermType, { nullable: true, description: 'What kind of body runs it.' })
  operatorType!: ModelTermType | null;

  @Field(() => ModelTextType, { description: 'The body that runs it.' })
  operator!: ModelTextType;

  @Field(() => ModelTermType, { description: 'Where it is run: ISO 3166-1 alpha-2, EU, or INT.' })
  jurisdiction!: ModelTermType;

  @Field(() => ModelTermType, { description: 'Who defines the challenge.' })
  definedBy!: ModelTermType;

  @Field(() => [ModelTextType], { description: 'How the problem is defined.' })
  methods!: ModelTextType[];

  @Field(() => ModelRangeType, { nullable: true, description: 'How many challenges a round has.' })
  challenges!: ModelRangeType | null;

  @Field(() => [ModelStageType], { description: 'Its stages.' })
  stages!: ModelStageType[];

  @Field(() => [ModelExitType], { description: 'How teams leave it.' })
  exits!: ModelExitType[];

  @Field(() => ModelTermType, { description: 'Whose the intellectual property of the result is.' })
  intellectualProperty!: ModelTermType;

  @Field(() => ModelTextType, { nullable: true, description: 'What the buyer may do with the result.' })
  buyerRights!: ModelTextType | null;

  @Field(() => ModelFlagType, { description: 'Whether equity is taken from teams.' })
  equity!: ModelFlagType;

  @Field(() => ModelRangeType, { nullable: true, description: 'How much equity, in percent.' })
  equityPercent!: ModelRangeType | null;

  @Field(() => [LocalizedTextType], {
    description: 'Where it departs from the practice from which it was studied, and why.',
  })
  adaptations!: LocalizedTextType[];
}
