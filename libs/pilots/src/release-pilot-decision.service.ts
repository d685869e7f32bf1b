import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Tx } from '#libs/database';
import { checkRelease } from '#libs/decisions';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import type { Pilot } from './pilot.entity.js';
import { pilotMachine } from './pilot.machine.js';
import { PilotAftermath } from './pilot-aftermath.js';
import type { PilotDecision } from './pilot-decision.entity.js';
import { PilotDecisionDesk } from './pilot-decision-desk.js';
import { PilotDesk } from './pilot-desk.js';
import type { PilotProposal } from './pilot-proposal.entity.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { PilotStandings } from './pilot-standings.js';
import { actOf, ProposePilotDecisionService, standingDigestOf } from './propose-pilot-decision.service.js';

type Exits = Awaited<ReturnType<PilotAftermath['exitsOf']>>;

/** The second of the two people who decide on a pilot. */
@Injectable()
export class ReleasePilotDecisionService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly decisions: PilotDecisionDesk,
    private readonly proposing: ProposePilotDecisionService,
    private readonly readiness: PilotReadiness,
    private readonly standings: PilotStandings,
    private readonly reviews: PilotReviewRepository,
    private readonly aftermath: PilotAftermath,
  ) {}

  /**
   * Releases what somebody else has proposed: from now on both sides read it. An extension opens the next round; the
   * record of this one stays.
   * @throws RuleError `decision.second_person`, `decision.of_the_panel` to whoever judged the pilot,
   *   `decision.basis_changed`, `gate.not_impartial` among others.
   */
  async release(actor: Actor, proposalId: string): Promise<Pilot> {
    const known = await this.proposing.requireKnown(actor, proposalId);
    const { pilotId, outcome } = known;
    const seen = await this.desk.requireSeen(actor, pilotId, 'proposalId');
    const exits = await this.aftermath.exitsOf(seen);
    const isOfPanel = await this.decisions.isOfPanel(actor, pilotId);
    return this.desk.take(actor, actOf(outcome), pilotId, 'proposalId', async (tx, pilot) => {
      const proposal = await this.decisions.requireLocked(tx, proposalId);
      // Whoever comes this far decides here as a manager or as an approver of the ministry.
      requireNone(
        checkRelease(actor, proposal, { ministryId: pilot.ministryId, isManager: true, isOfPanel }),
      );
      await this.decisions.requireMayDecide(tx, actor, pilot, proposal.proposedBy);
      await this.decisions.settle(tx, actor, proposal, 'release');
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, actOf(outcome), facts));
      const decision = await this.write(tx, actor, pilot, proposal, exits);
      await this.aftermath.follow(tx, actor, pilot, decision);
      const { score, combined, exitId, newEndsOn, decidedAt } = decision;
      const changes: Partial<Pilot> =
        newEndsOn === null
          ? { state, reviewsDueAt: null, endedAt: decidedAt }
          : { state, reviewsDueAt: null, endsOn: newEndsOn, round: pilot.round + 1 };
      const note = { after: { outcome, score, combined, exitId }, reason: proposal.reasons };
      return this.desk.save(tx, actor, 'decide', pilot, changes, note);
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    pilot: Pilot,
    { outcome, reasons, newEndsOn, exitId, basisDigest, proposedBy }: PilotProposal,
    exits: Exits,
  ): Promise<PilotDecision> {
    const standing = await this.standings.of(tx, pilot);
    if (standingDigestOf(standing) !== basisDigest) throw RuleError.of('decision.basis_changed');
    const { judgement, attainment, consensus, combined, calibrated, results } = standing;
    if (judgement === null) throw RuleError.of('pilot.no_reviewers');
    const decision: PilotDecision = {
      id: newId(),
      pilotId: pilot.id,
      round: pilot.round,
      ...{ outcome, reasons, score: judgement, attainment, consensus, combined, calibrated, results },
      ...{ exitId, exitKind: exits.find(({ id }) => id === exitId)?.kind ?? null },
      ...{ previousEndsOn: pilot.endsOn, newEndsOn, proposedBy },
      decidedBy: actor.personId,
      decidedAt: await databaseNow(tx),
    };
    await this.reviews.insertDecision(tx, decision);
    return decision;
  }
}
