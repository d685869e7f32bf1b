import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { MatchingSettings } from './matching-settings.entity.js';

@Injectable()
export class MatchingSettingsRepository {
  constructor(private readonly database: Database) {}

  find(programmeId: string, tx?: Tx): Promise<MatchingSettings | null> {
    return (tx ?? this.database.reader).findOneBy(MatchingSettings, { programmeId });
  }

  findForUpdate(tx: Tx, programmeId: string): Promise<MatchingSettings | null> {
    return tx.findOne(MatchingSettings, { where: { programmeId }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, settings: MatchingSettings): Promise<void> {
    await tx.insert(MatchingSettings, settings);
  }

  async save(tx: Tx, { programmeId, ...values }: MatchingSettings): Promise<void> {
    await tx.update(MatchingSettings, programmeId, values);
  }
}
