import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { PilotProposal } from './pilot-proposal.entity.js';

@Injectable()
export class PilotProposalRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, proposal: PilotProposal): Promise<void> {
    await tx.insert(PilotProposal, proposal);
  }

  async save(tx: Tx, { id, state, settledBy, settledAt, returnReason }: PilotProposal): Promise<void> {
    await tx.update(PilotProposal, id, { state, settledBy, settledAt, returnReason });
  }

  find(id: string): Promise<PilotProposal | null> {
    return this.database.reader.findOneBy(PilotProposal, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<PilotProposal | null> {
    return tx.findOne(PilotProposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The newest first. */
  ofPilot(pilotId: string): Promise<PilotProposal[]> {
    return this.database.reader.find(PilotProposal, {
      where: { pilotId },
      order: { proposedAt: 'DESC', id: 'DESC' },
    });
  }
}
