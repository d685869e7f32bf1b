import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who did not record a measurement has looked at where it comes from; never changed. */
@Entity({ schema: 'pilots', name: 'verification' })
export class Verification {
  @PrimaryColumn({ type: 'uuid' })
  measurementId!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'uuid' })
  verifiedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  verifiedAt!: Date;
}
