import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RefitEvaluation, Weights } from './refit.scoring.js';

/** Weights that a person wrote or that were fitted to outcomes. Never changed. */
@Entity({ schema: 'matching', name: 'weights' })
export class MatchWeightsVersion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null: for the whole platform. */
  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  /** Counted from 1 in the programme. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  source!: 'HAND' | 'REFIT';

  @Column({ type: 'jsonb' })
  weights!: Weights;

  /** How they did on later data; null for those that a person wrote. */
  @Column({ type: 'jsonb', nullable: true })
  evaluation!: RefitEvaluation | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
