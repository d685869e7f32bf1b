import { Injectable } from '@nestjs/common';
import { databaseNow, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId } from '#libs/kernel';
import { NoticeDue } from './matching.events.js';
import type { Notice } from './notice.entity.js';
import { NoticeRepository } from './notice.repository.js';

export type NewNotice = Omit<Notice, 'id' | 'createdAt' | 'sentAt'>;

/** Mails that are to be written. What was told under a key is not told again. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly outbox: Outbox,
  ) {}

  async tell(tx: Tx, news: readonly NewNotice[], correlationId: string): Promise<void> {
    const createdAt = await databaseNow(tx);
    const rows = news.map((notice): Notice => ({ ...notice, id: newId(), createdAt, sentAt: null }));
    for (const noticeId of await this.notices.insertNew(tx, rows))
      await this.outbox.publish(tx, NoticeDue, { noticeId }, correlationId);
  }
}
