import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { newId } from '#libs/kernel';
import { StartupsService } from '#libs/startups';
import { SubmissionsService } from '#libs/submissions';
import { isOfTeam } from './challenge-invitation.policy.js';
import { DiverseListsService, type DiverseMatch } from './diverse-lists.service.js';
import type { MatchDirection } from './feedback.kinds.js';
import { FeedbackRepository, type ListOwner } from './feedback.repository.js';
import type { Match } from './match.scoring.js';
import { MatchingService, type MatchKind } from './matching.service.js';
import { ShownMatchTokens } from './shown-match.tokens.js';

/** A match as a viewer gets it: without what the viewer dismissed, and with a token for feedback. */
export interface Suggestion extends Match {
  /** Place in the list, from 1. */
  readonly position: number;
  readonly token: string;
  /** In lists of start-ups: what the rule for newcomers did. */
  readonly diversity?: Omit<DiverseMatch, 'match'>;
}

/** Which challenge and which start-up a match is between. */
interface Pair {
  readonly challengeId: string;
  readonly organisationId: string;
  readonly solutionId: string | null;
}

const keyOf = ({ challengeId, organisationId, solutionId }: Pair): string =>
  `${challengeId} ${organisationId} ${solutionId ?? ''}`;

/** How many times as many matches are looked at as are shown. */
const DIVERSITY_DEPTH = 3;

/** Lists of matches as people see them. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly matching: MatchingService,
    private readonly challenges: ChallengesService,
    private readonly startups: StartupsService,
    private readonly submissions: SubmissionsService,
    private readonly feedback: FeedbackRepository,
    private readonly tokens: ShownMatchTokens,
    private readonly lists: DiverseListsService,
  ) {}

  /**
   * As {@link MatchingService.challengeMatches}, as the actor wants to see them and with places for newcomers.
   * @param byScoreAlone without those places.
   */
  async forChallenge(
    actor: Actor,
    challengeId: string,
    kind: MatchKind,
    first: number,
    byScoreAlone: boolean,
  ): Promise<Suggestion[] | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) return null;
    const direction = kind === 'STARTUP' ? 'CHALLENGE_TO_STARTUP' : 'CHALLENGE_TO_SOLUTION';
    const owner = { viewerId: actor.personId ?? '', direction, challengeId } as const;
    const dismissed = await this.dismissedBy(owner);
    // Newcomers come from further down than the list is long.
    const depth = DIVERSITY_DEPTH * first + dismissed.size;
    const matches = await this.matching.challengeMatches(actor, challengeId, kind, depth);
    if (!matches) return null;
    const owners = kind === 'SOLUTION' ? await this.ownersOf(matches) : undefined;
    const pairOf = ({ id }: Match): Pair => ({
      challengeId,
      organisationId: owners?.get(id) ?? id,
      solutionId: kind === 'SOLUTION' ? id : null,
    });
    const wanted = matches.filter((match) => !dismissed.has(keyOf(pairOf(match))));
    const organisationOf = (match: Match) => pairOf(match).organisationId;
    const ordered = await this.lists.order(challenge.programmeId, wanted, organisationOf, byScoreAlone);
    const served = this.served(
      owner,
      ordered.map(({ match }) => match),
      pairOf,
      dismissed,
      first,
    );
    return served.map((suggestion, index) => ({ ...suggestion, diversity: ordered[index] }));
  }

  /** As {@link MatchingService.startupMatches}, as the actor wants to see them. */
  async forStartup(actor: Actor, organisationId: string, first: number): Promise<Suggestion[] | null> {
    const direction = 'STARTUP_TO_CHALLENGE';
    const owner = { viewerId: actor.personId ?? '', direction, organisationId } as const;
    const dismissed = await this.dismissedBy(owner);
    const matches = await this.matching.startupMatches(actor, organisationId, first + dismissed.size);
    if (!matches) return null;
    const pairOf = ({ id }: Match): Pair => ({ challengeId: id, organisationId, solutionId: null });
    return this.served(owner, matches, pairOf, dismissed, first);
  }

  /**
   * Open challenges for a start-up whose submission was not awarded, by what it wrote there. Null unless the actor works
   * for it and the decision is released.
   */
  async afterRejection(actor: Actor, submissionId: string, first: number): Promise<Suggestion[] | null> {
    const submission = await this.submissions.findOpened(submissionId);
    if (submission?.state !== 'NOT_AWARDED' || !isOfTeam(actor, submission.organisationId)) return null;
    const { organisationId, title, summary, answers } = submission;
    const direction = 'STARTUP_TO_CHALLENGE';
    const owner = { viewerId: actor.personId ?? '', direction, organisationId } as const;
    const dismissed = await this.dismissedBy(owner);
    const { subject } = await this.matching.startupSubject(organisationId);
    const fields = { title, text: [summary, ...answers.map(({ text }) => text ?? '')].join('\n') };
    const matches = await this.matching.openChallengesFor(fields, subject, first + dismissed.size);
    const pairOf = ({ id }: Match): Pair => ({ challengeId: id, organisationId, solutionId: null });
    return this.served(owner, matches, pairOf, dismissed, first);
  }

  private async dismissedBy(owner: ListOwner): Promise<Set<string>> {
    return new Set((await this.feedback.heldOf(owner)).map(keyOf));
  }

  private async ownersOf(matches: readonly Match[]): Promise<Map<string, string>> {
    const solutions = await this.startups.findSolutions(matches.map(({ id }) => id));
    return new Map(solutions.map(({ id, organisationId }) => [id, organisationId]));
  }

  private served(
    owner: ListOwner & { readonly direction: `${MatchDirection}` },
    matches: readonly Match[],
    pairOf: (match: Match) => Pair,
    dismissed: ReadonlySet<string>,
    first: number,
  ): Suggestion[] {
    const listId = newId();
    return matches
      .filter((match) => !dismissed.has(keyOf(pairOf(match))))
      .slice(0, first)
      .map((match, index): Suggestion => {
        const position = index + 1;
        const { viewerId, direction } = owner;
        const contributions = contributionsOf(match);
        const { score } = match;
        const served = { viewerId, direction, listId, position, score, contributions, weightsId: null };
        return { ...match, position, token: this.tokens.of({ ...pairOf(match), ...served }) };
      });
  }
}

/** The addends by feature, rounded: the token travels with each match. */
const contributionsOf = ({ reasons }: Match): Record<string, number> =>
  Object.fromEntries(
    reasons.map(({ feature, contribution }) => [feature, Math.round(contribution * 1e6) / 1e6]),
  );
