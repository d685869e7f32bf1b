import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PilotState } from './pilot.machine.js';

/** A trial of an awarded solution at a public body. */
@Entity({ schema: 'pilots', name: 'pilot' })
export class Pilot {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  ministryId!: string;

  /** The start-up. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'text' })
  state!: PilotState;

  /** Where it takes place. */
  @Column({ type: 'text' })
  site!: string;

  /** IANA zone of the challenge: its days are meant. */
  @Column({ type: 'text' })
  zone!: string;

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date' })
  endsOn!: string;

  /** Counts measurements and scores anew after each extension. */
  @Column({ type: 'smallint' })
  round!: number;

  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  terminationReason!: string | null;

  /** After that instant no score is taken; null: no day is set. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  reviewsDueAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
