import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, type Tx } from '#libs/database';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { PanelService } from '#libs/review';
import type { DecisionProposal } from './decision-proposal.entity.js';
import { type ProposalAct, proposalMachine } from './decision-proposal.machine.js';
import { DecisionProposalRepository } from './decision-proposal.repository.js';
import { NamesAround } from './names-around.js';
import { checkRelease, takesPart } from './release.policy.js';

/** A proposal with what it is about, as one who takes part in the decision sees it. */
export interface SeenProposal {
  readonly proposal: DecisionProposal;
  readonly challenge: Challenge;
  readonly isManager: boolean;
}

/** What every use case of a proposal begins and ends with. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly proposals: DecisionProposalRepository,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly panel: PanelService,
    private readonly names: NamesAround,
    private readonly audit: AuditLog,
  ) {}

  /** Proposals of a challenge for one who takes part in its decision; null for everybody else. */
  async ofChallenge(actor: Actor, challengeId: string): Promise<DecisionProposal[] | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge?.publishedAt) return null;
    const isManager = await this.programmes.isManager(actor, challenge.programmeId);
    return takesPart(actor, { ministryId: challenge.ministryId, isManager })
      ? this.proposals.ofChallenge(challengeId)
      : null;
  }

  /** In the order of the ids. @throws RuleError `input.unknown_id` for whoever does not take part. */
  async seen(actor: Actor, ids: readonly string[], path: readonly string[]): Promise<SeenProposal[]> {
    const found = await this.proposals.findByIds(ids);
    const challenges = await this.challenges.findByIds(found.map(({ challengeId }) => challengeId));
    const seen: SeenProposal[] = [];
    for (const [index, id] of ids.entries()) {
      const proposal = found.find((own) => own.id === id);
      const challenge = challenges.find((own) => own.id === proposal?.challengeId);
      const isManager = challenge ? await this.programmes.isManager(actor, challenge.programmeId) : false;
      if (!proposal || !challenge || !takesPart(actor, { ministryId: challenge.ministryId, isManager }))
        throw RuleError.of('input.unknown_id', ids.length > 1 ? [...path, String(index)] : path);
      seen.push({ proposal, challenge, isManager });
    }
    return seen;
  }

  /**
   * The locked row.
   * @throws RuleError `decision.second_person`, `decision.of_the_panel`, `decision.proposer_left`, `gate.not_impartial`
   *   when either of the two is in conflict with a start-up by now.
   */
  async takeToRelease(tx: Tx, actor: Actor, { proposal, challenge, isManager }: SeenProposal) {
    const locked = await this.requireLocked(tx, proposal.id);
    unwrap(proposalMachine.transition(locked.state, 'release', {}));
    const members = await this.panel.membersOf(tx, challenge.id);
    const isOfPanel = actor.personId !== null && members.includes(actor.personId);
    requireNone(checkRelease(actor, locked, { ministryId: challenge.ministryId, isManager, isOfPanel }));
    const managers = await this.programmes.managersOf(challenge.programmeId, tx);
    if (!managers.includes(locked.proposedBy)) throw RuleError.of('decision.proposer_left');
    await this.names.requireImpartial(tx, [actor.personId, locked.proposedBy], challenge.id);
    return locked;
  }

  async requireLocked(tx: Tx, id: string): Promise<DecisionProposal> {
    const proposal = await this.proposals.findForUpdate(tx, id);
    if (!proposal) throw new Error(`the proposal ${id} was there and is gone`);
    return proposal;
  }

  async open(tx: Tx, actor: Actor, proposal: DecisionProposal): Promise<void> {
    if (await this.proposals.isOpen(tx, proposal.challengeId))
      throw RuleError.of('decision.already_proposed');
    await this.proposals.insert(tx, proposal);
    const { awards, rejections, tieReason } = proposal;
    await this.record(tx, actor, 'decision.propose', proposal, { awards, rejections }, tieReason);
  }

  async settle(
    tx: Tx,
    actor: Actor,
    proposal: DecisionProposal,
    act: ProposalAct,
    changes: Partial<Pick<DecisionProposal, 'decisionId' | 'returnReason'>>,
  ): Promise<DecisionProposal> {
    const state = unwrap(proposalMachine.transition(proposal.state, act, {}));
    const settledAt = await databaseNow(tx);
    const settled = { ...proposal, ...changes, state, settledBy: actor.personId, settledAt };
    await this.proposals.save(tx, settled);
    const name = act === 'release' ? 'decision.confirm' : 'decision.return';
    await this.record(tx, actor, name, settled, { state, ...changes }, changes.returnReason ?? null);
    return settled;
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    { id, challengeId }: DecisionProposal,
    after: Readonly<Record<string, unknown>>,
    reason: string | null,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      act,
      target: { type: 'challenge', id: challengeId },
      after: { proposalId: id, ...after },
      reason,
    });
  }
}
