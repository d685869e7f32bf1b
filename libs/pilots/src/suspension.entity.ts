import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which a pilot stood still, and why. */
@Entity({ schema: 'pilots', name: 'suspension' })
export class Suspension {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  suspendedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  suspendedAt!: Date;

  @Column({ type: 'text', nullable: true })
  resumedReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resumedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  resumedAt!: Date | null;
}
