import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DayField,
  EnumField,
  InputListField,
  IntegerField,
  LocalizedTextField,
  LocalizedTextInput,
  NumberField,
  TextField,
} from '#libs/graphql';
import { CriterionKind, QuestionKind } from '../challenge.states.js';

const FIGURE = { min: -1e15, max: 1e15 } as const;

@InputType({ description: 'An amount of money in a currency.' })
export class MoneyInput {
  @NumberField({
    description: "Amount in the currency's major unit, at most two decimals.",
    min: 0,
    max: 1e12,
  })
  amount!: number;

  @TextField({ description: 'ISO 4217 code, `ILS`.', max: 3 })
  currency!: string;
}

@InputType({ description: 'A figure that a pilot must move from its baseline to its target.' })
export class KpiInput {
  @LocalizedTextField({ description: 'What is measured.', max: 200 })
  name!: LocalizedTextInput;

  @TextField({ description: 'Unit, `days`.', max: 40 })
  unit!: string;

  @NumberField({
    description: 'Value before the pilot. A KPI without it is refused.',
    nullable: true,
    ...FIGURE,
  })
  baseline?: number | null;

  @NumberField({ description: 'Value that the pilot must reach; not the baseline.', ...FIGURE })
  target!: number;

  @DayField({ description: 'Day by which the target must be reached.' })
  dueOn!: string;

  @TextField({ description: 'Where the figures come from.', max: 500 })
  source!: string;
}

@InputType({ description: 'What one level of the scale of a criterion means.' })
export class CriterionAnchorInput {
  @NumberField({ description: 'The level: a value of the scale.', min: 0, max: 100 })
  score!: number;

  @LocalizedTextField({ description: 'What deserves it.', max: 1000, multiline: true })
  description!: LocalizedTextInput;
}

@InputType({ description: 'What submissions are scored by, and how much it counts.' })
export class CriterionInput {
  @LocalizedTextField({ description: 'Name.', max: 200 })
  name!: LocalizedTextInput;

  @LocalizedTextField({ description: 'What reviewers look at.', max: 2000, multiline: true, nullable: true })
  description?: LocalizedTextInput | null;

  @EnumField(() => CriterionKind, {
    description: 'Whether its scores count, decide, or inform; left out: they count.',
    nullable: true,
  })
  kind?: CriterionKind | null;

  @IntegerField({
    description: 'Weight in per cent; those of a challenge sum to 100. 0 for what is not scored.',
    min: 0,
    max: 100,
  })
  weight!: number;

  @NumberField({ description: 'Lowest score.', min: 0, max: 100 })
  scaleMin!: number;

  @NumberField({ description: 'Highest score.', min: 0, max: 100 })
  scaleMax!: number;

  @NumberField({
    description: 'Distance between two scores; the scale must be whole steps.',
    min: 0,
    max: 100,
  })
  scaleStep!: number;

  @NumberField({
    description: 'On the scale: a submission with a mean below it fails. Only for what is scored.',
    min: 0,
    max: 100,
    nullable: true,
  })
  threshold?: number | null;

  @InputListField(() => CriterionAnchorInput, {
    description: 'What levels of the scale mean.',
    max: 30,
    nullable: true,
  })
  anchors?: CriterionAnchorInput[] | null;

  @IntegerField({
    description: 'Characters that the rationale of a score needs at least; left out: as the programme says.',
    min: 1,
    max: 4_000,
    nullable: true,
  })
  minimumRationale?: number | null;
}

@InputType({ description: 'One of the choices of a question, in one or more languages.' })
export class ChoiceInput {
  @TextField({ description: 'Hebrew.', max: 300, nullable: true })
  he?: string;

  @TextField({ description: 'Arabic.', max: 300, nullable: true })
  ar?: string;

  @TextField({ description: 'English.', max: 300, nullable: true })
  en?: string;
}

@InputType({ description: 'One question of the form that a submission answers.' })
export class QuestionInput {
  @EnumField(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind!: QuestionKind;

  @LocalizedTextField({ description: 'The question.', max: 1000, multiline: true })
  prompt!: LocalizedTextInput;

  @BooleanField({ description: 'Whether a submission without an answer is refused.' })
  isRequired!: boolean;

  @IntegerField({
    description: 'Characters that a text may have at most.',
    min: 1,
    max: 20_000,
    nullable: true,
  })
  maxLength?: number | null;

  @InputListField(() => ChoiceInput, {
    description: 'What can be chosen: at least two for a choice, none for other kinds.',
    max: 50,
    nullable: true,
  })
  choices?: ChoiceInput[] | null;

  @NumberField({ description: 'Lowest number that is taken.', nullable: true, ...FIGURE })
  minimum?: number | null;

  @NumberField({ description: 'Highest number that is taken.', nullable: true, ...FIGURE })
  maximum?: number | null;
}
