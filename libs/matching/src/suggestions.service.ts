import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { newId } from '#libs/kernel';
import { StartupsService } from '#libs/startups';
import { SubmissionsService } from '#libs/submissions';
import { isOfTeam } from './challenge-invitation.policy.js';
import type { MatchDirection } from './feedback.kinds.js';
import { FeedbackRepository, type ListOwner } from './feedback.repository.js';
import type { Match } from './match.scoring.js';
import { mayMatchTexts } from './matching.policy.js';
import { MatchingService, type MatchKind } from './matching.service.js';
import { ShownMatchTokens } from './shown-match.tokens.js';

/** A match as a viewer gets it: without what the viewer dismissed, and with a token for feedback. */
export interface Suggestion extends Match {
  /** Place in the list, from 1. */
  readonly position: number;
  readonly token: string;
}

/** What fits a text; null for what the viewer does not get. */
export interface TextMatches {
  readonly challenges: readonly Match[];
  readonly startups: readonly Match[] | null;
  readonly solutions: readonly Match[] | null;
}

/** Which challenge and which start-up a match is between. */
interface Pair {
  readonly challengeId: string;
  readonly organisationId: string;
  readonly solutionId: string | null;
}

const keyOf = ({ challengeId, organisationId, solutionId }: Pair): string =>
  `${challengeId} ${organisationId} ${solutionId ?? ''}`;

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
  ) {}

  /** As {@link MatchingService.challengeMatches}, as the actor wants to see them. */
  async forChallenge(
    actor: Actor,
    challengeId: string,
    kind: MatchKind,
    first: number,
  ): Promise<Suggestion[] | null> {
    const direction = kind === 'STARTUP' ? 'CHALLENGE_TO_STARTUP' : 'CHALLENGE_TO_SOLUTION';
    const owner = { viewerId: actor.personId ?? '', direction, challengeId } as const;
    const dismissed = await this.dismissedBy(owner);
    const matches = await this.matching.challengeMatches(actor, challengeId, kind, first + dismissed.size);
    if (!matches) return null;
    const owners = kind === 'SOLUTION' ? await this.ownersOf(matches) : undefined;
    const pairOf = ({ id }: Match): Pair => ({
      challengeId,
      organisationId: owners?.get(id) ?? id,
      solutionId: kind === 'SOLUTION' ? id : null,
    });
    return this.served(owner, matches, pairOf, dismissed, first);
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
  ): Promise<Match[] | null> {
    const challenge = await this.challenges.findVisible(actor, { id: challengeId });
    return challenge && this.matching.challengesLike(challenge, first, options);
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
