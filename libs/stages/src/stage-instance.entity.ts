import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StageRun } from '#libs/engine';

/** A stage of a challenge, of a team or of the programme, as the state of the run has it. */
@Entity({ schema: 'stages', name: 'stage_instance' })
export class StageInstance {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  stageId!: string;

  @Column({ type: 'uuid', nullable: true })
  challengeId!: string | null;

  /** The team whose stage it is. */
  @Column({ type: 'uuid', nullable: true })
  submissionId!: string | null;

  @Column({ type: 'text' })
  state!: StageRun['state'];

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  /** Null where the challenges keep the window, and when nothing runs any more. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closesAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  frozenSince!: Date | null;
}
