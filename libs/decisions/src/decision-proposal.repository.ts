import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { DecisionProposal } from './decision-proposal.entity.js';

@Injectable()
export class DecisionProposalRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, proposal: DecisionProposal): Promise<void> {
    await tx.insert(DecisionProposal, proposal);
  }

  async save(tx: Tx, proposal: DecisionProposal): Promise<void> {
    const { id, state, settledBy, settledAt, returnReason, decisionId } = proposal;
    await tx.update(DecisionProposal, id, { state, settledBy, settledAt, returnReason, decisionId });
  }

  findByIds(ids: readonly string[]): Promise<DecisionProposal[]> {
    return this.database.reader.findBy(DecisionProposal, { id: In([...ids]) });
  }

  findForUpdate(tx: Tx, id: string): Promise<DecisionProposal | null> {
    return tx.findOne(DecisionProposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All of a challenge, the newest first. */
  ofChallenge(challengeId: string, tx?: Tx): Promise<DecisionProposal[]> {
    return (tx ?? this.database.reader).find(DecisionProposal, {
      where: { challengeId },
      order: { proposedAt: 'DESC', id: 'DESC' },
    });
  }

  /** Whether one waits for its second person. */
  isOpen(tx: Tx, challengeId: string): Promise<boolean> {
    return tx.existsBy(DecisionProposal, { challengeId, state: 'PROPOSED' });
  }
}
