import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, Transactions } from '#libs/database';
import type { Challenge } from './challenge.entity.js';
import { ChallengeActs, requirePerson, requireVersion } from './challenge-acts.js';
import { ChallengeCoachService } from './challenge-coach.service.js';

/** Four eyes: somebody of the ministry, or who runs the programme of an open call, and did not write the draft answers for it. */
@Injectable()
export class ApproveChallengeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly acts: ChallengeActs,
    private readonly coach: ChallengeCoachService,
  ) {}

  /**
   * @throws RuleError `challenge.own_approval` for anybody who wrote on the draft; `coach.score_too_low` and
   *   `coach.blockers_left` where the programme asks for the coach's consent.
   */
  approve(actor: Actor, id: string, expectedVersion?: number | null): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'approve', id);
      requireVersion(challenge, expectedVersion);
      const approvedBy = requirePerson(actor);
      const approved = await this.acts.move(tx, actor, challenge, 'approve', {
        facts: { isAuthor: challenge.authorIds.includes(approvedBy) },
        changes: { approvedBy, approvedAt: await databaseNow(tx), reviewNote: null },
        after: {},
      });
      // The coach reads problems, and a call has none.
      if (challenge.kind === 'CHALLENGE') await this.coach.requireGood(tx, challenge);
      return approved;
    });
  }

  /** Sends the draft back. An approval that was given, and a publication that was scheduled, are void with it. */
  requestChanges(actor: Actor, id: string, reason: string): Promise<Challenge> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.acts.take(tx, actor, 'requestChanges', id);
      const changes = { reviewNote: reason, approvedBy: null, approvedAt: null, publishAt: null };
      const after = challenge.approvedBy ? { approvalWithdrawn: true } : {};
      return this.acts.move(tx, actor, challenge, 'requestChanges', { changes, after, reason });
    });
  }
}
