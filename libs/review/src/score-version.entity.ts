import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Scores as they were handed in once; never changed. */
@Entity({ schema: 'review', name: 'score_version' })
export class ScoreVersion {
  @PrimaryColumn({ type: 'uuid' })
  assignmentId!: string;

  /** 1 for what was submitted first. */
  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'jsonb' })
  scores!: readonly {
    readonly criterionId: string;
    readonly score: number | null;
    readonly rationale: string;
  }[];

  /** Why it took the place of the one before; null for the first. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  recordedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
