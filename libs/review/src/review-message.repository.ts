import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { ReviewMessage } from './review-message.entity.js';

@Injectable()
export class ReviewMessageRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, message: ReviewMessage): Promise<void> {
    await tx.insert(ReviewMessage, message);
  }

  countOf(tx: Tx, assignmentId: string): Promise<number> {
    return tx.countBy(ReviewMessage, { assignmentId });
  }

  /** Those of these reviews, the oldest first. */
  ofAssignments(assignmentIds: readonly string[]): Promise<ReviewMessage[]> {
    return this.database.reader.find(ReviewMessage, {
      where: { assignmentId: In([...assignmentIds]) },
      order: { writtenAt: 'ASC', id: 'ASC' },
    });
  }
}
