import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RunState } from '#libs/engine';
import type { ProgrammeModel } from '#libs/models';

/** A programme as it is being run. Its row is the lock of everything that moves in it. */
@Entity({ schema: 'stages', name: 'run' })
export class Run {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  /** Null for the platform's own model. */
  @Column({ type: 'uuid', nullable: true })
  modelVersionId!: string | null;

  @Column({ type: 'jsonb' })
  model!: ProgrammeModel;

  @Column({ type: 'jsonb' })
  state!: RunState;

  @Column({ type: 'text' })
  status!: Exclude<RunState['status'], 'planned'>;

  /** How many acts have led here. */
  @Column({ type: 'integer' })
  acts!: number;

  /** When a clock rings next. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  nextAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt!: Date;
}
