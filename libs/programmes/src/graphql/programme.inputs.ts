import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DayField,
  EnumField,
  ExpectedVersionField,
  IdField,
  InputField,
  InputListField,
  InstantField,
  IntegerField,
  Language,
  LocalizedTextField,
  LocalizedTextInput,
  TextField,
} from '#libs/graphql';

@InputType({
  description:
    'The four instants from which the stages call, evaluation and pilot follow, one after the other.',
})
export class ProgrammeStagesInput {
  @InstantField({ description: 'When the call starts.' })
  callStartsAt!: Date;

  @InstantField({ description: 'When the call ends and the evaluation starts.' })
  callEndsAt!: Date;

  @InstantField({ description: 'When the evaluation ends and the pilots start.' })
  evaluationEndsAt!: Date;

  @InstantField({ description: 'When the pilots end.' })
  pilotEndsAt!: Date;
}

@InputType({ description: 'What the programme lays down for all its challenges.' })
export class ProgrammeRulesInput {
  @IntegerField({ description: 'How many reviewers score each submission.', min: 1, max: 15 })
  reviewersPerSubmission!: number;

  @IntegerField({ description: 'How many submissions of a challenge are awarded.', min: 1, max: 100 })
  awards!: number;

  @IntegerField({
    description: 'Characters that the rationale of a score needs at least.',
    min: 1,
    max: 2000,
  })
  minimumRationale!: number;

  @IntegerField({
    description: 'Weighted score out of 100 below which nothing is awarded; null: no such bar.',
    min: 0,
    max: 100,
    nullable: true,
  })
  minimumPassingScore?: number | null;

  @IntegerField({
    description: 'Score of the challenge coach below which no challenge is approved; null: no such bar.',
    min: 0,
    max: 100,
    nullable: true,
  })
  minimumCoachScore?: number | null;

  @BooleanField({
    description: 'Whether a blocker of the coach refuses the approval of a challenge; null: it does not.',
    nullable: true,
  })
  isCoachBinding?: boolean | null;

  @IntegerField({
    description:
      'Days after a decision in which it has no effect yet and can be appealed against, ten at least; null: none.',
    min: 0,
    max: 60,
    nullable: true,
  })
  standstillDays?: number | null;
}

@InputType({ isAbstract: true })
abstract class ProgrammeContentInput {
  @TextField({
    description: 'Short code for people: capital letters, digits and hyphens, `GOV-2027`.',
    max: 30,
  })
  code!: string;

  @EnumField(() => Language, { description: 'Language in which it is written; that text counts.' })
  originalLanguage!: Language;

  @LocalizedTextField({ description: 'Its name.', max: 160 })
  name!: LocalizedTextInput;

  @LocalizedTextField({ description: 'What it is about.', max: 4000, multiline: true })
  summary!: LocalizedTextInput;

  @TextField({ description: 'IANA time zone in which its dates are meant, `Asia/Jerusalem`.', max: 60 })
  zone!: string;

  @InputField(() => ProgrammeStagesInput, { description: 'When its stages start and end.' })
  stages!: ProgrammeStagesInput;

  @InputField(() => ProgrammeRulesInput, { description: 'What it lays down for all its challenges.' })
  rules!: ProgrammeRulesInput;
}

@InputType({ description: 'A new programme.' })
export class CreateProgrammeInput extends ProgrammeContentInput {
  @IdField({ description: 'The operator that runs it: an organisation in which you manage programmes.' })
  operatorId!: string;
}

@InputType({ description: 'A programme and its whole new content.' })
export class UpdateProgrammeInput extends ProgrammeContentInput {
  @IdField({ description: 'The programme.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({ description: 'A new programme that is run from a model of the library.' })
export class CreateProgrammeFromModelInput {
  @IdField({ description: 'The operator that runs it: an organisation in which you manage programmes.' })
  operatorId!: string;

  @TextField({
    description: 'The model by its name in the library; its newest approved version is taken.',
    max: 100,
  })
  modelSlug!: string;

  @DayField({ description: 'The day on or after which it begins.' })
  startsOn!: string;

  @TextField({
    description: 'Short code for people: capital letters, digits and hyphens, `GOV-2027`.',
    max: 30,
  })
  code!: string;

  @EnumField(() => Language, { description: 'Language in which it is written; that text counts.' })
  originalLanguage!: Language;

  @LocalizedTextField({ description: 'Its name.', max: 160 })
  name!: LocalizedTextInput;

  @LocalizedTextField({ description: 'What it is about.', max: 4000, multiline: true })
  summary!: LocalizedTextInput;

  @TextField({ description: 'IANA time zone in which its dates are meant, `Asia/Jerusalem`.', max: 60 })
  zone!: string;
}

@InputType({ description: 'Other dates for one stage.' })
export class PlannedStageInput {
  @TextField({ description: 'The stage, as the model calls it.', max: 100 })
  stageId!: string;

  @InstantField({ description: 'When it opens.' })
  opensAt!: Date;

  @InstantField({ description: 'When it closes.' })
  closesAt!: Date;
}

@InputType({ description: 'Other dates for stages of a draft; those that are not named stay.' })
export class AdjustProgrammePlanInput {
  @IdField({ description: 'The programme.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @InputListField(() => PlannedStageInput, { description: 'The stages.', min: 1, max: 50 })
  stages!: PlannedStageInput[];
}

@InputType({ description: 'The programme to open.' })
export class OpenProgrammeInput {
  @IdField({ description: 'The programme.' })
  id!: string;
}

@InputType({ description: 'The programme to complete.' })
export class CompleteProgrammeInput {
  @IdField({ description: 'The programme.' })
  id!: string;
}

@InputType({ description: 'The programme to cancel.' })
export class CancelProgrammeInput {
  @IdField({ description: 'The programme.' })
  id!: string;

  @TextField({ description: 'Why; everybody who sees the programme reads it.', max: 2000, multiline: true })
  reason!: string;
}

@InputType({ description: 'Whom to make a manager of which programme.' })
export class AddProgrammeManagerInput {
  @IdField({ description: 'The programme.' })
  id!: string;

  @IdField({ description: 'The person, who must be a programme manager.' })
  personId!: string;
}

@InputType({ description: 'Who is no longer a manager of which programme.' })
export class RemoveProgrammeManagerInput {
  @IdField({ description: 'The programme.' })
  id!: string;

  @IdField({ description: 'The person.' })
  personId!: string;
}
