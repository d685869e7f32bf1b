import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { AssignmentComputation } from './assignment-computation.entity.js';

/** One that has not been heard of for so long died with its process. */
const ALIVE = `seen_at > platform.clock() - interval '30 seconds'`;

@Injectable()
export class ComputationRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, computation: AssignmentComputation): Promise<void> {
    await tx.insert(AssignmentComputation, computation);
  }

  /** @returns whether it had been asked to stop. */
  async remove(tx: Tx, id: string): Promise<boolean> {
    const [[row]] = (await tx.query(
      'delete from review.assignment_computation where id = $1 returning is_cancelled as cancelled',
      [id],
    )) as [{ cancelled: boolean }[], number];
    return row?.cancelled ?? false;
  }

  /** Says how far it is. @returns whether it is to stop. */
  async report(tx: Tx, id: string, done: number, total: number): Promise<boolean> {
    const [[row]] = (await tx.query(
      `update review.assignment_computation set done = $2, total = $3, seen_at = platform.clock()
       where id = $1 returning is_cancelled as cancelled`,
      [id, done, total],
    )) as [{ cancelled: boolean }[], number];
    return row?.cancelled ?? false;
  }

  /** The one that began last. */
  async current(challengeId: string): Promise<AssignmentComputation | null> {
    return this.database.reader
      .createQueryBuilder(AssignmentComputation, 'computation')
      .where('computation.challenge_id = :challengeId and not computation.is_cancelled', { challengeId })
      .andWhere(`computation.${ALIVE}`)
      .orderBy('computation.started_at', 'DESC')
      .addOrderBy('computation.id')
      .limit(1)
      .getOne();
  }

  /** Asks all of a challenge to stop. @returns their ids. */
  async cancel(tx: Tx, challengeId: string): Promise<string[]> {
    const [rows] = (await tx.query(
      `update review.assignment_computation set is_cancelled = true
       where challenge_id = $1 and not is_cancelled and ${ALIVE} returning id`,
      [challengeId],
    )) as [{ id: string }[], number];
    return rows.map(({ id }) => id);
  }
}
