import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KpiResult } from './pilot-decision.entity.js';

/** The review half-way through a round: opened, scored, and concluded with what is to change. */
@Entity({ schema: 'pilots', name: 'midterm' })
export class Midterm {
  @PrimaryColumn({ type: 'uuid' })
  pilotId!: string;

  @PrimaryColumn({ type: 'smallint' })
  round!: number;

  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  concludedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  concludedAt!: Date | null;

  /** What follows from it; the start-up reads it. */
  @Column({ type: 'text', nullable: true })
  conclusion!: string | null;

  /** Mean over reviewers of what they gave, 0 to 5. */
  @Column({ type: 'double precision', nullable: true })
  score!: number | null;

  /** Overall attainment of the KPIs, 0 to 1. */
  @Column({ type: 'double precision', nullable: true })
  attainment!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  results!: readonly KpiResult[] | null;
}
