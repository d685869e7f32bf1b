import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Meeting } from './meeting.entity.js';

/** Meetings are written once. */
@Injectable()
export class MeetingRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, meeting: Meeting): Promise<void> {
    await tx.insert(Meeting, meeting as never);
  }

  /** The oldest first. */
  ofChallenge(challengeId: string, tx?: Tx): Promise<Meeting[]> {
    return (tx ?? this.database.reader).find(Meeting, {
      where: { challengeId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
  }
}
