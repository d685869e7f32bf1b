import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, LocalizedTextType } from '#libs/graphql';
import { CriterionKind, QuestionKind } from '../challenge.states.js';

registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'What kind of answer a question takes.',
  valuesMap: {
    TEXT: { description: 'Free text.' },
    CHOICE: { description: 'One or more of the given choices.' },
    NUMBER: { description: 'A number.' },
    FILE: { description: 'An uploaded file.' },
  },
});

registerEnumType(CriterionKind, {
  name: 'CriterionKind',
  description: 'What becomes of the scores by a criterion.',
  valuesMap: {
    SCORED: { description: 'They count with its weight.' },
    PASS_FAIL: {
      description: '1 is met, 0 is not; what most reviewers find unmet fails, and so does a draw. No weight.',
    },
    INFORMATIVE: { description: 'They are read and shown, and count for nothing. No weight.' },
  },
});

@ObjectType('Money', { description: 'An amount of money in a currency.' })
export class MoneyType {
  @Field(() => Float, { description: "Amount in the currency's major unit, at most two decimals." })
  amount!: number;

  @Field(() => String, { description: 'ISO 4217 code, `ILS`.' })
  currency!: string;
}

@ObjectType('ChallengeKpi', {
  description: 'A figure that a pilot must move from its baseline to its target.',
})
export class ChallengeKpiType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'What is measured.' })
  name!: LocalizedTextType;

  @Field(() => String, { description: 'Unit, `days`.' })
  unit!: string;

  @Field(() => Float, { description: 'Value before the pilot.' })
  baseline!: number;

  @Field(() => Float, { description: 'Value that the pilot must reach.' })
  target!: number;

  @Field(() => CalendarDay, { description: 'Day by which the target must be reached.' })
  dueOn!: string;

  @Field(() => String, { description: 'Where the figures come from.' })
  source!: string;
}

@ObjectType('CriterionAnchor', { description: 'What one level of the scale of a criterion means.' })
export class CriterionAnchorType {
  @Field(() => Float, { description: 'The level: a value of the scale.' })
  score!: number;

  @Field(() => LocalizedTextType, { description: 'What deserves it.' })
  description!: LocalizedTextType;
}

@ObjectType('ChallengeCriterion', { description: 'What submissions are scored by, and how much it counts.' })
export class ChallengeCriterionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'Name.' })
  name!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'What reviewers look at.' })
  description!: LocalizedTextType;

  @Field(() => CriterionKind, { description: 'Whether its scores count, decide, or inform.' })
  kind!: CriterionKind | `${CriterionKind}`;

  @Field(() => Int, {
    description: 'Weight in per cent; those of a challenge sum to 100. 0 for what is not scored.',
  })
  weight!: number;

  @Field(() => Float, { description: 'Lowest score.' })
  scaleMin!: number;

  @Field(() => Float, { description: 'Highest score.' })
  scaleMax!: number;

  @Field(() => Float, { description: 'Distance between two scores.' })
  scaleStep!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'On the scale: a submission with a mean below it fails, whatever its other scores.',
  })
  threshold!: number | null;

  @Field(() => [CriterionAnchorType], {
    description: 'What levels of the scale mean, as far as they are described.',
  })
  anchors!: readonly CriterionAnchorType[];

  @Field(() => Int, {
    nullable: true,
    description: 'Characters that the rationale of a score needs at least; null: as the programme says.',
  })
  minimumRationale!: number | null;
}

@ObjectType('ChallengeQuestion', { description: 'One question of the form that a submission answers.' })
export class ChallengeQuestionType {
  @Field(() => ID, { description: 'Opaque id; answers refer to it.' })
  id!: string;

  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind!: QuestionKind | `${QuestionKind}`;

  @Field(() => LocalizedTextType, { description: 'The question.' })
  prompt!: LocalizedTextType;

  @Field(() => Boolean, { description: 'Whether a submission without an answer is refused.' })
  isRequired!: boolean;

  @Field(() => Int, { nullable: true, description: 'Characters that a text may have at most.' })
  maxLength!: number | null;

  @Field(() => [LocalizedTextType], {
    description: 'What can be chosen, counted from 0; empty for other kinds.',
  })
  choices!: LocalizedTextType[];

  @Field(() => Float, { nullable: true, description: 'Lowest number that is taken.' })
  minimum!: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest number that is taken.' })
  maximum!: number | null;
}

@ObjectType('FieldChange', { description: 'One field that differs from the version before.' })
export class FieldChangeType {
  @Field(() => String, { description: 'Field, list positions counted from 0: `kpis.0.target`.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'Value before; null when there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Value after; null when there is none.' })
  after!: string | null;
}

@ObjectType('ChallengeDocument', { description: 'A file that a challenge is published with.' })
export class ChallengeDocumentType {
  @Field(() => ID, { description: 'Id of the file.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the bytes in lower-case hexadecimal.' })
  sha256!: string;

  @Field(() => String, {
    description:
      'Where its bytes are: for everybody once it is published, before that for those who see the draft.',
  })
  path!: string;
}

@ObjectType('ChallengeVersion', {
  description: 'What was published: the first version, and then one for each addendum.',
})
export class ChallengeVersionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: '1 for the first publication.' })
  contentVersion!: number;

  @Field(() => Date, { description: 'When it was published.' })
  publishedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why the addendum was needed; null for the first version.',
  })
  reason!: string | null;

  @Field(() => [FieldChangeType], {
    description: 'What changed, field by field; empty for the first version.',
  })
  changes!: FieldChangeType[];
}
