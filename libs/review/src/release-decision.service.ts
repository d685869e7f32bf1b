import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, type Tx } from '#libs/database';
import type { EffectDates } from '#libs/engine';
import { RuleError, requireNone } from '#libs/kernel';
import { SubmissionsService } from '#libs/submissions';
import { AssignmentRepository } from './assignment.repository.js';
import type { Decision } from './decision.entity.js';
import { DecisionRepository } from './decision.repository.js';
import { checkDecision, type DecisionGiven, decidesTie } from './decision.rules.js';
import { DecisionBook, type ProposedDecision } from './decision-book.js';
import { type RankingBasis, RankingService, type Standings } from './ranking.service.js';

export interface ReleasedDecision {
  readonly decision: Decision;
  readonly standings: Standings;
  /** When it takes effect, and until when it can be appealed against. */
  readonly dates: EffectDates;
}

/** The end of an evaluation: what a decision rests on, its release, and how it becomes void. */
@Injectable()
export class ReleaseDecisionService {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly submissions: SubmissionsService,
    private readonly assignments: AssignmentRepository,
    private readonly ranking: RankingService,
    private readonly decisions: DecisionRepository,
    private readonly book: DecisionBook,
  ) {}

  /** The run is locked before the challenge, as whoever else decides in it does. */
  hold(tx: Tx, programmeId: string): Promise<void> {
    return this.book.hold(tx, programmeId);
  }

  /**
   * What a decision would rest on now, if nothing speaks against it. Reviews are locked: none is submitted and no
   * conflict declared meanwhile.
   * @throws RuleError with everything that speaks against it; see `checkDecision`.
   */
  async checked(tx: Tx, basis: RankingBasis, given: DecisionGiven): Promise<Standings> {
    await this.assignments.ofChallengeForUpdate(tx, basis.challengeId);
    const standings = await this.ranking.standings(basis, tx);
    const { ranking, openReviews, rules } = standings;
    requireNone(checkDecision(given, { ranking, awards: rules.awards, openReviews }));
    return standings;
  }

  /**
   * Decides on every submission of a challenge at once and releases it: the record with all scores, the outcomes, the
   * state of the challenge and the event are one transaction. Whether the two people may decide, the caller has asked.
   * @param basis read before the transaction. A submission that was disqualified since has no outcome left to record:
   *   the decision is refused.
   * @throws RuleError with everything that speaks against it; see `checkDecision`.
   */
  async release(
    tx: Tx,
    actor: Actor,
    challenge: Challenge,
    basis: RankingBasis,
    proposed: ProposedDecision,
  ): Promise<ReleasedDecision> {
    await this.challenges.markDecided(tx, actor, challenge.id);
    const standings = await this.checked(tx, basis, proposed);
    const awarded = new Set(proposed.awards.map((award) => award.submissionId));
    const dates = await this.book.recordAtGate(tx, actor, challenge, proposed, standings);
    const tieReason = decidesTie(standings.ranking, awarded) ? proposed.tieReason : null;
    const decision = await this.book.write(tx, actor, { ...proposed, tieReason }, standings);
    for (const { submissionId, reason } of proposed.awards)
      await this.submissions.recordOutcome(tx, actor, submissionId, 'AWARDED', reason);
    for (const { submissionId, reason } of proposed.rejections)
      await this.submissions.recordOutcome(tx, actor, submissionId, 'NOT_AWARDED', reason);
    return { decision, standings, dates };
  }

  /** Whether no upheld appeal has made it void. */
  stands(tx: Tx, decisionId: string): Promise<boolean> {
    return this.decisions.stands(tx, decisionId);
  }

  /** Persons who proposed and released it. */
  async decidersOf(tx: Tx, decisionId: string): Promise<(string | null)[]> {
    const decision = await this.decisions.find(decisionId, tx);
    return decision ? [decision.proposedBy, decision.decidedBy] : [];
  }

  /**
   * The decision no longer stands: an appeal was upheld. Its submissions wait for another one, and the challenge is in
   * evaluation once more. Whether the actor may rule, and the gate, are the caller's.
   */
  async reopen(tx: Tx, actor: Actor, decisionId: string, reason: string): Promise<void> {
    const decision = await this.decisions.find(decisionId, tx);
    if (!decision) throw RuleError.of('input.unknown_id', ['decisionId']);
    const reopenedAt = await databaseNow(tx);
    await this.decisions.reopen(tx, { decisionId, reopenedBy: actor.personId, reopenedAt, reason });
    await this.challenges.reconsiderIn(tx, actor, decision.challengeId, reason);
    const outcomes = await this.decisions.outcomesOf([decisionId], tx);
    const states = await this.submissions.statesOf(
      tx,
      outcomes.map(({ submissionId }) => submissionId),
    );
    // One that was withdrawn since the decision stays away.
    for (const { submissionId } of outcomes)
      if (states.get(submissionId) === 'AWARDED' || states.get(submissionId) === 'NOT_AWARDED')
        await this.submissions.reconsider(tx, actor, submissionId, reason);
  }
}
