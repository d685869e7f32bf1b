import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { RuleError, requireNone } from '#libs/kernel';
import { SubmissionsService } from '#libs/submissions';
import { AssignmentRepository } from './assignment.repository.js';
import type { Decision } from './decision.entity.js';
import { checkDecision, type DecisionGiven, decidesTie } from './decision.rules.js';
import { DecisionBook } from './decision-book.js';
import { RankingService } from './ranking.service.js';
import { SubmissionPool } from './submission-pool.js';

/** The end of an evaluation. */
@Injectable()
export class DecideChallengeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly submissions: SubmissionsService,
    private readonly pool: SubmissionPool,
    private readonly assignments: AssignmentRepository,
    private readonly ranking: RankingService,
    private readonly book: DecisionBook,
  ) {}

  /**
   * Decides on every submission of a challenge at once and releases it: the record with all scores, the outcomes, the
   * state of the challenge and the event are one transaction. The challenge is locked first, so no review is submitted
   * and no conflict declared while the decision is being checked.
   * @throws RuleError with everything that speaks against it; see `checkDecision`.
   */
  async decide(actor: Actor, challengeId: string, given: DecisionGiven): Promise<Decision> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge?.publishedAt) throw RuleError.of('input.unknown_id', ['challengeId']);
    if (!(await this.pool.isManagedBy(actor, challengeId))) throw RuleError.of('access.forbidden');
    // A submission that is disqualified after this look has no outcome left to record: the decision is refused.
    const basis = await this.ranking.basisOf(challengeId);
    return this.transactions.run(async (tx) => {
      await this.book.hold(tx, challenge.programmeId);
      await this.challenges.markDecided(tx, actor, challengeId);
      await this.assignments.ofChallengeForUpdate(tx, challengeId);
      const standings = await this.ranking.standings(basis, tx);
      const { ranking, openReviews, rules } = standings;
      requireNone(checkDecision(given, { ranking, awards: rules.awards, openReviews }));
      const awarded = new Set(given.awards.map((award) => award.submissionId));
      await this.book.recordAtGate(tx, actor, challenge, given, standings);
      const tieReason = decidesTie(ranking, awarded) ? given.tieReason : null;
      const decision = await this.book.write(tx, actor, { ...given, tieReason }, standings);
      for (const { submissionId, reason } of given.awards)
        await this.submissions.recordOutcome(tx, actor, submissionId, 'AWARDED', reason);
      for (const { submissionId, reason } of given.rejections)
        await this.submissions.recordOutcome(tx, actor, submissionId, 'NOT_AWARDED', reason);
      return decision;
    });
  }
}
