import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { ChangeRequest } from './change-request.entity.js';
import { Milestone } from './milestone.entity.js';
import { PilotKpi } from './pilot-kpi.entity.js';
import { Plan, PlanVersion } from './plan.entity.js';
import type { PlanContent } from './plan.rules.js';

/** Plans, their agreed versions, and what the two sides want to change in them. */
@Injectable()
export class PilotPlanRepository {
  constructor(private readonly database: Database) {}

  find(tx: Tx, pilotId: string): Promise<Plan | null> {
    return tx.findOneBy(Plan, { pilotId });
  }

  plansOf(pilotIds: readonly string[]): Promise<Plan[]> {
    return this.database.reader.findBy(Plan, { pilotId: In([...pilotIds]) });
  }

  async put(tx: Tx, plan: Plan): Promise<void> {
    await tx.upsert(Plan, plan, ['pilotId']);
  }

  async planKpi(tx: Tx, id: string, changes: Partial<PilotKpi>): Promise<void> {
    await tx.update(PilotKpi, id, changes);
  }

  async planMilestone(
    tx: Tx,
    { id, dueOn, successCriteria, payment }: PlanContent['milestones'][number],
  ): Promise<void> {
    const [paymentAmount, paymentCurrency] = [payment?.amount ?? null, payment?.currency ?? null];
    await tx.update(Milestone, id, { dueOn, successCriteria, paymentAmount, paymentCurrency });
  }

  async insertVersion(tx: Tx, version: PlanVersion): Promise<void> {
    await tx.insert(PlanVersion, version);
  }

  /** The newest first. */
  versionsOf(pilotIds: readonly string[]): Promise<PlanVersion[]> {
    return this.database.reader.find(PlanVersion, {
      where: { pilotId: In([...pilotIds]) },
      order: { number: 'DESC' },
    });
  }

  async insertChange(tx: Tx, change: ChangeRequest): Promise<void> {
    await tx.insert(ChangeRequest, change);
  }

  async saveChange(
    tx: Tx,
    { id, state, settledBy, settledAt, settledReason, planNumber }: ChangeRequest,
  ): Promise<void> {
    await tx.update(ChangeRequest, id, { state, settledBy, settledAt, settledReason, planNumber });
  }

  findChange(id: string, tx?: Tx): Promise<ChangeRequest | null> {
    return (tx ?? this.database.reader).findOneBy(ChangeRequest, { id });
  }

  /** The oldest first. */
  changesOf(pilotIds: readonly string[]): Promise<ChangeRequest[]> {
    return this.database.reader.find(ChangeRequest, {
      where: { pilotId: In([...pilotIds]) },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
  }
}
