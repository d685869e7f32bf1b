import type { FoundDocument } from '#libs/search';
import type { Passport } from '#libs/startups';
import type { MatchFacts, MatchSubject, TrackRecord } from './match.scoring.js';

/** A start-up or solution that was found, with what the start-up behind it says and has done. */
export type Offer = FoundDocument & {
  readonly passport?: Passport | undefined;
  readonly record?: TrackRecord | undefined;
};

const level = (trl: number | undefined) => (trl === undefined ? undefined : { min: trl, max: trl });

/** From this readiness level on; any when there is none. */
export const atLeast = (trl: number | null | undefined) => (trl ? { min: trl, max: 9 } : undefined);

/** The values of all lists, each once. */
export const union = (...lists: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

export function factsOfStartup({ facets, numbers, record }: Offer): MatchFacts {
  return {
    tags: facets.tag,
    trl: level(numbers.trl),
    languages: facets.language,
    countries: facets.country,
    record,
  };
}

/** What a solution does not say itself, its start-up may. */
export function factsOfSolution({ facets, numbers, passport, record }: Offer): MatchFacts {
  return {
    tags: facets.tag,
    trl: level(numbers.trl ?? passport?.trl),
    languages: union(facets.language, passport?.languages),
    countries: passport?.countries,
    record,
  };
}

export function factsOfChallenge({ facets, numbers }: FoundDocument): MatchFacts {
  return {
    tags: facets.tag,
    trl: atLeast(numbers.minimumTrl),
    languages: facets.language,
    countries: facets.country,
  };
}

export function subjectOfStartup(passport: Passport | null): MatchSubject {
  if (!passport) return {};
  return {
    tags: union(passport.sectors, passport.technologies),
    trl: level(passport.trl),
    languages: passport.languages,
    countries: passport.countries,
  };
}
