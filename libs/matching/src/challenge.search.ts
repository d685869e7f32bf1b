import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Challenge,
  ChallengeAmended,
  ChallengeCancelled,
  ChallengeClosed,
  ChallengeDecided,
  ChallengePublished,
  ChallengeReconsidered,
  ChallengesService,
  EvaluationOpened,
} from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRegistry, Outbox } from '#libs/events';
import { allLanguages } from '#libs/i18n';
import { SearchAudiences, type SearchDocument, SearchDocuments } from '#libs/search';
import { CountryRepository } from './country.repository.js';
import { ChallengeIndexed } from './matching.events.js';

export const CHALLENGE_KIND = 'challenge';

/** Every event after which a challenge may be, or may no longer be, one that is searched. */
const EVENTS = [
  [ChallengePublished, 'matching.index_published_challenge'],
  [ChallengeAmended, 'matching.index_amended_challenge'],
  [ChallengeClosed, 'matching.index_closed_challenge'],
  [EvaluationOpened, 'matching.index_opened_challenge'],
  [ChallengeDecided, 'matching.index_decided_challenge'],
  [ChallengeReconsidered, 'matching.index_reconsidered_challenge'],
  [ChallengeCancelled, 'matching.index_cancelled_challenge'],
] as const;

/** The texts of a challenge that say what is needed; evidence and constraints would drown them. */
export function textsOf(challenge: Challenge): Readonly<Record<string, string>> {
  return {
    title: allLanguages(challenge.title),
    problem: allLanguages(challenge.problem),
    outcome: allLanguages(challenge.desiredOutcome),
    tags: challenge.tags.join('\n'),
  };
}

/** States in which a challenge is public: open ones are suggested, ended ones are examples for others. */
const SEARCHED: readonly string[] = ['PUBLISHED', 'CLOSED', 'IN_EVALUATION', 'DECIDED', 'ARCHIVED'];

/** What is searched of a public challenge. Times are milliseconds since 1970. */
export function challengeDocument(challenge: Challenge, country: string | undefined): SearchDocument {
  return {
    id: challenge.id,
    kind: CHALLENGE_KIND,
    version: challenge.version,
    fields: textsOf(challenge),
    facets: {
      tag: challenge.tags,
      language: [challenge.originalLanguage],
      country: country ? [country] : [],
      state: [challenge.state],
      ministry: [challenge.ministryId],
    },
    numbers: {
      opensAt: challenge.opensAt.getTime(),
      closesAt: challenge.closesAt.getTime(),
      // Asking for none is the lowest demand: whoever looks for challenges up to a level finds it.
      minimumTrl: challenge.minimumTrl ?? 0,
    },
  };
}

/**
 * Keeps the documents of challenges. Only what was published ever gets into the index; it stays there when the call
 * has ended, as an example, and goes when the challenge is cancelled.
 */
@Injectable()
export class ChallengeSearch implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly countries: CountryRepository,
    private readonly documents: SearchDocuments,
    private readonly outbox: Outbox,
    private readonly audiences: SearchAudiences,
  ) {}

  onModuleInit(): void {
    this.audiences.declare(CHALLENGE_KIND, 'public');
    for (const [event, name] of EVENTS)
      this.registry.subscribe(event, name, ({ challengeId }, { correlationId }) =>
        this.index(challengeId, correlationId),
      );
  }

  /** The lock makes sure that what was read is still so when it is written: an older state never wins. */
  private index(challengeId: string, correlationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.challenges.findForShare(tx, challengeId);
      if (!challenge?.publishedAt || !SEARCHED.includes(challenge.state))
        return this.documents.remove(tx, CHALLENGE_KIND, challengeId);
      const country = await this.countries.countryOf(challenge.ministryId, tx);
      await this.documents.put(tx, [challengeDocument(challenge, country)]);
      if (challenge.state === 'PUBLISHED')
        await this.outbox.publish(tx, ChallengeIndexed, { challengeId }, correlationId);
    });
  }
}
