import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Measurement } from './measurement.entity.js';
import { PaymentRequest } from './payment-request.entity.js';
import { ProgressReport } from './report.entity.js';
import { Suspension } from './suspension.entity.js';
import { Verification } from './verification.entity.js';

/** What happens while a pilot runs: payments, reports, suspensions, verified measurements. */
@Injectable()
export class PilotConductRepository {
  constructor(private readonly database: Database) {}

  async insertPayment(tx: Tx, request: PaymentRequest): Promise<void> {
    await tx.insert(PaymentRequest, request);
  }

  async savePayment(
    tx: Tx,
    { id, state, settledBy, settledAt, settledReason }: PaymentRequest,
  ): Promise<void> {
    await tx.update(PaymentRequest, id, { state, settledBy, settledAt, settledReason });
  }

  findPayment(id: string, tx?: Tx): Promise<PaymentRequest | null> {
    return (tx ?? this.database.reader).findOneBy(PaymentRequest, { id });
  }

  /** The oldest first. */
  paymentsOf(milestoneIds: readonly string[], tx?: Tx): Promise<PaymentRequest[]> {
    return (tx ?? this.database.reader).find(PaymentRequest, {
      where: { milestoneId: In([...milestoneIds]) },
      order: { requestedAt: 'ASC', id: 'ASC' },
    });
  }

  async insertReports(tx: Tx, reports: readonly ProgressReport[]): Promise<void> {
    if (reports.length > 0) await tx.insert(ProgressReport, [...reports]);
  }

  async saveReport(tx: Tx, { id, ...values }: ProgressReport): Promise<void> {
    await tx.update(ProgressReport, id, values);
  }

  findReport(id: string, tx?: Tx): Promise<ProgressReport | null> {
    return (tx ?? this.database.reader).findOneBy(ProgressReport, { id });
  }

  /** In the order in which they are due. */
  reportsOf(pilotIds: readonly string[], tx?: Tx): Promise<ProgressReport[]> {
    return (tx ?? this.database.reader).find(ProgressReport, {
      where: { pilotId: In([...pilotIds]) },
      order: { number: 'ASC' },
    });
  }

  async insertSuspension(tx: Tx, suspension: Suspension): Promise<void> {
    await tx.insert(Suspension, suspension);
  }

  findOpenSuspension(tx: Tx, pilotId: string): Promise<Suspension | null> {
    return tx.findOneBy(Suspension, { pilotId, resumedAt: IsNull() });
  }

  async saveSuspension(tx: Tx, { id, resumedAt, resumedBy, resumedReason }: Suspension): Promise<void> {
    await tx.update(Suspension, id, { resumedAt, resumedBy, resumedReason });
  }

  /** The oldest first. */
  suspensionsOf(pilotIds: readonly string[]): Promise<Suspension[]> {
    return this.database.reader.find(Suspension, {
      where: { pilotId: In([...pilotIds]) },
      order: { suspendedAt: 'ASC', id: 'ASC' },
    });
  }

  findMeasurement(id: string): Promise<Measurement | null> {
    return this.database.reader.findOneBy(Measurement, { id });
  }

  async insertVerification(tx: Tx, verification: Verification): Promise<void> {
    await tx.insert(Verification, verification);
  }

  verificationsOf(measurementIds: readonly string[]): Promise<Verification[]> {
    return this.database.reader.findBy(Verification, { measurementId: In([...measurementIds]) });
  }
}
