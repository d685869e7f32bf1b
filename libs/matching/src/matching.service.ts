import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions } from '#libs/database';
import { ProgrammesService } from '#libs/programmes';
import { type FoundDocument, SearchIndex, type SearchQuery } from '#libs/search';
import { type Passport, SOLUTION_KIND, STARTUP_KIND } from '#libs/startups';
import { CHALLENGE_KIND, textsOf } from './challenge.search.js';
import type { Match, MatchSubject, RecordFeature } from './match.scoring.js';
import { factsOfChallenge, factsOfSolution, factsOfStartup } from './match-facts.rules.js';
import { factsOfCall, MatchSearchers } from './match-searchers.js';
import { MatchSubjectsService } from './match-subjects.service.js';
import { MatchWeightsService } from './match-weights.service.js';
import { findMatches } from './matcher.js';
import { mayReadMatches, mayReadStartupMatches } from './matching.policy.js';

export type MatchKind = 'STARTUP' | 'SOLUTION';

/** What a challenge asks of the record of a start-up. */
const ASKED_OF_SUPPLIERS: readonly RecordFeature[] = ['REFERENCES', 'CAPACITY', 'OUTCOMES'];

/** Suggestions with reasons. It reads challenges and the public catalogue, never a submission, and decides nothing. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly subjects: MatchSubjectsService,
    private readonly searchers: MatchSearchers,
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
    const subject = { ...(await this.subjects.ofChallenge(challenge)), asks: ASKED_OF_SUPPLIERS };
    // The text is that of the row, not of the index: drafts are matched too, and never indexed.
    return this.offersFor(textsOf(challenge), subject, kind, first, challenge.programmeId);
  }

  /** Challenges that are open now for a start-up, the best first; null unless the actor is of its team. */
  async startupMatches(actor: Actor, organisationId: string, first: number): Promise<Match[] | null> {
    if (!mayReadStartupMatches(actor, organisationId)) return null;
    const { fields, subject, passport } = await this.subjects.ofStartup(organisationId);
    // Of its own record only the references differ from challenge to challenge.
    const asks: RecordFeature[] = passport?.references.length ? ['REFERENCES'] : [];
    return this.openChallengesFor(fields, { ...subject, asks }, first, passport);
  }

  /** Challenges that are open now for texts and what is known besides them. @param passport of the start-up that looks. */
  async openChallengesFor(
    fields: SearchQuery['fields'],
    subject: MatchSubject,
    first: number,
    passport: Passport | null = null,
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
    return findMatches(this.searchers.challenges(passport), request, factsOfCall);
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
      ? findMatches(this.searchers.startups(subject), { ...query, kind: STARTUP_KIND }, factsOfStartup)
      : findMatches(this.searchers.solutions(subject), { ...query, kind: SOLUTION_KIND }, factsOfSolution);
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
      subject: await this.subjects.ofChallenge(challenge),
      limit: first,
    };
    return findMatches(others, request, factsOfChallenge);
  }
}
