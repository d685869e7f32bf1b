import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import type { MatchDirection } from './feedback.kinds.js';
import { FeedbackRepository, type ListOwner } from './feedback.repository.js';
import type { Match } from './match.scoring.js';
import { MatchWeightsService } from './match-weights.service.js';
import { ShownMatchTokens } from './shown-match.tokens.js';

/** Which challenge and which start-up a match is between. */
export interface Pair {
  readonly challengeId: string;
  readonly organisationId: string;
  readonly solutionId: string | null;
}

/** A match with its place and its token. */
export interface ServedMatch extends Match {
  /** Place in the list, from 1. */
  readonly position: number;
  readonly token: string;
}

/** For whom a list is, and whose weights made it. */
export interface ServedTo extends ListOwner {
  readonly direction: `${MatchDirection}`;
  /** Null: those of the platform. */
  readonly programmeId: string | null;
}

export const keyOf = ({ challengeId, organisationId, solutionId }: Pair): string =>
  `${challengeId} ${organisationId} ${solutionId ?? ''}`;

/** What a viewer has dismissed, and what a list that is served carries with it. */
@Injectable()
export class ServedLists {
  constructor(
    private readonly feedback: FeedbackRepository,
    private readonly tokens: ShownMatchTokens,
    private readonly weights: MatchWeightsService,
  ) {}

  /** Keys of the pairs that the viewer does not want to see in the list. */
  async dismissedBy(owner: ListOwner): Promise<Set<string>> {
    return new Set((await this.feedback.heldOf(owner)).map(keyOf));
  }

  async serve(
    to: ServedTo,
    matches: readonly Match[],
    pairOf: (match: Match) => Pair,
  ): Promise<ServedMatch[]> {
    const { viewerId, direction } = to;
    const { id: weightsId } = await this.weights.inUse(to.programmeId);
    const listId = newId();
    return matches.map((match, index): ServedMatch => {
      const position = index + 1;
      const { score } = match;
      const contributions = contributionsOf(match);
      const shown = { viewerId, direction, listId, position, score, contributions, weightsId };
      return { ...match, position, token: this.tokens.of({ ...pairOf(match), ...shown }) };
    });
  }
}

/** The addends by feature, rounded: the token travels with each match. */
const contributionsOf = ({ reasons }: Match): Record<string, number> =>
  Object.fromEntries(
    reasons.map(({ feature, contribution }) => [feature, Math.round(contribution * 1e6) / 1e6]),
  );
