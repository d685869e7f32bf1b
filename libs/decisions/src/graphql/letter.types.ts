import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';

@ObjectType('LetterCriterion', {
  description: 'What a submission was given for one criterion, and between what all submissions lie.',
})
export class LetterCriterionType {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  name!: LocalizedTextType;

  @Field(() => Float, { description: 'Its weight in percent.' })
  weight!: number;

  @Field(() => Float, { description: 'Lower end of its scale.' })
  scaleMin!: number;

  @Field(() => Float, { description: 'Upper end of its scale.' })
  scaleMax!: number;

  @Field(() => Float, { description: 'Mean of the scores of this submission, on that scale.' })
  mean!: number;

  @Field(() => Float, { description: 'Lowest mean among all submissions of the challenge.' })
  lowest!: number;

  @Field(() => Float, { description: 'Highest mean among all submissions of the challenge.' })
  highest!: number;
}

@ObjectType('LetterText', { description: 'A letter as it was written, in one language.' })
export class LetterTextType {
  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => [String], { description: 'Paragraph by paragraph.' })
  paragraphs!: readonly string[];
}

@ObjectType('DecisionLetter', {
  description: 'What a start-up is told of the decision on its submission. It never changes.',
})
export class DecisionLetterType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { description: 'When the decision was released.' })
  issuedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was mailed; null until then.' })
  sentAt!: Date | null;
}

@ObjectType('Debrief', { description: 'What a start-up wants to know about a decision, and the answer.' })
export class DebriefType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'What was asked.' })
  question!: string;

  @Field(() => Date, { description: 'When it was asked.' })
  requestedAt!: Date;

  @Field(() => Date, { description: 'Until when the answer is owed: 15 days.' })
  dueAt!: Date;

  @Field(() => String, { nullable: true, description: 'The answer; null until it is given.' })
  answer!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
}

@ObjectType('LetterScore', {
  description: 'The score of a submission, and between what all submissions lie.',
})
export class LetterScoreType {
  @Field(() => Float, { description: 'Weighted score of this submission, 0 to 100.' })
  score!: number;

  @Field(() => Float, { description: 'Lowest score among all submissions of the challenge.' })
  lowest!: number;

  @Field(() => Float, { description: 'Highest score among all submissions of the challenge.' })
  highest!: number;

  @Field(() => Int, { description: 'How many submissions were decided on.' })
  submissions!: number;

  @Field(() => [LetterCriterionType], { description: 'Criterion by criterion.' })
  criteria!: readonly LetterCriterionType[];
}
