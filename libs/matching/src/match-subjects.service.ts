import { Injectable } from '@nestjs/common';
import type { Challenge } from '#libs/challenges';
import { allLanguages } from '#libs/i18n';
import type { SearchQuery } from '#libs/search';
import { type Passport, type Solution, StartupsService } from '#libs/startups';
import { CountryRepository } from './country.repository.js';
import type { MatchSubject } from './match.scoring.js';
import { atLeast, subjectOfStartup, union } from './match-facts.rules.js';

/** A start-up as the side that is matched for. */
export interface StartupSubject {
  readonly fields: SearchQuery['fields'];
  readonly subject: MatchSubject;
  /** Null before it is written. */
  readonly passport: Passport | null;
}

/** What the side that is matched for says of itself. */
@Injectable()
export class MatchSubjectsService {
  constructor(
    private readonly startups: StartupsService,
    private readonly countries: CountryRepository,
  ) {}

  async ofStartup(organisationId: string): Promise<StartupSubject> {
    const passport = await this.startups.passportOf(organisationId);
    const solutions = await this.startups.activeSolutionsOf(organisationId);
    return { fields: offerTexts(passport, solutions), subject: subjectOfStartup(passport), passport };
  }

  /** A challenge as a text with its facts, of any state. */
  async ofChallenge(challenge: Challenge): Promise<MatchSubject> {
    const country = await this.countries.countryOf(challenge.ministryId);
    return {
      tags: challenge.tags,
      trl: atLeast(challenge.minimumTrl),
      languages: [challenge.originalLanguage],
      countries: country ? [country] : [],
    };
  }
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
