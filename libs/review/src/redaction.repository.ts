import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Redaction } from './redaction.entity.js';

@Injectable()
export class RedactionRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, redaction: Redaction): Promise<void> {
    await tx.insert(Redaction, redaction);
  }

  countOf(tx: Tx, submissionId: string): Promise<number> {
    return tx.countBy(Redaction, { submissionId });
  }

  /** The oldest first, so that a later decision takes the place of an earlier one. */
  ofSubmissions(submissionIds: readonly string[]): Promise<Redaction[]> {
    return this.database.reader.find(Redaction, {
      where: { submissionId: In([...submissionIds]) },
      order: { decidedAt: 'ASC', id: 'ASC' },
    });
  }
}
