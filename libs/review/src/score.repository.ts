import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { Score } from './score.entity.js';
import { ScoreVersion } from './score-version.entity.js';

/** Scores as they stand, and every set of them that was handed in. */
@Injectable()
export class ScoreRepository {
  constructor(private readonly database: Database) {}

  async replaceAll(tx: Tx, assignmentId: string, scores: readonly Score[]): Promise<void> {
    await tx.delete(Score, { assignmentId });
    if (scores.length > 0) await tx.insert(Score, [...scores]);
  }

  /** Takes scores back and leaves their rationales, which can be read while new ones are given. */
  async clear(tx: Tx, assignmentIds: readonly string[], criterionIds: readonly string[]): Promise<void> {
    await tx.update(
      Score,
      { assignmentId: In([...assignmentIds]), criterionId: In([...criterionIds]) },
      { score: null },
    );
  }

  findByAssignments(assignmentIds: readonly string[], tx?: Tx): Promise<Score[]> {
    return (tx ?? this.database.reader).findBy(Score, { assignmentId: In([...assignmentIds]) });
  }

  /** Keeps what was handed in as the next version. The assignment is locked by whoever calls. */
  async insertVersion(tx: Tx, handedIn: Omit<ScoreVersion, 'version'>): Promise<void> {
    const version = 1 + (await tx.countBy(ScoreVersion, { assignmentId: handedIn.assignmentId }));
    await tx.insert(ScoreVersion, { ...handedIn, version, scores: [...handedIn.scores] });
  }

  countVersions(tx: Tx, assignmentId: string): Promise<number> {
    return tx.countBy(ScoreVersion, { assignmentId });
  }

  /** The first one first. */
  versionsOf(assignmentIds: readonly string[]): Promise<ScoreVersion[]> {
    return this.database.reader.find(ScoreVersion, {
      where: { assignmentId: In([...assignmentIds]) },
      order: { version: 'ASC' },
    });
  }
}
