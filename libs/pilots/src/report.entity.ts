import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A progress report of the start-up: due from the start of the pilot on, empty until it is handed in. */
@Entity({ schema: 'pilots', name: 'report' })
export class ProgressReport {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  pilotId!: string;

  @Column({ type: 'smallint' })
  number!: number;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text', nullable: true })
  done!: string | null;

  @Column({ type: 'text', nullable: true })
  nextSteps!: string | null;

  @Column({ type: 'text', nullable: true })
  problems!: string | null;

  @Column({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  submittedAt!: Date | null;
}
