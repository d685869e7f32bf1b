import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who put which weights to use; the last one counts. */
@Entity({ schema: 'matching', name: 'weights_adoption' })
export class WeightsAdoption {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  /** Null: the weights that the platform ships with. */
  @Column({ type: 'uuid', nullable: true })
  weightsId!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  adoptedBy!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  adoptedAt!: Date;
}
