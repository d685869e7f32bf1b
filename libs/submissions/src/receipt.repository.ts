import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { IdempotencyRecord } from './idempotency.entity.js';
import { Receipt } from './receipt.entity.js';

/** Receipts, and the keys of clients under which they were given out. */
@Injectable()
export class ReceiptRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, receipt: Receipt): Promise<void> {
    await tx.insert(Receipt, receipt);
  }

  find(tx: Tx, id: string): Promise<Receipt> {
    return tx.findOneByOrFail(Receipt, { id });
  }

  /** The oldest first within each submission. */
  ofSubmissions(submissionIds: readonly string[]): Promise<Receipt[]> {
    return this.database.reader.find(Receipt, {
      where: { submissionId: In([...submissionIds]) },
      order: { revision: 'ASC' },
    });
  }

  /** Requests with the same key run one after the other, until the transaction ends. */
  async lockKey(tx: Tx, organisationId: string, act: string, key: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      JSON.stringify([organisationId, act, key]),
    ]);
  }

  findKey(tx: Tx, organisationId: string, act: string, key: string): Promise<IdempotencyRecord | null> {
    return tx.findOneBy(IdempotencyRecord, { organisationId, act, key });
  }

  async insertKey(tx: Tx, record: IdempotencyRecord): Promise<void> {
    await tx.insert(IdempotencyRecord, record);
  }
}
