import { InputType } from '@nestjs/graphql';
import {
  EnumField,
  ExpectedVersionField,
  IdField,
  IdListField,
  InputField,
  InputListField,
  InstantField,
  IntegerField,
  Language,
  LocalizedTextField,
  LocalizedTextInput,
  TagsField,
  TextField,
} from '#libs/graphql';
import { ProcurementExit } from '../challenge.states.js';
import { CONTENT_LIMITS } from '../challenge-content.rules.js';
import { MAX_DOCUMENTS } from '../challenge-document.rules.js';
import { CriterionInput, KpiInput, MoneyInput, QuestionInput } from './challenge-parts.inputs.js';
import { FramingInput } from './framing.inputs.js';

const text = (description: string, max: number) =>
  ({ description, max, multiline: true, nullable: true }) as const;

/** What a draft and an addendum have in common; everything may be missing. */
@InputType({ isAbstract: true })
abstract class AmendableContentInput {
  @LocalizedTextField(text('The problem.', CONTENT_LIMITS.problem))
  problem?: LocalizedTextInput | null;

  @LocalizedTextField(text('Who suffers from it, and how many they are.', CONTENT_LIMITS.affectedUsers))
  affectedUsers?: LocalizedTextInput | null;

  @LocalizedTextField(text('What shows that the problem is real.', CONTENT_LIMITS.evidence))
  evidence?: LocalizedTextInput | null;

  @LocalizedTextField(text('What should be different afterwards.', CONTENT_LIMITS.desiredOutcome))
  desiredOutcome?: LocalizedTextInput | null;

  @LocalizedTextField(text('What a solution must respect: law, systems, people.', CONTENT_LIMITS.constraints))
  constraints?: LocalizedTextInput | null;

  @LocalizedTextField(
    text('Data and access that the ministry offers to a pilot.', CONTENT_LIMITS.dataOffered),
  )
  dataOffered?: LocalizedTextInput | null;

  @InputField(() => MoneyInput, { description: 'Budget of a pilot.', nullable: true })
  budget?: MoneyInput | null;

  @EnumField(() => ProcurementExit, {
    description: 'How a successful pilot would be bought.',
    nullable: true,
  })
  exitToProcurement?: ProcurementExit | null;

  @TagsField({ description: 'Tags.', max: 20, nullable: true })
  tags?: string[] | null;

  @InputListField(() => KpiInput, { description: 'Figures that a pilot must move.', max: 20, nullable: true })
  kpis?: KpiInput[] | null;

  @IdListField({
    description:
      'Files that it is published with, all of them in their order: what `POST /files` answered, or documents that it has. Not given: they stay.',
    max: MAX_DOCUMENTS,
    nullable: true,
  })
  documentIds?: string[] | null;
}

@InputType({ isAbstract: true })
abstract class ChallengeContentInput extends AmendableContentInput {
  @EnumField(() => Language, { description: 'Language in which it is written; that text counts.' })
  originalLanguage!: Language;

  @LocalizedTextField({ description: 'Title.', max: CONTENT_LIMITS.title })
  title!: LocalizedTextInput;

  @InstantField({
    description:
      "First instant at which submissions are taken. A new draft without it gets the start of the programme's call.",
    nullable: true,
  })
  opensAt?: Date | null;

  @InstantField({
    description:
      "First instant at which they are no longer taken. A new draft without it gets the end of the programme's call.",
    nullable: true,
  })
  closesAt?: Date | null;

  @TextField({
    description:
      "IANA time zone in which the window is meant. A new draft without it gets the programme's zone.",
    max: 60,
    nullable: true,
  })
  zone?: string | null;

  @IntegerField({
    description: 'Technology readiness level that a solution needs at least; null: any.',
    min: 1,
    max: 9,
    nullable: true,
  })
  minimumTrl?: number | null;

  @InputListField(() => CriterionInput, {
    description: 'What submissions are scored by; weights sum to 100.',
    max: 15,
    nullable: true,
  })
  criteria?: CriterionInput[] | null;

  @InputListField(() => QuestionInput, {
    description: 'The form that a submission answers.',
    max: 40,
    nullable: true,
  })
  questions?: QuestionInput[] | null;

  @InputField(() => FramingInput, {
    description: 'How the ministry came to the challenge, and what stands behind it. Frozen at publication.',
    nullable: true,
  })
  framing?: FramingInput | null;
}

@InputType({ description: 'A new draft. It may be unfinished, but nothing in it may be certainly wrong.' })
export class CreateChallengeInput extends ChallengeContentInput {
  @IdField({ description: 'The programme, which must be open.' })
  programmeId!: string;

  @IdField({ description: 'The ministry whose officer you are.' })
  ministryId!: string;
}

@InputType({
  description:
    'The draft of an open call. Its window is that of the stage through which start-ups come in; the model says by what they are judged.',
})
export class CreateOpenCallInput {
  @IdField({ description: 'The programme, which must be open and have no challenges.' })
  programmeId!: string;

  @IdField({
    description: 'The ministry whose call it is; needed where the model has an owner, and only there.',
    nullable: true,
  })
  ministryId?: string | null;

  @EnumField(() => Language, { description: 'Language in which it is written; that text counts.' })
  originalLanguage!: Language;

  @LocalizedTextField({ description: 'Title.', max: CONTENT_LIMITS.title })
  title!: LocalizedTextInput;

  @LocalizedTextField(text('Whom the programme looks for, and what it offers.', CONTENT_LIMITS.problem))
  problem?: LocalizedTextInput | null;

  @LocalizedTextField(text('What should be different afterwards.', CONTENT_LIMITS.desiredOutcome))
  desiredOutcome?: LocalizedTextInput | null;

  @LocalizedTextField(text('Who may apply, and on which terms.', CONTENT_LIMITS.constraints))
  constraints?: LocalizedTextInput | null;

  @TagsField({ description: 'Tags.', max: 20, nullable: true })
  tags?: string[] | null;

  @InputListField(() => QuestionInput, {
    description: 'The form that an application answers.',
    max: 40,
    nullable: true,
  })
  questions?: QuestionInput[] | null;
}

@InputType({
  description:
    'A draft and its whole new content: what is not given becomes empty, except the window and the documents, which stay.',
})
export class UpdateChallengeInput extends ChallengeContentInput {
  @IdField({ description: 'The challenge.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({
  description:
    'What an editor shows at this moment, saved or not. Nothing of it is kept, and nothing of it is refused for being unfinished.',
})
export class CoachChallengeInput extends ChallengeContentInput {
  @IdField({
    description: 'The challenge that it is of; null for a new one. It is no twin of itself.',
    nullable: true,
  })
  id?: string | null;
}

@InputType({
  description:
    'An addendum to a published challenge. Fields that are not given stay. Criteria, form, opening instant, zone and minimum TRL are frozen at publication.',
})
export class AmendChallengeInput extends AmendableContentInput {
  @IdField({ description: 'The challenge.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @TextField({ description: 'Why; everybody reads it.', max: 2000, multiline: true })
  reason!: string;

  @LocalizedTextField({ description: 'Title.', max: CONTENT_LIMITS.title, nullable: true })
  title?: LocalizedTextInput | null;

  @InstantField({ description: 'A later closing instant.', nullable: true })
  closesAt?: Date | null;
}
