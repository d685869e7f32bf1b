import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  EnumField,
  EnumListField,
  ExpectedVersionField,
  IdField,
  InputField,
  IntegerField,
  JsonField,
  NumberField,
  TagsField,
  TextField,
} from '#libs/graphql';
import {
  ModelExitKind,
  ModelFunnel,
  ModelMoneyKind,
  ModelOperatorKind,
  ProblemKnowledge,
  PurchaseNeed,
  RightsKeeper,
  RiskAppetite,
} from './model.enums.js';

const SLUG = { description: 'Its name for programs: small letters, digits and hyphens.', max: 60 } as const;

@InputType({ description: 'What a list of models is narrowed down by; all of it must hold.' })
export class ProgrammeModelFilterInput {
  @TextField({
    description: 'Words of its approved text, in Hebrew, Arabic or English.',
    max: 200,
    nullable: true,
  })
  text?: string | null;

  @EnumField(() => ModelOperatorKind, { description: 'What kind of body runs it.', nullable: true })
  operatorType?: ModelOperatorKind | null;

  @TextField({ description: 'ISO 3166-1 alpha-2, EU, or INT.', max: 3, nullable: true })
  jurisdiction?: string | null;

  @EnumField(() => ModelFunnel, { description: 'The shape of its funnel.', nullable: true })
  funnel?: ModelFunnel | null;

  @EnumField(() => ModelMoneyKind, { description: 'A kind of money that it moves.', nullable: true })
  moneyKind?: ModelMoneyKind | null;

  @BooleanField({ description: 'Whether it takes equity from teams.', nullable: true })
  takesEquity?: boolean | null;

  @EnumField(() => ModelExitKind, { description: 'A way in which teams leave it.', nullable: true })
  exitKind?: ModelExitKind | null;

  @TextField({ description: 'Id of a legal basis on which an exit rests.', max: 60, nullable: true })
  legalBasis?: string | null;
}

@InputType({ description: 'An amount of money.' })
export class ModelBudgetInput {
  @NumberField({ description: 'In the major unit of the currency.', min: 0, max: 1e12 })
  amount!: number;

  @TextField({ description: 'ISO 4217.', min: 3, max: 3 })
  currency!: string;
}

@InputType({
  description: 'What a ministry says of itself. What it leaves out speaks neither for nor against any model.',
})
export class ModelSituationInput {
  @TextField({ description: 'Whose law binds it: ISO 3166-1 alpha-2, or EU.', min: 2, max: 3 })
  jurisdiction!: string;

  @TagsField({
    description: 'Ids of the legal bases that it may use; null: all that hold in its jurisdiction.',
    max: 50,
    nullable: true,
  })
  legalBases?: string[] | null;

  @InputField(() => ModelBudgetInput, { description: 'All the money of one round.', nullable: true })
  budget?: ModelBudgetInput | null;

  @IntegerField({
    description: 'Weeks until something must be adoptable.',
    min: 1,
    max: 520,
    nullable: true,
  })
  weeks?: number | null;

  @EnumField(() => ProblemKnowledge, { description: 'How well it knows its problem.', nullable: true })
  problem?: ProblemKnowledge | null;

  @EnumField(() => PurchaseNeed, {
    description: 'Whether it must be able to buy what works.',
    nullable: true,
  })
  purchase?: PurchaseNeed | null;

  @EnumField(() => RiskAppetite, {
    description: 'How much it can bear that comes to nothing.',
    nullable: true,
  })
  risk?: RiskAppetite | null;

  @IntegerField({
    description: 'Teams that are expected to apply, over all challenges.',
    min: 1,
    max: 100_000,
    nullable: true,
  })
  teams?: number | null;

  @IntegerField({ description: 'How many challenges; null: one.', min: 1, max: 1_000, nullable: true })
  challenges?: number | null;

  @IntegerField({ description: 'How many bodies buy together; null: one.', min: 1, max: 100, nullable: true })
  buyers?: number | null;

  @BooleanField({ description: 'Whether it accepts that equity is taken from teams.', nullable: true })
  acceptsEquity?: boolean | null;

  @EnumField(() => RightsKeeper, {
    description: 'With whom the rights in the result must stay.',
    nullable: true,
  })
  rights?: RightsKeeper | null;

  @EnumListField(() => ModelOperatorKind, {
    description: 'Kinds of body that may run the programme; null: any.',
    max: 6,
    nullable: true,
  })
  operators?: ModelOperatorKind[] | null;
}

@InputType({ description: 'From what to derive a model of your own.' })
export class DeriveProgrammeModelInput {
  @IdField({ description: 'The version whose content is copied.' })
  fromVersionId!: string;

  @TextField(SLUG)
  slug!: string;

  @TextField({ description: 'Why the model is made.', max: 2000, multiline: true })
  changeNote!: string;
}

@InputType({ description: 'Of which model to begin the next version.' })
export class BeginProgrammeModelVersionInput {
  @IdField({ description: 'The model.' })
  modelId!: string;

  @TextField({ description: 'What the version is to change.', max: 2000, multiline: true })
  changeNote!: string;
}

@InputType({ description: 'A draft and its whole new content.' })
export class SaveProgrammeModelDraftInput {
  @IdField({ description: 'The version.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @JsonField({
    description: 'A model in the language of models, JSON Schema urn:etgar:programme-model:1.',
  })
  content!: Record<string, unknown>;

  @TextField({
    description: 'What the version changes; null: as it was.',
    max: 2000,
    multiline: true,
    nullable: true,
  })
  changeNote?: string | null;
}

@InputType({ description: 'The draft to submit for approval.' })
export class SubmitProgrammeModelInput {
  @IdField({ description: 'The version.' })
  id!: string;
}

@InputType({ description: 'The version to send back.' })
export class RequestProgrammeModelChangesInput {
  @IdField({ description: 'The version.' })
  id!: string;

  @TextField({ description: 'What has to change.', max: 4000, multiline: true })
  reason!: string;
}

@InputType({ description: 'The version to approve.' })
export class ApproveProgrammeModelInput {
  @IdField({ description: 'The version.' })
  id!: string;
}

@InputType({ description: 'The version to retire.' })
export class RetireProgrammeModelInput {
  @IdField({ description: 'The version.' })
  id!: string;

  @TextField({ description: 'Why; everybody reads it.', max: 2000, multiline: true })
  reason!: string;
}
