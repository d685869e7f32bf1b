import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MentoringStateName } from './mentoring.machine.js';
import type { WhyUnpaired } from './mentoring.rules.js';
import type { FavouredSide } from './stable.assignment.js';

/** Start-ups of a programme and mentors rank each other until it closes, and are paired. */
@Entity({ schema: 'matching', name: 'mentoring_round' })
export class MentoringRound {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  state!: MentoringStateName;

  @Column({ type: 'text' })
  favours!: FavouredSide;

  @Column({ type: 'timestamptz', precision: 3 })
  closesAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  pairedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  cancelledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  cancellationReason!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** One who takes part in a round, with the own ranking. */
@Entity({ schema: 'matching', name: 'mentoring_member' })
export class MentoringMember {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  roundId!: string;

  /** The start-up; null for a mentor. */
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  /** The mentor; null for a start-up. */
  @Column({ type: 'uuid', nullable: true })
  mentorId!: string | null;

  /** Ids of the other side, the best first. */
  @Column({ type: 'uuid', array: true })
  ranked!: string[];

  @Column({ type: 'boolean' })
  isAbstaining!: boolean;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;

  /** Of a mentor, when the pairs were made. */
  @Column({ type: 'smallint', nullable: true })
  freePlaces!: number | null;

  @Column({ type: 'text', nullable: true })
  unpaired!: WhyUnpaired | null;

  @Column({ type: 'integer' })
  version!: number;
}
