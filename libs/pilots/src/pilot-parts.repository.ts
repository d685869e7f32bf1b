import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Evidence } from './evidence.entity.js';
import { Measurement } from './measurement.entity.js';
import { Milestone } from './milestone.entity.js';
import { PilotKpi } from './pilot-kpi.entity.js';

/** KPIs with their measurements, milestones with their evidence. */
@Injectable()
export class PilotPartsRepository {
  constructor(private readonly database: Database) {}

  async insertKpis(tx: Tx, kpis: readonly PilotKpi[]): Promise<void> {
    if (kpis.length > 0) await tx.insert(PilotKpi, [...kpis]);
  }

  findKpi(id: string): Promise<PilotKpi | null> {
    return this.database.reader.findOneBy(PilotKpi, { id });
  }

  kpisOf(pilotIds: readonly string[], tx?: Tx): Promise<PilotKpi[]> {
    return (tx ?? this.database.reader).find(PilotKpi, {
      where: { pilotId: In([...pilotIds]) },
      order: { pilotId: 'ASC', position: 'ASC' },
    });
  }

  async insertMeasurement(tx: Tx, measurement: Measurement): Promise<void> {
    await tx.insert(Measurement, measurement);
  }

  /** The last recorded comes last. */
  measurementsOf(kpiIds: readonly string[], tx?: Tx): Promise<Measurement[]> {
    return (tx ?? this.database.reader).find(Measurement, {
      where: { kpiId: In([...kpiIds]) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
  }

  async replaceMilestones(tx: Tx, pilotId: string, milestones: readonly Milestone[]): Promise<void> {
    await tx.delete(Milestone, { pilotId });
    if (milestones.length > 0) await tx.insert(Milestone, [...milestones]);
  }

  findMilestone(id: string): Promise<Milestone | null> {
    return this.database.reader.findOneBy(Milestone, { id });
  }

  findMilestoneForUpdate(tx: Tx, id: string): Promise<Milestone | null> {
    return tx.findOne(Milestone, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveMilestone(tx: Tx, { id, state }: Milestone): Promise<void> {
    await tx.update(Milestone, id, { state });
  }

  milestonesOf(pilotIds: readonly string[], tx?: Tx): Promise<Milestone[]> {
    return (tx ?? this.database.reader).find(Milestone, {
      where: { pilotId: In([...pilotIds]) },
      order: { pilotId: 'ASC', position: 'ASC' },
    });
  }

  async insertEvidence(tx: Tx, evidence: Evidence): Promise<void> {
    await tx.insert(Evidence, evidence);
  }

  /** What waits for a verdict. */
  findPendingEvidence(tx: Tx, milestoneId: string): Promise<Evidence | null> {
    return tx
      .createQueryBuilder(Evidence, 'evidence')
      .where('evidence.milestone_id = :milestoneId and evidence.verdict is null', { milestoneId })
      .setLock('pessimistic_write')
      .getOne();
  }

  async saveVerdict(tx: Tx, { id, verdict, verdictReason, judgedBy, judgedAt }: Evidence): Promise<void> {
    await tx.update(Evidence, id, { verdict, verdictReason, judgedBy, judgedAt });
  }

  /** The oldest first. */
  evidenceOf(milestoneIds: readonly string[]): Promise<Evidence[]> {
    return this.database.reader.find(Evidence, {
      where: { milestoneId: In([...milestoneIds]) },
      order: { submittedAt: 'ASC', id: 'ASC' },
    });
  }
}
