import type { PassportEdit } from '../passports.service.js';
import type { SavePassportInput } from './startups.inputs.js';

/** Fills in what was left out; tags arrive in lower case, while country codes are written in capitals. */
export function contentOfPassport(input: SavePassportInput): PassportEdit {
  return {
    ...input,
    expectedVersion: input.expectedVersion ?? null,
    website: input.website ?? null,
    foundedYear: input.foundedYear ?? null,
    headcount: input.headcount ?? null,
    region: input.region ?? null,
    team: input.team.map(({ name, position }) => ({ name, position })),
    countries: input.countries.map((country) => country.toUpperCase()),
    references: input.references.map(({ customer, description, year, url }) => {
      return { customer, description, year: year ?? null, url: url ?? null };
    }),
    certificates: input.certificates.map(({ name, issuer, expiresOn }) => {
      return { name, issuer, expiresOn: expiresOn ?? null };
    }),
  };
}
