import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { ReviewRound } from './review-round.entity.js';

const defaults = (challengeId: string): ReviewRound => ({
  challengeId,
  blindness: 'DOUBLE_BLIND',
  basis: 'RAW',
  basisReason: null,
  basisChosenBy: null,
  basisChosenAt: null,
  dueAt: null,
  nextReminderAt: null,
  minutesPerReview: null,
});

/** How challenges are reviewed; the defaults where nobody said. */
@Injectable()
export class ReviewRoundRepository {
  constructor(private readonly database: Database) {}

  async of(challengeId: string, tx?: Tx): Promise<ReviewRound> {
    const found = await (tx ?? this.database.reader).findOneBy(ReviewRound, { challengeId });
    return found ?? defaults(challengeId);
  }

  /** Of several challenges, each once. */
  async ofAll(challengeIds: readonly string[]): Promise<ReviewRound[]> {
    const found = await this.database.reader.findBy(ReviewRound, { challengeId: In([...challengeIds]) });
    const known = new Set(found.map(({ challengeId }) => challengeId));
    return [...found, ...challengeIds.filter((id) => !known.has(id)).map(defaults)];
  }

  /** The row, made if there was none, locked: two choices at once are made one after the other. */
  async forUpdate(tx: Tx, challengeId: string): Promise<ReviewRound> {
    await tx.query(
      `insert into review.round (challenge_id, basis) values ($1, 'RAW') on conflict (challenge_id) do nothing`,
      [challengeId],
    );
    return tx.findOneOrFail(ReviewRound, { where: { challengeId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Challenges for which a reminder is due by the database's clock. */
  async dueForReminder(): Promise<string[]> {
    const rows = (await this.database.reader.query(
      `select challenge_id as id from review.round where next_reminder_at <= platform.clock() order by challenge_id`,
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async save(tx: Tx, { challengeId, ...round }: ReviewRound): Promise<void> {
    await tx.update(ReviewRound, { challengeId }, round);
  }
}
