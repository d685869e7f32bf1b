import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoneyType } from '#libs/challenges';
import { Connection } from '#libs/graphql';

export enum SubmissionStateEnum {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  WITHDRAWN = 'WITHDRAWN',
  AWARDED = 'AWARDED',
  NOT_AWARDED = 'NOT_AWARDED',
  DISQUALIFIED = 'DISQUALIFIED',
}

registerEnumType(SubmissionStateEnum, {
  name: 'SubmissionState',
  description: 'Where a submission stands.',
  valuesMap: {
    DRAFT: { description: 'Being written; nothing was handed in yet.' },
    SUBMITTED: { description: 'Handed in. It can be changed and handed in again until the window closes.' },
    WITHDRAWN: { description: 'Taken back by the start-up.' },
    AWARDED: { description: 'Chosen for a pilot.' },
    NOT_AWARDED: { description: 'Not chosen.' },
    DISQUALIFIED: { description: 'Excluded, with a reason.' },
  },
});

@ObjectType('SubmissionFile', {
  description: 'A file that answers a question. Its bytes are at `/files/<id>`.',
})
export class SubmissionFileType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the bytes in lower-case hexadecimal.' })
  sha256!: string;
}

@ObjectType('SubmissionAnswer', {
  description:
    'The answer to one question of the challenge. One of the values is there, as the question asks.',
})
export class SubmissionAnswerType {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => String, { nullable: true, description: 'Of a question of kind TEXT.' })
  text?: string;

  @Field(() => [Int], {
    nullable: true,
    description: 'Of a question of kind CHOICE: places in its list of choices, from 0.',
  })
  choices?: readonly number[];

  @Field(() => Float, { nullable: true, description: 'Of a question of kind NUMBER.' })
  number?: number;

  @Field(() => ID, { nullable: true, description: 'Of a question of kind FILE.' })
  fileId?: string;
}

@ObjectType('SubmissionTeamMember', { description: 'Somebody who would do the work.' })
export class SubmissionTeamMemberType {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Part in the team.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email?: string;
}

@ObjectType('SubmissionContent', { description: 'What a start-up answers to a challenge.' })
export class SubmissionContentType {
  @Field(() => String, { description: 'Title; empty in a draft that has none yet.' })
  title!: string;

  @Field(() => String, { description: 'The solution in short; empty in a draft that has none yet.' })
  summary!: string;

  @Field(() => [SubmissionAnswerType], { description: 'Answers in the order of the questions.' })
  answers!: readonly SubmissionAnswerType[];

  @Field(() => [SubmissionTeamMemberType], { description: 'Who would do the work.' })
  team!: readonly SubmissionTeamMemberType[];

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The money that it asks for; null when it does not say.',
  })
  ask?: MoneyType;
}

@ObjectType('SubmissionReceipt', {
  description: 'Proof that content was handed in. It never changes; there is one for each time.',
})
export class SubmissionReceiptType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Int, { description: '1 for the first time, 2 for the first resubmission, and so on.' })
  revision!: number;

  @Field(() => String, { description: 'Number of the challenge, `CH-2027-014`.' })
  challengeNumber!: string;

  @Field(() => Int, { description: 'Version of the challenge that was answered.' })
  contentVersion!: number;

  @Field(() => String, {
    description: 'SHA-256 of the canonical content (RFC 8785) in lower-case hexadecimal.',
  })
  contentHash!: string;

  @Field(() => Date, { description: 'When, by the clock of the database.' })
  receivedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The canonical text itself, to hash it again; null for everybody but the team.',
  })
  content!: string | null;
}

@ObjectType('Submission', {
  description:
    "A start-up's answer to a challenge. Before the evaluation is opened nobody but the team sees it or can count it; afterwards also the ministry's officers, the programme's managers and auditors.",
})
export class SubmissionType extends SubmissionContentType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => SubmissionStateEnum, { description: 'Where it stands.' })
  state!: SubmissionStateEnum | `${SubmissionStateEnum}`;

  @Field(() => Int, { description: 'Grows with each save: pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => Int, { description: 'How often content was handed in.' })
  revision!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the challenge that was answered; null before the first submit.',
  })
  contentVersion!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what was handed in last, as on the receipt; null before the first submit.',
  })
  contentHash!: string | null;

  @Field(() => SubmissionContentType, {
    nullable: true,
    description: 'What was handed in last and counts, however much was edited since.',
  })
  submitted!: SubmissionContentType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the team has edited since it handed in; null for everybody else.',
  })
  hasUnsubmittedChanges!: boolean | null;

  @Field(() => Date, { description: 'When the draft was begun.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the team saved last; null for everybody else.',
  })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When content was handed in last.' })
  submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was awarded, not awarded or disqualified.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;
}

export const SubmissionConnection = Connection('Submission', () => SubmissionType);
