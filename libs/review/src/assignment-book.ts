import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, unwrap } from '#libs/kernel';
import type { Submission } from '#libs/submissions';
import type { Assignment } from './assignment.entity.js';
import { type AssignmentAct, type AssignmentFacts, assignmentMachine } from './assignment.machine.js';
import { AssignmentRepository } from './assignment.repository.js';
import { ReviewerRecused } from './review.events.js';
import type { AssignmentWay, ReviewPurpose } from './review.kinds.js';

/** A review that somebody is to have. */
export interface PlannedAssignment {
  readonly submission: Submission;
  readonly reviewerId: string;
  /** Topics of the submission in which the reviewer is at home, sorted. */
  readonly sharedTopics: readonly string[];
  /** Open reviews of the reviewer before this one. */
  readonly loadBefore: number;
}

/** Writes assignments and what becomes of them, each time with its audit entry. */
@Injectable()
export class AssignmentBook {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @param purpose whether the scores will count. @throws RuleError `review.already_assigned`. */
  async open(
    tx: Tx,
    actor: Actor,
    way: `${AssignmentWay}`,
    pairs: readonly PlannedAssignment[],
    purpose: `${ReviewPurpose}` = 'COUNTED',
  ): Promise<Assignment[]> {
    if (pairs.length === 0) return [];
    const assignedAt = await databaseNow(tx);
    const rows = pairs.map(({ submission, reviewerId, sharedTopics, loadBefore }): Assignment => {
      const { id: submissionId, challengeId, organisationId } = submission;
      const ids = { id: newId(), alias: newId(), challengeId, submissionId, organisationId, reviewerId };
      return {
        ...ids,
        state: assignmentMachine.initial,
        way,
        purpose,
        sharedTopics: [...sharedTopics],
        loadBefore,
        assignedBy: actor.personId,
        assignedAt,
        completedAt: null,
        endedAt: null,
        endReason: null,
        version: 1,
      };
    });
    try {
      await this.assignments.insert(tx, rows);
    } catch (error) {
      if (brokenConstraint(error) === 'assignment_once') throw RuleError.of('review.already_assigned');
      throw error;
    }
    await this.audit.record(
      tx,
      ...rows.map(({ id, submissionId, reviewerId, sharedTopics, loadBefore }) => ({
        actor,
        act: 'assignment.open',
        target: { type: 'assignment', id },
        after: { submissionId, reviewerId, way, purpose, sharedTopics, loadBefore },
      })),
    );
    return rows;
  }

  /** Moves an assignment to where the act leads. A state that ends it keeps the reason. */
  async move(
    tx: Tx,
    actor: Actor,
    assignment: Assignment,
    act: AssignmentAct,
    facts: AssignmentFacts & { readonly reason?: string; readonly digest?: string },
  ): Promise<Assignment> {
    const state = unwrap(assignmentMachine.transition(assignment.state, act, facts));
    const now = await databaseNow(tx);
    const ends = state !== 'IN_PROGRESS' && state !== 'COMPLETED';
    const moved: Assignment = {
      ...assignment,
      state,
      completedAt: completionOf(assignment, act, now),
      endedAt: ends ? now : null,
      endReason: ends ? (facts.reason ?? null) : null,
      version: assignment.version + 1,
    };
    await this.assignments.save(tx, moved);
    // Saving a draft once more changes no state, and a score is nobody's business before the decision.
    if (state !== assignment.state || act === 'revise')
      await this.audit.record(tx, {
        actor,
        act: `assignment.${act}`,
        target: { type: 'assignment', id: assignment.id },
        before: { state: assignment.state },
        after: { state, ...(facts.digest ? { scoresDigest: facts.digest } : {}) },
        reason: facts.reason,
      });
    const { reviewerId, submissionId } = assignment;
    if (act === 'recuse')
      await this.outbox.publish(tx, ReviewerRecused, { reviewerId, submissionId }, actor.correlationId);
    return moved;
  }
}

/** When scores were first given; a review that is open again was not completed. */
function completionOf({ completedAt }: Assignment, act: AssignmentAct, now: Date): Date | null {
  if (act === 'submit') return now;
  return act === 'reopen' ? null : completedAt;
}
