import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AmendRubricService, type Challenge, type CriterionAddendum } from '#libs/challenges';
import { Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import type { Assignment } from './assignment.entity.js';
import { OPEN_STATES } from './assignment.machine.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentBook } from './assignment-book.js';
import { ReviewReopened } from './review.events.js';
import { ScoreRepository } from './score.repository.js';

/** An addendum to a frozen rubric, and what it means for scores that were given. */
@Injectable()
export class RubricAddendaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rubrics: AmendRubricService,
    private readonly assignments: AssignmentRepository,
    private readonly scores: ScoreRepository,
    private readonly book: AssignmentBook,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Changes criteria of a published challenge. Where a score means something else afterwards it is taken back, and its
   * review is open again; what was handed in stays on record. A new weight or bar takes no score back.
   * @throws RuleError what {@link AmendRubricService.amend} says.
   */
  amend(
    actor: Actor,
    challengeId: string,
    expectedVersion: number,
    addenda: readonly CriterionAddendum[],
    reason: string,
  ): Promise<{ readonly challenge: Challenge; readonly reopenedReviews: number }> {
    return this.transactions.run(async (tx) => {
      const { challenge, affected } = await this.rubrics.amend(
        tx,
        actor,
        challengeId,
        expectedVersion,
        addenda,
        reason,
      );
      const reopenedReviews =
        affected.length > 0 ? await this.reopen(tx, actor, challengeId, affected, reason) : 0;
      return { challenge, reopenedReviews };
    });
  }

  private async reopen(
    tx: Tx,
    actor: Actor,
    challengeId: string,
    criterionIds: readonly string[],
    reason: string,
  ): Promise<number> {
    const all = await this.assignments.ofChallengeForUpdate(tx, challengeId);
    const completed = all.filter(({ state }) => state === 'COMPLETED');
    const open = all.filter(({ state }) => isOpen(state));
    await this.scores.clear(
      tx,
      [...completed, ...open].map(({ id }) => id),
      criterionIds,
    );
    for (const assignment of completed) {
      await this.book.move(tx, actor, assignment, 'reopen', { evaluationOpen: true, reason });
      await this.outbox.publish(tx, ReviewReopened, { assignmentId: assignment.id }, actor.correlationId);
    }
    // A window that still shows the earlier rubric cannot save over this.
    for (const assignment of open)
      await this.assignments.save(tx, { ...assignment, version: assignment.version + 1 });
    return completed.length;
  }
}

const isOpen = (state: Assignment['state']): boolean => OPEN_STATES.some((open) => open === state);
