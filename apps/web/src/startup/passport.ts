import type { ResultOf, VariablesOf } from '#web/api/graphql.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import type { passportDocument, savePassportDocument } from './passport.documents.ts';

type OwnPassport = NonNullable<ResultOf<typeof passportDocument>['ownPassport']>;
type SaveInput = VariablesOf<typeof savePassportDocument>['input'];

export interface Texts {
  readonly he: string;
  readonly ar: string;
  readonly en: string;
}

/** A passport while it is written: everything is what was typed. */
interface PassportForm {
  readonly description: Texts;
  readonly sectors: string;
  readonly technologies: string;
  readonly trl: string;
  readonly foundedYear: string;
  readonly headcount: string;
  readonly region: string;
  readonly website: string;
  readonly languages: readonly string[];
  readonly countries: string;
  readonly team: readonly { readonly name: string; readonly position: string }[];
  readonly references: readonly {
    readonly customer: string;
    readonly description: string;
    readonly year: string;
    readonly url: string;
  }[];
  readonly certificates: readonly {
    readonly name: string;
    readonly issuer: string;
    readonly expiresOn: string;
  }[];
}

/** What the fields of a passport get. */
export interface PassportFieldsProps {
  readonly form: PassportForm;
  readonly onChange: (change: Partial<PassportForm>) => void;
}

const EMPTY: PassportForm = {
  description: { he: '', ar: '', en: '' },
  sectors: '',
  technologies: '',
  trl: '',
  foundedYear: '',
  headcount: '',
  region: '',
  website: '',
  languages: [],
  countries: 'IL',
  team: [],
  references: [],
  certificates: [],
};

const textOf = (value: number | string | null | undefined): string => (value == null ? '' : String(value));

export const textsOf = (text: Partial<Record<keyof Texts, string | null>> | null | undefined): Texts => ({
  he: text?.he ?? '',
  ar: text?.ar ?? '',
  en: text?.en ?? '',
});

/** Languages in which nothing is said are left out. */
export const saidIn = (texts: Texts) => ({
  he: texts.he.trim() || null,
  ar: texts.ar.trim() || null,
  en: texts.en.trim() || null,
});

export const wordsOf = (typed: string): string[] =>
  typed
    .split(/[,،;\n]/u)
    .map((word) => word.trim())
    .filter(Boolean);

const numberOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

/** The form for a passport that exists, or for none. */
export function formOf(passport: OwnPassport | null): PassportForm {
  if (!passport) return EMPTY;
  return {
    description: textsOf(passport.description),
    sectors: passport.sectors.join(', '),
    technologies: passport.technologies.join(', '),
    trl: textOf(passport.trl),
    foundedYear: textOf(passport.foundedYear),
    headcount: textOf(passport.headcount),
    region: textOf(passport.region),
    website: textOf(passport.website),
    languages: passport.languages,
    countries: passport.countries.join(', '),
    team: passport.team.map(({ name, position }) => ({ name, position })),
    references: passport.references.map(({ customer, description, year, url }) => ({
      customer,
      description,
      year: textOf(year),
      url: textOf(url),
    })),
    certificates: passport.certificates.map(({ name, issuer, expiresOn }) => ({
      name,
      issuer,
      expiresOn: textOf(expiresOn),
    })),
  };
}

export const inputOf = (
  form: PassportForm,
  organisationId: string,
  version: number | undefined,
): SaveInput => ({
  organisationId,
  expectedVersion: version ?? null,
  description: saidIn(form.description),
  sectors: wordsOf(form.sectors),
  technologies: wordsOf(form.technologies),
  trl: Number(form.trl),
  foundedYear: numberOf(form.foundedYear),
  headcount: (form.headcount || null) as SaveInput['headcount'],
  region: form.region.trim() || null,
  website: form.website.trim() || null,
  languages: [...form.languages],
  countries: wordsOf(form.countries).map((code) => code.toUpperCase()),
  team: form.team.map(({ name, position }) => ({ name, position })),
  references: form.references.map(({ customer, description, year, url }) => ({
    customer,
    description,
    year: numberOf(year),
    url: url.trim() || null,
  })),
  certificates: form.certificates.map(({ name, issuer, expiresOn }) => ({
    name,
    issuer,
    expiresOn: expiresOn || null,
  })),
});

/** Parts of a passport by which challenges are found or which reviewers of an open round read. */
const PARTS: readonly (readonly [MessageId, (form: PassportForm) => boolean])[] = [
  ['passport.description', ({ description }) => Object.values(description).some(Boolean)],
  [
    'passport.more_languages',
    ({ description }) => Object.values(description).filter((text) => text !== '').length > 1,
  ],
  ['passport.sectors', ({ sectors }) => sectors !== ''],
  ['passport.technologies', ({ technologies }) => technologies !== ''],
  ['passport.trl', ({ trl }) => trl !== ''],
  ['passport.languages', ({ languages }) => languages.length > 0],
  ['passport.countries', ({ countries }) => countries !== ''],
  ['passport.region', ({ region }) => region !== ''],
  ['passport.founded', ({ foundedYear }) => foundedYear !== ''],
  ['passport.headcount', ({ headcount }) => headcount !== ''],
  ['passport.website', ({ website }) => website !== ''],
  ['passport.team', ({ team }) => team.length > 0],
  ['passport.references', ({ references }) => references.length > 0],
];

/** How many parts of a passport are filled, and the names of those that are not. */
export function completenessOf(form: PassportForm): {
  done: number;
  total: number;
  missing: readonly MessageId[];
} {
  const missing = PARTS.filter(([, isFilled]) => !isFilled(form)).map(([name]) => name);
  return { done: PARTS.length - missing.length, total: PARTS.length, missing };
}
