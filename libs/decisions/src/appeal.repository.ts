import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Appeal } from './appeal.entity.js';

@Injectable()
export class AppealRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, appeal: Appeal): Promise<void> {
    await tx.insert(Appeal, appeal);
  }

  async save(tx: Tx, { id, state, reasons, ruledBy, ruledAt }: Appeal): Promise<void> {
    await tx.update(Appeal, id, { state, reasons, ruledBy, ruledAt });
  }

  find(id: string): Promise<Appeal | null> {
    return this.database.reader.findOneBy(Appeal, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<Appeal | null> {
    return tx.findOne(Appeal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofLetters(letterIds: readonly string[]): Promise<Appeal[]> {
    return this.database.reader.findBy(Appeal, { letterId: In([...letterIds]) });
  }

  /** The oldest first. */
  ofChallenge(challengeId: string, tx?: Tx): Promise<Appeal[]> {
    return (tx ?? this.database.reader).find(Appeal, {
      where: { challengeId },
      order: { filedAt: 'ASC', id: 'ASC' },
    });
  }
}
