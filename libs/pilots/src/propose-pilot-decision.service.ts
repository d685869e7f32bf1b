import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Tx } from '#libs/database';
import { proposalMachine, takesPart } from '#libs/decisions';
import { digestOf, newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { Pilot } from './pilot.entity.js';
import type { PilotOutcome } from './pilot.kinds.js';
import { pilotMachine } from './pilot.machine.js';
import { checkExit, checkOutcome } from './pilot.rules.js';
import { PilotAftermath } from './pilot-aftermath.js';
import { PilotDecisionDesk } from './pilot-decision-desk.js';
import { PilotDesk } from './pilot-desk.js';
import type { PilotProposal } from './pilot-proposal.entity.js';
import { PilotProposalRepository } from './pilot-proposal.repository.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotStandings, type Standing } from './pilot-standings.js';

export interface PilotDecisionGiven {
  readonly pilotId: string;
  readonly outcome: `${PilotOutcome}`;
  readonly reasons: string;
  readonly newEndsOn?: string | null;
  readonly exitId?: string | null;
}

/** Of what a decision on a pilot rests on. */
export const standingDigestOf = ({ judgement, attainment, consensus, combined, results }: Standing): string =>
  digestOf({ judgement, attainment, consensus, combined, results });

/** The act of the pilot that goes with an outcome. */
export const actOf = (outcome: `${PilotOutcome}`): 'extend' | 'decide' =>
  outcome === 'EXTEND' ? 'extend' : 'decide';

/** The first of the two people who decide on a pilot. */
@Injectable()
export class ProposePilotDecisionService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly decisions: PilotDecisionDesk,
    private readonly proposals: PilotProposalRepository,
    private readonly readiness: PilotReadiness,
    private readonly standings: PilotStandings,
    private readonly aftermath: PilotAftermath,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * Prepares the decision on a round when every reviewer has judged. Nobody but those who decide knows of it before a
   * second person releases it. An adoption takes one of the exits that the model of the programme offers, where it offers
   * any.
   * @throws RuleError `pilot.reviews_open`, `pilot.extension_too_early`, `run.exit_not_reached`,
   *   `decision.already_proposed`, `gate.not_impartial` among others.
   */
  async propose(actor: Actor, input: PilotDecisionGiven): Promise<PilotProposal> {
    const { pilotId, outcome, reasons } = input;
    const exits = await this.aftermath.exitsOf(await this.desk.requireSeen(actor, pilotId, 'pilotId'));
    return this.desk.take(actor, actOf(outcome), pilotId, 'pilotId', async (tx, pilot) => {
      await this.requirePossible(tx, actor, pilot, input, exits);
      if (!actor.personId) throw RuleError.of('access.unauthenticated');
      const proposal: PilotProposal = {
        id: newId(),
        ...{ pilotId, round: pilot.round, state: proposalMachine.initial, outcome, reasons },
        ...{ newEndsOn: input.newEndsOn ?? null, exitId: input.exitId ?? null },
        basisDigest: standingDigestOf(await this.standings.of(tx, pilot)),
        ...{ proposedBy: actor.personId, proposedAt: await databaseNow(tx) },
        ...{ settledBy: null, settledAt: null, returnReason: null },
      };
      await this.decisions.open(tx, actor, proposal);
      return proposal;
    });
  }

  /** Takes a proposal back, or gives it back to its author, with a reason. @throws RuleError `decision.proposal_settled`. */
  async giveBack(actor: Actor, id: string, reason: string): Promise<PilotProposal> {
    const { pilotId, outcome } = await this.requireKnown(actor, id);
    return this.desk.take(actor, actOf(outcome), pilotId, 'proposalId', async (tx) =>
      this.decisions.settle(tx, actor, await this.decisions.requireLocked(tx, id), 'giveBack', reason),
    );
  }

  /** Proposals about a pilot, the newest first, for those who decide on it; null for everybody else. */
  async ofPilot(actor: Actor, pilotId: string): Promise<PilotProposal[] | null> {
    try {
      const pilot = await this.desk.requireSeen(actor, pilotId, 'pilotId');
      return (await this.decides(actor, pilot)) ? this.proposals.ofPilot(pilotId) : null;
    } catch (error) {
      if (error instanceof RuleError) return null;
      throw error;
    }
  }

  /** @throws RuleError `input.unknown_id` for whoever does not decide on the pilot. */
  async requireKnown(actor: Actor, id: string): Promise<PilotProposal> {
    const proposal = await this.proposals.find(id);
    if (!proposal) throw RuleError.of('input.unknown_id', ['proposalId']);
    const pilot = await this.desk.requireSeen(actor, proposal.pilotId, 'proposalId');
    if (!(await this.decides(actor, pilot))) throw RuleError.of('input.unknown_id', ['proposalId']);
    return proposal;
  }

  private async decides(actor: Actor, { programmeId, ministryId }: Pilot): Promise<boolean> {
    return takesPart(actor, { ministryId, isManager: await this.programmes.isManager(actor, programmeId) });
  }

  private async requirePossible(
    tx: Tx,
    actor: Actor,
    pilot: Pilot,
    { outcome, newEndsOn, exitId }: PilotDecisionGiven,
    exits: Awaited<ReturnType<PilotAftermath['exitsOf']>>,
  ): Promise<void> {
    await this.decisions.requireMayDecide(tx, actor, pilot);
    const facts = await this.readiness.factsOf(tx, pilot);
    unwrap(pilotMachine.transition(pilot.state, actOf(outcome), facts));
    requireNone([...checkOutcome(outcome, pilot.endsOn, newEndsOn), ...checkExit(outcome, exitId, exits)]);
  }
}
