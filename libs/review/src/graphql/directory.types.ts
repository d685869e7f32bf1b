import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Connection } from '#libs/graphql';
import { ReviewerKind } from '../review.kinds.js';

export enum ReviewerInvitationStateEnum {
  INVITED = 'INVITED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ReviewerInvitationStateEnum, {
  name: 'ReviewerInvitationState',
  description: 'What became of an invitation to review.',
  valuesMap: {
    INVITED: { description: 'Not answered yet; until then the reviewer is not assigned.' },
    ACCEPTED: { description: 'The reviewer said yes.' },
    DECLINED: { description: 'The reviewer said no, and is not assigned in the programme.' },
    WITHDRAWN: { description: 'A manager took it back.' },
  },
});

registerEnumType(ReviewerKind, {
  name: 'ReviewerKind',
  description: 'A kind of reviewer of which a plan can ask for some on each submission.',
  valuesMap: {
    SENIOR: { description: 'Has judged for years.' },
    DOMAIN_USER: { description: 'Would work with what is judged.' },
  },
});

@ObjectType('ReviewerPastWork', { description: 'A work of the past that shows what a reviewer knows.' })
export class PastWorkType {
  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'What it is about; may be empty.' })
  text!: string;
}

@ObjectType('ReviewerAbsence', { description: 'Days on which a reviewer cannot review.' })
export class AbsenceType {
  @Field(() => CalendarDay, { description: 'First day.' })
  startsOn!: string;

  @Field(() => CalendarDay, { description: 'Last day.' })
  endsOn!: string;
}

@ObjectType('ReviewerCapacity', { description: 'Open reviews of a reviewer in one programme at most.' })
export class ProgrammeCapacityType {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => Int, { description: 'Open reviews at most.' })
  capacity!: number;
}

@ObjectType('ReviewerInvitation', {
  description: 'A reviewer of the pool is asked to review in a programme.',
})
export class ReviewerInvitationType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ReviewerInvitationStateEnum, { description: 'What became of it.' })
  state!: ReviewerInvitationStateEnum | `${ReviewerInvitationStateEnum}`;

  @Field(() => String, { description: 'What the manager wrote; may be empty.' })
  message!: string;

  @Field(() => Date, { description: 'When it was sent.' })
  invitedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was answered or taken back.' })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined or taken back.' })
  reason!: string | null;
}

export const ReviewerInvitationConnection = Connection('ReviewerInvitation', () => ReviewerInvitationType);

@ObjectType('ReviewerTerms', { description: 'The terms of reviewing in force.' })
export class ReviewerTermsType {
  @Field(() => String, { description: 'Pass it back when you file your register of interests.' })
  version!: string;

  @Field(() => String, { description: 'The terms in the language of the request.' })
  text!: string;
}
