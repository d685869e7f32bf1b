import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CriterionMean } from './ranking.scoring.js';

/** What a decision means for one submission, and why; never changed. */
@Entity({ schema: 'review', name: 'outcome' })
export class Outcome {
  @PrimaryColumn({ type: 'uuid' })
  decisionId!: string;

  @PrimaryColumn({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'text' })
  outcome!: 'AWARDED' | 'NOT_AWARDED';

  @Column({ type: 'text' })
  reason!: string;

  /** Weighted, 0 to 100. */
  @Column({ type: 'double precision' })
  score!: number;

  /** The score that decided, when it was chosen before the opening that calibrated scores decide. */
  @Column({ type: 'double precision', nullable: true })
  calibratedScore!: number | null;

  @Column({ type: 'jsonb' })
  criterionMeans!: readonly CriterionMean[];
}
