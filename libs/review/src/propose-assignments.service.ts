import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { Evaluations } from './evaluations.js';
import { jobOf, type PlanRecord, recordOf } from './plan.assignment.js';
import { PlanComputations } from './plan-computations.js';
import { PlanFactsReader } from './plan-facts.js';
import {
  type PlanFacts,
  type PlanSettings,
  plainSettings,
  wishViolations,
  withForbidden,
} from './plan-input.assignment.js';
import type { AssignmentProposal } from './proposal.entity.js';
import { ProposalRepository } from './proposal.repository.js';
import { changePairs, type PairChange } from './proposal.rules.js';
import { SubmissionPool } from './submission-pool.js';

export interface ProposalWish extends PlanSettings {
  readonly challengeId: string;
  /** The jury; null for everybody in the pool. */
  readonly reviewerIds: readonly string[] | null;
}

/** Plans who reviews what, and keeps the plan as a preview until a manager settles it. */
@Injectable()
export class ProposeAssignmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly evaluations: Evaluations,
    private readonly pool: SubmissionPool,
    private readonly facts: PlanFactsReader,
    private readonly computations: PlanComputations,
    private readonly proposals: ProposalRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Proposes reviewers for all that is missing, in a thread of its own. What was begun stays; what was not begun moves
   * only where a gap cannot be filled otherwise. An earlier preview is discarded.
   * @throws RuleError `review.assignment_too_long`, `review.assignment_cancelled`, `review.groups_cross`, and what
   *   {@link wishViolations}, {@link Evaluations.juryOf} and {@link Evaluations.requireManaged} say.
   */
  async propose(actor: Actor, wish: ProposalWish): Promise<AssignmentProposal> {
    const { challengeId, reviewerIds, ...settings } = wish;
    const known = await this.read(actor, challengeId, reviewerIds);
    requireNone(wishViolations(known, settings));
    return this.keep(actor, challengeId, await this.solve(actor, challengeId, known, settings));
  }

  /**
   * A preview from pairs that somebody else chose, for example in a spreadsheet. The solver is asked all the same, so
   * that the record says what the best plan would have been worth.
   * @throws RuleError with everything that is wrong, by the place of the pair.
   */
  async proposePairs(
    actor: Actor,
    challengeId: string,
    pairs: readonly PairChange[],
    rowOf: (index: number) => readonly string[],
  ): Promise<AssignmentProposal> {
    const facts = await this.read(actor, challengeId, null);
    const best = await this.solve(actor, challengeId, facts, plainSettings);
    const kept = best.pairs.filter(({ origin }) => origin === 'KEPT');
    const moved = best.moved.map((pair) => ({ ...pair, origin: 'KEPT' as const }));
    const standing = { ...best, pairs: [...kept, ...moved], moved: [] };
    const plan = unwrap(changePairs(standing, { add: pairs, remove: [] }, rowOf));
    return this.keep(actor, challengeId, plan);
  }

  private async solve(
    actor: Actor,
    challengeId: string,
    known: PlanFacts,
    settings: PlanSettings,
  ): Promise<PlanRecord> {
    const facts = withForbidden(known, settings);
    const { outcome, explanations } = await this.computations.run(actor, challengeId, jobOf(facts, settings));
    return recordOf(facts, settings, outcome, explanations);
  }

  private async read(
    actor: Actor,
    challengeId: string,
    reviewerIds: readonly string[] | null,
  ): Promise<PlanFacts> {
    const pool = await this.pool.of(challengeId);
    return this.transactions.run(async (tx) => {
      const challenge = await this.evaluations.requireManaged(tx, actor, challengeId);
      return this.facts.read(tx, challenge, pool, reviewerIds);
    });
  }

  private keep(actor: Actor, challengeId: string, plan: PlanRecord): Promise<AssignmentProposal> {
    return this.transactions.run(async (tx) => {
      await this.evaluations.requireManaged(tx, actor, challengeId);
      const now = await databaseNow(tx);
      await this.discardPreview(tx, actor, challengeId, now);
      const proposal: AssignmentProposal = {
        id: newId(),
        challengeId,
        state: 'PREVIEW',
        plan,
        proposedBy: actor.personId,
        proposedAt: now,
        settledBy: null,
        settledAt: null,
        version: 1,
      };
      await this.proposals.insert(tx, proposal);
      await this.audit.record(tx, {
        actor,
        act: 'assignment_proposal.propose',
        target: { type: 'assignment_proposal', id: proposal.id },
        after: { challengeId, ...auditable(plan.settings), ...plan.figures, pairs: plan.pairs.length },
      });
      return proposal;
    });
  }

  private async discardPreview(tx: Tx, actor: Actor, challengeId: string, now: Date): Promise<void> {
    const earlier = await this.proposals.previewForUpdate(tx, challengeId);
    if (!earlier) return;
    await this.proposals.save(tx, {
      ...earlier,
      state: 'DISCARDED',
      settledBy: actor.personId,
      settledAt: now,
      version: earlier.version + 1,
    });
    await this.audit.record(tx, {
      actor,
      act: 'assignment_proposal.discard',
      target: { type: 'assignment_proposal', id: earlier.id },
    });
  }

  /** The preview of a challenge, otherwise what was published last; null unless the actor manages the challenge. */
  async current(actor: Actor, challengeId: string): Promise<AssignmentProposal | null> {
    return (await this.pool.isManagedBy(actor, challengeId)) ? this.proposals.current(challengeId) : null;
  }

  /** @throws RuleError `input.unknown_id` for others than managers. */
  async require(actor: Actor, id: string): Promise<AssignmentProposal> {
    const known = await this.proposals.find(id);
    if (!known || !(await this.pool.isManagedBy(actor, known.challengeId)))
      throw RuleError.of('input.unknown_id', ['id']);
    return known;
  }
}

/** Settings as they stand in the log: pairs by number, they are in the plan. */
const auditable = ({ forced, forbidden, kindMinimums, extraReviews, ...rest }: PlanSettings) => ({
  ...rest,
  kindMinimums: Object.fromEntries(kindMinimums.map(({ kind, least }) => [kind, least])),
  forced: forced.length,
  forbidden: forbidden.length,
  extraReviews: extraReviews?.length ?? 0,
});
