import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrderBasis } from './mentoring.rules.js';

/** A start-up and its mentor: a preview until the round is published, then a place of the mentor until it ends. */
@Entity({ schema: 'matching', name: 'mentoring_pair' })
export class MentoringPair {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid' })
  mentorId!: string;

  @Column({ type: 'smallint' })
  startupRank!: number;

  @Column({ type: 'text' })
  startupBasis!: OrderBasis;

  @Column({ type: 'smallint' })
  mentorRank!: number;

  @Column({ type: 'text' })
  mentorBasis!: OrderBasis;

  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  beganAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  endReason!: string | null;
}
