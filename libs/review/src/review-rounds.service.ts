import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { RunsService } from '#libs/stages';
import type { Blindness, ScoreBasis } from './review.kinds.js';
import type { ReviewRound } from './review-round.entity.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import { checkSchedule, mayChooseBasis, mayChooseBlindness, remindersOf } from './round.rules.js';

/** What a manager settles about the reviewing of a challenge. */
@Injectable()
export class ReviewRoundsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly runs: RunsService,
    private readonly rounds: ReviewRoundRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Whether raw or calibrated scores decide. The challenge is locked, so that it is not opened meanwhile.
   * @throws RuleError `review.choice_after_opening`, `access.forbidden`.
   */
  chooseBasis(
    actor: Actor,
    challengeId: string,
    basis: `${ScoreBasis}`,
    reason: string,
  ): Promise<ReviewRound> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.requireManaged(tx, actor, challengeId);
      unwrap(mayChooseBasis(challenge));
      const before = await this.rounds.forUpdate(tx, challengeId);
      const basisChosenAt = await databaseNow(tx);
      const after = { ...before, basis, basisReason: reason, basisChosenBy: actor.personId, basisChosenAt };
      await this.rounds.save(tx, after);
      await this.audit.record(tx, {
        actor,
        act: 'review.choose_score_basis',
        target: { type: 'challenge', id: challengeId },
        before: { basis: before.basis },
        after: { basis },
        reason,
      });
      return after;
    });
  }

  /**
   * Who is hidden from whom: also a promise to the start-ups, so it holds from the opening on.
   * @throws RuleError `review.choice_after_opening`, `review.model_hides_applicants`, `access.forbidden`.
   */
  chooseBlindness(
    actor: Actor,
    challengeId: string,
    blindness: `${Blindness}`,
    reason: string,
  ): Promise<ReviewRound> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.requireManaged(tx, actor, challengeId);
      const anonymity = await this.runs.anonymityIn(tx, challenge.programmeId);
      unwrap(mayChooseBlindness(challenge, blindness, anonymity));
      const before = await this.rounds.forUpdate(tx, challengeId);
      const after = { ...before, blindness };
      await this.rounds.save(tx, after);
      await this.audit.record(tx, {
        actor,
        act: 'review.choose_blindness',
        target: { type: 'challenge', id: challengeId },
        before: { blindness: before.blindness },
        after: { blindness },
        reason,
      });
      return after;
    });
  }

  /**
   * By when reviews are due and how long each is meant to take. Scores are refused from that instant on; an extension
   * takes them again. @throws RuleError `review.due_in_past`, `review.evaluation_closed`, `access.forbidden`.
   */
  schedule(
    actor: Actor,
    challengeId: string,
    dueAt: Date | null,
    minutesPerReview: number | null,
  ): Promise<ReviewRound> {
    return this.transactions.run(async (tx) => {
      const challenge = await this.requireManaged(tx, actor, challengeId);
      const now = await databaseNow(tx);
      requireNone(checkSchedule(challenge.state, dueAt, now));
      const before = await this.rounds.forUpdate(tx, challengeId);
      const nextReminderAt = dueAt && (remindersOf(dueAt, now)[0] ?? null);
      const after = { ...before, dueAt, nextReminderAt, minutesPerReview };
      await this.rounds.save(tx, after);
      await this.audit.record(tx, {
        actor,
        act: 'review.schedule',
        target: { type: 'challenge', id: challengeId },
        before: { dueAt: before.dueAt, minutesPerReview: before.minutesPerReview },
        after: { dueAt, minutesPerReview },
      });
      return after;
    });
  }

  private async requireManaged(tx: Tx, actor: Actor, challengeId: string): Promise<Challenge> {
    const challenge = await this.challenges.findForShare(tx, challengeId);
    if (!challenge) throw RuleError.of('input.unknown_id', ['challengeId']);
    if (!(await this.programmes.isManager(actor, challenge.programmeId, tx)))
      throw challenge.publishedAt
        ? RuleError.of('access.forbidden')
        : RuleError.of('input.unknown_id', ['challengeId']);
    return challenge;
  }
}
