import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { JudgingBar } from '#libs/challenges';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { type ProposalAct, proposalMachine } from '#libs/decisions';
import { RuleError, unwrap } from '#libs/kernel';
import { ReviewersService } from '#libs/review';
import { GateConflicts } from '#libs/stages';
import type { Pilot } from './pilot.entity.js';
import type { PilotProposal } from './pilot-proposal.entity.js';
import { PilotProposalRepository } from './pilot-proposal.repository.js';
import { PilotReviewRepository } from './pilot-review.repository.js';

/** Keeps what is proposed about pilots, and knows who may have no part in it. The pilot itself shows nothing of it. */
@Injectable()
export class PilotDecisionDesk {
  constructor(
    private readonly proposals: PilotProposalRepository,
    private readonly reviews: PilotReviewRepository,
    private readonly reviewers: ReviewersService,
    private readonly bar: JudgingBar,
    private readonly conflicts: GateConflicts,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Whoever proposes or releases neither helps in the programme nor is in conflict with the start-up.
   * @throws RuleError `helper.may_not_decide`, `gate.not_impartial`.
   */
  async requireMayDecide(
    tx: Tx,
    actor: Actor,
    pilot: Pilot,
    proposedBy: string | null = null,
  ): Promise<void> {
    await this.bar.requireMayDecide(tx, actor, pilot.programmeId);
    await this.conflicts.requireImpartial(tx, [actor.personId, proposedBy], [pilot.organisationId]);
  }

  /** Whether the actor was ever assigned to judge the pilot. */
  async isOfPanel({ personId }: Actor, pilotId: string): Promise<boolean> {
    const assigned = await this.reviews.reviewersOf([pilotId]);
    const reviewers = await this.reviewers.findByIds(assigned.map(({ reviewerId }) => reviewerId));
    return reviewers.some((reviewer) => reviewer.personId === personId);
  }

  async requireLocked(tx: Tx, id: string): Promise<PilotProposal> {
    const proposal = await this.proposals.findForUpdate(tx, id);
    if (!proposal) throw new Error(`the proposal ${id} was there and is gone`);
    return proposal;
  }

  /** @throws RuleError `decision.already_proposed`. */
  async open(tx: Tx, actor: Actor, proposal: PilotProposal): Promise<void> {
    try {
      await this.proposals.insert(tx, proposal);
    } catch (error) {
      if (brokenConstraint(error) === 'pilot_proposal_once') throw RuleError.of('decision.already_proposed');
      throw error;
    }
    const { outcome, newEndsOn, exitId, reasons } = proposal;
    await this.record(tx, actor, 'pilot.propose_decision', proposal, { outcome, newEndsOn, exitId }, reasons);
  }

  /** @throws RuleError `decision.proposal_settled`. */
  async settle(
    tx: Tx,
    actor: Actor,
    proposal: PilotProposal,
    act: ProposalAct,
    returnReason: string | null = null,
  ): Promise<PilotProposal> {
    const state = unwrap(proposalMachine.transition(proposal.state, act, {}));
    const settledAt = await databaseNow(tx);
    const settled = { ...proposal, state, settledBy: actor.personId, settledAt, returnReason };
    await this.proposals.save(tx, settled);
    const name = act === 'release' ? 'pilot.release_decision' : 'pilot.return_decision';
    await this.record(tx, actor, name, settled, { state }, returnReason);
    return settled;
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    { id, pilotId }: PilotProposal,
    after: Readonly<Record<string, unknown>>,
    reason: string | null,
  ): Promise<void> {
    const target = { type: 'pilot', id: pilotId };
    return this.audit.record(tx, { actor, act, target, after: { proposalId: id, ...after }, reason });
  }
}
