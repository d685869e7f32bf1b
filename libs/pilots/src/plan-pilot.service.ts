import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { OrganisationsService } from '#libs/identity';
import { RuleError, requireNone } from '#libs/kernel';
import type { Milestone } from './milestone.entity.js';
import type { Pilot } from './pilot.entity.js';
import { PilotPlanAgreed } from './pilot.events.js';
import { sideOf } from './pilot.policy.js';
import { PilotDesk } from './pilot-desk.js';
import type { PilotKpi } from './pilot-kpi.entity.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotPlanRepository } from './pilot-plan.repository.js';
import type { Plan } from './plan.entity.js';
import { checkAgreement, checkKpiPlans, type PlanContent } from './plan.rules.js';

export interface NewPlan {
  readonly pilotId: string;
  readonly expectedVersion: number;
  readonly users: string;
  readonly dataAccess: string;
  readonly risks: string;
  readonly reportEveryDays: number;
  readonly kpis: readonly { readonly kpiId: string; readonly method: string; readonly measurerId: string }[];
}

const NOBODY_AGREED = {
  ministryAgreedBy: null,
  ministryAgreedAt: null,
  vendorAgreedBy: null,
  vendorAgreedAt: null,
} as const;

/** The plan of a pilot: written, agreed to by both sides, and from then on frozen. */
@Injectable()
export class PlanPilotService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly plans: PilotPlanRepository,
    private readonly parts: PilotPartsRepository,
    private readonly organisations: OrganisationsService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Writes the plan, or writes it anew; whoever had agreed has to agree again.
   * @throws RuleError `pilot.plan_frozen`, `edit.conflict`, `pilot.vendor_cannot_measure` and everything of `checkKpiPlans`.
   */
  plan(actor: Actor, input: NewPlan): Promise<Pilot> {
    const { pilotId, users, dataAccess, risks, reportEveryDays } = input;
    return this.desk.takeFor(actor, 'plan', pilotId, 'pilotId', async (tx, pilot) => {
      requireVersion(pilot, input.expectedVersion);
      requireUnfrozen(await this.plans.find(tx, pilotId));
      const ids = (await this.parts.kpisOf([pilotId], tx)).map(({ id }) => id);
      requireNone(checkKpiPlans(pilot.organisationId, ids, input.kpis));
      await this.requireMeasurers(tx, input.kpis);
      const texts = { users, dataAccess, risks, reportEveryDays };
      await this.plans.put(tx, { pilotId, ...texts, number: 0, ...NOBODY_AGREED });
      for (const { kpiId, method, measurerId } of input.kpis)
        await this.plans.planKpi(tx, kpiId, { method, measurerId });
      return this.desk.save(tx, actor, 'write_plan', pilot, {}, { after: { ...texts, kpis: input.kpis } });
    });
  }

  /**
   * Agrees to the plan as it stands, for one's own side. With the second agreement it is frozen.
   * @param expectedVersion the version that was read: nobody agrees to what was changed meanwhile
   */
  agree(actor: Actor, pilotId: string, expectedVersion: number): Promise<Pilot> {
    return this.desk.takeFor(actor, 'agreePlan', pilotId, 'pilotId', async (tx, pilot) => {
      requireVersion(pilot, expectedVersion);
      const plan = await this.plans.find(tx, pilotId);
      const isVendor = sideOf(actor, pilot) === 'VENDOR';
      const milestones = await this.parts.milestonesOf([pilotId], tx);
      const kpis = await this.parts.kpisOf([pilotId], tx);
      const own = isVendor ? plan?.vendorAgreedAt : plan?.ministryAgreedAt;
      requireNone(
        checkAgreement({
          isWritten: plan !== null,
          milestones: milestones.length,
          unplannedKpis: kpis.filter((kpi) => !kpi.method || !kpi.measurerId).length,
          number: plan?.number ?? 0,
          isAgreedByOwnSide: Boolean(own),
        }),
      );
      if (!plan) throw new Error(`the plan of ${pilotId} was agreed to and is not there`);
      const agreed = await this.sign(tx, actor, plan, isVendor);
      if (agreed.number > 0) await this.freeze(tx, actor, agreed, contentOf(pilot, plan, kpis, milestones));
      const side = isVendor ? 'VENDOR' : 'MINISTRY';
      return this.desk.save(tx, actor, 'agree_plan', pilot, {}, { after: { side, number: agreed.number } });
    });
  }

  /** Takes agreements back before a plan is changed that is not frozen. @throws RuleError `pilot.plan_frozen`. */
  async reopen(tx: Tx, pilotId: string): Promise<void> {
    const plan = await this.plans.find(tx, pilotId);
    requireUnfrozen(plan);
    if (plan) await this.plans.put(tx, { ...plan, ...NOBODY_AGREED });
  }

  /** Organisations that are to measure have to exist. */
  async requireMeasurers(
    tx: Tx,
    kpis: readonly { readonly measurerId?: string | null | undefined }[],
  ): Promise<void> {
    for (const [index, { measurerId }] of kpis.entries())
      if (measurerId && !(await this.organisations.find(measurerId, tx)))
        throw RuleError.of('input.unknown_id', ['kpis', String(index), 'measurerId']);
  }

  private async sign(tx: Tx, actor: Actor, plan: Plan, isVendor: boolean): Promise<Plan> {
    const at = await databaseNow(tx);
    const by = actor.personId;
    const signed = {
      ...plan,
      ...(isVendor
        ? { vendorAgreedBy: by, vendorAgreedAt: at }
        : { ministryAgreedBy: by, ministryAgreedAt: at }),
    };
    const agreed = { ...signed, number: signed.vendorAgreedAt && signed.ministryAgreedAt ? 1 : 0 };
    await this.plans.put(tx, agreed);
    return agreed;
  }

  private async freeze(tx: Tx, actor: Actor, { pilotId, number }: Plan, content: PlanContent): Promise<void> {
    const agreedAt = await databaseNow(tx);
    await this.plans.insertVersion(tx, { pilotId, number, content, reason: null, agreedAt });
    await this.outbox.publish(tx, PilotPlanAgreed, { pilotId }, actor.correlationId);
  }
}

function requireVersion(pilot: Pilot, expectedVersion: number): void {
  if (pilot.version !== expectedVersion)
    throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: pilot.version });
}

function requireUnfrozen(plan: Plan | null): void {
  if (plan && plan.number > 0) throw RuleError.of('pilot.plan_frozen');
}

/** The plan with everything that belongs to it, as it stands. */
export function contentOf(
  { site, startsOn, endsOn }: Pilot,
  { users, dataAccess, risks, reportEveryDays }: Plan,
  kpis: readonly PilotKpi[],
  milestones: readonly Milestone[],
): PlanContent {
  return {
    ...{ site, startsOn, endsOn, users, dataAccess, risks, reportEveryDays },
    kpis: kpis.map(({ id, unit, baseline, target, method, measurerId }) => ({
      ...{ id, unit, baseline, target, method, measurerId },
    })),
    milestones: milestones.map(({ id, title, dueOn, successCriteria, paymentAmount, paymentCurrency }) => ({
      ...{ id, title, dueOn, successCriteria },
      payment:
        paymentAmount !== null && paymentCurrency
          ? { amount: paymentAmount, currency: paymentCurrency }
          : null,
    })),
  };
}
