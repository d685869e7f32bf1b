import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reviewer who judges a pilot, in every round until removed. */
@Entity({ schema: 'pilots', name: 'pilot_reviewer' })
export class PilotReviewer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  /** Leads the others to a consensus. */
  @Column({ type: 'boolean' })
  isChair!: boolean;

  @Column({ type: 'uuid', nullable: true })
  assignedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  assignedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  removalReason!: string | null;
}
