import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An intermediary that helps a ministry with a challenge. Ended, never deleted. */
@Entity({ schema: 'challenges', name: 'helper' })
export class Helper {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  /** The intermediary. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid', nullable: true })
  assignedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  assignedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endReason!: string | null;
}
