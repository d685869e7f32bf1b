import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictKind } from './review.kinds.js';

/** A reviewer's conflict of interest with an organisation. Ended, never deleted. */
@Entity({ schema: 'review', name: 'conflict' })
export class Conflict {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  kind!: `${ConflictKind}`;

  @Column({ type: 'text' })
  reason!: string;

  /** First and last day of the tie; null while it is not known, or lasts. */
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  declaredBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  declaredAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endReason!: string | null;
}
