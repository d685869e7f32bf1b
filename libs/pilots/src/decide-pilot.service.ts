import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { JudgingBar } from '#libs/challenges';
import { databaseNow, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import type { Pilot } from './pilot.entity.js';
import { PilotDecided } from './pilot.events.js';
import type { PilotOutcome } from './pilot.kinds.js';
import { pilotMachine } from './pilot.machine.js';
import { checkExit, checkOutcome } from './pilot.rules.js';
import { PilotAftermath } from './pilot-aftermath.js';
import type { PilotDecision } from './pilot-decision.entity.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { PilotStandings } from './pilot-standings.js';

export interface PilotDecisionGiven {
  readonly pilotId: string;
  readonly outcome: PilotOutcome;
  readonly reasons: string;
  readonly newEndsOn?: string | null;
  readonly exitId?: string | null;
}

type Exits = Awaited<ReturnType<PilotAftermath['exitsOf']>>;

/** What becomes of a pilot. */
@Injectable()
export class DecidePilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly readiness: PilotReadiness,
    private readonly standings: PilotStandings,
    private readonly reviews: PilotReviewRepository,
    private readonly aftermath: PilotAftermath,
    private readonly outbox: Outbox,
    private readonly bar: JudgingBar,
  ) {}

  /**
   * Decides on a round when every reviewer has judged. An extension opens the next round; the record of this one stays.
   * An adoption takes one of the exits that the model of the programme offers, where it offers any.
   * @throws RuleError `pilot.reviews_open`, `pilot.no_reviewers`, `pilot.extension_too_early`, `run.exit_not_reached` among
   * others.
   */
  async decide(actor: Actor, input: PilotDecisionGiven): Promise<Pilot> {
    const act = input.outcome === 'EXTEND' ? 'extend' : 'decide';
    const seen = await this.desk.requireSeen(actor, input.pilotId, 'pilotId');
    const exits = await this.aftermath.exitsOf(seen);
    return this.desk.take(actor, act, input.pilotId, 'pilotId', async (tx, pilot) => {
      await this.bar.requireMayDecide(tx, actor, pilot.programmeId);
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, act, facts));
      requireNone([
        ...checkOutcome(input.outcome, pilot.endsOn, input.newEndsOn),
        ...checkExit(input.outcome, input.exitId, exits),
      ]);
      const decision = await this.record(tx, actor, pilot, input, exits);
      await this.aftermath.follow(tx, actor, pilot, decision);
      const { outcome, score, combined, exitId, newEndsOn, decidedAt } = decision;
      const changes: Partial<Pilot> =
        newEndsOn === null
          ? { state, endedAt: decidedAt }
          : { state, endsOn: newEndsOn, round: pilot.round + 1 };
      await this.outbox.publish(tx, PilotDecided, { pilotId: pilot.id }, actor.correlationId);
      const note = { after: { outcome, score, combined, exitId }, reason: input.reasons };
      return this.desk.save(tx, actor, 'decide', pilot, changes, note);
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    pilot: Pilot,
    { outcome, reasons, newEndsOn, exitId }: PilotDecisionGiven,
    exits: Exits,
  ): Promise<PilotDecision> {
    const standing = await this.standings.of(tx, pilot);
    const { judgement, attainment, consensus, combined, calibrated, results } = standing;
    if (judgement === null) throw RuleError.of('pilot.no_reviewers');
    const decision: PilotDecision = {
      id: newId(),
      pilotId: pilot.id,
      round: pilot.round,
      ...{ outcome, reasons, score: judgement, attainment, consensus, combined, calibrated, results },
      exitId: exitId ?? null,
      exitKind: exits.find(({ id }) => id === exitId)?.kind ?? null,
      previousEndsOn: pilot.endsOn,
      newEndsOn: newEndsOn ?? null,
      decidedBy: actor.personId,
      decidedAt: await databaseNow(tx),
    };
    await this.reviews.insertDecision(tx, decision);
    return decision;
  }
}
