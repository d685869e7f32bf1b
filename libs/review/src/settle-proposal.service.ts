import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError, requireNone, unwrap, type Violation } from '#libs/kernel';
import type { Assignment } from './assignment.entity.js';
import { Evaluations } from './evaluations.js';
import { PlanFactsReader } from './plan-facts.js';
import type { PlanFacts } from './plan-input.assignment.js';
import type { AssignmentProposal } from './proposal.entity.js';
import { ProposalRepository } from './proposal.repository.js';
import { changePairs, type PairChange } from './proposal.rules.js';
import { ReviewChanges } from './review-changes.js';
import { SubmissionPool } from './submission-pool.js';

/** Changes a preview by hand and makes it real. */
@Injectable()
export class SettleProposalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly evaluations: Evaluations,
    private readonly pool: SubmissionPool,
    private readonly facts: PlanFactsReader,
    private readonly proposals: ProposalRepository,
    private readonly reviews: ReviewChanges,
    private readonly audit: AuditLog,
  ) {}

  /** Adds and takes out pairs of a preview. @throws RuleError `edit.conflict`, and what {@link changePairs} says. */
  async change(
    actor: Actor,
    { id, challengeId }: AssignmentProposal,
    expectedVersion: number,
    changes: { readonly add: readonly PairChange[]; readonly remove: readonly PairChange[] },
  ): Promise<AssignmentProposal> {
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, challengeId);
      const proposal = await this.requirePreview(tx, id, expectedVersion);
      const plan = unwrap(changePairs(proposal.plan, changes));
      const changed: AssignmentProposal = { ...proposal, plan, version: proposal.version + 1 };
      await this.proposals.save(tx, changed);
      await this.audit.record(tx, {
        actor,
        act: 'assignment_proposal.change',
        target: { type: 'assignment_proposal', id },
        after: { add: changes.add, remove: changes.remove },
      });
      return changed;
    });
  }

  /**
   * Assigns what a preview proposes. Everything is looked at anew first: a conflict, a recusal or a lost reviewer since
   * the preview refuses it.
   * @throws RuleError `review.proposal_outdated` for each pair that no longer holds; `review.assignment_incomplete`
   *   where submissions lack reviewers, unless that is accepted.
   */
  async publish(
    actor: Actor,
    { id, challengeId }: AssignmentProposal,
    expectedVersion: number,
    acceptIncomplete: boolean,
  ): Promise<{ proposal: AssignmentProposal; assignments: Assignment[] }> {
    const pool = await this.pool.of(challengeId);
    return this.transactions.run(async (tx) => {
      const challenge = await this.evaluations.requireManaged(tx, actor, challengeId);
      const proposal = await this.requirePreview(tx, id, expectedVersion);
      const { plan } = proposal;
      const missing = plan.unfilled.reduce((sum, row) => sum + row.missing, 0);
      if (missing > 0 && !acceptIncomplete)
        throw RuleError.of('review.assignment_incomplete', [], { missing });
      requireNone(outdated(proposal, await this.facts.read(tx, challenge, pool, null)));
      const assignments = await this.reviews.apply(tx, actor, proposal, pool);
      const settledAt = await databaseNow(tx);
      const published: AssignmentProposal = {
        ...proposal,
        state: 'PUBLISHED',
        settledBy: actor.personId,
        settledAt,
        version: proposal.version + 1,
      };
      await this.proposals.save(tx, published);
      await this.audit.record(tx, {
        actor,
        act: 'assignment_proposal.publish',
        target: { type: 'assignment_proposal', id },
        after: { assignments: assignments.length, moved: plan.moved.length, missing },
      });
      return { proposal: published, assignments };
    });
  }

  private async requirePreview(tx: Tx, id: string, expectedVersion: number): Promise<AssignmentProposal> {
    const proposal = await this.proposals.findForUpdate(tx, id);
    if (!proposal) throw RuleError.of('input.unknown_id', ['id']);
    if (proposal.state !== 'PREVIEW') throw RuleError.of('review.proposal_settled');
    if (proposal.version !== expectedVersion)
      throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: proposal.version });
    return proposal;
  }
}

/** Pairs that hold no more: excluded meanwhile, without room, or of a submission or reviewer that is gone. */
function outdated({ plan }: AssignmentProposal, now: PlanFacts): Violation[] {
  const isSame = (one: PairChange) => (other: PairChange) =>
    one.submissionId === other.submissionId && one.reviewerId === other.reviewerId;
  const isOutdated = (pair: (typeof plan.pairs)[number]): boolean => {
    if (pair.origin === 'KEPT') return !now.standing.some(isSame(pair));
    const load = plan.pairs.filter(({ reviewerId }) => reviewerId === pair.reviewerId).length;
    const room = now.reviewers.find(({ id }) => id === pair.reviewerId)?.room ?? 0;
    const isTaken = now.excluded.some(isSame(pair)) || now.standing.some(isSame(pair));
    return isTaken || load > room || !now.submissionIds.includes(pair.submissionId);
  };
  const pairs = plan.pairs.flatMap((pair, index) =>
    isOutdated(pair) ? [{ code: 'review.proposal_outdated', path: ['pairs', String(index)] }] : [],
  );
  // What is to move may have been begun meanwhile.
  const moved = plan.moved.flatMap((pair, index) =>
    now.standing.some((one) => one.isMovable && isSame(pair)(one))
      ? []
      : [{ code: 'review.proposal_outdated', path: ['moved', String(index)] }],
  );
  return [...pairs, ...moved];
}
