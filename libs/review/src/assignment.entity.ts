import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssignmentState } from './assignment.machine.js';
import type { AssignmentWay, ReviewPurpose } from './review.kinds.js';

/** One reviewer's task of scoring one submission. */
@Entity({ schema: 'review', name: 'assignment' })
export class Assignment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Random; all that the reviewer ever sees of the submission's identity. */
  @Column({ type: 'uuid' })
  alias!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  submissionId!: string;

  /** Who submitted; copied from the submission, because every look at the row asks for conflicts. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'text' })
  state!: AssignmentState;

  @Column({ type: 'text' })
  way!: `${AssignmentWay}`;

  @Column({ type: 'text' })
  purpose!: `${ReviewPurpose}`;

  /** Why this reviewer: topics of the submission in which the reviewer is at home. */
  @Column({ type: 'text', array: true })
  sharedTopics!: string[];

  /** Open reviews of the reviewer before this one. */
  @Column({ type: 'smallint' })
  loadBefore!: number;

  @Column({ type: 'uuid', nullable: true })
  assignedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  assignedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  completedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  /** Why it ended without counting. */
  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  /** Rises with each save of the draft. */
  @Column({ type: 'integer' })
  version!: number;
}
