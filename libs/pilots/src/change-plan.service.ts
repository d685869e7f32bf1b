import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import type { ChangeRequest } from './change-request.entity.js';
import { changeRequestMachine } from './change-request.machine.js';
import type { Pilot } from './pilot.entity.js';
import { PilotPlanAgreed } from './pilot.events.js';
import { sideOf } from './pilot.policy.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotPlanRepository } from './pilot-plan.repository.js';
import type { Plan } from './plan.entity.js';
import type { PlanContent } from './plan.rules.js';
import { checkChanges, type PlanChanges, type PlanFacts, withChanges } from './plan-change.rules.js';
import { contentOf, PlanPilotService } from './plan-pilot.service.js';
import { ReportPilotService } from './report-pilot.service.js';

/** Changes of a frozen plan: one side proposes, the other accepts, and the plan has its next version. */
@Injectable()
export class ChangePlanService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly plans: PilotPlanRepository,
    private readonly parts: PilotPartsRepository,
    private readonly planning: PlanPilotService,
    private readonly reports: ReportPilotService,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RuleError `pilot.change_open` while another one waits, and everything of `checkChanges`. */
  propose(actor: Actor, pilotId: string, changes: PlanChanges, reason: string): Promise<Pilot> {
    return this.desk.takeFor(actor, 'proposeChange', pilotId, 'pilotId', async (tx, pilot) => {
      const side = sideOf(actor, pilot);
      const { personId } = actor;
      if (!side || !personId) throw RuleError.of('access.forbidden');
      const { facts } = await this.standing(tx, pilot);
      requireNone(checkChanges(facts, changes));
      await this.planning.requireMeasurers(tx, changes.kpis ?? []);
      const request: ChangeRequest = {
        id: newId(),
        ...{ pilotId, side, changes, reason },
        state: changeRequestMachine.initial,
        proposedBy: personId,
        proposedAt: await databaseNow(tx),
        settledBy: null,
        settledAt: null,
        settledReason: null,
        planNumber: null,
      };
      await this.insert(tx, request);
      const after = { changeRequestId: request.id, side, changes };
      return this.desk.save(tx, actor, 'propose_change', pilot, {}, { after, reason });
    });
  }

  /** Accepts for the other side. What has changed meanwhile is looked at once more. */
  accept(actor: Actor, changeRequestId: string): Promise<Pilot> {
    return this.settle(actor, changeRequestId, 'accept', async (tx, pilot, request) => {
      const { plan, facts } = await this.standing(tx, pilot);
      requireNone(checkChanges(facts, request.changes));
      const content = withChanges(facts.plan, request.changes);
      const next: Plan = { ...plan, ...textsOf(content), number: plan.number + 1 };
      await this.apply(tx, pilot, next, content, request);
      await this.outbox.publish(tx, PilotPlanAgreed, { pilotId: pilot.id }, actor.correlationId);
      const { site, endsOn } = content;
      const settled = { ...request, planNumber: next.number, settledReason: null };
      return { settled, changes: { site, endsOn } };
    });
  }

  decline(actor: Actor, changeRequestId: string, reason: string): Promise<Pilot> {
    return this.settle(actor, changeRequestId, 'decline', async (_, __, request) => ({
      settled: { ...request, settledReason: reason },
      changes: {},
    }));
  }

  private async settle(
    actor: Actor,
    id: string,
    act: 'accept' | 'decline',
    work: (
      tx: Tx,
      pilot: Pilot,
      request: ChangeRequest,
    ) => Promise<{ settled: ChangeRequest; changes: Partial<Pilot> }>,
  ): Promise<Pilot> {
    const path = 'changeRequestId';
    const known = await this.plans.findChange(id);
    if (!known) throw RuleError.of('input.unknown_id', [path]);
    return this.desk.takeFor(actor, 'settleChange', known.pilotId, path, async (tx, pilot) => {
      const request = await this.plans.findChange(id, tx);
      const side = sideOf(actor, pilot);
      if (!request || !side) throw RuleError.of('access.forbidden');
      const facts = { proposedBy: request.side, settledBy: side };
      const state = unwrap(changeRequestMachine.transition(request.state, act, facts));
      const { settled, changes } = await work(tx, pilot, request);
      const by = { settledBy: actor.personId, settledAt: await databaseNow(tx) };
      await this.plans.saveChange(tx, { ...settled, ...by, state });
      const note = {
        after: { changeRequestId: id, planNumber: settled.planNumber },
        reason: settled.settledReason,
      };
      return this.desk.save(tx, actor, `${act}_change`, pilot, changes, note);
    });
  }

  private async standing(tx: Tx, pilot: Pilot): Promise<{ plan: Plan; facts: PlanFacts }> {
    const plan = await this.plans.find(tx, pilot.id);
    if (!plan || plan.number === 0) throw RuleError.of('pilot.plan_not_agreed');
    const kpis = await this.parts.kpisOf([pilot.id], tx);
    const milestones = await this.parts.milestonesOf([pilot.id], tx);
    const facts = {
      vendorId: pilot.organisationId,
      plan: contentOf(pilot, plan, kpis, milestones),
      milestoneStates: new Map(milestones.map(({ id, state }) => [id, state])),
    };
    return { plan, facts };
  }

  private async apply(
    tx: Tx,
    pilot: Pilot,
    plan: Plan,
    content: PlanContent,
    { reason }: ChangeRequest,
  ): Promise<void> {
    const { pilotId, number } = plan;
    await this.plans.put(tx, plan);
    for (const { id, target, method, measurerId } of content.kpis)
      await this.plans.planKpi(tx, id, { target, method, measurerId });
    for (const milestone of content.milestones) await this.plans.planMilestone(tx, milestone);
    const agreedAt = await databaseNow(tx);
    await this.plans.insertVersion(tx, { pilotId, number, content, reason, agreedAt });
    await this.reports.schedule(tx, { ...pilot, endsOn: content.endsOn });
  }

  private async insert(tx: Tx, request: ChangeRequest): Promise<void> {
    try {
      await this.plans.insertChange(tx, request);
    } catch (error) {
      if (brokenConstraint(error) === 'change_request_open') throw RuleError.of('pilot.change_open');
      throw error;
    }
  }
}

const textsOf = ({ users, dataAccess, risks }: PlanContent) => ({ users, dataAccess, risks });
