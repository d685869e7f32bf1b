import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a stage of the model is to open and close: adjusted freely until the programme opens, frozen from then on. */
@Entity({ schema: 'programmes', name: 'planned_stage' })
export class PlannedStageRow {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  /** As the model calls it. */
  @PrimaryColumn({ type: 'text' })
  stageId!: string;

  /** Order of the model, from 0. */
  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  opensAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  closesAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  graceUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answersUntil!: Date | null;

  /** Closings of batches before the last. */
  @Column({ type: 'timestamptz', precision: 3, array: true })
  cutoffs!: Date[];
}
