import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions } from '#libs/database';
import { allLanguages } from '#libs/i18n';
import { ProgrammesService } from '#libs/programmes';
import { type FoundDocument, SearchIndex, type SearchQuery } from '#libs/search';
import { type Passport, SOLUTION_KIND, type Solution, STARTUP_KIND, StartupsService } from '#libs/startups';
import { CHALLENGE_KIND, textsOf } from './challenge.search.js';
import { CountryRepository } from './country.repository.js';
import type { Match, MatchFacts, MatchSubject } from './match.scoring.js';
import { MatchWeightsService } from './match-weights.service.js';
import { findMatches } from './matcher.js';
import { mayReadMatches, mayReadStartupMatches } from './matching.policy.js';

export type MatchKind = 'STARTUP' | 'SOLUTION';

/** A hit with the passport of the start-up behind it. */
type Offer = FoundDocument & { readonly passport: Passport | undefined };

const level = (trl: number | undefined) => (trl === undefined ? undefined : { min: trl, max: trl });
const atLeast = (trl: number | null | undefined) => (trl ? { min: trl, max: 9 } : undefined);
const union = (...lists: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

/** Suggestions with reasons. It reads challenges and the public catalogue, never a submission, and decides nothing. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly startups: StartupsService,
    private readonly countries: CountryRepository,
    private readonly index: SearchIndex,
    private readonly transactions: Transactions,
    private readonly weights: MatchWeightsService,
  ) {}

  /**
   * Start-ups or solutions for a challenge in any state, the best first; ids are those of organisations or solutions.
   * Null when the challenge is unknown or the actor may not see its matches.
   */
  async challengeMatches(
    actor: Actor,
    challengeId: string,
    kind: MatchKind,
    first: number,
  ): Promise<Match[] | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) return null;
    const manages = await this.programmes.isManager(actor, challenge.programmeId);
    // A token for matching alone reads matches without the scope for reading challenges.
    const isSeen =
      (await this.challenges.findVisible({ ...actor, scopes: null }, { id: challengeId })) !== null;
    if (!mayReadMatches(actor, challenge, { manages, isSeen })) return null;
    const subject = await this.subjectOf(challenge);
    // The text is that of the row, not of the index: drafts are matched too, and never indexed.
    return this.offersFor(textsOf(challenge), subject, kind, first, challenge.programmeId);
  }

  /** Challenges that are open now for a start-up, the best first; null unless the actor is of its team. */
  async startupMatches(actor: Actor, organisationId: string, first: number): Promise<Match[] | null> {
    if (!mayReadStartupMatches(actor, organisationId)) return null;
    const { fields, subject } = await this.startupSubject(organisationId);
    return this.openChallengesFor(fields, subject, first);
  }

  /** Challenges that are open now for texts and what is known besides them. */
  async openChallengesFor(
    fields: SearchQuery['fields'],
    subject: MatchSubject,
    first: number,
  ): Promise<Match[]> {
    const now = (await this.transactions.run((tx) => databaseNow(tx))).getTime();
    const { weights } = await this.weights.inUse(null);
    const request = {
      kind: CHALLENGE_KIND,
      fields,
      weights,
      where: { state: ['PUBLISHED'] },
      ranges: { opensAt: { max: now }, closesAt: { min: now + 1 } },
      subject,
      limit: first,
    };
    return findMatches(this.index, request, factsOfChallenge);
  }

  /**
   * Start-ups or solutions for texts and what is known besides them.
   * @param programmeId whose weights score them; null: those of the platform.
   */
  async offersFor(
    fields: SearchQuery['fields'],
    subject: MatchSubject,
    kind: MatchKind,
    first: number,
    programmeId: string | null = null,
  ): Promise<Match[]> {
    const { weights } = await this.weights.inUse(programmeId);
    const query = { fields, subject, weights, limit: first };
    return kind === 'STARTUP'
      ? findMatches(this.index, { ...query, kind: STARTUP_KIND }, factsOfStartup)
      : findMatches(this.offers(), { ...query, kind: SOLUTION_KIND }, factsOfSolution);
  }

  /** Public challenges that are like one, the most alike first, whether they are open or have ended. */
  async challengesLike(
    challenge: Challenge,
    first: number,
    options: { readonly otherMinistriesOnly: boolean },
  ): Promise<Match[]> {
    const isOther = ({ id, facets }: FoundDocument) =>
      id !== challenge.id &&
      !(options.otherMinistriesOnly && facets.ministry?.includes(challenge.ministryId));
    const others = {
      search: async (query: SearchQuery) => (await this.index.search(query)).filter(isOther),
    };
    const request = {
      kind: CHALLENGE_KIND,
      fields: textsOf(challenge),
      subject: await this.subjectOf(challenge),
      limit: first,
    };
    return findMatches(others, request, factsOfChallenge);
  }

  /** What a start-up says of itself, as the side that is matched for. */
  async startupSubject(
    organisationId: string,
  ): Promise<{ readonly fields: SearchQuery['fields']; readonly subject: MatchSubject }> {
    const passport = await this.startups.passportOf(organisationId);
    const solutions = await this.startups.activeSolutionsOf(organisationId);
    return { fields: offerTexts(passport, solutions), subject: subjectOfStartup(passport) };
  }

  private async subjectOf(challenge: Challenge): Promise<MatchSubject> {
    const country = await this.countries.countryOf(challenge.ministryId);
    return {
      tags: challenge.tags,
      trl: atLeast(challenge.minimumTrl),
      languages: [challenge.originalLanguage],
      countries: country ? [country] : [],
    };
  }

  /** Solutions with the passports of their start-ups: what a solution does not say itself, its start-up may. */
  private offers() {
    return {
      search: async (query: SearchQuery): Promise<Offer[]> => {
        const hits = await this.index.search(query);
        const owners = new Set(hits.flatMap(({ facets }) => facets.organisation ?? []));
        const passports = await this.startups.findPassports([...owners]);
        const byOwner = new Map(passports.map((passport) => [passport.organisationId, passport]));
        return hits.map((hit) => ({ ...hit, passport: byOwner.get(hit.facets.organisation?.[0] ?? '') }));
      },
    };
  }
}

function factsOfStartup({ facets, numbers }: FoundDocument): MatchFacts {
  return {
    tags: facets.tag,
    trl: level(numbers.trl),
    languages: facets.language,
    countries: facets.country,
  };
}

function factsOfSolution({ facets, numbers, passport }: Offer): MatchFacts {
  return {
    tags: facets.tag,
    trl: level(numbers.trl ?? passport?.trl),
    languages: union(facets.language, passport?.languages),
    countries: passport?.countries,
  };
}

function factsOfChallenge({ facets, numbers }: FoundDocument): MatchFacts {
  return {
    tags: facets.tag,
    trl: atLeast(numbers.minimumTrl),
    languages: facets.language,
    countries: facets.country,
  };
}

function subjectOfStartup(passport: Passport | null): MatchSubject {
  if (!passport) return {};
  return {
    tags: union(passport.sectors, passport.technologies),
    trl: level(passport.trl),
    languages: passport.languages,
    countries: passport.countries,
  };
}

/** What a start-up says of itself, as the text to find challenges by. */
function offerTexts(passport: Passport | null, solutions: readonly Solution[]): Record<string, string> {
  const tags = union(
    passport?.sectors,
    passport?.technologies,
    ...solutions.map((solution) => solution.tags),
  );
  return {
    title: solutions.map(({ title }) => allLanguages(title)).join('\n'),
    text: passport ? allLanguages(passport.description) : '',
    solutions: solutions
      .flatMap(({ summary, description }) => [allLanguages(summary), allLanguages(description)])
      .join('\n'),
    tags: tags.join('\n'),
  };
}
