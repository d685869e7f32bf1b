import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a reviewer gave for one criterion; a draft until the assignment is COMPLETED. */
@Entity({ schema: 'review', name: 'score' })
export class Score {
  @PrimaryColumn({ type: 'uuid' })
  assignmentId!: string;

  @PrimaryColumn({ type: 'uuid' })
  criterionId!: string;

  @Column({ type: 'double precision', nullable: true })
  score!: number | null;

  @Column({ type: 'text' })
  rationale!: string;
}
