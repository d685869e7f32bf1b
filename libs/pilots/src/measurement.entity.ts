import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody of the ministry measured; never changed. The last one recorded in a round counts. */
@Entity({ schema: 'pilots', name: 'measurement' })
export class Measurement {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  kpiId!: string;

  @Column({ type: 'smallint' })
  round!: number;

  @Column({ type: 'double precision' })
  value!: number;

  @Column({ type: 'date' })
  measuredOn!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt!: Date;
}
