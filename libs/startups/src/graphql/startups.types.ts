import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Connection, LocalizedTextType } from '#libs/graphql';
import { Headcount } from '../headcount.js';

export enum SolutionStateEnum {
  ACTIVE = 'ACTIVE',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(SolutionStateEnum, {
  name: 'SolutionState',
  description: 'Where a solution stands.',
  valuesMap: {
    ACTIVE: { description: 'In the public catalogue.' },
    WITHDRAWN: { description: 'Taken out of the catalogue for good; only its team still sees it.' },
  },
});

export enum ImportFormat {
  CSV = 'CSV',
  JSONL = 'JSONL',
}

registerEnumType(ImportFormat, {
  name: 'ImportFormat',
  description: 'Format of an imported file.',
  valuesMap: {
    CSV: {
      description:
        'Comma, semicolon or tab separated, UTF-8, with a header row: id, text, and optionally title, summary, language, tags (separated by semicolons), trl, organisation.',
    },
    JSONL: { description: 'One JSON object a line, with the properties that a CSV has as columns.' },
  },
});

registerEnumType(Headcount, {
  name: 'Headcount',
  description: 'How many people work for a start-up (size classes of Recommendation 2003/361/EC).',
  valuesMap: {
    MICRO: { description: 'Fewer than 10.' },
    SMALL: { description: '10 to 49.' },
    MEDIUM: { description: '50 to 249.' },
    LARGE: { description: '250 or more.' },
  },
});

@ObjectType('PassportReference', { description: 'A customer of a start-up who can be asked.' })
export class PassportReferenceType {
  @Field(() => String, { description: 'Who the customer is.' })
  customer!: string;

  @Field(() => String, { description: 'What was done there.' })
  description!: string;

  @Field(() => Int, { nullable: true, description: 'Year of the work.' })
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'Where to read more.' })
  url!: string | null;
}

@ObjectType('Certificate', { description: 'A norm or a quality mark that a start-up holds.' })
export class CertificateType {
  @Field(() => String, { description: 'Its name, for example ISO 27001.' })
  name!: string;

  @Field(() => String, { description: 'Who issued it.' })
  issuer!: string;

  @Field(() => CalendarDay, {
    nullable: true,
    description: 'Last day on which it holds; null without an end.',
  })
  expiresOn!: string | null;
}

@ObjectType('Passport', { description: 'How a start-up presents itself to everybody.' })
export class PassportType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'What the start-up does.' })
  description!: LocalizedTextType;

  @Field(() => String, { nullable: true, description: 'Its web site.' })
  website!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of its foundation.' })
  foundedYear!: number | null;

  @Field(() => Headcount, { nullable: true, description: 'How many people work for it.' })
  headcount!: Headcount | `${Headcount}` | null;

  @Field(() => String, { nullable: true, description: 'District or region of its main seat.' })
  region!: string | null;

  @Field(() => [String], { description: 'Fields that it works in: health, water, transport.' })
  sectors!: string[];

  @Field(() => [String], { description: 'What its solutions are made with.' })
  technologies!: string[];

  @Field(() => Int, {
    description: 'Technology readiness level of its main solution, 1 (basic principles) to 9 (in operation).',
  })
  trl!: number;

  @Field(() => [String], { description: 'Languages in which it works, ISO 639-1.' })
  languages!: string[];

  @Field(() => [String], { description: 'Countries in which it works, ISO 3166-1 alpha-2.' })
  countries!: string[];

  @Field(() => [PassportReferenceType], { description: 'Customers who can be asked.' })
  references!: PassportReferenceType[];

  @Field(() => [CertificateType], { description: 'Norms and quality marks.' })
  certificates!: CertificateType[];

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => Date, { description: 'When it was changed last.' })
  updatedAt!: Date;
}

export const PassportConnection = Connection('Passport', () => PassportType);

@ObjectType('TeamMember', { description: 'Somebody of the team, as the start-up presents itself.' })
export class TeamMemberType {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'What the person does.' })
  position!: string;
}

@ObjectType('OwnPassport', {
  description: 'A passport as its own team sees it: with the people, who are nobody else’s business.',
})
export class OwnPassportType extends PassportType {
  @Field(() => [TeamMemberType], { description: 'The people.' })
  team!: TeamMemberType[];
}

@ObjectType('Solution', { description: 'An entry of the catalogue: something that a start-up can deliver.' })
export class SolutionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  title!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'What it does, in a few sentences.' })
  summary!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'The whole description.' })
  description!: LocalizedTextType;

  @Field(() => [String], { description: 'Short words to find it by.' })
  tags!: string[];

  @Field(() => Int, { nullable: true, description: 'Technology readiness level, 1 to 9.' })
  trl!: number | null;

  @Field(() => SolutionStateEnum, { description: 'Where it stands.' })
  state!: SolutionStateEnum | `${SolutionStateEnum}`;

  @Field(() => ID, { nullable: true, description: 'Key in the source that it was imported from.' })
  externalId!: string | null;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => Date, { description: 'When it came into the catalogue.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was changed last.' })
  updatedAt!: Date;
}

export const SolutionConnection = Connection('Solution', () => SolutionType);

@ObjectType('ImportRowError', { description: 'What is wrong with one row of an imported file.' })
export class ImportRowErrorType {
  @Field(() => Int, {
    description: 'Row of the spreadsheet, whose header is row 1, or line of the JSON Lines file.',
  })
  row!: number;

  @Field(() => String, { description: 'Stable, dotted, for programs.' })
  code!: string;

  @Field(() => String, { description: 'For people, in the language of the request.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'The column that is meant.' })
  path?: string[];
}

@ObjectType('ImportReport', { description: 'What became of an imported file, or would become of it.' })
export class ImportReportType {
  @Field(() => Boolean, { description: 'Whether only a trial was asked for.' })
  isDryRun!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the good rows were taken over; false after a trial or because of bad rows.',
  })
  isApplied!: boolean;

  @Field(() => Int, { description: 'Rows in the file.' })
  total!: number;

  @Field(() => Int, { description: 'Rows that are new.' })
  created!: number;

  @Field(() => Int, { description: 'Rows that differ from an earlier import.' })
  updated!: number;

  @Field(() => Int, { description: 'Rows that were imported before.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Bad rows.' })
  refused!: number;

  @Field(() => [ImportRowErrorType], { description: 'What is wrong, by row; the first hundred.' })
  rowErrors!: ImportRowErrorType[];
}
