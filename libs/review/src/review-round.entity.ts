import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Blindness, ScoreBasis } from './review.kinds.js';

/** How the submissions of a challenge are reviewed. A challenge without a row is reviewed by the defaults. */
@Entity({ schema: 'review', name: 'round' })
export class ReviewRound {
  @PrimaryColumn({ type: 'uuid' })
  challengeId!: string;

  /** Who is hidden from whom; fixed at the opening. */
  @Column({ type: 'text', default: 'DOUBLE_BLIND' })
  blindness!: `${Blindness}`;

  /** By which scores submissions are ranked; fixed at the opening. */
  @Column({ type: 'text' })
  basis!: `${ScoreBasis}`;

  /** Null as long as nobody chose, and the raw scores decide. */
  @Column({ type: 'text', nullable: true })
  basisReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  basisChosenBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  basisChosenAt!: Date | null;

  /** First instant at which no scores are taken any more; null: until the decision. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;

  /** When whoever still owes reviews is reminded next. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  nextReminderAt!: Date | null;

  /** What a reviewer is asked to spend on one submission. */
  @Column({ type: 'smallint', nullable: true })
  minutesPerReview!: number | null;
}
