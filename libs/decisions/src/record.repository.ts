import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { DecisionRecord } from './record.entity.js';

/** Records are written once. */
@Injectable()
export class RecordRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, record: DecisionRecord): Promise<void> {
    await tx.insert(DecisionRecord, record);
  }

  /** The newest first: an earlier decision may have become void. */
  ofChallenge(challengeId: string): Promise<DecisionRecord[]> {
    return this.database.reader.find(DecisionRecord, {
      where: { challengeId },
      order: { madeAt: 'DESC', decisionId: 'ASC' },
    });
  }
}
