import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IntegerField } from '#libs/graphql';
import { EngineField, SearchEngineEnum } from './search-engine.types.js';

export enum MatchKindEnum {
  STARTUP = 'STARTUP',
  SOLUTION = 'SOLUTION',
}

registerEnumType(MatchKindEnum, {
  name: 'MatchKind',
  description: 'What is suggested for a challenge.',
  valuesMap: {
    STARTUP: { description: 'Start-ups with a passport.' },
    SOLUTION: { description: 'Solutions of the catalogue.' },
  },
});

export enum MatchFeatureEnum {
  TERMS = 'TERMS',
  PHRASES = 'PHRASES',
  LETTERS = 'LETTERS',
  MEANING = 'MEANING',
  TAGS = 'TAGS',
  TRL = 'TRL',
  LANGUAGE = 'LANGUAGE',
  COUNTRY = 'COUNTRY',
  REFERENCES = 'REFERENCES',
  CAPACITY = 'CAPACITY',
  OUTCOMES = 'OUTCOMES',
}

registerEnumType(MatchFeatureEnum, {
  name: 'MatchFeature',
  description: 'What speaks for a match.',
  valuesMap: {
    TERMS: { description: 'Words that both texts share.' },
    PHRASES: { description: 'Words that stand near each other in both texts.' },
    LETTERS: { description: 'Words that are alike in their letters: compounds, names in several spellings.' },
    MEANING: { description: 'Both texts are about the same subject, in whatever words or language.' },
    TAGS: { description: 'Tags, sectors or technologies that both name.' },
    TRL: { description: 'The technology readiness level fits.' },
    LANGUAGE: { description: 'The start-up works in the language of the challenge.' },
    COUNTRY: { description: 'The start-up works in the country of the ministry.' },
    REFERENCES: {
      description: 'Customers of the start-up in a field of the challenge can be asked about it.',
    },
    CAPACITY: {
      description: 'The start-up has people for another pilot, by its size and its recent awards.',
    },
    OUTCOMES: { description: 'Published case studies tell that pilots of the start-up were adopted.' },
  },
});

@ObjectType('MatchedTerm', { description: 'A word, or two near each other, that both texts share.' })
export class MatchedTermType {
  @Field(() => String, { description: 'As the side that is matched for writes it.' })
  term!: string;

  @Field(() => String, { description: 'Language of the word: he, ar, en, or und when it cannot be told.' })
  language!: string;

  @Field(() => Float, { description: 'Its share of the score.' })
  contribution!: number;
}

@ObjectType('TrlRange', { description: 'Technology readiness levels, both ends included.' })
export class TrlRangeType {
  @Field(() => Int, { description: 'The lowest.' })
  min!: number;

  @Field(() => Int, { description: 'The highest.' })
  max!: number;
}

@ObjectType('MatchCapacity', { description: 'Room for another pilot.' })
export class MatchCapacityType {
  @Field(() => Int, { description: 'Pilots that a firm of its size can carry at the same time.' })
  places!: number;

  @Field(() => Int, { description: 'Challenges that were awarded to it in the last twelve months.' })
  taken!: number;
}

@ObjectType('MatchReason', { description: 'One addend of a score, with what it rests on.' })
export class MatchReasonType {
  @Field(() => MatchFeatureEnum, { description: 'What speaks for the match.' })
  feature!: MatchFeatureEnum | `${MatchFeatureEnum}`;

  @Field(() => Float, { description: 'Its share of the score; the shares of all reasons sum to the score.' })
  contribution!: number;

  @Field(() => [MatchedTermType], {
    description:
      'With TERMS and PHRASES: the words, the weightiest first; they sum to the contribution. With LETTERS and MEANING: the most important ones.',
  })
  terms!: MatchedTermType[];

  @Field(() => [String], { description: 'With TAGS: the tags that both name.' })
  tags!: string[];

  @Field(() => TrlRangeType, { nullable: true, description: 'With TRL: the level of the suggestion.' })
  trl!: TrlRangeType | null;

  @Field(() => [String], { description: 'With LANGUAGE: the shared languages.' })
  languages!: string[];

  @Field(() => [String], { description: 'With COUNTRY: the shared countries.' })
  countries!: string[];

  @Field(() => [String], {
    description: 'With REFERENCES: the customers, as the passport of the start-up names them.',
  })
  references!: string[];

  @Field(() => MatchCapacityType, { nullable: true, description: 'With CAPACITY: what it rests on.' })
  capacity!: MatchCapacityType | null;

  @Field(() => Int, { nullable: true, description: 'With OUTCOMES: how many pilots were adopted.' })
  adopted!: number | null;
}

@ObjectType('Match', {
  description: 'A start-up or a solution that may answer a challenge. A suggestion: it decides nothing.',
})
export class MatchType {
  @Field(() => Float, { description: 'From 0 to 1; comparable within one list only.' })
  score!: number;

  @Field(() => [MatchReasonType], { description: 'What the score consists of, the greatest share first.' })
  reasons!: MatchReasonType[];

  @EngineField()
  engine!: SearchEngineEnum | `${SearchEngineEnum}`;
}

@ObjectType('ChallengeMatch', {
  description: 'An open challenge that may fit a start-up. A suggestion: it decides nothing.',
})
export class ChallengeMatchType {
  @Field(() => Float, { description: 'From 0 to 1; comparable within one list only.' })
  score!: number;

  @Field(() => [MatchReasonType], { description: 'What the score consists of, the greatest share first.' })
  reasons!: MatchReasonType[];

  @EngineField()
  engine!: SearchEngineEnum | `${SearchEngineEnum}`;
}

@ArgsType()
export class FirstMatches {
  @IntegerField({
    description: 'How many at most, 1 to 50; 10 when left out.',
    min: 1,
    max: 50,
    nullable: true,
  })
  first?: number | null;
}
