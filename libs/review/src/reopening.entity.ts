import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a decision no longer stands: an appeal against it was upheld. */
@Entity({ schema: 'review', name: 'reopening' })
export class Reopening {
  @PrimaryColumn({ type: 'uuid' })
  decisionId!: string;

  @Column({ type: 'uuid', nullable: true })
  reopenedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  reopenedAt!: Date;

  @Column({ type: 'text' })
  reason!: string;
}
