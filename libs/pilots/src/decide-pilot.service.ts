import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { JudgingBar } from '#libs/challenges';
import { databaseNow, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, requireNone, unwrap } from '#libs/kernel';
import { attainmentOf } from './attainment.scoring.js';
import type { Pilot } from './pilot.entity.js';
import { PilotDecided } from './pilot.events.js';
import type { PilotOutcome } from './pilot.kinds.js';
import { pilotMachine } from './pilot.machine.js';
import { checkOutcome } from './pilot.rules.js';
import type { KpiResult, PilotDecision } from './pilot-decision.entity.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReadiness } from './pilot-readiness.js';
import type { KpiScore } from './pilot-review.entity.js';
import { PilotReviewRepository } from './pilot-review.repository.js';
import { pilotScore } from './pilot-score.scoring.js';

export interface PilotDecisionGiven {
  readonly pilotId: string;
  readonly outcome: PilotOutcome;
  readonly reasons: string;
  readonly newEndsOn?: string | null;
}

/** What becomes of a pilot. */
@Injectable()
export class DecidePilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly readiness: PilotReadiness,
    private readonly parts: PilotPartsRepository,
    private readonly reviews: PilotReviewRepository,
    private readonly outbox: Outbox,
    private readonly bar: JudgingBar,
  ) {}

  /**
   * Decides on a round when every reviewer has judged. An extension opens the next round; the record of this one stays.
   * @throws RuleError `pilot.reviews_open`, `pilot.no_reviewers`, `pilot.extension_too_early` among others.
   */
  decide(actor: Actor, input: PilotDecisionGiven): Promise<Pilot> {
    const act = input.outcome === 'EXTEND' ? 'extend' : 'decide';
    return this.desk.take(actor, act, input.pilotId, 'pilotId', async (tx, pilot) => {
      await this.bar.requireMayDecide(tx, actor, pilot.programmeId);
      const state = unwrap(
        pilotMachine.transition(pilot.state, act, await this.readiness.factsOf(tx, pilot)),
      );
      requireNone(checkOutcome(input.outcome, pilot.endsOn, input.newEndsOn));
      const decision = await this.record(tx, actor, pilot, input);
      const { outcome, score, newEndsOn, decidedAt } = decision;
      const changes: Partial<Pilot> =
        newEndsOn === null
          ? { state, endedAt: decidedAt }
          : { state, endsOn: newEndsOn, round: pilot.round + 1 };
      await this.outbox.publish(tx, PilotDecided, { pilotId: pilot.id }, actor.correlationId);
      const note = { after: { outcome, score }, reason: input.reasons };
      return this.desk.save(tx, actor, 'decide', pilot, changes, note);
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    pilot: Pilot,
    input: PilotDecisionGiven,
  ): Promise<PilotDecision> {
    const scores = await this.countedScores(tx, pilot);
    const score = pilotScore(scores);
    if (score === null) throw new Error(`pilot ${pilot.id} is decided without a score`);
    const decision: PilotDecision = {
      id: newId(),
      pilotId: pilot.id,
      round: pilot.round,
      outcome: input.outcome,
      reasons: input.reasons,
      score,
      results: await this.resultsOf(tx, pilot, scores.flat()),
      previousEndsOn: pilot.endsOn,
      newEndsOn: input.newEndsOn ?? null,
      decidedBy: actor.personId,
      decidedAt: await databaseNow(tx),
    };
    await this.reviews.insertDecision(tx, decision);
    return decision;
  }

  /** Scores of this round by those who may still judge, one list for each reviewer. */
  private async countedScores(tx: Tx, pilot: Pilot): Promise<KpiScore[][]> {
    const able = await this.readiness.ableReviewers(tx, pilot);
    const counted = (await this.reviews.reviewsOf([pilot.id], tx)).filter(
      (review) => review.round === pilot.round && able.includes(review.reviewerId),
    );
    const scores = await this.reviews.scoresOf(
      counted.map((review) => review.id),
      tx,
    );
    return counted.map((review) => scores.filter((score) => score.reviewId === review.id));
  }

  private async resultsOf(tx: Tx, pilot: Pilot, scores: readonly KpiScore[]): Promise<KpiResult[]> {
    const kpis = await this.parts.kpisOf([pilot.id], tx);
    const measurements = await this.parts.measurementsOf(
      kpis.map((kpi) => kpi.id),
      tx,
    );
    return kpis.flatMap((kpi) => {
      const last = measurements
        .filter((entry) => entry.kpiId === kpi.id && entry.round === pilot.round)
        .at(-1);
      const own = scores.filter((score) => score.kpiId === kpi.id).map((score) => [score]);
      const score = pilotScore(own);
      if (!last || score === null) return [];
      return [{ kpiId: kpi.id, value: last.value, attainment: attainmentOf(kpi, last.value), score }];
    });
  }
}
