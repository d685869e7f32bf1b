import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { StartupsService } from '#libs/startups';
import { SubmissionsService } from '#libs/submissions';
import { isOfTeam } from './challenge-invitation.policy.js';
import { DiverseListsService, type DiverseMatch } from './diverse-lists.service.js';
import type { Match } from './match.scoring.js';
import { MatchingService, type MatchKind } from './matching.service.js';
import { OtherChallenges } from './other-challenges.js';
import { keyOf, type Pair, ServedLists, type ServedMatch } from './served-lists.js';

/** A match as a viewer gets it: without what the viewer dismissed, and with a token for feedback. */
export interface Suggestion extends ServedMatch {
  /** In lists of start-ups: what the rule for newcomers did. */
  readonly diversity?: Omit<DiverseMatch, 'match'>;
}

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
    private readonly served: ServedLists,
    private readonly lists: DiverseListsService,
    private readonly others: OtherChallenges,
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
    const { programmeId } = challenge;
    const direction = kind === 'STARTUP' ? 'CHALLENGE_TO_STARTUP' : 'CHALLENGE_TO_SOLUTION';
    const owner = { viewerId: actor.personId ?? '', direction, challengeId, programmeId } as const;
    const dismissed = await this.dismissedBy(actor, owner);
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
    const ordered = (await this.lists.order(programmeId, wanted, organisationOf, byScoreAlone)).slice(
      0,
      first,
    );
    const served = await this.served.serve(
      owner,
      ordered.map(({ match }) => match),
      pairOf,
    );
    return served.map((suggestion, index) => ({ ...suggestion, diversity: ordered[index] }));
  }

  /** As {@link MatchingService.startupMatches}, as the actor wants to see them. */
  async forStartup(actor: Actor, organisationId: string, first: number): Promise<Suggestion[] | null> {
    return this.challengesFor(actor, organisationId, first, (limit) =>
      this.matching.startupMatches(actor, organisationId, limit),
    );
  }

  /**
   * Open challenges for a start-up whose submission was not awarded, by what it wrote there. Null unless the actor works
   * for it and the decision is released.
   */
  async afterRejection(actor: Actor, submissionId: string, first: number): Promise<Suggestion[] | null> {
    const submission = await this.submissions.findOpened(submissionId);
    if (submission?.state !== 'NOT_AWARDED' || !isOfTeam(actor, submission.organisationId)) return null;
    return this.challengesFor(actor, submission.organisationId, first, (limit) =>
      this.others.like(submission, limit),
    );
  }

  private async challengesFor(
    actor: Actor,
    organisationId: string,
    first: number,
    find: (limit: number) => Promise<Match[] | null>,
  ): Promise<Suggestion[] | null> {
    const direction = 'STARTUP_TO_CHALLENGE';
    const owner = { viewerId: actor.personId ?? '', direction, organisationId, programmeId: null } as const;
    const dismissed = await this.dismissedBy(actor, owner);
    const matches = await find(first + dismissed.size);
    if (!matches) return null;
    const pairOf = ({ id }: Match): Pair => ({ challengeId: id, organisationId, solutionId: null });
    const wanted = matches.filter((match) => !dismissed.has(keyOf(pairOf(match)))).slice(0, first);
    return this.served.serve(owner, wanted, pairOf);
  }

  private async dismissedBy(
    actor: Actor,
    owner: Parameters<ServedLists['dismissedBy']>[0],
  ): Promise<Set<string>> {
    return actor.personId ? this.served.dismissedBy(owner) : new Set();
  }

  private async ownersOf(matches: readonly Match[]): Promise<Map<string, string>> {
    const solutions = await this.startups.findSolutions(matches.map(({ id }) => id));
    return new Map(solutions.map(({ id, organisationId }) => [id, organisationId]));
  }
}
