import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DayField,
  EnumField,
  EnumListField,
  IdField,
  InputListField,
  IntegerField,
  TextField,
} from '#libs/graphql';
import { ConflictKind, ReviewerKind } from '../review.kinds.js';

const REASON = { description: 'Why; kept in the audit log.', max: 2_000, multiline: true } as const;

@InputType({ description: 'A work of the past that shows what a reviewer knows.' })
export class PastWorkInput {
  @TextField({ description: 'Title.', max: 300 })
  title!: string;

  @TextField({ description: 'What it is about; may be empty.', min: 0, max: 4_000, multiline: true })
  text!: string;
}

@InputType({ description: 'Days on which a reviewer cannot review.' })
export class AbsenceInput {
  @DayField({ description: 'First day.' })
  startsOn!: string;

  @DayField({ description: 'Last day.' })
  endsOn!: string;
}

@InputType({ description: 'A tie to an organisation, stated in the register of interests.' })
export class InterestInput {
  @IdField({ description: 'The organisation.' })
  organisationId!: string;

  @EnumField(() => ConflictKind, { description: 'What kind of tie it is.' })
  kind!: ConflictKind;

  @TextField({ description: 'The tie in words.', max: 2_000, multiline: true })
  reason!: string;

  @DayField({ description: 'First day of the tie, where it is known.', nullable: true })
  startsOn?: string | null;

  @DayField({ description: 'Last day of the tie; left out while it lasts.', nullable: true })
  endsOn?: string | null;
}

@InputType({ description: 'Your register of interests for a year, with your agreement to the terms.' })
export class FileInterestRegisterInput {
  @TextField({ description: 'Version of the terms to which you agree.', max: 50 })
  termsVersion!: string;

  @BooleanField({
    description: 'Must be true: with what is on record already, these are all ties that could bias you.',
  })
  isComplete!: boolean;

  @InputListField(() => InterestInput, { description: 'Ties that are not on record yet.', max: 200 })
  interests!: InterestInput[];
}

@InputType({ description: 'Of which kinds a reviewer is.' })
export class SetReviewerKindsInput {
  @IdField({ description: 'The reviewer.' })
  id!: string;

  @EnumListField(() => ReviewerKind, { description: 'All kinds; they replace the earlier ones.', max: 2 })
  kinds!: ReviewerKind[];

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'A limit of a reviewer in one programme.' })
export class SetReviewerCapacityInput {
  @IdField({ description: 'The reviewer: yourself, or one in a programme that you manage.' })
  reviewerId!: string;

  @IdField({ description: 'The programme.' })
  programmeId!: string;

  @IntegerField({
    description: 'Open reviews in it at most; left out: the limit of the profile alone holds.',
    min: 0,
    max: 100,
    nullable: true,
  })
  capacity?: number | null;
}

@InputType({ description: 'A reviewer of the pool to ask.' })
export class InviteReviewerInput {
  @IdField({ description: 'The programme.' })
  programmeId!: string;

  @IdField({ description: 'The reviewer.' })
  reviewerId!: string;

  @TextField({ description: 'What the reviewer reads; may be empty.', min: 0, max: 4_000, multiline: true })
  message!: string;
}

@InputType({ description: 'Your answer to an invitation.' })
export class AnswerReviewerInvitationInput {
  @IdField({ description: 'The invitation.' })
  id!: string;

  @BooleanField({ description: 'Yes or no.' })
  accepts!: boolean;

  @TextField({ description: 'Why not; needed for a no.', max: 2_000, multiline: true, nullable: true })
  reason?: string | null;
}

@InputType({ description: 'An invitation to take back.' })
export class WithdrawReviewerInvitationInput {
  @IdField({ description: 'The invitation.' })
  id!: string;

  @TextField(REASON)
  reason!: string;
}
