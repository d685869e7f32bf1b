import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanRecord } from './plan.assignment.js';

export type ProposalState = 'PREVIEW' | 'PUBLISHED' | 'DISCARDED';

/** A plan of who reviews what, with its reasons. A challenge has one preview at a time. */
@Entity({ schema: 'review', name: 'assignment_proposal' })
export class AssignmentProposal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'jsonb' })
  plan!: PlanRecord;

  @Column({ type: 'uuid', nullable: true })
  proposedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  proposedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
