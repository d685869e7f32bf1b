import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Score } from './score.entity.js';

@Injectable()
export class ScoreRepository {
  constructor(private readonly database: Database) {}

  async replaceAll(tx: Tx, assignmentId: string, scores: readonly Score[]): Promise<void> {
    await tx.delete(Score, { assignmentId });
    if (scores.length > 0) await tx.insert(Score, [...scores]);
  }

  findByAssignments(assignmentIds: readonly string[], tx?: Tx): Promise<Score[]> {
    return (tx ?? this.database.reader).findBy(Score, { assignmentId: In([...assignmentIds]) });
  }
}
