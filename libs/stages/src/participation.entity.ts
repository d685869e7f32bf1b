import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Place, TeamRun } from '#libs/engine';

/** Where a team stands in a stage, as the state of the run has it. */
@Entity({ schema: 'stages', name: 'participation' })
export class Participation {
  @PrimaryColumn({ type: 'uuid' })
  submissionId!: string;

  @PrimaryColumn({ type: 'text' })
  stageId!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  /** Null when it applied to a programme without challenges. */
  @Column({ type: 'uuid', nullable: true })
  challengeId!: string | null;

  /** The start-up. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  instanceKey!: string;

  @Column({ type: 'text' })
  outcome!: Place['outcome'];

  @Column({ type: 'text' })
  teamStatus!: TeamRun['status'];

  @Column({ type: 'text', nullable: true })
  exitId!: string | null;
}
