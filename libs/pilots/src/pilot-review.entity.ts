import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewPhase } from './pilot.kinds.js';

/** A reviewer's scores of a round; given once. */
@Entity({ schema: 'pilots', name: 'pilot_review' })
export class PilotReview {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'smallint' })
  round!: number;

  /** At mid-term, or at the end of the round. */
  @Column({ type: 'text' })
  phase!: `${ReviewPhase}`;

  @Column({ type: 'timestamptz', precision: 3 })
  submittedAt!: Date;
}

@Entity({ schema: 'pilots', name: 'kpi_score' })
export class KpiScore {
  @PrimaryColumn({ type: 'uuid' })
  reviewId!: string;

  @PrimaryColumn({ type: 'uuid' })
  kpiId!: string;

  /** 0 to 5 in half steps. */
  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'text' })
  rationale!: string;
}
