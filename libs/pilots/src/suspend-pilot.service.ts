import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, unwrap } from '#libs/kernel';
import type { Pilot } from './pilot.entity.js';
import { PilotResumed, PilotSuspended } from './pilot.events.js';
import { pilotMachine } from './pilot.machine.js';
import { PilotConductRepository } from './pilot-conduct.repository.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotReadiness } from './pilot-readiness.js';

/** A pilot that stands still for a time. Its days go on: a change request moves them. */
@Injectable()
export class SuspendPilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly readiness: PilotReadiness,
    private readonly conduct: PilotConductRepository,
    private readonly outbox: Outbox,
  ) {}

  suspend(actor: Actor, pilotId: string, reason: string): Promise<Pilot> {
    return this.desk.take(actor, 'suspend', pilotId, 'pilotId', async (tx, pilot) => {
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, 'suspend', facts));
      await this.conduct.insertSuspension(tx, {
        id: newId(),
        pilotId,
        reason,
        suspendedBy: actor.personId ?? '',
        suspendedAt: await databaseNow(tx),
        ...{ resumedReason: null, resumedBy: null, resumedAt: null },
      });
      await this.outbox.publish(tx, PilotSuspended, { pilotId }, actor.correlationId);
      return this.desk.save(tx, actor, 'suspend', pilot, { state }, { reason });
    });
  }

  resume(actor: Actor, pilotId: string, reason: string): Promise<Pilot> {
    return this.desk.take(actor, 'resume', pilotId, 'pilotId', async (tx, pilot) => {
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, 'resume', facts));
      const suspension = await this.conduct.findOpenSuspension(tx, pilotId);
      if (!suspension) throw new Error(`pilot ${pilotId} is suspended without a suspension`);
      const resumed = { resumedReason: reason, resumedBy: actor.personId, resumedAt: await databaseNow(tx) };
      await this.conduct.saveSuspension(tx, { ...suspension, ...resumed });
      await this.outbox.publish(tx, PilotResumed, { pilotId }, actor.correlationId);
      return this.desk.save(tx, actor, 'resume', pilot, { state }, { reason });
    });
  }
}
