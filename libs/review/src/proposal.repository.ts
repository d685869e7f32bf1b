import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { AssignmentProposal } from './proposal.entity.js';

@Injectable()
export class ProposalRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, proposal: AssignmentProposal): Promise<void> {
    await tx.insert(AssignmentProposal, proposal);
  }

  async save(tx: Tx, { id, state, plan, settledBy, settledAt, version }: AssignmentProposal): Promise<void> {
    await tx.update(AssignmentProposal, id, { state, plan, settledBy, settledAt, version });
  }

  find(id: string): Promise<AssignmentProposal | null> {
    return this.database.reader.findOneBy(AssignmentProposal, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<AssignmentProposal | null> {
    return tx.findOne(AssignmentProposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  previewForUpdate(tx: Tx, challengeId: string): Promise<AssignmentProposal | null> {
    return tx.findOne(AssignmentProposal, {
      where: { challengeId, state: 'PREVIEW' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** What was published of a challenge, the oldest first. */
  published(tx: Tx, challengeId: string): Promise<AssignmentProposal[]> {
    return tx.find(AssignmentProposal, {
      where: { challengeId, state: 'PUBLISHED' },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
  }

  /** The preview of a challenge, otherwise what was published last. */
  async current(challengeId: string): Promise<AssignmentProposal | null> {
    const { reader } = this.database;
    const preview = await reader.findOneBy(AssignmentProposal, { challengeId, state: 'PREVIEW' });
    if (preview) return preview;
    const [last] = await reader.find(AssignmentProposal, {
      where: { challengeId, state: 'PUBLISHED' },
      order: { proposedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return last ?? null;
  }
}
