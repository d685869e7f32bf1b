import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DayField,
  EnumField,
  ExpectedVersionField,
  IdField,
  InputListField,
  IntegerField,
  LocalizedTextField,
  LocalizedTextInput,
  SecretField,
  TagsField,
  TextField,
  UrlField,
} from '#libs/graphql';
import { Headcount } from '../headcount.js';
import { ImportFormat, SolutionStateEnum } from './startups.types.js';

const TRL = {
  description: 'Technology readiness level, 1 (basic principles) to 9 (in operation).',
  min: 1,
  max: 9,
};

@InputType({ description: 'Somebody of the team.' })
export class TeamMemberInput {
  @TextField({ description: 'Name.', max: 120 })
  name!: string;

  @TextField({ description: 'What the person does.', max: 120 })
  position!: string;
}

@InputType({ description: 'A customer who can be asked.' })
export class PassportReferenceInput {
  @TextField({ description: 'Who the customer is.', max: 160 })
  customer!: string;

  @TextField({ description: 'What was done there.', max: 1_000, multiline: true })
  description!: string;

  @IntegerField({ description: 'Year of the work.', min: 1_900, max: 2_200, nullable: true })
  year?: number | null;

  @UrlField({ description: 'Where to read more; https only.', nullable: true })
  url?: string | null;
}

@InputType({ description: 'A norm or a quality mark.' })
export class CertificateInput {
  @TextField({ description: 'Its name, for example ISO 27001.', max: 160 })
  name!: string;

  @TextField({ description: 'Who issued it.', max: 160 })
  issuer!: string;

  @DayField({ description: 'Last day on which it holds; left out without an end.', nullable: true })
  expiresOn?: string | null;
}

@InputType({ description: 'The whole passport of a start-up.' })
export class SavePassportInput {
  @IdField({ description: 'The start-up.' })
  organisationId!: string;

  @IntegerField({
    description: 'The version that was read before the edit; left out for the first passport.',
    min: 1,
    max: 2_147_483_647,
    nullable: true,
  })
  expectedVersion?: number | null;

  @LocalizedTextField({
    description: 'What the start-up does, in one language at least.',
    max: 4_000,
    multiline: true,
  })
  description!: LocalizedTextInput;

  @UrlField({ description: 'Web site; https only.', nullable: true })
  website?: string | null;

  @IntegerField({ description: 'Year of the foundation.', min: 1_800, max: 2_200, nullable: true })
  foundedYear?: number | null;

  @EnumField(() => Headcount, { description: 'How many people work for it.', nullable: true })
  headcount?: Headcount | null;

  @TextField({ description: 'District or region of its main seat.', max: 80, nullable: true })
  region?: string | null;

  @InputListField(() => TeamMemberInput, { description: 'The people; shown to the own team only.', max: 50 })
  team!: TeamMemberInput[];

  @TagsField({ description: 'Fields that it works in: health, water, transport.', max: 20 })
  sectors!: string[];

  @TagsField({ description: 'What its solutions are made with.', max: 30 })
  technologies!: string[];

  @IntegerField(TRL)
  trl!: number;

  @TagsField({ description: 'Languages in which it works, ISO 639-1: he, ar, en.', max: 30 })
  languages!: string[];

  @TagsField({ description: 'Countries in which it works, ISO 3166-1 alpha-2: IL, FR.', max: 100 })
  countries!: string[];

  @InputListField(() => PassportReferenceInput, { description: 'Customers who can be asked.', max: 30 })
  references!: PassportReferenceInput[];

  @InputListField(() => CertificateInput, { description: 'Norms and quality marks.', max: 30 })
  certificates!: CertificateInput[];
}

@InputType({ isAbstract: true })
class SolutionContentInput {
  @LocalizedTextField({ description: 'Its name, in one language at least.', max: 200 })
  title!: LocalizedTextInput;

  @LocalizedTextField({ description: 'What it does, in a few sentences.', max: 600, multiline: true })
  summary!: LocalizedTextInput;

  @LocalizedTextField({ description: 'The whole description.', max: 20_000, multiline: true })
  description!: LocalizedTextInput;

  @TagsField({ description: 'Short words to find it by.', max: 20 })
  tags!: string[];

  @IntegerField({ ...TRL, nullable: true })
  trl?: number | null;
}

@InputType({ description: 'A new solution.' })
export class AddSolutionInput extends SolutionContentInput {
  @IdField({ description: 'The start-up that offers it.' })
  organisationId!: string;
}

@InputType({ description: 'A solution as it shall be.' })
export class UpdateSolutionInput extends SolutionContentInput {
  @IdField({ description: 'The solution.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({ description: 'The solution to take out of the catalogue.' })
export class WithdrawSolutionInput {
  @IdField({ description: 'The solution.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @TextField({ description: 'Why; kept in the audit log.', max: 500, multiline: true })
  reason!: string;
}

@InputType({ description: 'A file of solutions.' })
export class ImportSolutionsInput {
  @EnumField(() => ImportFormat, { description: 'Format of the content.' })
  format!: ImportFormat;

  // Taken as it is: each row is tidied and checked by itself, so that one bad cell does not hide the others.
  @SecretField({
    description: 'The file, as text: 500,000 characters and 5,000 rows at most.',
    min: 1,
    max: 500_000,
  })
  content!: string;

  @BooleanField({ description: 'Only say what would happen.' })
  dryRun!: boolean;

  @BooleanField({
    description: 'Take over the good rows although others are bad. Left out, one bad row keeps all out.',
    nullable: true,
  })
  onlyGoodRows?: boolean | null;

  @IdField({
    description:
      'The start-up whose catalogue it is. Needed by people of several start-ups; left out by administrators, whose rows name the organisations.',
    nullable: true,
  })
  organisationId?: string | null;
}

@InputType({ description: 'Which passports to list; all conditions together.' })
export class PassportFilter {
  @TextField({ description: 'Works in this field.', max: 60, nullable: true })
  sector?: string | null;

  @TextField({ description: 'Uses this technology.', max: 60, nullable: true })
  technology?: string | null;

  @TextField({ description: 'Works in this country, ISO 3166-1 alpha-2.', min: 2, max: 2, nullable: true })
  country?: string | null;

  @IntegerField({
    ...TRL,
    description: 'Has this technology readiness level or a higher one.',
    nullable: true,
  })
  minimumTrl?: number | null;
}

@InputType({ description: 'Which solutions to list; all conditions together.' })
export class SolutionFilter {
  @IdField({ description: 'Of this organisation.', nullable: true })
  organisationId?: string | null;

  @TextField({ description: 'With this tag.', max: 60, nullable: true })
  tag?: string | null;

  @IntegerField({
    ...TRL,
    description: 'Has this technology readiness level or a higher one.',
    nullable: true,
  })
  minimumTrl?: number | null;

  @EnumField(() => SolutionStateEnum, {
    description: 'In this state; withdrawn ones are listed for their own team only.',
    nullable: true,
  })
  state?: SolutionStateEnum | null;
}
