import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bid } from './review.kinds.js';

/** A submission as one reviewer is asked about it, and the answer. */
@Entity({ schema: 'review', name: 'bid' })
export class BidRow {
  /** Random; another one than that of a review. */
  @PrimaryColumn({ type: 'uuid' })
  alias!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'text', nullable: true })
  bid!: `${Bid}` | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  bidAt!: Date | null;
}
