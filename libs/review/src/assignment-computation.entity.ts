import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan of assignments that is being computed; gone when it is done. */
@Entity({ schema: 'review', name: 'assignment_computation' })
export class AssignmentComputation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid', nullable: true })
  startedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt!: Date;

  /** When its process last said that it still computes. */
  @Column({ type: 'timestamptz', precision: 3 })
  seenAt!: Date;

  @Column({ type: 'integer' })
  done!: number;

  @Column({ type: 'integer' })
  total!: number;

  /** Somebody asked it to stop. */
  @Column({ type: 'boolean' })
  isCancelled!: boolean;
}
