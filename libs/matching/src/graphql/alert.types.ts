import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  Connection,
  EnumField,
  ExpectedVersionField,
  IdField,
  IntegerField,
  payload,
  TagsField,
  TextField,
} from '#libs/graphql';
import { AlertFrequency } from '../alert.kinds.js';

registerEnumType(AlertFrequency, {
  name: 'AlertFrequency',
  description: 'How often a saved search tells what is new.',
  valuesMap: {
    INSTANT: { description: 'As soon as a challenge is published.' },
    DAILY: { description: 'Once a day, at the hour that you choose, when there is something new.' },
    WEEKLY: { description: 'Once a week, on the day and at the hour that you choose.' },
  },
});

/** ISO 8601 numbers the days from Monday. */
export enum AlertWeekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

registerEnumType(AlertWeekday, {
  name: 'AlertWeekday',
  description: 'Day on which weekly digests come.',
  valuesMap: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
  },
});

@ObjectType('SavedSearch', { description: 'A search for challenges that tells you what is new, by mail.' })
export class SavedSearchType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'What you call it.' })
  name!: string;

  @Field(() => String, { description: 'Words that are looked for, in any language; empty: any challenge.' })
  query!: string;

  @Field(() => [String], { description: 'Tags of which a challenge needs one; empty: any.' })
  tags!: string[];

  @Field(() => AlertFrequency, { description: 'How often it tells what is new.' })
  frequency!: AlertFrequency | `${AlertFrequency}`;

  @Field(() => String, { description: 'IANA time zone of the hour.' })
  zone!: string;

  @Field(() => Int, { description: 'Hour of the day at which digests come, 0 to 23.' })
  hour!: number;

  @Field(() => Boolean, { description: 'Whether it tells anything; the link in its mails ends that.' })
  isActive!: boolean;

  @Field(() => Date, { nullable: true, description: 'When the next digest is due.' })
  nextRunAt!: Date | null;

  @Field(() => Int, { description: 'Grows with each change; pass it back as `expectedVersion`.' })
  version!: number;

  @Field(() => Date, { description: 'When it was saved.' })
  createdAt!: Date;
}

@ObjectType('ChallengeFollow', {
  description: 'A challenge that you follow: you are told what happens to it.',
})
export class ChallengeFollowType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { description: 'Since when.' })
  createdAt!: Date;
}

export const SavedSearchConnection = Connection('SavedSearch', () => SavedSearchType);
export const ChallengeFollowConnection = Connection('ChallengeFollow', () => ChallengeFollowType);

@InputType({ isAbstract: true })
class SearchWishInput {
  @TextField({ description: 'What you call it.', max: 120 })
  name!: string;

  @TextField({
    description: 'Words to look for, in any language; left out: any challenge.',
    min: 0,
    max: 500,
    nullable: true,
  })
  query?: string | null;

  @TagsField({ description: 'Tags of which a challenge needs one; left out: any.', max: 20, nullable: true })
  tags?: string[] | null;

  @IdField({ description: 'Only challenges of this ministry.', nullable: true })
  ministryId?: string | null;

  @EnumField(() => AlertFrequency, { description: 'How often it tells what is new.' })
  frequency!: AlertFrequency;

  @TextField({ description: 'IANA time zone; Asia/Jerusalem when left out.', max: 60, nullable: true })
  zone?: string | null;

  @IntegerField({
    description: 'Hour of the day at which digests come; 8 when left out.',
    min: 0,
    max: 23,
    nullable: true,
  })
  hour?: number | null;

  @EnumField(() => AlertWeekday, {
    description: 'Day on which weekly digests come; Sunday when left out.',
    nullable: true,
  })
  weekday?: AlertWeekday | null;
}

@InputType({ description: 'A search that is to be saved.' })
export class SaveSearchInput extends SearchWishInput {}

@InputType({ description: 'A saved search as it is to be.' })
export class ChangeSavedSearchInput extends SearchWishInput {
  @IdField({ description: 'The saved search.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({ description: 'A saved search that is no longer wanted.' })
export class DeleteSavedSearchInput {
  @IdField({ description: 'The saved search.' })
  id!: string;
}

@InputType({ description: 'A challenge that you want to follow.' })
export class FollowChallengeInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;
}

@InputType({ description: 'A challenge that you no longer want to follow.' })
export class UnfollowChallengeInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;
}

const search = { type: () => SavedSearchType, description: 'The saved search.' };

export const SaveSearchPayload = payload('SaveSearchPayload', { search });
export const ChangeSavedSearchPayload = payload('ChangeSavedSearchPayload', { search });
export const DeleteSavedSearchPayload = payload('DeleteSavedSearchPayload', { search });
export const FollowChallengePayload = payload('FollowChallengePayload', {
  follow: { type: () => ChallengeFollowType, description: 'What was begun.' },
});
export const UnfollowChallengePayload = payload('UnfollowChallengePayload', {});
