import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StageKind } from './programme.states.js';

/** One stage of a programme, from an instant to an instant. */
@Entity({ schema: 'programmes', name: 'programme_stage' })
export class ProgrammeStage {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  /** Order of the stages, from 0. */
  @PrimaryColumn({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  kind!: `${StageKind}`;

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt!: Date;
}
