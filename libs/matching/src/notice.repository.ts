import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Notice } from './notice.entity.js';

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: Database) {}

  /** @returns ids of those that are new: the others were told before. */
  async insertNew(tx: Tx, notices: readonly Notice[]): Promise<string[]> {
    if (notices.length === 0) return [];
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(Notice)
      .values([...notices])
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as { id: string }[]).map(({ id }) => id);
  }

  find(id: string): Promise<Notice | null> {
    return this.database.reader.findOneBy(Notice, { id });
  }

  async markSent(tx: Tx, id: string): Promise<void> {
    await tx.query('update matching.notice set sent_at = platform.clock() where id = $1', [id]);
  }
}
