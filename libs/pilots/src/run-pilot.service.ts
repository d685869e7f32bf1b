import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow } from '#libs/database';
import { Outbox } from '#libs/events';
import { type Money, newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import type { Measurement } from './measurement.entity.js';
import { milestoneMachine } from './milestone.machine.js';
import type { Pilot } from './pilot.entity.js';
import { PilotTerminated } from './pilot.events.js';
import { pilotMachine } from './pilot.machine.js';
import { checkMeasuredOn, checkMilestones, dayIn } from './pilot.rules.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReadiness } from './pilot-readiness.js';
import { checkPayments } from './plan.rules.js';
import { PlanPilotService } from './plan-pilot.service.js';
import { ReportPilotService } from './report-pilot.service.js';

export interface NewMilestone {
  readonly title: string;
  readonly dueOn: string;
  readonly successCriteria: string;
  readonly payment?: Money | null;
}

export interface NewMeasurement {
  readonly kpiId: string;
  readonly value: number;
  readonly measuredOn: string;
  readonly note: string;
}

/** A pilot from its plan to the review, and its early end. */
@Injectable()
export class RunPilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly readiness: PilotReadiness,
    private readonly parts: PilotPartsRepository,
    private readonly plans: PlanPilotService,
    private readonly reports: ReportPilotService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Replaces the milestones of a pilot whose plan is not frozen; whoever had agreed has to agree again.
   * @throws RuleError `edit.conflict`, `pilot.plan_frozen` among others.
   */
  planMilestones(
    actor: Actor,
    pilotId: string,
    expectedVersion: number,
    milestones: readonly NewMilestone[],
  ): Promise<Pilot> {
    return this.desk.takeFor(actor, 'planMilestones', pilotId, 'pilotId', async (tx, pilot) => {
      if (pilot.version !== expectedVersion)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: pilot.version });
      await this.plans.reopen(tx, pilotId);
      requireNone([...checkMilestones(pilot, milestones), ...checkPayments(milestones)]);
      const rows = milestones.map(({ title, dueOn, successCriteria, payment }, position) => ({
        id: newId(),
        pilotId,
        position,
        ...{ title, dueOn, successCriteria },
        state: milestoneMachine.initial,
        paymentAmount: payment?.amount ?? null,
        paymentCurrency: payment?.currency ?? null,
      }));
      await this.parts.replaceMilestones(tx, pilotId, rows);
      return this.desk.save(tx, actor, 'plan', pilot, {}, { after: { milestones } });
    });
  }

  /** Begins a pilot whose plan both sides have agreed to; from now on progress reports fall due. */
  start(actor: Actor, pilotId: string): Promise<Pilot> {
    return this.desk.take(actor, 'start', pilotId, 'pilotId', async (tx, pilot) => {
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, 'start', facts));
      await this.reports.schedule(tx, pilot);
      return this.desk.save(tx, actor, 'start', pilot, { state });
    });
  }

  /** Records what the ministry measured. A correction is another measurement: the last one counts. */
  async recordMeasurement(
    actor: Actor,
    input: NewMeasurement,
  ): Promise<{ pilot: Pilot; measurement: Measurement }> {
    const kpi = await this.parts.findKpi(input.kpiId);
    const { personId } = actor;
    if (!kpi || !personId) throw RuleError.of('input.unknown_id', ['kpiId']);
    return this.desk.takeFor(actor, 'measure', kpi.pilotId, 'kpiId', async (tx, pilot) => {
      const recordedAt = await databaseNow(tx);
      requireNone(checkMeasuredOn(input.measuredOn, dayIn(pilot.zone, recordedAt)));
      const { kpiId, value, measuredOn, note } = input;
      const measurement: Measurement = {
        id: newId(),
        ...{ kpiId, value, measuredOn, note },
        round: pilot.round,
        recordedBy: personId,
        recordedAt,
      };
      await this.parts.insertMeasurement(tx, measurement);
      const after = { kpiId, value, measuredOn, note };
      return { pilot: await this.desk.save(tx, actor, 'measure', pilot, {}, { after }), measurement };
    });
  }

  /** Every KPI was measured; now the reviewers judge. */
  beginReview(actor: Actor, pilotId: string): Promise<Pilot> {
    return this.desk.take(actor, 'beginReview', pilotId, 'pilotId', async (tx, pilot) => {
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, 'beginReview', facts));
      return this.desk.save(tx, actor, 'begin_review', pilot, { state });
    });
  }

  /** Ends a pilot before its decision. */
  terminate(actor: Actor, pilotId: string, reason: string): Promise<Pilot> {
    return this.desk.take(actor, 'terminate', pilotId, 'pilotId', async (tx, pilot) => {
      const facts = await this.readiness.factsOf(tx, pilot);
      const state = unwrap(pilotMachine.transition(pilot.state, 'terminate', facts));
      const changes = { state, endedAt: await databaseNow(tx), terminationReason: reason };
      await this.outbox.publish(tx, PilotTerminated, { pilotId }, actor.correlationId);
      return this.desk.save(tx, actor, 'terminate', pilot, changes, { reason });
    });
  }
}
