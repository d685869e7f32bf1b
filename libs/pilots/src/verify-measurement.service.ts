import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, type Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import type { Pilot } from './pilot.entity.js';
import { PilotConductRepository } from './pilot-conduct.repository.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import type { Verification } from './verification.entity.js';

/** A second pair of eyes on what was measured. */
@Injectable()
export class VerifyMeasurementService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly parts: PilotPartsRepository,
    private readonly conduct: PilotConductRepository,
  ) {}

  /** @throws RuleError `pilot.verifier_recorded`, `pilot.measurement_verified`, `pilot.vendor_cannot_measure`. */
  async verify(actor: Actor, measurementId: string, note: string): Promise<Pilot> {
    const measurement = await this.conduct.findMeasurement(measurementId);
    const kpi = measurement && (await this.parts.findKpi(measurement.kpiId));
    const { personId } = actor;
    if (!kpi || !personId) throw RuleError.of('input.unknown_id', ['measurementId']);
    return this.desk.takeFor(actor, 'verify', kpi.pilotId, 'measurementId', async (tx, pilot) => {
      if (measurement.recordedBy === personId) throw RuleError.of('pilot.verifier_recorded');
      await this.insert(tx, { measurementId, note, verifiedBy: personId, verifiedAt: await databaseNow(tx) });
      return this.desk.save(tx, actor, 'verify_measurement', pilot, {}, { after: { measurementId, note } });
    });
  }

  private async insert(tx: Tx, verification: Verification): Promise<void> {
    try {
      await this.conduct.insertVerification(tx, verification);
    } catch (error) {
      if (brokenConstraint(error) === 'verification_pkey')
        throw RuleError.of('pilot.measurement_verified', ['measurementId']);
      throw error;
    }
  }
}
