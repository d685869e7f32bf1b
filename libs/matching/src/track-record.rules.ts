import type { Passport } from '#libs/startups';
import type { TrackRecord } from './match.scoring.js';

/**
 * Pilots that a firm of a size can carry at the same time, by the fewest people of its class and four to five people for
 * each: a team of product, field work, data and the contact of the ministry. The classes are those of the European
 * definition of small firms (Recommendation 2003/361/EC).
 */
const PLACES: Readonly<Record<NonNullable<Passport['headcount']>, number>> = {
  MICRO: 1,
  SMALL: 2,
  MEDIUM: 10,
  LARGE: 50,
};

/** How long an award binds people: pilots run six to twelve months, and nobody is told the days of others' pilots. */
const BOUND_DAYS = 365;
const DAY_MS = 86_400_000;

/** Awards from this instant on still bind people. */
export const boundSince = (now: Date): Date => new Date(now.getTime() - BOUND_DAYS * DAY_MS);

/**
 * Room for another pilot.
 * @param awards won since {@link boundSince}.
 */
export function capacityOf(headcount: Passport['headcount'], awards: number): TrackRecord['capacity'] {
  return headcount === null ? undefined : { places: PLACES[headcount], taken: awards };
}

/** A reference with the fields that it is about. */
export interface ReadReference {
  readonly customer: string;
  readonly fields: readonly string[];
}

/** @param mentioned the fields that a text mentions. */
export const readReferences = (
  references: Passport['references'],
  mentioned: (text: string) => readonly string[],
): ReadReference[] =>
  references.map(({ customer, description }) => ({
    customer: customer.trim(),
    fields: mentioned(`${customer}\n${description}`),
  }));

/** The customers of those that are about one of the fields, each once. */
export const customersIn = (references: readonly ReadReference[], fields: readonly string[]): string[] => [
  ...new Set(
    references
      .filter((reference) => reference.fields.some((field) => fields.includes(field)))
      .map(({ customer }) => customer),
  ),
];
