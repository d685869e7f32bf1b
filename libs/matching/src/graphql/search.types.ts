import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ChallengeState } from '#libs/challenges';
import {
  Connection,
  EnumListField,
  IdListField,
  InputField,
  InstantField,
  IntegerField,
  TagsField,
  TextListField,
} from '#libs/graphql';

export enum SearchKind {
  CHALLENGE = 'CHALLENGE',
  STARTUP = 'STARTUP',
  SOLUTION = 'SOLUTION',
  MENTOR = 'MENTOR',
}

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What to look through.',
  valuesMap: {
    CHALLENGE: { description: 'Challenges that are or were published.' },
    STARTUP: { description: 'Start-ups with a passport.' },
    SOLUTION: { description: 'Solutions of the catalogue.' },
    MENTOR: {
      description: 'Mentors who have time; for ministries, intermediaries, start-ups and the staff.',
    },
  },
});

const LEVEL = { min: 1, max: 9, nullable: true } as const;

@InputType({ description: 'From an instant on, and before another; an end that is not given is open.' })
export class TimeSpanInput {
  @InstantField({ description: 'The first instant.', nullable: true })
  startsAt?: Date | null;

  @InstantField({ description: 'The first instant after it.', nullable: true })
  endsAt?: Date | null;
}

@InputType({
  description:
    'What a hit must have, all conditions together. A list takes any one of its values; an empty list takes nothing. A condition that the kind cannot have is refused.',
})
export class SearchFilter {
  @EnumListField(() => ChallengeState, {
    description: 'Of challenges: in one of these states.',
    max: 10,
    nullable: true,
  })
  states?: ChallengeState[] | null;

  @TagsField({
    description: 'With one of these tags, sectors, technologies or topics.',
    max: 20,
    nullable: true,
  })
  tags?: string[] | null;

  @TextListField({
    description: 'In one of these languages, ISO 639-1.',
    max: 20,
    maxLength: 2,
    nullable: true,
  })
  languages?: string[] | null;

  @TextListField({
    description: 'In one of these countries, ISO 3166-1 alpha-2; not of solutions.',
    max: 20,
    maxLength: 2,
    nullable: true,
  })
  countries?: string[] | null;

  @IdListField({ description: 'Of challenges: of one of these ministries.', max: 20, nullable: true })
  ministryIds?: string[] | null;

  @IdListField({ description: 'Of solutions: of one of these start-ups.', max: 20, nullable: true })
  organisationIds?: string[] | null;

  @IntegerField({
    ...LEVEL,
    description: 'Has, or asks for, this technology readiness level or a higher one; not of mentors.',
  })
  minimumTrl?: number | null;

  @IntegerField({
    ...LEVEL,
    description:
      'Has, or asks for, this technology readiness level or a lower one; a challenge that asks for none is among them. Not of mentors.',
  })
  maximumTrl?: number | null;

  @InputField(() => TimeSpanInput, { description: 'Of challenges: submissions open then.', nullable: true })
  opens?: TimeSpanInput | null;

  @InputField(() => TimeSpanInput, { description: 'Of challenges: submissions close then.', nullable: true })
  closes?: TimeSpanInput | null;
}

@ObjectType('SearchTextPiece', { description: 'A piece of a passage.' })
class SearchTextPieceType {
  @Field(() => String, { description: 'The pieces joined together are the passage.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is a word that was looked for.' })
  isMatch!: boolean;
}

@ObjectType('SearchHighlight', { description: 'A passage in which words stand that were looked for.' })
export class SearchHighlightType {
  @Field(() => String, {
    description: 'Of which text: `title`, `problem`, `outcome`, `summary`, `text`, `tags`…',
  })
  field!: string;

  @Field(() => [SearchTextPieceType], { description: 'The passage, piece by piece.' })
  pieces!: SearchTextPieceType[];
}

@ObjectType('SearchFacetValue', { description: 'A value of a facet.' })
class SearchFacetValueType {
  @Field(() => String, { description: 'The value, as the filter takes it.' })
  value!: string;

  @Field(() => Int, { description: 'How many matches have it, on all pages.' })
  count!: number;
}

@ObjectType('SearchFacet', { description: 'What matches can be narrowed by.' })
export class SearchFacetType {
  @Field(() => String, { description: '`state`, `tag`, `language` or `country`.' })
  name!: string;

  @Field(() => [SearchFacetValueType], { description: 'The most frequent values first, fifty at most.' })
  values!: SearchFacetValueType[];
}

@ObjectType('SearchResult', { description: 'Something that was found. One of its things is not null.' })
export class SearchResultType {
  @Field(() => Float, { description: 'Comparable within one search only; 0 when no word was looked for.' })
  score!: number;
}

export const SearchResultConnection = Connection('SearchResult', () => SearchResultType);
