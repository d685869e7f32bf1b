import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person gave one candidate at a gate by one criterion. */
@Entity({ schema: 'stages', name: 'gate_score' })
export class GateScoreRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  @PrimaryColumn({ type: 'text' })
  gate!: string;

  @PrimaryColumn({ type: 'uuid' })
  candidateId!: string;

  @PrimaryColumn({ type: 'text' })
  criterionId!: string;

  @PrimaryColumn({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
