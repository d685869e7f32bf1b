import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Connection, Language } from '#libs/graphql';
import { ConflictKind, ReviewerKind } from '../review.kinds.js';
import { AbsenceType, PastWorkType } from './directory.types.js';

registerEnumType(ConflictKind, {
  name: 'ConflictKind',
  description: 'Why somebody cannot judge an organisation without bias.',
  valuesMap: {
    EMPLOYMENT: { description: 'Works or worked for it, or is about to.' },
    OWNERSHIP: { description: 'Owns a part of it.' },
    FAMILY: { description: 'Family or a close personal tie.' },
    FINANCIAL: { description: 'Gains or loses money with it.' },
    SUPERVISION: { description: 'Supervises somebody there, or is supervised.' },
    COLLABORATION: { description: 'Works or recently worked together with it.' },
    SAME_UNIT: { description: 'Belongs to the same unit of an institution.' },
    PRIOR_INVOLVEMENT: { description: 'Took part in what it submitted.' },
    OTHER: { description: 'Another reason, told in words.' },
  },
});

@ObjectType('Reviewer', { description: 'A person who scores submissions and pilots.' })
export class ReviewerType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => [String], { description: 'Topics in which the reviewer is at home, as tags.' })
  expertise!: string[];

  @Field(() => String, { description: 'Who the reviewer is, in own words; may be empty.' })
  biography!: string;

  @Field(() => [Language], { description: 'Languages in which the reviewer can read submissions.' })
  languages!: (Language | `${Language}`)[];

  @Field(() => Int, { description: 'Open reviews at most, over all challenges.' })
  capacity!: number;

  @Field(() => [PastWorkType], { description: 'Works of the past that show what the reviewer knows.' })
  pastWork!: readonly PastWorkType[];

  @Field(() => [AbsenceType], { description: 'Days on which the reviewer cannot review.' })
  absences!: readonly AbsenceType[];

  @Field(() => [ReviewerKind], { description: 'Of which kinds the reviewer is, as managers say.' })
  kinds!: readonly (ReviewerKind | `${ReviewerKind}`)[];

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when the register of interests holds; null before the first. Without one that holds, nobody is assigned.',
  })
  registerExpiresAt!: Date | null;

  @Field(() => Int, { description: 'Pass it back as `expectedVersion` when you edit.' })
  version!: number;
}

export const ReviewerConnection = Connection('Reviewer', () => ReviewerType);

@ObjectType('ConflictOfInterest', {
  description:
    'A tie between a reviewer and an organisation. It hides what the organisation submitted wholly.',
})
export class ConflictType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ConflictKind, { description: 'What kind of tie it is.' })
  kind!: ConflictKind | `${ConflictKind}`;

  @Field(() => String, { description: 'The tie in words.' })
  reason!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'First day of the tie, where it is known.' })
  startsOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Last day of the tie; null while it lasts.' })
  endsOn!: string | null;

  @Field(() => Date, { description: 'When it was declared.' })
  declaredAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; it is never deleted.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  endReason!: string | null;
}
