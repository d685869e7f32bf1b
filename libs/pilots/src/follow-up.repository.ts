import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { FollowUp, FollowUpAnswer } from './follow-up.entity.js';
import { Lesson } from './lesson.entity.js';

/** What was learned from pilots, and what became of them later. */
@Injectable()
export class FollowUpRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, followUp: FollowUp): Promise<void> {
    await tx.insert(FollowUp, followUp);
  }

  find(id: string): Promise<FollowUp | null> {
    return this.database.reader.findOneBy(FollowUp, { id });
  }

  findOf(tx: Tx, pilotId: string): Promise<FollowUp | null> {
    return tx.findOneBy(FollowUp, { pilotId });
  }

  followUpsOf(pilotIds: readonly string[]): Promise<FollowUp[]> {
    return this.database.reader.findBy(FollowUp, { pilotId: In([...pilotIds]) });
  }

  async insertAnswer(tx: Tx, answer: FollowUpAnswer): Promise<void> {
    await tx.insert(FollowUpAnswer, answer);
  }

  answersOf(followUpIds: readonly string[]): Promise<FollowUpAnswer[]> {
    return this.database.reader.find(FollowUpAnswer, {
      where: { followUpId: In([...followUpIds]) },
      order: { side: 'ASC' },
    });
  }

  async insertLesson(tx: Tx, lesson: Lesson): Promise<void> {
    await tx.insert(Lesson, lesson);
  }

  /** The oldest first. */
  lessonsOf(pilotIds: readonly string[]): Promise<Lesson[]> {
    return this.database.reader.find(Lesson, {
      where: { pilotId: In([...pilotIds]) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
  }
}
