import { InputType } from '@nestjs/graphql';
import {
  DayField,
  ExpectedVersionField,
  IdField,
  InputListField,
  LocalizedTextField,
  LocalizedTextInput,
  TextField,
} from '#libs/graphql';
import { CONTENT_LIMITS } from '../challenge-content.rules.js';

const IN_WHOSE_NAME = {
  description: 'Your intermediary; needed only by those who work for several.',
  nullable: true,
} as const;

@InputType({ description: 'An intermediary that is to help with a challenge.' })
export class AssignHelperInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdField({ description: 'The intermediary, none of whose people judges in the programme.' })
  organisationId!: string;
}

@InputType({ description: 'Help that is to end.' })
export class EndHelperInput {
  @IdField({ description: 'The help, as `ChallengeHelper` has it.' })
  id!: string;

  @TextField({ description: 'Why; the intermediary reads it in the record.', max: 2000, multiline: true })
  reason!: string;
}

@InputType({ description: 'A better wording of one text of a draft.' })
export class SuggestTextInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdField(IN_WHOSE_NAME)
  organisationId?: string | null;

  @TextField({
    description:
      'Which text: `title`, `problem`, `affectedUsers`, `evidence`, `desiredOutcome`, `constraints`, `dataOffered`, a text of the framing (`framing.whyNow`), or one of a KPI or criterion (`kpis.0.name`).',
    max: 60,
  })
  fieldPath!: string;

  @LocalizedTextField({
    description: 'The text, in the languages that are to change.',
    max: CONTENT_LIMITS.problem,
    multiline: true,
  })
  text!: LocalizedTextInput;

  @TextField({ description: 'First word of the thread.', max: 4000, multiline: true, nullable: true })
  comment?: string | null;
}

@InputType({ description: 'A remark on a suggestion.' })
export class CommentOnSuggestionInput {
  @IdField({ description: 'The suggestion.' })
  id!: string;

  @TextField({ description: 'The remark.', max: 4000, multiline: true })
  text!: string;
}

@InputType({ description: 'A suggestion to write into the draft.' })
export class AcceptSuggestionInput {
  @IdField({ description: 'The suggestion.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({ description: 'A suggestion that the ministry does not take.' })
export class DeclineSuggestionInput {
  @IdField({ description: 'The suggestion.' })
  id!: string;

  @TextField({ description: 'Why; the intermediary reads it.', max: 2000, multiline: true })
  reason!: string;
}

@InputType({ description: 'An own suggestion to take back.' })
export class WithdrawSuggestionInput {
  @IdField({ description: 'The suggestion.' })
  id!: string;
}

@InputType({ description: 'Somebody who took part in a session.' })
export class SessionAttendeeInput {
  @TextField({ description: 'Name.', max: 200 })
  name!: string;

  @TextField({ description: 'Where the person comes from, in words.', max: 200 })
  affiliation!: string;
}

@InputType({ description: 'A session in which a challenge was defined together.' })
export class RecordCoDefinitionSessionInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdField({
    description: 'The intermediary that took part; needed only when several help with the challenge.',
    nullable: true,
  })
  organisationId?: string | null;

  @DayField({ description: 'The day, not in the future.' })
  heldOn!: string;

  @InputListField(() => SessionAttendeeInput, { description: 'Who took part.', min: 1, max: 60 })
  attendees!: SessionAttendeeInput[];

  @TextField({ description: 'What was said and agreed.', max: 20_000, multiline: true })
  notes!: string;
}
