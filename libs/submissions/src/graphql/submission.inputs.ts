import { InputType } from '@nestjs/graphql';
import { MoneyInput } from '#libs/challenges';
import {
  EmailField,
  ExpectedVersionField,
  IdempotencyKeyField,
  IdField,
  InputField,
  InputListField,
  IntegerListField,
  NumberField,
  TextField,
} from '#libs/graphql';

const MAX_ANSWER = 20_000;
const REASON = { description: 'Why; kept with the submission and in the audit log.', max: 1_000 } as const;

@InputType({ description: 'For which challenge a submission is begun.' })
export class StartSubmissionInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdField({
    description: 'The start-up; needed only by people who work for several.',
    nullable: true,
  })
  organisationId?: string | null;
}

@InputType({
  description: 'The answer to one question: the one value that its kind asks for. Without any it is cleared.',
})
export class SubmissionAnswerInput {
  @IdField({ description: 'The question.' })
  questionId!: string;

  @TextField({
    description: 'For a question of kind TEXT; the question may allow less.',
    min: 0,
    max: MAX_ANSWER,
    multiline: true,
    nullable: true,
  })
  text?: string | null;

  @IntegerListField({
    description: 'For a question of kind CHOICE: places in its list of choices, from 0.',
    max: 50,
    minValue: 0,
    maxValue: 1_000,
    nullable: true,
  })
  choices?: number[] | null;

  @NumberField({
    description: 'For a question of kind NUMBER.',
    min: -1e15,
    max: 1e15,
    nullable: true,
  })
  number?: number | null;

  @IdField({
    description: 'For a question of kind FILE: what `POST /files` answered.',
    nullable: true,
  })
  fileId?: string | null;
}

@InputType({ description: 'Somebody who would do the work.' })
export class SubmissionTeamMemberInput {
  @TextField({ description: 'Name.', max: 120 })
  name!: string;

  @TextField({ description: 'Part in the team.', max: 120 })
  role!: string;

  @EmailField({ description: 'E-mail.', nullable: true })
  email?: string | null;
}

@InputType({ description: 'A part of the content of a draft. What is left out stays as it is.' })
export class SaveSubmissionDraftInput {
  @IdField({ description: 'The submission.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @TextField({ description: 'Title.', min: 0, max: 160, nullable: true })
  title?: string | null;

  @TextField({
    description: 'The solution in short.',
    min: 0,
    max: 2_000,
    multiline: true,
    nullable: true,
  })
  summary?: string | null;

  @InputListField(() => SubmissionAnswerInput, {
    description: 'Answers to change; those to other questions stay.',
    max: 100,
    nullable: true,
  })
  answers?: SubmissionAnswerInput[] | null;

  @InputListField(() => SubmissionTeamMemberInput, {
    description: 'The whole team: it replaces the list.',
    max: 30,
    nullable: true,
  })
  team?: SubmissionTeamMemberInput[] | null;

  @InputField(() => MoneyInput, {
    description:
      'The money that you ask for; null takes it back. Needed, in the currency of `Challenge.askCurrency`, where there is one.',
    nullable: true,
  })
  ask?: MoneyInput | null;
}

@InputType({ description: 'What to hand in.' })
export class SubmitSubmissionInput {
  @IdField({ description: 'The submission.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'What to take back.' })
export class WithdrawSubmissionInput {
  @IdField({ description: 'The submission.' })
  id!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'Whom to exclude.' })
export class DisqualifySubmissionInput {
  @IdField({ description: 'The submission.' })
  id!: string;

  @TextField(REASON)
  reason!: string;
}
