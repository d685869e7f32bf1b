import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService, likenessOfWords, wordsOfChallenge } from '#libs/challenges';
import { type PilotInBrief, PilotSightService } from '#libs/pilots';
import type { Match } from './match.scoring.js';
import { mayMatchTexts } from './matching.policy.js';
import { MatchingService, type MatchKind } from './matching.service.js';

/** What fits a text; null for what the viewer does not get. */
export interface TextMatches {
  readonly challenges: readonly Match[];
  readonly startups: readonly Match[] | null;
  readonly solutions: readonly Match[] | null;
}

/** A challenge that is like another one. */
export interface SimilarChallenge extends Match {
  /** Of both texts, 0 to 1; unlike the score it means the same in every list. */
  readonly likeness: number;
  /** What came of it; null for whoever is not told. */
  readonly pilots: readonly PilotInBrief[] | null;
}

/** Matches that begin with a text, or with a challenge that looks for its like. They take no feedback. */
@Injectable()
export class RelatedMatchesService {
  constructor(
    private readonly matching: MatchingService,
    private readonly challenges: ChallengesService,
    private readonly pilots: PilotSightService,
  ) {}

  /**
   * What fits a text that is matched for nobody yet. Start-ups and solutions only for those who look for them: a
   * start-up does not get its rivals ranked.
   */
  async forText(actor: Actor, text: string, first: number): Promise<TextMatches> {
    const of = (kind: MatchKind) => this.matching.offersFor({ text }, {}, kind, first);
    const seesOffers = mayMatchTexts(actor);
    return {
      challenges: await this.matching.openChallengesFor({ text }, {}, first),
      startups: seesOffers ? await of('STARTUP') : null,
      solutions: seesOffers ? await of('SOLUTION') : null,
    };
  }

  /** Public challenges like one that the actor sees, the most alike first; null when it is hidden. */
  async similarTo(
    actor: Actor,
    challengeId: string,
    first: number,
    options: { readonly otherMinistriesOnly: boolean },
  ): Promise<SimilarChallenge[] | null> {
    const challenge = await this.challenges.findVisible(actor, { id: challengeId });
    if (!challenge) return null;
    const matches = await this.matching.challengesLike(challenge, first, options);
    const ids = matches.map(({ id }) => id);
    const found = await this.challenges.findByIds(ids);
    const pilots = await this.pilots.inBrief(actor, ids);
    const words = new Map(found.map((other) => [other.id, wordsOfChallenge(other)]));
    const own = wordsOfChallenge(challenge);
    return matches.map((match) => ({
      ...match,
      likeness: likenessOfWords(own, words.get(match.id) ?? new Set()),
      pilots: pilots?.filter(({ challengeId }) => challengeId === match.id) ?? null,
    }));
  }
}
