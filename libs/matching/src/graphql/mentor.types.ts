import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  Connection,
  IntegerField,
  LocalizedTextField,
  LocalizedTextInput,
  LocalizedTextType,
  payload,
  TagsField,
} from '#libs/graphql';
import { MatchReasonType } from './matching.types.js';

@ObjectType('MentorProfile', { description: 'A person who helps start-ups with advice.' })
export class MentorProfileType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'What the mentor has done and can help with.' })
  biography!: LocalizedTextType;

  @Field(() => [String], { description: 'Topics, lower case.' })
  expertise!: string[];

  @Field(() => [String], { description: 'Languages, ISO 639-1.' })
  languages!: string[];

  @Field(() => [String], { description: 'Countries that the mentor knows, ISO 3166-1 alpha-2.' })
  countries!: string[];

  @Field(() => Int, { description: 'Start-ups at a time; 0 while there is no time for any.' })
  capacity!: number;

  @Field(() => Int, { description: 'Grows with each change; pass it back as `expectedVersion`.' })
  version!: number;
}

@ObjectType('MentorMatch', {
  description: 'A start-up and a mentor who suit each other. A suggestion: it binds neither.',
})
export class MentorMatchType {
  @Field(() => Float, {
    description: 'From 0 to 1: the harmonic mean of what each side finds in the other.',
  })
  score!: number;

  @Field(() => Float, { description: 'What you would find in the other side, from 0 to 1.' })
  found!: number;

  @Field(() => Float, { description: 'What the other side would find in you, from 0 to 1.' })
  returned!: number;

  @Field(() => [MatchReasonType], { description: 'What `found` consists of; the shares sum to it.' })
  reasons!: MatchReasonType[];
}

export const MentorProfileConnection = Connection('MentorProfile', () => MentorProfileType);

@InputType({ description: 'The own profile of a mentor.' })
export class SaveMentorProfileInput {
  @IntegerField({
    description: 'The version that was read before the edit; left out for the first profile.',
    min: 1,
    max: 2_147_483_647,
    nullable: true,
  })
  expectedVersion?: number | null;

  @LocalizedTextField({
    description: 'What you have done and can help with, in one language at least.',
    max: 4_000,
    multiline: true,
  })
  biography!: LocalizedTextInput;

  @TagsField({ description: 'Topics: procurement, regulation, sales to government.', min: 1, max: 30 })
  expertise!: string[];

  @TagsField({ description: 'Languages, ISO 639-1: he, ar, en.', min: 1, max: 30 })
  languages!: string[];

  @TagsField({ description: 'Countries that you know, ISO 3166-1 alpha-2: IL, FR.', max: 100 })
  countries!: string[];

  @IntegerField({ description: 'Start-ups at a time; 0 while you have no time.', min: 0, max: 50 })
  capacity!: number;
}

export const SaveMentorProfilePayload = payload('SaveMentorProfilePayload', {
  mentor: { type: () => MentorProfileType, description: 'The profile.' },
});
