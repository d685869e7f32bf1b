import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { JudgingBar } from '#libs/challenges';
import { databaseNow } from '#libs/database';
import { Outbox } from '#libs/events';
import { unwrap } from '#libs/kernel';
import type { Pilot } from './pilot.entity.js';
import { PilotMidtermConcluded } from './pilot.events.js';
import { pilotMachine } from './pilot.machine.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotFigures } from './pilot-figures.js';
import { PilotReadiness } from './pilot-readiness.js';
import { PilotReviewRepository } from './pilot-review.repository.js';

/** The review half-way: the same reviewers and the same rubric as at the end, so that both can be compared. */
@Injectable()
export class MidtermPilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly readiness: PilotReadiness,
    private readonly figures: PilotFigures,
    private readonly reviews: PilotReviewRepository,
    private readonly outbox: Outbox,
    private readonly bar: JudgingBar,
  ) {}

  /** Hands a running pilot to its reviewers, once in a round. @throws RuleError `pilot.midterm_held`, `pilot.kpis_unmeasured`. */
  begin(actor: Actor, pilotId: string): Promise<Pilot> {
    return this.desk.take(actor, 'beginMidterm', pilotId, 'pilotId', async (tx, pilot) => {
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, 'beginMidterm', facts));
      await this.reviews.insertMidterm(tx, {
        pilotId,
        round: pilot.round,
        openedBy: actor.personId,
        openedAt: await databaseNow(tx),
        ...{
          concludedBy: null,
          concludedAt: null,
          conclusion: null,
          score: null,
          attainment: null,
          results: null,
        },
      });
      return this.desk.save(tx, actor, 'begin_midterm', pilot, { state });
    });
  }

  /** Says what follows, when every reviewer has judged; the pilot goes on. @throws RuleError `pilot.reviews_open`. */
  conclude(actor: Actor, pilotId: string, conclusion: string): Promise<Pilot> {
    return this.desk.take(actor, 'concludeMidterm', pilotId, 'pilotId', async (tx, pilot) => {
      await this.bar.requireMayDecide(tx, actor, pilot.programmeId);
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, 'concludeMidterm', facts));
      const { judgement: score, attainment, results } = await this.figures.of(tx, pilot, 'MIDTERM');
      await this.reviews.concludeMidterm(tx, {
        pilotId,
        round: pilot.round,
        concludedBy: actor.personId,
        concludedAt: await databaseNow(tx),
        ...{ conclusion, score, attainment, results },
      });
      await this.outbox.publish(tx, PilotMidtermConcluded, { pilotId }, actor.correlationId);
      const note = { after: { score, attainment }, reason: conclusion };
      return this.desk.save(tx, actor, 'conclude_midterm', pilot, { state, reviewsDueAt: null }, note);
    });
  }
}
