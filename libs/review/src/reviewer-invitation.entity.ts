import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewerInvitationState } from './reviewer-invitation.machine.js';

/** A reviewer of the pool is asked to review in a programme. Ended, never deleted. */
@Entity({ schema: 'review', name: 'reviewer_invitation' })
export class ReviewerInvitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'text' })
  state!: ReviewerInvitationState;

  @Column({ type: 'text' })
  message!: string;

  @Column({ type: 'uuid', nullable: true })
  invitedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  invitedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;

  /** Why it was declined or withdrawn. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
