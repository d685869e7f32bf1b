import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { Role } from '#libs/identity';
import { newId, RuleError } from '#libs/kernel';
import type { Conflict } from './conflict.entity.js';
import { ConflictRepository } from './conflict.repository.js';
import { ConflictGraph } from './conflict-graph.js';
import type { ConflictKind } from './review.kinds.js';
import { mayDeclareConflict } from './review.policy.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';

export interface NewConflict {
  /** Null: the actor's own. */
  readonly reviewerId?: string | null;
  readonly organisationId: string;
  readonly kind: ConflictKind;
  readonly reason: string;
  /** First and last day; null while it is not known, or lasts. */
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

/** Conflicts of interest between reviewers and organisations. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviewers: ReviewerRepository,
    private readonly conflicts: ConflictRepository,
    private readonly graph: ConflictGraph,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Declares a conflict and suspends at once, in the same transaction, every review that it touches: the submission
   * disappears for the reviewer, and a score that was given no longer counts. The answer does not tell whether there
   * was one: otherwise declaring conflicts would be a way to find out who submitted.
   * @throws RuleError `review.profile_missing`, `input.unknown_id`, `review.conflict_known`, `review.period_reversed`.
   */
  declare(actor: Actor, input: NewConflict): Promise<Conflict> {
    return this.transactions.run(async (tx) => {
      const reviewer = await this.requireReviewer(tx, actor, input.reviewerId);
      return this.declareFor(tx, actor, reviewer, input);
    });
  }

  /** As {@link declare}, for a reviewer who is locked. */
  async declareFor(tx: Tx, actor: Actor, reviewer: Reviewer, input: NewConflict): Promise<Conflict> {
    const { startsOn = null, endsOn = null } = input;
    if (startsOn !== null && endsOn !== null && endsOn < startsOn)
      throw RuleError.of('review.period_reversed', ['endsOn']);
    const conflict: Conflict = {
      id: newId(),
      reviewerId: reviewer.id,
      organisationId: input.organisationId,
      kind: input.kind,
      reason: input.reason,
      startsOn,
      endsOn,
      declaredBy: actor.personId,
      declaredAt: await databaseNow(tx),
      endedBy: null,
      endedAt: null,
      endReason: null,
    };
    await this.insert(tx, conflict);
    const { reviewerId, organisationId, kind } = conflict;
    await this.audit.record(tx, {
      actor,
      act: 'conflict.declare',
      target: { type: 'conflict', id: conflict.id },
      after: { reviewerId, organisationId, kind, startsOn, endsOn },
      reason: conflict.reason,
    });
    await this.graph.refresh(tx, actor, [reviewer.id]);
    return conflict;
  }

  /** Ends a conflict; reviews that it suspended stay suspended. Only managers: see `declare`. */
  end(actor: Actor, id: string, reason: string): Promise<Conflict> {
    return this.transactions.run(async (tx) => {
      const conflict = await this.conflicts.findForUpdate(tx, id);
      if (!conflict) throw RuleError.of('input.unknown_id', ['id']);
      if (!hasRole(actor, Role.PROGRAMME_MANAGER)) throw RuleError.of('access.forbidden');
      if (conflict.endedAt) throw RuleError.of('review.conflict_ended');
      const endedAt = await databaseNow(tx);
      const ended: Conflict = { ...conflict, endedAt, endedBy: actor.personId, endReason: reason };
      await this.conflicts.save(tx, ended);
      await this.audit.record(tx, { actor, act: 'conflict.end', target: { type: 'conflict', id }, reason });
      await this.graph.refresh(tx, actor, [conflict.reviewerId]);
      return ended;
    });
  }

  /** The lock keeps anybody from assigning the reviewer between the look at conflicts and the commit. */
  private async requireReviewer(
    tx: Tx,
    actor: Actor,
    reviewerId: string | null | undefined,
  ): Promise<Reviewer> {
    if (reviewerId) {
      const reviewer = await this.reviewers.findForUpdate(tx, reviewerId);
      if (!reviewer || !mayDeclareConflict(actor, reviewer).ok)
        throw RuleError.of('input.unknown_id', ['reviewerId']);
      return reviewer;
    }
    const own = actor.personId ? await this.reviewers.findByPersonForUpdate(tx, actor.personId) : null;
    if (!own) throw RuleError.of('review.profile_missing');
    return own;
  }

  private async insert(tx: Tx, conflict: Conflict): Promise<void> {
    try {
      await this.conflicts.insert(tx, conflict);
    } catch (error) {
      const constraint = brokenConstraint(error);
      if (constraint === 'conflict_once') throw RuleError.of('review.conflict_known');
      if (constraint === 'conflict_organisation_id_fkey')
        throw RuleError.of('input.unknown_id', ['organisationId']);
      throw error;
    }
  }
}
