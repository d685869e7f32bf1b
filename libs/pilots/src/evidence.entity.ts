import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the start-up shows for a milestone, and what the ministry says to it. */
@Entity({ schema: 'pilots', name: 'evidence' })
export class Evidence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  milestoneId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', nullable: true })
  link!: string | null;

  @Column({ type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ type: 'uuid' })
  submittedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  submittedAt!: Date;

  @Column({ type: 'text', nullable: true })
  verdict!: 'ACCEPTED' | 'RETURNED' | null;

  @Column({ type: 'text', nullable: true })
  verdictReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  judgedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  judgedAt!: Date | null;
}
