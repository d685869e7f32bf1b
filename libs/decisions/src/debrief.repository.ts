import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Debrief } from './debrief.entity.js';

@Injectable()
export class DebriefRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, debrief: Debrief): Promise<void> {
    await tx.insert(Debrief, debrief);
  }

  async save(tx: Tx, { id, answer, answeredBy, answeredAt }: Debrief): Promise<void> {
    await tx.update(Debrief, id, { answer, answeredBy, answeredAt });
  }

  find(id: string): Promise<Debrief | null> {
    return this.database.reader.findOneBy(Debrief, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<Debrief | null> {
    return tx.findOne(Debrief, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofLetters(letterIds: readonly string[]): Promise<Debrief[]> {
    return this.database.reader.findBy(Debrief, { letterId: In([...letterIds]) });
  }
}
